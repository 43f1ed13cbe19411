using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// Finds tables whose rows are set apart: by rules or shades of one width, or by more white than there is between the lines of a cell.
/// What stands in such a row is one row of the table, wherever in it the cells' lines stand.
/// </summary>
internal sealed class SpacedTables(IReadOnlyList<Box> rules, IReadOnlyList<RuleStack> stacks, LinePitches pitches, int pageCount, AlignedDrafts drafts)
{
    private const int MaxSingles = 6;
    private const int MaxTries = 8;
    private readonly BandRuns _runs = new(pitches);
    private readonly StackTables _stackTables = new(rules, pitches, pageCount);

    /// <summary>The table that the page before ends with; null when it ends otherwise. Looked at once, for what stands topmost.</summary>
    public CarriedTable? Carried { private get; set; }

    /// <summary>The tables among rows of chunks, each with what it takes.</summary>
    public List<(TableDraft Table, List<Line> Chunks)> Find(List<AlignedRow> rows)
    {
        var found = new List<(TableDraft Table, List<Line> Chunks)>();
        var carried = Carried;
        Carried = null;
        if (carried is not null && Band.Of(rows, pitches.Reach, rules) is { Count: > 0 } head)
        {
            // The page may begin with a heading among the rows, or with the rest of a cell.
            var first = head.FindIndex(b => b.Parts > 1);
            if (first >= 0 && first <= MaxSingles && carried.Continue(head, _runs.End(head, first), rules, pitches) is { } rest)
            {
                Add(rest.Rows, rest.Columns, rest.Edges);
            }
        }

        foreach (var (lines, columns) in stacks.SelectMany(s => _stackTables.OfStack(rows, s)))
        {
            Add(lines, columns);
        }

        var bands = Band.Of(rows, pitches.Reach, rules);
        var tries = 0;
        for (var start = 0; start < bands.Count;)
        {
            var end = bands[start].Parts > 1 ? _runs.End(bands, start) : start;
            if (end - start < 2 || ((_runs.HangsOn(bands, start) ? Of(bands.GetRange(start - 1, end - start + 1)) : null) ?? Of(bands.GetRange(start, end - start))) is not { } table)
            {
                // The first rows may not belong to the table below them; a run that stays none is passed over.
                start = end - start < 2 || ++tries < MaxTries ? start + 1 : end;
                continue;
            }

            Add(table.Rows, table.Columns);
            start = end;
            tries = 0;
        }

        return found;

        void Add(List<List<AlignedRow>> lines, AlignedColumns columns, double[]? edges = null)
        {
            var chunks = lines.SelectMany(r => r).SelectMany(l => l.Chunks).ToList();
            found.Add((drafts.Build(lines, columns, edges), chunks));
            var taken = chunks.ToHashSet();
            rows.RemoveAll(r => r.Chunks.Exists(taken.Contains));
        }
    }

    private (List<List<AlignedRow>> Rows, AlignedColumns Columns)? Of(List<Band> bands)
    {
        if (IsTable(bands) is not { } found)
        {
            return null;
        }

        var joined = BandRows.Join(bands, found.Columns, pitches);
        return joined.Count < bands.Count ? IsTable(joined) : found;
    }

    private (List<List<AlignedRow>> Rows, AlignedColumns Columns)? IsTable(List<Band> bands)
    {
        var columns = AlignedColumns.Find(bands.ConvertAll(b => b.Flat), bands.Count(b => b.Parts > 1));
        var rows = bands.ConvertAll(b => b.Lines);
        return columns.Count > 1 && !AlignedRows.AreNumbersUnderNumbers(rows, columns)
            && TableEvidence.IsTable(rows.SelectMany(r => r).ToList(), rows, columns, rules, pageCount, areApart: true) ? (rows, columns) : null;
    }
}
