using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Linking;

/// <summary>Items that come back at every meeting and are no case.</summary>
internal static class StandingItems
{
    /// <summary>Whether the title is that of such an item; the mark of a closed item before it does not count.</summary>
    public static bool Is(string title)
    {
        var words = new Words(title);
        var start = 0;
        while (words.Is(start, "lukket", "fortrolig", "punkt", "sag", ":", "-", "–", "(", ")"))
        {
            start++;
        }

        var phrases = LinkPhrases.Shipped;
        return phrases.StandingTitles.Any(p => p.MatchAt(words, start) is > 0 and var end && EndsAt(words, end))
            || phrases.StandingBeginnings.Any(p => p.MatchAt(words, start) > 0)
            || phrases.StandingWords.IsIn(words);
    }

    private static bool EndsAt(Words words, int end)
    {
        while (end < words.Count && words[end].IsPunctuation)
        {
            end++;
        }

        return end >= words.Count;
    }
}
