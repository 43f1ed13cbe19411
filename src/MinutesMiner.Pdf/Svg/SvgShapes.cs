using MinutesMiner.Core.Geometry;
using static MinutesMiner.Pdf.Svg.SvgText;

namespace MinutesMiner.Pdf.Svg;

/// <summary>Draws what lies beneath a page's text: areas, pictures, drawings, lines.</summary>
internal static class SvgShapes
{
    private const string PictureFill = "#c9ced6";
    private const string FrameStroke = """ stroke="#808080" stroke-width="0.5" """;

    /// <summary>What is seen of a hairline, which has no thickness of its own.</summary>
    private const double Hairline = 0.2;

    /// <summary>False when limits left something out.</summary>
    public static bool Write(PdfPage page, TextWriter output, SvgOptions options)
    {
        var left = options.MaxShapes;
        var points = options.MaxPathPoints;
        var filled = new List<(Box Box, Action Draw)>();
        var lines = new List<Drawing>();
        foreach (var image in page.Images.Take(left))
            filled.Add((image.Box, () => WriteBox(output, image.Box, PictureFill, "")));
        left -= Math.Min(left, page.Images.Count);
        foreach (var area in page.Areas.Take(left))
            filled.Add((area.Box, () => WriteBox(output, area.Box, area.FillRgb is { } rgb ? Color(rgb) : "none", area.Stroked ? FrameStroke : "")));
        left -= Math.Min(left, page.Areas.Count);
        var isComplete = page.Images.Count + page.Areas.Count + page.Drawings.Count + page.Rulings.Count <= options.MaxShapes;
        foreach (var drawing in page.Drawings.Take(left))
        {
            if (drawing.Points.Count > points)
            {
                isComplete = false;
                continue;
            }

            points -= drawing.Points.Count;
            if (drawing.FillRgb is null)
                lines.Add(drawing);
            else
                filled.Add((drawing.Box, () => WriteDrawing(output, drawing)));
        }

        left -= Math.Min(left, page.Drawings.Count);

        // The order in which shapes of different kinds were painted is not known; the larger lies beneath.
        foreach (var (_, draw) in filled.OrderByDescending(s => s.Box.Width * s.Box.Height))
            draw();
        foreach (var drawing in lines)
            WriteDrawing(output, drawing);
        foreach (var ruling in page.Rulings.Take(left))
        {
            var (thickX, thickY) = ruling.IsHorizontal ? (0.0, Hairline) : (Hairline, 0.0);
            var box = ruling.Box with { Right = Math.Max(ruling.Box.Right, ruling.Box.Left + thickX), Bottom = Math.Max(ruling.Box.Bottom, ruling.Box.Top + thickY) };
            WriteBox(output, box, Color(ruling.Rgb), "");
        }

        return isComplete;
    }

    public static void WriteBox(TextWriter output, Box box, string fill, string attributes)
    {
        output.Write($"""<rect x="{Number(box.Left)}" y="{Number(box.Top)}" width="{Number(box.Width)}" height="{Number(box.Height)}" fill="{fill}"{attributes}/>""");
        output.Write('\n');
    }

    private static void WriteDrawing(TextWriter output, Drawing drawing)
    {
        // An element of its own clips to its size without a name that something else on a page of HTML might have.
        if (drawing.Clip is { } clip)
        {
            var (x, y, width, height) = (Number(clip.Left), Number(clip.Top), Number(clip.Width), Number(clip.Height));
            output.Write($"""<svg x="{x}" y="{y}" width="{width}" height="{height}" viewBox="{x} {y} {width} {height}">""");
        }

        output.Write("<path d=\"");
        WriteOutline(output, drawing.Points);
        output.Write(drawing.FillRgb is { } fill ? $"\" fill=\"{Color(fill)}\"" : "\" fill=\"none\"");
        if (drawing.IsEvenOdd)
            output.Write(" fill-rule=\"evenodd\"");
        if (drawing.StrokeRgb is { } stroke)
            output.Write($" stroke=\"{Color(stroke)}\" stroke-width=\"{Number(Math.Max(drawing.StrokeWidth, Hairline))}\"");
        output.Write(drawing.Clip is null ? "/>\n" : "/></svg>\n");
    }

    private static void WriteOutline(TextWriter output, IReadOnlyList<PathPoint> points)
    {
        var curve = 0;
        foreach (var point in points)
        {
            if (point.Kind == PathPointKind.Close)
            {
                output.Write('Z');
                curve = 0;
                continue;
            }

            // The letter says how many points follow it: of a curve only the first of three has one.
            var isNew = point.Kind != PathPointKind.Curve || curve % 3 == 0;
            output.Write(isNew ? point.Kind switch { PathPointKind.Move => 'M', PathPointKind.Line => 'L', _ => 'C' } : ' ');
            curve = point.Kind == PathPointKind.Curve ? curve + 1 : 0;
            output.Write(Number(point.X));
            output.Write(' ');
            output.Write(Number(point.Y));
        }
    }
}
