using System.Diagnostics;

namespace MinutesMiner.Benchmarks;

/// <summary>This program once more, as a process of its own: for the memory of one document, and for several processes at a time.</summary>
internal static class Child
{
    public static Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) is "dotnet")
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "MinutesMiner.Benchmarks.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>What it says, when it has ended.</summary>
    public static string Ask(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said.Trim();
    }
}
