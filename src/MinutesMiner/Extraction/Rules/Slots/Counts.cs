using MinutesMiner.Core.Text.Numbers;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>A printed count: "2", "to", "4-8", "mindst 2", "op til 37".</summary>
/// <param name="Min">The least; null when only a most is printed.</param>
/// <param name="Max">The most; null when only a least is printed.</param>
/// <param name="Start">Index of its first token, bounding words included.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct Count(decimal? Min, decimal? Max, int Start, int End);

/// <summary>Reads counts in digits and words, with the words that bound them.</summary>
internal static class Counts
{
    /// <summary>The count whose number starts at the token; words that bound it are looked for before it.</summary>
    public static Count? At(Words words, int at)
    {
        if (Number(words, at) is not { } low)
        {
            return null;
        }

        var end = at + 1;
        var high = low;
        var ordinal = words.Is(end, ".") ? end + 1 : end;
        if (words.Is(ordinal, "-", "–", "/", "til", "eller") && Number(words, ordinal + 1) is { } second && second >= low)
        {
            (high, end) = (second, ordinal + 2);
        }

        return Bounded(words, at, end, low, high);
    }

    /// <summary>The number that a token spells, in digits or words. "En" and "et" are one; "den ene" and the like are not read.</summary>
    public static decimal? Number(Words words, int at)
    {
        var token = words[at];
        if (token.Number is { } value)
        {
            return value;
        }

        return token.Lower switch
        {
            "én" or "ét" or "en" or "et" => 1,
            _ => token.IsWord ? DanishNumerals.Cardinal(token.Lower) : null,
        };
    }

    /// <summary>The ordinal at the token: "8." or "ottende". <paramref name="end"/> is after it.</summary>
    public static decimal? Ordinal(Words words, int at, out int end)
    {
        if (words[at].Number is { } number && words.Is(at + 1, "."))
        {
            end = at + 2;
            return number;
        }

        end = at + 1;
        return words[at].IsWord ? DanishNumerals.Ordinal(words[at].Lower) : null;
    }

    private static Count Bounded(Words words, int at, int end, decimal low, decimal high)
    {
        var before = words.Is(at - 1, ".") ? at - 2 : at - 1;
        if (words.Is(at - 1, ")") && words.Is(at - 2, "mindst") && words.Is(at - 3, "("))
        {
            return new Count(low, null, at - 3, end);
        }

        before = words.Is(before, "være") ? before - 1 : before;
        if (words.Is(before, "mindst", "min", "minimum", "over", "minimalt"))
        {
            return new Count(low, null, before, end);
        }

        if (words.Is(before, "højst", "maks", "max", "maksimalt", "maksimum", "højest"))
        {
            return new Count(null, high, before, end);
        }

        if (words.Is(at - 2, "op", "optil") && words.Is(at - 1, "til"))
        {
            return new Count(null, high, at - 2, end);
        }

        return words.Is(at - 2, "mere") && words.Is(at - 1, "end") ? new Count(low, null, at - 2, end) : new Count(low, high, at, end);
    }
}
