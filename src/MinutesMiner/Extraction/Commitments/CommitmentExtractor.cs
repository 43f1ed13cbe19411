using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Commitments;

/// <summary>
/// Reads future acts: what a decision asks for, what is promised with a date that lies ahead, what is postponed, and the entries of
/// timetables. Runs after the decision, whose remarks are commitments of their own.
/// </summary>
public sealed class CommitmentExtractor : IFactExtractor, IDocumentFactExtractor
{
    private static readonly SectionRole[] Elsewhere =
        [SectionRole.History, SectionRole.Attachments, SectionRole.Attendance, SectionRole.Motion, SectionRole.Recommendation];

    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        var reader = new CommitmentReader(item.Lexicon, item.Minutes.Cover.Date, item.Trace);
        foreach (var section in item.Item.Sections.Where(s => !Elsewhere.Contains(s.Role)).SelectMany(s => s.Role == SectionRole.Decision ? DecisionChain.Of(s) : [s]))
        {
            // Of the decisions that an item prints, those of other meetings are history.
            var isDecision = section.Role == SectionRole.Decision;
            if (isDecision && (facts.Decision is not { } made || (section.Date is { } day && made.Date is { } own && day != own)))
            {
                continue;
            }

            foreach (var block in section.Blocks.OfType<ListItemBlock>())
            {
                if (reader.Entry(block.Content) is { } entry && !facts.Commitments.Exists(c => c.Text == entry.Text))
                {
                    facts.Commitments.Add(entry);
                }
            }

            foreach (var (date, act) in section.Blocks.OfType<TableBlock>().SelectMany(Timetables.Rows))
            {
                Add(reader.Row(date, act));
            }

            foreach (var sentence in SentenceReader.Of(section).Where(s => !facts.Uses.TryGetValue(s, out var use) || use == SentenceUse.Announcement))
            {
                var remark = isDecision ? Remark(sentence, facts.Decision!.Remarks, reader) : null;
                foreach (var clause in Clauses(remark ?? sentence, reader))
                {
                    foreach (var promise in isDecision ? reader.Orders(clause) : [reader.Read(clause, isDecision: false)])
                    {
                        Add(promise);
                    }
                }
            }
        }

        // What was recommended and is adopted is ordered; of what the decision changes, what it says itself stands for it.
        if (IsAdopted(facts.Decision))
        {
            var said = facts.Decision!.FollowsRecommendation == RecommendationMatch.Amended ? facts.Commitments.Select(c => c.Kind).ToHashSet() : [];
            foreach (var clause in facts.Recommendations)
            {
                if (reader.Read(LocatedText.Unpaged(clause.Text), isDecision: false) is { } adopted && (adopted.Kind == CommitmentKind.Task || !said.Contains(adopted.Kind)))
                {
                    Add(adopted with { Spans = clause.Spans });
                }
            }
        }

        void Add(Commitment? commitment)
        {
            if (commitment is null)
            {
                return;
            }

            // The case often says at length what the decision promises in short.
            var same = facts.Commitments.FindIndex(c => SamePromise.Is(c, commitment));
            if (same < 0)
            {
                facts.Commitments.Add(commitment);
            }
            else if (commitment.Text.Length < facts.Commitments[same].Text.Length)
            {
                facts.Commitments[same] = commitment;
            }
        }
    }

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        if (document.Items.Count > 0 || document.Minutes.Kind is not (DocumentKind.Memo or DocumentKind.Slides))
        {
            return;
        }

        var minutes = document.Minutes;
        var reader = new CommitmentReader(minutes.Pipeline.Lexicon, minutes.Cover.Date ?? MemoDate.Of(minutes), document.Trace);
        var steps = minutes.Kind == DocumentKind.Slides ? Timetables.Steps(minutes.Cover.Blocks) : [];
        facts.Commitments.AddRange(steps.Select(s => reader.Step(s.Date.Text, s.Act.Text)).OfType<Commitment>());
        foreach (var block in minutes.Cover.Blocks.Where(b => (b is ParagraphBlock or ListItemBlock or TableBlock) && !steps.Any(s => s.Act == b)))
        {
            if (block is TableBlock table)
            {
                facts.Commitments.AddRange(Timetables.Rows(table).Select(r => reader.Row(r.Date, r.Act)).OfType<Commitment>());
                continue;
            }

            facts.Commitments.AddRange(DanishSentences.Split(block.Text.Text)
                .Select(r => reader.Read(block.Text.Slice(r), isDecision: false))
                .OfType<Commitment>());
        }
    }

    /// <summary>The part of a deciding sentence that is its remark, unless the words ahead of it promise: "Udsat til næste møde, idet …".</summary>
    private static LocatedText? Remark(LocatedText sentence, IReadOnlyList<string> remarks, CommitmentReader reader)
    {
        foreach (var remark in remarks)
        {
            var at = sentence.Text.IndexOf(remark, StringComparison.Ordinal);
            if (at > 0)
            {
                return reader.IsPromise(sentence.Text[..at]) ? null : sentence.Slice(new TextRange(at, at + remark.Length));
            }
        }

        return null;
    }

    /// <summary>Whether what was recommended is done or passed on, and no part of it put off or turned down.</summary>
    private static bool IsAdopted(Decision? decision) => decision switch
    {
        { Outcome: not (Outcome.Approved or Outcome.ApprovedWithRemarks or Outcome.Recommended or Outcome.Referred) } => false,
        { FollowsRecommendation: RecommendationMatch.Yes } => true,
        { FollowsRecommendation: RecommendationMatch.Amended } => !decision.Acts.Any(a => a.Outcome is Outcome.Rejected or Outcome.Postponed or Outcome.Withdrawn)
            && !(decision.Outcome == Outcome.Approved && decision.Acts.Any(a => a.Outcome == Outcome.Referred)),
        _ => false,
    };

    /// <summary>A sentence that promises twice, each with its date, is two promises.</summary>
    private static IEnumerable<LocatedText> Clauses(LocatedText sentence, CommitmentReader reader)
    {
        const string joint = ", og ";
        var at = sentence.Text.IndexOf(joint, StringComparison.Ordinal);
        if (at > 0 && reader.Promises(sentence.Text[..at]) && reader.Promises(sentence.Text[(at + joint.Length)..]))
        {
            var end = sentence.Text.EndsWith('.') ? sentence.Length - 1 : sentence.Length;
            return [sentence.Slice(new TextRange(0, at)), sentence.Slice(new TextRange(at + joint.Length, end))];
        }

        return [sentence];
    }
}
