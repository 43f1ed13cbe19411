using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Which event a time counts from, by the words behind it: "efter udskrivningen", "efter, at den er modtaget".</summary>
internal static class Anchors
{
    /// <summary>A word's front or end, and the event it stands for. The first that fits wins.</summary>
    private static readonly (string Word, string Anchor)[] Known =
    [
        ("førstegangssamtale", "foerste-samtale"), ("sygemeld", "sygemelding"), ("sygedag", "sygemelding"), ("fraværs", "sygemelding"),
        ("ledighed", "ledighed"), ("udskriv", "udskrivning"), ("snefald", "snefald"), ("udebliv", "udeblivelse"), ("udeblev", "udeblivelse"),
        ("tilflyt", "tilflytning"), ("bevilling", "tildeling"), ("tildel", "tildeling"), ("visiter", "tildeling"), ("modtag", "anmodning"),
        ("ansøg", "anmodning"), ("henvend", "anmodning"), ("anmod", "anmodning"), ("efterspørg", "anmodning"), ("bede", "anmodning"),
        ("beder", "anmodning"), ("ønsker", "anmodning"), ("forløb", "forloebsstart"), ("opstart", "start"), ("start", "start"), ("fødsel", "foedsel"),
        ("fylder", "foedsel"), ("behov", "behov"),
    ];

    /// <summary>The event named among the tokens; null when none is.</summary>
    public static string? Find(Words words, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (words.Is(at, "første") && words[at + 1].Lower.StartsWith("samtale", StringComparison.Ordinal))
            {
                return "foerste-samtale";
            }

            foreach (var (word, anchor) in Known)
            {
                if (words[at].Lower.StartsWith(word, StringComparison.Ordinal))
                {
                    return anchor;
                }
            }
        }

        return null;
    }
}
