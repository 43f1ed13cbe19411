using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Regions;

/// <summary>Tells a white stripe between columns from one between labels and values, or between the cells of a row.</summary>
internal static class Gutter
{
    private const double MinWidth = 0.8;
    private const int ProseLines = 3;
    private const double ProseLetters = 15;
    private const int FlowingLines = 5;

    /// <summary>Whether what stands left of the stripe is to be read before all that stands right of it.</summary>
    public static bool Parts(List<Unit> left, List<Unit> right)
    {
        var leftBox = BoxOf(left);
        var rightBox = BoxOf(right);
        var size = Math.Max(SizeOf(left), SizeOf(right));
        if (rightBox.Left - leftBox.Right < MinWidth * size || leftBox.OverlapY(rightBox) <= 0)
        {
            return false;
        }

        if (IsBoxes(left) && IsBoxes(right))
        {
            return true;
        }

        var nearLeft = NextToStripe(left, fromLeft: true);
        var nearRight = NextToStripe(right, fromLeft: false);
        return (IsProse(nearLeft) && IsProse(nearRight)) || (IsFlowing(nearLeft) && IsProse(nearRight, 2)) || (IsList(nearLeft) && IsList(nearRight))
            || IsBeside(nearLeft, nearRight) || IsBeside(nearRight, nearLeft);
    }

    /// <summary>A column of running text, and beside it something in lines of its own, such as a figure.</summary>
    private static bool IsBeside(List<Line> text, List<Line> other)
    {
        if (other.Count < ProseLines || !IsFlowing(text))
        {
            return false;
        }

        var alone = other.Count(o => !text.Exists(t => Math.Abs(t.Baseline - o.Baseline) < 1));
        return 2 * alone >= other.Count;
    }

    /// <summary>Boxes, or text with a box among it.</summary>
    private static bool IsBoxes(List<Unit> side) => side.Exists(u => u.Inner is not null);

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

    private static double SizeOf(List<Unit> side)
    {
        var sizes = side.Where(u => u.Chunk is not null).Select(u => u.Chunk!.Size).Order().ToList();
        return sizes.Count == 0 ? 0 : sizes[sizes.Count / 2];
    }

    private static Box BoxOf(List<Unit> units) => units.Skip(1).Aggregate(units[0].Box, (box, u) => box.Union(u.Box));
}
