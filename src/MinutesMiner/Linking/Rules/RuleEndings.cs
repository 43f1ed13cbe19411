using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Slots;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Linking.Cases;

namespace MinutesMiner.Linking.Rules;

/// <summary>What an item does to rules that were set before: its decision ends them, or it looks back on them.</summary>
internal sealed class RuleEndings(CaseLinker cases, Func<LinkRule, DateOnly, bool> isInForce)
{
    private static readonly RuleTaxonomy Targets = RuleTaxonomy.Load("targets");
    private static readonly RuleTaxonomy Activities = RuleTaxonomy.Load("activities");

    /// <summary>Whether the words end something.</summary>
    public static bool Ends(string text) => LinkPhrases.Shipped.Repeals.IsIn(new Words(text));

    /// <summary>Whether the group stands at the top of its tree: what is said of all citizens is said of many things.</summary>
    public static bool IsWidest(string target) => Targets.Terms.FirstOrDefault(t => t.Id == target) is { Parent: null };

    /// <summary>The rules that the item ends, with their last day, and those that it evaluates.</summary>
    public IEnumerable<(LinkRule Rule, Link Link, DateOnly? Until)> Of(LinkItem item, IReadOnlyList<LinkRule> rules)
    {
        if (item.IsStanding || item.Date is not { } day)
        {
            yield break;
        }

        var endings = Decided(item).Where(Ends).ToList();
        var looksBack = LinkPhrases.Shipped.Evaluations.IsIn(new Words(item.Title));
        if (endings.Count == 0 && !looksBack)
        {
            yield break;
        }

        var before = rules.Where(r => r.Item is not null && r.Document != item.Document && isInForce(r, day)).ToList();
        foreach (var sentence in endings)
        {
            var words = new Words(sentence);
            var (targets, activities) = (Ids(Targets, words), Ids(Activities, words));
            var whole = LinkPhrases.Shipped.Wholes.IsIn(words);
            var until = (EffectiveDates.Read(sentence, day, []).From ?? day).AddDays(-1);
            foreach (var rule in before)
            {
                var ofCase = cases.SameCase(rule.Item, item);
                var activity = activities.Exists(a => Activities.IsWithin(rule.Rule.Activity, a));
                var exactly = activities.Contains(rule.Rule.Activity) && targets.Contains(rule.Rule.TargetGroup);
                var score = ofCase
                    ? exactly ? 0.95 : activity ? 0.85 : whole && activities.Count == 0 ? 0.75 : 0
                    : exactly ? 0.8 : 0;
                if (score > 0)
                {
                    yield return (rule, new Link(LinkKind.Repeals, item.Address, rule.Address, Math.Round(score, 2), Evidence(ofCase, activity)), until);
                }
            }
        }

        if (looksBack)
        {
            foreach (var rule in before)
            {
                // The same follow-up on its way through the bodies does not look back on itself.
                var looked = LinkPhrases.Shipped.Evaluations.IsIn(new Words(rule.Item!.Title));
                var ofCase = !looked && cases.SameCase(rule.Item, item);
                var named = item.References.Any(r => Names(r, rule.Item!));
                var likeness = cases.Titles.Contained(rule.Item!.Words, item.Words);
                var score = ofCase ? 0.9 : named && likeness >= 0.5 ? 0.85 : !looked && likeness >= 0.75 ? 0.65 : 0;
                if (score > 0)
                {
                    yield return (rule, new Link(LinkKind.Evaluates, item.Address, rule.Address, score, ofCase ? [LinkEvidence.Case] : named ? [LinkEvidence.Reference] : [LinkEvidence.Title]), null);
                }
            }
        }
    }

    /// <summary>What the body decided: its own words, and the recommendation where it follows it.</summary>
    private static IEnumerable<string> Decided(LinkItem item)
    {
        if (!item.IsDecided)
        {
            return [];
        }

        var recommended = item.Follows is RecommendationMatch.No ? [] : item.Recommendations;
        return LinkText.Sentences(item.DecisionText).Concat(recommended.SelectMany(LinkText.Sentences));
    }

    private static bool Names(Reference reference, LinkItem item) =>
        reference.Target is { } target && item.Date is { } date
        && target.EndsWith(date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        && (reference.Kind == ReferenceKind.Meeting || target.StartsWith(item.Number + "@", StringComparison.Ordinal));

    private static List<string> Ids(RuleTaxonomy taxonomy, Words words) => [.. taxonomy.Find(words, []).Select(m => m.Term.Id)];

    private static IReadOnlyList<string> Evidence(bool ofCase, bool activity) =>
        ofCase ? activity ? [LinkEvidence.Case, LinkEvidence.Subject] : [LinkEvidence.Case] : [LinkEvidence.Subject];
}
