namespace MinutesMiner.Core.Text.Numbers;

/// <summary>The number that a table cell prints.</summary>
/// <param name="Value">As printed: not scaled by its unit, 35 for <c>35 %</c>; negative for a minus before or after and for parentheses.</param>
/// <param name="Unit">The canonical unit that the cell itself prints (<see cref="DanishUnits"/>); null when it prints none.</param>
public readonly record struct CellNumber(decimal Value, string? Unit);

/// <summary>Reads a whole cell, label or field as a number in Danish notation. Thread-safe.</summary>
public static class DanishNumbers
{
    private const int MaxLength = 80;

    /// <summary>The cell's number; null when the whole text is not one number.</summary>
    public static decimal? ParseCell(ReadOnlySpan<char> text) => Parse(text)?.Value;

    /// <summary>
    /// The cell's number with the unit that it prints. Accepts <c>.</c> and spaces as grouping, a decimal comma, the fractions ¼ ½ ¾, any
    /// dash as minus before or after, parentheses, <c>%</c>, <c>pct.</c>, <c>‰</c>, <c>kr.</c> before or after, <c>,-</c>, and asterisks or
    /// raised digits of notes. Dates, times, ranges, item numbers with several dots and codes with leading zeros are no numbers.
    /// </summary>
    public static CellNumber? Parse(ReadOnlySpan<char> text)
    {
        text = WithoutNoteMarks(text.Trim());
        if (text.IsEmpty || text.Length > MaxLength)
        {
            return null;
        }

        var negative = false;
        if (text[0] == '(' && text[^1] == ')')
        {
            negative = true;
            text = text[1..^1].Trim();
        }

        var at = TakeSign(text, 0, ref negative);
        var prefix = DanishUnits.ReadCurrency(text, at, out var afterPrefix);
        if (prefix)
        {
            at = TakeSign(text, Scan.SkipSpaces(text, afterPrefix), ref negative);
        }

        if (HasLeadingZero(text, at) || NumberSyntax.Read(text, at, plainSpaceGroups: true, out var end) is not { } value)
        {
            return null;
        }

        var unit = Rest(text[end..], prefix, ref negative);
        return unit is null ? null : new CellNumber(negative ? -value : value, unit.Length == 0 ? null : unit);
    }

    /// <summary>What may follow the number: a trailing minus, ",-", a unit. The unit, "" for none, null when something else follows.</summary>
    private static string? Rest(ReadOnlySpan<char> rest, bool prefixed, ref bool negative)
    {
        var unit = prefixed ? "kr." : "";
        var at = Scan.SkipSpaces(rest, 0);
        if (at < rest.Length && rest[at] == ',')
        {
            var dash = Scan.SkipSpaces(rest, at + 1);
            if (dash == rest.Length || !NumberSyntax.IsMinus(rest[dash]))
            {
                return null;
            }

            unit = "kr.";
            at = Scan.SkipSpaces(rest, rest[dash..].IndexOfAnyExcept('-', '–') is >= 0 and var more ? dash + more : rest.Length);
        }
        else if (at < rest.Length && NumberSyntax.IsMinus(rest[at]) && !negative)
        {
            negative = true;
            at = Scan.SkipSpaces(rest, at + 1);
        }

        if (at < rest.Length && DanishUnits.ReadAmountUnit(rest, at, out var end) is { } printed)
        {
            unit = printed;
            at = Scan.SkipSpaces(rest, end);
        }

        if (at < rest.Length && NumberSyntax.IsMinus(rest[at]) && !negative)
        {
            negative = true;
            at++;
        }

        return Scan.SkipSpaces(rest, at) == rest.Length ? unit : null;
    }

    private static int TakeSign(ReadOnlySpan<char> text, int at, ref bool negative)
    {
        if (at < text.Length && (NumberSyntax.IsMinus(text[at]) || text[at] == '+') && !negative)
        {
            negative = text[at] != '+';
            at = Scan.SkipSpaces(text, at + 1);
        }

        return at;
    }

    /// <summary>The text without a cell's note marks: <c>35*</c>, <c>-80 (*)</c>, <c>12 **)</c>, <c>35¹</c>.</summary>
    private static ReadOnlySpan<char> WithoutNoteMarks(ReadOnlySpan<char> text)
    {
        var end = text.Length;
        while (end > 0 && text[end - 1] is '*' or ')' or '(' or ' ')
        {
            end--;
        }

        return (end > 0 && text[end..].Contains('*') ? text[..end] : text.TrimEnd(RaisedDigits)).TrimEnd();
    }

    private const string RaisedDigits = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private static bool HasLeadingZero(ReadOnlySpan<char> text, int at) =>
        at + 1 < text.Length && text[at] == '0' && (char.IsAsciiDigit(text[at + 1]) || text[at + 1] == '.');
}
