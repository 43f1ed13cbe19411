using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Times;

/// <summary>A time of day, or a span of time, as printed in a text.</summary>
/// <param name="Range">Where it stands, "kl." included.</param>
/// <param name="Start">The time, or the beginning; 24.00 is midnight, 00:00.</param>
/// <param name="End">The end, where one is printed.</param>
public readonly record struct DanishTime(TextRange Range, TimeOnly Start, TimeOnly? End);

/// <summary>
/// Finds times of day: <c>kl. 15:30</c>, <c>kl. 16</c>, <c>kl. 08:30-10.00</c>, <c>12.30 - 15.30</c>, <c>15:30</c>, <c>15:30:00</c>. A full stop between hour
/// and minute is a time only after "kl." or in a span, for plans and versions are numbered so. Linear in the text's length; thread-safe.
/// </summary>
public static class DanishTimes
{
    /// <summary>The times in order, not overlapping.</summary>
    public static IReadOnlyList<DanishTime> Find(string text)
    {
        var found = new List<DanishTime>();
        ReadOnlySpan<char> span = text;
        for (var at = 0; at < span.Length;)
        {
            if (Scan.IsWordStart(span, at) && ReadAt(span, at) is { } time)
            {
                found.Add(time);
                at = time.Range.End;
                continue;
            }

            at++;
        }

        return found;
    }

    /// <summary>Reads a whole text as one time or span, with or without "kl."; a full stop between hour and minute will do.</summary>
    /// <returns>The time with its range in the text; null when the text is no time.</returns>
    public static DanishTime? Parse(string text)
    {
        ReadOnlySpan<char> span = text;
        var start = Scan.SkipSpaces(span, 0);
        var end = span.TrimEnd().Length;
        if (start >= end)
        {
            return null;
        }

        var clock = AfterClock(span, start);
        var time = ReadSpan(span, start, clock > start ? clock : start, loose: true);
        return time is { } read && (read.Range.End == end || (read.Range.End == end - 1 && span[end - 1] == '.')) ? read : null;
    }

    private static DanishTime? ReadAt(ReadOnlySpan<char> text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            var isJoined = at >= 2 && text[at - 1] is '.' or ',' or '/' or ':' or '-' or '_' && char.IsLetterOrDigit(text[at - 2]);
            return isJoined ? null : ReadSpan(text, at, at, loose: false);
        }

        var clock = AfterClock(text, at);
        return clock > at ? ReadSpan(text, at, clock, loose: true) : null;
    }

    /// <summary>Offset after "kl." or "klokken" and its space; the offset itself when neither stands there.</summary>
    private static int AfterClock(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in (ReadOnlySpan<string>)["klokken", "kl.", "kl"])
        {
            var end = at + word.Length;
            if (text[at..].StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                end = Scan.SkipSpaces(text, end < text.Length && text[end] == ':' ? end + 1 : end);
                if (end < text.Length && char.IsAsciiDigit(text[end]))
                {
                    return end;
                }
            }
        }

        return at;
    }

    private static DanishTime? ReadSpan(ReadOnlySpan<char> text, int start, int at, bool loose)
    {
        if (ReadTime(text, at, out var hasMinutes, out var hasColon, out var end) is not { } first)
        {
            return null;
        }

        var second = Until(text, end, start, out var secondHasMinutes, out var afterSecond);
        var isSpan = second is not null && (loose || (hasMinutes && secondHasMinutes));
        if (!loose && !hasColon && !isSpan)
        {
            return null;
        }

        return isSpan
            ? new DanishTime(new TextRange(start, afterSecond), first, second)
            : Ends(text, end) ? new DanishTime(new TextRange(start, end), first, null) : null;
    }

    /// <summary>The end of a span: after a dash, "til", or "og" where "mellem" stands before.</summary>
    private static TimeOnly? Until(ReadOnlySpan<char> text, int at, int start, out bool hasMinutes, out int end)
    {
        (hasMinutes, end) = (false, at);
        var joint = Scan.SkipSpaces(text, at);
        if (joint >= text.Length)
        {
            return null;
        }

        var after = text[joint] is '-' or '–' or '—' ? joint + 1 : Scan.Letters(text, joint);
        var word = text[joint..after];
        if (word is not ("-" or "–" or "—" or "til") && !(word is "og" && text.In(Scan.WordBefore(text, start)) is "mellem" or "Mellem"))
        {
            return null;
        }

        var next = Scan.SkipSpaces(text, after);
        var clock = next < text.Length ? AfterClock(text, next) : next;
        return ReadTime(text, clock, out hasMinutes, out _, out end) is { } time && Ends(text, end) ? time : null;
    }

    private static TimeOnly? ReadTime(ReadOnlySpan<char> text, int at, out bool hasMinutes, out bool hasColon, out int end)
    {
        (hasMinutes, hasColon) = (false, false);
        end = Scan.Digits(text, at, 5);
        if (end - at is not (1 or 2))
        {
            return null;
        }

        var hour = Number(text[at..end]);
        var minute = 0;
        var minutesEnd = end < text.Length && text[end] is '.' or ':' ? Scan.Digits(text, end + 1, 3) : end;
        if (minutesEnd - end == 3)
        {
            hasMinutes = true;
            hasColon = text[end] == ':';
            minute = Number(text[(end + 1)..minutesEnd]);
            end = minutesEnd;
        }

        // Databases print the seconds, too.
        if (hasColon && end + 1 < text.Length && text[end] == ':' && Scan.Digits(text, end + 1, 3) is var seconds && seconds - end == 3)
        {
            end = seconds;
        }

        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : hour == 24 && minute == 0 ? TimeOnly.MinValue : null;
    }

    /// <summary>Whether the time's digits end here: no letter, no further digits after a joint.</summary>
    private static bool Ends(ReadOnlySpan<char> text, int at) =>
        Scan.IsWordEnd(text, at) && !(at + 1 < text.Length && text[at] is '.' or ',' or ':' or '/' && char.IsAsciiDigit(text[at + 1]));

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
}
