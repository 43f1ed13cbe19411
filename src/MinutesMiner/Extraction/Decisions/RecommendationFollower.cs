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
        var all = string.Join(' ', decision.BySentence.Select(s => s.Sentence.Text));
        if (recommendations.Count > 0 && NotFollowed().IsMatch(all))
        {
            return RecommendationMatch.No;
        }

        var partly = decision.BySentence.Any(s => s.Acts.All(a => a.Outcome is Outcome.Recommended or Outcome.Noted or Outcome.Approved or Outcome.ApprovedWithRemarks));
        var answered = answers.Where(a => a.Recommendation is not null).Select(a => a.FollowsRecommendation).ToHashSet();
        if (recommendations.Count > 1 && !answered.SetEquals([RecommendationMatch.No]) && IsPutOffInPart(recommendations, decision, lexicon))
        {
            return RecommendationMatch.Amended;
        }

        if (answered.Count == 0 || answered.Contains(RecommendationMatch.Unknown))
        {
            return Match(recommendations, decision.Acts.Select(a => a.Outcome).ToHashSet(), decision.IsAmended, partly, all, lexicon);
        }

        return answered.Count > 1 ? RecommendationMatch.Amended
            : answered.Single() == RecommendationMatch.Yes && (decision.IsAmended || IsRejectedBeside(decision, answers)) ? RecommendationMatch.Amended
            : answered.Single();
    }

    /// <summary>How acts stand to clauses.</summary>
    /// <param name="recommendations">The clauses.</param>
    /// <param name="done">What was done.</param>
    /// <param name="amended">Whether the words change what was recommended.</param>
    /// <param name="partly">Whether something of it is accepted in a sentence of its own.</param>
    /// <param name="text">The words that decide.</param>
    /// <param name="lexicon">Knows the words that clauses ask with.</param>
    public static RecommendationMatch Match(IReadOnlyList<Recommendation> recommendations, HashSet<Outcome> done, bool amended, bool partly, string text, Lexicon lexicon)
    {
        if (recommendations.Count == 0)
        {
            return RecommendationMatch.Unknown;
        }

        var strongest = done.Min();
        if (amended && (done.Overlaps([Outcome.Approved, Outcome.ApprovedWithRemarks, Outcome.Recommended]) || (strongest == Outcome.Referred && AsRecommended().IsMatch(text))))
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
            // A reading that follows on another is the budget's course, and sending back is not what was asked.
            var goesOn = strongest == Outcome.Referred && !Back().IsMatch(text)
                && ((NextReading().IsMatch(text) && recommendations.Any(r => Reading().IsMatch(r.Text))) || recommendations.All(r => OpenChoice().IsMatch(r.Text)));
            return goesOn ? RecommendationMatch.Yes
                : strongest == Outcome.Referred && Back().IsMatch(text) ? RecommendationMatch.No
                : recommendations.All(r => Asked(r.Text, lexicon).Contains(strongest)) || EachIsDone(recommendations, done, text, lexicon) ? RecommendationMatch.Yes
                : strongest == Outcome.Rejected && partly ? RecommendationMatch.Amended
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

        // Whoever is asked for an opinion gives it, also by having no remarks.
        if (strongest is Outcome.NoRemarks or Outcome.Recommended && recommendations.All(r => Opinion().IsMatch(r.Text)))
        {
            return RecommendationMatch.Yes;
        }

        // "2. Udvalget ønsker en beskrivelse af …" answers what was to be discussed.
        if (strongest == Outcome.Other && recommendations is [var open] && (OpenChoice().IsMatch(open.Text) || asked.SetEquals([Outcome.Discussed])) && !Abstains().IsMatch(text) && IsNumbered().IsMatch(text))
        {
            return RecommendationMatch.Yes;
        }

        return asked.Count > 0 && asked.All(a => Answers(a, done))
            ? RecommendationMatch.Yes
            : asked.Count == 0 && (strongest == Outcome.Noted || (strongest == Outcome.Discussed && !recommendations.Any(r => Choice().IsMatch(r.Text)))) ? RecommendationMatch.Yes
            : RecommendationMatch.Unknown;
    }

    /// <summary>"Tidsplanen blev godkendt. Kataloget blev sendt tilbage": one sentence does what was recommended, and another puts a part of it off.</summary>
    private static bool IsPutOffInPart(IReadOnlyList<Recommendation> recommendations, DecisionReading decision, Lexicon lexicon)
    {
        var own = decision.BySentence.Where(s => !OfOther().IsMatch(s.Sentence.Text)).ToList();
        return own.Exists(s => s.Acts.All(a => a.Outcome is Outcome.Approved or Outcome.ApprovedWithRemarks or Outcome.Recommended))
            && own.Exists(s => s.Acts.All(a => a.Outcome is Outcome.Postponed or Outcome.Rejected ? !recommendations.Any(r => Asked(r.Text, lexicon).Contains(a.Outcome))
                : a.Outcome == Outcome.Referred && (Back().IsMatch(s.Sentence.Text) || Again().IsMatch(s.Sentence.Text))));
    }

    /// <summary>What becomes of other items, and of motions beside the recommendation.</summary>
    [GeneratedRegex(@"\w*forslaget\b|\bdagsorden", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfOther();

    [GeneratedRegex(@"\bfornyet\s+behandling", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    /// <summary>Whether something that answers no clause by its number is turned down.</summary>
    private static bool IsRejectedBeside(DecisionReading decision, IReadOnlyList<Answer> answers) =>
        answers.Any(a => a.Outcome == Outcome.Rejected && a.Recommendation is null) && decision.BySentence.Any(s => s.Acts.Any(a => a.Outcome == Outcome.Rejected));

    /// <summary>Whether money is granted, and another sum than any that was recommended.</summary>
    private static bool OtherAmount(IReadOnlyList<Recommendation> recommendations, string text)
    {
        var asked = recommendations.SelectMany(r => Kroner(r.Text)).ToHashSet();
        var granted = Grant().Matches(text).SelectMany(m => Kroner(m.Value)).ToList();
        return asked.Count > 0 && granted.Count > 0 && !granted.Exists(asked.Contains);
    }

    /// <summary>
    /// "Drøftet. Forslaget sendes i høring" does all of what was asked, clause for clause, and nothing else; what is done and passed on to the
    /// body above is done.
    /// </summary>
    private static bool EachIsDone(IReadOnlyList<Recommendation> recommendations, HashSet<Outcome> done, string text, Lexicon lexicon)
    {
        var asked = recommendations.Select(r => Asked(r.Text, lexicon).ToHashSet()).ToList();
        return asked.TrueForAll(a => a.Overlaps(done)) && done.All(d => asked.Exists(a => a.Contains(d)) || (d == Outcome.Referred && Onward().IsMatch(text)));
    }

    [GeneratedRegex(@"\bsom\s+(?:indstillet|foreslået|anbefalet)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsRecommended();

    [GeneratedRegex(@"\b(?:videre\s+til|videresend)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Onward();

    private static IEnumerable<decimal> Kroner(string text) => DanishAmounts.Find(text).Select(a => a.Kroner).OfType<decimal>();

    private static bool Answers(Outcome asked, HashSet<Outcome> done) => done.Contains(asked)
        || (asked == Outcome.Approved && done.Contains(Outcome.Recommended))
        || (asked == Outcome.Noted && done.Contains(Outcome.Recommended));

    /// <summary>What a clause asks for; what it tells of as done ("allerede besluttede projekter") is not asked for.</summary>
    private static IEnumerable<Outcome> Asked(string clause, Lexicon lexicon) =>
        OutcomeFinder.Find(clause, lexicon).Where(w => !Done().IsMatch(clause[w.Range.Start..w.Range.End])).Select(w => w.Outcome);

    [GeneratedRegex(@"\b(?:fulgte|følger|fulgtes|følges)\s+(?:\p{L}+\s+)?ikke\s+(?:\p{L}+s\s+)?indstillinge?n?\b|\bindstillingen\s+(?:blev|er)\s+ikke\s+fulgt\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotFollowed();

    [GeneratedRegex(@"\b(?:2\.|anden|næste|videre)\s*behandling\b|\brealitetsbehandl", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextReading();

    [GeneratedRegex(@"behandl", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reading();

    [GeneratedRegex(@"\btilbage|\bhjemvis|\bretur\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Back();

    [GeneratedRegex(@"\b(?:anbefal\w*|indstill\w*)\b[^.]*?\bat\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OwnClause();

    [GeneratedRegex(@"\b\w*(?:indstilling(?:en|er|erne|s|spunkt\w*)?|punkt(?:et|erne)?|sagen)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfRecommendation();

    [GeneratedRegex(@"\b(?:bevilge?[rst]*|bevilgede|frigive[rs]?|frigav|afsætte[rs]?|afsatte|fastsætte[rs]?|fastsatte)\b[^.]*(?:\.(?=\d|\s?\p{Ll})[^.]*)*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Grant();

    [GeneratedRegex(@"^\p{L}+(?:ede|te)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Done();

    [GeneratedRegex(@"\bundlod|\bundlader|\bafventer|\budsk[yø]d|\budsæt|\bikke\s+(?:taget\s+)?stilling", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abstains();

    [GeneratedRegex(@"^\s*(?:ad|punkt|pkt\.?)?\s*\d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsNumbered();

    [GeneratedRegex(@"\b(?:udtale[rs]?\s+sig|(?:afgive[rs]?|komme[rs]?\s+med|give[rs]?)\s+(?:\p{L}+\s){0,2}(?:høringssvar|udtalelse|bemærkninger|kommentarer|input))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opinion();

    /// <summary>What any decision answers: "at det besluttes, om …".</summary>
    [GeneratedRegex(@"\b(?:beslutte[rs]?|besluttes|drøfte[rs]?|vælge[rs]?|stilling til|beslutning om|afgøre[rs]?)[, ]\s*(?:\p{L}+\s){0,2}(?:om|hvorvidt|hvilke[nt]?|hvad|hvordan)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenChoice();

    /// <summary>What a talk alone does not answer.</summary>
    [GeneratedRegex(@"\b(?:stilling til|beslutte[rst]?|vælge[rs]?|udpege[rs]?|prioritere[rs]?|afgøre[rs]?|vedtage[rs]?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Choice();
}
