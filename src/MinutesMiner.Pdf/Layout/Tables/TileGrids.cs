using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// Finds grids of filled areas: every cell has an area of its own behind it, and the areas lie edge to edge. Where they meet, cells
/// meet, whether the colours differ or not.
/// </summary>
internal static class TileGrids
{
    private const double Touching = 1.5;
    private const double MinWidth = 8;
    private const double MinHeight = 3.5;
    private const int MaxTiles = 4_000;
    private const int MinTiles = 4;
    private const double Covered = 0.98;

    /// <summary>Grids from top to bottom; one area alone is a grid of one cell.</summary>
    /// <param name="fills">Filled areas, white ones too.</param>
    /// <param name="maxCells">Larger grids are left out.</param>
    public static List<Grid> Find(IEnumerable<Box> fills, int maxCells)
    {
        var tiles = fills.Where(f => f.Width >= MinWidth && f.Height >= MinHeight).Distinct().ToList();
        var grids = new List<Grid>();
        if (tiles.Count > MaxTiles)
        {
            return grids;
        }

        foreach (var group in Connect(tiles).Where(IsTiled))
        {
            grids.AddRange(RuledGrids.Find([], group, maxCells));
        }

        grids.Sort((a, b) => a.Box.Top.CompareTo(b.Box.Top));
        return grids;
    }

    /// <summary>
    /// Whether a grid of areas is a table by itself: several rows and several columns, and not a list or the head of a page that a
    /// word processor has set in two columns with white behind them.
    /// </summary>
    /// <param name="grid">The grid.</param>
    /// <param name="tokens">The page's words.</param>
    public static bool IsTable(Grid grid, List<Token> tokens)
    {
        if (grid.RowCount < 2 || grid.ColumnCount < 2 || grid.Cells.Count < MinTiles)
        {
            return false;
        }

        if (grid.ColumnCount > 2)
        {
            return true;
        }

        var labels = tokens.Where(t => t.Box.CenterX > grid.Columns[0] && t.Box.CenterX < grid.Columns[1])
            .GroupBy(t => grid.CellAt(t.Box.CenterX, t.Box.CenterY)).Where(g => g.Key >= 0).Select(g => g.ToList()).ToList();
        var marked = labels.Count(l => l.TrueForAll(t => ListMark.IsMark(t.Text)));
        return !(marked > 0 && 2 * marked >= labels.Count) && !labels.TrueForAll(l => l[^1].Text.EndsWith(':'));
    }

    /// <summary>Whether the areas make up a rectangle without covering one another.</summary>
    private static bool IsTiled(List<Box> tiles)
    {
        var box = tiles.Aggregate((a, b) => a.Union(b));
        var area = tiles.Sum(t => t.Width * t.Height);
        return area <= (1 / Covered) * box.Width * box.Height && area >= 0.8 * box.Width * box.Height;
    }

    /// <summary>Groups of areas of which each lies edge to edge with another.</summary>
    private static IEnumerable<List<Box>> Connect(List<Box> tiles)
    {
        var parent = Enumerable.Range(0, tiles.Count).ToArray();
        Join(t => t.Left, t => t.Right, (a, b) => a.OverlapY(b));
        Join(t => t.Top, t => t.Bottom, (a, b) => a.OverlapX(b));
        return Enumerable.Range(0, tiles.Count).GroupBy(Root).Select(g => g.Select(i => tiles[i]).ToList());

        void Join(Func<Box, double> start, Func<Box, double> end, Func<Box, Box, double> along)
        {
            var byStart = Enumerable.Range(0, tiles.Count).OrderBy(i => start(tiles[i])).ToList();
            var starts = byStart.ConvertAll(i => start(tiles[i]));
            for (var i = 0; i < tiles.Count; i++)
            {
                var at = starts.BinarySearch(end(tiles[i]) - Touching);
                for (at = at >= 0 ? starts.IndexOf(starts[at]) : ~at; at < starts.Count && starts[at] <= end(tiles[i]) + Touching; at++)
                {
                    if (along(tiles[i], tiles[byStart[at]]) > Touching)
                    {
                        var (a, b) = (Root(i), Root(byStart[at]));
                        parent[Math.Max(a, b)] = Math.Min(a, b);
                    }
                }
            }
        }

        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }
    }
}
