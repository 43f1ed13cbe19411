using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;

namespace MinutesMiner.Linking.Cases;

/// <summary>
/// Follows cases through the bodies. Items that treat the same matter form a thread; within it each item is linked to the treatment that
/// it comes from. Threads that share a case number are linked where one takes up the case again.
/// </summary>
internal sealed class CaseLinker
{
    /// <summary>Below this two items are not the same matter.</summary>
    private const double Least = 0.6;

    /// <summary>A word in more titles than this brings nobody together.</summary>
    private const int CommonWord = 25;

    /// <summary>A number under which one body has the same title at so many meetings is a collective one ("Månedsrapport"): it makes no case.</summary>
    private const int CollectiveMeetings = 6;

    private readonly List<LinkItem> _items;
    private readonly CaseEvidence _evidence;
    private readonly TitleComparison _titles;
    private readonly HistoryIndex _history;
    private readonly Dictionary<FactAddress, int> _place;
    private readonly int[] _thread;
    private readonly List<Link> _links = [];

    /// <summary>Links the items; those of a document for which another stands are left out by the caller.</summary>
    public CaseLinker(IEnumerable<LinkItem> items)
    {
        _items = [.. items.OrderBy(i => i.Date).ThenBy(i => i.Body.Rank).ThenBy(i => i.Body.Key, StringComparer.Ordinal).ThenBy(i => i.Address)];
        _place = _items.Select((item, place) => (item.Address, place)).ToDictionary(p => p.Address, p => p.place);
        _titles = new TitleComparison(_items.Select(i => i.Words));
        _history = new HistoryIndex(_items, _titles);
        _evidence = new CaseEvidence(_titles, _history);
        _thread = [.. Enumerable.Range(0, _items.Count)];
        foreach (var (a, b) in Candidates())
        {
            if (_evidence.Between(_items[a], _items[b]).Score >= Least)
            {
                Join(a, b);
            }
        }

        foreach (var thread in Enumerable.Range(0, _items.Count).GroupBy(Root))
        {
            Follow([.. thread.Select(i => _items[i])]);
        }

        ResumeByNumber();
        Refer();
    }

    /// <summary>Links of items to earlier ones.</summary>
    public IReadOnlyList<Link> Links => _links;

    /// <summary>How alike titles are among these items.</summary>
    public TitleComparison Titles => _titles;

    /// <summary>Whether both items are of one thread.</summary>
    public bool SameThread(LinkItem? a, LinkItem? b) =>
        a is not null && b is not null && _place.TryGetValue(a.Address, out var x) && _place.TryGetValue(b.Address, out var y) && Root(x) == Root(y);

    /// <summary>Whether both items are of one thread, or print one case number that is no collective one.</summary>
    public bool SameCase(LinkItem? a, LinkItem? b) => SameThread(a, b)
        || (a?.CaseKey is { } key && key == b?.CaseKey && !a.IsStanding && !b.IsStanding && !Collective.Contains(key));

    private HashSet<string> Collective => field ??= _items
        .Where(i => i.CaseKey is not null)
        .GroupBy(i => (i.CaseKey, Body: i.Body.Key, Title: i.Words.Key))
        .Where(g => g.Select(i => i.Document.Hash).Distinct(StringComparer.Ordinal).Count() >= CollectiveMeetings)
        .Select(g => g.Key.CaseKey!)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Pairs worth weighing, the earlier one first: same number, same title, a rare word in common, or printed history.</summary>
    private IEnumerable<(int Earlier, int Later)> Candidates()
    {
        var buckets = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _items.Count; i++)
        {
            var item = _items[i];
            if (item.IsStanding)
            {
                continue;
            }

            var keys = item.Words.Stems.Where(s => _titles.Frequency(s) is > 1 and <= CommonWord).Select(s => "w " + s).Append("t " + item.Words.Key);
            foreach (var key in item.CaseKey is { } number ? keys.Append("n " + number) : keys)
            {
                (buckets.TryGetValue(key, out var bucket) ? bucket : buckets[key] = []).Add(i);
            }
        }

        var pairs = buckets.SelectMany(b => b.Value.SelectMany((later, n) => b.Value.Take(n)
                .Where(earlier => b.Key[0] != 'w' || CaseEvidence.IsNear(_items[earlier], _items[later]))
                .Select(earlier => (earlier, later))))
            .Concat(_items.SelectMany((item, i) => _history.Meant(item).Select(o => (Math.Min(i, _place[o.Address]), Math.Max(i, _place[o.Address])))));
        return pairs.Where(p => p.Item1 != p.Item2 && _items[p.Item1].Document != _items[p.Item2].Document).Distinct();
    }

    private int Root(int item)
    {
        while (_thread[item] != item)
        {
            item = _thread[item] = _thread[_thread[item]];
        }

        return item;
    }

    private void Join(int a, int b)
    {
        var (x, y) = (Root(a), Root(b));
        _thread[Math.Max(x, y)] = Math.Min(x, y);
    }

    /// <summary>Links each item of a thread, in the order of treatment, to where it comes from.</summary>
    private void Follow(List<LinkItem> thread)
    {
        for (var i = 1; i < thread.Count; i++)
        {
            foreach (var (from, kind) in TreatmentOrder.Predecessors(thread, i, _titles))
            {
                var match = _evidence.Between(from, thread[i]);
                _links.Add(new Link(
                    kind, thread[i].Address, from.Address, match.Score >= Least ? match.Score : Least, match.Score >= Least ? match.Evidence : [LinkEvidence.Case]));
            }
        }
    }

    /// <summary>A thread that begins with the number of an earlier one takes up that case again.</summary>
    private void ResumeByNumber()
    {
        foreach (var number in _items.Where(i => i is { CaseKey: not null, IsStanding: false }).GroupBy(i => i.CaseKey!, StringComparer.Ordinal))
        {
            if (Collective.Contains(number.Key))
            {
                continue;
            }

            foreach (var first in number.DistinctBy(i => Root(_place[i.Address])))
            {
                var before = number.Where(i => i.Date < first.Date && !SameThread(i, first)).ToList();
                if ((before.FindLast(i => i.Body.Key == first.Body.Key) ?? before.LastOrDefault()) is { } last)
                {
                    // A meeting may have had several items of the case: nothing tells them apart here.
                    _links.AddRange(before.Where(i => i.Document == last.Document)
                        .Select(i => new Link(LinkKind.Resumed, first.Address, i.Address, 0.75, [LinkEvidence.CaseNumber])));
                }
            }
        }
    }

    /// <summary>Items that are named by meeting and number, and are not of the same thread.</summary>
    private void Refer()
    {
        var byNumber = _items.Where(i => i.Number is not null).ToLookup(i => (i.Number!, i.Date!.Value));
        foreach (var item in _items)
        {
            foreach (var reference in item.References.Where(r => r.Kind == ReferenceKind.Item))
            {
                var at = reference.Target!.LastIndexOf('@');
                if (at <= 0 || !DateOnly.TryParse(reference.Target.AsSpan(at + 1), System.Globalization.CultureInfo.InvariantCulture, out var date))
                {
                    continue;
                }

                var meant = byNumber[(reference.Target[..at], date)].Where(o => o.Document != item.Document).ToList();
                var named = meant.Where(o => LinkText.Key(reference.Text).Contains(o.Body.Key, StringComparison.Ordinal)).ToList();
                if ((named.Count > 0 ? named : meant) is [var only] && !SameThread(item, only) && date <= item.Date
                    && !_links.Exists(l => l.Kind == LinkKind.RefersTo && l.From == item.Address && l.To == only.Address))
                {
                    _links.Add(new Link(LinkKind.RefersTo, item.Address, only.Address, named.Count > 0 ? 0.95 : 0.7, [LinkEvidence.Reference]));
                }
            }
        }
    }
}
