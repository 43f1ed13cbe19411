using System.Globalization;
using MinutesMiner.Core.Text.Numbers;

namespace MinutesMiner.Core.Text.Dates;

/// <summary>How the words before a number say that it is a date.</summary>
internal enum Announcement
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By a word that a limit of any sort may follow: senest, inden, fra, til.</summary>
    Limit,

    /// <summary>By a word that only a day follows: den, d., pr., a weekday; or by standing where a date stands.</summary>
    Day,
}

/// <summary>Reads dates that begin with a digit.</summary>
internal static class DateGrammar
{
    private const int FirstBareYear = 1900;
    private const int LastBareYear = 2099;

    /// <summary>The date whose first digit stands at the offset; null when none does.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">Offset of a digit at the start of a word.</param>
    /// <param name="announced">What says that a date comes: then day and month may do without a year.</param>
    public static DateReading? Read(ReadOnlySpan<char> text, int start, Announcement announced)
    {
        var end = Scan.Digits(text, start, 5);
        return (end - start) switch
        {
            4 => Iso(text, start, end) ?? Years(text, start, end),
            1 or 2 => NamedMonth(text, start, end) ?? Numeric(text, start, end, announced) ?? PartOfYear(text, start, end),
            _ => null,
        };
    }

    /// <summary>A year of four digits behind the offset, after spaces, a comma, or "i", "af", "år"; null when none stands there.</summary>
    public static int? YearAfter(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var next = at < text.Length && text[at] == ',' ? at + 1 : at;
        next = next < text.Length && text[next] is '-' or '/' ? next + 1 : Scan.SkipSpaces(text, next);
        var word = text[next..Scan.Letters(text, next)];
        if (word is "i" or "af" or "år")
        {
            next = Scan.SkipSpaces(text, next + word.Length);
        }

        var after = Scan.Digits(text, next, 5);
        if (after - next != 4 || next == at || !Scan.IsWordEnd(text, after) || GoesOn(text, after))
        {
            return null;
        }

        var year = Number(text[next..after]);
        if (year is < DateReading.FirstYear or > DateReading.LastYear)
        {
            return null;
        }

        end = after;
        return year;
    }

    /// <summary>A year of two or four digits in a numeric date.</summary>
    public static int FullYear(ReadOnlySpan<char> digits)
    {
        var year = Number(digits);
        return digits.Length == 4 ? year : year < 60 ? 2000 + year : 1900 + year;
    }

    public static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>A month's name at the offset, full or short, with a full stop that belongs to it.</summary>
    public static int? Month(ReadOnlySpan<char> text, int at, out int end)
    {
        end = Scan.Letters(text, at);
        if (DateWords.Month(text[at..end]) is { } full)
        {
            return full;
        }

        if (DateWords.ShortMonth(text[at..end]) is not { } month)
        {
            return null;
        }

        end += end < text.Length && text[end] == '.' ? 1 : 0;
        return month;
    }

    /// <summary>Whether digits go on after a joint: the number is part of something longer.</summary>
    private static bool GoesOn(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] is '.' or ',' or '/' or ':' or '-' or '–' && char.IsAsciiDigit(text[at + 1]);

    private static DateReading? Iso(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || text[end] is not ('-' or '/' or '.'))
        {
            return null;
        }

        var monthEnd = Scan.Digits(text, end + 1, 3);
        if (monthEnd - end is not (2 or 3) || monthEnd >= text.Length || text[monthEnd] != text[end])
        {
            return null;
        }

        var dayEnd = Scan.Digits(text, monthEnd + 1, 3);
        var isTime = dayEnd < text.Length && text[dayEnd] == 'T';
        if (dayEnd - monthEnd is not (2 or 3) || !(isTime || Scan.IsWordEnd(text, dayEnd)) || GoesOn(text, dayEnd))
        {
            return null;
        }

        var (month, day) = (Number(text[(end + 1)..monthEnd]), Number(text[(monthEnd + 1)..dayEnd]));
        return new DateReading(start, dayEnd, DatePrecision.Day, Number(text[start..end]), y => DateReading.Day(y, month, day));
    }

    /// <summary><c>2026</c>, <c>2024-2027</c>, <c>2024-27</c>, <c>2022/23</c>.</summary>
    private static DateReading? Years(ReadOnlySpan<char> text, int start, int end)
    {
        var first = Number(text[start..end]);
        if (first is < FirstBareYear or > LastBareYear || AmountContext.IsLabelled(text, start))
        {
            return null;
        }

        if (SecondYear(text, end, first, out var afterRange) is { } last)
        {
            var length = last - first;
            return new DateReading(start, afterRange, DatePrecision.Year, first, y => new Days(new DateOnly(y, 1, 1), new DateOnly(y + length, 12, 31))) { IsRange = true };
        }

        var isCompound = end + 1 < text.Length && text[end] is '-' or '–' && char.IsLetter(text[end + 1]);
        if (!Scan.IsWordEnd(text, end) || GoesOn(text, end) || isCompound || DanishUnits.Read(text, Scan.SkipSpaces(text, end), out _) is not null)
        {
            return null;
        }

        return new DateReading(start, end, DatePrecision.Year, first, y => DateReading.Months(y, 1, 12));
    }

    private static int? SecondYear(ReadOnlySpan<char> text, int at, int first, out int end)
    {
        end = at;
        var joint = Scan.SkipSpaces(text, at);
        if (joint >= text.Length || text[joint] is not ('-' or '–' or '/'))
        {
            return null;
        }

        var next = Scan.SkipSpaces(text, joint + 1);
        var after = Scan.Digits(text, next, 5);
        var isShort = after - next == 2 && next == at + 1;
        if (!(isShort || after - next == 4) || !Scan.IsWordEnd(text, after) || GoesOn(text, after))
        {
            return null;
        }

        var second = isShort ? (first / 100 * 100) + Number(text[next..after]) : Number(text[next..after]);
        if (second <= first || second - first > 50)
        {
            return null;
        }

        end = after;
        return second;
    }

    /// <summary><c>9. april 2026</c>, <c>5.marts</c>, <c>15-maj-2002</c>, <c>11 januar, 2021</c>, <c>18-20. maj</c>, <c>5. og 6. maj</c>.</summary>
    private static DateReading? NamedMonth(ReadOnlySpan<char> text, int start, int end)
    {
        var day = Number(text[start..end]);
        if (day is < 1 or > 31)
        {
            return null;
        }

        var at = AfterDay(text, end);
        if (Month(text, at, out var afterMonth) is { } month)
        {
            var year = ShortYearAfter(text, afterMonth, hyphens: text[end] == '-', out var afterYear) ?? YearAfter(text, afterMonth, out afterYear);
            return new DateReading(start, Stop(text, afterMonth, afterYear), DatePrecision.Day, year, y => DateReading.Day(y, month, day));
        }

        if (SecondDay(text, at, out var lastDay, out var isRange, out var afterSecond) && Month(text, afterSecond, out afterMonth) is { } sharedMonth)
        {
            var year = YearAfter(text, afterMonth, out var afterYear);
            return isRange
                ? new DateReading(start, Stop(text, afterMonth, afterYear), DatePrecision.Day, year,
                    y => DateReading.Between(DateReading.Day(y, sharedMonth, day), DateReading.Day(y, sharedMonth, lastDay))) { IsRange = true }
                : new DateReading(start, end, DatePrecision.Day, year, y => DateReading.Day(y, sharedMonth, day));
        }

        return null;
    }

    /// <summary>Where the date ends: after the year, or after the month without the full stop that may end a sentence.</summary>
    private static int Stop(ReadOnlySpan<char> text, int afterMonth, int afterYear) =>
        afterYear > afterMonth ? afterYear : text[afterMonth - 1] == '.' ? afterMonth - 1 : afterMonth;

    /// <summary>A year of two digits: <c>15-maj-02</c>, <c>5. maj '02</c>; a hyphen joins it only where hyphens join day and month, for <c>24. april-27. april</c>.</summary>
    private static int? ShortYearAfter(ReadOnlySpan<char> text, int at, bool hyphens, out int end)
    {
        end = at;
        if (at >= text.Length || !(text[at] is '/' or '\'' or '’' || (hyphens && text[at] == '-')))
        {
            return null;
        }

        var after = Scan.Digits(text, at + 1, 5);
        if (after - at != 3 || !Scan.IsWordEnd(text, after) || GoesOn(text, after))
        {
            return null;
        }

        end = after;
        return FullYear(text[(at + 1)..after]);
    }

    private static int AfterDay(ReadOnlySpan<char> text, int end)
    {
        var at = end < text.Length && text[end] == '.' ? end + 1 : end;
        var spaced = Scan.SkipSpaces(text, at);
        return spaced == at && at < text.Length && text[at] == '-' && at + 1 < text.Length && char.IsLetter(text[at + 1]) ? at + 1 : spaced;
    }

    /// <summary>The second day of <c>18.-20. maj</c> or <c>5. og 6. maj</c>; the offset is behind the first with its full stop and spaces.</summary>
    private static bool SecondDay(ReadOnlySpan<char> text, int at, out int day, out bool isRange, out int end)
    {
        (day, isRange, end) = (0, false, at);
        if (at >= text.Length)
        {
            return false;
        }

        var joint = text[at] is '-' or '–' or '/' or ',' ? at + 1 : Scan.Letters(text, at);
        var word = text[at..joint];
        isRange = word is "-" or "–" or "/" or "til";
        if (!isRange && word is not ("og" or "eller" or "samt" or ","))
        {
            return false;
        }

        var next = Scan.SkipSpaces(text, joint);
        if (word is "til" && text[next..Scan.Letters(text, next)] is "den")
        {
            next = Scan.SkipSpaces(text, next + 3);
        }

        var after = Scan.Digits(text, next, 3);
        if (after - next is not (1 or 2))
        {
            return false;
        }

        day = Number(text[next..after]);
        end = AfterDay(text, after);
        return day is >= 1 and <= 31;
    }

    /// <summary><c>23.08.2017</c>, <c>31.03.25</c>, <c>20-10-2025</c>, <c>20/10 2025</c>; and <c>1/10</c>, <c>5.3.</c> where a date is announced.</summary>
    private static DateReading? Numeric(ReadOnlySpan<char> text, int start, int end, Announcement announced)
    {
        if (end >= text.Length || text[end] is not ('.' or '-' or '/'))
        {
            return null;
        }

        var separator = text[end];
        var monthEnd = Scan.Digits(text, end + 1, 3);
        if (monthEnd - end is not (2 or 3))
        {
            return null;
        }

        var (day, month) = (Number(text[start..end]), Number(text[(end + 1)..monthEnd]));
        if (day is < 1 or > 31 || month is < 1 or > 12)
        {
            return null;
        }

        if (NumericYear(text, monthEnd, separator, out var yearEnd) is { } year)
        {
            return announced == Announcement.None && AmountContext.IsLabelled(text, start)
                ? null
                : new DateReading(start, yearEnd, DatePrecision.Day, year, y => DateReading.Day(y, month, day));
        }

        // "den 5.3." and "senest 1/10", but no clock, share, plan or version, and no "1/3 af".
        var follows = Scan.SkipSpaces(text, monthEnd);
        var isAnnounced = announced == Announcement.Day || (announced == Announcement.Limit && separator == '/' && text[follows..Scan.Letters(text, follows)] is not "af");
        var isEnd = Scan.IsWordEnd(text, monthEnd) && !GoesOn(text, monthEnd) && DanishUnits.Read(text, follows, out _) is null;
        return isAnnounced && isEnd && separator != '-' ? new DateReading(start, monthEnd, DatePrecision.Day, null, y => DateReading.Day(y, month, day)) : null;
    }

    private static int? NumericYear(ReadOnlySpan<char> text, int at, char separator, out int end)
    {
        end = at;
        if (at >= text.Length)
        {
            return null;
        }

        var isSame = text[at] == separator;
        var isMixed = separator == '/' && text[at] is '-' or ' ' or '.';
        var after = isSame || isMixed ? Scan.Digits(text, at + 1, 5) : at;
        var length = after - at - 1;
        if (!(length == 4 || (length == 2 && isSame)) || !Scan.IsWordEnd(text, after) || GoesOn(text, after))
        {
            return null;
        }

        var year = FullYear(text[(at + 1)..after]);
        if (year is < DateReading.FirstYear or > DateReading.LastYear)
        {
            return null;
        }

        end = after;
        return year;
    }

    /// <summary><c>1. kvartal 2026</c>, <c>2. halvår</c>.</summary>
    private static DateReading? PartOfYear(ReadOnlySpan<char> text, int start, int end) =>
        end - start == 1 && end < text.Length && text[end] == '.' ? DatePeriods.QuarterOrHalf(text, start, end + 1, text[start] - '0') : null;
}
