using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Tells tables from other text that leaves stripes white: columns of running text, lists, labels with values, contents.</summary>
internal static class TableEvidence
{
    private const double MinFilled = 0.45;
    private const int FewRows = 3;
    private const double EntryShare = 0.7;
    private const int ColumnRows = 4;
    private const double NumberShare = 0.7;

    /// <summary>Whether the rows are a table.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="rows">The lines by rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rules">The page's horizontal rules.</param>
    /// <param name="pageCount">Pages of the document: no number of a page is larger.</param>
    /// <param name="areApart">Whether white from side to side parts the rows, as it hardly does columns of text.</param>
    /// <param name="areRuled">Whether rules of one width stand above, between and below the rows.</param>
    public static bool IsTable(
        List<AlignedRow> lines, List<List<AlignedRow>> rows, AlignedColumns columns, IReadOnlyList<Box> rules, int pageCount, bool areApart = false, bool areRuled = false)
    {
        var parts = rows.ConvertAll(r => r.SelectMany(columns.Split).ToList());
        var filled = parts.Sum(p => p.Select(x => x.First).Distinct().Count());
        if (filled < MinFilled * rows.Count * columns.Count || parts.Count(p => p.Count > 1) < 2)
        {
            return false;
        }

        if (areApart && (ProseEvidence.IsCutText(parts, columns) || ProseEvidence.IsTextBesideScale(parts)))
        {
            return false;
        }

        if (ListRows.AreLists(parts, columns) || (!(areApart && (StartAnew(rows, columns, areRuled) || HasNumbersThroughout(parts, columns))) && ProseEvidence.AreColumnsOfText(lines, columns)) || Enumerable.Range(0, columns.Count).Any(c => ProseEvidence.IsCutSentences(parts, c)))
        {
            return false;
        }

        var numeric = Enumerable.Range(0, columns.Count).Count(c => IsNumeric(parts, c));
        var hasRules = rules.Any(r => r.Width > 0.6 * Width(columns) && lines[0].Box.Top - 12 < r.CenterY && r.CenterY < lines[^1].Box.Bottom + 12);
        var hasHeader = rows[0].TrueForAll(l => l.IsBold) && !rows[^1].TrueForAll(l => l.IsBold) && parts[0].Count > 1;
        hasHeader |= rows.Count > 2 && parts[0][0].First > 0;
        if (!hasHeader && ListRows.IsContents(parts, columns, pageCount, areApart && rows.Count < FewRows ? 1 : 2))
        {
            return false;
        }

        if (columns.Count == 2)
        {
            return (hasHeader || !ListRows.IsLabelled(parts)) && !ListRows.IsMarked(parts)
                && (hasHeader || hasRules || IsNumeric(parts, 1) || (rows.Count >= 3 && IsLeftAligned(parts) && (AreUnlike(parts) || AreRowsApart(rows, columns) || (areApart && AreDatedEntries(parts)))));
        }

        return numeric > 0 || hasHeader || hasRules || (rows.Count >= 3 && !ProseEvidence.IsRunningText(lines, rows));
    }

    /// <summary>Whether the texts of most cells begin as texts do, not in the middle of a sentence.</summary>
    private static bool StartAnew(List<List<AlignedRow>> rows, AlignedColumns columns, bool areRuled)
    {
        var starts = rows.SelectMany(r => r.SelectMany(columns.Split).GroupBy(p => p.First).Select(g => g.First().Part)).ToList();
        if ((rows.Count <= 2 && !rows[0].TrueForAll(l => l.IsBold) && !((areRuled || HaveBoldNames(rows, columns)) && rows.TrueForAll(r => columns.Split(r[0]).Count == columns.Count))) || starts.Count(LineFit.StartsLow) > 0.2 * starts.Count)
        {
            return false;
        }

        // A few rows of long texts in every column may as well be a page's columns with a blank line in all of them.
        var letters = rows.SelectMany(r => r.SelectMany(columns.Split)).ToLookup(p => p.First, p => p.Part.Letters);
        return rows.Count > ColumnRows || letters[0].Sum() <= 0.5 * Enumerable.Range(1, columns.Count - 1).Max(c => letters[c].Sum());
    }

    /// <summary>Whether what stands in the first column is bold and nothing else is.</summary>
    private static bool HaveBoldNames(List<List<AlignedRow>> rows, AlignedColumns columns) =>
        rows.SelectMany(r => r).SelectMany(columns.Split).All(p => p.Part.IsBold == (p.First == 0));

    /// <summary>Whether nearly every row below the first has a number in the same column, between others.</summary>
    private static bool HasNumbersThroughout(List<List<(int First, int Last, Line Part)>> rows, AlignedColumns columns) =>
        columns.Count > 2 && Enumerable.Range(1, columns.Count - 1).Any(c => IsNumeric(rows, c)
            && rows.Skip(1).Count(r => r.Exists(p => p.First == c && p.Last == c && HeaderRows.IsNumber(p.Part.Text))) >= NumberShare * (rows.Count - 1));

    private static double Width(AlignedColumns columns) => columns.Extents[^1].Right - columns.Extents[0].Left;

    private static bool IsNumeric(List<List<(int First, int Last, Line Part)>> rows, int column)
    {
        var (numbers, all) = (0, 0);
        foreach (var (first, last, part) in rows.Skip(1).SelectMany(r => r))
        {
            if (first == column && last == column)
            {
                all++;
                numbers += HeaderRows.IsNumber(part.Text) ? 1 : 0;
            }
        }

        return all > 0 && numbers >= 0.6 * all;
    }

    /// <summary>Rows of several lines that all begin with both cells, farther from one another than their lines are.</summary>
    private static bool AreRowsApart(List<List<AlignedRow>> rows, AlignedColumns columns)
    {
        var inside = rows.SelectMany(r => r.Zip(r.Skip(1))).Select(p => p.Second.Baseline - p.First.Baseline).ToList();
        var between = rows.Zip(rows.Skip(1)).Select(p => p.Second[0].Baseline - p.First[^1].Baseline).ToList();
        return inside.Count > 0 && inside.Max() < between.Min() && rows.Count(r => columns.Split(r[0]).Count > 1) >= 0.7 * rows.Count;
    }

    /// <summary>Rows of two short texts, apart from one another, with figures in most of one column: dates or stages, and what happens then.</summary>
    private static bool AreDatedEntries(List<List<(int First, int Last, Line Part)>> rows) =>
        rows.TrueForAll(r => r.Count == 2)
        && Enumerable.Range(0, 2).Any(c => rows.Count(r => r[c].Part.Text.Any(char.IsDigit)) >= EntryShare * rows.Count);

    /// <summary>Short names before long texts, not two lists side by side.</summary>
    private static bool AreUnlike(List<List<(int First, int Last, Line Part)>> rows)
    {
        var left = rows.SelectMany(r => r).Where(p => p.First == 0).Sum(p => p.Part.Letters);
        var right = rows.SelectMany(r => r).Where(p => p.First == 1).Sum(p => p.Part.Letters);
        return right > 1.6 * left || left > 1.6 * right;
    }

    private static bool IsLeftAligned(List<List<(int First, int Last, Line Part)>> rows)
    {
        var lefts = rows.SelectMany(r => r).Where(p => p.First == 1).Select(p => p.Part.Box.Left).Order().ToList();
        var middle = lefts[lefts.Count / 2];
        return lefts.Count(l => Math.Abs(l - middle) < 3) >= 0.8 * lefts.Count;
    }
}
