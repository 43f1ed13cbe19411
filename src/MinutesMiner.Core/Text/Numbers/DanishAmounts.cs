using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Numbers;

/// <summary>
/// Finds numbers with their units, bounds and ranges in running text: <c>3,5 mio. kr.</c>, <c>kr. 16.250.000,-</c>, <c>min. 75 pct.</c>,
/// <c>op til 37 timer</c>, <c>hver 4-8 uge</c>, <c>to samtaler</c>, <c>halvandet år</c>. Dates, times, years, case numbers, paragraphs, ordinals and the
/// numbers of items, pages and the like are no amounts. Linear in the text's length; thread-safe.
/// </summary>
public static class DanishAmounts
{
    /// <summary>The amounts in order, not overlapping.</summary>
    public static IReadOnlyList<DanishAmount> Find(string text)
    {
        var found = new List<DanishAmount>();
        ReadOnlySpan<char> span = text;
        var free = 0;
        for (var at = 0; at < span.Length;)
        {
            var isDigit = char.IsAsciiDigit(span[at]) || NumberSyntax.Fraction(span[at]) is not null;
            if (!isDigit && !char.IsLetter(span[at]))
            {
                at++;
                continue;
            }

            var end = at;
            if (Scan.IsWordStart(span, at) && (isDigit ? FromDigits(span, at, out end) : FromWord(span, at, out end)) is { } amount)
            {
                amount = WithContext(span, amount);
                if (amount.Range.Start >= free)
                {
                    found.Add(amount);
                    free = at = amount.Range.End;
                    continue;
                }
            }

            at = Math.Max(end, RunEnd(span, at));
        }

        return found;
    }

    private static DanishAmount? FromDigits(ReadOnlySpan<char> text, int start, out int end)
    {
        end = RunEnd(text, start);
        if (JoinedBefore(text, start) || NumberSyntax.Read(text, start, plainSpaceGroups: false, out var afterLow) is not { } low)
        {
            return null;
        }

        var high = RangeEnd(text, afterLow, start, low, out var afterHigh);
        var unit = Unit(text, afterHigh, out var afterUnit);
        if (unit is null && !StandsAlone(text, start, afterHigh, high is not null))
        {
            return null;
        }

        if (unit is null && high is null && afterHigh > afterLow)
        {
            return null;
        }

        var from = start;
        var value = low;
        if (Minus(text, start, unit) is { } minus)
        {
            from = minus;
            value = -low;
        }

        if (CurrencyBefore(text, from) is { } currency && (unit is null || DanishUnits.IsMoney(unit)))
        {
            from = currency;
            unit ??= "kr.";
        }

        if (unit is null && (IsCode(text, start) || IsListLabel(text, start, afterHigh)))
        {
            return null;
        }

        if (unit is null && IsYear(text, start, afterLow) && (high is null || afterHigh - afterLow >= 5))
        {
            return null;
        }

        if (AmountContext.IsLabelled(text, from) && (unit is null || unit is "m" or "stk." || text[Scan.SkipSpacesBack(text, from) - 1] == '§'))
        {
            return null;
        }

        end = Math.Max(end, afterUnit);
        return new DanishAmount(new TextRange(from, afterUnit), value, high, unit, AmountBound.Exact, AmountTrend.None)
        {
            NumberRange = new TextRange(start, afterHigh),
        };
    }

    private static DanishAmount? FromWord(ReadOnlySpan<char> text, int start, out int end)
    {
        end = RunEnd(text, start);
        var afterWord = Scan.Letters(text, start);
        var word = text[start..afterWord];
        if (word.IsEmpty || DanishNumerals.Cardinal(word) is not { } value || !Scan.IsWordEnd(text, afterWord))
        {
            return null;
        }

        var afterLow = afterWord;
        var isArticle = value == 1;
        if (isArticle && Word(text, Scan.SkipSpaces(text, afterWord), out var afterHalf) is "halv" or "halvt")
        {
            value = 0.5m;
            afterLow = afterHalf;
        }

        var high = isArticle ? null : RangeEnd(text, afterLow, start, value, out afterLow);
        var unit = Unit(text, afterLow, out var afterUnit);
        if (isArticle && unit is null)
        {
            return null;
        }

        end = Math.Max(end, afterUnit);
        return new DanishAmount(new TextRange(start, afterUnit), value, high, unit, AmountBound.Exact, AmountTrend.None)
        {
            NumberRange = new TextRange(start, afterLow),
        };
    }

    private static DanishAmount WithContext(ReadOnlySpan<char> text, DanishAmount amount)
    {
        var (start, end) = (amount.Range.Start, amount.Range.End);
        var bound = AmountContext.BoundBefore(text, ref start);
        if (bound is AmountBound.Exact or AmountBound.About && AmountContext.BoundAfter(text, ref end) is var after and not AmountBound.Exact)
        {
            bound = after;
        }

        var trend = AmountContext.Trend(text, start, out var word);
        return amount with { Range = new TextRange(start, end), Bound = bound, Trend = trend, TrendWord = word };
    }

    /// <summary>The second number of <c>4-8</c>, <c>15 /16</c>, <c>to til tre</c>, <c>mellem 4 og 8</c>; null when there is none greater than the first.</summary>
    private static decimal? RangeEnd(ReadOnlySpan<char> text, int at, int start, decimal low, out int end)
    {
        end = at;
        var joint = Scan.SkipSpaces(text, at);
        if (joint >= text.Length)
        {
            return null;
        }

        int next;
        if (NumberSyntax.IsMinus(text[joint]) || text[joint] == '/')
        {
            next = Scan.SkipSpaces(text, joint + 1);
        }
        else if (Word(text, joint, out next) is "til" || (Word(text, joint, out next) is "og" && text.In(Scan.WordBefore(text, start)) is "mellem" or "Mellem"))
        {
            next = Scan.SkipSpaces(text, next);
        }
        else
        {
            return null;
        }

        decimal? high;
        int afterHigh;
        if (next < text.Length && char.IsLetter(text[next]))
        {
            afterHigh = Scan.Letters(text, next);
            high = DanishNumerals.Cardinal(text[next..afterHigh]);
        }
        else
        {
            high = NumberSyntax.Read(text, next, plainSpaceGroups: false, out afterHigh);
        }

        // A third number makes a case number or a date of it.
        var more = afterHigh < text.Length && (NumberSyntax.IsMinus(text[afterHigh]) || text[afterHigh] is '/' or ':')
            && afterHigh + 1 < text.Length && char.IsAsciiDigit(text[afterHigh + 1]);
        if (high is null || high <= low || more || text[next] == '0' || (text[joint] == '/' && Unit(text, afterHigh, out _) is null))
        {
            return null;
        }

        end = afterHigh;
        return high;
    }

    private static string? Unit(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var next = Scan.SkipSpaces(text, at);
        if (next < text.Length && text[next] == ',' && Scan.SkipSpaces(text, next + 1) is var dash && dash < text.Length && NumberSyntax.IsMinus(text[dash])
            && (dash + 1 == text.Length || !char.IsLetterOrDigit(text[dash + 1])) && dash <= next + 2)
        {
            end = dash + 1;
            var kroner = Scan.SkipSpaces(text, end);
            if (DanishUnits.ReadCurrency(text, kroner, out var afterKroner))
            {
                end = afterKroner;
            }

            return "kr.";
        }

        // 37-timers
        if (next == at && next < text.Length && NumberSyntax.IsMinus(text[next]))
        {
            next++;
        }

        if (DanishUnits.Read(text, next, out var afterUnit) is not { } unit)
        {
            return null;
        }

        end = afterUnit;
        return unit;
    }

    /// <summary>Whether the number is a word of its own: no letters, digits or further joints behind it, and no ordinal's full stop.</summary>
    private static bool StandsAlone(ReadOnlySpan<char> text, int start, int end, bool isRange)
    {
        if (end >= text.Length)
        {
            return true;
        }

        var c = text[end];
        var follows = end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
        if (char.IsLetterOrDigit(c) || (follows && (c is '/' or ':' or '_' or '@' || NumberSyntax.IsMinus(c) || (c == '.' && !isRange))))
        {
            return false;
        }

        // "8. fraværsuge", "1. juli", "5.-7. klasse"; but "i alt 8." ends its sentence.
        if (c != '.' || end - start > 7)
        {
            return true;
        }

        var next = Scan.SkipSpaces(text, end + 1);
        return next >= text.Length || (next > end + 1 && !char.IsLower(text[next]) && !char.IsAsciiDigit(text[next]) && !NumberSyntax.IsMinus(text[next]));
    }

    /// <summary>Whether the number goes on from something before it: a case number, a date, the second half of a word.</summary>
    private static bool JoinedBefore(ReadOnlySpan<char> text, int start) =>
        start >= 2 && (text[start - 1] is '.' or ',' or '/' or ':' or '_' || NumberSyntax.IsMinus(text[start - 1])) && char.IsLetterOrDigit(text[start - 2]);

    /// <summary>Where a minus before the number stands. A dash with a space after it is one only where a value is announced: <c>på - 0,7 mio. kr.</c></summary>
    private static int? Minus(ReadOnlySpan<char> text, int start, string? unit)
    {
        if (start > 0 && NumberSyntax.IsMinus(text[start - 1]))
        {
            return start - 1;
        }

        var at = Scan.SkipSpacesBack(text, start) - 1;
        return at > 0 && text[at] is '-' or '−' && DanishUnits.IsMoney(unit)
            && text.In(Scan.WordBefore(text, at)) is "på" or "til" or "med" or "er" or "udgør" or "=" or ":"
                ? at
                : null;
    }

    private static int? CurrencyBefore(ReadOnlySpan<char> text, int start)
    {
        var word = Scan.WordBefore(text, start);
        return word.Length is >= 2 and <= 3 && text.In(word) is "kr." or "kr" or "Kr." or "Kr" or "DKK" or "dkk" ? word.Start : null;
    }

    private static bool IsYear(ReadOnlySpan<char> text, int start, int end) =>
        end - start >= 4 && text.Slice(start, 4) is ['1', '9', _, _] or ['2', '0', _, _] && Scan.Digits(text, start) == start + 4;

    /// <summary>A leading zero, or eight digits and more without grouping, make a number of a file, a telephone or an account.</summary>
    private static bool IsCode(ReadOnlySpan<char> text, int start) =>
        (text[start] == '0' && start + 1 < text.Length && char.IsAsciiDigit(text[start + 1])) || Scan.Digits(text, start) - start >= 8;

    /// <summary><c>1)</c>, where no bracket is open, and <c>2.</c> at the start of a line.</summary>
    private static bool IsListLabel(ReadOnlySpan<char> text, int start, int end)
    {
        if (end >= text.Length || end - start > 2)
        {
            return false;
        }

        var behind = text[Math.Max(0, start - 100)..start];
        return text[end] == ')' ? behind.LastIndexOf('(') <= behind.LastIndexOf(')')
            : text[end] == '.' && (start == 0 || text[start - 1] == '\n');
    }

    private static string Word(ReadOnlySpan<char> text, int at, out int end)
    {
        end = Scan.Letters(text, at);
        return text[at..end].ToString();
    }

    private static int RunEnd(ReadOnlySpan<char> text, int at)
    {
        at++;
        while (at < text.Length && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
