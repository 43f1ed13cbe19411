using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Tags;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// The columns in which the cells of a tagged table stand. Some producers leave empty cells out of the structure tree, so that the
/// cells after them slip to the left; rows whose cells fill all columns show where those are, and the others are set right by that.
/// </summary>
internal sealed class TaggedColumns
{
    private const double Overlap = 2;
    private const int MaxColumns = 200;
    private const double Aside = 0.01;
    private readonly Dictionary<TaggedCell, int> _columns = [];

    /// <summary>Whether any cell stands in another column than its tags say.</summary>
    public bool IsShifted { get; private set; }

    /// <summary>The columns; null when cells do not stand in columns at all.</summary>
    public static TaggedColumns? Of(Dictionary<TaggedCell, List<Token>> words)
    {
        var table = words.Keys.First().Table;
        var boxes = words.ToDictionary(w => w.Key, w => TaggedTables.BoxOf(w.Value));
        var covered = Covered(table);
        var result = new TaggedColumns();
        if (Ranges(table, boxes, covered) is not { } ranges)
        {
            return null;
        }

        var edges = table.ColumnCount > MaxColumns ? [] : Edges(ranges);
        foreach (var row in table.Cells.Where(c => boxes.ContainsKey(c)).GroupBy(c => c.Row))
        {
            var cells = row.OrderBy(c => c.Column).ToList();
            var starts = edges.Length == 0 || Enumerable.Range(0, table.ColumnCount).All(c => covered.ContainsKey((row.Key, c)))
                ? cells.ConvertAll(c => c.Column)
                : Fit(cells, boxes, edges, ranges, c => covered.GetValueOrDefault((row.Key, c)) is { } owner && owner.Row < row.Key);
            for (var i = 0; i < cells.Count; i++)
            {
                result.IsShifted |= starts[i] != cells[i].Column;
                result._columns.Add(cells[i], starts[i]);
            }
        }

        return result;
    }

    /// <summary>Column that the cell stands in.</summary>
    public int ColumnOf(TaggedCell cell) => _columns.GetValueOrDefault(cell, cell.Column);

    /// <summary>The cell at each position.</summary>
    private static Dictionary<(int Row, int Column), TaggedCell> Covered(TaggedTable table)
    {
        var covered = new Dictionary<(int Row, int Column), TaggedCell>();
        foreach (var cell in table.Cells)
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    covered.TryAdd((r, c), cell);
                }
            }
        }

        return covered;
    }

    /// <summary>Between what x text stands in each column; null for a column that shows none, and as a whole when columns do not stand side by side.</summary>
    private static (double Left, double Right)?[]? Ranges(TaggedTable table, Dictionary<TaggedCell, Box> boxes, Dictionary<(int Row, int Column), TaggedCell> covered)
    {
        var ranges = table.Ranges.Length == table.ColumnCount ? table.Ranges : new (double Left, double Right)?[table.ColumnCount];
        var complete = boxes.Keys.Select(c => c.Row).Distinct().Where(r => Enumerable.Range(0, table.ColumnCount).All(c => covered.ContainsKey((r, c)))).ToHashSet();
        foreach (var (cell, box) in boxes.Where(b => b.Key.ColumnSpan == 1 && complete.Contains(b.Key.Row)))
        {
            var (left, right) = ranges[cell.Column] ?? (box.Left, box.Right);
            ranges[cell.Column] = (Math.Min(left, box.Left), Math.Max(right, box.Right));
        }

        table.Ranges = ranges;
        var known = ranges.OfType<(double Left, double Right)>().ToList();
        return known.Zip(known.Skip(1)).All(p => p.Second.Left > p.First.Left && p.Second.Left >= p.First.Right - Overlap) ? ranges : null;
    }

    /// <summary>x between the columns, with what is outside; empty when no column is known.</summary>
    private static double[] Edges((double Left, double Right)?[] ranges)
    {
        if (Array.TrueForAll(ranges, r => r is null))
        {
            return [];
        }

        var edges = new double[ranges.Length + 1];
        (edges[0], edges[^1]) = (double.MinValue, double.MaxValue);
        for (var c = 1; c < ranges.Length; c++)
        {
            // Columns that show nothing share what lies between their neighbours.
            var before = Array.FindLastIndex(ranges, c - 1, r => r is not null);
            var after = Array.FindIndex(ranges, c, r => r is not null);
            var from = before < 0 ? ranges[after]!.Value.Left : ranges[before]!.Value.Right;
            var to = after < 0 ? ranges[before]!.Value.Right : ranges[after]!.Value.Left;
            var (steps, step) = ((after < 0 ? ranges.Length : after) - Math.Max(before, -1), c - Math.Max(before, -1));
            edges[c] = before < 0 ? to - steps + step : after < 0 ? from + step : from + ((to - from) * (step - 0.5) / steps);
        }

        return edges;
    }

    /// <summary>How far a text is from beginning, ending or standing in the middle where the texts of the columns do.</summary>
    private static double Distance(Box box, ReadOnlySpan<(double Left, double Right)?> ranges)
    {
        var (left, right) = (double.NaN, double.NaN);
        foreach (var range in ranges)
        {
            if (range is { } known)
            {
                (left, right) = (double.IsNaN(left) ? known.Left : left, known.Right);
            }
        }

        return double.IsNaN(left) ? 0 : Math.Min(Math.Abs(box.CenterX - ((left + right) / 2)), Math.Min(Math.Abs(box.Left - left), Math.Abs(box.Right - right)));
    }

    /// <summary>
    /// The first columns of a row's cells, in their order and past what is taken, so that least of their text lies outside; where more
    /// than one would do, where the text is aligned.
    /// </summary>
    private static List<int> Fit(List<TaggedCell> cells, Dictionary<TaggedCell, Box> boxes, double[] edges, (double Left, double Right)?[] ranges, Func<int, bool> isTaken)
    {
        var count = edges.Length - 1;
        var best = new double[cells.Count + 1, count + 1];
        var choice = new int[cells.Count + 1, count + 1];
        for (var i = cells.Count - 1; i >= 0; i--)
        {
            for (var from = count; from >= 0; from--)
            {
                (best[i, from], choice[i, from]) = (double.MaxValue, -1);
                for (var at = from; at + cells[i].ColumnSpan <= count; at++)
                {
                    var end = at + cells[i].ColumnSpan;
                    var box = boxes[cells[i]];
                    var outside = Math.Min(box.Width, Math.Max(0, edges[at] - box.Left) + Math.Max(0, box.Right - edges[end]))
                        + (Aside * Distance(box, ranges.AsSpan(at, cells[i].ColumnSpan)));
                    if (!Enumerable.Range(at, cells[i].ColumnSpan).Any(isTaken) && best[i + 1, end] < double.MaxValue && outside + best[i + 1, end] < best[i, from])
                    {
                        (best[i, from], choice[i, from]) = (outside + best[i + 1, end], at);
                    }
                }
            }
        }

        var starts = new List<int>();
        for (int i = 0, from = 0; i < cells.Count; i++)
        {
            if (choice[i, from] < 0)
            {
                return cells.ConvertAll(c => c.Column);
            }

            starts.Add(choice[i, from]);
            from = choice[i, from] + cells[i].ColumnSpan;
        }

        return starts;
    }
}
