using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>
/// Reads what was decided: text, acts, outcome, remarks, and how it stands to the recommendation. Runs after attendance, votes
/// and recommendations, whose sentences decide nothing themselves.
/// </summary>
public sealed partial class DecisionExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        if (DecisionChoice.Of(item) is not { } section)
        {
            return;
        }

        var all = SentenceReader.Of(section);
        if (all.Count > 0 && all.All(s => IsAttendance(s, facts) || item.Lexicon.Unreleased.Any(t => t.MatchWhole(s.Text.TrimEnd('.')) is not null)))
        {
            return;
        }

        var sentences = all.Where(s => !IsAttendance(s, facts)).ToList();
        var reader = new DecisionReader(item.Lexicon, item.Trace);
        if (StandsAheadOfTheCase(section, item))
        {
            // There the case's own lead ("Forslag om …") follows without a name: it is no part of what was decided.
            var said = sentences.FindLastIndex(s => facts.Uses.ContainsKey(s) || reader.Says(s.Text));
            sentences = said < 0 ? sentences : sentences[..(ParagraphEnd(section, sentences, said) + 1)];
        }

        if (sentences.Count == 0)
        {
            return;
        }

        sentences = WithClauses(sentences, facts, item.Lexicon);
        AgendaChanges.Read(sentences, item, facts);
        var listed = SentenceReader.ByBlock(section).Where(b => b.Block is ListItemBlock).SelectMany(b => b.Sentences).ToHashSet<LocatedText>(ReferenceEqualityComparer.Instance);
        var reading = reader.Read(sentences, listed, facts);
        var answers = AnswerReader.Read(section, reading, facts.Recommendations, item.Lexicon);
        var text = LocatedText.Join(sentences);
        facts.Decision = new Decision
        {
            Text = text.Text,
            DecidedBy = section.Body ?? item.Minutes.Cover.Committee,
            Date = section.Date ?? item.Minutes.Cover.Date,
            Outcome = reading.Acts.Min(a => a.Outcome),
            Acts = reading.Acts,
            Remarks = reading.Remarks,
            FollowsRecommendation = RecommendationFollower.Match(facts.Recommendations, reading, answers, item.Lexicon),
            Votes = facts.Votes,
            Answers = answers,
            Statements = facts.Statements,
            Confidence = !reading.IsUnderstood ? Confidence.Low : facts.UnreadVote || !Agree(facts.Votes) ? Confidence.Medium : Confidence.High,
            Spans = text.Spans,
        };
    }

    /// <summary>"Udvalget indstiller til byrådet," with its at-clauses on lines of their own is one sentence: the clauses are what is recommended, and decide nothing.</summary>
    private static List<LocatedText> WithClauses(List<LocatedText> sentences, ItemFacts facts, Lexicon lexicon)
    {
        var joined = new List<LocatedText>();
        for (var i = 0; i < sentences.Count; i++)
        {
            var sentence = sentences[i];
            var end = i + 1;
            if (Opened().IsMatch(sentence.Text) && !facts.Uses.ContainsKey(sentence) && OutcomeFinder.Find(sentence.Text, lexicon) is { Count: > 0 } words && words.All(w => w.Outcome == Outcome.Recommended))
            {
                while (end < sentences.Count && sentences[end].Text.StartsWith("at ", StringComparison.Ordinal) && !facts.Uses.ContainsKey(sentences[end]))
                {
                    end++;
                }
            }

            joined.Add(end == i + 1 ? sentence : LocatedText.Join(sentences.Skip(i).Take(end - i)));
            i = end - 1;
        }

        return joined;
    }

    /// <summary>The last sentence of the paragraph that a sentence stands in.</summary>
    private static int ParagraphEnd(MinutesSection section, List<LocatedText> sentences, int at)
    {
        var paragraph = SentenceReader.ByBlock(section).Select(b => b.Sentences).FirstOrDefault(b => b.Contains(sentences[at], ReferenceEqualityComparer.Instance)) ?? [];
        return Math.Max(at, sentences.FindLastIndex(s => paragraph.Contains(s, ReferenceEqualityComparer.Instance)));
    }

    /// <summary>Ends where its at-clauses begin.</summary>
    [GeneratedRegex(@"[,:]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opened();

    /// <summary>Whether printed counts can be those of the voters named: never fewer votes than persons named.</summary>
    private static bool Agree(Votes votes) => votes.Details.All(b =>
        Fits(b.Counts.For, b.For) && Fits(b.Counts.Against, b.Against) && Fits(b.Counts.Abstained, b.Abstained));

    private static bool Fits(int? count, IReadOnlyList<string> voters) => count is not { } n || n >= voters.Count;

    private static bool IsAttendance(LocatedText sentence, ItemFacts facts) =>
        facts.Uses.TryGetValue(sentence, out var use) && use == SentenceUse.Attendance;

    /// <summary>Whether the case follows with its summary or recommendation first. "Fremstilling" right below opens the case by itself: no lead fits between.</summary>
    private static bool StandsAheadOfTheCase(MinutesSection section, ItemContext item) =>
        item.Item.Sections.SkipWhile(s => s.Heading.IsEmpty).Take(2).ToList() is [var first, var next]
        && ReferenceEquals(first, section) && next.Role != SectionRole.Presentation
        && item.Item.Sections.Any(s => s.Role is SectionRole.Summary or SectionRole.Presentation or SectionRole.Recommendation or SectionRole.Motion);
}
