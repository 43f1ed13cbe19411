using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading;

/// <summary>
/// Makes a table of rows of cells that cover several rows or columns, as HTML and office formats write them. Overlaps are cut and
/// gaps filled, so that the cells cover every position once. What lies beyond the limits is left out.
/// </summary>
internal sealed class GridBuilder
{
    private const int MostColumns = 200;
    private const int MostRows = 20_000;
    private const int MostPositions = 400_000;
    private const int None = -1;

    private readonly List<List<int>> _owners = [];
    private readonly List<TableCell> _cells = [];
    private int _row = -1;
    private int _column;
    private int _positions;

    /// <summary>Whether rows or cells were left out.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Begins the next row.</summary>
    public void BeginRow()
    {
        _row++;
        _column = 0;
    }

    /// <summary>Leaves columns free.</summary>
    public void Skip(int columns) => _column = Math.Min(_column + Math.Max(0, columns), MostColumns);

    /// <summary>Adds a cell at the row's next free column.</summary>
    public void Add(LocatedText text, int rowSpan = 1, int columnSpan = 1)
    {
        if (_row < 0)
        {
            BeginRow();
        }

        while (Owner(_row, _column) != None)
        {
            _column++;
        }

        if (_row >= MostRows || _column >= MostColumns || _positions >= MostPositions)
        {
            IsCut = true;
            return;
        }

        var columns = 1;
        while (columns < columnSpan && _column + columns < MostColumns && Owner(_row, _column + columns) == None)
        {
            columns++;
        }

        var rows = Math.Clamp(rowSpan, 1, Math.Min(1000, MostRows - _row));
        _cells.Add(new TableCell(text, _row, _column, 1, columns));
        for (var row = 0; row < rows && _positions < MostPositions; row++)
        {
            if (!TryClaim(_row + row, _cells.Count - 1))
            {
                break;
            }
        }

        _column += columns;
    }

    /// <summary>The cell above goes on in this row.</summary>
    public void ContinueAbove(int columnSpan)
    {
        var owner = _row > 0 ? Owner(_row - 1, _column) : None;
        if (owner == None || _cells[owner].Column != _column || _row >= MostRows || !TryClaim(_row, owner))
        {
            Add(LocatedText.Empty, 1, columnSpan);
            return;
        }

        _column += _cells[owner].ColumnSpan;
    }

    /// <summary>The table; null when it has no cell.</summary>
    public TableBlock? Build(int headerRows)
    {
        var rows = Math.Min(_row + 1, MostRows);
        var columns = _cells.Count == 0 ? 0 : _cells.Max(c => c.Column + c.ColumnSpan);
        if (rows == 0 || columns == 0)
        {
            return null;
        }

        var cells = _cells.Select(c => c with { RowSpan = Math.Min(c.RowSpan, rows - c.Row) }).ToList();
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns && cells.Count < MostPositions * 2; column++)
            {
                if (Owner(row, column) == None)
                {
                    cells.Add(new TableCell(LocatedText.Empty, row, column));
                }
            }
        }

        return new TableBlock(rows, columns, Math.Min(headerRows, rows), cells.OrderBy(c => c.Row).ThenBy(c => c.Column).ToList());
    }

    /// <summary>Gives the cell its columns in one more row; false when another cell stands there.</summary>
    private bool TryClaim(int row, int owner)
    {
        var cell = _cells[owner];
        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            if (Owner(row, column) != None)
            {
                return false;
            }
        }

        while (_owners.Count <= row)
        {
            _owners.Add([]);
        }

        var owners = _owners[row];
        while (owners.Count < cell.Column + cell.ColumnSpan)
        {
            owners.Add(None);
            _positions++;
        }

        for (var column = cell.Column; column < cell.Column + cell.ColumnSpan; column++)
        {
            owners[column] = owner;
        }

        _cells[owner] = cell with { RowSpan = row - cell.Row + 1 };
        return true;
    }

    private int Owner(int row, int column) => row < _owners.Count && column < _owners[row].Count ? _owners[row][column] : None;
}
