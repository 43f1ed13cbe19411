using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Reads how many of an activity: "mindst 2 samtaler om året", "op til 37 timer om ugen", "3 gange om ugen".</summary>
internal static class QuantityReader
{
    /// <summary>The most words between a count and what it counts: "mindst ét uanmeldt tilsyn".</summary>
    private const int LongestGap = 3;

    /// <summary>Reads the quantity of an activity.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="activity">Where the activity's words stand.</param>
    /// <param name="unit">What the activity's quantity counts; null when it is not counted.</param>
    /// <param name="timing">The time that goes with it; null when there is none.</param>
    /// <param name="taken">Counts that are something else: times, shares, conditions.</param>
    public static RuleQuantity? Read(Words words, TextRange activity, string? unit, TimingMatch? timing, IReadOnlyList<TextRange> taken)
    {
        var per = PerOf(timing?.Period ?? timing?.Timing);
        if (Hours(words, taken) is { } hours)
        {
            return new RuleQuantity(hours.Min, hours.Max, "hour", per);
        }

        if (unit is null)
        {
            return Days(words, activity, per);
        }

        return (Before(words, activity, taken) ?? timing?.Times) is { } count ? new RuleQuantity(count.Min, count.Max, unit, per) : null;
    }

    /// <summary>The period of a recurrence of one unit, as quantities name it.</summary>
    public static string? PerOf(RuleTiming? timing) => timing switch
    {
        { Kind: "recurrence", Min: 1, Max: 1, Unit: { } unit } => unit,
        { Kind: "recurrence", Min: 6, Max: 6, Unit: "month", Text: { } text } when text.Contains("halv", StringComparison.OrdinalIgnoreCase) => "half-year",
        { Kind: "recurrence", Min: 3, Max: 3, Unit: "month", Text: { } text } when text.Contains("kvartal", StringComparison.OrdinalIgnoreCase) => "quarter",
        _ => null,
    };

    private static Count? Hours(Words words, IReadOnlyList<TextRange> taken)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Number is not null && !taken.Any(t => t.Contains(words[at].Range)) && Counts.At(words, at) is { } count
                && TimeUnits.Of(words[count.End].Lower) == "hour")
            {
                return count;
            }
        }

        return null;
    }

    private static RuleQuantity? Days(Words words, TextRange activity, string? per)
    {
        var at = words.IndexAt(activity.Start);
        return words[at].Lower.EndsWith("dage", StringComparison.Ordinal) && Counts.At(words, at - 1) is { } count && words[at - 1].Number is not null
            ? new RuleQuantity(count.Min, count.Max, "day", per)
            : null;
    }

    private static Count? Before(Words words, TextRange activity, IReadOnlyList<TextRange> taken)
    {
        var first = words.IndexAt(activity.Start);
        if (Counts.At(words, first) is { } leading && words[first].Number is not null)
        {
            return leading;
        }

        for (var at = first - 1; at >= 0 && first - at <= LongestGap; at--)
        {
            if (words[at].IsPunctuation && !words.Is(at, ".", ")"))
            {
                break;
            }

            if (taken.Any(t => t.Contains(words[at].Range)) || (words.Is(at, "en", "et") && !words.Is(at - 1, ")", "mindst")) || Counts.At(words, at) is not { } count)
            {
                continue;
            }

            // The upper end of a range is read from its lower end.
            return words.Is(at - 1, "-", "–") && Counts.At(words, at - 2) is { } range && range.End > at ? range : count;
        }

        return null;
    }
}
