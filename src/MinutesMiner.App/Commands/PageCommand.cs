using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Svg;

namespace MinutesMiner.App.Commands;

/// <summary><c>page FILE N</c>: a page of a PDF as SVG, as it was read, with boxes marked.</summary>
internal static class PageCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A PDF." };
        var number = new Argument<int>("N") { Description = "The page, from 1.", CustomParser = SharedOptions.Number(1, int.MaxValue) };
        var highlight = new Option<Box[]>("--highlight")
        {
            Description = "A box to mark: left,top,right,bottom in points from the page's top left, as words prints them. Can be given several times.",
            HelpName = "L,T,R,B",
            CustomParser = Boxes,
        };
        var command = new Command("page", "Draws a page of a PDF as SVG, from what was read of it: text, lines, areas, pictures as grey boxes.\n\nExample: minutesminer page referat.pdf 3 --highlight 70,120,300,140 > page.svg")
        {
            file, number, highlight,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            if (await SourceFiles.ReadAsync(path, cancellationToken) is not { } bytes)
            {
                return ExitCode.Partly;
            }

            var pdf = PdfDocument.Open(bytes, ct: cancellationToken);
            if (pdf.PageCount == 0)
            {
                Report.Say(path, pdf.Diagnostics);
                return ExitCode.Partly;
            }

            var wanted = parsed.GetValue(number);
            if (wanted < 1 || wanted > pdf.PageCount)
            {
                Messages.Error($"{path}: has pages 1 to {pdf.PageCount} [page.not-found]");
                return ExitCode.Misuse;
            }

            var page = pdf.GetPage(wanted, cancellationToken);
            var options = new SvgOptions { Marks = [.. (parsed.GetValue(highlight) ?? []).Select(box => new SvgMark(box))] };
            await using var output = StandardOutput.Open();
            var left = SvgPage.Write(page, output, options);
            var told = pdf.Diagnostics.Where(d => d.Span is not { } span || span.Page == wanted).Concat(left).Where(d => d.Severity != Severity.Info).ToList();
            Report.Say(path, told);
            return told.Exists(d => d.Severity == Severity.Error) ? ExitCode.Partly : ExitCode.Done;
        });
        return command;
    }

    private static Box[] Boxes(ArgumentResult result)
    {
        var boxes = new List<Box>();
        foreach (var token in result.Tokens)
        {
            var edges = token.Value.Split(',');
            var numbers = new double[4];
            var isBox = edges.Length == 4;
            for (var i = 0; isBox && i < 4; i++)
            {
                isBox = double.TryParse(edges[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) && double.IsFinite(numbers[i]);
            }

            if (!isBox || numbers[2] < numbers[0] || numbers[3] < numbers[1])
            {
                result.AddError($"'{token.Value}' is no box: left,top,right,bottom are expected, in points.");
                return [];
            }

            boxes.Add(new Box(numbers[0], numbers[1], numbers[2], numbers[3]));
        }

        return [.. boxes];
    }
}
