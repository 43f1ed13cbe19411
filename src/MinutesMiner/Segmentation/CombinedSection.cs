using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Cuts what stands under "Indstilling og beslutning": who recommends, the clauses, and what was decided below them.</summary>
internal static partial class CombinedSection
{
    /// <summary>
    /// The recommendation and the decision, each where there is one. Without words that recommend all of it is the decision; where the item
    /// prints its decision under a name of its own, all of it is the recommendation.
    /// </summary>
    public static IEnumerable<MinutesSection> Cut(MinutesSection section, bool hasDecision, PipelineDefinition pipeline)
    {
        if (hasDecision)
        {
            yield return section with { Role = SectionRole.Recommendation };
            yield break;
        }

        var blocks = section.Blocks;
        var leads = pipeline.Lexicon.RecommendationLeads;
        var cut = 0;
        while (cut < blocks.Count && (IsClause(blocks[cut]) || leads.Any(t => t.MatchesWithin(blocks[cut].Text.Text) is [{ Index: 0 }, ..]) || (cut > 0 && blocks[cut] is TableBlock)))
        {
            cut++;
        }

        if (cut > 0)
        {
            yield return new MinutesSection(SectionRole.Recommendation, section.Heading, blocks.Take(cut).ToList());
        }

        if (cut < blocks.Count || cut == 0)
        {
            yield return new MinutesSection(SectionRole.Decision, section.Heading, blocks.Skip(cut).ToList()) { Body = section.Body, Date = section.Date };
        }
    }

    private static bool IsClause(Block block) => block is ListItemBlock || Clause().IsMatch(block.Text.Text);

    [GeneratedRegex(@"^(?:at\b|(?:\d{1,2}|[a-z])[.)]\s+(?:at\b|\p{Ll}))", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Clause();
}
