using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// The part of a drawn table that a page break has left alone: a row or a heading across all columns, by itself no table. What stands
/// at the other side of the break shows its columns.
/// </summary>
internal static class BrokenGrids
{
    private const double SameEdge = 3;
    private const double MaxHeading = 40;
    private const int MaxOutside = 16;

    /// <summary>The lowest of the grids, when hardly any words stand below it; null when there is none.</summary>
    /// <param name="grids">Grids of a page.</param>
    /// <param name="tokens">Its words.</param>
    public static Grid? AtFoot(IEnumerable<Grid> grids, List<Token> tokens) =>
        grids.MaxBy(g => g.Box.Bottom) is { } last && tokens.Count(t => t.Box.CenterY > last.Box.Bottom) <= MaxOutside ? last : null;

    /// <summary>The topmost of the grids, when hardly any words stand above it; null when there is none.</summary>
    /// <param name="grids">Grids of a page.</param>
    /// <param name="tokens">Its words.</param>
    public static Grid? AtHead(IEnumerable<Grid> grids, List<Token> tokens) =>
        grids.MinBy(g => g.Box.Top) is { } first && tokens.Count(t => t.Box.CenterY < first.Box.Top) <= MaxOutside ? first : null;

    /// <summary>
    /// The part with the columns of the grid beyond the page break, when it has the same outer edges and no column edge of its own;
    /// null when it has not.
    /// </summary>
    /// <param name="part">The part.</param>
    /// <param name="other">The grid on the next page or the one before.</param>
    public static Grid? WithColumnsOf(Grid part, Grid? other)
    {
        if (other is null || other.ColumnCount < 2 || (part.ColumnCount == 1 && (part.RowCount > 1 || part.Box.Height > MaxHeading))
            || Math.Abs(part.Columns[0] - other.Columns[0]) > SameEdge || Math.Abs(part.Columns[^1] - other.Columns[^1]) > SameEdge)
        {
            return null;
        }

        var at = Array.ConvertAll(part.Columns, x => Segments.Nearest(other.Columns, x));
        for (var i = 0; i < at.Length; i++)
        {
            if (Math.Abs(other.Columns[at[i]] - part.Columns[i]) > SameEdge || (i > 0 && at[i] == at[i - 1]))
            {
                return null;
            }
        }

        var cells = part.Cells.Select(c => c with { Column = at[c.Column], ColumnSpan = at[c.Column + c.ColumnSpan] - at[c.Column] }).ToList();
        return new Grid(other.Columns, part.Rows, cells);
    }
}
