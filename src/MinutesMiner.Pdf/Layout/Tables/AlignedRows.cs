using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Groups the printed lines of an aligned table to its rows: a cell may have several lines.</summary>
internal static class AlignedRows
{
    private const double Wider = 1.12;
    private const double Overlapping = 0.85;

    /// <summary>The rows, each with its lines.</summary>
    public static List<List<AlignedRow>> Group(List<AlignedRow> lines, AlignedColumns columns, IReadOnlyList<Box> rules)
    {
        var ruled = lines.Zip(lines.Skip(1)).Select(p => HasRuleBetween(p.First, p.Second, columns, rules)).ToList();
        var pitch = LinePitch(lines, columns);
        var gaps = lines.Zip(lines.Skip(1)).Select(p => p.Second.Baseline - p.First.Baseline).ToList();
        var byDistance = gaps.Exists(g => g > Wider * 1.03 * pitch) && !CloseLinesAreRows(lines, gaps, columns, pitch);
        var useRules = RulesPartRows(lines, ruled, columns);
        var restsAreLong = !byDistance && RestsAreLong(lines, columns);
        var rows = new List<List<AlignedRow>> { new() { lines[0] } };
        for (var i = 1; i < lines.Count; i++)
        {
            bool goesOn;
            if (ruled[i - 1])
            {
                goesOn = false;
            }
            else if (useRules && InRuledPart(ruled, i - 1))
            {
                goesOn = true;
            }
            else if (gaps[i - 1] < Overlapping * lines[i].Size)
            {
                goesOn = true;
            }
            else if (byDistance)
            {
                goesOn = gaps[i - 1] <= Wider * pitch;
            }
            else
            {
                goesOn = LooksLikeRest(lines[i - 1], lines[i], columns) || EndsName(lines[i - 1], lines[i], columns) || (restsAreLong && IsLongRest(lines[i - 1], lines[i], columns) is true);
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

    /// <summary>The least distance of two lines in one column.</summary>
    public static double LinePitch(List<AlignedRow> lines, AlignedColumns columns)
    {
        var above = new double[columns.Count];
        Array.Fill(above, double.NaN);
        var pitch = double.MaxValue;
        foreach (var line in lines)
        {
            foreach (var (first, last, _) in columns.Split(line))
            {
                for (var c = first; c <= last; c++)
                {
                    var gap = line.Baseline - above[c];
                    if (gap > Overlapping * line.Size)
                    {
                        pitch = Math.Min(pitch, gap);
                    }

                    above[c] = line.Baseline;
                }
            }
        }

        return pitch;
    }

    /// <summary>Whether lines at the least distance are rows of their own, set in groups: they hold numbers under numbers.</summary>
    private static bool CloseLinesAreRows(List<AlignedRow> lines, List<double> gaps, AlignedColumns columns, double pitch)
    {
        var (close, rows) = (0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (gaps[i - 1] > Wider * pitch || gaps[i - 1] < Overlapping * lines[i].Size)
            {
                continue;
            }

            close++;
            rows += HaveNumbersInOneColumn(lines[i - 1], lines[i], columns) ? 1 : 0;
        }

        return close > 0 && 2 * rows > close;
    }

    /// <summary>Whether lines within rows hold numbers under numbers: then they are rows themselves, set in groups.</summary>
    public static bool AreNumbersUnderNumbers(List<List<AlignedRow>> rows, AlignedColumns columns)
    {
        var (close, numbers) = (0, 0);
        foreach (var (above, below) in rows.SelectMany(r => r.Zip(r.Skip(1))))
        {
            // What a line of less holds may be the rest of a cell.
            close += 2 * columns.Split(below).Count >= columns.Split(above).Count ? 1 : 0;
            numbers += HaveNumbersInOneColumn(above, below, columns) ? 1 : 0;
        }

        return close > 0 && 2 * numbers > close;
    }

    private static bool HaveNumbersInOneColumn(AlignedRow above, AlignedRow below, AlignedColumns columns)
    {
        var parts = columns.Split(above);
        var own = columns.Split(below);
        return 2 * own.Count >= parts.Count && own.Any(p => p.First > 0 && HeaderRows.IsNumber(p.Part.Text)
            && parts.Any(a => a.First == p.First && a.Last == p.Last && HeaderRows.IsNumber(a.Part.Text)));
    }

    /// <summary>Rules part rows only between the first and the last of them; header lines above may have none.</summary>
    private static bool InRuledPart(List<bool> ruled, int at) => ruled.IndexOf(true) <= at && at <= ruled.LastIndexOf(true);

    /// <summary>
    /// Whether there is a rule under every row, so that lines without one between them are one row; not so where rules only set off
    /// the header and the total.
    /// </summary>
    private static bool RulesPartRows(List<AlignedRow> lines, List<bool> ruled, AlignedColumns columns)
    {
        var (bands, numbersUnderNumbers, inBand) = (1, 0, 0);
        for (var i = 1; i < lines.Count; i++)
        {
            if (ruled[i - 1])
            {
                bands++;
                continue;
            }

            inBand++;
            numbersUnderNumbers += HaveNumbersInOneColumn(lines[i - 1], lines[i], columns) ? 1 : 0;
        }

        return bands >= 3 && 3 * numbersUnderNumbers <= inBand && lines.Count <= 6 * bands;
    }

    private static bool HasRuleBetween(AlignedRow above, AlignedRow below, AlignedColumns columns, IReadOnlyList<Box> rules)
    {
        var (left, right) = (columns.Extents[0].Left, columns.Extents[^1].Right);
        var covered = 0.0;
        foreach (var rule in rules)
        {
            if (rule.CenterY > above.Baseline - (0.1 * above.Size) && rule.CenterY < below.Baseline - (0.5 * below.Size))
            {
                covered += Math.Max(0, Math.Min(right, rule.Right) - Math.Max(left, rule.Left));
            }
        }

        return covered > 0.4 * (right - left);
    }

    /// <summary>
    /// Whether lines that hold a first cell alone are all rests of texts that did not fit into the line above: were one of them a
    /// heading among the rows, others might be too.
    /// </summary>
    private static bool RestsAreLong(List<AlignedRow> lines, AlignedColumns columns)
    {
        var rests = lines.Zip(lines.Skip(1)).Select(p => IsLongRest(p.First, p.Second, columns)).Where(r => r is not null).ToList();
        return rests.Count > 0 && rests.TrueForAll(r => r is true);
    }

    /// <summary>Whether a line that holds a first cell alone begins with a word that did not fit into the cell above; null for other lines.</summary>
    private static bool? IsLongRest(AlignedRow above, AlignedRow line, AlignedColumns columns)
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
    private static bool EndsName(AlignedRow above, AlignedRow line, AlignedColumns columns)
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
    private static bool LooksLikeRest(AlignedRow above, AlignedRow line, AlignedColumns columns)
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
