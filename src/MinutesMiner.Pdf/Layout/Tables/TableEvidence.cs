using System.Globalization;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Blocks;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Tells tables from other text that leaves stripes white: columns of running text, lists, labels with values, contents.</summary>
internal static class TableEvidence
{
    private const double MinFilled = 0.45;
    private const int TextLines = 4;
    private const int FewRows = 3;
    private const double TextLetters = 14;
    private const double EntryShare = 0.7;
    private const int ColumnRows = 4;
    private const int CutLetters = 60;
    private const int CutLine = 18;
    private const double ListShare = 0.6;
    private const int MarkLetters = 4;
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

        if (areApart && (IsCutText(parts, columns) || IsTextBesideScale(parts)))
        {
            return false;
        }

        if (AreLists(parts, columns) || (!(areApart && (StartAnew(rows, columns, areRuled) || HasNumbersThroughout(parts, columns))) && AreColumnsOfText(lines, columns)) || Enumerable.Range(0, columns.Count).Any(c => IsCutSentences(parts, c)))
        {
            return false;
        }

        var numeric = Enumerable.Range(0, columns.Count).Count(c => IsNumeric(parts, c));
        var hasRules = rules.Any(r => r.Width > 0.6 * Width(columns) && lines[0].Box.Top - 12 < r.CenterY && r.CenterY < lines[^1].Box.Bottom + 12);
        var hasHeader = rows[0].TrueForAll(l => l.IsBold) && !rows[^1].TrueForAll(l => l.IsBold) && parts[0].Count > 1;
        hasHeader |= rows.Count > 2 && parts[0][0].First > 0;
        if (!hasHeader && IsContents(parts, columns, pageCount, areApart && rows.Count < FewRows ? 1 : 2))
        {
            return false;
        }

        if (columns.Count == 2)
        {
            return (hasHeader || !IsLabelled(parts)) && !IsMarked(parts)
                && (hasHeader || hasRules || IsNumeric(parts, 1) || (rows.Count >= 3 && IsLeftAligned(parts) && (AreUnlike(parts) || AreRowsApart(rows, columns) || (areApart && AreDatedEntries(parts)))));
        }

        return numeric > 0 || hasHeader || hasRules || (rows.Count >= 3 && !IsRunningText(lines, rows));
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
    private static bool HasNumbersThroughout(List<List<(int First, int Last, Lines.Line Part)>> rows, AlignedColumns columns) =>
        columns.Count > 2 && Enumerable.Range(1, columns.Count - 1).Any(c => IsNumeric(rows, c)
            && rows.Skip(1).Count(r => r.Exists(p => p.First == c && p.Last == c && HeaderRows.IsNumber(p.Part.Text))) >= NumberShare * (rows.Count - 1));

    private static double Width(AlignedColumns columns) => columns.Extents[^1].Right - columns.Extents[0].Left;

    private static bool IsNumeric(List<List<(int First, int Last, Lines.Line Part)>> rows, int column)
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

    /// <summary>Page numbers that rise, behind titles.</summary>
    private static bool IsContents(List<List<(int First, int Last, Lines.Line Part)>> rows, AlignedColumns columns, int pageCount, int least)
    {
        var before = 0;
        var seen = 0;
        foreach (var row in rows)
        {
            var end = row[^1];
            if (end.First != columns.Count - 1)
            {
                continue;
            }

            if (!int.TryParse(end.Part.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < before || number > (1.5 * pageCount) + 10)
            {
                return false;
            }

            seen += number > before ? 1 : 0;
            before = number;
        }

        return seen >= least;
    }

    /// <summary>Rows of several lines that all begin with both cells, farther from one another than their lines are.</summary>
    private static bool AreRowsApart(List<List<AlignedRow>> rows, AlignedColumns columns)
    {
        var inside = rows.SelectMany(r => r.Zip(r.Skip(1))).Select(p => p.Second.Baseline - p.First.Baseline).ToList();
        var between = rows.Zip(rows.Skip(1)).Select(p => p.Second[0].Baseline - p.First[^1].Baseline).ToList();
        return inside.Count > 0 && inside.Max() < between.Min() && rows.Count(r => columns.Split(r[0]).Count > 1) >= 0.7 * rows.Count;
    }

    /// <summary>Rows of two short texts, apart from one another, with figures in most of one column: dates or stages, and what happens then.</summary>
    private static bool AreDatedEntries(List<List<(int First, int Last, Lines.Line Part)>> rows) =>
        rows.TrueForAll(r => r.Count == 2)
        && Enumerable.Range(0, 2).Any(c => rows.Count(r => r[c].Part.Text.Any(char.IsDigit)) >= EntryShare * rows.Count);

    /// <summary>Bold or colon-ended labels with short values behind them: the head of a page. Dates are no labels, but a plan's.</summary>
    private static bool IsLabelled(List<List<(int First, int Last, Lines.Line Part)>> rows)
    {
        var labels = rows.Select(r => r[0]).Where(p => p.First == 0 && p.Last == 0).ToList();
        var values = rows.SelectMany(r => r).Where(p => p.First == 1).ToList();
        var named = labels.Count(l => l.Part.Last.Text.EndsWith(':') || (l.Part.IsBold && !values.TrueForAll(v => v.Part.IsBold)));
        return labels.Count > 0 && named >= 0.7 * labels.Count && labels.Count(l => l.Part.Text.Any(char.IsDigit)) < 0.7 * labels.Count && values.Count < 3 * rows.Count
            && values.Count(v => HeaderRows.IsNumber(v.Part.Text)) < 0.7 * values.Count;
    }

    /// <summary>Bullets or numbers of a list in the first column.</summary>
    private static bool IsMarked(List<List<(int First, int Last, Lines.Line Part)>> rows)
    {
        var first = rows.Select(r => r[0]).Where(p => p is { First: 0, Last: 0 }).ToList();
        return first.Count > 0 && first.Count(p => p.Part.Letters <= 4 && p.Part.Tokens.Count == 1) >= 0.7 * first.Count
            && (first.TrueForAll(p => ListMark.IsMark(p.Part.First.Text)) || AreCounted(first.ConvertAll(p => p.Part.Text)));
    }

    /// <summary>Whether the texts count from one: "01", "02", "03".</summary>
    private static bool AreCounted(List<string> texts) =>
        texts.Select((t, i) => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == i + 1).All(isNext => isNext);

    /// <summary>Short names before long texts, not two lists side by side.</summary>
    private static bool AreUnlike(List<List<(int First, int Last, Lines.Line Part)>> rows)
    {
        var left = rows.SelectMany(r => r).Where(p => p.First == 0).Sum(p => p.Part.Letters);
        var right = rows.SelectMany(r => r).Where(p => p.First == 1).Sum(p => p.Part.Letters);
        return right > 1.6 * left || left > 1.6 * right;
    }

    private static bool IsLeftAligned(List<List<(int First, int Last, Lines.Line Part)>> rows)
    {
        var lefts = rows.SelectMany(r => r).Where(p => p.First == 1).Select(p => p.Part.Box.Left).Order().ToList();
        var middle = lefts[lefts.Count / 2];
        return lefts.Count(l => Math.Abs(l - middle) < 3) >= 0.8 * lefts.Count;
    }

    /// <summary>Bullets in a later column: lists side by side; a first column of bullets: one list.</summary>
    private static bool AreLists(List<List<(int First, int Last, Lines.Line Part)>> rows, AlignedColumns columns)
    {
        for (var c = 1; c < columns.Count; c++)
        {
            var own = rows.SelectMany(r => r).Where(p => p.First == c).Select(p => p.Part).ToList();
            var marked = own.Count(p => p.DrawnBullet is not null || ListMark.IsBulletGlyph(p.First.Text));
            if (marked >= 2 && 2 * marked >= own.Count)
            {
                return true;
            }
        }

        // Entries within entries: a mark and its text, at whatever depth.
        var several = rows.Where(r => r.Count > 1).ToList();
        if (columns.Count > 2 && several.Count(r => r.Select(p => p.First).Distinct().Count() == 2 && r[0].Part.Tokens.Count == 1 && r[0].Part.Letters <= MarkLetters
            && ListMark.IsMark(r[0].Part.Text)) >= ListShare * several.Count)
        {
            return true;
        }

        var first = rows.SelectMany(r => r).Where(p => p is { First: 0, Last: 0 }).Select(p => p.Part).ToList();
        var alone = first.Count(p => p.Tokens.Count == 1 && ListMark.IsBulletGlyph(p.First.Text));
        return alone >= 2 && 2 * alone >= first.Count;
    }

    /// <summary>
    /// Columns of running text: lines that fill them, and paragraphs that end in one column where they go on in the other. In a
    /// table of long texts all cells of a row start together.
    /// </summary>
    private static bool AreColumnsOfText(List<AlignedRow> lines, AlignedColumns columns)
    {
        var starts = new List<List<double>>();
        var (texts, low, count) = (0, 0, 0);
        for (var c = 0; c < columns.Count; c++)
        {
            var parts = lines.SelectMany(columns.Split).Where(p => p.First == c && p.Last == c).Select(p => p.Part).ToList();
            if (parts.Count < TextLines || parts.Average(p => p.Letters) < TextLetters)
            {
                continue;
            }

            var width = columns.Extents[c].Right - columns.Extents[c].Left;
            if (2 * parts.Count(p => p.Box.Width > 0.65 * width) < parts.Count)
            {
                continue;
            }

            texts++;
            low += parts.Count(p => LineFit.StartsLow(p) && !StartsWithUnit(p));
            count += parts.Count;
            var pitch = parts.Zip(parts.Skip(1)).Min(p => p.Second.Baseline - p.First.Baseline);
            starts.Add(parts.Zip(parts.Skip(1)).Where(p => p.Second.Baseline - p.First.Baseline > 1.12 * pitch).Select(p => p.Second.Baseline).ToList());
        }

        if (texts < 2)
        {
            return false;
        }

        var all = starts.SelectMany(s => s).ToList();
        var together = all.Count(y => starts.Count(s => s.Exists(o => Math.Abs(o - y) < 2)) > 1);
        return all.Count < 2 ? low >= 0.3 * count : together < 0.7 * all.Count;
    }

    /// <summary>Whether an abbreviation before a number begins the text: "kr. 300".</summary>
    private static bool StartsWithUnit(Lines.Line line) =>
        line.Tokens.Count > 1 && line.First.Text.Length <= MarkLetters && line.First.Text.EndsWith('.') && char.IsDigit(line.Tokens[1].Text[0]);

    /// <summary>Rows of one number alone, and in others a text of many lines: the scale of a diagram, and a column of text beside it.</summary>
    private static bool IsTextBesideScale(List<List<(int First, int Last, Lines.Line Part)>> rows) =>
        rows.Exists(r => r.Count == 1 && r[0].Part.Tokens.Count == 1 && HeaderRows.IsNumber(r[0].Part.Text))
        && rows.Exists(r => r.GroupBy(p => p.First).Any(c => c.Count() > TextLines && c.Average(p => p.Part.Letters) > TextLetters && c.Count(p => LineFit.StartsLow(p.Part)) >= 0.4 * c.Count()));

    /// <summary>A sentence that runs on from a row of long text into the next: what stands beside a text only seems to part it.</summary>
    private static bool IsCutText(List<List<(int First, int Last, Lines.Line Part)>> rows, AlignedColumns columns)
    {
        for (var c = 0; c < columns.Count; c++)
        {
            var above = new List<Lines.Line>();
            var (cut, pairs) = (0, 0);
            foreach (var row in rows)
            {
                var own = row.Where(p => p.First <= c && c <= p.Last).Select(p => p.Part).ToList();
                if (own.Count == 0)
                {
                    continue;
                }

                if (above.Count > 0)
                {
                    var isCut = !LineFit.EndsSentence(above[^1]) && LineFit.StartsLow(own[0]) && own[0].DrawnBullet is null && own.Sum(l => l.Letters) >= TextLetters;
                    if (isCut && above.Count > 2 && above.Sum(l => l.Letters) >= CutLetters)
                    {
                        return true;
                    }

                    pairs++;
                    cut += isCut && above[^1].Letters >= CutLine && own[0].Letters >= CutLine ? 1 : 0;
                }

                above = own;
            }

            if (cut > 0 && 2 * cut >= pairs)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A column whose sentences run on from row to row is text beside something else.</summary>
    private static bool IsCutSentences(List<List<(int First, int Last, Lines.Line Part)>> rows, int column)
    {
        var (broken, pairs, letters, count) = (0, 0, 0, 0);
        var above = default(Lines.Line);
        foreach (var row in rows)
        {
            var own = row.Where(p => p.First == column && p.Last == column).Select(p => p.Part).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            letters += own.Sum(p => p.Letters);
            count += own.Count;
            if (above is not null)
            {
                pairs++;
                broken += !LineFit.EndsSentence(above) && LineFit.StartsLow(own[0]) && !StartsWithUnit(own[0]) ? 1 : 0;
            }

            above = own[^1];
        }

        return pairs >= TextLines - 1 && letters >= TextLetters * count && broken >= 0.4 * pairs;
    }

    /// <summary>Long lines at even spacing are columns of text, not cells.</summary>
    private static bool IsRunningText(List<AlignedRow> lines, List<List<AlignedRow>> rows) =>
        lines.SelectMany(l => l.Chunks).Average(c => c.Letters) > 22 && rows.Count >= lines.Count - 1 && lines.Count > 6;
}
