using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;

namespace MinutesMiner.Linking.Cases;

/// <summary>One treatment of a case.</summary>
/// <param name="Item">The item.</param>
/// <param name="From">The links that lead to it from earlier treatments; none for the first, and for one that is not linked.</param>
/// <param name="IsSecond">Whether another document of the same meeting stands for it: an agenda, or the same minutes in another format.</param>
/// <param name="AwaitsMore">Whether it sent the case on or put it off, and no later treatment is stored.</param>
public sealed record Treatment(ItemEntry Item, IReadOnlyList<LinkEntry> From, bool IsSecond, bool AwaitsMore);

/// <summary>A case through the bodies.</summary>
public static class CaseTimeline
{
    /// <summary>Most treatments that one timeline follows.</summary>
    private const int MostItems = 200;

    private static readonly HashSet<LinkKind> Treats = [LinkKind.AgendaOf, LinkKind.PassedOn, LinkKind.Parallel, LinkKind.Resumed];

    /// <summary>The items, and those that links lead to from them and back, oldest first.</summary>
    /// <param name="register">Where to read.</param>
    /// <param name="items">Where to begin: the items of a case number, or one item.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static async Task<IReadOnlyList<Treatment>> ReadAsync(
        ILinkRegister register, IReadOnlyList<ItemEntry> items, CancellationToken cancellationToken = default)
    {
        var seen = items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var open = new Queue<ItemEntry>(items);
        var treatments = new List<Treatment>();
        while (open.TryDequeue(out var item))
        {
            var links = (await register.ListLinksAsync(item.Document.Sha256, item.Index, cancellationToken))
                .Where(l => Treats.Contains(l.Link.Kind) && l.From.Item is not null && l.To.Item is not null)
                .ToList();
            foreach (var other in links.SelectMany(l => new[] { l.From.Item!, l.To.Item! }))
            {
                if (seen.Count < MostItems && seen.TryAdd(other.Id, other))
                {
                    open.Enqueue(other);
                }
            }

            var second = links.Exists(l => l.Link.Kind == LinkKind.AgendaOf && l.To.Item!.Id == item.Id);
            var goesOn = links.Exists(l => l.Link.Kind != LinkKind.AgendaOf && l.To.Item!.Id == item.Id);
            treatments.Add(new Treatment(
                item,
                [.. links.Where(l => l.From.Item!.Id == item.Id && l.Link.Kind != LinkKind.AgendaOf)],
                second,
                !second && !goesOn && item.Outcome is Outcome.Recommended or Outcome.Postponed or Outcome.Referred));
        }

        return [.. treatments.OrderBy(t => t.Item.Document.Date is null).ThenBy(t => t.Item.Document.Date)
            .ThenBy(t => BodyName.Of(t.Item.Document.Committee).Rank).ThenBy(t => t.IsSecond ? 0 : 1).ThenBy(t => t.Item.Id, StringComparer.Ordinal)];
    }
}
