using System.Diagnostics;

namespace MinutesMiner.Benchmarks;

/// <summary>The most memory that reading one file takes: the peak resident set of a process that does nothing else, runtime and file included.</summary>
internal static class Memory
{
    public const string Option = "--peak";

    /// <summary>MiB for letters only and for blocks, each in a process of its own: the peak of this one is that of all files.</summary>
    public static (string Letters, string Blocks) PeaksOf(string file) => (Child.Ask(Option, "letters", file), Child.Ask(Option, "blocks", file));

    /// <summary>What such a process does.</summary>
    public static void Run(string what, string file)
    {
        var bytes = File.ReadAllBytes(file);
        GC.KeepAlive(what is "letters" ? Reading.Letters(bytes) : Reading.Blocks(bytes));
        Console.WriteLine(Process.GetCurrentProcess().PeakWorkingSet64 >> 20);
    }
}
