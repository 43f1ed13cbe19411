using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Tables;

namespace MinutesMiner.Pdf.Layout.Regions;

/// <summary>Tells a white stripe between columns from one between labels and values, or between the cells of a row.</summary>
internal static class Gutter
{
    private const double MinWidth = 0.8;
    private const double MinBoxGap = 3;
    private const int ProseLines = 3;
    private const double ProseLetters = 15;
    private const int FlowingLines = 5;
    private const double NameGap = 2;
    private const double RowShare = 0.5;
    private const double CloseGap = 1.5;
    private const double RowGap = 6;
    private const double NameLetters = 7;
    private const double LowEntries = 0.3;

    /// <summary>Whether what stands left of the stripe is to be read before all that stands right of it.</summary>
    public static bool Parts(List<Unit> left, List<Unit> right)
    {
        var leftBox = BoxOf(left);
        var rightBox = BoxOf(right);
        var gap = rightBox.Left - leftBox.Right;
        if (gap < MinBoxGap || leftBox.OverlapY(rightBox) <= 0)
        {
            return false;
        }

        if (IsBoxes(left) && IsBoxes(right))
        {
            return !AreRowsOfBoxes(left, right, gap);
        }

        var nearLeft = NextToStripe(left, fromLeft: true);
        var nearRight = NextToStripe(right, fromLeft: false);
        var size = Math.Max(SizeOf(nearLeft), SizeOf(nearRight));
        if (gap < MinWidth * size)
        {
            return false;
        }

        if ((IsBoxes(right) && IsTextAlone(left, nearLeft)) || (IsBoxes(left) && IsTextAlone(right, nearRight)))
        {
            return true;
        }

        return (IsProse(nearLeft) && IsProse(nearRight)) || (IsFlowing(nearLeft) && IsProse(nearRight, 2)) || (IsList(nearLeft) && IsList(nearRight))
            || IsBeside(nearLeft, nearRight) || IsBeside(nearRight, nearLeft);
    }

    /// <summary>
    /// Where, within a stretch that is white at some x, two columns of short entries stand beside each other: from the first row that
    /// has both on, as long as rows follow closely. Null when there are none.
    /// </summary>
    public static (double Top, double Bottom)? Names(List<Unit> left, List<Unit> right)
    {
        if (left.Exists(u => u.Chunk is null) || right.Exists(u => u.Chunk is null))
        {
            return null;
        }

        var rightLines = NextToStripe(right, fromLeft: false);
        var first = rightLines[0];
        var leftLines = NextToStripe(left, fromLeft: true).Where(l => l.Baseline > first.Baseline - (0.5 * first.Size)).ToList();
        for (var i = 1; i < leftLines.Count; i++)
        {
            var last = Math.Max(leftLines[i - 1].Baseline, rightLines[^1].Baseline);
            if (leftLines[i].Baseline - leftLines[i - 1].Baseline > RowGap * first.Size || leftLines[i].Baseline - last > CloseGap * first.Size)
            {
                leftLines.RemoveRange(i, leftLines.Count - i);
            }
        }

        if (leftLines.Count < 2 || rightLines.Count < 2 || rightLines[0].Box.Left - leftLines.Max(l => l.Box.Right) < NameGap * first.Size
            || !AreNames(leftLines, rightLines))
        {
            return null;
        }

        return (first.Box.Top - 1, Math.Max(leftLines[^1].Box.Bottom, rightLines[^1].Box.Bottom) + 1);
    }

    /// <summary>Two columns of short entries of one kind, names for instance; not labels with values, which differ in length.</summary>
    private static bool AreNames(List<Line> left, List<Line> right)
    {
        if (!AreFlush(left) || !AreFlush(right)
            || RunsOn(left) || RunsOn(right) || left.Exists(l => l.Last.Text.EndsWith(':') || l.IsBold) || right.Exists(l => HeaderRows.IsNumber(l.Text)))
        {
            return false;
        }

        var (a, b) = (left.Average(l => l.Letters), right.Average(l => l.Letters));
        return Math.Min(a, b) >= NameLetters && Math.Max(a, b) <= 1.6 * Math.Min(a, b);
    }

    /// <summary>Whether too many lines begin low to be entries.</summary>
    private static bool RunsOn(List<Line> lines) => lines.Count(LineFit.StartsLow) > LowEntries * lines.Count;

    private static bool AreFlush(List<Line> lines) => lines.TrueForAll(l => Math.Abs(l.Box.Left - lines[0].Box.Left) < 2);

    /// <summary>A column of running text, and beside it something in lines of its own, such as a figure.</summary>
    private static bool IsBeside(List<Line> text, List<Line> other)
    {
        if (other.Count < ProseLines || !IsFlowing(text))
        {
            return false;
        }

        // What stands on the same baselines must be text itself, not values that belong to the lines.
        var level = other.Where(o => text.Exists(t => Math.Abs(t.Baseline - o.Baseline) < 1)).ToList();
        return 2 * level.Count <= other.Count || IsProse(level);
    }

    /// <summary>Boxes or tables, or text with one among it.</summary>
    private static bool IsBoxes(List<Unit> side) => side.Exists(u => u.Chunk is null);

    /// <summary>Boxes of one size in rows, not much nearer to those below than to those beside: read row by row.</summary>
    private static bool AreRowsOfBoxes(List<Unit> left, List<Unit> right, double gap)
    {
        var rightBoxes = right.Where(u => u.Inner is not null).Select(u => u.Box).ToList();
        var rows = left.Where(u => u.Inner is not null).Select(u => u.Box).OrderBy(b => b.Top).ToList();
        if (rows.Count < 2 || rightBoxes.Count % rows.Count != 0
            || !rows.TrueForAll(b => rightBoxes.Exists(r => Math.Abs(r.Top - b.Top) < 3 && Math.Abs(r.Bottom - b.Bottom) < 3)))
        {
            return false;
        }

        return rows.Zip(rows.Skip(1)).All(p => p.Second.Top - p.First.Bottom >= RowShare * gap && Math.Abs(p.Second.Height - p.First.Height) < 3);
    }

    /// <summary>Running text, or a few lines close together, and nothing else.</summary>
    private static bool IsTextAlone(List<Unit> side, List<Line> lines) =>
        lines.Count >= 2 && side.TrueForAll(u => u.Chunk is not null) && side.Count == lines.Count
        && (IsFlowing(lines) || lines.Zip(lines.Skip(1)).All(p => p.Second.Baseline - p.First.Baseline < 1.7 * p.Second.Size));

    /// <summary>Of each row the chunk beside the stripe.</summary>
    private static List<Line> NextToStripe(List<Unit> side, bool fromLeft) =>
        LineBuilder.Rows(side.Where(u => u.Chunk is not null).Select(u => u.Chunk!).ToList(), c => c.Baseline, c => c.Size)
            .Select(row => fromLeft ? row.MaxBy(c => c.Box.Right)! : row.MinBy(c => c.Box.Left)!)
            .ToList();

    /// <summary>Running text beyond doubt: many of its lines begin in the middle of a sentence.</summary>
    private static bool IsFlowing(List<Line> lines) =>
        lines.Count >= FlowingLines && IsProse(lines) && lines.Count(LineFit.StartsLow) >= 0.4 * lines.Count;

    /// <summary>Running text: several lines, most of them filling the column.</summary>
    private static bool IsProse(List<Line> lines, int least = ProseLines)
    {
        if (lines.Count < least || lines.Average(l => l.Letters) < ProseLetters)
        {
            return false;
        }

        var widths = lines.ConvertAll(l => l.Box.Width);
        widths.Sort();
        var usual = widths[(int)(0.85 * (widths.Count - 1))];
        return 2 * widths.Count(w => w >= 0.65 * usual) >= widths.Count;
    }

    /// <summary>Entries of a list, one to each line or few lines.</summary>
    private static bool IsList(List<Line> lines)
    {
        var entries = lines.Count(l => ListMark.Of(l) is { IsBullet: true, IsDash: false });
        return entries > 0 && 2 * entries >= lines.Count;
    }

    private static double SizeOf(List<Line> lines)
    {
        var sizes = lines.ConvertAll(l => l.Size);
        sizes.Sort();
        return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
    }

    private static Box BoxOf(List<Unit> units) => units.Skip(1).Aggregate(units[0].Box, (box, u) => box.Union(u.Box));
}
