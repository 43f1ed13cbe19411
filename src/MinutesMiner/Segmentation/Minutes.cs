using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>A document cut into its meeting, items and sections; the words are still where they stand.</summary>
/// <param name="Document">The document as read.</param>
/// <param name="Pipeline">The dialect it was read by.</param>
/// <param name="Kind">What sort of document it is.</param>
/// <param name="Cover">What stands ahead of the first item.</param>
/// <param name="Items">In order of appearance.</param>
public sealed record Minutes(Document Document, PipelineDefinition Pipeline, DocumentKind Kind, Cover Cover, IReadOnlyList<MinutesItem> Items);

/// <summary>What stands ahead of the first item.</summary>
/// <param name="Title">The document's title line; empty when there is none.</param>
/// <param name="Committee">The body, without its term of years.</param>
/// <param name="Date">The meeting's day.</param>
/// <param name="Fields">The label–value rows, in order.</param>
/// <param name="Blocks">Everything ahead of the first item, page furniture and table of contents left out.</param>
public sealed record Cover(LocatedText Title, string? Committee, DateOnly? Date, IReadOnlyList<CoverRow> Fields, IReadOnlyList<Block> Blocks);

/// <summary>A label–value row of the cover.</summary>
/// <param name="Field">What the label stands for.</param>
/// <param name="Value">The value's words.</param>
public sealed record CoverRow(CoverField Field, LocatedText Value)
{
    /// <summary>The cells, where the row is one of a table of members.</summary>
    public ListedMember? Member { get; init; }

    /// <summary>Whether the line of the title or the occasion tells it, rather than a row with a label.</summary>
    public bool IsOfTitle { get; init; }
}

/// <summary>A row of a table of members.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Role">The office; null when the table has none.</param>
/// <param name="Party">The party as printed; null when the table has none.</param>
/// <param name="Said">What the table says of the member's attendance; null when it says no more than <see cref="CoverRow.Field"/>.</param>
public sealed record ListedMember(string Name, string? Role, string? Party, string? Said);

/// <summary>One item of the meeting.</summary>
/// <param name="Number">As printed, without "Punkt" and punctuation; null when the item prints none.</param>
/// <param name="Title">The title; empty for a closed item without one.</param>
/// <param name="Closed">Whether it was treated behind closed doors.</param>
/// <param name="CaseNumber">The case number; null when none is printed.</param>
/// <param name="Sections">In order of appearance.</param>
public sealed record MinutesItem(string? Number, LocatedText Title, bool Closed, CaseReference? CaseNumber, IReadOnlyList<MinutesSection> Sections)
{
    /// <summary>The number where it stands; empty when the item prints none.</summary>
    public LocatedText PrintedNumber { get; init; } = LocatedText.Empty;

    /// <summary>What the agenda says that the item is for; null when it says nothing.</summary>
    public ItemPurpose? Purpose { get; init; }

    /// <summary>The sections of a role, in order of appearance.</summary>
    public IEnumerable<MinutesSection> Of(SectionRole role) => Sections.Where(s => s.Role == role);
}

/// <summary>A case number as printed.</summary>
/// <param name="Text">As printed, without its label.</param>
/// <param name="Kle">Its parts when it is a KLE number.</param>
public sealed record CaseReference(string Text, KleNumber? Kle);

/// <summary>A heading that holds several sections, each under the name of the body that it tells of.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Heading">The heading as printed.</param>
public sealed record SectionContainer(SectionRole Role, LocatedText Heading);

/// <summary>A named part of an item.</summary>
/// <param name="Role">What it is for.</param>
/// <param name="Heading">The section's name as printed; empty for text ahead of the first name.</param>
/// <param name="Blocks">What stands under it.</param>
public sealed record MinutesSection(SectionRole Role, LocatedText Heading, IReadOnlyList<Block> Blocks)
{
    /// <summary>The body that the heading names ("Beslutning i … den …"); null when it names none.</summary>
    public string? Body { get; init; }

    /// <summary>The date that the heading names; null when it names none.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>
    /// The heading right below which this section's heading stands, and so perhaps those of others ("Politisk behandling" above what each body
    /// decided): to the document they are one section. Null for a section of its own.
    /// </summary>
    public SectionContainer? Container { get; init; }

    /// <summary>The heading with the colon behind it, which is part of the text where a container holds the section; else empty.</summary>
    public LocatedText Lead { get; init; } = LocatedText.Empty;

    /// <summary>The section's words: bullet glyphs and table cells left out, list numbers kept.</summary>
    public LocatedText Text { get; } = LocatedText.Join(Blocks.Where(b => b is not TableBlock).Select(b => b.Text));
}
