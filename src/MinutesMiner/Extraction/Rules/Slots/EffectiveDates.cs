using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>From when and until when something applies, by a date and the words before it.</summary>
internal static class EffectiveDates
{
    /// <summary>The most tokens of the words before a date.</summary>
    private const int LongestLead = 7;

    private static readonly PhraseSet Starts = RuleWords.Times["appliesFrom"];
    private static readonly PhraseSet Spans = RuleWords.Times["appliesSpan"];
    private static readonly PhraseSet Stops = RuleWords.Times["appliesTo"];

    /// <summary>First and last day that the text names; null where it names none. A date that only says when something is done is none of both.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="context">The document's day, for dates without a year.</param>
    /// <param name="times">Where times stand that say when something is done.</param>
    public static (DateOnly? From, DateOnly? To) Read(string text, DateOnly? context, IReadOnlyList<TextRange> times)
    {
        DateOnly? from = null;
        DateOnly? to = null;
        Words? words = null;
        foreach (var date in DanishDates.Find(text, context))
        {
            if (date.FirstDay is not { } first || date.Precision is DatePrecision.Week or DatePrecision.Year || times.Any(t => t.Overlaps(date.Range)))
            {
                continue;
            }

            words ??= new Words(text);
            var at = words.IndexAt(date.Range.Start);
            if (Leads(words, at, Stops) || (from is not null && Leads(words, at, Spans)))
            {
                to ??= date.Date;
            }
            else if (from is null && (Leads(words, at, Starts) || (at == 0 && text.AsSpan(date.Range.End).TrimStart().StartsWith(":"))))
            {
                // A list of phases begins so: "juli 2026: borgere, som …".
                from = first;
            }
        }

        return (from, to);
    }

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
