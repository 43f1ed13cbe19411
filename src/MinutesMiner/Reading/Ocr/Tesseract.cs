using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace MinutesMiner.Reading.Ocr;

/// <summary>What a run of the program gave.</summary>
/// <param name="Output">Its standard output; null when it failed.</param>
/// <param name="Problem">Why it failed, as the end of a sentence; null when it did not.</param>
internal readonly record struct TesseractRun(string? Output, string? Problem);

/// <summary>
/// Runs the program <c>tesseract</c>: without a shell, the picture on its standard input and the words on its standard output, so that
/// nothing is left on disk. At most one run a processor at a time. Thread-safe.
/// </summary>
internal sealed class Tesseract
{
    private const string Name = "tesseract";
    private const int MaxOutput = 16 << 20;
    private const int MaxMessage = 200;
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromSeconds(20);
    private static readonly SemaphoreSlim Slots = new(Environment.ProcessorCount);

    private readonly string _program;
    private readonly OcrOptions _options;
    private readonly bool _tellsDirections;

    private Tesseract(string program, OcrOptions options, bool tellsDirections) =>
        (_program, _options, _tellsDirections) = (program, options, tellsDirections);

    /// <summary>Looks for the program and its languages.</summary>
    /// <param name="options">Where to look, and for which languages.</param>
    /// <param name="problem">What is missing, as a sentence; null when nothing is.</param>
    public static Tesseract? Find(OcrOptions options, out string? problem)
    {
        if ((options.Program ?? OnPath()) is not { } program || !File.Exists(program))
        {
            problem = "Text recognition needs the program 'tesseract', which was not found (Debian and Ubuntu: tesseract-ocr and tesseract-ocr-dan).";
            return null;
        }

        var run = Run(program, ["--list-langs"], default, TimeToAnswer, CancellationToken.None);
        if (run.Output is not { } list)
        {
            problem = $"The program 'tesseract' cannot be used: {run.Problem}.";
            return null;
        }

        var languages = list.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        if (options.Languages.Split('+').FirstOrDefault(l => !languages.Contains(l)) is { } missing)
        {
            problem = $"The program 'tesseract' has no data for the language '{missing}' (Debian and Ubuntu: tesseract-ocr-{missing}).";
            return null;
        }

        problem = null;
        return new Tesseract(program, options, languages.Contains("osd"));
    }

    /// <summary>Reads a picture.</summary>
    /// <param name="file">A picture's file. Its mark must be one of a picture: the program takes anything else for a list of names.</param>
    /// <param name="resolution">Samples an inch.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>Words as tab-separated values.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TesseractRun Read(ReadOnlyMemory<byte> file, double resolution, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "stdin", "stdout", "-l", _options.Languages,
            "--dpi", Math.Clamp((int)Math.Round(resolution), 70, 2400).ToString(CultureInfo.InvariantCulture),
            // Page segmentation with or without a look at the writing's direction.
            "--psm", _tellsDirections ? "1" : "3",
            "tsv",
        ];
        Slots.Wait(cancellationToken);
        try
        {
            return Run(_program, arguments, file, _options.MaxPictureTime, cancellationToken);
        }
        finally
        {
            Slots.Release();
        }
    }

    /// <summary>The full path of the program in the folders of PATH; null when none has it.</summary>
    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Where(Path.IsPathFullyQualified)
        .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? Name + ".exe" : Name))
        .FirstOrDefault(File.Exists);

    private static TesseractRun Run(string program, string[] arguments, ReadOnlyMemory<byte> input, TimeSpan time, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["OMP_THREAD_LIMIT"] = "1"; // Pictures are read side by side; threads within one would only wait for each other.
        Process process;
        try
        {
            process = Process.Start(start) ?? throw new InvalidOperationException("No process was started.");
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            return new TesseractRun(null, $"it cannot be started ({e.Message})");
        }

        using (process)
        using (var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken))
        using (limit.Token.Register(() => Kill(process)))
        {
            limit.CancelAfter(time);
            var run = Talk(process, input);
            cancellationToken.ThrowIfCancellationRequested();
            return limit.IsCancellationRequested
                ? new TesseractRun(null, string.Create(CultureInfo.InvariantCulture, $"it took longer than {time.TotalSeconds:0} seconds"))
                : run;
        }
    }

    private static TesseractRun Talk(Process process, ReadOnlyMemory<byte> input)
    {
        var message = "";
        process.ErrorDataReceived += (_, e) => message = e.Data is { Length: > 0 } line ? line : message;
        process.BeginErrorReadLine();
        var writer = new Thread(() => Write(process, input)) { IsBackground = true };
        writer.Start();
        var output = new StringBuilder();
        var buffer = new char[1 << 14];
        int length;
        while ((length = process.StandardOutput.Read(buffer)) > 0 && output.Length < MaxOutput)
        {
            output.Append(buffer, 0, length);
        }

        if (length > 0)
        {
            Kill(process);
        }

        process.WaitForExit();
        writer.Join();
        return (length == 0, process.ExitCode) switch
        {
            (false, _) => new TesseractRun(null, "it said too much"),
            (_, 0) => new TesseractRun(output.ToString(), null),
            _ => new TesseractRun(null, string.Create(
                CultureInfo.InvariantCulture, $"it ended with {process.ExitCode}: {(message.Length > MaxMessage ? message[..MaxMessage] : message)}")),
        };
    }

    private static void Write(Process process, ReadOnlyMemory<byte> input)
    {
        try
        {
            using var stream = process.StandardInput.BaseStream;
            stream.Write(input.Span);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The program has ended: its exit code tells why.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself.
        }
    }
}
