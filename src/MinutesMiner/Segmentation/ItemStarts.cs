using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Identifiers;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Where an item begins.</summary>
/// <param name="Index">The unit that is its heading.</param>
/// <param name="Front">The first unit that belongs to it: a case number or a group's heading may stand above.</param>
/// <param name="Start">What the heading says.</param>
/// <param name="IsWholePage">Whether the heading is the page's title.</param>
internal sealed record PlacedStart(int Index, int Front, ItemStart Start, bool IsWholePage = false);

/// <summary>Finds where a document's items begin.</summary>
internal static partial class ItemStarts
{
    /// <summary>How far into a heading an item's number stands, behind "Lukket punkt" or the like.</summary>
    private const int NumbersWithin = 16;

    private const int LongestGroup = 80;

    public static IReadOnlyList<PlacedStart> Of(IReadOnlyList<Block> units, ItemHeadings headings, SectionNames names, PipelineDefinition pipeline, HeadingStyle? sections)
    {
        if (pipeline.Items.IsOutline)
        {
            return Outline(units, headings, sections);
        }

        if (NumberedBelow(units, headings, names) is { Count: > 1 } below)
        {
            return below;
        }

        var all = Enumerable.Range(0, units.Count)
            .Where(i => units[i] is not TableBlock && units[i].Role != BlockRole.Footnote)
            .Select(i => (Index: i, Start: headings.Of(units[i].Text)))
            .Where(s => s.Start is not null)
            .Select(s => (s.Index, Start: s.Start!))
            .ToList();

        // Where this document sets their headings apart, a line of running text that reads like one is none.
        var apart = all.FindAll(s => units[s.Index] is HeadingBlock || units[s.Index].Text.IsBold);
        var starts = WithoutContents(Labelled(apart.Count > 0 ? apart : all));
        return starts.Count == 0 && pipeline.Items.IsWholePage ? WholePage(units) : Placed(starts, units, pipeline);
    }

    /// <summary>Leaves out a table of contents: headings right below one another whose numbers all come again.</summary>
    private static List<(int Index, ItemStart Start)> WithoutContents(List<(int Index, ItemStart Start)> starts)
    {
        // Takes time by the square of them.
        if (starts.Count > Segmenter.MaxItems)
        {
            return starts;
        }

        var kept = new List<(int Index, ItemStart Start)>();
        for (var first = 0; first < starts.Count;)
        {
            // The list ends where the items begin: with a heading that it holds already.
            var numbers = new HashSet<string>(StringComparer.Ordinal);
            var end = first;
            while (end < starts.Count
                && (end == first || starts[end].Index == starts[end - 1].Index + 1)
                && (starts[end].Start.Number is not { } number || numbers.Add(number)))
            {
                end++;
            }

            var isOne = end == first + 1;
            if (starts.Skip(first).Take(end - first).All(s => s.Start.Number is not null && starts.Skip(end).Any(later => IsAgain(s.Start, later.Start, isOne))))
            {
                first = end;
            }
            else
            {
                kept.Add(starts[first++]);
            }
        }

        return kept;
    }

    /// <summary>Whether the heading comes again: its number, and where it stands alone its title, which a page number may follow.</summary>
    private static bool IsAgain(ItemStart first, ItemStart later, bool isOne) =>
        later.Number == first.Number && (!isOne || first.Title.Text.StartsWith(later.Title.Text, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Where items are labelled ("Pkt. 3 …"), a number alone counts the entries of a list; unless more items have a number alone, or the
    /// labelled ones stand right below one another, as in a table of contents.
    /// </summary>
    private static List<(int Index, ItemStart Start)> Labelled(List<(int Index, ItemStart Start)> starts)
    {
        var labelled = starts.FindAll(s => !s.Start.Pattern.StartsWith('{'));
        var apart = labelled.Zip(labelled.Skip(1)).Count(p => p.Second.Index > p.First.Index + 1);
        return apart > 0 && 2 * apart >= labelled.Count - 1 && Numbers(labelled) >= Numbers(starts.Except(labelled)) ? labelled : starts;

        static int Numbers(IEnumerable<(int Index, ItemStart Start)> of) => of.Select(s => s.Start.Number).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Count();
    }

    private static List<PlacedStart> WholePage(IReadOnlyList<Block> units)
    {
        var title = units.OfType<HeadingBlock>().OrderBy(h => h.Level).FirstOrDefault();
        return title is null ? [] : [new PlacedStart(Enumerable.Range(0, units.Count).First(i => units[i] == title), 0, new ItemStart(null, title.Content, false, ""), IsWholePage: true)];
    }

    /// <summary>The headings of the level next above the sections'; none where they begin with numbers, for then the numbers tell more.</summary>
    private static List<PlacedStart> Outline(IReadOnlyList<Block> units, ItemHeadings headings, HeadingStyle? sections)
    {
        var above = units.OfType<HeadingBlock>().Where(h => h.Level < sections?.Level).ToList();
        if (above.Count == 0)
        {
            return [];
        }

        // One heading alone is the page's title.
        var level = above.Max(h => h.Level);
        return above.Count(h => h.Level == level) < 2 || above.Exists(h => h.Level == level && h.Text.Text.AsSpan(0, Math.Min(h.Text.Length, NumbersWithin)).ContainsAnyInRange('0', '9'))
            ? []
            : Enumerable.Range(0, units.Count)
                .Where(i => units[i] is HeadingBlock heading && heading.Level == level)
                .Select(i => (Index: i, Heading: headings.Read(units[i].Text)))
                .Select(h => new PlacedStart(h.Index, h.Index, new ItemStart(null, h.Heading.Title, h.Heading.Closed, "") { Purpose = h.Heading.Purpose }))
                .ToList();
    }

    /// <summary>Headings with the item's number on the line below, as in "Sag nr. 130".</summary>
    private static List<PlacedStart> NumberedBelow(IReadOnlyList<Block> units, ItemHeadings headings, SectionNames names) =>
        Enumerable.Range(1, Math.Max(0, units.Count - 1))
            .Select(i => (units[i - 1] is HeadingBlock || units[i - 1].Text.IsBold) && units[i] is not TableBlock && names.OfHeading(units[i - 1].Text)?.IsNameOnly is not true
                && headings.Of(units[i - 1].Text) is null && headings.NumberBelow(units[i - 1].Text, units[i].Text) is { } heading ? new PlacedStart(i, i - 1, heading) : null)
            .OfType<PlacedStart>()
            .ToList();

    /// <summary>Adds what stands above the headings: case numbers, where the first item has its number there, and headings of groups.</summary>
    private static List<PlacedStart> Placed(List<(int Index, ItemStart Start)> starts, IReadOnlyList<Block> units, PipelineDefinition pipeline)
    {
        var begins = starts.Select(s => s.Index).ToHashSet();
        var isCaseAbove = starts.Count > 0 && starts[0].Index > 0 && CaseAbove(starts[0].Index) is not null;
        var placed = new List<PlacedStart>();
        var lettered = LetteredGroups(starts, units);
        var (groupIsClosed, last) = (false, -1);
        foreach (var (index, start) in starts)
        {
            var front = index;
            var caseNumber = isCaseAbove && index - 1 > last ? CaseAbove(index) : null;
            front -= caseNumber is null ? 0 : 1;
            while (front - 1 > last && units[front - 1] is not TableBlock && IsGroup(front - 1, out var isClosed))
            {
                front--;
                groupIsClosed = isClosed;
            }

            placed.Add(new PlacedStart(index, front, start with { Closed = start.Closed || groupIsClosed, CaseNumber = start.CaseNumber ?? caseNumber }));
            last = index;
        }

        return placed;

        // Where a number stands right below, the one above is that of the item before; but right above the next heading it is that item's,
        // and this one's text is closed.
        CaseReference? CaseAbove(int index) => index + 1 < units.Count && CaseOf(units[index + 1]) is not null && !begins.Contains(index + 2) ? null
            : units[index - 1] is TableBlock table ? CaseOfTable(table) : CaseOf(units[index - 1]);

        bool IsGroup(int index, out bool isClosed)
        {
            var text = units[index].Text.Text;
            isClosed = pipeline.Items.ClosedGroups.Any(t => t.MatchWhole(text) is not null);
            return isClosed || lettered.Contains(index) || pipeline.Items.Groups.Any(t => t.MatchWhole(text) is not null);
        }
    }

    /// <summary>
    /// Lines right above items that begin with letters in their order ("A. Sager til Byrådet", "B. Drøftelser"): headings of groups. The letters
    /// of a list above an item do not go on above the next.
    /// </summary>
    private static HashSet<int> LetteredGroups(List<(int Index, ItemStart Start)> starts, IReadOnlyList<Block> units)
    {
        var lines = starts.Select(s => s.Index - 1)
            .Where(i => i >= 0 && units[i] is HeadingBlock or ParagraphBlock && units[i].Text.Length <= LongestGroup && Lettered().IsMatch(units[i].Text.Text))
            .ToList();
        return lines.Count > 1 && lines.Zip(lines.Skip(1)).All(p => units[p.Second].Text.Text[0] == units[p.First].Text.Text[0] + 1) ? [.. lines] : [];
    }

    [GeneratedRegex(@"^[A-Z][.:)]?\s+\p{Lu}.*[^.:,;]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lettered();

    private static CaseReference? CaseOf(Block block) => block is TableBlock ? null : CaseLines.Of(block.Text);

    /// <summary>The labelled case number of a table that registers a case and is no table of the item's.</summary>
    private static CaseReference? CaseOfTable(TableBlock table) =>
        table.Cells.Count > 12 ? null
        : table.Cells.GroupBy(c => c.Row).SelectMany(r => CaseNumbers.Find(LocatedText.Join(r.Select(c => c.Text)).Text))
            .Where(c => c.IsLabelled).Select(c => new CaseReference(c.Text, c.Kle)).FirstOrDefault();
}
