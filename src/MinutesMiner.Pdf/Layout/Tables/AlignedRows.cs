using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Blocks;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Groups the printed lines of an aligned table to its rows: a cell may have several lines.</summary>
internal static class AlignedRows
{
    private const double Wider = 1.12;

    /// <summary>The rows, each with its lines.</summary>
    public static List<List<AlignedRow>> Group(List<AlignedRow> lines, AlignedColumns columns, IReadOnlyList<Box> rules)
    {
        var ruled = lines.Zip(lines.Skip(1)).Select(p => HasRuleBetween(p.First, p.Second, rules)).ToList();
        var useRules = ruled.Count(r => r) >= 2 || (ruled.Count(r => r) == 1 && ruled.Count == 1);
        var gaps = lines.Zip(lines.Skip(1)).Select(p => p.Second.Baseline - p.First.Baseline).ToList();
        var smallest = gaps.Min();
        var uniform = gaps.Max() <= Wider * 1.03 * smallest;
        var rows = new List<List<AlignedRow>> { new() { lines[0] } };
        for (var i = 1; i < lines.Count; i++)
        {
            bool goesOn;
            if (useRules && (ruled[i - 1] || InRuledPart(ruled, i - 1)))
            {
                goesOn = !ruled[i - 1];
            }
            else if (uniform || smallest > 1.45 * lines[i].Size)
            {
                goesOn = LooksLikeRest(lines[i - 1], lines[i], columns);
            }
            else
            {
                goesOn = gaps[i - 1] <= Wider * smallest && !StartsRow(lines[i], columns, gaps[i - 1], lines[i].Size);
            }

            if (goesOn)
            {
                rows[^1].Add(lines[i]);
            }
            else
            {
                rows.Add([lines[i]]);
            }
        }

        return rows;
    }

    /// <summary>Rules part rows only between the first and the last of them; header lines above may have none.</summary>
    private static bool InRuledPart(List<bool> ruled, int at) => ruled.IndexOf(true) <= at && at <= ruled.LastIndexOf(true);

    private static bool HasRuleBetween(AlignedRow above, AlignedRow below, IReadOnlyList<Box> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.CenterY > above.Baseline - (0.1 * above.Size) && rule.CenterY < below.Baseline - (0.5 * below.Size)
                && rule.Width > 0.5 * below.Box.Width && rule.Left < below.Box.CenterX && rule.Right > below.Box.CenterX)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>At even spacing: a line without a first cell that holds only rests of cells above.</summary>
    private static bool LooksLikeRest(AlignedRow above, AlignedRow line, AlignedColumns columns)
    {
        var parts = columns.Split(line);
        var before = columns.Split(above);
        if (parts.Count >= columns.Count || parts.Exists(p => HeaderRows.IsNumber(p.Part.Text)))
        {
            return false;
        }

        if (parts[0].First == 0)
        {
            return parts.Count == 1 && columns.Count > 1 && LineFit.StartsLow(parts[0].Part) && before.Exists(b => b.First == 0);
        }

        return parts.TrueForAll(p => before.Exists(b => b.First <= p.First && p.Last <= b.Last) && (LineFit.StartsLow(p.Part) || columns.Count == 2));
    }

    /// <summary>A line that fills every column with more than the pitch of running text above it is a row of its own.</summary>
    private static bool StartsRow(AlignedRow line, AlignedColumns columns, double gap, double size) =>
        gap > 1.3 * size && columns.Split(line).Count == columns.Count && columns.Count > 2;
}
