using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Regions;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// A table without upright lines at the foot of a page, and what goes on with it at the head of the next: rows in the same columns,
/// be it one row alone, which by itself would be no table.
/// </summary>
internal sealed class CarriedTable
{
    private const double Outside = 3;
    private const double LongerShare = 0.4;
    private const double AlignedShare = 0.7;
    private const double SizeStep = 0.6;
    private const double RuleShare = 0.25;
    private const int MaxRows = 200;
    private const int MaxTries = 12;
    private const int MaxHeadings = 2;
    private const int ManyRows = 5;
    private const double HeadingGap = 2.6;
    private readonly List<FlowItem> _flow;
    private readonly int _at;
    private readonly TableDraft _table;

    private CarriedTable(List<FlowItem> flow, int at)
    {
        _flow = flow;
        _at = at;
        _table = flow[at].Table!;
    }

    /// <summary>The table that a page ends with; a heading among its rows may stand below it, at the very foot. Null when there is none.</summary>
    /// <param name="flow">The page's flow.</param>
    public static CarriedTable? AtEnd(List<FlowItem> flow)
    {
        var at = flow.Count - 1;
        while (at > 0 && flow[at].Table is null && flow.Count - at <= MaxHeadings)
        {
            at--;
        }

        // Of a few rows the header may have been taken apart: that is put right when the next page is known.
        if (at < 0 || flow[at].Table is not { IsRuled: false, ColumnEdges.Length: > 2 } table || (at < flow.Count - 1 && table.RowCount < ManyRows))
        {
            return null;
        }

        var (left, right) = (table.ColumnEdges[0] - Outside, table.ColumnEdges[^1] + Outside);
        var bottom = table.Box.Bottom;
        foreach (var item in flow.Skip(at + 1))
        {
            var line = item.Line!;
            if (line.HasLeaders || line.Box.Left < left || line.Box.Right > right || line.Box.Top - bottom > HeadingGap * line.Size || item.Column != flow[at].Column)
            {
                return null;
            }

            bottom = line.Box.Bottom;
        }

        return new CarriedTable(flow, at);
    }

    /// <summary>The rows at the head of the page that go on with the table; null when nothing does.</summary>
    /// <param name="bands">The page's bands from the top.</param>
    /// <param name="end">How many of them are close enough to one another to be rows of one table.</param>
    /// <param name="rules">The page's horizontal rules.</param>
    /// <param name="pitches">Distances of the document's lines.</param>
    public (List<List<AlignedRow>> Rows, AlignedColumns Columns, double[] Edges)? Continue(List<Band> bands, int end, IReadOnlyList<Box> rules, LinePitches pitches)
    {
        var (left, right) = Room(_table);
        var fit = bands.Take(end).TakeWhile(b => !b.HasLeaders && IsOfSize(b) && b.Box.Left >= left && b.Box.Right <= right).Count();
        var own = RowsOf(_table);
        for (var tries = 0; fit > 0 && tries < MaxTries; tries++, fit--)
        {
            var taken = bands.GetRange(0, fit);
            if (taken[^1].Parts == 1 && fit > 1 && taken[^1].Box.Left < _table.ColumnEdges[1] - Outside)
            {
                // A text in the first column may be what follows the table; in a later one it is a paragraph of the last row.
                continue;
            }

            var flat = own.Concat(taken.Select(b => b.Flat)).ToList();
            var columns = AlignedColumns.Find(flat, flat.Count);
            if (columns.Count == _table.ColumnCount && taken.Exists(b => columns.Split(b.Flat).Count > 1) && 2 * taken.Count(b => b.Parts > 1) >= fit && AreAligned(_table, taken, columns))
            {
                TakeHeadings(pitches);
                var rows = ByRules(BandRows.Join(taken, columns, pitches), rules);
                return (AlignedRows.AreNumbersUnderNumbers(rows, columns) ? AlignedRows.Group([.. rows.SelectMany(r => r)], columns, rules) : rows, columns, _table.ColumnEdges);
            }
        }

        return null;
    }

    /// <summary>Makes rows of the headings below the table.</summary>
    private void TakeHeadings(LinePitches pitches)
    {
        var above = default(Line);
        foreach (var line in _flow.Skip(_at + 1).Select(i => i.Line!))
        {
            if (above is not null && line.Baseline - above.Baseline <= pitches.Reach(line.Size))
            {
                _table.Cells[^1].Lines.Add(above = line);
                continue;
            }

            above = line;
            _table.Cells.Add(new DraftCell { Row = _table.RowCount, Column = 0, RowSpan = 1, ColumnSpan = 1, Lines = [line] });
            _table.RowCount++;
        }

        TaggedTables.Complete(_table.Cells, _table.RowCount, _table.ColumnCount);
        _flow.RemoveRange(_at + 1, _flow.Count - _at - 1);
    }

    private bool IsOfSize(Band band) => _table.Cells.Exists(c => c.Lines.Exists(l => Math.Abs(l.Size - band.Size) < SizeStep));

    /// <summary>Between what x its rows may stand on another page: texts that end its last column there may be longer.</summary>
    public static (double Left, double Right) Room(TableDraft table)
    {
        var (left, right) = (table.ColumnEdges[0], table.ColumnEdges[^1]);
        return (left - Outside, right + (LongerShare * (right - left)));
    }

    /// <summary>Whether most texts of the rows begin, end or stand in the middle where texts of the table's columns do.</summary>
    public static bool AreAligned(TableDraft table, IEnumerable<Band> rows, AlignedColumns columns)
    {
        var boxes = table.Cells.Where(c => !c.IsEmpty && c.ColumnSpan == 1).ToLookup(c => c.Column, c => c.Lines.Skip(1).Aggregate(c.Lines[0].Box, (b, l) => b.Union(l.Box)));
        var parts = rows.SelectMany(r => r.Lines).SelectMany(columns.Split).ToList();
        var aligned = parts.Count(p => boxes[p.First].Any(b => Math.Abs(b.Left - p.Part.Box.Left) < Outside || Math.Abs(b.Right - p.Part.Box.Right) < Outside
            || Math.Abs(b.CenterX - p.Part.Box.CenterX) < Outside));
        return aligned >= AlignedShare * parts.Count;
    }

    /// <summary>The table's last rows, each with its words as if on one line.</summary>
    public static List<AlignedRow> RowsOf(TableDraft table) => table.Cells.Where(c => !c.IsEmpty && c.Row >= table.RowCount - MaxRows)
        .GroupBy(c => c.Row)
        .OrderBy(g => g.Key)
        .Select(g => new AlignedRow([new Line(g.SelectMany(c => c.Lines).SelectMany(l => l.Tokens).OrderBy(t => t.Box.Left).ToList())]))
        .ToList();

    /// <summary>Where rules of the table's width part rows, what stands between two of them is one row.</summary>
    private List<List<AlignedRow>> ByRules(List<Band> bands, IReadOnlyList<Box> rules)
    {
        var (left, right) = (_table.ColumnEdges[0], _table.ColumnEdges[^1]);
        var within = rules.Where(r => r.Left > left - Outside && r.Right < right + Outside && r.CenterY < bands[^1].Bottom + (2 * bands[^1].Size)).ToList();
        if (!within.Exists(r => r.Left < left + Outside && r.Right > right - Outside))
        {
            return bands.ConvertAll(b => b.Lines);
        }

        // A rule that leaves out the columns of cells that reach down parts rows all the same.
        var ys = within.Where(r => r.Width >= RuleShare * (right - left)).Select(r => r.CenterY).ToList();

        return bands.SelectMany(b => b.Lines).GroupBy(l => ys.Count(y => y < l.Baseline)).OrderBy(g => g.Key).Select(g => g.ToList()).ToList();
    }
}
