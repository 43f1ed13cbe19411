using System.CommandLine;
using System.Globalization;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.App.Commands;

/// <summary><c>words FILE</c>: the words of a PDF, tab-separated: page, left, top, right, bottom, text.</summary>
internal static class WordsCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A PDF." };
        var command = new Command("words", "Prints the words of a PDF with their boxes, tab-separated: page, left, top, right, bottom (points from the page's top left), text.\n\nExample: minutesminer words referat.pdf | head")
        {
            file,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            if (await SourceFiles.ReadAsync(path, cancellationToken) is not { } bytes)
            {
                return ExitCode.Partly;
            }

            var pdf = PdfDocument.Open(bytes, ct: cancellationToken);
            await using var output = StandardOutput.Open();
            for (var number = 1; number <= pdf.PageCount; number++)
            {
                foreach (var word in LayoutAnalyzer.Words(pdf.GetPage(number, cancellationToken)))
                {
                    await output.WriteLineAsync(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{number}\t{word.Box.Left:0.00}\t{word.Box.Top:0.00}\t{word.Box.Right:0.00}\t{word.Box.Bottom:0.00}\t{word.Text}"));
                }
            }

            Report.Say(path, pdf.Diagnostics.Where(d => d.Severity == Severity.Error));
            return pdf.Diagnostics.Any(d => d.Severity == Severity.Error) ? ExitCode.Partly : ExitCode.Done;
        });
        return command;
    }
}
