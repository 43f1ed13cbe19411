using System.Text.RegularExpressions;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Numbers;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>Whether a decision does what was recommended.</summary>
internal static partial class RecommendationFollower
{
    private static readonly Outcome[] Against = [Outcome.Rejected, Outcome.Postponed, Outcome.Referred, Outcome.Withdrawn];

    /// <summary>In all: what the answers to single clauses say together, or what the whole says.</summary>
    public static RecommendationMatch Match(IReadOnlyList<Recommendation> recommendations, DecisionReading decision, IReadOnlyList<Answer> answers, Lexicon lexicon)
    {
        var answered = answers.Where(a => a.Recommendation is not null).Select(a => a.FollowsRecommendation).ToHashSet();
        if (answered.Count == 0 || answered.Contains(RecommendationMatch.Unknown))
        {
            var text = string.Join(' ', decision.BySentence.Select(s => s.Sentence.Text));
            return Match(recommendations, decision.Acts.Select(a => a.Outcome).ToHashSet(), decision.IsAmended, text, lexicon);
        }

        return answered.Count > 1 ? RecommendationMatch.Amended
            : answered.Single() == RecommendationMatch.Yes && decision.IsAmended ? RecommendationMatch.Amended
            : answered.Single();
    }

    /// <summary>How acts stand to clauses.</summary>
    /// <param name="recommendations">The clauses.</param>
    /// <param name="done">What was done.</param>
    /// <param name="amended">Whether the words change what was recommended.</param>
    /// <param name="text">The words that decide.</param>
    /// <param name="lexicon">Knows the words that clauses ask with.</param>
    public static RecommendationMatch Match(IReadOnlyList<Recommendation> recommendations, HashSet<Outcome> done, bool amended, string text, Lexicon lexicon)
    {
        if (recommendations.Count == 0)
        {
            return RecommendationMatch.Unknown;
        }

        var strongest = done.Min();
        if (amended && done.Overlaps([Outcome.Approved, Outcome.ApprovedWithRemarks, Outcome.Recommended]))
        {
            return RecommendationMatch.Amended;
        }

        if (done.Overlaps([Outcome.Approved, Outcome.ApprovedWithRemarks]) && OtherAmount(recommendations, text))
        {
            return RecommendationMatch.Amended;
        }

        var asked = recommendations.SelectMany(r => Asked(r.Text, lexicon)).ToHashSet();
        if (Against.Contains(strongest))
        {
            return recommendations.All(r => Asked(r.Text, lexicon).Contains(strongest)) ? RecommendationMatch.Yes
                : done.Overlaps([Outcome.Recommended, Outcome.Noted]) && strongest == Outcome.Rejected ? RecommendationMatch.Amended
                : RecommendationMatch.No;
        }

        // "Godkendt" answers whatever was asked, and so does a recommendation of it to a higher body; the weaker words answer only themselves.
        if (strongest is Outcome.Approved or Outcome.ApprovedWithRemarks)
        {
            return RecommendationMatch.Yes;
        }

        if (strongest == Outcome.Recommended && (asked.Count == 0 || !OwnClause().IsMatch(text) || OfRecommendation().IsMatch(text)))
        {
            return RecommendationMatch.Yes;
        }

        return asked.Count > 0 && asked.All(a => Answers(a, done))
            ? RecommendationMatch.Yes
            : asked.Count == 0 && strongest is Outcome.Discussed or Outcome.Noted && Asks(recommendations, strongest) ? RecommendationMatch.Yes
            : RecommendationMatch.Unknown;
    }

    /// <summary>Whether money is granted, and another sum than any that was recommended.</summary>
    private static bool OtherAmount(IReadOnlyList<Recommendation> recommendations, string text)
    {
        var asked = recommendations.SelectMany(r => Kroner(r.Text)).ToHashSet();
        var granted = Grant().Matches(text).SelectMany(m => Kroner(m.Value)).ToList();
        return asked.Count > 0 && granted.Count > 0 && !granted.Exists(asked.Contains);
    }

    private static IEnumerable<decimal> Kroner(string text) => DanishAmounts.Find(text).Select(a => a.Kroner).OfType<decimal>();

    private static bool Answers(Outcome asked, HashSet<Outcome> done) => done.Contains(asked)
        || (asked == Outcome.Approved && done.Contains(Outcome.Recommended))
        || (asked == Outcome.Noted && done.Contains(Outcome.Recommended));

    private static IEnumerable<Outcome> Asked(string clause, Lexicon lexicon) => OutcomeFinder.Find(clause, lexicon).Select(w => w.Outcome);

    /// <summary>Whether a clause asks for it in words that decide nothing themselves: "med udgangspunkt i sagen drøfter".</summary>
    private static bool Asks(IReadOnlyList<Recommendation> recommendations, Outcome outcome) =>
        recommendations.Any(r => (outcome == Outcome.Discussed ? Discussion() : Information()).IsMatch(r.Text));

    [GeneratedRegex(@"\b(?:anbefal\w*|indstill\w*)\b[^.]*?\bat\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnClause();

    [GeneratedRegex(@"\b\w*(?:indstilling(?:en|er|erne|s|spunkt\w*)?|punkt(?:et|erne)?|sagen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfRecommendation();

    [GeneratedRegex(@"\b(?:bevilge?[rst]*|bevilgede|frigive[rs]?|frigav|afsætte[rs]?|afsatte|fastsætte[rs]?|fastsatte)\b[^.]*(?:\.(?=\d|\s?\p{Ll})[^.]*)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grant();

    [GeneratedRegex(@"\bdrøft\w*|\bdialog\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Discussion();

    [GeneratedRegex(@"\borienter\w*|\befterretning\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Information();
}
