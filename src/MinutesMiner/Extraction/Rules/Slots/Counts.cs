using MinutesMiner.Core.Text.Numbers;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>A printed count: "2", "to", "4-8", "mindst 2", "op til 37".</summary>
/// <param name="Min">The least; null when only a most is printed.</param>
/// <param name="Max">The most; null when only a least is printed.</param>
/// <param name="Start">Index of its first token, bounding words included.</param>
/// <param name="End">Index after its last token.</param>
internal readonly record struct Count(decimal? Min, decimal? Max, int Start, int End)
{
    /// <summary>Whether words bound it or spell it out: a bare "hver uge" is once without a count.</summary>
    public bool IsPrinted => End > Start;
}

/// <summary>Reads counts in digits and words, with the words that bound them.</summary>
internal static class Counts
{
    /// <summary>The most tokens of a bounding phrase.</summary>
    private const int LongestBound = 4;

    private const decimal Half = 0.5m;

    private static readonly PhraseSet Halves = RuleWords.Counts["half"];
    private static readonly PhraseSet HalfMore = RuleWords.Counts["halfMore"];
    private static readonly PhraseSet Least = RuleWords.Counts["least"];
    private static readonly PhraseSet Most = RuleWords.Counts["most"];
    private static readonly PhraseSet LeastBehind = RuleWords.Counts["leastBehind"];
    private static readonly PhraseSet MostBehind = RuleWords.Counts["mostBehind"];
    private static readonly PhraseSet Between = RuleWords.Counts["between"];

    /// <summary>The count whose number starts at the token; words that bound it are looked for before and behind it.</summary>
    public static Count? At(Words words, int at)
    {
        var end = at + 1;
        if (Fraction(words, at, out var behind) is { } part)
        {
            return Bounded(words, at, behind, part, part);
        }

        if (Number(words, at) is not { } low)
        {
            return null;
        }

        if (words.Is(end, "½") && words[end].Range.Start == words[at].Range.End)
        {
            (low, end) = (low + Half, end + 1);
        }

        var high = low;
        var ordinal = words.Is(end, ".") ? end + 1 : end;
        if ((words.Is(ordinal, "-", "–", "/", "til", "eller") || (words.Is(ordinal, "og") && words.Is(at - 1, "mellem"))) && Number(words, ordinal + 1) is { } second && second >= low)
        {
            (high, end) = (second, ordinal + 2);
        }

        return Bounded(words, at, end, low, high);
    }

    /// <summary>Index after words that bound a number, when they stand at the token: "op til", "højst"; the token itself when none do.</summary>
    public static int AfterBound(Words words, int at) => Math.Max(at, Math.Max(Least.EndAt(words, at), Most.EndAt(words, at)));

    /// <summary>Whether words before the token bound what begins there from below or above, and where they begin.</summary>
    public static (bool Least, bool Most, int Start) Bounds(Words words, int at)
    {
        for (var start = Math.Max(0, at - LongestBound); start < at; start++)
        {
            if (Least.EndAt(words, start) == at || Most.EndAt(words, start) == at)
            {
                return (Least.EndAt(words, start) == at, Most.EndAt(words, start) == at, start);
            }
        }

        return (false, false, at);
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

    /// <summary>A half or one and a half at the token: "en halv", "½", "halvanden"; <paramref name="end"/> is behind it.</summary>
    private static decimal? Fraction(Words words, int at, out int end)
    {
        end = at + 1;
        if (words.Is(at, "½"))
        {
            return Half;
        }

        if (HalfMore.EndAt(words, at) is > 0 and var more)
        {
            end = more;
            return 1 + Half;
        }

        if (Halves.EndAt(words, at) is > 0 and var half)
        {
            end = half;
            return Half;
        }

        return null;
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
        if (words.Is(at - 1, ")") && words.Is(at - 2, "mindst") && words.Is(at - 3, "("))
        {
            return new Count(low, null, at - 3, end);
        }

        var first = words.Is(at - 1, "mellem") && high > low ? at - 1 : at;
        if (LeastBehind.EndAt(words, end) is > 0 and var atLeast)
        {
            return new Count(low, null, first, atLeast);
        }

        if (MostBehind.EndAt(words, end) is > 0 and var atMost)
        {
            return new Count(null, high, first, atMost);
        }

        // "Må højst være 28": one infinitive may part the bound from its number.
        var verb = at > 0 && words[at - 1].Lower is { Length: > 4 } passive && passive.EndsWith("es", StringComparison.Ordinal) ? at - 1 : at > 1 && Between.EndAt(words, at - 2) == at ? at - 2 : at > 0 && Between.EndAt(words, at - 1) == at ? at - 1 : at;
        foreach (var stop in (ReadOnlySpan<int>)[verb, at])
        {
            for (var start = Math.Max(0, stop - LongestBound); start < stop; start++)
            {
                if (Most.EndAt(words, start) == stop)
                {
                    return new Count(null, high, start, end);
                }

                if (Least.EndAt(words, start) == stop)
                {
                    return words.Is(start, "mere", "flere", "over") && Denied(words, start) ? new Count(null, high, start, end) : new Count(low, null, start, end);
                }
            }
        }

        return new Count(low, high, first, end);
    }

    /// <summary>Whether the clause denies what is over the number: "ingen … mere end 6" is at most 6.</summary>
    private static bool Denied(Words words, int at)
    {
        for (var back = at - 1; back >= 0 && !words.Is(back, ",", ";", ":"); back--)
        {
            if (words.Is(back, "ingen", "ikke", "aldrig", "hverken"))
            {
                return true;
            }
        }

        return false;
    }
}
