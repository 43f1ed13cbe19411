using System.Globalization;

namespace MinutesMiner.Core.Text.Dates;

/// <summary>First and last day of a period.</summary>
internal readonly record struct Days(DateOnly First, DateOnly Last);

/// <summary>What the grammar reads: where it ends, and which days it means in a given year.</summary>
/// <param name="Start">Offset of the first sign.</param>
/// <param name="End">Offset after the last sign.</param>
/// <param name="Precision">How exactly it is printed.</param>
/// <param name="Year">The year that is printed; null when none is.</param>
/// <param name="DaysIn">The days in a year; null when that year has no such day.</param>
internal sealed record DateReading(int Start, int End, DatePrecision Precision, int? Year, Func<int, Days?> DaysIn)
{
    public const int FirstYear = 1800;
    public const int LastYear = 2199;

    public DatePart Part { get; init; }

    public DayOfWeek? Weekday { get; init; }

    public bool IsRange { get; init; }

    public static Days? Day(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new Days(new DateOnly(year, month, day), new DateOnly(year, month, day))
            : null;

    /// <summary>Whole months; <paramref name="last"/> may run past 12, into the next year.</summary>
    public static Days Months(int year, int first, int last)
    {
        var from = new DateOnly(year, first, 1);
        return new Days(from, from.AddMonths(last - first + 1).AddDays(-1));
    }

    /// <summary>The days from one period's first to another's last; null when one is missing or they stand the wrong way round.</summary>
    public static Days? Between(Days? from, Days? to) => from is { } a && to is { } b && a.First <= b.Last ? new Days(a.First, b.Last) : null;

    /// <summary>A week by ISO 8601.</summary>
    public static Days? Week(int year, int week)
    {
        if (week < 1 || week > ISOWeek.GetWeeksInYear(year))
        {
            return null;
        }

        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, week, DayOfWeek.Monday));
        return new Days(monday, monday.AddDays(6));
    }

    /// <summary>The period cut to a third of its months, or of its days when it is one month: ten, ten and the rest.</summary>
    public static Days Third(Days days, DatePart part)
    {
        var months = ((days.Last.Year - days.First.Year) * 12) + days.Last.Month - days.First.Month + 1;
        var (second, third) = months == 1
            ? (days.First.AddDays(10), days.First.AddDays(20))
            : (days.First.AddMonths(months / 3), days.First.AddMonths(months * 2 / 3));
        return part switch
        {
            DatePart.Early => new Days(days.First, second.AddDays(-1)),
            DatePart.Middle => new Days(second, third.AddDays(-1)),
            DatePart.Late => new Days(third, days.Last),
            _ => days,
        };
    }

    /// <summary>
    /// The year for a date that prints none: the context's own, unless that lies more than nine months off and the year before or after brings
    /// it within some three; and a printed weekday decides where it fits one of two years less than seven months off.
    /// </summary>
    public int? InferYear(DateOnly context)
    {
        int? best = null;
        var bestScore = int.MaxValue;
        foreach (var year in (ReadOnlySpan<int>)[context.Year, context.Year - 1, context.Year + 1])
        {
            if (DaysIn(year) is not { } days)
            {
                continue;
            }

            var distance = context < days.First ? days.First.DayNumber - context.DayNumber
                : context > days.Last ? context.DayNumber - days.Last.DayNumber
                : 0;
            var fits = Weekday is null || days.First.DayOfWeek == Weekday;
            int? score = year == context.Year ? (distance > 270 ? 500 : 100)
                : distance <= 95 ? 300
                : distance <= 210 && Weekday is not null && fits ? 350
                : null;
            score += fits ? 0 : 400;
            if (score < bestScore)
            {
                (best, bestScore) = (year, score.Value);
            }
        }

        return best;
    }
}
