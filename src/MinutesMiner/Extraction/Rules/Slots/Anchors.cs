using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Which event a time counts from, by the words behind it: "efter udskrivningen", "efter, at den er modtaget".</summary>
internal static class Anchors
{
    /// <summary>Whether the event is that somebody asks for something, applies for it or reports it.</summary>
    public static bool IsAsked(string? anchor) => anchor is "anmodning" or "ansoegning" or "anmeldelse";

    /// <summary>The event named among the tokens; null when none is. "Modtagelsen af klagen": what is received says more.</summary>
    public static string? Find(Words words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (words[at].Lower.StartsWith("modtag", StringComparison.Ordinal))
            {
                return Find(words, at + 1, end) ?? "anmodning";
            }

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
