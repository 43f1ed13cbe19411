using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Horizontal rules, or edges of shades, of one width below one another: the rows of a table without upright lines.</summary>
/// <param name="Left">Where the rules begin.</param>
/// <param name="Right">Where they end.</param>
/// <param name="Ys">Their heights, ascending; also of shorter rules between them.</param>
/// <param name="Strips">Shaded rows among them.</param>
internal sealed record RuleStack(double Left, double Right, double[] Ys, IReadOnlyList<ShadeStrip> Strips)
{
    /// <summary>Where, between two heights, shades of cells meet; the outer edges are left out. Empty when nothing shows it.</summary>
    public double[] ColumnEdges(double top, double bottom) =>
        Segments.Cluster(Strips.Where(s => s.Box.CenterY > top && s.Box.CenterY < bottom).SelectMany(s => s.Edges));
}

/// <summary>Finds stacks of rules and of shaded rows.</summary>
internal static class RuleStacks
{
    private const double SameEnd = 3;
    private const double Touching = 1.5;
    private const double MinHeight = 6;
    private const double MinCell = 8;
    private const double LeastShare = 0.25;
    private const int MinRules = 3;
    private const int MaxStacks = 200;

    /// <summary>Stacks of a page, from top to bottom.</summary>
    /// <param name="rules">Horizontal rules, strokes end to end made one.</param>
    /// <param name="strips">Shaded rows.</param>
    public static List<RuleStack> Find(IReadOnlyList<Box> rules, IReadOnlyList<ShadeStrip> strips)
    {
        var lines = rules.Select(r => new Edge(r, null))
            .Concat(strips.SelectMany(s => new[] { new Edge(s.Box with { Bottom = s.Box.Top }, s), new Edge(s.Box with { Top = s.Box.Bottom }, s) }))
            .OrderBy(l => l.Box.CenterY)
            .ToList();
        var stacks = new List<RuleStack>();
        foreach (var own in ByWidth(lines).Where(g => g.Count >= MinRules).Take(MaxStacks))
        {
            var box = own[0].Box;
            var (top, bottom) = (box.CenterY, own[^1].Box.CenterY);
            var within = lines.Where(l => l.Box.CenterY >= top && l.Box.CenterY <= bottom && l.Box.Left >= box.Left - SameEnd && l.Box.Right <= box.Right + SameEnd
                && l.Box.Width >= LeastShare * box.Width);
            var ys = Segments.Cluster(within.Select(l => l.Box.CenterY));
            if (ys.Length >= MinRules)
            {
                stacks.Add(new RuleStack(box.Left, box.Right, ys, own.Select(o => o.Strip).OfType<ShadeStrip>().Distinct().ToList()));
            }
        }

        return stacks;
    }

    /// <summary>Groups lines that begin and end alike, in order of the first one of each.</summary>
    private static IEnumerable<List<Edge>> ByWidth(List<Edge> lines)
    {
        var groups = new List<List<Edge>>();
        var byEnds = new Dictionary<(int Left, int Right), List<Edge>>();
        foreach (var line in lines)
        {
            if (Near(line.Box, SameEnd).Select(k => byEnds.GetValueOrDefault(k)).FirstOrDefault(g => g is not null
                && Math.Abs(g[0].Box.Left - line.Box.Left) <= SameEnd && Math.Abs(g[0].Box.Right - line.Box.Right) <= SameEnd) is { } group)
            {
                group.Add(line);
                continue;
            }

            group = [line];
            groups.Add(group);
            byEnds[Key(line.Box, SameEnd)] = group;
        }

        return groups;
    }

    private static (int Left, int Right) Key(Box box, double step) => ((int)Math.Round(box.Left / step), (int)Math.Round(box.Right / step));

    private static IEnumerable<(int Left, int Right)> Near(Box box, double step)
    {
        var (left, right) = Key(box, step);
        for (var l = left - 1; l <= left + 1; l++)
        {
            for (var r = right - 1; r <= right + 1; r++)
            {
                yield return (l, r);
            }
        }
    }

    /// <summary>Shaded rows: areas of one height side by side, each touching the next.</summary>
    /// <param name="fills">Shaded areas.</param>
    public static List<ShadeStrip> Strips(IEnumerable<Box> fills)
    {
        var strips = new List<ShadeStrip>();
        var alone = new List<Box>();
        var rows = fills.Where(f => f.Height >= MinHeight && f.Width >= MinCell)
            .GroupBy(f => ((int)Math.Round(f.Top / Touching), (int)Math.Round(f.Bottom / Touching)));
        foreach (var row in rows)
        {
            var cells = new List<Box>();
            foreach (var fill in row.OrderBy(f => f.Left))
            {
                if (cells.Count > 0 && Math.Abs(fill.Left - cells[^1].Right) > Touching)
                {
                    Add(cells);
                    cells = [];
                }

                cells.Add(fill);
            }

            Add(cells);
        }

        // A row may be one cell: it is known by rows of several of the same width.
        var widths = strips.Select(s => Key(s.Box, Touching)).ToHashSet();
        strips.AddRange(alone.Where(a => Near(a, Touching).Any(widths.Contains)).Select(a => new ShadeStrip(a, [a])).ToList());
        return strips;

        void Add(List<Box> cells)
        {
            if (cells.Count == 1)
            {
                alone.Add(cells[0]);
            }
            else
            {
                strips.Add(new ShadeStrip(cells.Aggregate((a, b) => a.Union(b)), cells));
            }
        }
    }

    private sealed record Edge(Box Box, ShadeStrip? Strip);
}

/// <summary>A shaded row.</summary>
/// <param name="Box">Around its areas.</param>
/// <param name="Cells">The areas, from left to right.</param>
internal sealed record ShadeStrip(Box Box, IReadOnlyList<Box> Cells)
{
    /// <summary>x at which areas meet.</summary>
    public IEnumerable<double> Edges => Cells.Skip(1).Select(c => c.Left);
}
