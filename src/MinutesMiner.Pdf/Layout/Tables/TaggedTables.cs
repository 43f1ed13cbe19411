using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Tags;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Tables as the structure tree gives them, where the page agrees: rows go down, columns go right.</summary>
internal static class TaggedTables
{
    private const double Agreement = 0.9;

    /// <summary>Takes the words of tagged tables out of <paramref name="tokens"/> and gives the part of each that stands on the page.</summary>
    public static List<TableDraft> Take(List<Token> tokens, int page, Func<Box, int?> fillAt, Func<Box, Box> toPage)
    {
        var drafts = new List<TableDraft>();
        foreach (var words in ByTable(tokens))
        {
            var table = words.Keys.First().Table;
            if (table.ColumnCount < 2 || (words.Count < 2 && table.PrintedRows == 0) || !Agrees(words) || IsPageDesign(table, words)
                || TaggedColumns.Of(words) is not { } columns)
            {
                continue;
            }

            var firstRow = FirstRow(words);
            var lastRow = Math.Min(words.Keys.Max(c => c.Row + c.RowSpan - 1), table.RowCount - 1);
            var taken = words.Values.SelectMany(t => t).ToHashSet();
            tokens.RemoveAll(taken.Contains);
            drafts.Add(DraftOf(table, words, columns, firstRow, lastRow, page, fillAt, toPage));
        }

        return drafts;
    }

    /// <summary>
    /// Whether tags know more of what stands in a drawn grid than its lines: nearly all words belong to one tagged table that has
    /// more rows or columns than the grid, and stands as the tags say.
    /// </summary>
    public static bool KnowMore(Grid grid, List<Token> tokens)
    {
        var inside = tokens.Where(t => grid.CellAt(t.Box.CenterX, t.Box.CenterY) >= 0).ToList();
        var best = ByTable(inside).OrderByDescending(w => w.Values.Sum(t => t.Count)).FirstOrDefault();
        if (best is null || best.Values.Sum(t => t.Count) < Agreement * inside.Count || !Agrees(best) || TaggedColumns.Of(best) is not { IsShifted: false })
        {
            return false;
        }

        var rows = best.Keys.Max(c => c.Row + c.RowSpan) - FirstRow(best);
        return rows > grid.RowCount || best.Keys.First().Table.ColumnCount > grid.ColumnCount;
    }

    /// <summary>Remembers which rows the page has printed, for the pages that follow.</summary>
    public static void NotePrinted(IEnumerable<TaggedCell> cells)
    {
        foreach (var cell in cells)
        {
            cell.Table.PrintedRows = Math.Max(cell.Table.PrintedRows, cell.Row + 1);
        }
    }

    /// <summary>The first row that the page adds: header rows, printed again on each page, are no rows of their own.</summary>
    private static int FirstRow(Dictionary<TaggedCell, List<Token>> words)
    {
        var printed = words.Keys.First().Table.PrintedRows;
        return words.Keys.Select(c => c.Row).Where(r => r >= printed).DefaultIfEmpty(words.Keys.Min(c => c.Row)).Min();
    }

    private static List<Dictionary<TaggedCell, List<Token>>> ByTable(List<Token> tokens) => tokens
        .Where(t => t.Tag?.Cell is not null)
        .GroupBy(t => t.Tag!.Cell!.Table)
        .OrderBy(g => g.Min(t => t.Box.Top))
        .Select(g => g.GroupBy(t => t.Tag!.Cell!).ToDictionary(c => c.Key, c => c.ToList()))
        .ToList();

    /// <summary>Adds empty cells where none covers a position, and cuts those that reach outside.</summary>
    public static void Complete(List<DraftCell> cells, int rowCount, int columnCount)
    {
        var taken = new bool[rowCount, columnCount];
        foreach (var cell in cells)
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    taken[r, c] = true;
                }
            }
        }

        for (var r = 0; r < rowCount; r++)
        {
            for (var c = 0; c < columnCount; c++)
            {
                if (!taken[r, c])
                {
                    cells.Add(new DraftCell { Row = r, Column = c, RowSpan = 1, ColumnSpan = 1 });
                }
            }
        }
    }

    private static TableDraft DraftOf(
        TaggedTable table, Dictionary<TaggedCell, List<Token>> words, TaggedColumns columns, int firstRow, int lastRow, int page, Func<Box, int?> fillAt, Func<Box, Box> toPage)
    {
        var cells = new List<DraftCell>();
        foreach (var cell in table.Cells.Where(c => c.Row + c.RowSpan > firstRow && c.Row <= lastRow))
        {
            var row = Math.Max(cell.Row, firstRow);
            var own = words.GetValueOrDefault(cell);
            var column = columns.ColumnOf(cell);
            if (own is null && columns.IsShifted)
            {
                continue;
            }

            cells.Add(new DraftCell
            {
                Row = row - firstRow,
                Column = column,
                RowSpan = Math.Min(cell.Row + cell.RowSpan, lastRow + 1) - row,
                ColumnSpan = Math.Min(cell.ColumnSpan, table.ColumnCount - column),
                IsTaggedHeader = cell.IsHeader,
                Fill = own is null ? null : fillAt(BoxOf(own)),
                Lines = own is null ? [] : RuledTables.CellLines(own),
            });
        }

        Complete(cells, lastRow - firstRow + 1, table.ColumnCount);
        var box = words.Values.Select(BoxOf).Aggregate((a, b) => a.Union(b));
        return new TableDraft
        {
            Cells = cells,
            RowCount = lastRow - firstRow + 1,
            ColumnCount = table.ColumnCount,
            ColumnEdges = [],
            Box = box,
            Source = new TaggedTableSource(table, firstRow),
            Bounds = [new Span(page, toPage(box), null)],
        };
    }

    private static bool Agrees(Dictionary<TaggedCell, List<Token>> words)
    {
        var boxes = words.Select(w => (Cell: w.Key, Box: BoxOf(w.Value))).OrderBy(w => w.Cell.Row).ThenBy(w => w.Cell.Column).ToList();
        var (right, all) = (0, 0);
        for (var i = 1; i < boxes.Count; i++)
        {
            var (before, after) = (boxes[i - 1], boxes[i]);
            all++;
            right += after.Cell.Row == before.Cell.Row
                ? after.Box.Left > before.Box.Left && after.Box.Left >= before.Box.Right - 2 ? 1 : 0
                : after.Box.CenterY > before.Box.Top ? 1 : 0;
        }

        return all == 0 || right >= Agreement * all;
    }

    /// <summary>Two columns of a label and its value, each label bold or with a colon: the head of a page, no table.</summary>
    private static bool IsPageDesign(TaggedTable table, Dictionary<TaggedCell, List<Token>> words)
    {
        if (table.ColumnCount != 2 || table.Cells.Exists(c => c.IsHeader && c.Column == 1))
        {
            return false;
        }

        var labels = words.Where(w => w.Key.Column == 0).ToList();
        var values = words.Where(w => w.Key.Column == 1).ToList();
        return labels.Count > 0 && labels.TrueForAll(l => l.Value.TrueForAll(t => t.IsBold) || l.Value[^1].Text.EndsWith(':'))
            && !labels.TrueForAll(l => l.Value.Exists(t => t.Text.Any(char.IsDigit)))
            && values.TrueForAll(v => !v.Value[0].IsBold) && !values.TrueForAll(v => HeaderRows.IsNumber(v.Value[0].Text));
    }

    internal static Box BoxOf(List<Token> tokens) => tokens.Skip(1).Aggregate(tokens[0].Box, (box, t) => box.Union(t.Box));
}
