using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Tables;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Pages;

/// <summary>The drawn lines and areas of a page in the frame of its main writing direction.</summary>
internal sealed class PageShapes
{
    private const int White = 0xFFFFFF;
    private const double MinFrame = 8;

    /// <summary>How far, in ems, an underline may reach beyond the words: blanks behind them are underlined too.</summary>
    private const double TrailingBlank = 0.8;
    private readonly List<(Box Box, int Fill)> _fills = [];
    private readonly List<Box> _small = [];

    private PageShapes()
    {
    }

    /// <summary>A page without shapes.</summary>
    public static PageShapes None { get; } = new();

    public List<(Box Box, bool IsHorizontal)> Rulings { get; } = [];

    /// <summary>Rectangles whose edge is drawn.</summary>
    public List<Box> Frames { get; } = [];

    /// <summary>Filled rectangles, white ones too.</summary>
    public IEnumerable<Box> Fills => _fills.Select(f => f.Box);

    /// <summary>Rectangles that may hold text of their own.</summary>
    public List<Box> Boxes { get; } = [];

    /// <summary>Shaded rows: areas side by side that touch.</summary>
    public List<ShadeStrip> Strips { get; private set; } = [];

    public static PageShapes Of(PdfPage page, Frame frame)
    {
        var shapes = new PageShapes();
        foreach (var ruling in page.Rulings)
        {
            shapes.Rulings.Add((frame.Map(ruling.Box), frame.Angle is 90 or 270 ? !ruling.IsHorizontal : ruling.IsHorizontal));
        }

        foreach (var area in page.Areas)
        {
            var box = frame.Map(area.Box);
            if (Math.Max(box.Width, box.Height) < MinFrame)
            {
                shapes._small.Add(box);
                continue;
            }

            if (area.FillRgb is { } fill)
            {
                shapes._fills.Add((box, fill));
            }

            if (Math.Min(box.Width, box.Height) < MinFrame)
            {
                continue;
            }

            if (area.Stroked)
            {
                shapes.Frames.Add(box);
            }

            // White on white is not seen, and word processors put it behind every cell.
            if (area.Stroked || area.FillRgb is not White || shapes._fills.Exists(f => f.Fill != White && Holds(f.Box.Inflate(1), box)))
            {
                shapes.Boxes.Add(box);
            }
        }

        shapes.Strips = RuleStacks.Strips(shapes._fills.Where(f => f.Fill != White).Select(f => f.Box));
        var cells = shapes.Strips.SelectMany(s => s.Cells).ToHashSet();
        shapes.Boxes.RemoveAll(cells.Contains);
        return shapes;
    }

    private static bool Holds(Box outer, Box inner) => outer.Contains(inner.Left, inner.Top) && outer.Contains(inner.Right, inner.Bottom);

    /// <summary>Colour of the topmost fill behind the box's middle; null when there is none.</summary>
    public int? FillAt(Box box)
    {
        for (var i = _fills.Count - 1; i >= 0; i--)
        {
            if (_fills[i].Box.Contains(box.CenterX, box.CenterY))
            {
                return _fills[i].Fill;
            }
        }

        return null;
    }

    /// <summary>Marks chunks that a line runs under from end to end.</summary>
    public void MarkUnderlines(List<Line> chunks)
    {
        var lines = Rulings.Where(r => r.IsHorizontal).Select(r => r.Box).OrderBy(b => b.CenterY).ToList();
        var ys = lines.ConvertAll(b => b.CenterY);
        foreach (var chunk in chunks)
        {
            var at = ys.BinarySearch(chunk.Baseline - (0.05 * chunk.Size));
            var covered = 0.0;
            for (var i = at >= 0 ? at : ~at; i < lines.Count && ys[i] <= chunk.Baseline + (0.25 * chunk.Size); i++)
            {
                if (lines[i].Left >= chunk.Box.Left - 2 && lines[i].Right <= chunk.Box.Right + (TrailingBlank * chunk.Size))
                {
                    covered += Math.Min(lines[i].Right, chunk.Box.Right) - lines[i].Left;
                }
            }

            chunk.IsUnderlined = covered >= 0.9 * chunk.Box.Width;
        }
    }

    /// <summary>Marks chunks that a small shape stands before, at the height of their first letters.</summary>
    /// <param name="chunks">Chunks of the page.</param>
    /// <param name="maxSize">Largest extent of a bullet, in ems.</param>
    public void MarkBullets(List<Line> chunks, double maxSize)
    {
        var bullets = _small.OrderBy(b => b.CenterY).ToList();
        var ys = bullets.ConvertAll(b => b.CenterY);
        foreach (var chunk in chunks)
        {
            var at = ys.BinarySearch(chunk.Baseline - (0.75 * chunk.Size));
            for (var i = at >= 0 ? at : ~at; i < bullets.Count && ys[i] <= chunk.Baseline; i++)
            {
                var box = bullets[i];
                var gap = chunk.Box.Left - box.Right;
                if (gap > 0 && gap < 3 * chunk.Size && box.Width <= maxSize * chunk.Size && box.Height <= maxSize * chunk.Size
                    && box.Width > 0.1 * chunk.Size && box.Height > 0.1 * chunk.Size)
                {
                    chunk.DrawnBullet = box;
                }
            }
        }
    }
}
