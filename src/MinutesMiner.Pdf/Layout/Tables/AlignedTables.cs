using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// Finds tables that no crossing lines draw: rows of words that leave the same vertical stripes white. Horizontal rules, where there
/// are any, part the rows; else the distance of the lines does.
/// </summary>
internal sealed class AlignedTables(IReadOnlyList<Box> rules, int pageCount, AlignedDrafts drafts, SpacedTables spaced)
{
    private const int MaxRows = 2_000;
    private const double RowGap = 3.2;
    private const double MaxPitch = 1.3;
    private const double SizeStep = 1.2;
    private const int TextLetters = 45;
    private const int MaxHeaderLines = 4;
    private const double HeaderGap = 2;

    // Up to seven lines of a first cell, or forty of a later one, may stand alone before a row fills several columns again.
    private const int SingleStep = 6;
    private const int MaxSingles = 40;

    /// <summary>Takes tables out of the chunks of one column of the page.</summary>
    public List<TableDraft> Take(List<Line> chunks)
    {
        var tables = new List<TableDraft>();
        if (chunks.Count < 4)
        {
            return tables;
        }

        var rows = LineBuilder.Rows(chunks, c => c.Baseline, c => c.Size).Select(r => new AlignedRow(r)).ToList();
        if (rows.Count > MaxRows)
        {
            return tables;
        }

        var taken = new HashSet<Line>();
        foreach (var (table, own) in spaced.Find(rows))
        {
            tables.Add(table);
            taken.UnionWith(own);
        }

        for (var start = 0; start < rows.Count;)
        {
            var end = BlockEnd(rows, start);
            if (end - start >= 2 && TableOf(rows, ref start, end) is { } found)
            {
                tables.Add(found.Table);
                taken.UnionWith(found.Chunks);
                start = Math.Max(start + 1, found.End);
            }
            else
            {
                start = Math.Max(end, start + 1);
            }
        }

        if (taken.Count > 0)
        {
            chunks.RemoveAll(taken.Contains);
        }

        return tables;
    }

    /// <summary>End of the run of rows from <paramref name="start"/> on that may be one table: rows of several chunks with little between.</summary>
    private static int BlockEnd(List<AlignedRow> rows, int start)
    {
        if (rows[start].Chunks.Count < 2 || rows[start].HasLeaders)
        {
            return start;
        }

        var end = start + 1;
        var single = 0;
        var (left, right) = (rows[start].Box.Left, rows[start].Box.Right);
        for (var i = start + 1; i < rows.Count; i++)
        {
            var gap = (rows[i].Baseline - rows[i - 1].Baseline) / rows[i].Size;
            if (gap > RowGap || rows[i].HasLeaders || rows[i].Size > 1.4 * rows[start].Size || rows[i].Size < 0.6 * rows[start].Size)
            {
                break;
            }

            if (rows[i].Chunks.Count >= 2)
            {
                end = i + 1;
                single = 0;
                (left, right) = (Math.Min(left, rows[i].Box.Left), Math.Max(right, rows[i].Box.Right));
            }
            else if (IsTextBetween(rows[i], left, right) || Math.Abs(rows[i].Size - rows[start].Size) > SizeStep)
            {
                break;
            }
            else if ((single += rows[i].Box.Left < rows[start].Box.Left + rows[i].Size ? SingleStep : 1) > MaxSingles)
            {
                break;
            }
        }

        return end;
    }

    /// <summary>A line of running text as wide as the rows above it ends the table.</summary>
    private static bool IsTextBetween(AlignedRow row, double left, double right) =>
        row.Chunks[0].Letters > TextLetters && row.Box.Width > 0.8 * (right - left) && row.Box.Left < left + row.Size;

    private (TableDraft Table, List<Line> Chunks, int End)? TableOf(List<AlignedRow> rows, ref int start, int end)
    {
        var block = rows.GetRange(start, end - start);
        var columns = AlignedColumns.Find(block, block.Count(r => r.Chunks.Count > 1));
        if (columns.Count < 2)
        {
            return null;
        }

        // The last row may go on below, in its own columns.
        var pitch = Math.Min(AlignedRows.LinePitch(block, columns), MaxPitch * rows[end - 1].Size);
        while (end < rows.Count && columns.Continues(rows[end - 1], rows[end], pitch))
        {
            end++;
        }

        start = ReachHeader(rows, start, columns);
        (start, end) = ReachByRules(rows, start, end);
        block = rows.GetRange(start, end - start);
        var logical = AlignedRows.Group(block, columns, rules);
        if (logical.Count < 2 || !TableEvidence.IsTable(block, logical, columns, rules, pageCount))
        {
            return null;
        }

        var table = drafts.Build(logical, columns);
        return (table, block.SelectMany(b => b.Chunks).ToList(), end);
    }

    /// <summary>Takes in lines right above that stand in later columns only: a header whose first cell is empty.</summary>
    private static int ReachHeader(List<AlignedRow> rows, int start, AlignedColumns columns)
    {
        for (var i = start - 1; i >= 0 && i >= start - MaxHeaderLines; i--)
        {
            var gap = (rows[i + 1].Baseline - rows[i].Baseline) / rows[i].Size;
            if (gap > HeaderGap || rows[i].HasLeaders || Math.Abs(rows[i].Size - rows[i + 1].Size) > SizeStep
                || columns.Split(rows[i]).Any(p => p.First == 0 || p.First != p.Last || p.Part.Letters > TextLetters))
            {
                return i + 1;
            }
        }

        return Math.Max(0, start - MaxHeaderLines);
    }

    /// <summary>Takes in rows above and below that rules of the same width set off as rows of this table.</summary>
    private (int Start, int End) ReachByRules(List<AlignedRow> rows, int start, int end)
    {
        var box = rows.GetRange(start, end - start).Select(r => r.Box).Aggregate((a, b) => a.Union(b));
        var own = rules.Where(r => r.CenterY > box.Top && r.CenterY < box.Bottom && r.OverlapX(box) > 0.9 * box.Width).ToList();
        if (own.Count < 2)
        {
            return (start, end);
        }

        var (left, right) = (own[0].Left, own[0].Right);
        if (start > 0 && rows[start].Baseline - rows[start - 1].Baseline < RowGap * rows[start].Size
            && rules.Any(r => IsOwn(r) && r.CenterY > rows[start - 1].Baseline && r.CenterY < rows[start].Box.CenterY))
        {
            start--;
        }

        while (end < rows.Count && rules.Any(r => IsOwn(r) && r.CenterY > rows[end].Baseline && r.CenterY < rows[end].Baseline + (1.2 * rows[end].Size))
            && rules.Any(r => IsOwn(r) && r.CenterY > rows[end - 1].Baseline && r.CenterY < rows[end].Box.CenterY))
        {
            end++;
        }

        return (start, end);

        bool IsOwn(Box rule) => Math.Abs(rule.Left - left) < 3 && Math.Abs(rule.Right - right) < 3;
    }
}
