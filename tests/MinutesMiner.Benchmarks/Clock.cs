using System.Diagnostics;

namespace MinutesMiner.Benchmarks;

/// <summary>The best of several runs: whatever else the machine does can only make a run longer.</summary>
internal static class Clock
{
    /// <summary>Milliseconds that the action takes at best.</summary>
    public static double Best(int runs, Func<long> action)
    {
        var best = double.MaxValue;
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            var clock = Stopwatch.StartNew();
            action();
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        return best;
    }
}
