using System.Diagnostics;
using System.Runtime.InteropServices;

namespace MinutesMiner.Benchmarks;

/// <summary>What something took at best, in milliseconds.</summary>
/// <param name="Wall">By the clock on the wall.</param>
/// <param name="Cpu">Of processor time, user and system, on all threads.</param>
internal readonly record struct Cost(double Wall, double Cpu)
{
    public static Cost operator +(Cost a, Cost b) => new(a.Wall + b.Wall, a.Cpu + b.Cpu);
}

/// <summary>The best of several runs: whatever else the machine does can only make a run longer.</summary>
internal static class Clock
{
    private const int Children = -1;

    /// <summary>What the action costs this process at best.</summary>
    public static Cost Best(int runs, Func<long> action) => Best(runs, action, static () => Environment.CpuUsage.TotalTime);

    /// <summary>What the processes that the action starts, and waits for, cost at best; without processor time where the system does not tell it.</summary>
    public static Cost BestOfChildren(int runs, Func<long> action) => Best(runs, action, OfChildren);

    private static Cost Best(int runs, Func<long> action, Func<TimeSpan> cpu)
    {
        var best = new Cost(double.MaxValue, double.MaxValue);
        for (var run = 0; run < runs; run++)
        {
            GC.Collect();
            var before = cpu();
            var clock = Stopwatch.StartNew();
            action();
            best = new Cost(Math.Min(best.Wall, clock.Elapsed.TotalMilliseconds), Math.Min(best.Cpu, (cpu() - before).TotalMilliseconds));
        }

        return best;
    }

    private static TimeSpan OfChildren()
    {
        if (!OperatingSystem.IsLinux() || GetUsage(Children, out var usage) != 0)
            return TimeSpan.Zero;
        return TimeSpan.FromSeconds(usage.UserSeconds + usage.SystemSeconds) + TimeSpan.FromMicroseconds(usage.UserMicroseconds + usage.SystemMicroseconds);
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, out Usage usage);

    /// <summary>getrusage(2) on 64-bit Linux: two times, then fourteen counts that are of no interest here.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 18 * sizeof(long))]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
