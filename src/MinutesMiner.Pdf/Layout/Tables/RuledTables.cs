using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Puts words into drawn grids, and tells tables from frames, forms and diagrams.</summary>
internal static class RuledTables
{
    private const double Thin = 6;

    /// <summary>
    /// Takes the words that stand in the grid out of <paramref name="tokens"/> and gives the table; null, and nothing taken, when the
    /// grid is no table. A table has at least two columns; one row is enough, for a table may have been broken before its last row.
    /// </summary>
    /// <param name="grid">The grid.</param>
    /// <param name="tokens">Words of the page's main direction.</param>
    /// <param name="turned">Lines in other directions, each with its box in the page's main frame; those in the grid are taken out likewise.</param>
    /// <param name="page">Page number from 1.</param>
    /// <param name="fillAt">Shade behind a box.</param>
    /// <param name="toPage">From the frame to page coordinates.</param>
    /// <param name="isPart">Whether the grid is known to belong to a table on another page: one cell with text is enough.</param>
    public static TableDraft? Fill(
        Grid grid, List<Token> tokens, List<(Line Line, Box Box)> turned, int page, Func<Box, int?> fillAt, Func<Box, Box> toPage, bool isPart = false)
    {
        var byCell = new List<Token>?[grid.Cells.Count];
        var inside = new HashSet<Token>();
        foreach (var token in tokens)
        {
            var at = grid.CellAt(token.Box.CenterX, token.Box.CenterY);
            if (at >= 0)
            {
                (byCell[at] ??= []).Add(token);
                inside.Add(token);
            }
        }

        if (inside.Count == 0)
        {
            return null;
        }

        var (columns, columnAt) = Keep(grid.Columns, c => grid.Cells.Where((g, i) => byCell[i] is not null && g.Column <= c && c < g.Column + g.ColumnSpan).Any());
        var (rows, rowAt) = Keep(grid.Rows, r => grid.Cells.Where((g, i) => byCell[i] is not null && g.Row <= r && r < g.Row + g.RowSpan).Any());
        var cells = new List<DraftCell>();
        for (var i = 0; i < grid.Cells.Count; i++)
        {
            var cell = grid.Cells[i];
            var (row, column) = (rowAt[cell.Row], columnAt[cell.Column]);
            var (rowSpan, columnSpan) = (rowAt[cell.Row + cell.RowSpan] - row, columnAt[cell.Column + cell.ColumnSpan] - column);
            if (rowSpan > 0 && columnSpan > 0)
            {
                cells.Add(new DraftCell
                {
                    Row = row,
                    Column = column,
                    RowSpan = rowSpan,
                    ColumnSpan = columnSpan,
                    Fill = fillAt(grid.BoxOf(cell)),
                    IsTaggedHeader = byCell[i]?.TrueForAll(t => t.Tag?.Cell is { IsHeader: true }) is true,
                    Lines = byCell[i] is { } words ? CellLines(words) : [],
                });
            }
        }

        var filled = cells.Count(c => !c.IsEmpty);
        if (columns.Length < 3 || (!isPart && (filled < 2 || cells.Count < 2 || 5 * filled < cells.Count)))
        {
            return null;
        }

        tokens.RemoveAll(inside.Contains);
        AddTurned(grid, turned, cells, rowAt, columnAt);
        return new TableDraft
        {
            Cells = cells,
            RowCount = rows.Length - 1,
            ColumnCount = columns.Length - 1,
            ColumnEdges = columns,
            Box = grid.Box,
            IsRuled = true,
            Source = SourceOf(inside),
            Bounds = [new Span(page, toPage(grid.Box), null)],
        };
    }

    /// <summary>Headings set upright in narrow columns belong to the cells that they stand in.</summary>
    private static void AddTurned(Grid grid, List<(Line Line, Box Box)> turned, List<DraftCell> cells, int[] rowAt, int[] columnAt)
    {
        turned.RemoveAll(t =>
        {
            var at = grid.CellAt(t.Box.CenterX, t.Box.CenterY);
            if (at < 0)
            {
                return false;
            }

            var (row, column) = (rowAt[grid.Cells[at].Row], columnAt[grid.Cells[at].Column]);
            var cell = cells.Find(c => c.Row == row && c.Column == column);
            cell?.Lines.Add(t.Line);
            return cell is not null;
        });
    }

    /// <summary>The one tagged table that all the words belong to.</summary>
    private static TaggedTableSource? SourceOf(HashSet<Token> words)
    {
        var cells = words.Select(w => w.Tag?.Cell).ToList();
        return cells.TrueForAll(c => c is not null && ReferenceEquals(c.Table, cells[0]!.Table))
            ? new TaggedTableSource(cells[0]!.Table, cells.Min(c => c!.Row))
            : null;
    }

    /// <summary>Lines of a cell from top to bottom.</summary>
    public static List<Line> CellLines(IReadOnlyList<Token> words) => LineBuilder.Lines(LineBuilder.Chunks(words));

    /// <summary>Leaves out slots that are thin and hold nothing: the space between doubled lines.</summary>
    private static (double[] Edges, int[] NewIndex) Keep(double[] edges, Func<int, bool> isUsed)
    {
        var kept = new List<double> { edges[0] };
        var index = new int[edges.Length];
        for (var i = 0; i < edges.Length - 1; i++)
        {
            index[i] = kept.Count - 1;
            if (edges[i + 1] - edges[i] >= Thin || isUsed(i))
            {
                kept.Add(edges[i + 1]);
            }
        }

        index[^1] = kept.Count - 1;
        return ([.. kept], index);
    }
}
