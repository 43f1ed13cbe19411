using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Dates;

namespace MinutesMiner.Extraction.Commitments;

/// <summary>
/// Tables that tell when what is done: a first column of times under a name that says so, and what is done beside it. A calendar of
/// meetings, which names places only, tells of no act, nor does the row from which something holds.
/// </summary>
internal static partial class Timetables
{
    private const int MostColumns = 4;
    private const int FewestSteps = 2;

    // "Marts-april", "marts - april"
    private const int LongestJoint = 4;

    /// <summary>The rows in order: when, and what.</summary>
    public static IEnumerable<(LocatedText Date, LocatedText Act)> Rows(TableBlock table)
    {
        if (table.ColumnCount is < 2 or > MostColumns || table.HeaderRows == 0 || !table.Cells.Any(c => c is { Row: 0, Column: 0 } && When().IsMatch(c.Text.Text)))
        {
            yield break;
        }

        foreach (var row in table.Cells.Where(c => c.Row >= table.HeaderRows).GroupBy(c => c.Row).OrderBy(r => r.Key))
        {
            var date = row.FirstOrDefault(c => c.Column == 0)?.Text;
            var act = LocatedText.Join(row.Where(c => c.Column > 0 && !c.Text.IsEmpty).OrderBy(c => c.Column).Select(c => c.Text));
            if (date is { IsEmpty: false } && Acts().IsMatch(act.Text) && !Holds().IsMatch(act.Text))
            {
                yield return (date, act);
            }
        }
    }

    /// <summary>The steps that a slide draws side by side: a time alone, and below it what is done then. One alone is none.</summary>
    public static IReadOnlyList<(Block Date, Block Act)> Steps(IReadOnlyList<Block> blocks) => blocks
        .Where(b => b is not HeadingBlock)
        .GroupBy(b => b.Text.Page ?? 0)
        .Select(page => StepsOf([.. page]).ToList())
        .Where(steps => steps.Count >= FewestSteps)
        .SelectMany(steps => steps)
        .ToList();

    /// <summary>Box by box, or all times ahead of all acts where the page is read in rows.</summary>
    private static IEnumerable<(Block Date, Block Act)> StepsOf(IReadOnlyList<Block> page)
    {
        for (var i = 0; i < page.Count;)
        {
            var times = page.Skip(i).TakeWhile(IsTime).Count();
            var acts = page.Skip(i + times).Take(times).TakeWhile(b => b is not TableBlock && !IsTime(b)).Count();
            for (var k = 0; times > 0 && acts == times && k < times; k++)
            {
                yield return (page[i + k], page[i + times + k]);
            }

            i += Math.Max(1, acts == times ? 2 * times : times);
        }
    }

    /// <summary>Whether the words are a day or a month, and nothing else.</summary>
    private static bool IsTime(Block block) => block is ParagraphBlock or ListItemBlock && block.Text.Text is var text
        && DanishDates.Find(text) is [{ Precision: DatePrecision.Day or DatePrecision.Month or DatePrecision.Quarter, Range: { Start: 0 } range }, ..] dates
        && (range.End == text.Length || (dates.Count == 2 && dates[1].Range.End == text.Length && dates[1].Range.Start - range.End < LongestJoint));

    /// <summary>
    /// Whether an entry only names a step of the process, a meeting or a subject: "1. behandling i Byrådet", "Høring", "Trivsel". What is
    /// treated, and whom a hearing asks or for how long, makes it an act: "2. behandling af budgettet", "Høring i Ungerådet".
    /// </summary>
    public static bool IsNameOnly(string act) => Step().IsMatch(act) || (Words().Count(act) <= MostOfName && !Deed().IsMatch(act));

    private const int MostOfName = 2;

    [GeneratedRegex(@"[\p{L}\d-]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    /// <summary>A verb, or the noun of an act, as last part of a word: "godkendes", "evaluering", "licitation", "byggestart".</summary>
    [GeneratedRegex(@"\p{L}{2}(?:er|es|ing|ingen|else|elsen|tion|tionen|start|starten|frist|fristen|udbud|udbuddet|status|slut|svar|dom|arbejde|arbejdet|revision|besøg)\b|\b(?:udbud|start|status|frist|besøg)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Deed();

    /// <summary>A treatment or meeting, by its number, with the bodies that hold it and no word on what is treated.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:\d{1,2}\.?|første|anden|andet|tredje|fjerde|endelig|politisk|fornyet|ordinært|ekstraordinært)\s*)*(?:(?:behandling|\p{L}*møde)(?:[\s,–-]+(?:i|ved|på|hos|og|\p{L}*(?-i:[Uu]dvalg|[Rr]åd)(?:et|ene)?|(?-i:\p{L}*(?:bestyrelsen|repræsentationen|direktionen|magistraten)|\p{Lu}{2,6}|\p{Lu}[\p{Ll}-]+[-,])))*|(?:offentlig\s+)?høring)\s*[.:]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Step();

    [GeneratedRegex(@"^(?:dato|datoer|tidspunkt|tid|hvornår|frist|tidsfrist|måned|periode)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex When();

    /// <summary>A verb of the present, or the noun of an act: "drøfter", "behandles", "høring".</summary>
    [GeneratedRegex(@"\b\p{Ll}{3,}(?:er|es)\b|\b\p{L}{2,}(?:ring|ling|else)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Acts();

    [GeneratedRegex(@"\b(?:træder\s+i\s+kraft|gælder\s+fra|har\s+virkning|ikrafttræd\p{L}*)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Holds();
}
