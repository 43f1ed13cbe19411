using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Reads how many of an activity: "mindst 2 samtaler om året", "op til 37 timer om ugen", "3 gange om ugen".</summary>
internal static class QuantityReader
{
    /// <summary>The most words between a count and what it counts: "mindst ét uanmeldt tilsyn".</summary>
    private const int LongestGap = 3;

    private static readonly PhraseSet Measure = RuleWords.Counts["measure"];

    /// <summary>Reads the quantity of an activity.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="activity">Where the activity's words stand.</param>
    /// <param name="unit">What the activity's quantity counts; null when it is not counted.</param>
    /// <param name="timing">The time that goes with it; null when there is none.</param>
    /// <param name="taken">Counts that are something else: times, shares, conditions.</param>
    /// <param name="isFixed">Whether the activity is counted by that unit alone.</param>
    public static RuleQuantity? Read(Words words, TextRange activity, string? unit, TimingMatch? timing, IReadOnlyList<TextRange> taken, bool isFixed)
    {
        var per = PerOf(timing?.Period ?? timing?.Timing);
        if (Hours(words, taken) is { } hours)
        {
            var word = words[hours.End].Lower;
            return new RuleQuantity(TimeUnits.InHours(hours.Min, word), TimeUnits.InHours(hours.Max, word), "hour", TimingReader.PeriodAt(words, hours.End + 1) ?? per);
        }

        if (unit is null)
        {
            return Days(words, activity, per);
        }

        if (Before(words, activity, taken) is { } before)
        {
            // "Seks hovedretter": what is counted is what the words name.
            var named = before.End == words.IndexAt(activity.Start) && !isFixed ? Amounts.Noun(words, before) : null;
            return new RuleQuantity(before.Min, before.Max, named ?? unit, per ?? TimingReader.PeriodAt(words, words.IndexAt(activity.End)));
        }

        // "Højst 67 m2", "mindst seks hovedretter om ugen": a bound with a noun of its own limits what is given.
        return timing?.Times is { IsPrinted: true } printed ? new RuleQuantity(printed.Min, printed.Max, unit, per)
            : !isFixed && Amounts.Things(words, taken, []) is ({ } bound, { } thing) ? new RuleQuantity(bound.Min, bound.Max, thing, per)
            : timing?.Times is { } count ? new RuleQuantity(count.Min, count.Max, unit, per)
            : DaysOf(words, taken) is { } days ? new RuleQuantity(days.Min, days.Max, "day", TimingReader.PeriodAt(words, days.End + 1) ?? per)
            : null;
    }

    /// <summary>
    /// Reads what is paid, given or limited where the activity itself is not counted: money, times, days, things. Null when nothing is counted.
    /// </summary>
    /// <param name="words">The sentence.</param>
    /// <param name="timing">The time that goes with it; null when there is none.</param>
    /// <param name="share">A share of a price; null when there is none.</param>
    /// <param name="taken">Counts that are something else: times, conditions, groups.</param>
    /// <param name="deed">The noun of what is done, for what "gange" counts; null where none is known.</param>
    /// <param name="counted">Where the noun stands that is counted; null for anywhere, where the activity is of no kind of its own.</param>
    public static RuleQuantity? Other(Words words, TimingMatch? timing, RuleCoverage? share, IReadOnlyList<TextRange> taken, string? deed, IReadOnlyList<TextRange>? counted)
    {
        var per = PerOf(timing?.Period ?? timing?.Timing);
        if (share is not null && per is not null && Amounts.Things(words, taken, []) is var (most, what))
        {
            // "Halvdelen af prisen for op til 10 ture om måneden": so many in a period, whatever is paid of each.
            return new RuleQuantity(most.Min, most.Max, what, per);
        }

        if (share is not null)
        {
            return new RuleQuantity(share.Min, share.Max, "percent", per);
        }

        if (Money(words, timing, taken) is { } money)
        {
            return money;
        }

        if (DaysOf(words, taken) is { } days)
        {
            return new RuleQuantity(days.Min, days.Max, "day", TimingReader.PeriodAt(words, days.End + 1) ?? per);
        }

        if (timing?.Times is { IsPrinted: true } times)
        {
            return new RuleQuantity(times.Min, times.Max, deed ?? "gang", per);
        }

        return Amounts.Things(words, taken, counted) is var (count, unit) ? new RuleQuantity(count.Min, count.Max, unit, per) : null;
    }

    /// <summary>Reads the sum that is paid or given; null when there is none.</summary>
    public static RuleQuantity? Money(Words words, TimingMatch? timing, IReadOnlyList<TextRange> taken) =>
        Amounts.Money(words, taken) is { } money ? new RuleQuantity(money.Min, money.Max, "kr", Amounts.PerOf(words, money.End) ?? PerOf(timing?.Period ?? timing?.Timing)) : null;

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
            if (!taken.Any(t => t.Contains(words[at].Range)) && Counts.At(words, at) is { } count
                && TimeUnits.Of(words[count.End].Lower) == "hour" && !words.Is(at - 1, "à", "a") && (words[at].Number is not null || !words.Is(at, "en", "et") || count.Min is 0.5m || count.Max is 0.5m || count.Start < at || TimingReader.IsPeriod(words, count.End + 1)))
            {
                return count;
            }
        }

        return null;
    }

    private static RuleQuantity? Days(Words words, TextRange activity, string? per)
    {
        var at = words.IndexAt(activity.Start);
        return words[at].Lower.EndsWith("dage", StringComparison.Ordinal) && Counts.At(words, at - 1) is { } count
            ? new RuleQuantity(count.Min, count.Max, "day", per)
            : null;
    }

    /// <summary>Days counted within a period: "fem dage om ugen", "5 lukkedage om året".</summary>
    private static Count? DaysOf(Words words, IReadOnlyList<TextRange> taken)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (Counts.At(words, at) is { } count && !taken.Any(t => t.Contains(words[at].Range)) && words[count.End].Lower.EndsWith("dage", StringComparison.Ordinal)
                && TimingReader.IsPeriod(words, count.End + 1))
            {
                return count;
            }
        }

        return null;
    }

    private static Count? Before(Words words, TextRange activity, IReadOnlyList<TextRange> taken)
    {
        var first = words.IndexAt(activity.Start);
        if (Counts.At(words, first) is { } leading && words[first].Number is not null && !Measures(words, leading))
        {
            return leading;
        }

        for (var at = first - 1; at >= 0 && first - at <= LongestGap; at--)
        {
            if (words[at].IsPunctuation && !words.Is(at, ".", ")"))
            {
                break;
            }

            if (taken.Any(t => t.Contains(words[at].Range)) || Counts.At(words, at) is not { } count || Measures(words, count) || (words.Is(at, "en", "et") && !words.Is(at - 1, ")") && count.Start == at))
            {
                continue;
            }

            // The upper end of a range is read from its lower end.
            return words.Is(at - 1, "-", "–", "til") && Counts.At(words, at - 2) is { } range && range.End > at ? range : count;
        }

        return null;
    }

    private static bool Measures(Words words, Count count) => Measure.EndAt(words, count.End) > 0;
}
