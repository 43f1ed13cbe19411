using System.Globalization;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using static MinutesMiner.Pdf.Svg.SvgText;

namespace MinutesMiner.Pdf.Svg;

/// <summary>
/// Draws a page as SVG 1.1 from what was read of it: text at its place, lines, areas, curves, pictures as grey boxes, and marks over them.
/// No likeness of the page, but what a program that reads it has seen, and where. Holds no scripts, links or references, so it may
/// be shown inside a page of HTML.
/// </summary>
public static class SvgPage
{
    private const int LongestLabel = 80;

    /// <summary>Writes one <c>svg</c> element, without XML declaration. Its units are points, its view box is the page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Written to, not closed.</param>
    /// <param name="options">Marks and limits; null for the defaults.</param>
    /// <returns>What limits left out: <c>svg.limit.texts</c>, <c>svg.limit.shapes</c>, <c>svg.limit.marks</c>.</returns>
    public static IReadOnlyList<Diagnostic> Write(PdfPage page, TextWriter output, SvgOptions? options = null)
    {
        options ??= SvgOptions.Default;
        var (width, height) = (Number(page.Width), Number(page.Height));
        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"""<svg xmlns="http://www.w3.org/2000/svg" width="{width}pt" height="{height}pt" viewBox="0 0 {width} {height}"><title>Page {page.Number}</title>"""));
        output.Write($"""<rect width="{width}" height="{height}" fill="#ffffff"/>""");
        output.Write('\n');
        var diagnostics = new List<Diagnostic>();
        if (!SvgShapes.Write(page, output, options))
            diagnostics.Add(LimitMet("shapes", page));
        WriteTexts(page, output, options, diagnostics);
        WriteMarks(page, output, options, diagnostics);
        output.Write("</svg>\n");
        return diagnostics;
    }

    private static void WriteTexts(PdfPage page, TextWriter output, SvgOptions options, List<Diagnostic> diagnostics)
    {
        var count = 0;
        foreach (var run in TextRun.Of(page))
        {
            var isInvisible = run.First.Flags.HasFlag(LetterFlags.Invisible);
            if (isInvisible && !options.ShowInvisible)
                continue;
            if (count++ == options.MaxTexts)
            {
                diagnostics.Add(LimitMet("texts", page));
                break;
            }

            WriteText(output, run, isInvisible ? 0 : run.First.Rgb);
        }
    }

    private static void WriteText(TextWriter output, TextRun run, int rgb)
    {
        var (x, y) = (Number(run.First.OriginX), Number(run.First.BaselineY));
        output.Write($"""<text x="{x}" y="{y}" font-family="{FontFamily.Of(run.First.Font)}" font-size="{Number(run.First.Size)}" """);
        if (run.First.Font.IsBold)
            output.Write("font-weight=\"bold\" ");
        if (run.First.Font.IsItalic)
            output.Write("font-style=\"italic\" ");
        if (rgb != 0)
            output.Write($"fill=\"{Color(rgb)}\" ");
        if (run.Angle != 0)
            output.Write($"transform=\"rotate({Number(run.Angle)} {x} {y})\" ");
        if (run.Length > 0)
            output.Write($"textLength=\"{Number(run.Length)}\" lengthAdjust=\"spacingAndGlyphs\"");
        output.Write('>');
        Escape(output, run.Text);
        output.Write("</text>\n");
    }

    private static void WriteMarks(PdfPage page, TextWriter output, SvgOptions options, List<Diagnostic> diagnostics)
    {
        if (options.Marks.Count > options.MaxMarks)
            diagnostics.Add(LimitMet("marks", page));
        var color = Color(options.MarkRgb);
        foreach (var mark in options.Marks.Take(options.MaxMarks))
        {
            SvgShapes.WriteBox(output, mark.Box, color, $""" fill-opacity="0.35" stroke="{color}" stroke-width="1" """);
            if (string.IsNullOrWhiteSpace(mark.Label))
                continue;
            var y = mark.Box.Top >= 10 ? mark.Box.Top - 2.5 : mark.Box.Bottom + 8;
            output.Write($"""<text x="{Number(mark.Box.Left)}" y="{Number(y)}" font-family="sans-serif" font-size="7" fill="#402000" stroke="#ffffff" stroke-width="2" paint-order="stroke">""");
            Escape(output, mark.Label.Length <= LongestLabel ? mark.Label : mark.Label.AsSpan(0, LongestLabel));
            output.Write("</text>\n");
        }
    }

    private static Diagnostic LimitMet(string what, PdfPage page) =>
        new($"svg.limit.{what}", Severity.Warning, $"The page has more {what} than are drawn; the rest was left out.", new Span(page.Number, null, null));
}
