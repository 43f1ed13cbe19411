using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Tables;

namespace MinutesMiner.Pdf.Layout.Regions;

/// <summary>
/// The order in which a page is read: boxes as wholes, columns one after the other, rows of labels and values as rows. A recursive
/// cut along white space, but one that cuts columns also where they take up only a part of the height, and that leaves rows whole.
/// </summary>
internal sealed class ReadingOrder
{
    private const int MaxUnitsForColumns = 2_000;
    private const int MaxCandidates = 400;
    private const double ProseShare = 0.4;
    private readonly int _page;
    private readonly int _maxDepth;
    private readonly AlignedTables _tables;
    private readonly List<FlowItem> _flow = [];

    private ReadingOrder(int page, int maxDepth, AlignedTables tables)
    {
        _page = page;
        _maxDepth = maxDepth;
        _tables = tables;
    }

    /// <summary>Lines and tables in reading order.</summary>
    public static List<FlowItem> Of(List<Unit> units, int page, double width, int maxDepth, AlignedTables tables)
    {
        var order = new ReadingOrder(page, maxDepth, tables);
        order.Place(units, isBoxed: false, width, 0);
        return order._flow;
    }

    private void Place(List<Unit> units, bool isBoxed, double limit, int depth, bool hasEntries = false)
    {
        if (units.Count == 0)
        {
            return;
        }

        var canPart = units.Count > 1 && depth < _maxDepth && units.Count <= MaxUnitsForColumns;
        var prose = canPart ? ProseColumns.Find(units) : [];
        var parting = prose.Count > 0 ? FindGutter(units) : null;
        if (parting is { AreNames: false } && (AreProse(parting.Left, prose) || AreProse(parting.Right, prose)))
        {
            Part(parting, isBoxed, limit, depth);
            return;
        }

        var hasTables = false;
        if (units.Count > 3)
        {
            var chunks = units.Where(u => u.Chunk is not null).Select(u => u.Chunk!).ToList();
            var tables = _tables.Take(chunks);
            if (tables.Count > 0)
            {
                hasTables = true;
                units = [.. units.Where(u => u.Chunk is null), .. chunks.Select(Unit.Of), .. tables.Select(Unit.Of)];
            }
        }

        parting = !canPart ? null : prose.Count > 0 && !hasTables ? parting : FindGutter(units);
        if (parting is not null)
        {
            Part(parting, isBoxed, limit, depth);
            return;
        }

        Emit(units, isBoxed, limit, depth, hasEntries);
    }

    private void Part(Parting parting, bool isBoxed, double limit, int depth)
    {
        var (above, left, right, below, names) = parting;
        Columns.TakeLastLines(left, below);
        Columns.TakeLastLines(right, below);
        Columns.LeaveHead(left, right, below);
        Place(above, isBoxed, limit, depth + 1);
        Place(left, isBoxed, right.Min(u => u.Box.Left), depth + 1, names);
        Place(right, isBoxed, limit, depth + 1, names);
        Place(below, isBoxed, limit, depth + 1);
    }

    /// <summary>Rows from top to bottom; chunks that share a baseline become one line.</summary>
    private void Emit(List<Unit> units, bool isBoxed, double limit, int depth, bool hasEntries)
    {
        var lines = LineBuilder.Lines(units.Where(u => u.Chunk is not null).Select(u => u.Chunk!));
        var items = lines.Select(l => (l.Box, Line: (Line?)l, Unit: (Unit?)null))
            .Concat(units.Where(u => u.Chunk is null).Select(u => (u.Box, Line: (Line?)null, Unit: (Unit?)u)))
            .OrderBy(i => i.Line is null ? i.Box.Top : i.Box.CenterY)
            .ThenBy(i => i.Box.Left)
            .ToList();
        var box = lines.Count == 0 ? units[0].Box : lines.Skip(1).Aggregate(lines[0].Box, (all, l) => all.Union(l.Box));
        var column = new Column(box, _page, isBoxed, limit) { HasEntries = hasEntries };
        foreach (var (_, line, unit) in items)
        {
            if (line is not null)
            {
                _flow.Add(new FlowItem(line, null, column));
            }
            else if (unit!.Table is { } table)
            {
                _flow.Add(new FlowItem(null, table, column));
            }
            else
            {
                Place(unit.Inner!, isBoxed: true, unit.Box.Right, depth + 1);
            }
        }
    }

    /// <summary>The tallest white stripe that parts columns.</summary>
    private static Parting? FindGutter(List<Unit> units)
    {
        var best = default(Parting?);
        var bestHeight = 0.0;
        var fromTop = units.OrderBy(u => u.Box.Top).ToList();
        var stripes = Candidates(units).SelectMany(x => FreeStretches(fromTop, x).Select(s => (X: x, s.Top, s.Bottom))).OrderByDescending(s => s.Bottom - s.Top);
        foreach (var (x, top, bottom) in stripes)
        {
            if (bottom - top <= bestHeight)
            {
                break;
            }

            var (left, right) = Sides(units, x, top, bottom);
            if (left.Count == 0 || right.Count == 0)
            {
                continue;
            }

            var (from, to) = (top, bottom);
            var areNames = !Gutter.Parts(left, right);
            if (areNames)
            {
                if (Gutter.Names(left, right) is not { } names || names.Bottom - names.Top <= bestHeight)
                {
                    continue;
                }

                (from, to) = names;
            }

            bestHeight = to - from;
            best = new Parting(
                units.Where(u => u.Box.CenterY <= from).ToList(),
                left.Where(u => u.Box.CenterY > from && u.Box.CenterY < to).ToList(),
                right.Where(u => u.Box.CenterY > from && u.Box.CenterY < to).ToList(),
                units.Where(u => u.Box.CenterY >= to).ToList(),
                areNames);
        }

        return best;
    }

    /// <summary>Whether a good part of the side are such lines; others are headings, lists and short paragraphs of the column.</summary>
    private static bool AreProse(List<Unit> side, HashSet<Line> prose) =>
        side.Count(u => u.Chunk is { } line && prose.Contains(line)) >= ProseShare * side.Count;

    /// <summary>The units between two heights, by the side of x that they stand on.</summary>
    private static (List<Unit> Left, List<Unit> Right) Sides(List<Unit> units, double x, double top, double bottom)
    {
        var (left, right) = (new List<Unit>(), new List<Unit>());
        foreach (var unit in units)
        {
            if (unit.Box.CenterY > top && unit.Box.CenterY < bottom)
            {
                (unit.Box.Right <= x ? left : right).Add(unit);
            }
        }

        return (left, right);
    }

    /// <summary>Right ends of possible stripes: just left of where units begin, but for the leftmost.</summary>
    private static IEnumerable<double> Candidates(List<Unit> units)
    {
        var lefts = new SortedDictionary<int, double>();
        foreach (var unit in units)
        {
            var bucket = (int)(unit.Box.Left * 2);
            lefts[bucket] = lefts.TryGetValue(bucket, out var left) ? Math.Min(left, unit.Box.Left) : unit.Box.Left;
        }

        return lefts.Values.Skip(1).Take(MaxCandidates).Select(left => left - 0.05);
    }

    /// <summary>Stretches of y in which nothing crosses <paramref name="x"/>.</summary>
    private static IEnumerable<(double Top, double Bottom)> FreeStretches(List<Unit> fromTop, double x)
    {
        var top = fromTop[0].Box.Top - 1;
        var bottom = top;
        foreach (var unit in fromTop)
        {
            bottom = Math.Max(bottom, unit.Box.Bottom);
            if (unit.Box.Left >= x || x >= unit.Box.Right)
            {
                continue;
            }

            if (unit.Box.Top > top)
            {
                yield return (top, unit.Box.Top);
            }

            top = Math.Max(top, unit.Box.Bottom);
        }

        yield return (top, Math.Max(top, bottom + 1));
    }

    private sealed record Parting(List<Unit> Above, List<Unit> Left, List<Unit> Right, List<Unit> Below, bool AreNames);
}
