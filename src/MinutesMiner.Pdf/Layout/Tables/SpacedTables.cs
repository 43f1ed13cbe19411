using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// Finds tables whose rows are set apart: by rules or shades of one width, or by more white than there is between the lines of a cell.
/// What stands in such a row is one row of the table, wherever in it the cells' lines stand.
/// </summary>
internal sealed class SpacedTables(IReadOnlyList<Box> rules, IReadOnlyList<RuleStack> stacks, LinePitches pitches, int pageCount, AlignedDrafts drafts)
{
    private const double RowGap = 2.6;
    private const double MaxRowGap = 4.5;
    private const int ManyGaps = 3;
    private const double EvenGap = 0.15;
    private const double EvenShare = 0.6;
    private const double FartherRow = 2;
    private const double GapSlack = 0.2;
    private const double SizeStep = 1.4;
    private const int TextLetters = 45;
    private const int MaxSingles = 6;
    private const int FewSlots = 3;
    private const int MaxTries = 8;
    private const double MaxReach = 30;
    private const double MaxGap = 1.5;
    private const double ParagraphIndent = 4;
    private const double SameSize = 0.6;

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
            if (first >= 0 && first <= MaxSingles && carried.Continue(head, End(head, first), rules, pitches) is { } rest)
            {
                Add(rest.Rows, rest.Columns, rest.Edges);
            }
        }

        foreach (var stack in stacks)
        {
            foreach (var (lines, columns) in OfStack(rows, stack))
            {
                Add(lines, columns);
            }
        }

        var bands = Band.Of(rows, pitches.Reach, rules);
        var tries = 0;
        for (var start = 0; start < bands.Count;)
        {
            var end = bands[start].Parts > 1 ? End(bands, start) : start;
            if (end - start < 2 || ((HangsOn(bands, start) ? Of(bands.GetRange(start - 1, end - start + 1)) : null) ?? Of(bands.GetRange(start, end - start))) is not { } table)
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

    /// <summary>Whether the band above the first of a run is as close to it as the lines of one text: a name beside cells set lower.</summary>
    private bool HangsOn(List<Band> bands, int start) =>
        start > 0 && bands[start - 1] is { Parts: 1, HasLeaders: false } above && Math.Abs(above.Size - bands[start].Size) < SameSize
        && bands[start].Lines[0].FirstBaseline - above.Lines[^1].LastBaseline <= pitches.Reach(above.Size);

    /// <summary>The end of the run of bands that may be one table.</summary>
    private int End(List<Band> bands, int start)
    {
        var end = start + 1;
        var row = start;
        var singles = 0;
        var gaps = new List<double>();
        var (left, right) = (bands[start].Box.Left, bands[start].Box.Right);
        for (var i = start + 1; i < bands.Count; i++)
        {
            var (above, band) = (bands[i - 1], bands[i]);
            var gap = band.Top - above.Bottom;
            var usual = gaps.Count == 0 ? RowGap * band.Size : gaps.Order().ElementAt(gaps.Count / 2);
            if (band.HasLeaders || gap > Math.Max(RowGap * band.Size, gaps.Count >= ManyGaps && AreEven(gaps, usual, band.Size) ? Math.Min(usual + EmptyRow(band, usual), MaxRowGap * band.Size) : 0) || band.Size > SizeStep * bands[start].Size || bands[start].Size > SizeStep * band.Size
                || (gap > usual + (GapSlack * band.Size) + EmptyRow(band, usual) && !(gap <= FartherRow * usual && band.Parts > 1)))
            {
                break;
            }

            if (band.Parts > 1)
            {
                end = i + 1;
                row = i;
                singles = 0;
                (left, right) = (Math.Min(left, band.Box.Left), Math.Max(right, band.Box.Right));
            }
            else if (IsParagraphOf(band, bands.GetRange(row, end - row), left, right) || (band.Lines[0].FirstBaseline - above.Lines[^1].LastBaseline <= pitches.Reach(band.Size) && band.Box.Right < right + band.Size && band.Box.Left > left + (ParagraphIndent * band.Size)))
            {
                // The last cell of a row may go on in paragraphs of its own.
                end = singles == 0 ? i + 1 : end;
                singles += singles == 0 ? 0 : 1;
            }
            else if (++singles > MaxSingles || IsText(band, left, right))
            {
                break;
            }

            gaps.Add(gap);
        }

        return end;

        // A further paragraph of a cell has a blank line above it. An empty row may stand above a row of several texts, or above a heading within the table's edges.
        double EmptyRow(Band band, double usual) => band.Parts > 1 || IsParagraphOf(band, bands.GetRange(row, end - row), left, right) || (band.Box.Left > left - 1 && band.Lines.Count == 1 && band.Lines[0].Chunks[0].Letters <= TextLetters)
            ? usual + (1.05 * band.Size)
            : 0;
    }

    /// <summary>Whether most rows stand at one distance.</summary>
    private static bool AreEven(List<double> gaps, double usual, double size) => gaps.Count(g => Math.Abs(g - usual) < EvenGap * size) >= EvenShare * gaps.Count;

    /// <summary>Whether the band stands in a later column alone, below a text that begins there.</summary>
    private static bool IsParagraphOf(Band band, List<Band> above, double left, double right) =>
        band.Parts == 1 && band.Box.Left > left + (ParagraphIndent * band.Size) && band.Box.Right < right + band.Size
        && above.Exists(a => Math.Abs(band.Size - a.Size) < SameSize && a.Lines.Exists(l => l.Chunks.Exists(c => Math.Abs(c.Box.Left - band.Box.Left) < 1)));

    /// <summary>A line of running text as wide as the rows above it ends the table.</summary>
    private static bool IsText(Band band, double left, double right) =>
        band.Lines[0].Chunks[0].Letters > TextLetters && band.Box.Width > 0.8 * (right - left) && band.Box.Left < left + band.Size;

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

    /// <summary>The tables that a stack of rules or shades parts into rows; what stands between two tables of one width parts those.</summary>
    private List<(List<List<AlignedRow>> Rows, AlignedColumns Columns)> OfStack(List<AlignedRow> rows, RuleStack stack)
    {
        var tables = new List<(List<List<AlignedRow>> Rows, AlignedColumns Columns)>();
        var slots = Slots(rows, stack);
        var margin = slots.Count == 0 ? 0 : slots.Select(s => s.Band.Top - s.Top).Order().ElementAt(slots.Count / 2);
        var run = new List<Slot>();
        for (var i = 0; i <= slots.Count; i++)
        {
            if (i < slots.Count && !Parts(slots[i], stack, margin))
            {
                run.Add(slots[i]);
                continue;
            }

            if (OfSlots(rows, run, stack) is { } table)
            {
                tables.Add(table);
            }

            run = [];
        }

        return tables;
    }

    /// <summary>The lines between two rules.</summary>
    private static List<Slot> Slots(List<AlignedRow> rows, RuleStack stack)
    {
        var slots = new SortedDictionary<int, List<AlignedRow>>();
        foreach (var row in rows)
        {
            var y = row.Baseline - (0.3 * row.Size);
            if (y < stack.Ys[0] || y > stack.Ys[^1])
            {
                continue;
            }

            var at = Array.BinarySearch(stack.Ys, y);
            at = at >= 0 ? at : ~at - 1;
            if (!slots.TryGetValue(at, out var slot))
            {
                slots.Add(at, slot = []);
            }

            slot.Add(row);
        }

        return slots.Select(s => new Slot(stack.Ys[s.Key], stack.Ys[Math.Min(s.Key + 1, stack.Ys.Length - 1)], new Band(s.Value))).ToList();
    }

    /// <summary>Whether what stands between two rules is no row: it reaches outside, or is text with more room around it than rows have.</summary>
    private bool Parts(Slot slot, RuleStack stack, double margin)
    {
        var band = slot.Band;
        if (band.Box.Left < stack.Left - 2 || band.Box.Right > stack.Right + 2 || band.HasLeaders)
        {
            return true;
        }

        var most = (2 * margin) + (0.4 * band.Size);
        return band.Parts == 1
            && ((band.Top - slot.Top > most && slot.Bottom - band.Bottom > most) || Band.Of(band.Lines, pitches.Reach, []).Count > 2);
    }

    private (List<List<AlignedRow>> Rows, AlignedColumns Columns)? OfSlots(List<AlignedRow> rows, List<Slot> slots, RuleStack stack)
    {
        if (slots.Count < 2 || slots.Count(s => s.Band.Parts > 1) < 2)
        {
            return null;
        }

        var bands = slots.ConvertAll(s => s.Band);
        var drawn = stack.ColumnEdges(slots[0].Top, slots[^1].Bottom);
        var edges = drawn.Length > 0 ? drawn : AlignedColumns.Find(bands.ConvertAll(b => b.Flat), bands.Count(b => b.Parts > 1)).Stripes;
        var columns = AlignedColumns.At(edges, stack.Left, stack.Right);
        if (columns.Count < 2)
        {
            return null;
        }

        Reach(rows, bands, columns, stack);
        var lines = bands.ConvertAll(b => b.Lines);
        if (drawn.Length == 0 && !TableEvidence.IsTable(lines.SelectMany(l => l).ToList(), lines, columns, rules, pageCount, areApart: true, areRuled: true))
        {
            return null;
        }

        return (bands.Count <= FewSlots && AlignedRows.AreNumbersUnderNumbers(lines, columns) ? AlignedRows.Group(lines.SelectMany(l => l).ToList(), columns, rules) : lines, columns);
    }

    /// <summary>A first or last row may have no rule or shade of its own on its outer side.</summary>
    private void Reach(List<AlignedRow> rows, List<Band> bands, AlignedColumns columns, RuleStack stack)
    {
        var (top, bottom) = (bands[0].Top, bands[^1].Bottom);
        var above = Band.Of(rows.Where(r => r.Baseline < top && r.Baseline > top - (MaxReach * r.Size)).ToList(), pitches.Reach, rules);
        if (above.Count > 0 && Fits(above[^1], top - above[^1].Bottom))
        {
            bands.Insert(0, above[^1]);
        }

        var below = Band.Of(rows.Where(r => r.Baseline > bottom && r.Baseline < bottom + (MaxReach * r.Size)).ToList(), pitches.Reach, rules);
        if (below.Count > 0 && Fits(below[0], below[0].Top - bottom))
        {
            bands.Add(below[0]);
        }

        bool Fits(Band band, double gap) => band.Parts > 1 && gap < MaxGap * band.Size && !band.HasLeaders
            && band.Box.Left >= stack.Left - 2 && band.Box.Right <= stack.Right + 2
            && band.Lines.TrueForAll(l => columns.Split(l).All(p => p.First == p.Last));
    }

    /// <summary>A stretch between two rules, and the lines in it.</summary>
    private sealed record Slot(double Top, double Bottom, Band Band);
}
