using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>What the headings over a list of prices say of them all: "Takster pr. måned".</summary>
internal static class PriceHeadings
{
    private static readonly IReadOnlyList<(string Per, PhraseSet Set)> Periods =
        [("month", RuleWords.Doings["perMonth"]), ("year", RuleWords.Doings["perYear"]), ("week", RuleWords.Doings["perWeek"]), ("day", RuleWords.Doings["perDay"]), ("hour", RuleWords.Doings["perHour"])];

    /// <summary>The period that the nearest heading counts by, as quantities name it; null where none does.</summary>
    public static string? Per(Statement statement) =>
        statement.Above.Select(a => new Words(a)).Select(a => Periods.Where(p => p.Set.IsIn(a)).Select(p => p.Per).FirstOrDefault()).FirstOrDefault(p => p is not null);
}
