using System.Buffers;

namespace MinutesMiner.Core.Text.Analysis;

/// <summary>
/// The Danish stemming algorithm of the Snowball project, as its published description defines it
/// (snowballstem.org/algorithms/danish/stemmer.html). Every step only takes letters off the end, so a stem is a prefix of its word.
/// Expects lower-case words. Thread-safe.
/// </summary>
public static class DanishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyæåø");
    private static readonly SearchValues<char> Consonants = SearchValues.Create("bcdfghjklmnpqrstvwxz");
    private static readonly SearchValues<char> LettersBeforeS = SearchValues.Create("abcdfghjklmnoprtvyzå");

    // Step 1, longest first.
    private static readonly string[] Inflections =
    [
        "erendes", "erende", "hedens", "ethed", "erede", "heden", "heder", "endes", "ernes", "erens", "erets", "ered", "ende", "erne", "eren", "erer",
        "heds", "enes", "eres", "eret", "hed", "ene", "ere", "ens", "ers", "ets", "en", "er", "es", "et", "e", "s",
    ];

    // Step 3, longest first.
    private static readonly string[] Derivations = ["elig", "løst", "lig", "els", "ig"];

    /// <summary>The word's stem.</summary>
    public static string Stem(ReadOnlySpan<char> word) => word[..StemLength(word)].ToString();

    /// <summary>How many of the word's letters its stem keeps.</summary>
    public static int StemLength(ReadOnlySpan<char> word)
    {
        var region = RegionStart(word);
        var length = TakeInflection(word, region);
        length = TakeConsonantPair(word, length, region);
        length = TakeDerivation(word, length, region);
        return TakeDoubleConsonant(word, length, region);
    }

    /// <summary>Start of R1: after the first non-vowel that follows a vowel, but at least three letters into the word.</summary>
    private static int RegionStart(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return word.Length;
        }

        var vowel = word.IndexOfAny(Vowels);
        var consonant = vowel < 0 ? -1 : word[(vowel + 1)..].IndexOfAnyExcept(Vowels);
        return consonant < 0 ? word.Length : Math.Max(3, vowel + consonant + 2);
    }

    private static int TakeInflection(ReadOnlySpan<char> word, int region)
    {
        foreach (var suffix in Inflections)
        {
            var start = word.Length - suffix.Length;
            if (start < region || !word.EndsWith(suffix, StringComparison.Ordinal))
            {
                continue;
            }

            return suffix.Length > 1 || suffix is "e" || LettersBeforeS.Contains(word[start - 1]) ? start : word.Length;
        }

        return word.Length;
    }

    private static int TakeConsonantPair(ReadOnlySpan<char> word, int length, int region) =>
        length - 2 >= region && word[(length - 2)..length] is "gd" or "dt" or "gt" or "kt" ? length - 1 : length;

    private static int TakeDerivation(ReadOnlySpan<char> word, int length, int region)
    {
        if (word[..length].EndsWith("igst", StringComparison.Ordinal))
        {
            length -= 2;
        }

        foreach (var suffix in Derivations)
        {
            var start = length - suffix.Length;
            if (start < region || !word[..length].EndsWith(suffix, StringComparison.Ordinal))
            {
                continue;
            }

            return suffix is "løst" ? length - 1 : TakeConsonantPair(word, start, region);
        }

        return length;
    }

    private static int TakeDoubleConsonant(ReadOnlySpan<char> word, int length, int region) =>
        length > region && length >= 2 && word[length - 1] == word[length - 2] && Consonants.Contains(word[length - 1])
            ? length - 1
            : length;
}
