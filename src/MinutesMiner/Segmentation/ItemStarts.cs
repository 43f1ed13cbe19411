using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Where an item begins.</summary>
/// <param name="Index">The unit that is its heading.</param>
/// <param name="Front">The first unit that belongs to it: a case number or a group's heading may stand above.</param>
/// <param name="Start">What the heading says.</param>
/// <param name="IsWholePage">Whether the heading is the page's title.</param>
internal sealed record PlacedStart(int Index, int Front, ItemStart Start, bool IsWholePage = false);

/// <summary>Finds where a document's items begin.</summary>
internal static class ItemStarts
{
    public static IReadOnlyList<PlacedStart> Of(IReadOnlyList<Block> units, ItemHeadings headings, PipelineDefinition pipeline)
    {
        var all = Enumerable.Range(0, units.Count)
            .Where(i => units[i] is not TableBlock)
            .Select(i => (Index: i, Start: headings.Of(units[i].Text)))
            .Where(s => s.Start is not null)
            .Select(s => (s.Index, Start: s.Start!))
            .ToList();

        // Where this document sets their headings apart, a line of running text that reads like one is none.
        var apart = all.FindAll(s => units[s.Index] is HeadingBlock || units[s.Index].Text.IsBold);
        var starts = WithoutContents(apart.Count > 0 ? apart : all);
        return starts.Count == 0 && pipeline.Items.IsWholePage ? WholePage(units) : Placed(starts, units, pipeline);
    }

    /// <summary>Leaves out a table of contents: headings right below one another whose numbers all come again.</summary>
    private static List<(int Index, ItemStart Start)> WithoutContents(List<(int Index, ItemStart Start)> starts)
    {
        for (var first = 0; first < starts.Count; first++)
        {
            var end = first + 1;
            while (end < starts.Count && starts[end].Index == starts[end - 1].Index + 1 && !Comes(starts, first, end, starts[end]))
            {
                end++;
            }

            if (starts.Skip(first).Take(end - first).All(s => s.Start.Number is not null && starts.Skip(end).Any(later => later.Start.Number == s.Start.Number)))
            {
                return [.. starts.Take(first), .. WithoutContents(starts[end..])];
            }
        }

        return starts;
    }

    /// <summary>Whether the list of contents that begins at <paramref name="first"/> holds the heading already: then the items begin.</summary>
    private static bool Comes(List<(int Index, ItemStart Start)> starts, int first, int end, (int Index, ItemStart Start) next) =>
        next.Start.Number is { } number && starts.Take(end).Skip(first).Any(s => s.Start.Number == number);

    private static List<PlacedStart> WholePage(IReadOnlyList<Block> units)
    {
        var title = units.OfType<HeadingBlock>().OrderBy(h => h.Level).FirstOrDefault();
        return title is null ? [] : [new PlacedStart(Enumerable.Range(0, units.Count).First(i => units[i] == title), 0, new ItemStart(null, title.Content, false, ""), IsWholePage: true)];
    }

    /// <summary>Adds what stands above the headings: case numbers, where the first item has its number there, and headings of groups.</summary>
    private static List<PlacedStart> Placed(List<(int Index, ItemStart Start)> starts, IReadOnlyList<Block> units, PipelineDefinition pipeline)
    {
        var isCaseAbove = starts.Count > 0 && starts[0].Index > 0 && CaseAbove(units[starts[0].Index - 1]) is not null;
        var placed = new List<PlacedStart>();
        var (groupIsClosed, last) = (false, -1);
        foreach (var (index, start) in starts)
        {
            var front = index;
            var caseNumber = isCaseAbove && index - 1 > last ? CaseAbove(units[index - 1]) : null;
            front -= caseNumber is null ? 0 : 1;
            while (front - 1 > last && units[front - 1] is not TableBlock && IsGroup(units[front - 1].Text, out var isClosed))
            {
                front--;
                groupIsClosed = isClosed;
            }

            placed.Add(new PlacedStart(index, front, start with { Closed = start.Closed || groupIsClosed, CaseNumber = start.CaseNumber ?? caseNumber }));
            last = index;
        }

        return placed;

        bool IsGroup(LocatedText text, out bool isClosed)
        {
            isClosed = pipeline.Items.ClosedGroups.Any(t => t.MatchWhole(text.Text) is not null);
            return isClosed || pipeline.Items.Groups.Any(t => t.MatchWhole(text.Text) is not null);
        }
    }

    private static CaseReference? CaseAbove(Block block) => block is TableBlock ? null : CaseLines.Of(block.Text);
}
