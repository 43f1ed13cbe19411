using System.Collections.Frozen;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Numbers;

/// <summary>What the numbers of a table count, as its caption or a header says it.</summary>
/// <param name="Range">Where the unit's own words stand: <c>t.kr.</c> of <c>Beløb i t.kr.</c>.</param>
/// <param name="Name">The canonical unit: <c>kr.</c>, <c>1.000 kr.</c>, <c>mio. kr.</c>, <c>mia. kr.</c>, <c>pct.</c>, <c>promille</c>.</param>
/// <param name="Factor">How many kroner a unit is; 1 for a share.</param>
public readonly record struct TableUnit(TextRange Range, string Name, decimal Factor);

/// <summary>
/// Units that minutes print behind numbers and in table headers, in every spelling, each with one canonical name:
/// <c>kr.</c>, <c>1.000 kr.</c>, <c>mio. kr.</c>, <c>mia. kr.</c>, <c>mio.</c>, <c>mia.</c>, <c>pct.</c>, <c>promille</c>, <c>pct.-point</c>;
/// <c>minut</c>, <c>time</c>, <c>dag</c>, <c>hverdag</c>, <c>uge</c>, <c>måned</c>, <c>kvartal</c>, <c>halvår</c>, <c>år</c>, <c>gang</c>;
/// <c>m</c>, <c>km</c>, <c>m²</c>, <c>ha</c>, <c>ton</c>, <c>stk.</c>, <c>årsværk</c>. Thread-safe.
/// </summary>
public static class DanishUnits
{
    private const int MaxUnitLength = 24;

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Scales = Table("""
        mio. = mio. mio mill. mill million millioner
        mia. = mia. mia milliard milliarder
        1.000 = t. t tusind tusinde
        """);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Words = Table("""
        kr. = kr. kr krone kroner kroners dkk
        1.000 kr. = t.kr. t.kr tkr. tkr
        mio. kr. = miokr. miokr
        pct. = % pct. pct procent procents procenter
        pct.-point = procentpoint procentpoints
        promille = ‰ promille
        minut = minut minutter minutters minuts min.
        time = time timer timers times
        dag = dag dage dages dags døgn døgns
        hverdag = hverdag hverdage hverdages hverdags arbejdsdag arbejdsdage arbejdsdages
        uge = uge uger ugers uges
        måned = måned måneder måneders måneds mdr. mdr md. mdrs.
        kvartal = kvartal kvartaler
        halvår = halvår
        år = år års
        gang = gang gange
        m = m m. meter meters
        km = km km. kilometer kilometers
        m² = m² m2 kvm. kvm kvadratmeter
        ha = ha ha. hektar hektars
        ton = ton tons
        stk. = stk. stk
        årsværk = årsværk
        """);

    /// <summary>
    /// The unit that a caption or header cell names for the numbers below it: <c>I mio. kr.</c>, <c>Beløb i 1.000 kr.</c>, <c>/tal i kr.</c>,
    /// <c>(t.kr.)</c>, <c>Mio. kr. 2026-p/l</c>, <c>Afvigelse (%)</c>. Null when it names none; an amount (<c>120 mio. kr.</c>) is no unit.
    /// </summary>
    public static TableUnit? FindInHeader(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || (text[at - 1] is '.' or ',' && at > 1 && char.IsAsciiDigit(text[at - 2]))))
            {
                continue;
            }

            if (ReadHeaderUnit(text, at, out var end) is not { } unit)
            {
                continue;
            }

            if (!FollowsNumber(text, at) && !PrecedesNumber(text, end) && StandsAsUnit(text, at, end, unit))
            {
                return WithScaleBefore(text, new TableUnit(new TextRange(at, end), unit, Factor(unit)));
            }

            at = end - 1;
        }

        return null;
    }

    /// <summary>How many kroner the unit is; 1 for every unit that is no money.</summary>
    public static decimal Factor(string unit) => unit switch
    {
        "1.000 kr." => 1_000m,
        "mio. kr." => 1_000_000m,
        "mia. kr." => 1_000_000_000m,
        _ => 1m,
    };

    /// <summary>Whether the unit counts money.</summary>
    public static bool IsMoney(string? unit) => unit is "kr." or "1.000 kr." or "mio. kr." or "mia. kr.";

    /// <summary>Reads a unit of money or share at the offset; null when there is none.</summary>
    internal static string? ReadAmountUnit(ReadOnlySpan<char> text, int start, out int end) =>
        Read(text, start, out end) is { } unit && (IsMoney(unit) || unit is "pct." or "promille" or "pct.-point" or "mio." or "mia.") ? unit : null;

    /// <summary>Whether "kr.", "kr" or "DKK" stands at the offset.</summary>
    internal static bool ReadCurrency(ReadOnlySpan<char> text, int start, out int end) => Lookup(text, start, Words, glued: false, out end) is "kr.";

    /// <summary>Reads any unit at the offset, the longest that fits; null when there is none. The full stop of a sentence stays out.</summary>
    internal static string? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        if (Lookup(text, start, Scales, glued: true, out var afterScale) is { } scale && ReadCurrency(text, Scan.SkipSpaces(text, afterScale), out end))
        {
            return scale + " kr.";
        }

        var unit = Lookup(text, start, Words, glued: false, out end);
        if (unit is "pct." && PointAfter(text, end) is var afterPoint and > 0)
        {
            end = afterPoint;
            return "pct.-point";
        }

        // A thousand is no unit of its own.
        return unit ?? (Lookup(text, start, Scales, glued: false, out end) is { } alone && alone is not "1.000" ? alone : null);
    }

    /// <summary>The longest entry of the table that stands at the offset as a word.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="start">Where the entry begins.</param>
    /// <param name="table">Spellings and units.</param>
    /// <param name="glued">Whether a letter may follow the dot of an abbreviation: <c>mio.kr.</c></param>
    /// <param name="end">Offset after the entry.</param>
    private static string? Lookup(
        ReadOnlySpan<char> text, int start, FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> table, bool glued, out int end)
    {
        string? found = null;
        end = start;
        if (start < text.Length && text[start] is '%' or '‰')
        {
            end = start + 1;
            return table.TryGetValue(text.Slice(start, 1), out var sign) ? sign : null;
        }

        for (var at = start; at - start <= MaxUnitLength;)
        {
            var letters = at;
            while (at < text.Length && at - start <= MaxUnitLength && (char.IsLetter(text[at]) || (text[at] is '²' or '2' && at > start && text[at - 1] == 'm')))
            {
                at++;
            }

            if (at == letters)
            {
                break;
            }

            if ((at == text.Length || !char.IsLetterOrDigit(text[at])) && table.TryGetValue(text[start..at], out var unit))
            {
                (found, end) = (unit, at);
            }

            if (at == text.Length || text[at] != '.')
            {
                break;
            }

            at++;
            if ((glued || at == text.Length || !(char.IsLower(text[at]) || char.IsDigit(text[at]))) && table.TryGetValue(text[start..at], out unit))
            {
                (found, end) = (unit, at);
            }
        }

        return found;
    }

    private static int PointAfter(ReadOnlySpan<char> text, int at)
    {
        var word = at < text.Length && text[at] is '-' or ' ' ? at + 1 : at;
        return text[word..].StartsWith("point", StringComparison.OrdinalIgnoreCase)
            && (word + 5 == text.Length || !char.IsLetter(text[word + 5])) ? word + 5 : 0;
    }

    private static string? ReadHeaderUnit(ReadOnlySpan<char> text, int start, out int end)
    {
        foreach (var thousand in (ReadOnlySpan<string>)["1.000", "1000", "1 000"])
        {
            if (!text[start..].StartsWith(thousand, StringComparison.Ordinal))
            {
                continue;
            }

            var next = Scan.SkipSpaces(text, start + thousand.Length);
            if (ReadCurrency(text, next, out end))
            {
                return "1.000 kr.";
            }
        }

        return ReadAmountUnit(text, start, out end) is { } unit && unit is not ("mio." or "mia." or "pct.-point") ? unit : null;
    }

    /// <summary>A percent sign or "pct." in a header is its unit only in parentheses, after "i", or alone; money always is.</summary>
    private static bool StandsAsUnit(ReadOnlySpan<char> text, int start, int end, string unit)
    {
        if (IsMoney(unit))
        {
            return true;
        }

        var before = text[..start].TrimEnd();
        var after = text[end..].TrimStart();
        return before.IsEmpty ? after.IsEmpty
            : before[^1] is '(' or '[' || before.EndsWith(" i", StringComparison.OrdinalIgnoreCase) || before.Equals("i", StringComparison.OrdinalIgnoreCase);
    }

    private static bool FollowsNumber(ReadOnlySpan<char> text, int start)
    {
        var before = text[..start].TrimEnd();
        return !before.IsEmpty && (char.IsAsciiDigit(before[^1]) || before[^1] is '-' && before.Length > 1 && before[^2] == ',') && !EndsInYear(before);
    }

    private static bool PrecedesNumber(ReadOnlySpan<char> text, int end)
    {
        var next = Scan.SkipSpaces(text, end);
        return next < text.Length && char.IsAsciiDigit(text[next]) && !(Scan.Digits(text, next) == next + 4 && EndsInYear(text[..(next + 4)]));
    }

    /// <summary>Takes in a scale that spaces have torn apart ("m io. kr."): read as plain kroner it would be wrong a million times.</summary>
    private static TableUnit WithScaleBefore(ReadOnlySpan<char> text, TableUnit unit)
    {
        if (unit.Name is not "kr.")
        {
            return unit;
        }

        Span<char> letters = stackalloc char[3];
        var (at, count) = (unit.Range.Start, 0);
        while (at > 0 && count < 3 && unit.Range.Start - at < 8)
        {
            var c = text[--at];
            if (char.IsLetter(c))
            {
                letters[2 - count++] = char.ToLowerInvariant(c);
            }
            else if (c is not (' ' or '.'))
            {
                break;
            }
        }

        if (count < 3 || !Scan.IsWordStart(text, at) || letters is not ("mio" or "mia"))
        {
            return unit;
        }

        var name = letters is "mio" ? "mio. kr." : "mia. kr.";
        return new TableUnit(new TextRange(at, unit.Range.End), name, Factor(name));
    }

    /// <summary>"Budget 2026 kr." names a year and then the unit.</summary>
    private static bool EndsInYear(ReadOnlySpan<char> text) =>
        text.Length >= 4 && text[^4..] is ['1' or '2', '0' or '9', _, _] && text[^4..].IndexOfAnyExceptInRange('0', '9') < 0
        && (text.Length == 4 || !(char.IsLetterOrDigit(text[^5]) || text[^5] is '.' or ','));

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Table(string lines)
    {
        var table = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries))
        {
            var at = line.IndexOf(" = ", StringComparison.Ordinal);
            foreach (var spelling in line[(at + 3)..].Split(' '))
            {
                table[spelling] = line[..at];
            }
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
