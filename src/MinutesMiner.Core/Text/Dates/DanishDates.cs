using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Dates;

/// <summary>
/// Finds dates and periods as Danish minutes print them: days in words and digits, weeks, months, quarters, half-years, seasons, years,
/// their ranges, and primo, medio, ultimo. Linear in the text's length; thread-safe.
/// </summary>
public static class DanishDates
{
    /// <summary>The dates in order, not overlapping.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="context">The day from which a reader counts, usually the meeting's: gives the year to dates without one. Null leaves them without.</param>
    public static IReadOnlyList<DanishDate> Find(string text, DateOnly? context = null)
    {
        var readings = new List<DateReading>();
        ReadOnlySpan<char> span = text;
        var free = 0;
        for (var at = 0; at < span.Length;)
        {
            if (!char.IsLetterOrDigit(span[at]))
            {
                at++;
                continue;
            }

            if (ReadAt(span, at) is { } reading && reading.Start >= free)
            {
                readings.Add(reading);
                free = at = reading.End;
                continue;
            }

            var isDigit = char.IsAsciiDigit(span[at]);
            do
            {
                at++;
            }
            while (at < span.Length && (isDigit ? char.IsLetterOrDigit(span[at]) : char.IsLetter(span[at])));
        }

        var dates = new List<DanishDate>(readings.Count);
        for (var i = 0; i < readings.Count; i++)
        {
            var shared = readings[i].Year is null && i + 1 < readings.Count ? SharedYear(span, readings[i], readings[i + 1]) : null;
            if (Resolve(readings[i], shared, context) is { } date)
            {
                dates.Add(date);
            }
        }

        return dates;
    }

    /// <summary>Reads a whole text as one date: "d.", "den" before it and a full stop behind it may stand, nothing else.</summary>
    /// <returns>The date with its range in the text; null when the text is no date.</returns>
    public static DanishDate? Parse(string text, DateOnly? context = null)
    {
        ReadOnlySpan<char> span = text;
        var start = Scan.SkipSpaces(span, 0);
        foreach (var lead in (ReadOnlySpan<string>)["dato:", "dato", "den", "d."])
        {
            if (span[start..].StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                start = Scan.SkipSpaces(span, start + lead.Length);
            }
        }

        var end = span.TrimEnd().Length;
        if (end > start && span[end - 1] is '.' or ',')
        {
            end--;
        }

        if (start >= end)
        {
            return null;
        }

        var at = start;
        var word = Scan.Letters(span, at);
        if (DateWords.Weekday(span[at..word]) is not null)
        {
            at = word;
            while (at < end && (span[at] is ',' or ' ' || span[at..].StartsWith("den ", StringComparison.Ordinal) || span[at..].StartsWith("d. ", StringComparison.Ordinal)))
            {
                at += span[at] == 'd' ? 2 + (span[at + 1] == 'e' ? 1 : 0) : 1;
            }
        }

        if (at >= end)
        {
            return null;
        }

        var reading = char.IsAsciiDigit(span[at]) ? WithWeekday(span, DateGrammar.Read(span[..end], at, Announcement.Day)) : ReadAt(span[..end], at);
        return reading is not null && reading.Start == start && reading.End == end ? Resolve(reading, null, context) : null;
    }

    /// <summary>The date that six or eight digits of a file name spell, day first: <c>201025</c>, <c>06102025</c>; eight may also start with the year.</summary>
    public static DateOnly? ParseCompact(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (6 or 8) || Scan.Digits(digits, 0) != digits.Length)
        {
            return null;
        }

        var dayFirst = DateReading.Day(DateGrammar.FullYear(digits[4..]), DateGrammar.Number(digits[2..4]), DateGrammar.Number(digits[..2]));
        var yearFirst = digits.Length == 8 ? DateReading.Day(DateGrammar.Number(digits[..4]), DateGrammar.Number(digits[4..6]), DateGrammar.Number(digits[6..])) : null;
        return digits.Length == 8 && yearFirst is { } days && days.First.Year is >= 1900 and < 2100 ? days.First : dayFirst?.First;
    }

    private static DateReading? ReadAt(ReadOnlySpan<char> text, int at)
    {
        if (!Scan.IsWordStart(text, at))
        {
            return null;
        }

        if (!char.IsAsciiDigit(text[at]))
        {
            return char.IsLetter(text[at]) ? DatePeriods.Read(text, at) : null;
        }

        var isJoined = at >= 2 && text[at - 1] is '.' or ',' or '/' or ':' or '-' or '–' or '_' && char.IsLetterOrDigit(text[at - 2]);
        if (isJoined && !(text[at - 1] is '-' or '–' or ',' or '/' && NamesMonth(text, at)))
        {
            return null;
        }

        return WithWeekday(text, DateGrammar.Read(text, at, Announced(text, at)));
    }

    /// <summary>The second date of <c>24.maj-20. juni</c> is joined to the first and still a date.</summary>
    private static bool NamesMonth(ReadOnlySpan<char> text, int at)
    {
        var end = Scan.Digits(text, at, 3);
        end = end < text.Length && text[end] == '.' ? end + 1 : end;
        return end - at <= 3 && DateGrammar.Month(text, Scan.SkipSpaces(text, end), out _) is not null;
    }

    private static Announcement Announced(ReadOnlySpan<char> text, int at) => text.In(Scan.WordBefore(text, at)) switch
    {
        "d." or "den" or "Den" or "D." or "pr." or "Pr." or "frist:" or "Frist:" or "dato:" or "Dato:" => Announcement.Day,
        "fra" or "Fra" or "til" or "inden" or "Inden" or "senest" or "Senest" or "frist" or "Frist" or "efter" or "før" => Announcement.Limit,
        var word => DateWords.Weekday(word.TrimEnd(',')) is not null ? Announcement.Day : Announcement.None,
    };

    /// <summary>Takes in a weekday that stands before the date: <c>torsdag den 9. april</c>, <c>Mandag, 11 januar</c>.</summary>
    private static DateReading? WithWeekday(ReadOnlySpan<char> text, DateReading? reading)
    {
        if (reading is not { Precision: DatePrecision.Day })
        {
            return reading;
        }

        var word = Scan.WordBefore(text, reading.Start);
        if (text.In(word) is "d." or "den" or "d" or "Den" or "D.")
        {
            word = Scan.WordBefore(text, word.Start);
        }

        if (word.Length == 0)
        {
            return reading;
        }

        var name = text.In(word).TrimEnd(',').TrimEnd(':');
        return DateWords.Weekday(name) is { } day ? reading with { Start = word.Start, Weekday = day } : reading;
    }

    /// <summary>The year of <c>24. maj - 20. juni 2023</c> and <c>den 5. og den 12. maj 2026</c> for the first of the two.</summary>
    private static int? SharedYear(ReadOnlySpan<char> text, DateReading reading, DateReading next)
    {
        if (next.Year is not { } year || next.Precision != reading.Precision || next.Start - reading.End > 16)
        {
            return null;
        }

        var between = text[reading.End..next.Start].Trim().TrimStart('.').TrimStart();
        var joins = between is "-" or "–" or "til" or "til den" or "til d." or "til og med" or "til og med den" or "og" or "og den" or "og d." or "," or "," or "eller" or "samt";
        if (!joins)
        {
            return null;
        }

        return reading.DaysIn(year) is { } first && next.DaysIn(year) is { } second && first.First > second.First ? year - 1 : year;
    }

    private static DanishDate? Resolve(DateReading reading, int? sharedYear, DateOnly? context)
    {
        var printed = reading.Year ?? sharedYear;
        var year = printed ?? (context is { } day ? reading.InferYear(day) : null);
        var days = year is { } known ? reading.DaysIn(known) : null;

        // A printed date that the calendar does not have is none; 29 February without a year may be one.
        if (days is null && (year is not null || reading.DaysIn(2024) is null))
        {
            return null;
        }

        return new DanishDate(new TextRange(reading.Start, reading.End), days?.First, days?.Last, reading.Precision)
        {
            Part = reading.Part,
            Weekday = reading.Weekday,
            YearInferred = printed is null && days is not null,
            IsRange = reading.IsRange,
        };
    }
}
