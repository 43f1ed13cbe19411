using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Dates;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>From when and until when something applies, by a date and the words before it.</summary>
internal static class EffectiveDates
{
    private static readonly string[] Starts = ["fra", "fra den", "fra d.", "fra og med", "fra og med den", "pr.", "per", "pr", "i kraft", "i kraft den", "i kraft d.", "med virkning fra den", "med virkning pr."];

    /// <summary>Words before the last day of a span.</summary>
    private static readonly string[] Spans = ["til", "til den", "til d.", "til og med den", "til og med", "-", "–"];

    /// <summary>Words before a last day without a first.</summary>
    private static readonly string[] Stops = ["frem til", "frem til den", "ophører", "ophører den", "bortfalder den", "udløber", "udløber den", "indtil den", "gælder til", "gælder til den", "gælder til og med den", "til og med den", "ophæves den", "ophæves pr.", "ophører pr."];

    /// <summary>First and last day that the text names; null where it names none. A date that only says when something is done is none of both.</summary>
    /// <param name="text">A sentence.</param>
    /// <param name="times">Where times stand that say when something is done.</param>
    /// <param name="context">The document's day, for dates without a year.</param>
    public static (DateOnly? From, DateOnly? To) Read(string text, DateOnly? context, IReadOnlyList<TextRange> times)
    {
        DateOnly? from = null;
        DateOnly? to = null;
        foreach (var date in DanishDates.Find(text, context))
        {
            if (date.FirstDay is not { } first || date.Precision is DatePrecision.Week or DatePrecision.Year || times.Any(t => t.Overlaps(date.Range)))
            {
                continue;
            }

            var before = text[..date.Range.Start].TrimEnd();
            if (Ends(before, Starts) && from is null && !Ends(before, Stops))
            {
                from = first;
            }
            else if ((from is not null && Ends(before, Spans)) || Ends(before, Stops))
            {
                to ??= date.Date;
            }
            else if (before.Length == 0 && text.AsSpan(date.Range.End).TrimStart().StartsWith(":") && from is null)
            {
                // A list of phases: "juli 2026: borgere, som …".
                from = first;
            }
        }

        return (from, to);
    }

    private static bool Ends(string text, string[] words) => words.Any(w => text.EndsWith(w, StringComparison.OrdinalIgnoreCase)
        && (text.Length == w.Length || !char.IsLetterOrDigit(text[^(w.Length + 1)])));
}
