using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Dates;

/// <summary>How exactly a date is printed.</summary>
public enum DatePrecision
{
    /// <summary>A day, or a printed range of days.</summary>
    Day,

    /// <summary>A week by number; whether of the calendar (ISO 8601) or of a course, the context must tell.</summary>
    Week,

    /// <summary>A month, or a printed range of months.</summary>
    Month,

    /// <summary>A quarter, or a season, which is three months as well.</summary>
    Quarter,

    /// <summary>Half a year.</summary>
    HalfYear,

    /// <summary>A year, or a printed range of years.</summary>
    Year,
}

/// <summary>Which part of the printed period is meant.</summary>
public enum DatePart
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>The first third: primo.</summary>
    Early,

    /// <summary>The middle third: medio.</summary>
    Middle,

    /// <summary>The last third: ultimo.</summary>
    Late,
}

/// <summary>A date, or a period, as printed in a text.</summary>
/// <param name="Range">Where it stands, a printed weekday included, "den" and "d." before it left out.</param>
/// <param name="FirstDay">First day of what is printed; null when no year is printed and none could be inferred.</param>
/// <param name="Date">Last day of what is printed, the same as <paramref name="FirstDay"/> for a single day; null like it.</param>
/// <param name="Precision">How exactly it is printed.</param>
public readonly record struct DanishDate(TextRange Range, DateOnly? FirstDay, DateOnly? Date, DatePrecision Precision)
{
    /// <summary>The third of the period that primo, medio or ultimo names; the days are cut to it.</summary>
    public DatePart Part { get; init; }

    /// <summary>The weekday that is printed with it.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>Whether the printed weekday is that of <see cref="FirstDay"/>; null when none is printed or the day is unknown.</summary>
    public bool? WeekdayAgrees => Weekday is { } printed && FirstDay is { } day ? day.DayOfWeek == printed : null;

    /// <summary>Whether the year is not printed, but taken from the context date.</summary>
    public bool YearInferred { get; init; }

    /// <summary>Whether a range with two ends is printed: <c>18-20. maj</c>, <c>2024-2027</c>.</summary>
    public bool IsRange { get; init; }
}
