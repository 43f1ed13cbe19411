using System.Collections.Frozen;

namespace MinutesMiner.Core.Text.Numbers;

/// <summary>Numbers written as words, from nul to nioghalvfems, hundrede and tusind, and their ordinals. Thread-safe.</summary>
public static class DanishNumerals
{
    private static readonly string[] Ones = ["", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni"];
    private static readonly string[] Tens = ["tyve", "tredive", "fyrre", "halvtreds", "tres", "halvfjerds", "firs", "halvfems"];
    private static readonly string[] TenOrdinals =
        ["tyvende", "tredivte", "fyrretyvende", "halvtredsindstyvende", "tresindstyvende", "halvfjerdsindstyvende", "firsindstyvende", "halvfemsindstyvende"];

    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Cardinals = CardinalWords();
    private static readonly FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> Ordinals = OrdinalWords();

    /// <summary>The value of a cardinal: <c>tre</c>, <c>toogtyve</c>, <c>halvanden</c>; null for any other word. <c>en</c> and <c>et</c> are 1.</summary>
    public static decimal? Cardinal(ReadOnlySpan<char> word) => Cardinals.TryGetValue(word, out var value) ? value : null;

    /// <summary>The value of an ordinal: <c>første</c>, <c>andet</c>, <c>tolvte</c>, <c>8.</c>; null for anything else.</summary>
    public static int? Ordinal(ReadOnlySpan<char> word)
    {
        if (word.Length is >= 2 and <= 4 && word[^1] == '.' && Scan.Digits(word, 0) == word.Length - 1)
        {
            return int.Parse(word[..^1], System.Globalization.CultureInfo.InvariantCulture);
        }

        return Ordinals.TryGetValue(word, out var value) ? (int)value : null;
    }

    private static FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> CardinalWords()
    {
        var words = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase)
        {
            ["nul"] = 0,
            ["et"] = 1,
            ["én"] = 1,
            ["ét"] = 1,
            ["ti"] = 10,
            ["elleve"] = 11,
            ["tolv"] = 12,
            ["tretten"] = 13,
            ["fjorten"] = 14,
            ["femten"] = 15,
            ["seksten"] = 16,
            ["sytten"] = 17,
            ["atten"] = 18,
            ["nitten"] = 19,
            ["hundrede"] = 100,
            ["tusind"] = 1000,
            ["tusinde"] = 1000,
            ["halvanden"] = 1.5m,
            ["halvandet"] = 1.5m,
        };
        for (var one = 0; one < Ones.Length; one++)
        {
            if (one > 0)
            {
                words[Ones[one]] = one;
            }

            for (var ten = 0; ten < Tens.Length; ten++)
            {
                words[one == 0 ? Tens[ten] : $"{Ones[one]}og{Tens[ten]}"] = (10 * (ten + 2)) + one;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    private static FrozenDictionary<string, decimal>.AlternateLookup<ReadOnlySpan<char>> OrdinalWords()
    {
        var words = new Dictionary<string, decimal>(StringComparer.OrdinalIgnoreCase);
        var first = "første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende"
            .Split(' ');
        for (var i = 0; i < first.Length; i++)
        {
            words[first[i]] = i + 1;
        }

        words["andet"] = 2;
        words["tredie"] = 3;
        for (var ten = 0; ten < TenOrdinals.Length; ten++)
        {
            for (var one = 0; one < Ones.Length; one++)
            {
                words[one == 0 ? TenOrdinals[ten] : $"{Ones[one]}og{TenOrdinals[ten]}"] = (10 * (ten + 2)) + one;
            }
        }

        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
