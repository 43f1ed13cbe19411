using System.Globalization;

namespace MinutesMiner.Core.Text.Numbers;

/// <summary>The grammar of a Danish number without sign and unit: <c>1.000,5</c>, <c>1 000</c>, <c>48.215.907</c>, <c>0,3</c>, <c>1½</c>.</summary>
internal static class NumberSyntax
{
    // More digits than any budget has, and fewer than a decimal loses.
    private const int MaxDigits = 24;

    /// <summary>Reads a number that starts at <paramref name="start"/>.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">Offset of the first digit, or of a fraction sign.</param>
    /// <param name="plainSpaceGroups">Whether an ordinary space may group digits; no-break and thin spaces always may.</param>
    /// <param name="end">Offset after the number.</param>
    /// <returns>The value; null when no number starts there, or digits go on in a way that a number does not (<c>1.2.3</c>, <c>15.30</c>).</returns>
    public static decimal? Read(ReadOnlySpan<char> text, int start, bool plainSpaceGroups, out int end)
    {
        end = start;
        if (start >= text.Length)
        {
            return null;
        }

        if (Fraction(text[start]) is { } alone)
        {
            end = start + 1;
            return alone;
        }

        var at = Scan.Digits(text, start);
        if (at == start)
        {
            return null;
        }

        Span<char> digits = stackalloc char[MaxDigits + 1];
        var count = 0;
        if (!Append(text[start..at], digits, ref count))
        {
            return null;
        }

        if (at - start <= 3 && text[start] != '0' && at < text.Length)
        {
            var separator = text[at];
            while (IsGroup(text, at, separator, plainSpaceGroups))
            {
                if (!Append(text.Slice(at + 1, 3), digits, ref count))
                {
                    return null;
                }

                at += 4;
            }
        }

        if (at + 1 < text.Length && text[at] == ',' && char.IsAsciiDigit(text[at + 1]))
        {
            var decimals = Scan.Digits(text, at + 1);
            digits[count++] = '.';
            if (!Append(text[(at + 1)..decimals], digits, ref count))
            {
                return null;
            }

            at = decimals;
        }
        else if (FractionAfter(text, at, out var afterFraction) is { } part)
        {
            end = afterFraction;
            return decimal.Parse(digits[..count], NumberStyles.None, CultureInfo.InvariantCulture) + part;
        }

        if (at + 1 < text.Length && text[at] is '.' or ',' && char.IsAsciiDigit(text[at + 1]))
        {
            return null;
        }

        end = at;
        return decimal.Parse(digits[..count], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
    }

    /// <summary>The signs that stand for a minus.</summary>
    public static bool IsMinus(char c) => c is '-' or '−' or '–' or '—' or '‐' or '‑' or '‒';

    public static bool IsGroupingSpace(char c) => c is '\u00A0' or '\u2009' or '\u202F' or '\u2007' or '\u200A';

    public static decimal? Fraction(char c) => c switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        _ => null,
    };

    private static decimal? FractionAfter(ReadOnlySpan<char> text, int at, out int end)
    {
        var sign = at < text.Length && text[at] is ' ' or '\u00A0' ? at + 1 : at;
        end = sign + 1;
        return sign < text.Length ? Fraction(text[sign]) : null;
    }

    private static bool IsGroup(ReadOnlySpan<char> text, int at, char separator, bool plainSpaceGroups) =>
        at + 3 < text.Length && text[at] == separator && (separator == '.' || IsGroupingSpace(separator) || (plainSpaceGroups && separator == ' '))
        && Scan.Digits(text, at + 1) == at + 4;

    private static bool Append(ReadOnlySpan<char> source, Span<char> digits, ref int count)
    {
        if (count + source.Length > MaxDigits)
        {
            return false;
        }

        source.CopyTo(digits[count..]);
        count += source.Length;
        return true;
    }
}
