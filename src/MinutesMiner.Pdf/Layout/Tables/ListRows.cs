using System.Globalization;
using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Tells lists, contents and the head of a page, which leave white between marks or labels and texts, from tables.</summary>
internal static class ListRows
{
    private const double ListShare = 0.6;
    private const int MarkLetters = 4;

    /// <summary>Page numbers that rise, behind titles.</summary>
    public static bool IsContents(List<List<(int First, int Last, Line Part)>> rows, AlignedColumns columns, int pageCount, int least)
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

    /// <summary>Bold or colon-ended labels with short values behind them: the head of a page. Dates are no labels, but a plan's.</summary>
    public static bool IsLabelled(List<List<(int First, int Last, Line Part)>> rows)
    {
        var labels = rows.Select(r => r[0]).Where(p => p.First == 0 && p.Last == 0).ToList();
        var values = rows.SelectMany(r => r).Where(p => p.First == 1).ToList();
        var named = labels.Count(l => l.Part.Last.Text.EndsWith(':') || (l.Part.IsBold && !values.TrueForAll(v => v.Part.IsBold)));
        return labels.Count > 0 && named >= 0.7 * labels.Count && labels.Count(l => l.Part.Text.Any(char.IsDigit)) < 0.7 * labels.Count && values.Count < 3 * rows.Count
            && values.Count(v => HeaderRows.IsNumber(v.Part.Text)) < 0.7 * values.Count;
    }

    /// <summary>Bullets or numbers of a list in the first column.</summary>
    public static bool IsMarked(List<List<(int First, int Last, Line Part)>> rows)
    {
        var first = rows.Select(r => r[0]).Where(p => p is { First: 0, Last: 0 }).ToList();
        return (first.Count > 0 && first.Count(p => p.Part.Letters <= 4 && p.Part.Tokens.Count == 1) >= 0.7 * first.Count
            && (first.TrueForAll(p => ListMark.IsMark(p.Part.First.Text)) || AreCounted(first.ConvertAll(p => p.Part.Text)))) || AreWordMarks(first.ConvertAll(p => p.Part));
    }

    /// <summary>One short word before marks that count: "At 1)", "At 2)".</summary>
    private static bool AreWordMarks(List<Line> parts) => parts.Count > 1
        && parts.TrueForAll(p => p.Tokens.Count == 2 && p.First.Text.Length <= MarkLetters && string.Equals(p.First.Text, parts[0].First.Text, StringComparison.Ordinal) && ListMark.IsMark(p.Tokens[1].Text));

    /// <summary>Whether the texts count from one: "01", "02", "03".</summary>
    private static bool AreCounted(List<string> texts) =>
        texts.Select((t, i) => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == i + 1).All(isNext => isNext);

    /// <summary>Bullets in a later column: lists side by side; a first column of bullets: one list.</summary>
    public static bool AreLists(List<List<(int First, int Last, Line Part)>> rows, AlignedColumns columns)
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
}
