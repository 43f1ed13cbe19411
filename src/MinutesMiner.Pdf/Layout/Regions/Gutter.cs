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

        return (IsProse(left, leftBox) && IsProse(right, rightBox)) || (IsList(left) && IsList(right));
    }

    /// <summary>Boxes, or text with a box among it.</summary>
    private static bool IsBoxes(List<Unit> side) => side.Exists(u => u.Inner is not null);

    /// <summary>Running text: several lines, most of them filling the column.</summary>
    private static bool IsProse(List<Unit> side, Box box)
    {
        var lines = LineBuilder.Lines(side.Where(u => u.Chunk is not null).Select(u => u.Chunk!));
        if (lines.Count < ProseLines)
        {
            return false;
        }

        var full = lines.Count(l => l.Box.Width >= 0.65 * box.Width);
        return lines.Average(l => l.Letters) >= ProseLetters && 2 * full >= lines.Count;
    }

    /// <summary>Entries of a list, one to each line or few lines.</summary>
    private static bool IsList(List<Unit> side)
    {
        var lines = LineBuilder.Lines(side.Where(u => u.Chunk is not null).Select(u => u.Chunk!));
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
