using System.ComponentModel;
using System.Diagnostics;

namespace MinutesMiner.Benchmarks;

/// <summary>Poppler's pdftotext as a process; starting it counts, as it does for whoever calls it.</summary>
internal static class Poppler
{
    public static bool IsInstalled { get; } = Probe();

    /// <summary>Runs it once, its output thrown away as it comes; gives its exit code.</summary>
    public static long Run(string option, string file)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])[option, file, "-"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftotext cannot be started.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.StandardOutput.BaseStream.CopyTo(Stream.Null, 1 << 16);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static bool Probe()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", "-v") { RedirectStandardError = true, UseShellExecute = false });
            process?.WaitForExit();
            return process is not null;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
