using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Finds the tables that a stack of rules or shades parts into rows.</summary>
/// <param name="rules">The page's horizontal rules.</param>
/// <param name="pitches">Distances of the document's lines.</param>
/// <param name="pageCount">Pages of the document.</param>
internal sealed class StackTables(IReadOnlyList<Box> rules, LinePitches pitches, int pageCount)
{
    private const int FewSlots = 3;
    private const double MaxReach = 30;
    private const double MaxGap = 1.5;

    /// <summary>The tables that a stack of rules or shades parts into rows; what stands between two tables of one width parts those.</summary>
    public List<(List<List<AlignedRow>> Rows, AlignedColumns Columns)> OfStack(List<AlignedRow> rows, RuleStack stack)
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
