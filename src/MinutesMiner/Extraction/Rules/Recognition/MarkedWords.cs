using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>A sentence's words with what each of them is, and the signals whose phrases stand in it.</summary>
/// <param name="Words">The words.</param>
/// <param name="Kinds">What each word is, or the phrase that it starts; as many as words.</param>
/// <param name="Lexical">Index of each signal that holds in the sentence, with the index of the word at which it first does.</param>
internal sealed record MarkedWords(Words Words, WordKind[] Kinds, IReadOnlyDictionary<int, int> Lexical)
{
    /// <summary>Whether the word at the index is of one of the kinds; no word is outside the sentence.</summary>
    public bool Is(int at, WordKind kinds) => at >= 0 && at < Kinds.Length && (Kinds[at] & kinds) != WordKind.None;

    /// <summary>Whether a word of one of the kinds stands from <paramref name="first"/> up to, not including, <paramref name="end"/>.</summary>
    public bool Has(int first, int end, WordKind kinds)
    {
        for (var at = Math.Max(0, first); at < Math.Min(end, Kinds.Length); at++)
        {
            if ((Kinds[at] & kinds) != WordKind.None)
            {
                return true;
            }
        }

        return false;
    }
}
