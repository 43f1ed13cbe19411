using MinutesMiner.Core.Text.Numbers;

namespace MinutesMiner.Core.Text.Dates;

/// <summary>Reads dates and periods that begin with a word: months, quarters, seasons, weeks, the end of the year.</summary>
internal static class DatePeriods
{
    /// <summary>The period whose first letter stands at the offset; null when none does.</summary>
    public static DateReading? Read(ReadOnlySpan<char> text, int start)
    {
        var end = Scan.Letters(text, start);
        if (end == start)
        {
            return null;
        }

        var word = text[start..end];
        return word.Length == 1 && word[0] is 'Q' or 'q' ? Q(text, start, end)
            : Third(word) is { } part ? Part(text, start, end, part)
            : DateWords.Season(word) is { } season ? Season(text, start, end, season)
            : IsAny(word, "uge", "ugerne") ? Week(text, start, end)
            : IsAny(word, "årets", "kalenderårets") ? EndOfYear(text, start, end)
            : IsAny(word, "årsskiftet") ? TurnOfYear(text, start, end)
            : IsAny(word, "sidste") ? Last(text, start, end)
            : DanishNumerals.Ordinal(word) is { } ordinal ? QuarterOrHalf(text, start, end, ordinal)
            : Month(text, start);
    }

    /// <summary><c>kvartal</c> or <c>halvår</c> behind an ordinal.</summary>
    public static DateReading? QuarterOrHalf(ReadOnlySpan<char> text, int start, int afterOrdinal, int ordinal)
    {
        var at = Scan.SkipSpaces(text, afterOrdinal);
        var end = Scan.Letters(text, at);
        var word = text[at..end];
        if (ordinal is >= 1 and <= 4 && IsAny(word, "kvartal", "kvt", "kv"))
        {
            end += word.Length < 7 && end < text.Length && text[end] == '.' ? 1 : 0;
            var year = DateGrammar.YearAfter(text, end, out var yearEnd);
            return new DateReading(start, yearEnd, DatePrecision.Quarter, year, y => DateReading.Months(y, (3 * ordinal) - 2, 3 * ordinal));
        }

        if (ordinal is 1 or 2 && IsAny(word, "halvår", "halvdel"))
        {
            var year = DateGrammar.YearAfter(text, end, out var yearEnd);
            return year is null && IsAny(word, "halvdel")
                ? null
                : new DateReading(start, yearEnd, DatePrecision.HalfYear, year, y => DateReading.Months(y, (6 * ordinal) - 5, 6 * ordinal));
        }

        return null;
    }

    private static DateReading? Last(ReadOnlySpan<char> text, int start, int end)
    {
        var next = Scan.SkipSpaces(text, end);
        var word = text[next..Scan.Letters(text, next)];
        return QuarterOrHalf(text, start, end, IsAny(word, "kvartal") ? 4 : 2);
    }

    private static DateReading? Q(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || text[end] is < '1' or > '4' || !Scan.IsWordEnd(text, end + 1))
        {
            return null;
        }

        var quarter = text[end] - '0';
        var year = DateGrammar.YearAfter(text, end + 1, out var yearEnd);
        return new DateReading(start, yearEnd, DatePrecision.Quarter, year, y => DateReading.Months(y, (3 * quarter) - 2, 3 * quarter));
    }

    private static DatePart? Third(ReadOnlySpan<char> word) =>
        IsAny(word, "primo") ? DatePart.Early : IsAny(word, "medio") ? DatePart.Middle : IsAny(word, "ultimo") ? DatePart.Late : null;

    /// <summary><c>primo marts 2026</c>, <c>ultimo 2026</c>, <c>medio året</c>.</summary>
    private static DateReading? Part(ReadOnlySpan<char> text, int start, int end, DatePart part)
    {
        var at = Scan.SkipSpaces(text, end);
        var whole = DateGrammar.Month(text, at, out _) is not null ? Month(text, at)
            : text[at..Scan.Letters(text, at)] is "året" ? new DateReading(start, at + 4, DatePrecision.Year, null, y => DateReading.Months(y, 1, 12))
            : DateGrammar.YearAfter(text, end, out var yearEnd) is { } year ? new DateReading(start, yearEnd, DatePrecision.Year, year, y => DateReading.Months(y, 1, 12))
            : null;
        return whole is null || whole.IsRange
            ? null
            : whole with { Start = start, Part = part, DaysIn = y => whole.DaysIn(y) is { } days ? DateReading.Third(days, part) : null };
    }

    /// <summary><c>december 2026</c>, <c>i marts</c>, <c>juli-august 2026</c>, <c>nov. 2023</c>, <c>December 5, 2017</c>, <c>August 25</c> in a table.</summary>
    private static DateReading? Month(ReadOnlySpan<char> text, int start)
    {
        if (DateGrammar.Month(text, start, out var end) is not { } month)
        {
            return null;
        }

        if (MonthDayYear(text, start, end, month) is { } american)
        {
            return american;
        }

        var last = month;
        if (SecondMonth(text, end, out var afterSecond) is { } second)
        {
            last = second < month ? second + 12 : second;
            end = afterSecond;
        }

        var bare = end;
        var afterWord = Scan.SkipSpaces(text, end);
        if (text[afterWord..Scan.Letters(text, afterWord)] is "måned")
        {
            bare = end = afterWord + 5;
        }

        var year = DateGrammar.YearAfter(text, end, out var yearEnd) ?? TwoDigitYear(text, end, out yearEnd);
        if (year is null && (DateWords.Month(text[start..Scan.Letters(text, start)]) is null || MayBeName(text, start, bare)))
        {
            return null;
        }

        return new DateReading(start, year is null ? bare : yearEnd, DatePrecision.Month, year, y => DateReading.Months(y, month, last)) { IsRange = last != month };
    }

    private static int? SecondMonth(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var joint = Scan.SkipSpaces(text, at);
        if (joint >= text.Length || text[joint] is not ('-' or '–' or '/'))
        {
            return null;
        }

        return DateGrammar.Month(text, Scan.SkipSpaces(text, joint + 1), out end);
    }

    private static DateReading? MonthDayYear(ReadOnlySpan<char> text, int start, int afterMonth, int month)
    {
        var at = Scan.SkipSpaces(text, afterMonth);
        var dayEnd = Scan.Digits(text, at, 3);
        if (dayEnd - at is not (1 or 2) || at == afterMonth || dayEnd >= text.Length || text[dayEnd] != ','
            || DateGrammar.YearAfter(text, dayEnd, out var end) is not { } year)
        {
            return null;
        }

        var day = DateGrammar.Number(text[at..dayEnd]);
        return new DateReading(start, end, DatePrecision.Day, year, y => DateReading.Day(y, month, day));
    }

    /// <summary>A year of two digits behind a month, as table headers print it: nothing but a sign or the end may follow.</summary>
    private static int? TwoDigitYear(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var next = Scan.SkipSpaces(text, at);
        if (next < text.Length && text[next] is '\'' or '’' or '-')
        {
            next++;
        }

        var after = Scan.Digits(text, next, 3);
        var follows = Scan.SkipSpaces(text, after);
        var isAlone = follows == text.Length || (follows == after && text[after] is ')' or ';' or '*' or '\n' or '\t') || (follows > after && text[after] == '\n');
        if (after - next != 2 || next == at || !isAlone)
        {
            return null;
        }

        end = after;
        return DateGrammar.FullYear(text[next..after]);
    }

    /// <summary>A capitalised Maj, August, April, June, Juni or Juli within a line may be a person's name.</summary>
    private static bool MayBeName(ReadOnlySpan<char> text, int start, int end)
    {
        if (!char.IsUpper(text[start]))
        {
            return false;
        }

        var before = Scan.SkipSpacesBack(text, start);
        var next = Scan.SkipSpaces(text, end);
        return (before > 0 && before < start && (char.IsLetter(text[before - 1]) || text[before - 1] == ',') && !text[before..start].Contains('\n'))
            || (next < text.Length && next > end && char.IsUpper(text[next]) && !text[end..next].Contains('\n'));
    }

    /// <summary><c>efteråret 2024</c>, <c>forår 2026</c>, <c>vinteren 2025/26</c>; without a year only in the definite form.</summary>
    private static DateReading? Season(ReadOnlySpan<char> text, int start, int end, int season)
    {
        var year = DateGrammar.YearAfter(text, end, out var yearEnd);
        if (year is null && WinterYears(text, end, out yearEnd) is { } winter)
        {
            year = winter;
        }

        var isDefinite = text[end - 1] is 't' or 'n';
        if ((year is null && !isDefinite) || !Scan.IsWordEnd(text, end))
        {
            return null;
        }

        return new DateReading(start, year is null ? end : yearEnd, DatePrecision.Quarter, year, y => DateReading.Months(y, 3 * season, (3 * season) + 2));
    }

    private static int? WinterYears(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var next = Scan.SkipSpaces(text, at);
        return next > at && next < text.Length && char.IsAsciiDigit(text[next]) && DateGrammar.Read(text, next, Announcement.None) is { IsRange: true, Precision: DatePrecision.Year } years
            ? End(years, out end)
            : null;

        static int? End(DateReading years, out int end)
        {
            end = years.End;
            return years.Year;
        }
    }

    /// <summary><c>uge 12</c>, <c>uge 12-14</c>, <c>uge 42 og 43 i 2026</c>.</summary>
    private static DateReading? Week(ReadOnlySpan<char> text, int start, int end)
    {
        var at = Scan.SkipSpaces(text, end);
        var after = Scan.Digits(text, at, 3);
        if (at == end || after - at is not (1 or 2))
        {
            return null;
        }

        var week = DateGrammar.Number(text[at..after]);
        var lastWeek = week;
        var joint = Scan.SkipSpaces(text, after);
        var jointEnd = joint < text.Length && text[joint] is '-' or '–' or '+' ? joint + 1 : Scan.Letters(text, joint);
        if (text[joint..jointEnd] is "-" or "–" or "+" or "og" or "til")
        {
            var next = Scan.SkipSpaces(text, jointEnd);
            var afterLast = Scan.Digits(text, next, 3);
            if (afterLast - next is 1 or 2 && DateGrammar.Number(text[next..afterLast]) is var number && number > week && Scan.IsWordEnd(text, afterLast))
            {
                (lastWeek, after) = (number, afterLast);
            }
        }

        if (week is < 1 or > 53 || lastWeek > 53 || !Scan.IsWordEnd(text, after))
        {
            return null;
        }

        var year = DateGrammar.YearAfter(text, after, out var yearEnd);
        return new DateReading(start, yearEnd, DatePrecision.Week, year, y => DateReading.Between(DateReading.Week(y, week), DateReading.Week(y, lastWeek)))
        {
            IsRange = lastWeek > week,
        };
    }

    /// <summary><c>årets udgang</c>, <c>årets slutning 2026</c>.</summary>
    private static DateReading? EndOfYear(ReadOnlySpan<char> text, int start, int end)
    {
        var at = Scan.SkipSpaces(text, end);
        var afterWord = Scan.Letters(text, at);
        if (!IsAny(text[at..afterWord], "udgang", "slutning", "afslutning", "udløb"))
        {
            return null;
        }

        var year = DateGrammar.YearAfter(text, afterWord, out var yearEnd);
        return new DateReading(start, yearEnd, DatePrecision.Year, year, y => DateReading.Months(y, 1, 12));
    }

    /// <summary><c>årsskiftet 2025/26</c>: the December before it.</summary>
    private static DateReading TurnOfYear(ReadOnlySpan<char> text, int start, int end)
    {
        var year = WinterYears(text, end, out var yearsEnd);
        return new DateReading(start, yearsEnd, DatePrecision.Month, year, y => DateReading.Months(y, 12, 12));
    }

    private static bool IsAny(ReadOnlySpan<char> word, params ReadOnlySpan<string> words)
    {
        foreach (var candidate in words)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
