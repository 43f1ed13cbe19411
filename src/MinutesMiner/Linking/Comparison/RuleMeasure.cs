using System.Globalization;
using System.Text.Json.Serialization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Linking.Comparison;

/// <summary>What is compared of a rule.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<MeasureKind>))]
public enum MeasureKind
{
    /// <summary>When, in weeks from the event.</summary>
    Weeks,

    /// <summary>How often, in times a year.</summary>
    TimesAYear,

    /// <summary>How much time, in hours a week.</summary>
    HoursAWeek,

    /// <summary>How many, once.</summary>
    Count,

    /// <summary>That the group is let off.</summary>
    Exempt,

    /// <summary>Nothing that is counted.</summary>
    None,
}

/// <summary>A rule's numbers in units that can be compared: a month is 1/12 of 365.25 days, a year 52.18 weeks.</summary>
/// <param name="Kind">What is measured.</param>
/// <param name="Min">At least; null when open.</param>
/// <param name="Max">At most; null when open.</param>
public sealed record RuleMeasure(MeasureKind Kind, decimal? Min, decimal? Max)
{
    private const decimal DaysAYear = 365.25m;

    private static readonly Dictionary<string, decimal> Days = new(StringComparer.Ordinal)
    {
        ["hour"] = 1m / 24, ["day"] = 1, ["week"] = 7, ["month"] = DaysAYear / 12, ["quarter"] = DaysAYear / 4, ["half-year"] = DaysAYear / 2, ["year"] = DaysAYear,
    };

    /// <summary>How many within the weeks, where more than one is; null otherwise.</summary>
    public decimal? Count { get; init; }

    /// <summary>The event that weeks count from, as the taxonomy names it.</summary>
    public string? From { get; init; }

    /// <summary>Whether weeks name a time rather than the latest time.</summary>
    public bool IsPoint { get; init; }

    /// <summary>Whether weeks say how long something lasts.</summary>
    public bool IsDuration { get; init; }

    /// <summary>The numbers as the document gives them, where they are others: "every 4–8 weeks".</summary>
    public string? Stated { get; init; }

    /// <summary>A rule's measure.</summary>
    public static RuleMeasure Of(ServiceRule rule)
    {
        var (quantity, timing) = (rule.Quantity, rule.Timing);
        if (rule.Modality == Modality.Exempt)
        {
            return new RuleMeasure(MeasureKind.Exempt, null, null);
        }

        if (quantity?.Per is { } per && Days.TryGetValue(per, out var period))
        {
            return quantity.Unit == "hour"
                ? new RuleMeasure(MeasureKind.HoursAWeek, Round(quantity.Min * 7 / period), Round(quantity.Max * 7 / period))
                : new RuleMeasure(MeasureKind.TimesAYear, Round(quantity.Min * DaysAYear / period), Round(quantity.Max * DaysAYear / period))
                {
                    Stated = per == "year" ? null : $"{Range(quantity.Min, quantity.Max)} per {per}",
                };
        }

        if (timing is { Unit: { } unit } && Days.TryGetValue(unit, out var days) && (timing.Min ?? timing.Max) is not null)
        {
            return timing.Kind == "recurrence"
                ? new RuleMeasure(
                    MeasureKind.TimesAYear,
                    timing.Max is > 0 ? Round((quantity?.Min ?? 1) * DaysAYear / (timing.Max * days)) : null,
                    timing.Min is > 0 ? Round((quantity?.Max ?? 1) * DaysAYear / (timing.Min * days)) : null)
                {
                    Stated = $"every {Range(timing.Min ?? timing.Max, timing.Max ?? timing.Min)} {unit}s",
                }
                : new RuleMeasure(MeasureKind.Weeks, Round(timing.Min * days / 7), Round(timing.Max * days / 7))
                {
                    Count = quantity?.Min > 1 ? quantity.Min : quantity?.Max > 1 ? quantity.Max : null,
                    From = timing.From,
                    IsPoint = timing.Kind == "point",
                    IsDuration = timing.Kind == "window",
                    Stated = unit == "week" ? null : $"{Range(timing.Min ?? timing.Max, timing.Max ?? timing.Min)} {unit}s",
                };
        }

        return (quantity?.Min ?? quantity?.Max) is not null
            ? new RuleMeasure(MeasureKind.Count, quantity!.Min, quantity.Max)
            : new RuleMeasure(MeasureKind.None, null, null);
    }

    /// <summary>The measure in words: "week 8 at the latest", "6.5–13 a year".</summary>
    public override string ToString()
    {
        var range = Range(Min, Max);
        var text = Kind switch
        {
            MeasureKind.Weeks when IsPoint => $"week {range}",
            MeasureKind.Weeks => $"{(Count is { } n ? Text(n) + " " : "")}{(IsDuration ? "for" : "within")} {Text(Max ?? Min ?? 0)} {((Max ?? Min) == 1 ? "week" : "weeks")}",
            MeasureKind.TimesAYear => $"{range} a year",
            MeasureKind.HoursAWeek => $"{range} hours a week",
            MeasureKind.Count => range,
            MeasureKind.Exempt => "exempt",
            _ => "",
        };
        return Stated is null ? text : $"{text} ({Stated})";
    }

    private static string Range(decimal? min, decimal? max) => (min, max) switch
    {
        ({ } a, { } b) when a == b => Text(a),
        ({ } a, { } b) => $"{Text(a)}–{Text(b)}",
        ({ } a, null) => $"at least {Text(a)}",
        (null, { } b) => $"at most {Text(b)}",
        _ => "",
    };

    private static string Text(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static decimal? Round(decimal? value) => value is { } number ? Math.Round(number, 1, MidpointRounding.AwayFromZero) : null;
}
