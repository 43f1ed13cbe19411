using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Finds grids that are drawn: lines that cross, cells where none parts them merged.</summary>
internal static class RuledGrids
{
    private const double MinLength = 4;
    private const double Covered = 0.6;

    /// <summary>Grids of at least one column and one row, from top to bottom. Quadratic only in the lines of one band.</summary>
    /// <param name="rulings">Drawn lines, in the page's frame.</param>
    /// <param name="frames">Framed rectangles: their edges are lines.</param>
    /// <param name="maxCells">Larger grids are left out.</param>
    public static List<Grid> Find(IEnumerable<(Box Box, bool IsHorizontal)> rulings, IEnumerable<Box> frames, int maxCells)
    {
        var (horizontal, vertical) = Collect(rulings, frames);
        var grids = new List<Grid>();
        foreach (var (rows, columns) in Connect(horizontal, vertical))
        {
            if (GridOf(rows, columns, maxCells) is { } grid)
            {
                grids.Add(grid);
            }
        }

        grids.Sort((a, b) => a.Box.Top.CompareTo(b.Box.Top));
        return grids;
    }

    private static (List<Segment> Horizontal, List<Segment> Vertical) Collect(
        IEnumerable<(Box Box, bool IsHorizontal)> rulings, IEnumerable<Box> frames)
    {
        var horizontal = new List<Segment>();
        var vertical = new List<Segment>();
        foreach (var (box, isHorizontal) in rulings)
        {
            if (isHorizontal)
            {
                horizontal.Add(new Segment(box.CenterY, box.Left, box.Right));
            }
            else
            {
                vertical.Add(new Segment(box.CenterX, box.Top, box.Bottom));
            }
        }

        foreach (var box in frames)
        {
            horizontal.Add(new Segment(box.Top, box.Left, box.Right));
            horizontal.Add(new Segment(box.Bottom, box.Left, box.Right));
            vertical.Add(new Segment(box.Left, box.Top, box.Bottom));
            vertical.Add(new Segment(box.Right, box.Top, box.Bottom));
        }

        horizontal = Segments.Merge(horizontal);
        vertical = Segments.Merge(vertical);
        horizontal.RemoveAll(s => s.Length < MinLength);
        vertical.RemoveAll(s => s.Length < MinLength);
        return (horizontal, vertical);
    }

    /// <summary>Groups of lines that hang together by crossing or touching.</summary>
    private static IEnumerable<(List<Segment> Horizontal, List<Segment> Vertical)> Connect(List<Segment> horizontal, List<Segment> vertical)
    {
        var parent = new int[horizontal.Count + vertical.Count];
        for (var i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }

        var starts = vertical.ConvertAll(v => v.At);
        for (var h = 0; h < horizontal.Count; h++)
        {
            var line = horizontal[h];
            var at = starts.BinarySearch(line.From - Segments.Snap);
            for (var v = at >= 0 ? at : ~at; v < vertical.Count && vertical[v].At <= line.To + Segments.Snap; v++)
            {
                if (vertical[v].From - Segments.Snap <= line.At && line.At <= vertical[v].To + Segments.Snap)
                {
                    Unite(h, horizontal.Count + v);
                }
            }
        }

        var groups = new SortedDictionary<int, (List<Segment> Horizontal, List<Segment> Vertical)>();
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(i);
            if (!groups.TryGetValue(root, out var group))
            {
                groups.Add(root, group = ([], []));
            }

            if (i < horizontal.Count)
            {
                group.Horizontal.Add(horizontal[i]);
            }
            else
            {
                group.Vertical.Add(vertical[i - horizontal.Count]);
            }
        }

        return groups.Values.Where(g => g.Horizontal.Count > 0 && g.Vertical.Count > 0);

        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }

        void Unite(int a, int b)
        {
            (a, b) = (Root(a), Root(b));
            if (a != b)
            {
                parent[Math.Max(a, b)] = Math.Min(a, b);
            }
        }
    }

    private static Grid? GridOf(List<Segment> horizontal, List<Segment> vertical, int maxCells)
    {
        // A table may be open at its sides: where rows reach beyond the outermost column line, their ends are its edges.
        var columns = Segments.Cluster(vertical.Select(v => v.At).Concat([horizontal.Min(h => h.From), horizontal.Max(h => h.To)]));
        var rows = Segments.Cluster(horizontal.Select(h => h.At).Concat([vertical.Min(v => v.From), vertical.Max(v => v.To)]));
        var (columnCount, rowCount) = (columns.Length - 1, rows.Length - 1);
        if (columnCount < 1 || rowCount < 1 || (long)columnCount * rowCount > maxCells)
        {
            return null;
        }

        if (!IsClosed(horizontal, rows, columns) && !IsClosed(vertical, columns, rows))
        {
            return null;
        }

        // walls[r, c]: whether a line parts the position from the one to its left; floors[r, c]: from the one above it.
        var walls = Cover(vertical, columns, rows);
        var floors = Cover(horizontal, rows, columns);
        return new Grid(columns, rows, Cells(rowCount, columnCount, (r, c) => walls[c, r], (r, c) => floors[r, c]));
    }

    /// <summary>
    /// Whether the lines of one direction make a table's outline or its ruling: the outer two run from end to end, or most do. The
    /// steps of a drawn stair do not.
    /// </summary>
    private static bool IsClosed(List<Segment> segments, double[] positions, double[] across)
    {
        var covered = new double[positions.Length];
        foreach (var segment in segments)
        {
            covered[Segments.Nearest(positions, segment.At)] += segment.Length;
        }

        var whole = 0.8 * (across[^1] - across[0]);
        var full = covered.Count(c => c >= whole);
        return (covered[0] >= whole && covered[^1] >= whole) || 2 * full > positions.Length;
    }

    /// <summary>For each line position and each slot along it, whether lines cover most of the slot.</summary>
    private static bool[,] Cover(List<Segment> segments, double[] positions, double[] slots)
    {
        var covered = new double[positions.Length, slots.Length - 1];
        foreach (var segment in segments)
        {
            var at = Segments.Nearest(positions, segment.At);
            for (var s = Segments.Nearest(slots, segment.From); s < slots.Length - 1 && slots[s] < segment.To; s++)
            {
                covered[at, s] += Math.Max(0, Math.Min(segment.To, slots[s + 1]) - Math.Max(segment.From, slots[s]));
            }
        }

        var result = new bool[positions.Length, slots.Length - 1];
        for (var p = 0; p < positions.Length; p++)
        {
            for (var s = 0; s < slots.Length - 1; s++)
            {
                result[p, s] = covered[p, s] >= Covered * (slots[s + 1] - slots[s]);
            }
        }

        return result;
    }

    /// <summary>Merges positions that no line parts, along the row first, then downwards where both rows agree; so cells stay rectangles.</summary>
    private static List<GridCell> Cells(int rowCount, int columnCount, Func<int, int, bool> wallLeftOf, Func<int, int, bool> floorAbove)
    {
        var cells = new List<GridCell>();
        var open = new Dictionary<(int Column, int Span), int>();
        for (var r = 0; r < rowCount; r++)
        {
            var next = new Dictionary<(int Column, int Span), int>();
            for (var c = 0; c < columnCount;)
            {
                var end = c + 1;
                while (end < columnCount && !wallLeftOf(r, end))
                {
                    end++;
                }

                var span = end - c;
                var parted = false;
                for (var i = c; i < end; i++)
                {
                    parted |= floorAbove(r, i);
                }

                if (!parted && open.TryGetValue((c, span), out var above))
                {
                    cells[above] = cells[above] with { RowSpan = cells[above].RowSpan + 1 };
                    next[(c, span)] = above;
                }
                else
                {
                    next[(c, span)] = cells.Count;
                    cells.Add(new GridCell(r, c, 1, span));
                }

                c = end;
            }

            open = next;
        }

        return cells;
    }
}
