using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>A cell of a <see cref="Grid"/>.</summary>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>Rows and columns on a page, with cells that may cover several of either; the cells cover every position once.</summary>
internal sealed class Grid
{
    private readonly int[,] _owners;

    /// <summary>A grid between the given edges.</summary>
    /// <param name="columns">x of the column edges, ascending, one more than columns.</param>
    /// <param name="rows">y of the row edges, ascending, one more than rows.</param>
    /// <param name="cells">Cells that cover every position once.</param>
    public Grid(double[] columns, double[] rows, IReadOnlyList<GridCell> cells)
    {
        Columns = columns;
        Rows = rows;
        Cells = cells;
        _owners = new int[rows.Length - 1, columns.Length - 1];
        for (var i = 0; i < cells.Count; i++)
        {
            for (var r = cells[i].Row; r < cells[i].Row + cells[i].RowSpan; r++)
            {
                for (var c = cells[i].Column; c < cells[i].Column + cells[i].ColumnSpan; c++)
                {
                    _owners[r, c] = i;
                }
            }
        }
    }

    public double[] Columns { get; }

    public double[] Rows { get; }

    public IReadOnlyList<GridCell> Cells { get; }

    public int ColumnCount => Columns.Length - 1;

    public int RowCount => Rows.Length - 1;

    public Box Box => new(Columns[0], Rows[0], Columns[^1], Rows[^1]);

    /// <summary>Index into <see cref="Cells"/> of the cell at the point, or -1 outside.</summary>
    public int CellAt(double x, double y)
    {
        var column = Slot(Columns, x);
        var row = Slot(Rows, y);
        return column < 0 || row < 0 ? -1 : _owners[row, column];
    }

    /// <summary>Box of a cell.</summary>
    public Box BoxOf(GridCell cell) =>
        new(Columns[cell.Column], Rows[cell.Row], Columns[cell.Column + cell.ColumnSpan], Rows[cell.Row + cell.RowSpan]);

    private static int Slot(double[] edges, double value)
    {
        if (value < edges[0] || value > edges[^1])
        {
            return -1;
        }

        var at = Array.BinarySearch(edges, value);
        at = at >= 0 ? at : ~at - 1;
        return Math.Min(at, edges.Length - 2);
    }
}
