using System.Globalization;

namespace MinutesMiner.Core.Storage.Search;

/// <summary>Dates as people type them into a search box.</summary>
internal static class SearchDates
{
    private static readonly string[] DayFormats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "d.M.yyyy", "d-M-yyyy", "d/M-yyyy", "d/M/yyyy", "d.M.yy", "d-M-yy", "d/M-yy", "d/M/yy",
    ];

    private static readonly string[] MonthFormats = ["yyyy-M", "M.yyyy", "M-yyyy", "M/yyyy"];

    /// <summary>First and last day of the day, month or year that the text names; null when it names none. Day before month.</summary>
    public static (DateOnly First, DateOnly Last)? Parse(string text)
    {
        text = text.Trim().TrimEnd('.');
        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return (day, day);
        }

        if (DateOnly.TryParseExact(text, MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return (month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1));
        }

        return text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0
            ? (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            : null;
    }
}
