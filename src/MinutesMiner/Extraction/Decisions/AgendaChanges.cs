using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>What the item that approves the agenda announces of others ("Punkt 15 udgår"): it is the decision of those items, and its own only where a sentence says nothing else.</summary>
internal static class AgendaChanges
{
    /// <summary>Notes what an item announces of others.</summary>
    public static void Read(IReadOnlyList<LocatedText> sentences, ItemContext item, ItemFacts facts)
    {
        if (!item.Lexicon.AgendaTitles.Any(t => t.MatchWhole(item.Item.Title.Text) is not null || (sentences.Count > 0 && t.MatchWhole(sentences[0].Text) is not null)))
        {
            return;
        }

        foreach (var sentence in sentences)
        {
            foreach (var (outcome, template) in item.Lexicon.AgendaChanges)
            {
                foreach (var match in template.MatchesWithin(sentence.Text))
                {
                    var named = match.Groups["ordinal"] is { Success: true } ordinal ? [ordinal.Value] : PointList.Parse(match.Groups["points"].Value);
                    var points = named.Where(p => p != item.Item.Number && item.Minutes.Items.Any(i => i.Number == p)).ToList();
                    if (points.Count == 0 && (match.Index == 0 || named.Contains(item.Item.Number, StringComparer.Ordinal)))
                    {
                        continue;
                    }

                    item.Trace.Add($"agenda.{outcome}", template.Source, sentence);
                    facts.Announced.Add(new AnnouncedChange(points, outcome, sentence) { Start = match.Index });
                    if (match.Index == 0)
                    {
                        facts.Uses.TryAdd(sentence, SentenceUse.Announcement);
                    }
                }
            }
        }
    }

    /// <summary>Gives the items that were announced as withdrawn or postponed that decision, where they have none of their own.</summary>
    public static void Apply(Minutes minutes, IReadOnlyList<ItemFacts> facts)
    {
        foreach (var change in facts.SelectMany(f => f.Announced).ToList())
        {
            for (var i = 0; i < minutes.Items.Count; i++)
            {
                if (facts[i].Decision is not null || minutes.Items[i].Number is not { } number || !change.Points.Contains(number, StringComparer.OrdinalIgnoreCase))
                {
                    continue;
                }

                facts[i].Decision = new Decision
                {
                    Text = change.Sentence.Text,
                    DecidedBy = minutes.Cover.Committee,
                    Date = minutes.Cover.Date,
                    Outcome = change.Outcome,
                    Acts = [new Act(change.Outcome, change.Sentence.Text) { Spans = change.Sentence.Spans }],
                    FollowsRecommendation = facts[i].Recommendations.Count > 0 ? RecommendationMatch.No : RecommendationMatch.Unknown,
                    Spans = change.Sentence.Spans,
                };
            }
        }
    }
}
