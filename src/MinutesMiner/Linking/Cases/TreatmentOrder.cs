using MinutesMiner.Core.Links;

namespace MinutesMiner.Linking.Cases;

/// <summary>Where an item of a thread comes from.</summary>
internal static class TreatmentOrder
{
    /// <summary>A body that takes a matter up later than this does not continue the same round.</summary>
    private const int LongestRoundDays = 150;

    /// <summary>Bodies that treat a matter within so many days do it side by side.</summary>
    private const int SideBySideDays = 45;

    /// <summary>
    /// The treatments before item <paramref name="at"/> of a thread that is in the order of treatment: date, rank, body. Of a round that
    /// went through several committees, the next body's item comes from each of them.
    /// </summary>
    /// <param name="thread">The thread.</param>
    /// <param name="at">Place of the item in it.</param>
    /// <param name="titles">Tells, where a meeting had several items of the thread, from which of them it comes.</param>
    public static IEnumerable<(LinkItem From, LinkKind Kind)> Predecessors(IReadOnlyList<LinkItem> thread, int at, TitleComparison titles)
    {
        var item = thread[at];
        var earlier = thread.Take(at).Where(e => e.Document != item.Document).ToList();
        if (earlier.Count == 0)
        {
            yield break;
        }

        // The round: what lies behind the last treatment in a body as high as this one.
        var round = earlier.Skip(earlier.FindLastIndex(e => e.Body.Rank >= item.Body.Rank) + 1).Where(e => Days(e, item) <= LongestRoundDays).ToList();
        if (round.Count > 0)
        {
            var highest = round.Max(e => e.Body.Rank);
            foreach (var body in round.Where(e => e.Body.Rank == highest).GroupBy(e => e.Body.Key, StringComparer.Ordinal))
            {
                yield return (Best(body.Last(), body), LinkKind.PassedOn);
            }

            yield break;
        }

        var last = earlier[^1];
        var parallel = last.Body.Rank == item.Body.Rank && last.Body.Key != item.Body.Key && Days(last, item) <= SideBySideDays
            && !earlier.Exists(e => e.Body.Key == item.Body.Key && Days(e, last) <= 0);
        yield return parallel
            ? (Best(last, earlier), LinkKind.Parallel)
            : (Best(earlier.FindLast(e => e.Body.Key == item.Body.Key && Days(e, last) <= LongestRoundDays) ?? last, earlier), LinkKind.Resumed);

        LinkItem Best(LinkItem one, IEnumerable<LinkItem> among) =>
            among.Where(e => e.Document == one.Document).OrderByDescending(e => titles.Similarity(e.Words, item.Words)).ThenByDescending(e => e.Index).First();
    }

    private static int Days(LinkItem from, LinkItem to) => to.Date!.Value.DayNumber - from.Date!.Value.DayNumber;
}
