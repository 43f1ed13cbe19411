using System.Diagnostics;
using System.Text;
using MinutesMiner.App.Commands;
using MinutesMiner.App.Tests.Architecture;

namespace MinutesMiner.App.Tests.Commands;

/// <summary>Runs the program as a user does: a process of its own, with its streams and exit code.</summary>
internal static class Cli
{
    public static string Corpus { get; } = RepositoryFiles.Path("corpus");

    /// <summary>Runs the program in the repository's folder.</summary>
    public static Task<CliResult> RunAsync(params string[] args) => RunInAsync(RepositoryFiles.Root, isCI: null, args);

    /// <summary>Runs the program in a folder.</summary>
    /// <param name="folder">The current folder.</param>
    /// <param name="isCI">Whether it shall take itself to run in continuous integration; null for whatever the tests do.</param>
    /// <param name="args">The command line.</param>
    public static async Task<CliResult> RunInAsync(string folder, bool? isCI, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
            WorkingDirectory = folder,
        };
        if (isCI is { } set)
        {
            foreach (var variable in ContinuousIntegration.Variables)
            {
                start.Environment.Remove(variable);
            }

            start.Environment["CI"] = set ? "true" : "false";
        }

        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "minutesminer.dll"));
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new CliResult(process.ExitCode, await output, await error);
    }
}

/// <summary>What a run gave.</summary>
internal sealed record CliResult(int Exit, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Error.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A folder that goes when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("minutesminer-test-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
