using System.Globalization;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Rules;

/// <summary>Finds service-level rules in items, slides and memos, and says of each whether the item's decision has set it.</summary>
public sealed class RuleExtractor : IDocumentFactExtractor
{
    private static readonly Lazy<(RuleRecognizer Recognizer, RuleReader Reader, RuleTaxonomy Targets, RuleTaxonomy Activities)> Readers = new(() =>
    {
        var (targets, activities) = (RuleTaxonomy.Load("targets"), RuleTaxonomy.Load("activities"));
        var signals = RuleSignals.Load();
        return (new RuleRecognizer(new RuleDescriber(signals, targets, activities), RuleWeights.Load()), new RuleReader(targets, activities, signals), targets, activities);
    });

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        var context = document.Minutes.Cover.Date;
        var statements = StatementReader.Read(document.Minutes);
        var standing = Adoption.Standing(document.Minutes, statements);
        var drafts = Drafts(statements, document.Minutes, context).ToList();
        var own = drafts.Where(d => d.Rules.Count > 0).Select(d => d.Statement).ToHashSet(ReferenceEqualityComparer.Instance);
        var dates = statements.GroupBy(s => s.Item ?? -1).ToDictionary(g => g.Key, g => ItemDates.Read(g, g.Key < 0 ? null : document.Minutes.Items[g.Key].Title.Text, own.Contains, context));
        foreach (var (statement, rules, why) in drafts)
        {
            foreach (var draft in rules)
            {
                var rule = Adoption.Settle(draft, document.Minutes, document.Items, dates[statement.Item ?? -1], standing, context);
                document.Trace.Add("rules", $"{draft.Target} {draft.Activity} ({why})", statement.Text);
                facts.Rules.Add(rule with
                {
                    TargetGroup = Readers.Value.Targets.Told(rule.TargetGroup),
                    Activity = Readers.Value.Activities.Told(rule.Activity),
                    Id = $"r{(facts.Rules.Count + 1).ToString(CultureInfo.InvariantCulture)}",
                });
            }
        }

        Replace(facts.Rules);
    }

    /// <summary>The rules of each statement that is one, by item; on slides by page, since each has a matter of its own.</summary>
    private static IEnumerable<(Statement Statement, IReadOnlyList<RuleDraft> Rules, string Why)> Drafts(IReadOnlyList<Statement> statements, Minutes minutes, DateOnly? context)
    {
        var (recognizer, reader, _, _) = Readers.Value;
        foreach (var group in statements.GroupBy(s => (s.Item, s.Page)))
        {
            var title = group.Key.Item is { } item ? minutes.Items[item].Title.Text : minutes.Cover.Title.Text;
            foreach (var found in recognizer.Read([.. group], title).Where(r => r.IsRule && !Adoption.IsPracticeWithoutLevel(r.Statement)))
            {
                yield return (found.Statement, reader.ReadKnown(found.Statement, context, found.Governing), recognizer.Explain(found));
            }
        }
    }

    /// <summary>A rule that the decision amends was proposed, and the amended one is what holds.</summary>
    private static void Replace(List<ServiceRule> rules)
    {
        foreach (var amended in rules.Where(r => r.SetBy?.Relation == RuleRelation.Amends).ToList())
        {
            var at = rules.FindIndex(r => r.Item == amended.Item && r.Id != amended.Id && r.SetBy?.Relation == RuleRelation.Adopts
                && r.Activity == amended.Activity && r.TargetGroup == amended.TargetGroup && r.Timing?.Kind == amended.Timing?.Kind && (amended.Timing is not null || (amended.Quantity is { } to && r.Quantity?.Unit == to.Unit && PointAnswers.ShareMatter(r.Text, amended.Text))));
            if (at >= 0)
            {
                rules[at] = rules[at] with { Status = RuleStatus.Proposed, SetBy = null };
            }
        }
    }
}
