using MinutesMiner.Core.Documents;

namespace MinutesMiner.Extraction.Rules.Tables;

/// <summary>A table by position: a cell stands in each row and column that it covers.</summary>
internal sealed class TableGrid
{
    private readonly Dictionary<(int Row, int Column), TableCell> _cells = [];
    private readonly TableBlock _table;

    public TableGrid(TableBlock table)
    {
        _table = table;
        foreach (var cell in table.Cells)
        {
            for (var row = cell.Row; row < Math.Min(cell.Row + cell.RowSpan, table.RowCount); row++)
            {
                for (var column = cell.Column; column < Math.Min(cell.Column + cell.ColumnSpan, table.ColumnCount); column++)
                {
                    _cells[(row, column)] = cell;
                }
            }
        }
    }

    public int Columns => _table.ColumnCount;

    /// <summary>The rows below the header.</summary>
    public IEnumerable<int> Body => Enumerable.Range(_table.HeaderRows, Math.Max(0, _table.RowCount - _table.HeaderRows));

    /// <summary>The cells of a row that are not empty, each once, in order.</summary>
    public IReadOnlyList<TableCell> Row(int row) =>
        [.. Enumerable.Range(0, Columns).Select(c => _cells.GetValueOrDefault((row, c))).OfType<TableCell>().Where(c => !c.Text.IsEmpty).Distinct()];

    /// <summary>The header of a column, the texts of its rows one after the other; empty where it has none.</summary>
    public string Header(int column) =>
        string.Join(' ', Enumerable.Range(0, _table.HeaderRows).Select(r => _cells.GetValueOrDefault((r, column))).OfType<TableCell>().Where(c => !c.Text.IsEmpty).Select(c => c.Text.Text).Distinct(StringComparer.Ordinal));
}
