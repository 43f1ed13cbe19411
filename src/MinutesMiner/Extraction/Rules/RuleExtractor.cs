using System.Globalization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Provisions;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Rules;

/// <summary>Finds service-level rules in items, slides and memos, and says of each whether the item's decision has set it.</summary>
public sealed class RuleExtractor : IDocumentFactExtractor
{
    /// <summary>Rules without a word that binds need so many certain ones on the same slide.</summary>
    private const int CertainOnSlide = 2;

    private static readonly Lazy<RuleReader> Reader = new(() => new RuleReader(RuleTaxonomy.Load("targets"), RuleTaxonomy.Load("activities")));

    private static readonly Lazy<ProvisionReader> Provisions = new(() => new ProvisionReader(PhraseLexicon.Load("provisions")));

    /// <summary>So many statements on employment make an item one on employment.</summary>
    private const int EmploymentStatements = 2;

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        var context = document.Minutes.Cover.Date;
        var statements = StatementReader.Read(document.Minutes).Select(Amended).ToList();
        var proposes = Adoption.Proposes(statements);
        var dates = statements.GroupBy(s => s.Item ?? -1).ToDictionary(g => g.Key, g => ItemDates.Read(g, context));
        var drafts = Drafts(statements, document.Minutes, context).Where(r => r.Rules.Count > 0).ToList();
        var certain = drafts.Where(d => d.Statement.IsSlide && d.Rules[0].Weight >= Evidence.Needed).GroupBy(d => d.Statement.Page).ToDictionary(g => g.Key, g => g.Count());
        foreach (var (statement, rules) in drafts)
        {
            var needed = statement.IsSlide && certain.GetValueOrDefault(statement.Page) >= CertainOnSlide ? Evidence.Needed - 2 : Evidence.Needed;
            if (rules.Max(r => r.Weight) < needed)
            {
                continue;
            }

            foreach (var draft in rules)
            {
                var rule = Adoption.Settle(draft, document.Minutes, document.Items, dates[statement.Item ?? -1], proposes);
                document.Trace.Add("rules", $"{draft.Target} {draft.Activity}", statement.Text);
                facts.Rules.Add(rule with { Id = $"r{(facts.Rules.Count + 1).ToString(CultureInfo.InvariantCulture)}" });
            }
        }

        Replace(facts.Rules);
    }

    /// <summary>
    /// What each statement makes. Employment, slides and memos are read by the terms of their groups and activities; in other items a
    /// statement must bind, permit or give in words of its own, or stand under words that set a level.
    /// </summary>
    private static IEnumerable<(Statement Statement, IReadOnlyList<RuleDraft> Rules)> Drafts(IReadOnlyList<Statement> statements, Minutes minutes, DateOnly? context)
    {
        foreach (var item in statements.GroupBy(s => s.Item))
        {
            if (item.Key is not { } index || item.Count(Provisions.Value.IsEmployment) >= EmploymentStatements)
            {
                foreach (var statement in item)
                {
                    yield return (statement, Reader.Value.Read(statement, context));
                }

                continue;
            }

            var found = item.Select(s => (Statement: s, Provision: Provisions.Value.Read(s, new Words(s.Text.Text)))).ToList();
            var bias = Provisions.Value.Bias(minutes.Items[index].Title.Text, [.. found.Select(f => f.Provision?.Weight ?? 0)]);
            foreach (var (statement, provision) in found)
            {
                var isRule = provision is not null && provision.Weight + bias >= ProvisionReader.Needed;
                var isSure = provision?.Weight >= ProvisionReader.Needed || Provisions.Value.IsLevel(statement) || AmendmentReader.IsAmendment(statement.Before);
                if (isSure && Reader.Value.Read(statement, context) is { Count: > 0 } named && named.Max(r => r.Weight) >= Evidence.Needed)
                {
                    yield return (statement, named);
                }
                else if (isRule)
                {
                    yield return (statement, [.. Reader.Value.Read(statement, context, provision).Select(r => r with { Weight = Evidence.Needed })]);
                }
            }
        }
    }

    /// <summary>A decision that amends states the new wording behind "ændres til": that is the rule, not the sentence.</summary>
    private static Statement Amended(Statement statement) =>
        statement.Role == SectionRole.Decision && AmendmentReader.Start(statement.Text.Text) is > 0 and var start
            ? statement with { Text = statement.Text.Slice(new TextRange(start, statement.Text.Length)), Before = statement.Text.Text[..start] }
            : statement;

    /// <summary>A rule that the decision amends was proposed, and the amended one is what holds.</summary>
    private static void Replace(List<ServiceRule> rules)
    {
        foreach (var amended in rules.Where(r => r.SetBy?.Relation == RuleRelation.Amends).ToList())
        {
            var at = rules.FindIndex(r => r.Item == amended.Item && r.Id != amended.Id && r.SetBy?.Relation == RuleRelation.Adopts
                && r.Activity == amended.Activity && r.TargetGroup == amended.TargetGroup && r.Timing?.Kind == amended.Timing?.Kind && amended.Timing is not null);
            if (at >= 0)
            {
                rules[at] = rules[at] with { Status = RuleStatus.Proposed, SetBy = null };
            }
        }
    }
}
