using MinutesMiner.Core.Facts;

namespace MinutesMiner.Linking.Cases;

/// <summary>
/// Which other meetings an item prints as treatments of its case. Some vendors print all of a case's meetings in each of its items, the
/// coming ones too, so either item may tell of the other.
/// </summary>
internal sealed class HistoryIndex
{
    private readonly Dictionary<(string Body, DateOnly Date), List<LinkItem>> _meetings;
    private readonly TitleComparison _titles;

    public HistoryIndex(IEnumerable<LinkItem> items, TitleComparison titles)
    {
        _titles = titles;
        _meetings = items.GroupBy(i => (i.Body.Key, i.Date!.Value)).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>Whether one of the two prints the other's meeting, and means the other.</summary>
    public bool Tells(LinkItem a, LinkItem b) => Names(a, b) || Names(b, a);

    /// <summary>The items that the item's history means.</summary>
    public IEnumerable<LinkItem> Meant(LinkItem item) => item.History
        .Where(h => h.Date is not null)
        .SelectMany(h => _meetings.GetValueOrDefault((BodyName.Of(h.Committee).Key, h.Date!.Value), []).Where(o => Means(h, item, o)));

    private bool Names(LinkItem from, LinkItem to) =>
        from.History.Any(h => h.Date == to.Date && BodyName.Of(h.Committee).Key == to.Body.Key && Means(h, from, to));

    /// <summary>An entry with an item number means that item; one without means the item of that meeting with the same number or title.</summary>
    private bool Means(HistoryEntry entry, LinkItem from, LinkItem to) => entry.ItemNumber is { } number
        ? to.Number == number
        : (from.CaseKey is not null && from.CaseKey == to.CaseKey && _titles.Similarity(from.Words, to.Words) >= 0.3) || _titles.Similarity(from.Words, to.Words) >= 0.6;
}
