using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>
/// Reads what was decided: text, acts, outcome, remarks, and how it stands to the recommendation. Runs after attendance, votes
/// and recommendations, whose sentences decide nothing themselves.
/// </summary>
public sealed class DecisionExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        if (DecisionChoice.Of(item) is not { } section)
        {
            return;
        }

        var sentences = SentenceReader.Of(section).Where(s => !IsAttendance(s, facts)).ToList();
        var reader = new DecisionReader(item.Lexicon, item.Trace);
        if (StandsAheadOfTheCase(section, item))
        {
            // There the case's own lead ("Forslag om …") follows without a name: it is no part of what was decided.
            var said = sentences.FindLastIndex(s => facts.Uses.ContainsKey(s) || reader.Says(s.Text));
            sentences = said < 0 ? sentences : sentences[..(said + 1)];
        }

        if (sentences.Count == 0)
        {
            return;
        }

        var reading = reader.Read(sentences, s => facts.Uses.ContainsKey(s));
        var text = LocatedText.Join(sentences);
        facts.Decision = new Decision
        {
            Text = text.Text,
            DecidedBy = section.Body ?? item.Minutes.Cover.Committee,
            Date = section.Date ?? item.Minutes.Cover.Date,
            Outcome = reading.Acts.Min(a => a.Outcome),
            Acts = reading.Acts,
            Remarks = reading.Remarks,
            FollowsRecommendation = RecommendationFollower.Match(facts.Recommendations, reading, item.Lexicon),
            Votes = facts.Votes,
            Spans = text.Spans,
        };
    }

    private static bool IsAttendance(LocatedText sentence, ItemFacts facts) =>
        facts.Uses.TryGetValue(sentence, out var use) && use == SentenceUse.Attendance;

    /// <summary>Whether the case follows with its summary or recommendation first. "Fremstilling" right below opens the case by itself: no lead fits between.</summary>
    private static bool StandsAheadOfTheCase(MinutesSection section, ItemContext item) =>
        item.Item.Sections.SkipWhile(s => s.Heading.IsEmpty).Take(2).ToList() is [var first, var next]
        && ReferenceEquals(first, section) && next.Role != SectionRole.Presentation
        && item.Item.Sections.Any(s => s.Role is SectionRole.Summary or SectionRole.Presentation or SectionRole.Recommendation or SectionRole.Motion);
}
