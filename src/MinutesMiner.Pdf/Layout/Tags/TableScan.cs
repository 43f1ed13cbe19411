namespace MinutesMiner.Pdf.Layout.Tags;

/// <summary>
/// Gathers the cells of a Table element and places them in its grid, row by row, past the positions that row spans from above have
/// taken. Some producers leave out what nothing stands in: cells, and whole rows, though cells above still span them.
/// </summary>
/// <param name="maxCells">A cell that makes the grid larger is left out.</param>
internal sealed class TableScan(int maxCells)
{
    private readonly List<List<TaggedCell>> _rows = [];
    private readonly TaggedTable _table = new();
    private long _area;

    /// <summary>Begins the row below.</summary>
    public void NextRow() => _rows.Add([]);

    /// <summary>The next cell of the row; null when there is no more room.</summary>
    public TaggedCell? Add(StructureElement element)
    {
        if (_rows.Count == 0)
        {
            NextRow();
        }

        var (rows, columns) = (Math.Max(1, element.RowSpan), Math.Max(1, element.ColumnSpan));
        if (((long)rows * columns) + _area > maxCells)
        {
            return null;
        }

        _area += (long)rows * columns;
        var cell = new TaggedCell { Table = _table, RowSpan = rows, ColumnSpan = columns, IsHeader = element.Type is "TH" };
        _rows[^1].Add(cell);
        return cell;
    }

    /// <summary>Gives each cell its place, once all are known.</summary>
    public void Place()
    {
        var width = _rows.Select(r => r.Sum(c => c.ColumnSpan)).DefaultIfEmpty(0).Max();
        var taken = new Positions();
        var next = 0;
        foreach (var cells in _rows)
        {
            var row = cells.Count == 0 ? next : Fitting(cells, next, width, taken);
            var column = 0;
            foreach (var cell in cells)
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                (cell.Row, cell.Column) = (row, column);
                taken.Add(cell);
                column += cell.ColumnSpan;
                _table.Cells.Add(cell);
                _table.RowCount = Math.Max(_table.RowCount, row + cell.RowSpan);
                _table.ColumnCount = Math.Max(_table.ColumnCount, column);
            }

            next = row + 1;
            if (cells.Count > 0 && taken.In(row) >= width)
            {
                // Below cells that all span several rows the next one comes after the span.
                next = row + cells.Min(c => c.RowSpan);
            }
        }
    }

    /// <summary>The first row, from the next one on, that spans from above leave enough room in; the next one when none does.</summary>
    private static int Fitting(List<TaggedCell> cells, int next, int width, Positions taken)
    {
        var need = cells.Sum(c => c.ColumnSpan);
        for (var row = next; ; row++)
        {
            if (taken.In(row) + need <= width)
            {
                return row;
            }

            if (taken.In(row) == 0)
            {
                return next;
            }
        }
    }

    /// <summary>Positions that cells cover, counted by row.</summary>
    private sealed class Positions
    {
        private readonly HashSet<(int Row, int Column)> _all = [];
        private readonly Dictionary<int, int> _byRow = [];

        public bool Contains((int Row, int Column) position) => _all.Contains(position);

        public int In(int row) => _byRow.GetValueOrDefault(row);

        public void Add(TaggedCell cell)
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    _byRow[r] = In(r) + (_all.Add((r, c)) ? 1 : 0);
                }
            }
        }
    }
}
