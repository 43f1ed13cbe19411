using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Identifiers;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>An item's heading that was found.</summary>
/// <param name="Number">The number; null when the pattern has none.</param>
/// <param name="Title">The title, without marks of closed and open; empty when the heading has none.</param>
/// <param name="Closed">Whether the heading marks the item as closed.</param>
/// <param name="Pattern">The pattern that matched.</param>
internal sealed record ItemStart(string? Number, LocatedText Title, bool Closed, string Pattern)
{
    /// <summary>The number where it stands; empty when the pattern has none.</summary>
    public LocatedText PrintedNumber { get; init; } = LocatedText.Empty;

    /// <summary>The case number that the heading holds.</summary>
    public CaseReference? CaseNumber { get; init; }

    /// <summary>What the heading says that the item is for; null when it says nothing.</summary>
    public ItemPurpose? Purpose { get; init; }

    /// <summary>The letter in brackets behind the title, which the title leaves out, with the title as printed; null when the pattern knows none.</summary>
    public (string Letter, LocatedText Printed)? Mark { get; init; }
}

/// <summary>What a title says.</summary>
/// <param name="Title">The title, without marks.</param>
/// <param name="Closed">Whether it marks the item as closed.</param>
/// <param name="Purpose">What it says that the item is for; null when it says nothing.</param>
internal sealed record ReadTitle(LocatedText Title, bool Closed, ItemPurpose? Purpose);

/// <summary>A label that begins an item without a heading.</summary>
/// <param name="Pattern">The pattern that matched.</param>
/// <param name="Label">What makes two of them the same: the words, or the pattern where a number stands among them, or whether the item is open.</param>
/// <param name="Case">The case number that it prints; null when it prints none.</param>
/// <param name="Closed">Whether it says that the item is closed.</param>
internal sealed record ItemOpener(string Pattern, string Label, string? Case, bool Closed);

/// <summary>Knows an item's heading when it sees one.</summary>
internal sealed class ItemHeadings(PipelineDefinition pipeline)
{
    private const int LongestHeading = 600;
    private const int LongestOpener = 120;

    /// <summary>The item that begins with this heading or paragraph. Null when none does.</summary>
    public ItemStart? Of(LocatedText text)
    {
        // "00.01.00-P35-2-26" is a case's number and no item's.
        if (text.Length is 0 or > LongestHeading || CaseNumbers.ParseWhole(text.Text) is not null)
        {
            return null;
        }

        foreach (var template in pipeline.Items.Headings)
        {
            if (template.MatchWhole(text.Text) is not { } match)
            {
                continue;
            }

            var number = match.Groups["number"].Success ? match.Groups["number"] : match.Groups["ordinal"];
            if (match.Groups["title"] is { Success: true } words && (char.IsLower(words.Value[0]) || words.Value[0] is ',' or '%' or '/' || !words.Value.Any(char.IsLetter)))
            {
                // "12. maj 2026", "3. udgave", "0,5 mio. kr.": the number belongs to the words.
                continue;
            }

            if (number.Success && match.Groups["title"] is { Success: true } behind && behind.Value[0] is var joined && (char.IsDigit(joined) || joined is '-' or '–')
                && behind.Index > number.Index && !char.IsWhiteSpace(text.Text[behind.Index - 1]))
            {
                // "1.310 borgere", "24-09-2026 Økonomiudvalget", "2.1 Baggrund": the number goes on.
                continue;
            }

            var title = match.Groups["title"] is { Success: true } t
                ? text.Slice(new TextRange(t.Index, t.Index + t.Length))
                : LocatedText.Empty;
            var (kept, closed, purpose) = Read(title);
            if ((match.Groups["openness"].Success ? match.Groups["openness"] : match.Groups["mark"]) is { Success: true } mark)
            {
                closed |= Read(text.Slice(new TextRange(mark.Index, mark.Index + mark.Length))).Closed;
            }

            var caseNumber = match.Groups["case"] is { Success: true } c ? CaseLines.Reference(c.Value) : null;
            return new ItemStart(number.Success ? number.Value : null, kept, closed, template.Source)
            {
                PrintedNumber = number.Success ? text.Slice(new TextRange(number.Index, number.Index + number.Length)) : LocatedText.Empty,
                CaseNumber = caseNumber,
                Purpose = purpose,
                Mark = match.Groups["mark"] is { Success: true } letter && match.Groups["title"] is { Success: true } marked
                    ? (letter.Value, text.Slice(new TextRange(marked.Index, text.Length)))
                    : null,
            };
        }

        return null;
    }

    /// <summary>The item whose number the line gives, its title standing above; null when the line gives none.</summary>
    public ItemStart? NumberBelow(LocatedText title, LocatedText line)
    {
        foreach (var template in pipeline.Items.NumbersBelow)
        {
            if (line.Length <= LongestOpener && template.MatchWhole(line.Text) is { } match)
            {
                var (kept, closed, purpose) = Read(title);
                var number = match.Groups["number"];
                return new ItemStart(number.Value, kept, closed, template.Source)
                {
                    PrintedNumber = line.Slice(new TextRange(number.Index, number.Index + number.Length)),
                    Purpose = purpose,
                };
            }
        }

        return null;
    }

    /// <summary>The opener that this line is; null when it is none. What else the line says is told in its groups.</summary>
    public ItemOpener? Opener(LocatedText text)
    {
        if (text.Length is 0 or > LongestOpener)
        {
            return null;
        }

        foreach (var template in pipeline.Items.Openers)
        {
            if (template.MatchWhole(text.Text) is { } match)
            {
                var rest = match.Groups["any"] is { Success: true } any ? text.Slice(new TextRange(any.Index, any.Index + any.Length)) : text;
                var number = match.Groups["case"] is { Success: true } c ? c.Value : null;
                var names = number is null && Mark(text) is null;
                return new ItemOpener(template.Source, names ? text.Text.TrimEnd(' ', ':') : template.Source, number, Read(rest).Closed);
            }
        }

        return null;
    }

    /// <summary>The item that begins with this line of running text.</summary>
    public ItemStart? OfLine(LocatedText line) => Of(line);

    /// <summary>Whether a line below a heading marks the item as closed (true) or open (false), and says nothing else; null when it is no mark.</summary>
    public bool? Mark(LocatedText line)
    {
        const int longestMark = 60;
        bool Fits(TextTemplate template) =>
            !template.Source.Contains("{title}", StringComparison.Ordinal) && !template.Source.Contains("{any}", StringComparison.Ordinal)
            && template.MatchWhole(line.Text.TrimEnd('.', ' ')) is not null;
        return line.Length > longestMark ? null : pipeline.Items.Closed.Any(Fits) ? true : pipeline.Items.Open.Any(Fits) ? false : null;
    }

    /// <summary>The title as its patterns keep it, whether it marks the item as closed, and what it says that the item is for.</summary>
    public ReadTitle Read(LocatedText title)
    {
        var (kept, closed) = Openness(title);
        foreach (var (purpose, template) in pipeline.Items.Purposes)
        {
            if (template.MatchWhole(kept.Text) is { } match && match.Groups["title"] is { Success: true } rest)
            {
                return new ReadTitle(kept.Slice(new TextRange(rest.Index, rest.Index + rest.Length)), closed, purpose);
            }
        }

        return new ReadTitle(kept, closed, null);
    }

    private (LocatedText Title, bool Closed) Openness(LocatedText title)
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
