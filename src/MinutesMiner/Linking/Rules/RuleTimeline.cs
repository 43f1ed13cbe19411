using System.Text.Json.Serialization;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage.Links;

namespace MinutesMiner.Linking.Rules;

/// <summary>What happened to a rule.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RuleEventKind>))]
public enum RuleEventKind
{
    /// <summary>Put forward.</summary>
    Proposed,

    /// <summary>Told as practice or law.</summary>
    Described,

    /// <summary>Set by a decision.</summary>
    Adopted,

    /// <summary>Decided again without a change.</summary>
    Restated,

    /// <summary>Changed.</summary>
    Amended,

    /// <summary>Another took its place.</summary>
    Replaced,

    /// <summary>Looked back on.</summary>
    Evaluated,

    /// <summary>Ended.</summary>
    Repealed,

    /// <summary>Something was promised with it.</summary>
    Promised,
}

/// <summary>One event in the life of a rule.</summary>
/// <param name="Date">When; null when not known.</param>
/// <param name="Kind">What.</param>
/// <param name="At">Where it stands.</param>
/// <param name="Rule">The rule as it reads from then on; null for an event that leaves its words alone.</param>
/// <param name="Commitment">What was promised.</param>
/// <param name="Score">How sure the link is; null where nothing is inferred.</param>
public sealed record RuleEvent(DateOnly? Date, RuleEventKind Kind, LinkEnd At, RegisteredRule? Rule, RegisteredCommitment? Commitment, double? Score);

/// <summary>The life of a rule over all documents.</summary>
public static class RuleTimeline
{
    /// <summary>Most rules that one timeline follows.</summary>
    private const int MostRules = 200;

    private static readonly HashSet<LinkKind> Succession = [LinkKind.Adopts, LinkKind.Restates, LinkKind.Amends, LinkKind.Supersedes];

    /// <summary>All that happened to the rule, and to those before and after it, oldest first.</summary>
    /// <param name="register">Where to read.</param>
    /// <param name="rule">One of the rules of the timeline.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyList<RuleEvent>> ReadAsync(ILinkRegister register, RegisteredRule rule, CancellationToken cancellationToken = default)
    {
        var subject = new Dictionary<FactAddress, RegisteredRule>();
        var filter = new RegisterFilter { TargetGroups = [rule.Entry.Rule.TargetGroup], Activities = [rule.Entry.Rule.Activity] };
        await foreach (var one in register.ListRegisteredRulesAsync(filter, cancellationToken))
        {
            subject.TryAdd(one.Standing.Rule, one);
        }

        var events = new List<RuleEvent>();
        var seen = new HashSet<FactAddress> { rule.Standing.Rule };
        var open = new Queue<FactAddress>(seen);
        var acts = new HashSet<(string Document, int? Item)>();
        while (open.TryDequeue(out var at) && seen.Count <= MostRules)
        {
            var links = await register.ListLinksAsync(at.Document, at.Item, cancellationToken);
            var begun = links.FirstOrDefault(l => l.Link.From == at && Succession.Contains(l.Link.Kind) && l.Link.Kind != LinkKind.Adopts);
            var own = subject[at];
            events.Add(new RuleEvent(
                own.Standing.Authority == RuleAuthority.Proposed ? own.Entry.Document.Date : own.Standing.ValidFrom ?? own.Entry.Document.Date, Begins(own, begun?.Link.Kind), End(own, links, at), own, null, begun?.Link.Score));
            if (own.Standing.Authority == RuleAuthority.Adopted)
            {
                acts.Add((at.Document, at.Item));
            }

            foreach (var link in links)
            {
                if (Succession.Contains(link.Link.Kind) && (link.Link.From == at || link.Link.To == at))
                {
                    var other = link.Link.From == at ? link.Link.To : link.Link.From;
                    if (subject.ContainsKey(other) && seen.Add(other))
                    {
                        open.Enqueue(other);
                    }
                }
                else if (link.Link.To == at && link.Link.Kind is LinkKind.Evaluates or LinkKind.Repeals)
                {
                    var ended = link.Link.Kind == LinkKind.Repeals;
                    events.Add(new RuleEvent(
                        ended ? own.Standing.ValidTo?.AddDays(1) ?? link.From.Document.Date : link.From.Document.Date,
                        ended ? RuleEventKind.Repealed : RuleEventKind.Evaluated, link.From, null, null, link.Link.Score));
                }
            }
        }

        await foreach (var one in register.ListRegisteredCommitmentsAsync(new() { Municipality = rule.Entry.Document.Municipality }, cancellationToken))
        {
            if (acts.Contains((one.Standing.Commitment.Document, one.Standing.Commitment.Item)) && one.Standing.Commitment.Item is not null && one.Standing.RepeatOf is null
                && one.Entry.Commitment.Kind is CommitmentKind.Evaluation or CommitmentKind.Status or CommitmentKind.Case)
            {
                events.Add(new RuleEvent(one.Standing.Made, RuleEventKind.Promised, new LinkEnd(one.Entry.Document, null), null, one, null));
            }
        }

        return [.. events.DistinctBy(e => (e.Kind, e.Date, e.At.Document.Sha256, e.At.Item?.Index, e.Rule?.Standing.Key, e.Commitment?.Standing.Key))
            .OrderBy(e => e.Date).ThenBy(e => e.Kind).ThenBy(e => e.Rule?.Standing.Key, StringComparer.Ordinal)];
    }

    private static LinkEnd End(RegisteredRule rule, IReadOnlyList<LinkEntry> links, FactAddress at) =>
        links.Where(l => l.Link.From == at).Select(l => l.From).Concat(links.Where(l => l.Link.To == at).Select(l => l.To)).FirstOrDefault()
        ?? new LinkEnd(rule.Entry.Document, null);

    private static RuleEventKind Begins(RegisteredRule rule, LinkKind? how) => rule.Standing.Authority switch
    {
        RuleAuthority.Proposed => RuleEventKind.Proposed,
        RuleAuthority.Described or RuleAuthority.Statutory => RuleEventKind.Described,
        _ => how switch
        {
            LinkKind.Restates => RuleEventKind.Restated,
            LinkKind.Amends => RuleEventKind.Amended,
            LinkKind.Supersedes => RuleEventKind.Replaced,
            _ => RuleEventKind.Adopted,
        },
    };
}
