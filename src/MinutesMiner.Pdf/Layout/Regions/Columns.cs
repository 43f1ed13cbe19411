using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Regions;

/// <summary>Sets the ends of columns right that white space alone puts too high or too low.</summary>
internal static class Columns
{
    private const double SameEdge = 2;
    private const double SameSize = 0.6;
    private const double Pitch = 1.7;
    private const double Larger = 1.1;
    private const double HeadGap = 0.6;

    /// <summary>Moves lines to the column that go on with it beside something that ends the white stripe: a note wider than its column.</summary>
    public static void TakeLastLines(List<Unit> column, List<Unit> below)
    {
        if (below.Count < 2)
        {
            return;
        }

        foreach (var unit in below.Where(u => u.Chunk is not null).OrderBy(u => u.Box.Top).ToList())
        {
            var line = unit.Chunk!;
            var goesOn = column.Exists(u => u.Chunk is { } last && Math.Abs(last.Box.Left - line.Box.Left) < SameEdge
                && Math.Abs(last.Size - line.Size) < SameSize && line.Baseline - last.Baseline > 0 && line.Baseline - last.Baseline < Pitch * line.Size);
            if (goesOn && below.Exists(u => !ReferenceEquals(u, unit) && u.Box.OverlapY(unit.Box) > 0))
            {
                column.Add(unit);
                below.Remove(unit);
            }
        }
    }

    /// <summary>
    /// Moves what a heading stands over out of two columns that end above it: a line larger than theirs, alone on its height, with more
    /// in both columns below it.
    /// </summary>
    public static void LeaveHead(List<Unit> left, List<Unit> right, List<Unit> below)
    {
        var size = SizeOf(left.Concat(right));
        foreach (var unit in left.Where(u => u.Chunk is { } line && line.Size >= Larger * size).OrderBy(u => u.Box.Top).ToList())
        {
            var top = unit.Box.Top;
            var others = left.Concat(right).Where(u => !ReferenceEquals(u, unit)).ToList();
            if (others.Exists(u => u.Box.OverlapY(unit.Box) > 0 || (u.Box.Bottom <= top && u.Box.Bottom > top - (HeadGap * size)))
                || !left.Exists(u => u.Box.Bottom <= top) || !right.Exists(u => u.Box.Bottom <= top)
                || !left.Exists(u => u.Box.Top > top) || !right.Exists(u => u.Box.Top > top)
                || unit.Box.Left > left.Min(u => u.Box.Left) + SameEdge || HasProse(left, right, top, size))
            {
                continue;
            }

            foreach (var side in (List<Unit>[])[left, right])
            {
                below.AddRange(side.Where(u => u.Box.Top >= top));
                side.RemoveAll(u => u.Box.Top >= top);
            }

            return;
        }
    }

    /// <summary>Whether both columns go on with text of their size below the height, so that the heading is one within the left column.</summary>
    private static bool HasProse(List<Unit> left, List<Unit> right, double top, double size) =>
        new[] { left, right }.All(side => side.Exists(u => u.Chunk is { } line && u.Box.Top > top && Math.Abs(line.Size - size) < SameSize && !line.IsBold));

    private static double SizeOf(IEnumerable<Unit> units) =>
        units.Select(u => u.Chunk).OfType<Line>().GroupBy(l => Math.Round(2 * l.Size) / 2)
            .OrderByDescending(g => g.Sum(l => l.Letters)).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault(double.MaxValue);
}
