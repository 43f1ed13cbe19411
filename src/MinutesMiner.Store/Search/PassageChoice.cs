using MinutesMiner.Core.Facts;

namespace MinutesMiner.Store.Search;

/// <summary>Chooses the passage of a unit to quote.</summary>
/// <param name="Passage">Its place among the unit's passages; null when the unit has none.</param>
/// <param name="Match">What it holds of the query.</param>
/// <param name="Further">How many other passages, the title apart, hold a word of the query.</param>
internal readonly record struct PassageChoice(int? Passage, PassageMatch Match, int Further)
{
    /// <summary>
    /// The passage in which most clauses hold; of equals the one of the weightier section, then the one with more matching words, then the
    /// first. The title is shown anyway, so among equals it comes last. Without any match: the decision, or else the first.
    /// </summary>
    /// <param name="passages">The unit's passages.</param>
    /// <param name="sections">The sections to quote from; empty for any.</param>
    /// <param name="matcher">The query.</param>
    public static PassageChoice Of(
        IReadOnlyList<(SectionKind? Section, string Text)> passages, IReadOnlyList<SectionKind> sections, PassageMatcher matcher)
    {
        int? best = null;
        var (bestMatch, bestRank, matching) = (new PassageMatch([], 0), (0, 0.0, 0), 0);
        for (var i = 0; i < passages.Count; i++)
        {
            var (section, text) = passages[i];
            if (sections.Count > 0 && (section is not { } kind || !sections.Contains(kind)))
            {
                continue;
            }

            var match = matcher.Match(text);
            var rank = (match.ClauseCount, Weight: section is { } own ? SearchColumns.Weight(own) : 0, match.Ranges.Count);
            matching += match.Ranges.Count > 0 && section is not null ? 1 : 0;
            if (best is null || rank.CompareTo(bestRank) > 0)
            {
                (best, bestMatch, bestRank) = (i, match, rank);
            }
        }

        var counted = best is { } chosen && bestMatch.Ranges.Count > 0 && passages[chosen].Section is not null;
        return new PassageChoice(best, bestMatch, matching - (counted ? 1 : 0));
    }
}
