using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Tells lines that go on with cells of the line above from rows of their own, where all lines stand at one distance.</summary>
internal static class CellRests
{
    /// <summary>
    /// Whether lines that hold a first cell alone are all rests of texts that did not fit into the line above: were one of them a
    /// heading among the rows, others might be too.
    /// </summary>
    public static bool RestsAreLong(List<AlignedRow> lines, AlignedColumns columns)
    {
        var rests = lines.Zip(lines.Skip(1)).Select(p => IsLongRest(p.First, p.Second, columns)).Where(r => r is not null).ToList();
        return rests.Count > 0 && rests.TrueForAll(r => r is true);
    }

    /// <summary>Whether a line that holds a first cell alone begins with a word that did not fit into the cell above; null for other lines.</summary>
    public static bool? IsLongRest(AlignedRow above, AlignedRow line, AlignedColumns columns)
    {
        var parts = columns.Split(line);
        if (parts is not [{ First: 0, Last: 0 } rest] || columns.Split(above) is not [{ First: 0, Last: 0 } start, _, ..])
        {
            return parts is [{ First: 0 }] ? false : null;
        }

        var (left, right) = columns.Extents[0];
        return start.Part.IsBold == rest.Part.IsBold && Math.Abs(rest.Part.Box.Left - start.Part.Box.Left) < 1
            && LineFit.SpaceLeft(start.Part, rest.Part, left, right) < 0;
    }

    /// <summary>A second line of a header: texts that begin low or with a bracket, below texts of the same columns and weight.</summary>
    private static bool AreAllRests(IReadOnlyList<(int First, int Last, Line Part)> above, IReadOnlyList<(int First, int Last, Line Part)> parts)
    {
        var rests = 0;
        foreach (var (first, last, part) in parts)
        {
            var own = above.FirstOrDefault(a => a.First <= last && first <= a.Last);
            if (own.Part is null ? first > 0 : own.First != first || own.Last != last || own.Part.IsBold != part.IsBold || LineFit.EndsSentence(own.Part))
            {
                return false;
            }

            rests += LineFit.StartsLow(part) || part.First.Text[0] == '(' ? 1 : 0;
        }

        return rests >= 2 && rests >= parts.Count - 1;
    }

    /// <summary>Cells set to the foot of their row stand beside the last line of a long name: the lines above hold nothing but the name.</summary>
    public static bool EndsName(AlignedRow above, AlignedRow line, AlignedColumns columns)
    {
        if (columns.Split(above) is not [{ First: 0, Last: 0 } start] || columns.Split(line) is not [{ First: 0, Last: 0 } rest, _, ..])
        {
            return false;
        }

        var (left, right) = columns.Extents[0];
        return LineFit.StartsLow(rest.Part) && !LineFit.EndsSentence(start.Part) && start.Part.IsBold == rest.Part.IsBold
            && LineFit.SpaceLeft(start.Part, rest.Part, left, right) < 0;
    }

    /// <summary>At even spacing: a line without a first cell that holds only rests of cells above.</summary>
    public static bool LooksLikeRest(AlignedRow above, AlignedRow line, AlignedColumns columns)
    {
        var parts = columns.Split(line);
        var before = columns.Split(above);
        if (parts.Any(p => HeaderRows.IsNumber(p.Part.Text)))
        {
            return false;
        }

        if (parts.Count > 1 && AreAllRests(before, parts))
        {
            return true;
        }

        if (parts.Count >= columns.Count)
        {
            return false;
        }

        if (parts[0].First == 0)
        {
            return parts.Count == 1 && columns.Count > 1 && LineFit.StartsLow(parts[0].Part) && before.Any(b => b.First == 0);
        }

        return parts.All(p => before.Any(b => b.First <= p.First && p.Last <= b.Last) && (LineFit.StartsLow(p.Part) || columns.Count == 2));
    }
}
