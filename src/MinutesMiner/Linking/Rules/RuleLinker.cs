using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Linking.Cases;
using MinutesMiner.Linking.Meetings;

namespace MinutesMiner.Linking.Rules;

/// <summary>
/// The rule register: from when to when each rule of a municipality applies, and which decision changed, replaced, ended or evaluated it.
/// Rules on the same group and activity are taken in the order in which they begin to apply.
/// </summary>
internal sealed class RuleLinker
{
    private readonly CaseLinker _cases;
    private readonly MeetingLinker _meetings;
    private readonly Dictionary<FactAddress, RuleStanding> _standings = [];
    private readonly List<Link> _links = [];

    /// <summary>Links the rules of the documents; their order makes no difference.</summary>
    public RuleLinker(IReadOnlyList<LinkDocument> documents, CaseLinker cases, MeetingLinker meetings)
    {
        _cases = cases;
        _meetings = meetings;
        foreach (var document in documents)
        {
            foreach (var (rule, key) in document.Rules.Zip(RuleKeys.Of(document)))
            {
                _standings[rule.Address] = new RuleStanding
                {
                    Rule = rule.Address,
                    Key = key,
                    Authority = Authority(rule),
                    ValidFrom = rule.From,
                    ValidTo = rule.Rule.EffectiveTo,
                    Hints = RuleHints.Of(rule),
                };
            }
        }

        var rules = documents.SelectMany(d => d.Rules).Where(r => r.Document.Municipality is not null || r.Document.IsMeeting).ToList();
        EndThemselves(rules);
        foreach (var subject in rules.GroupBy(r => (r.Rule.TargetGroup, r.Rule.Activity)))
        {
            var ordered = subject.OrderBy(r => r.Document.Date).ThenBy(r => r.Document.Body.Rank).ThenBy(r => r.Document.IsMinutes).ThenBy(r => r.Address).ToList();
            Settle(ordered);
            Succeed(ordered);
        }

        var endings = new RuleEndings(cases, IsInForce);
        foreach (var item in documents.Where(d => d.IsMinutes && !meetings.IsSecond(d)).SelectMany(d => d.Items).OrderBy(i => i.Date).ThenBy(i => i.Address))
        {
            foreach (var (rule, link, until) in endings.Of(item, rules))
            {
                _links.Add(link);
                if (link.Kind == LinkKind.Repeals)
                {
                    End(rule, item.Address, LinkKind.Repeals, until);
                }
            }
        }
    }

    /// <summary>One for each rule.</summary>
    public IEnumerable<RuleStanding> Standings => _standings.Values;

    /// <summary>Links between rules, and of items to rules.</summary>
    public IReadOnlyList<Link> Links => _links;

    private static RuleAuthority Authority(LinkRule rule) => rule.Rule.Status switch
    {
        RuleStatus.Adopted or RuleStatus.Repealed => RuleAuthority.Adopted,
        RuleStatus.Proposed => RuleAuthority.Proposed,
        _ => RuleHints.IsLaw(rule.Rule.Text) ? RuleAuthority.Statutory : RuleAuthority.Described,
    };

    /// <summary>A rule whose own words end something tells of an end and is none that applies.</summary>
    private void EndThemselves(IEnumerable<LinkRule> rules)
    {
        foreach (var rule in rules.Where(r => r.Item is not null && RuleEndings.Ends(r.Rule.Text)))
        {
            End(rule, rule.Item!.Address, LinkKind.Repeals, rule.From?.AddDays(-1));
        }
    }

    /// <summary>
    /// Brings proposals together with what became of them, and the copies of one text that a case leaves on its way: the agenda's, the
    /// committee's and the council's are one proposal.
    /// </summary>
    private void Settle(List<LinkRule> rules)
    {
        foreach (var later in rules.Where(IsOpen))
        {
            foreach (var earlier in rules.TakeWhile(r => r != later).Where(r => r.Document != later.Document && IsOpen(r) && SameThread(r, later)))
            {
                var (old, now) = (_standings[earlier.Address], _standings[later.Address]);
                if (old.Authority == RuleAuthority.Proposed && old.AdoptedAs is null && now.Authority == RuleAuthority.Adopted
                    && (RuleAspects.Same(earlier.Rule, later.Rule) || RuleAspects.Meet(earlier.Rule, later.Rule)))
                {
                    _standings[earlier.Address] = old with { AdoptedAs = later.Address };
                    Add(LinkKind.Adopts, later, earlier, 0.95);
                }
                else if (old.Authority == now.Authority && now.Authority != RuleAuthority.Adopted && RuleAspects.Same(earlier.Rule, later.Rule))
                {
                    End(earlier, later.Address, LinkKind.Restates, later.Document.Date?.AddDays(-1));
                    Add(LinkKind.Restates, later, earlier, 0.95);
                }
            }
        }
    }

    /// <summary>A later decision takes the place of what earlier ones fixed.</summary>
    private void Succeed(List<LinkRule> rules)
    {
        var adopted = rules.Where(r => _standings[r.Address].Authority == RuleAuthority.Adopted && IsOpen(r))
            .OrderBy(r => r.From).ThenBy(r => r.Document.Date).ThenBy(r => r.Document.Body.Rank).ThenBy(r => r.Address)
            .ToList();
        for (var i = 1; i < adopted.Count; i++)
        {
            var later = adopted[i];
            foreach (var earlier in adopted.Take(i).Where(e => IsOpen(e) && !SameAct(e, later)))
            {
                if (Succession(earlier, later) is var (kind, score) && score > 0)
                {
                    End(earlier, later.Address, kind, later.From?.AddDays(-1));
                    Add(kind, later, earlier, score);
                }
            }
        }
    }

    private (LinkKind Kind, double Score) Succession(LinkRule earlier, LinkRule later)
    {
        var ofCase = _cases.SameCase(Item(earlier), Item(later));
        if (RuleAspects.Same(earlier.Rule, later.Rule))
        {
            return (LinkKind.Restates, ofCase ? 0.95 : 0.85);
        }

        var likeness = _cases.Titles.Similarity(TitleWords.Of(earlier.Rule.Text), TitleWords.Of(later.Rule.Text));
        var changes = later.Rule.SetBy?.Relation == RuleRelation.Amends || RuleHints.Changes(later.Rule.Text);
        var meet = RuleAspects.Meet(earlier.Rule, later.Rule);
        var plain = RuleAspects.Of(later.Rule) is RuleAspect.Plain;

        // Without a number to compare, two sentences on one activity may well stand side by side; and so may two for everybody.
        if (!meet || (RuleEndings.IsWidest(later.Rule.TargetGroup) && !ofCase && likeness < 0.4) || (plain && !(likeness >= 0.5 || (ofCase && changes))) || !SameCondition(earlier, later, ofCase || changes))
        {
            return (LinkKind.Supersedes, 0);
        }

        var score = 0.6 + (ofCase ? 0.2 : 0) + (earlier.Document.Body.Key == later.Document.Body.Key ? 0.1 : 0) + (likeness >= 0.5 ? 0.05 : 0) + (changes ? 0.04 : 0);
        return (ofCase || changes ? LinkKind.Amends : LinkKind.Supersedes, Math.Round(score, 2));
    }

    /// <summary>A rule for some of a group does not replace one for others of it.</summary>
    private bool SameCondition(LinkRule earlier, LinkRule later, bool related)
    {
        var (a, b) = (earlier.Rule.Condition, later.Rule.Condition);
        return a is null && b is null
            || (a is not null && b is not null && _cases.Titles.Similarity(TitleWords.Of(a), TitleWords.Of(b)) >= 0.3)
            || (related && (a is null || b is null));
    }

    private void Add(LinkKind kind, LinkRule later, LinkRule earlier, double score)
    {
        var evidence = new List<string> { LinkEvidence.Subject };
        if (_cases.SameCase(Item(earlier), Item(later)))
        {
            evidence.Add(LinkEvidence.Case);
        }

        if (LinkText.Key(earlier.Rule.Text) == LinkText.Key(later.Rule.Text))
        {
            evidence.Add(LinkEvidence.Wording);
        }

        _links.Add(new Link(kind, later.Address, earlier.Address, score, evidence));
    }

    private void End(LinkRule rule, FactAddress by, LinkKind how, DateOnly? until)
    {
        var standing = _standings[rule.Address];
        _standings[rule.Address] = standing with
        {
            EndedBy = by,
            EndedHow = how,
            ValidTo = standing.ValidTo is { } stated && stated < until ? stated : until ?? standing.ValidTo,
        };
    }

    private bool IsOpen(LinkRule rule) => _standings[rule.Address].EndedHow is null;

    /// <summary>Whether a decision set the rule before the day, and nothing has ended it by then.</summary>
    private bool IsInForce(LinkRule rule, DateOnly day) => _standings[rule.Address] is { Authority: RuleAuthority.Adopted } standing
        && rule.Document.Date < day && (standing.EndedHow is null || standing.ValidTo >= day);

    private bool SameThread(LinkRule a, LinkRule b) => Item(a) is { } x && Item(b) is { } y && (x == y || _cases.SameThread(x, y));

    /// <summary>What one meeting decides stands side by side.</summary>
    private static bool SameAct(LinkRule a, LinkRule b) => a.Document == b.Document || (a.Document.Body.Key == b.Document.Body.Key && a.Document.Date == b.Document.Date);

    private LinkItem? Item(LinkRule rule) => rule.Item is { } item ? _meetings.Representative(item) : null;
}
