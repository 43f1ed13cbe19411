using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>An item's heading that was found.</summary>
/// <param name="Number">The number; null when the pattern has none.</param>
/// <param name="Title">The title, without marks of closed and open; empty when the heading has none.</param>
/// <param name="Closed">Whether the heading marks the item as closed.</param>
/// <param name="Pattern">The pattern that matched.</param>
internal sealed record ItemStart(string? Number, LocatedText Title, bool Closed, string Pattern)
{
    /// <summary>The case number that the heading holds.</summary>
    public CaseReference? CaseNumber { get; init; }
}

/// <summary>Knows an item's heading when it sees one.</summary>
internal sealed class ItemHeadings(PipelineDefinition pipeline)
{
    private const int LongestHeading = 600;

    /// <summary>The item that begins with this heading or paragraph. Null when none does.</summary>
    public ItemStart? Of(LocatedText text)
    {
        if (text.Length is 0 or > LongestHeading)
        {
            return null;
        }

        foreach (var template in pipeline.Items.Headings)
        {
            if (template.MatchWhole(text.Text) is not { } match)
            {
                continue;
            }

            var number = (match.Groups["number"].Success ? match.Groups["number"] : match.Groups["ordinal"]) is { Success: true } n ? n.Value : null;
            if (match.Groups["title"] is { Success: true } words && char.IsLower(words.Value[0]))
            {
                // "12. maj 2026", "3. udgave": the number belongs to the words.
                continue;
            }

            var title = match.Groups["title"] is { Success: true } t
                ? text.Slice(new TextRange(t.Index, t.Index + t.Length))
                : LocatedText.Empty;
            var (kept, closed) = Openness(title);
            var caseNumber = match.Groups["case"] is { Success: true } c ? CaseLines.Reference(c.Value) : null;
            return new ItemStart(number, kept, closed || IsMarkedClosed(text, match), template.Source) { CaseNumber = caseNumber };
        }

        return null;
    }

    /// <summary>Whether what stands around the number says that the item is closed, as in "Lukket 101 Title" and "2 (Lukket) Title".</summary>
    private bool IsMarkedClosed(LocatedText text, Match match)
    {
        var numbers = match.Groups["number"].Success ? match.Groups["number"] : match.Groups["ordinal"];
        var title = match.Groups["title"];
        return numbers.Success && title.Success
            && (Marks(0, numbers.Index) || Marks(numbers.Index + numbers.Length, title.Index));

        bool Marks(int start, int end) =>
            start < end && text.Text[start..end].Trim(' ', '.', ':', '(', ')', '-', '–') is { Length: > 0 } mark && Openness(LocatedText.Unpaged(mark)).Closed;
    }

    /// <summary>The item that begins with this line of running text.</summary>
    public ItemStart? OfLine(LocatedText line) => Of(line);

    /// <summary>The title as its pattern keeps it, and whether it marks the item as closed.</summary>
    public (LocatedText Title, bool Closed) Openness(LocatedText title)
    {
        foreach (var (templates, closed) in new[] { (pipeline.Items.Closed, true), (pipeline.Items.Open, false) })
        {
            foreach (var template in templates)
            {
                if (template.MatchWhole(title.Text) is { } match)
                {
                    var kept = match.Groups["title"] is { Success: true } t
                        ? title.Slice(new TextRange(t.Index, t.Index + t.Length))
                        : title;
                    return (kept, closed);
                }
            }
        }

        return (title, false);
    }
}
