using MinutesMiner.Core.Geometry;

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
        var restsAreLong = !byDistance && CellRests.RestsAreLong(lines, columns);
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
                goesOn = CellRests.LooksLikeRest(lines[i - 1], lines[i], columns) || CellRests.EndsName(lines[i - 1], lines[i], columns) || (restsAreLong && CellRests.IsLongRest(lines[i - 1], lines[i], columns) is true);
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
}
