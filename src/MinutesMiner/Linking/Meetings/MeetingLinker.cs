using MinutesMiner.Core.Links;

namespace MinutesMiner.Linking.Meetings;

/// <summary>
/// Brings the documents of one meeting together: its minutes, its agendas, and second copies of the minutes in another format. Of these
/// one stands for the meeting, so that a case is not counted twice.
/// </summary>
internal sealed class MeetingLinker
{
    private readonly Dictionary<FactAddress, LinkItem> _standsFor = [];
    private readonly HashSet<LinkDocument> _seconds = [];
    private readonly List<Link> _links = [];

    /// <summary>Matches the documents; the order of <paramref name="documents"/> makes no difference.</summary>
    public MeetingLinker(IEnumerable<LinkDocument> documents)
    {
        foreach (var meeting in documents.Where(d => d.IsMeeting).GroupBy(d => (d.Body.Key, d.Date)))
        {
            var all = meeting.OrderByDescending(d => d.IsMinutes).ThenByDescending(d => d.Items.Count).ThenBy(d => d.Hash, StringComparer.Ordinal).ToList();
            for (var i = 1; i < all.Count; i++)
            {
                for (var first = 0; first < i; first++)
                {
                    if (!_seconds.Contains(all[first]) && Join(all[first], all[i]))
                    {
                        break;
                    }
                }
            }
        }
    }

    /// <summary>Links of documents and of their items.</summary>
    public IReadOnlyList<Link> Links => _links;

    /// <summary>Whether another document of the same meeting stands for this one.</summary>
    public bool IsSecond(LinkDocument document) => _seconds.Contains(document);

    /// <summary>The item of the document that stands for the meeting; the item itself when it is that.</summary>
    public LinkItem Representative(LinkItem item) => _standsFor.GetValueOrDefault(item.Address, item);

    private bool Join(LinkDocument first, LinkDocument second)
    {
        var pairs = ItemMatch.Match(first.Items, second.Items);

        // Two meetings of a body on one day share at most what every meeting has. A supplementary agenda is found in the minutes with all it holds.
        var telling = pairs.Count(p => !p.Second.IsStanding);
        var of = second.Items.Count(i => !i.IsStanding);
        if (pairs.Count == 0 || telling * 2 < of || (first.IsMinutes && second.IsMinutes && telling == 0))
        {
            return false;
        }

        _seconds.Add(second);
        _links.Add(new Link(LinkKind.AgendaOf, first.Address, second.Address, 1, [LinkEvidence.Meeting]));
        foreach (var (one, other, score) in pairs)
        {
            _standsFor[other.Address] = one;
            _links.Add(new Link(LinkKind.AgendaOf, one.Address, other.Address, score, one.CaseKey is not null && one.CaseKey == other.CaseKey
                ? [LinkEvidence.Meeting, LinkEvidence.CaseNumber]
                : [LinkEvidence.Meeting, LinkEvidence.Title]));
        }

        return true;
    }
}

/// <summary>Finds the items of one document in another of the same meeting.</summary>
internal static class ItemMatch
{
    /// <summary>Pairs of items, each item in one pair at most; the best pairs first taken, in the order of the first document.</summary>
    public static IReadOnlyList<(LinkItem First, LinkItem Second, double Score)> Match(IReadOnlyList<LinkItem> first, IReadOnlyList<LinkItem> second)
    {
        var comparison = new TitleComparison(first.Concat(second).Select(i => i.Words));
        var candidates = from a in first
                         from b in second
                         let score = Score(a, b, comparison)
                         where score >= 0.6
                         orderby score descending, Math.Abs(a.Index - b.Index), a.Index, b.Index
                         select (a, b, score);
        var pairs = new List<(LinkItem First, LinkItem Second, double Score)>();
        var taken = new HashSet<FactAddress>();
        foreach (var (a, b, score) in candidates)
        {
            if (!taken.Contains(a.Address) && !taken.Contains(b.Address))
            {
                taken.Add(a.Address);
                taken.Add(b.Address);
                pairs.Add((a, b, score));
            }
        }

        return [.. pairs.OrderBy(p => p.First.Index)];
    }

    private static double Score(LinkItem a, LinkItem b, TitleComparison comparison)
    {
        var title = comparison.Similarity(a.Words, b.Words);
        var number = a.Number is not null && a.Number == b.Number;
        var caseNumber = a.CaseKey is not null && a.CaseKey == b.CaseKey;
        return title >= 0.99 ? number || caseNumber ? 1 : 0.9
            : caseNumber && title >= 0.3 ? 0.9
            : caseNumber && number ? 0.8
            : number && title >= 0.4 ? 0.8
            : title >= 0.7 ? 0.7
            : 0;
    }
}
