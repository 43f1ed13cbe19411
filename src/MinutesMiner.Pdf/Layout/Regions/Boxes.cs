using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Layout.Regions;

/// <summary>Gathers units that stand in a drawn box, so that the box is read as one.</summary>
internal static class Boxes
{
    private const int MaxBoxes = 500;
    private const double Highlight = 1.7;

    /// <summary>The units with those that stand in a box put into it; boxes in boxes likewise.</summary>
    public static List<Unit> Nest(List<Unit> units, IEnumerable<Box> boxes)
    {
        var useful = new List<(Box Box, List<Unit> Inside)>();
        foreach (var box in Distinct(boxes).OrderBy(b => b.Width * b.Height).Take(MaxBoxes))
        {
            var inside = units.Where(u => box.Contains(u.Box.CenterX, u.Box.CenterY)).ToList();
            if (inside.Count == 0 || inside.Count == units.Count || !Holds(box, inside) || IsHighlight(box, inside))
            {
                continue;
            }

            useful.Add((box, inside));
        }

        // From the smallest outwards: what an inner box holds is one unit to the outer one.
        foreach (var (box, _) in useful)
        {
            var inside = units.Where(u => box.Contains(u.Box.CenterX, u.Box.CenterY)).ToHashSet();
            if (inside.Count == 0 || (inside.Count == 1 && inside.First().Inner is not null))
            {
                continue;
            }

            var at = units.FindIndex(inside.Contains);
            var inner = units.Where(inside.Contains).ToList();
            units = units.Where(u => !inside.Contains(u)).ToList();
            units.Insert(Math.Min(at, units.Count), Unit.OfBox(box, inner));
        }

        return units;
    }

    private static List<Box> Distinct(IEnumerable<Box> boxes)
    {
        var seen = new HashSet<(long, long, long, long)>();
        return boxes.Where(b => seen.Add(((long)b.Left, (long)b.Top, (long)b.Right, (long)b.Bottom))).ToList();
    }

    private static bool Holds(Box box, List<Unit> inside)
    {
        var outer = box.Inflate(3);
        return inside.TrueForAll(u => outer.Left <= u.Box.Left && u.Box.Right <= outer.Right);
    }

    /// <summary>A shade behind a few words of a line is no box.</summary>
    private static bool IsHighlight(Box box, List<Unit> inside)
    {
        if (inside.Count != 1 || inside[0].Chunk is not { } line)
        {
            return false;
        }

        return box.Height < Highlight * line.Size && box.Width < line.Box.Width + (2 * line.Size);
    }
}
