using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>A drawn line along one axis.</summary>
/// <param name="At">Coordinate across: y of a horizontal line, x of a vertical one.</param>
/// <param name="From">Where it starts along its axis.</param>
/// <param name="To">Where it ends.</param>
internal readonly record struct Segment(double At, double From, double To)
{
    public double Length => To - From;
}

/// <summary>Cleaning up of drawn lines: strokes of one line brought together, near coordinates made one.</summary>
internal static class Segments
{
    /// <summary>Distance in points up to which two lines are one: cell borders side by side, doubled rules.</summary>
    public const double Snap = 3;

    /// <summary>Brings together strokes on one line that touch or overlap.</summary>
    public static List<Segment> Merge(List<Segment> segments)
    {
        segments.Sort((a, b) => a.At != b.At ? a.At.CompareTo(b.At) : a.From.CompareTo(b.From));
        var merged = new List<Segment>();
        for (var i = 0; i < segments.Count;)
        {
            var end = i;
            while (end < segments.Count && segments[end].At - segments[i].At <= Snap / 2)
            {
                end++;
            }

            var group = segments.GetRange(i, end - i);
            group.Sort((a, b) => a.From.CompareTo(b.From));
            var current = group[0];
            foreach (var next in group.Skip(1))
            {
                if (next.From <= current.To + Snap)
                {
                    current = current with { To = Math.Max(current.To, next.To) };
                }
                else
                {
                    merged.Add(current);
                    current = next;
                }
            }

            merged.Add(current);
            i = end;
        }

        return merged;
    }

    /// <summary>Horizontal lines of which strokes end to end have been made one, as boxes without height.</summary>
    public static List<Box> Rules(IEnumerable<(Box Box, bool IsHorizontal)> rulings) =>
        Merge(rulings.Where(r => r.IsHorizontal).Select(r => new Segment(r.Box.CenterY, r.Box.Left, r.Box.Right)).ToList())
            .ConvertAll(s => new Box(s.From, s.At, s.To, s.At));

    /// <summary>Distinct coordinates, ascending; those closer than <see cref="Snap"/> become their mean.</summary>
    public static double[] Cluster(IEnumerable<double> values)
    {
        var clusters = new List<double>();
        var (start, sum, count) = (0.0, 0.0, 0);
        foreach (var value in values.Order())
        {
            if (count > 0 && value - start > Snap)
            {
                clusters.Add(sum / count);
                (sum, count) = (0, 0);
            }

            if (count == 0)
            {
                start = value;
            }

            sum += value;
            count++;
        }

        if (count > 0)
        {
            clusters.Add(sum / count);
        }

        return [.. clusters];
    }

    /// <summary>Index of the coordinate nearest to <paramref name="value"/>.</summary>
    public static int Nearest(double[] sorted, double value)
    {
        var at = Array.BinarySearch(sorted, value);
        if (at >= 0)
        {
            return at;
        }

        at = ~at;
        return at == 0 ? 0 : at == sorted.Length || value - sorted[at - 1] <= sorted[at] - value ? at - 1 : at;
    }
}
