using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>What is counted where "gange" counts something done: "klippes to gange om året" is two of a "klipning".</summary>
internal static class Deeds
{
    private const string Prefix = "deed-";

    private static readonly IReadOnlyList<(string Noun, PhraseSet Set)> Named =
        [.. RuleWords.Counts.Sets.Where(s => s.Name.StartsWith(Prefix, StringComparison.Ordinal)).Select(s => (s.Name[Prefix.Length..], s.Set))];

    private static readonly PhraseSet Mass = RuleWords.Counts["mass"];

    /// <summary>The noun of what the words say is done; null where the lists name none.</summary>
    /// <param name="told">The document's words for what is done, or those of a cell's row.</param>
    public static string? Of(string told)
    {
        var words = new Words(told);
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (noun, set) in Named)
            {
                if (set.EndAt(words, at) > 0)
                {
                    return noun;
                }
            }
        }

        return null;
    }

    /// <summary>Whether the noun is not counted where no number or article stands before it: "får vejledning", "skal have besked".</summary>
    public static bool IsMass(string unit) => Mass.EndAt(new Words(unit), 0) > 0;
}
