using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>What is counted when it is no activity: money, and things: "65 kr. pr. måltid", "højst 28 elever".</summary>
internal static class Amounts
{
    private static readonly PhraseSet Crowns = RuleWords.Counts["kr"];
    private static readonly PhraseSet Measure = RuleWords.Counts["measure"];
    private static readonly PhraseSet Numbers = RuleWords.Counts["numberOf"];
    private static readonly PhraseSet Cases = RuleWords.Counts["case"];
    private static readonly PhraseSet Described = RuleWords.Counts["described"];
    private static readonly PhraseSet Uncounted = RuleWords.Counts["uncounted"];
    private static readonly PhraseSet Adjective = RuleWords.Groups["adjective"];

    private static readonly PhraseSet Finite = RuleWords.Groups["finite"];

    private static readonly IReadOnlyList<(string Noun, PhraseSet Set)> Singulars =
        [.. RuleWords.Counts.Sets.Where(s => s.Name.StartsWith(SingularPrefix, StringComparison.Ordinal)).Select(s => (s.Name[SingularPrefix.Length..], s.Set))];

    private const string SingularPrefix = "singular-";

    /// <summary>The first sum of money that is not taken by something else.</summary>
    public static Count? Money(Words words, IReadOnlyList<TextRange> taken)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Number is null || taken.Any(t => t.Contains(words[at].Range)) || Counts.At(words, at) is not { } count)
            {
                continue;
            }

            // "65,- kr."
            var unit = words.Is(count.End, ",") && words.Is(count.End + 1, "-", "–") ? count.End + 2 : count.End;
            if (Crowns.EndAt(words, unit) > 0 || Crowns.EndAt(words, words.Is(at - 1, ".") ? at - 2 : at - 1) is > 0 and var before && before >= at - 1)
            {
                return count;
            }
        }

        return null;
    }

    /// <summary>What a sum is counted by behind its unit: "kr. om måneden", "kr. pr. tur"; null where nothing stands there.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="end">Index after the number.</param>
    public static string? PerOf(Words words, int end)
    {
        while (words.Is(end, ",", "-", "–", ".") || Crowns.EndAt(words, end) > 0)
        {
            end++;
        }

        var unit = words.Is(end + 1, ".") ? end + 2 : end + 1;
        return TimingReader.PeriodAt(words, end) ?? (words.Is(end, "i", "pr", "per") && words.Is(unit, "timen", "time") ? "hour" : null) ?? (words.Is(end, "pr", "per") && Cases.EndAt(words, unit) > 0 ? "case" : null);
    }

    /// <summary>Whether a sum of money ends right before the token: "300 kr. om måneden" counts by the month, and says no time.</summary>
    public static bool EndsBefore(Words words, int at) => Crowns.EndAt(words, words.Is(at - 1, ".") ? at - 2 : at - 1) > 0;

    /// <summary>The first count of things that is not taken, with the noun's singular; null when there is none.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="taken">Counts that are something else.</param>
    /// <param name="only">Where the noun must stand, unless words bound its number; null for anywhere.</param>
    public static (Count Count, string Unit)? Things(Words words, IReadOnlyList<TextRange> taken, IReadOnlyList<TextRange>? only)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (taken.Any(t => t.Contains(words[at].Range)) || Counts.At(words, at) is not { } count || (words.Is(at, "en", "et") && count.Start == at))
            {
                continue;
            }

            if (words[at].Number is >= 1900 and < 2200 && count.End == at + 1)
            {
                // A year.
                continue;
            }

            var noun = (Adjective.EndAt(words, count.End) == count.End + 1 || Described.EndAt(words, count.End) == count.End + 1) && words[count.End + 1].IsWord ? count.End + 1 : count.End;
            if (words[noun].IsWord && words[noun].Lower.Length > 2 && Uncounted.EndAt(words, noun) < 0 && TimeUnits.Of(words[noun].Lower) is null && Crowns.EndAt(words, noun) < 0
                && Finite.EndAt(words, noun) < 0 && (only is null || count.Start < at || only.Any(o => o.Contains(words[noun].Range))))
            {
                return (count, count is { Min: 1, Max: 1 } ? words[noun].Lower : Singular(words, noun));
            }

            if (count.Start < at && TimeUnits.Of(words[count.End].Lower) is null && (!words[count.End].IsWord || Uncounted.EndAt(words, count.End) > 0) && Measure.EndAt(words, count.End) < 0 && NumberOf(words, at) is { } numbered)
            {
                return (count, numbered);
            }
        }

        return null;
    }

    /// <summary>The noun right behind a count, in the singular; null where no word stands there.</summary>
    public static string? Noun(Words words, Count count) => words[count.End].IsWord ? count is { Min: 1, Max: 1 } ? words[count.End].Lower : Singular(words, count.End) : null;

    /// <summary>What a number counts that its subject names: "elevtallet", "antallet af pladser".</summary>
    private static string? NumberOf(Words words, int at)
    {
        for (var back = at - 1; back >= 0; back--)
        {
            if (words[back].Lower is { Length: > 7 } word && word.EndsWith("tallet", StringComparison.Ordinal) && word != "antallet")
            {
                return word[..^"tallet".Length];
            }

            if (Numbers.EndAt(words, back) is > 0 and var noun && words[noun].IsWord)
            {
                return Singular(words, noun);
            }
        }

        return null;
    }

    private static string Singular(Words words, int at)
    {
        foreach (var (noun, set) in Singulars)
        {
            if (set.EndAt(words, at) > 0)
            {
                return noun;
            }
        }

        var word = words[at].Lower;
        if (word.Length > 5 && word.EndsWith("ere", StringComparison.Ordinal))
        {
            return word[..^1];
        }

        foreach (var ending in (ReadOnlySpan<string>)["erne", "er"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                word = word[..^ending.Length];
                break;
            }
        }

        return word;
    }
}
