using System.Diagnostics;
using System.Globalization;

namespace MinutesMiner.Benchmarks;

/// <summary>
/// How much more is read in the same time on several threads of one process, beside what the machine gives at all: several threads of
/// arithmetic that share nothing, and several processes that read. Measured in turns, so that all meet the same other load.
/// </summary>
internal static class Scaling
{
    public const string Option = "--scaling-child";
    private const int Documents = 32;
    private const int Pages = 10;
    private const int WarmRounds = 6;

    /// <summary>Prints the gains of as many threads as the machine has processors, and half as many, down to two.</summary>
    public static void Measure(int runs)
    {
        Console.WriteLine($"{Documents} documents of {Pages} pages each, the best of {runs} runs; × as much in the same time as one thread");
        Console.WriteLine($"{"threads",8}{"arithmetic",12}{"processes",11}{"threads",9}{"of arithmetic",15}{"of processes",14}");
        for (var threads = 2; threads <= Environment.ProcessorCount; threads *= 2)
            Measure(threads, runs);
    }

    private static void Measure(int threads, int runs)
    {
        var alone = Group.Of(1, 1, Documents);
        var together = Group.Of(1, threads, Documents);
        var apart = Group.Of(threads, 1, Documents / threads);
        var best = new double[5];
        Array.Fill(best, double.MaxValue);
        for (var run = 0; run < runs; run++)
        {
            Func<double>[] turns = [() => Arithmetic(1), () => Arithmetic(threads), alone.Round, together.Round, apart.Round];
            for (var i = 0; i < turns.Length; i++)
                best[i] = Math.Min(best[i], turns[i]());
        }

        alone.End();
        together.End();
        apart.End();
        // Arithmetic is as much a thread, documents are as many in all.
        var (machine, byThreads, byProcesses) = (threads * best[0] / best[1], best[2] / best[3], best[2] / best[4]);
        Console.WriteLine($"{threads,8}{machine,12:0.00}{byProcesses,11:0.00}{byThreads,9:0.00}{byThreads / machine,15:0.00}{byThreads / byProcesses,14:0.00}");
    }

    /// <summary>What a process of a group does: reads its documents whenever it is told to, and says when it is done.</summary>
    public static void RunChild(int threads, int documents)
    {
        var files = Enumerable.Range(0, documents).Select(LongDocument.Usual(Pages).ToPdf).ToList();
        for (var round = 0; round < WarmRounds; round++)
            Reading.BlocksInParallel(files, threads);
        do
            Console.WriteLine(Reading.BlocksInParallel(files, threads));
        while (Console.ReadLine() is not null);
    }

    /// <summary>Milliseconds for the same arithmetic on each of some threads.</summary>
    private static double Arithmetic(int threads)
    {
        var clock = Stopwatch.StartNew();
        var all = Enumerable.Range(0, threads).Select(i => new Thread(() => Spin(i))).ToList();
        all.ForEach(t => t.Start());
        all.ForEach(t => t.Join());
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Spin(int seed)
    {
        var state = (uint)seed;
        for (var i = 0; i < 300_000_000; i++)
            state = unchecked((state * 1_664_525) + 1_013_904_223);
        GC.KeepAlive(state);
    }

    /// <summary>Processes that work at the same time.</summary>
    private sealed class Group(List<Process> processes)
    {
        /// <summary>Starts them, and waits until they are warm.</summary>
        public static Group Of(int processes, int threads, int documents)
        {
            string[] arguments = [Option, threads.ToString(CultureInfo.InvariantCulture), documents.ToString(CultureInfo.InvariantCulture)];
            var group = new Group(Enumerable.Range(0, processes).Select(_ => Child.Start(arguments)).ToList());
            group.Wait();
            return group;
        }

        /// <summary>Milliseconds until all of them have read all theirs.</summary>
        public double Round()
        {
            var clock = Stopwatch.StartNew();
            processes.ForEach(p => p.StandardInput.WriteLine());
            Wait();
            return clock.Elapsed.TotalMilliseconds;
        }

        public void End()
        {
            foreach (var process in processes)
            {
                process.StandardInput.Close();
                process.WaitForExit();
                process.Dispose();
            }
        }

        private void Wait() => processes.ForEach(p => p.StandardOutput.ReadLine());
    }
}
