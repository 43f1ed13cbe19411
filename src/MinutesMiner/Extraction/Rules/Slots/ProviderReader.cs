using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Finds who does something for the group, when the sentence says: "Visitationen giver …", "… udføres af private leverandører".</summary>
internal static class ProviderReader
{
    /// <summary>The most words between "af" and the noun that names a provider.</summary>
    private const int LongestGap = 3;

    private static readonly PhraseSet Providers = RuleWords.Providers["provider"];
    private static readonly PhraseSet Verbs = RuleWords.Providers["verb"];
    private static readonly PhraseSet Behind = RuleWords.Providers["behind"];
    private static readonly PhraseSet Owners = RuleWords.Providers["owner"];
    /// <summary>Ahead of "af" and "hos": a meeting that somebody holds, "et besøg af en terapeut", "samtale hos en vejleder".</summary>
    private static readonly PhraseSet Visit = RuleWords.Providers["visit"];
    private static readonly PhraseSet Nouns = RuleWords.Providers["noun"];

    /// <summary>The provider's words in lower case; null when the sentence names none outside its conditions.</summary>
    public static string? Find(Words words, IReadOnlyList<TextRange> conditions)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (conditions.Any(c => c.Contains(words[at].Range)))
            {
                continue;
            }

            if (Providers.EndAt(words, at) is > 0 and var end && (Verbs.EndAt(words, end) > 0 || Behind.EndAt(words, at - 1) == at))
            {
                return words.Quote(words.Range(at, end)).ToLowerInvariant();
            }

            if (After(words, at + 1) is > 0 and var noun && ((words.Is(at, "af") && (Visit.EndAt(words, at - 1) == at || Passive(words, at))) || (words.Is(at, "hos") && Visit.EndAt(words, at - 1) == at)))
            {
                return words.Quote(words.Range(at + 1, noun)).ToLowerInvariant();
            }
        }

        return null;
    }

    /// <summary>Index after an owner and a noun that names a provider; 0 when none stands there.</summary>
    private static int After(Words words, int at)
    {
        var next = at;
        while (next < at + LongestGap && Owners.EndAt(words, next) is > 0 and var owner)
        {
            next = owner;
        }

        return Nouns.EndAt(words, next);
    }

    /// <summary>Whether a verb of giving stands in the passive before the token: only then is "af" by whom.</summary>
    private static bool Passive(Words words, int at)
    {
        for (var back = at - 1; back >= 0 && !words.Is(back, ",", ";"); back--)
        {
            if (words[back].Lower is { Length: > 3 } verb && (verb.EndsWith("es", StringComparison.Ordinal) || verb.EndsWith("ført", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
