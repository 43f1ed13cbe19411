using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Regions;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// The head of a table left at the foot of a page: a row or two that only the table at the head of the next page shows to be rows.
/// </summary>
internal static class TableHeads
{
    private const int MaxLines = 12;
    private const int MaxRows = 3;
    private const int MaxHeadings = 2;
    private const double RuleGap = 1.5;

    /// <summary>Takes the rows out of the page's flow and puts a table in their place, with the columns of the one that follows.</summary>
    /// <param name="flow">The flow of the page before.</param>
    /// <param name="table">The table that the next page begins with.</param>
    /// <param name="reach">The largest distance of two lines of one text, by their size.</param>
    /// <param name="rules">Rules of the page before.</param>
    /// <param name="drafts">Makes tables of the page before.</param>
    public static void Take(List<FlowItem> flow, TableDraft table, Func<double, double> reach, IReadOnlyList<Box> rules, AlignedDrafts drafts)
    {
        var from = flow.Count;
        while (from > 0 && flow.Count - from < MaxLines && (flow[from - 1].Line is not null || IsSmall(flow[from - 1].Table!))
            && flow[from - 1].Column.Page == flow[^1].Column.Page)
        {
            from--;
        }

        if (from == flow.Count)
        {
            return;
        }

        var lines = flow.GetRange(from, flow.Count - from).SelectMany(LinesOf).OrderBy(l => l.Baseline).ToList();
        var bands = Band.Of(LineBuilder.Rows(lines, l => l.Baseline, l => l.Size).Select(r => new AlignedRow(r)).ToList(), reach, rules);
        var rows = CarriedTable.RowsOf(table);
        var (left, right) = CarriedTable.Room(table);
        var taken = new List<Band>();
        var headings = new List<Band>();
        for (var i = bands.Count - 1; i >= 0 && taken.Count < MaxRows && !bands[i].HasLeaders && bands[i].Box.Left >= left && bands[i].Box.Right <= right; i--)
        {
            if (bands[i].Parts == 1)
            {
                // A heading among the rows may stand below the header, at the very foot of the page.
                if (taken.Count > 0 || headings.Count == MaxHeadings || bands[i].Lines.Count > 2)
                {
                    break;
                }

                headings.Insert(0, bands[i]);
                continue;
            }

            taken.Insert(0, bands[i]);
            var flat = taken.Select(b => b.Flat).Concat(rows).ToList();
            var columns = AlignedColumns.Find(flat, flat.Count);
            if (columns.Count != table.ColumnCount || !CarriedTable.AreAligned(table, [taken[0]], columns) || (AlignedRows.AreNumbersUnderNumbers([taken[0].Lines], columns) && !IsRuledOff(taken[0], rules)))
            {
                taken.RemoveAt(0);
                break;
            }
        }

        if (taken.Count == 0)
        {
            return;
        }

        taken.AddRange(headings);
        var own = taken.SelectMany(b => b.Lines).SelectMany(l => l.Chunks).ToHashSet<Line>();
        if (flow.Exists(i => i.Table is not null && LinesOf(i).Any(own.Contains) && (!LinesOf(i).All(own.Contains) || ReferenceEquals(i, flow[0]))))
        {
            return;
        }

        var all = taken.Select(b => b.Flat).Concat(rows).ToList();
        var draft = drafts.Build(taken.ConvertAll(b => b.Lines), AlignedColumns.Find(all, all.Count), table.ColumnEdges);
        var column = flow[^1].Column;
        flow.RemoveAll(i => LinesOf(i).Any(own.Contains));
        flow.Add(new FlowItem(null, draft, column));
    }

    /// <summary>Whether rules stand above and below, and none between: what is numbers under numbers is one row all the same.</summary>
    private static bool IsRuledOff(Band band, IReadOnlyList<Box> rules)
    {
        var own = rules.Where(r => r.OverlapX(band.Box) > 0.9 * band.Box.Width && r.CenterY > band.Top - (RuleGap * band.Size) && r.CenterY < band.Bottom + (RuleGap * band.Size)).ToList();
        return own.Exists(r => r.CenterY <= band.Top) && own.Exists(r => r.CenterY >= band.Bottom) && !own.Exists(r => r.CenterY > band.Top && r.CenterY < band.Bottom);
    }

    /// <summary>Lines of one header may look like rows of a table as long as nothing follows them.</summary>
    private static bool IsSmall(TableDraft table) => !table.IsRuled && table.Source is null && table.RowCount <= MaxRows + 1;

    private static IEnumerable<Line> LinesOf(FlowItem item) => item.Line is { } line ? [line] : item.Table!.Cells.SelectMany(c => c.Lines);
}
