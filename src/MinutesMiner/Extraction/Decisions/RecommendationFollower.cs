using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>Whether a decision does what was recommended.</summary>
internal static class RecommendationFollower
{
    private static readonly Outcome[] Against = [Outcome.Rejected, Outcome.Postponed, Outcome.Referred, Outcome.Withdrawn];

    public static RecommendationMatch Match(IReadOnlyList<Recommendation> recommendations, DecisionReading decision, Lexicon lexicon)
    {
        if (recommendations.Count == 0)
        {
            return RecommendationMatch.Unknown;
        }

        var done = decision.Acts.Select(a => a.Outcome).ToHashSet();
        var strongest = done.Min();
        if (decision.IsAmended && done.Overlaps([Outcome.Approved, Outcome.ApprovedWithRemarks]))
        {
            return RecommendationMatch.Amended;
        }

        var asked = recommendations.SelectMany(r => Asked(r.Text, lexicon)).ToHashSet();
        if (Against.Contains(strongest))
        {
            return asked.Contains(strongest) ? RecommendationMatch.Yes : RecommendationMatch.No;
        }

        // "Godkendt" answers whatever was asked; the weaker words answer only themselves.
        if (strongest is Outcome.Approved or Outcome.ApprovedWithRemarks)
        {
            return RecommendationMatch.Yes;
        }

        // So does "Anbefales" by a body that only passes on.
        if (strongest == Outcome.Recommended && asked.Count == 0)
        {
            return RecommendationMatch.Yes;
        }

        return asked.Count > 0 && asked.All(a => Answers(a, done)) ? RecommendationMatch.Yes : RecommendationMatch.Unknown;
    }

    private static bool Answers(Outcome asked, HashSet<Outcome> done) => done.Contains(asked)
        || (asked == Outcome.Approved && done.Contains(Outcome.Recommended))
        || (asked == Outcome.Noted && done.Contains(Outcome.Recommended));

    private static IEnumerable<Outcome> Asked(string clause, Lexicon lexicon) => OutcomeFinder.Find(clause, lexicon).Select(w => w.Outcome);
}
