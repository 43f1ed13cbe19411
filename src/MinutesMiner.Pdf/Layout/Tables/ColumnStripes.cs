namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Finds vertical stripes that hardly any row of a run writes across.</summary>
internal static class ColumnStripes
{
    private const double MinStripe = 0.45;
    private const double SpanningShare = 0.12;
    private const double OtherShare = 0.25;
    private const double FullShare = 0.7;
    private const int HeaderLines = 2;
    private const int ManyFull = 5;
    private const double ManyShare = 0.65;

    /// <summary>The x of the stripes, and left and right end of the text between them.</summary>
    /// <param name="rows">Rows of the table.</param>
    /// <param name="multi">How many of them have text in several places.</param>
    public static (double[] Stripes, List<(double Left, double Right)> Columns) Find(List<AlignedRow> rows, int multi)
    {
        var size = rows[rows.Count / 2].Size;
        var runs = rows.ConvertAll(r => r.Runs);
        var most = runs.Max(r => r.Count);
        var full = Math.Max(2, (int)Math.Ceiling(FullShare * most));
        // In a header of two lines the upper one may have names for several columns together.
        var headers = 2 * runs.Count(r => r.Count == most) > runs.Count && runs.Take(HeaderLines).All(r => r.Count < most) ? HeaderLines : 0;
        var fullRows = runs.Skip(headers).Count(r => r.Count >= full);
        // Rows that fill the columns show the stripes; others may be headings over several columns, or rests of long cells.
        var others = rows.Count - fullRows;
        var otherShare = fullRows < ManyFull ? OtherShare : others < ManyShare * fullRows ? 1 : ManyShare;
        var tolerated = multi >= 5
            ? (Full: (int)(SpanningShare * fullRows), Other: Math.Max(2, (int)(otherShare * others)))
            : (Full: 0, Other: Math.Max(0, others));
        var events = new List<(double X, int Step, bool IsFull)>();
        for (var r = 0; r < runs.Count; r++)
        {
            var isFull = r >= headers && runs[r].Count >= full;
            foreach (var run in runs[r])
            {
                events.Add((run.First.Box.Left, 1, isFull));
                events.Add((run.Box.Right, -1, isFull));
            }
        }

        events.Sort((x, y) => x.X != y.X ? x.X.CompareTo(y.X) : y.Step.CompareTo(x.Step));
        return Sweep(events, tolerated, MinStripe * size);
    }

    /// <summary>
    /// Sweeps from left to right, counting how many rows have text. A stripe is a stretch where no more than the tolerated number
    /// do; its middle is where fewest do, for a long cell may reach into it.
    /// </summary>
    private static (double[] Stripes, List<(double Left, double Right)> Columns) Sweep(List<(double X, int Step, bool IsFull)> events, (int Full, int Other) tolerated, double minStripe)
    {
        var stripes = new List<double>();
        var columns = new List<(double Left, double Right)>();
        var (full, other, columnLeft, gapStart) = (0, 0, double.NaN, double.NaN);
        var (low, lowStart, lowEnd) = (int.MaxValue, 0.0, 0.0);
        var wasFree = true;
        for (var i = 0; i < events.Count; i++)
        {
            var (x, step, isFull) = events[i];
            full += isFull ? step : 0;
            other += isFull ? 0 : step;
            var isFree = full <= tolerated.Full && other <= tolerated.Other;
            if (wasFree && !isFree)
            {
                if (double.IsNaN(columnLeft))
                {
                    columnLeft = x;
                }
                else if (x - gapStart >= minStripe && lowEnd - lowStart >= 0.5 * minStripe)
                {
                    columns.Add((columnLeft, lowStart));
                    stripes.Add((lowStart + lowEnd) / 2);
                    columnLeft = lowEnd;
                }
            }
            else if (isFree && i + 1 < events.Count)
            {
                if (!wasFree)
                {
                    gapStart = x;
                    low = int.MaxValue;
                }

                var width = events[i + 1].X - x;
                if (full + other < low ? width > (low == int.MaxValue ? 0.1 : 0.5 * minStripe) : full + other == low && width > lowEnd - lowStart)
                {
                    (low, lowStart, lowEnd) = (full + other, x, events[i + 1].X);
                }
            }

            wasFree = isFree;
        }

        if (!double.IsNaN(columnLeft))
        {
            columns.Add((columnLeft, events[^1].X));
        }

        return ([.. stripes], columns);
    }
}
