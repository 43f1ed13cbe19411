using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Compare;

/// <summary>The words that <c>pdftotext -bbox</c> finds, page by page.</summary>
internal static partial class Reference
{
    /// <summary>Null when the program cannot read the file.</summary>
    public static List<List<Word>>? Read(string path)
    {
        var start = new ProcessStartInfo("pdftotext") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])["-cropbox", "-bbox", path, "-"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("pdftotext cannot be started.");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var pages = new List<List<Word>>();
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Contains("<page ", StringComparison.Ordinal))
                pages.Add([]);
            if (pages.Count == 0 || !line.Contains("<word ", StringComparison.Ordinal) || WordLine().Match(line) is not { Success: true } match)
                continue;
            var text = WebUtility.HtmlDecode(match.Groups["text"].Value);
            if (text.Length > 0)
                pages[^1].Add(new Word(text, new Box(Number(match, "left"), Number(match, "top"), Number(match, "right"), Number(match, "bottom"))));
        }

        process.WaitForExit();
        return pages.Count == 0 ? null : pages;
    }

    private static double Number(Match match, string group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<word xMin="(?<left>[^"]*)" yMin="(?<top>[^"]*)" xMax="(?<right>[^"]*)" yMax="(?<bottom>[^"]*)">(?<text>.*)</word>""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex WordLine();
}
