using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Identifiers;

/// <summary>
/// Finds civil registration numbers (CPR): a date <c>ddMMyy</c> and four digits, with a hyphen, a space or nothing between. By date and
/// form alone: since October 2007 the checksum is no test of validity. The number itself is never given out, only its place. Numbers that
/// a label names as something else, and ten bare digits that may be a production unit's number (P-nummer), are left alone. Linear in the
/// text's length; thread-safe.
/// </summary>
public static class CprNumbers
{
    private const int LabelWindow = 24;

    /// <summary>Where the numbers stand, in order, not overlapping.</summary>
    public static IReadOnlyList<TextRange> Find(string text)
    {
        var found = new List<TextRange>();
        ReadOnlySpan<char> span = text;
        for (var at = 0; at < span.Length;)
        {
            if (!char.IsAsciiDigit(span[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < span.Length && char.IsAsciiDigit(span[end]))
            {
                end++;
            }

            if (ReadAt(span, at, end) is { } range)
            {
                found.Add(range);
                end = range.End;
            }

            at = end;
        }

        return found;
    }

    /// <summary>The text with every digit of those numbers replaced by <c>X</c>; as long as the text, so that offsets stay.</summary>
    public static string Mask(string text)
    {
        var found = Find(text);
        return found.Count == 0 ? text : string.Create(text.Length, (text, found), static (masked, state) =>
        {
            state.text.CopyTo(masked);
            foreach (var range in state.found)
            {
                foreach (ref var c in masked[range.Start..range.End])
                {
                    c = char.IsAsciiDigit(c) ? 'X' : c;
                }
            }
        });
    }

    private static TextRange? ReadAt(ReadOnlySpan<char> text, int start, int digitsEnd)
    {
        if (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '–' or '/' or '.' or '_' or '=' or '#' or '+' or '&' or '%'))
        {
            return null;
        }

        var isBare = digitsEnd - start == 10;
        var serial = isBare ? start + 6 : AfterSeparator(text, digitsEnd);
        var end = isBare ? digitsEnd : Scan.Digits(text, serial, 5);
        if (!(isBare || (digitsEnd - start == 6 && serial > digitsEnd && end - serial == 4)))
        {
            return null;
        }

        var goesOn = end < text.Length
            && (char.IsLetterOrDigit(text[end]) || text[end] is '_' || (end + 1 < text.Length && text[end] is '-' or '/' or '.' or ',' && char.IsLetterOrDigit(text[end + 1])));
        var separator = isBare ? '\0' : text[digitsEnd];
        if (goesOn || !IsBirthDate(text.Slice(start, 6), text[serial], mayBeReplacement: separator is '-'))
        {
            return null;
        }

        var label = text[Math.Max(0, start - LabelWindow)..start];
        var isNamed = label.Contains("cpr", StringComparison.OrdinalIgnoreCase) || label.Contains("personnummer", StringComparison.OrdinalIgnoreCase);
        if (!isNamed)
        {
            // "201025 2026" is a file's date and a year, ten digits from 10 on a P-nummer.
            var isYear = separator is ' ' or '\u00A0' && text.Slice(serial, 2) is "19" or "20";
            if (isYear || NamesOther(label) || (isBare && text.Slice(start, 2) is "10"))
            {
                return null;
            }
        }

        return new TextRange(start, end);
    }

    private static int AfterSeparator(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
        {
            return at;
        }

        if (text[at] is ' ' or '\u00A0' && at + 2 < text.Length && text[at + 1] is '-' or '–' && text[at + 2] is ' ' or '\u00A0')
        {
            return at + 3;
        }

        return text[at] is '-' or '–' or '‐' or '‑' or '−' or ' ' or '\u00A0' ? at + 1 : at;
    }

    /// <summary>
    /// Whether the digits are a day of the calendar in the century that the seventh digit gives. Replacement numbers add 60 to the day.
    /// </summary>
    private static bool IsBirthDate(ReadOnlySpan<char> digits, char seventh, bool mayBeReplacement)
    {
        var day = Pair(digits, 0);
        var month = Pair(digits, 2);
        var year = Pair(digits, 4);
        day -= mayBeReplacement && day > 60 ? 60 : 0;
        var century = seventh switch
        {
            <= '3' => 1900,
            '4' or '9' => year <= 36 ? 2000 : 1900,
            _ => year <= 57 ? 2000 : 1800,
        };
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(century + year, month);
    }

    private static int Pair(ReadOnlySpan<char> digits, int at) => (10 * (digits[at] - '0')) + digits[at + 1] - '0';

    private static bool NamesOther(ReadOnlySpan<char> label)
    {
        foreach (var word in (ReadOnlySpan<string>)
            ["p-nr", "p-nummer", "p nr", "pnr", "p.nr", "tlf", "telefon", "mobil", "ean", "cvr", "j.nr", "jnr", "journal", "sagsn", "sag nr", "konto", "reg.nr", "dok.", "dokument", "faktura", "lbnr", "løbenr"])
        {
            if (label.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
