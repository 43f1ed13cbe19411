using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Which event a time counts from, by the words behind it: "efter udskrivningen", "efter, at den er modtaget".</summary>
internal static class Anchors
{
    /// <summary>The event named among the tokens; null when none is.</summary>
    public static string? Find(Words words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            foreach (var (anchor, phrases) in RuleWords.Anchors.Sets)
            {
                if (phrases.EndAt(words, at) > 0)
                {
                    return anchor;
                }
            }
        }

        return null;
    }
}
