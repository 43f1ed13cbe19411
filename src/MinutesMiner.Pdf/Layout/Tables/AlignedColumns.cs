using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>The columns that white stripes through a run of rows leave.</summary>
internal sealed class AlignedColumns
{
    private const double WordGap = 0.42;
    private const double MinStripe = 0.45;
    private const double SpanningShare = 0.15;
    private readonly double[] _stripes;
    private readonly List<(double Left, double Right)> _columns;

    private AlignedColumns(double[] stripes, List<(double Left, double Right)> columns)
    {
        _stripes = stripes;
        _columns = columns;
    }

    public int Count => _columns.Count;

    /// <summary>Left and right end of the text in each column.</summary>
    public IReadOnlyList<(double Left, double Right)> Extents => _columns;

    /// <summary>
    /// Finds stripes that hardly any row writes across. A row that spans columns, such as a heading over several, may cross.
    /// </summary>
    public static AlignedColumns Find(List<AlignedRow> rows)
    {
        var size = rows[rows.Count / 2].Size;
        var events = new List<(double X, int Step)>();
        foreach (var row in rows)
        {
            foreach (var (left, right) in Runs(row))
            {
                events.Add((left, 1));
                events.Add((right, -1));
            }
        }

        events.Sort((a, b) => a.X != b.X ? a.X.CompareTo(b.X) : b.Step.CompareTo(a.Step));
        var multi = rows.Count(r => r.Chunks.Count > 1);
        var tolerated = multi >= 5 ? (int)(SpanningShare * rows.Count) : Math.Max(0, rows.Count - multi);
        var stripes = new List<double>();
        var columns = new List<(double Left, double Right)>();
        var (depth, columnLeft, gapStart) = (0, double.NaN, double.NaN);
        foreach (var (x, step) in events)
        {
            var before = depth;
            depth += step;
            if (before <= tolerated && depth > tolerated)
            {
                if (double.IsNaN(columnLeft))
                {
                    columnLeft = x;
                }
                else if (x - gapStart >= MinStripe * size)
                {
                    columns.Add((columnLeft, gapStart));
                    stripes.Add((gapStart + x) / 2);
                    columnLeft = x;
                }
            }
            else if (before > tolerated && depth <= tolerated)
            {
                gapStart = x;
            }
        }

        if (!double.IsNaN(columnLeft))
        {
            columns.Add((columnLeft, gapStart));
        }

        return new AlignedColumns([.. stripes], columns);
    }

    /// <summary>Column that x lies in.</summary>
    public int At(double x)
    {
        var at = Array.BinarySearch(_stripes, x);
        return at >= 0 ? at : ~at;
    }

    /// <summary>The edges between columns, with the outer edges of the box.</summary>
    public double[] Edges(Box box) => [box.Left, .. _stripes, box.Right];

    /// <summary>The parts of a row by the columns that they lie in.</summary>
    public List<(int First, int Last, Line Part)> Split(AlignedRow row)
    {
        var parts = new List<(int First, int Last, Line Part)>();
        var open = new List<Token>();
        var (first, last) = (-1, -1);
        foreach (var token in row.Chunks.SelectMany(c => c.Tokens))
        {
            var left = At(token.Box.Left + (0.1 * token.Box.Width));
            var right = At(token.Box.Right - (0.1 * token.Box.Width));
            var crosses = open.Count > 0 && left != last && token.Box.Left - open[^1].Box.Right < WordGap * token.Size;
            if (open.Count > 0 && left != last && !crosses)
            {
                parts.Add((first, last, new Line(open)));
                open = [];
            }

            if (open.Count == 0)
            {
                first = left;
            }

            open.Add(token);
            last = Math.Max(right, left);
        }

        if (open.Count > 0)
        {
            parts.Add((first, last, new Line(open)));
        }

        return parts;
    }

    /// <summary>Whether <paramref name="next"/> goes on with cells of <paramref name="row"/>, right below, inside their columns.</summary>
    public bool Continues(AlignedRow row, AlignedRow next)
    {
        if (next.Baseline - row.Baseline > 1.35 * row.Size || Math.Abs(next.Size - row.Size) > 0.6 || next.Chunks.Count >= Count || next.HasLeaders)
        {
            return false;
        }

        var above = row.Chunks.Select(c => At(c.Box.CenterX)).ToHashSet();
        return next.Chunks.TrueForAll(c =>
        {
            var column = At(c.Box.CenterX);
            var (left, right) = _columns[Math.Min(column, Count - 1)];
            return above.Contains(column) && column > 0 && c.Box.Left >= left - 2 && c.Box.Right <= right + (0.3 * right) && At(c.Box.Left) == column;
        });
    }

    /// <summary>Stretches of a row without a gap that could be a stripe.</summary>
    private static IEnumerable<(double Left, double Right)> Runs(AlignedRow row)
    {
        var (left, right) = (double.NaN, double.NaN);
        foreach (var token in row.Chunks.SelectMany(c => c.Tokens))
        {
            if (double.IsNaN(left))
            {
                (left, right) = (token.Box.Left, token.Box.Right);
            }
            else if (token.Box.Left - right >= WordGap * token.Size)
            {
                yield return (left, right);
                (left, right) = (token.Box.Left, token.Box.Right);
            }
            else
            {
                right = Math.Max(right, token.Box.Right);
            }
        }

        yield return (left, right);
    }
}
