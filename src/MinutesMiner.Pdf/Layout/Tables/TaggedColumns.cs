using MinutesMiner.Pdf.Layout.Tags;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// The columns in which the cells of a tagged table stand. Some producers leave empty cells out of the structure tree, so that the
/// cells after them slip to the left; rows that are complete show where the columns are, and the others are set right by that.
/// </summary>
internal sealed class TaggedColumns
{
    private readonly Dictionary<TaggedCell, int> _columns = [];

    /// <summary>Whether any cell stands in another column than its tags say.</summary>
    public bool IsShifted { get; private set; }

    /// <summary>The columns; null when cells do not stand in columns at all.</summary>
    public static TaggedColumns? Of(Dictionary<TaggedCell, List<Token>> words)
    {
        var result = new TaggedColumns();
        var table = words.Keys.First().Table;
        var rows = words.Keys.GroupBy(c => c.Row).OrderBy(g => g.Key).Select(g => g.OrderBy(c => c.Column).ToList()).ToList();
        var ranges = Ranges(rows, words, table.ColumnCount);
        foreach (var row in rows)
        {
            var next = 0;
            foreach (var cell in row)
            {
                var column = Math.Max(cell.Column, next);
                if (cell.ColumnSpan == 1 && ranges is not null)
                {
                    var box = TaggedTables.BoxOf(words[cell]);
                    column = Nearest(ranges, box.Left, box.Right, column);
                }

                if (column + cell.ColumnSpan > table.ColumnCount)
                {
                    return null;
                }

                result.IsShifted |= column != cell.Column;
                result._columns.Add(cell, column);
                next = column + cell.ColumnSpan;
            }
        }

        return result;
    }

    /// <summary>Column that the cell stands in.</summary>
    public int ColumnOf(TaggedCell cell) => _columns.GetValueOrDefault(cell, cell.Column);

    /// <summary>Left and right of each column, from the rows that have a cell with words in every one; null when there are none.</summary>
    private static (double Left, double Right)[]? Ranges(List<List<TaggedCell>> rows, Dictionary<TaggedCell, List<Token>> words, int count)
    {
        var complete = rows.Where(r => r.Count == count).ToList();
        if (complete.Count == 0)
        {
            return null;
        }

        var ranges = new (double Left, double Right)[count];
        for (var c = 0; c < count; c++)
        {
            var boxes = complete.ConvertAll(r => TaggedTables.BoxOf(words[r[c]]));
            ranges[c] = (boxes.Min(b => b.Left), boxes.Max(b => b.Right));
        }

        return ranges;
    }

    private static int Nearest((double Left, double Right)[] ranges, double left, double right, int from)
    {
        var (best, bestOverlap) = (from, double.MinValue);
        for (var c = from; c < ranges.Length; c++)
        {
            var overlap = Math.Min(right, ranges[c].Right) - Math.Max(left, ranges[c].Left);
            if (overlap > bestOverlap + 1)
            {
                (best, bestOverlap) = (c, overlap);
            }
        }

        return best;
    }
}
