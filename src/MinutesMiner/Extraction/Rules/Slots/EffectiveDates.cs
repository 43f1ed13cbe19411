using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>From when and until when something applies, by a date and the words before it.</summary>
internal static class EffectiveDates
{
    /// <summary>The most tokens of the words before a date.</summary>
    private const int LongestLead = 7;

    /// <summary>Danish school years begin on the first of August.</summary>
    private const int FirstSchoolMonth = 8;

    private static readonly PhraseSet SchoolYear = RuleWords.Times["schoolYear"];
    private static readonly PhraseSet Starts = RuleWords.Times["appliesFrom"];
    private static readonly PhraseSet Spans = RuleWords.Times["appliesSpan"];
    private static readonly PhraseSet Stops = RuleWords.Times["appliesTo"];

    /// <summary>First and last day that the text names; null where it names none. A date that only says when something is done is none of both.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="context">The document's day, for dates without a year.</param>
    /// <param name="times">Where times stand that say when something is done.</param>
    /// <param name="hasYears">Whether a year by itself is a day from which something applies: "fra 2027".</param>
    public static (DateOnly? From, DateOnly? To) Read(string text, DateOnly? context, IReadOnlyList<TextRange> times, bool hasYears = false)
    {
        DateOnly? from = null;
        DateOnly? to = null;
        Words? words = null;
        var isSeason = true;
        foreach (var date in DanishDates.Find(text, context))
        {
            if (date.FirstDay is not { } first || (date.Precision is DatePrecision.Week || (date.YearInferred && date.Precision is DatePrecision.Quarter or DatePrecision.HalfYear)) || times.Any(t => t.Overlaps(date.Range)))
            {
                continue;
            }

            words ??= new Words(text);
            var at = words.IndexAt(date.Range.Start);
            if (date.Precision == DatePrecision.Year)
            {
                var isSchool = SchoolYear.EndAt(words, at - 1) == at;
                from ??= isSchool ? (Leads(words, at - 1, Starts) ? new DateOnly(first.Year, FirstSchoolMonth, 1) : null) : hasYears && Leads(words, at, Starts) ? first : null;
                continue;
            }

            if (Leads(words, at, Stops) || (from is not null && Leads(words, at, Spans)))
            {
                to ??= date.Date;
                isSeason &= date.YearInferred;
            }
            else if (from is null && (Leads(words, at, Starts) || (at == 0 && text.AsSpan(date.Range.End).TrimStart().StartsWith(":"))))
            {
                // A list of phases begins so: "juli 2026: borgere, som …".
                from = first;
                isSeason &= date.YearInferred;
            }
        }

        // "Fra 1. november til 31. marts": a part of every year.
        return from is not null && to is not null && isSeason ? (null, null) : (from, to);
    }

    /// <summary>The first day of the only year that a heading names: "Takst 2026"; null where it names none or several.</summary>
    public static DateOnly? Year(string heading) =>
        DanishDates.Find(heading) is [{ Precision: DatePrecision.Year, IsRange: false, FirstDay: { } first }] ? first : null;

    private static bool Leads(Words words, int at, PhraseSet set)
    {
        for (var start = Math.Max(0, at - LongestLead); start < at; start++)
        {
            if (set.EndAt(words, start) == at)
            {
                return true;
            }
        }

        return false;
    }
}
