using System.Buffers;

namespace MinutesMiner.Core.Text.Analysis;

/// <summary>
/// Second stems for words whose forms the suffix algorithm leaves apart: <c>centre</c> and <c>center</c>, <c>regler</c> and <c>regel</c>,
/// <c>godkende</c> and <c>godkendt</c>, <c>mænd</c> and <c>mand</c>. Given beside the stem, never instead of it.
/// </summary>
internal static class StemVariants
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyæøå");

    /// <summary>
    /// A final s that belongs to the word (<c>indsats</c>) goes with the suffixes, though it stays in <c>indsatsen</c>. Where the word
    /// stands alone its surface covers that; a part of a compound has no surface of its own.
    /// </summary>
    public static string? OfPart(string part) => part.EndsWith('s') ? part : null;

    /// <summary>Another stem of the word, or null.</summary>
    public static string? Of(ReadOnlySpan<char> word, ReadOnlySpan<char> stem)
    {
        if (stem is "børn")
        {
            return "barn";
        }

        if (stem.EndsWith("mænd", StringComparison.Ordinal))
        {
            return string.Concat(stem[..^3], "and");
        }

        if (stem.Length >= 4 && stem.EndsWith("tr", StringComparison.Ordinal))
        {
            return stem[..^1].ToString();
        }

        if (stem.Length >= 4 && stem[^1] == 'l' && stem[^2] is 'k' or 'g')
        {
            return string.Concat(stem[..^1], "el");
        }

        // The algorithm takes -ende for an ending even where the verb's own stem is -end: godkende, anvende, sende.
        var infinitive = word.EndsWith("ende", StringComparison.Ordinal) ? word.Length - 1
            : word.EndsWith("endes", StringComparison.Ordinal) ? word.Length - 2
            : 0;
        return infinitive > stem.Length && stem.IndexOfAny(Vowels) >= 0 ? word[..infinitive].ToString() : null;
    }
}
