using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>The columns that white stripes through a run of rows leave.</summary>
internal sealed class AlignedColumns
{
    private const double MinStripe = 0.45;
    private const double SpanningShare = 0.12;
    private const double OtherShare = 0.25;
    private const double FullShare = 0.7;
    private const int HeaderLines = 2;
    private const int ManyFull = 5;
    private const double ManyShare = 0.65;
    private const double MinColumn = 6;
    private const double EdgeSlack = 0.3;
    private const double BesideShare = 0.4;
    private readonly double[] _stripes;
    private readonly Dictionary<AlignedRow, List<(int First, int Last, Line Part)>> _parts = new(ReferenceEqualityComparer.Instance);
    private readonly List<(double Left, double Right)> _columns;
    private (double Left, double Right)? _outer;
    private double[] _edges = [];

    private AlignedColumns(double[] stripes, List<(double Left, double Right)> columns)
    {
        _stripes = stripes;
        _columns = columns;
    }

    public int Count => _columns.Count;

    /// <summary>x of the stripes between columns.</summary>
    public double[] Stripes => _stripes;

    /// <summary>Left and right end of the text in each column.</summary>
    public IReadOnlyList<(double Left, double Right)> Extents => _columns;

    /// <summary>
    /// Finds stripes that hardly any row writes across. A row that spans columns, such as a heading over several, may cross.
    /// </summary>
    /// <param name="rows">Rows of the table.</param>
    /// <param name="multi">How many of them have text in several places.</param>
    public static AlignedColumns Find(List<AlignedRow> rows, int multi)
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
        var columns = Sweep(events, tolerated, MinStripe * size).WithEdges(ColumnEdges.Find(rows), rows);
        while (columns.Count > 2 && columns.FindOneInTwo(rows) is { } at)
        {
            columns = columns.Without(at);
        }

        return columns;
    }

    /// <summary>Columns whose edges are drawn.</summary>
    public static AlignedColumns At(double[] edges, double left, double right)
    {
        double[] all = [left, .. edges.Where(e => e > left + 1 && e < right - 1), right];
        return new AlignedColumns(all[1..^1], all.Zip(all.Skip(1)).ToList()) { _outer = (left, right) };
    }

    /// <summary>
    /// The first stripe that no row has text on both sides of: a heading at the left and numbers at the right of one column leave
    /// white between them. Null when there is none.
    /// </summary>
    private int? FindOneInTwo(List<AlignedRow> rows)
    {
        var together = new bool[_stripes.Length];
        foreach (var row in rows)
        {
            var parts = Split(row);
            for (var i = 0; i < parts.Count; i++)
            {
                for (var s = parts[i].First; s < parts[i].Last; s++)
                {
                    together[s] = true;
                }

                if (i > 0 && parts[i].First == parts[i - 1].Last + 1)
                {
                    together[parts[i - 1].Last] = true;
                }
            }
        }

        var at = Array.IndexOf(together, false);
        return at < 0 ? null : at;
    }

    /// <summary>The columns cut further where texts begin below one another; an edge at a stripe is nothing new.</summary>
    private AlignedColumns WithEdges(List<double> edges, List<AlignedRow> rows)
    {
        var stripes = new List<double>(_stripes);
        var columns = new List<(double Left, double Right)>(_columns);
        foreach (var edge in edges)
        {
            var at = columns.FindIndex(c => c.Left + MinColumn < edge && edge < c.Right - MinColumn);
            if (at >= 0 && rows.Count(r => r.Chunks.Exists(c => c.Tokens.Any(t => t.Box.CenterX > columns[at].Left && t.Box.CenterX < edge))) >= BesideShare * rows.Count)
            {
                var (left, right) = columns[at];
                columns[at] = (left, edge);
                columns.Insert(at + 1, (edge, right));
                stripes.Insert(at, edge - EdgeSlack);
            }
        }

        // An edge at a stripe still parts a long cell from the next one.
        var used = edges.Where(e => Enumerable.Range(1, Math.Max(0, columns.Count - 1)).Any(c => e > stripes[c - 1] - ColumnEdges.Same && e < columns[c].Left + (2 * ColumnEdges.Same)));
        return new AlignedColumns([.. stripes], columns) { _edges = used.ToArray() };
    }

    private AlignedColumns Without(int stripe)
    {
        var columns = new List<(double Left, double Right)>(_columns);
        columns[stripe] = (columns[stripe].Left, columns[stripe + 1].Right);
        columns.RemoveAt(stripe + 1);
        return new AlignedColumns([.. _stripes.Where((_, i) => i != stripe)], columns) { _edges = _edges };
    }

    /// <summary>
    /// Sweeps from left to right, counting how many rows have text. A stripe is a stretch where no more than the tolerated number
    /// do; its middle is where fewest do, for a long cell may reach into it.
    /// </summary>
    private static AlignedColumns Sweep(List<(double X, int Step, bool IsFull)> events, (int Full, int Other) tolerated, double minStripe)
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

        return new AlignedColumns([.. stripes], columns);
    }

    /// <summary>Column that x lies in.</summary>
    public int At(double x)
    {
        var at = Array.BinarySearch(_stripes, x);
        return at >= 0 ? at : ~at;
    }

    /// <summary>The edges between columns, with the outer edges of the box.</summary>
    public double[] Edges(Box box) => [_outer?.Left ?? box.Left, .. _stripes, _outer?.Right ?? box.Right];

    /// <summary>The parts of a row by the columns that they lie in.</summary>
    public IReadOnlyList<(int First, int Last, Line Part)> Split(AlignedRow row)
    {
        if (!_parts.TryGetValue(row, out var parts))
        {
            _parts.Add(row, parts = Cut(row));
        }

        return parts;
    }

    private List<(int First, int Last, Line Part)> Cut(AlignedRow row)
    {
        var parts = new List<(int First, int Last, Line Part)>();
        foreach (var run in _edges.Length == 0 ? row.Runs : row.Runs.SelectMany(ByEdges))
        {
            var slack = 0.2 * run.First.Size;
            var first = At(run.First.Box.Left + slack);
            var last = Math.Max(first, At(run.Box.Right - slack));
            if (parts.Count > 0 && parts[^1].Last >= first)
            {
                parts[^1] = (parts[^1].First, Math.Max(last, parts[^1].Last), new Line([.. parts[^1].Part.Tokens, .. run.Tokens]));
            }
            else
            {
                parts.Add((first, last, run));
            }
        }

        return parts;
    }

    /// <summary>A run cut before the words that begin at an edge where no stripe is.</summary>
    private IEnumerable<Line> ByEdges(Line run)
    {
        var from = 0;
        for (var i = 1; i < run.Tokens.Count; i++)
        {
            var (before, token) = (run.Tokens[i - 1], run.Tokens[i]);
            if (_edges.Any(e => Math.Abs(token.Box.Left - e) <= ColumnEdges.Same && before.Box.Right <= e + ColumnEdges.Same))
            {
                yield return new Line([.. run.Tokens.Skip(from).Take(i - from)]);
                from = i;
            }
        }

        yield return from == 0 ? run : new Line([.. run.Tokens.Skip(from)]);
    }

    /// <summary>Whether <paramref name="next"/> goes on with cells of <paramref name="row"/>, right below, inside their columns.</summary>
    public bool Continues(AlignedRow row, AlignedRow next, double pitch)
    {
        if (next.Baseline - row.Baseline > 1.04 * pitch || Math.Abs(next.Size - row.Size) > 0.6 || next.Chunks.Count >= Count || next.HasLeaders)
        {
            return false;
        }

        var above = row.Chunks.Select(c => At(c.Box.CenterX)).ToHashSet();
        return next.Chunks.TrueForAll(c =>
        {
            var column = At(c.Box.CenterX);
            var (left, right) = _columns[Math.Min(column, Count - 1)];
            return above.Contains(column) && c.Box.Left >= left - 2 && At(c.Box.Left) == column
                && (c.Box.Right <= right + 2 || (column > 0 && (column == Count - 1 || c.Box.Right <= _columns[column + 1].Left)));
        });
    }
}
