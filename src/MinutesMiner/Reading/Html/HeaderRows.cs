using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Numbers;

namespace MinutesMiner.Reading.Html;

/// <summary>How many of a table's first rows are headers.</summary>
internal static class HeaderRows
{
    private const int MaxHeaderRows = 4;

    /// <summary>By the table's head and header cells, else by bold type, else by text that stands above numbers.</summary>
    public static int Count(HtmlTable table, IReadOnlyList<TableCell> cells)
    {
        if (table.HeadRows > 0 && table.HeadRows < table.RowCount)
        {
            return table.HeadRows;
        }

        var headers = table.Cells.Where(c => c.IsHeader).Select(c => (c.Cell.Row, c.Cell.Column)).ToHashSet();
        var marked = Leading(table, cells, c => c.Text.IsEmpty || headers.Contains((c.Row, c.Column)));
        var bold = marked > 0 ? marked : Leading(table, cells, c => c.Text.IsEmpty || c.Text.IsBold, row => IsHeading(cells, row));
        return bold > 0 ? bold : table.RowCount > 1 && StandsAboveNumbers(cells) ? 1 : 0;
    }

    private static int Leading(HtmlTable table, IReadOnlyList<TableCell> cells, Func<TableCell, bool> isHeader, Func<int, bool>? ends = null)
    {
        var rows = 0;
        while (rows < table.RowCount && rows < MaxHeaderRows)
        {
            var row = cells.Where(c => c.Row <= rows && rows < c.Row + c.RowSpan).ToList();
            if (!row.TrueForAll(c => isHeader(c)) || !row.Exists(c => !c.Text.IsEmpty) || ends?.Invoke(rows) is true)
            {
                break;
            }

            rows++;
        }

        // Where everything looks the same, nothing is set off.
        return rows == table.RowCount || rows == MaxHeaderRows ? 0 : rows;
    }

    /// <summary>Whether the row is a heading among the rows: a first cell alone, below a row of several texts and above one that has text in later columns.</summary>
    private static bool IsHeading(IReadOnlyList<TableCell> cells, int row) =>
        row > 0 && cells.Where(c => c.Row == row && !c.Text.IsEmpty).ToList() is [{ Column: 0, RowSpan: 1 }] && cells.Count(c => c.Row == row - 1 && !c.Text.IsEmpty) > 1
        && !cells.Any(c => c.Row < row && row < c.Row + c.RowSpan) && cells.Any(c => c.Row == row + 1 && c.Column > 0 && !c.Text.IsEmpty);

    private static bool StandsAboveNumbers(IReadOnlyList<TableCell> cells)
    {
        var (named, numeric) = (0, 0);
        foreach (var head in cells.Where(c => c.Row == 0 && !c.Text.IsEmpty))
        {
            var below = cells.Where(c => c.Column == head.Column && c.Row > 0 && !c.Text.IsEmpty).ToList();
            if (below.Count > 0 && 2 * below.Count(c => IsNumber(c.Text.Text)) >= below.Count)
            {
                numeric++;
                named += !IsNumber(head.Text.Text) || IsYear(head.Text.Text) ? 1 : 0;
            }
        }

        return numeric > 0 && named == numeric;
    }

    private static bool IsNumber(string text) => DanishNumbers.ParseCell(text) is not null;

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] is '1' or '2';
}
