using MinutesMiner.Core.Facts;

namespace MinutesMiner.Pipelines;

/// <summary>
/// A dialect: how documents of one family look and speak. Data only, resolved from YAML with everything that it inherits.
/// Immutable, safe to share between threads.
/// </summary>
public sealed record PipelineDefinition
{
    /// <summary>The folder's name; what <c>source.pipeline</c> says.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for.</summary>
    public string Description { get; init; } = "";

    /// <summary>How it recognises its documents; null for a base that only others extend, and for a generic one.</summary>
    public ClaimRules? Claims { get; init; }

    /// <summary>Whether it is tried on documents that no pipeline claims, and judged by what it makes of them.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>What a document without items is that this pipeline reads; null for one that reads items.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>The shape that every page must have for this pipeline to read the document.</summary>
    public PageShape Pages { get; init; }

    /// <summary>The document's title lines.</summary>
    public required IReadOnlyList<TextTemplate> Titles { get; init; }

    /// <summary>Lines that tell body and day without being the title, as on a deck's first slide.</summary>
    public required IReadOnlyList<TextTemplate> Occasions { get; init; }

    /// <summary>Words in a title that say what kind of document it is.</summary>
    public required IReadOnlyDictionary<DocumentKind, IReadOnlyList<string>> Kinds { get; init; }

    /// <summary>Labels of the cover's rows.</summary>
    public required IReadOnlyDictionary<CoverField, IReadOnlyList<string>> Fields { get; init; }

    /// <summary>Names of columns, in a table on the cover with a row for each member.</summary>
    public IReadOnlyDictionary<MemberColumn, IReadOnlyList<string>> Members { get; init; } = new Dictionary<MemberColumn, IReadOnlyList<string>>();

    /// <summary>How items begin.</summary>
    public required ItemRules Items { get; init; }

    /// <summary>Names of sections.</summary>
    public required IReadOnlyList<SectionName> Sections { get; init; }

    /// <summary>First words of sections that bear no name, as of a decision that stands right below the recommendation.</summary>
    public IReadOnlyList<SectionName> Openings { get; init; } = [];

    /// <summary>Lines that a portal sets among the text: they are nobody's words.</summary>
    public IReadOnlyList<TextTemplate> Furniture { get; init; } = [];

    /// <summary>How an attachment is listed, {title} being its name; empty when whatever stands in the list is one.</summary>
    public IReadOnlyList<TextTemplate> Attachments { get; init; } = [];

    /// <summary>What party letters stand for, where and when.</summary>
    public IReadOnlyList<PartyName> Parties { get; init; } = [];

    /// <summary>Phrases of decisions, votes and attendance.</summary>
    public required Lexicon Lexicon { get; init; }
}

/// <summary>How a pipeline recognises its documents.</summary>
/// <param name="MediaTypes">Media types that it reads; empty for any.</param>
/// <param name="Signs">What speaks for it.</param>
public sealed record ClaimRules(IReadOnlyList<string> MediaTypes, IReadOnlyList<ClaimSign> Signs)
{
    /// <summary>Whether the pipeline reads files of the media type.</summary>
    public bool Reads(string mediaType) => MediaTypes.Count == 0 || MediaTypes.Contains(mediaType, StringComparer.OrdinalIgnoreCase);
}

/// <summary>One thing that speaks for a pipeline.</summary>
/// <param name="Heading">A line that the document has; null when the sign is another.</param>
/// <param name="Producer">Words in the file's producer or creator; null when the sign is another.</param>
/// <param name="Weight">What it adds when found; a pipeline claims a document from 1 on.</param>
public sealed record ClaimSign(TextTemplate? Heading, string? Producer, double Weight);

/// <summary>A column of a table with a row for each member.</summary>
public enum MemberColumn
{
    /// <summary>The member's name.</summary>
    Name,

    /// <summary>The party, or its letter.</summary>
    Party,

    /// <summary>The office.</summary>
    Role,

    /// <summary>Whether the member was there, and from when to when.</summary>
    Status,
}

/// <summary>A row of the cover.</summary>
public enum CoverField
{
    /// <summary>The meeting's day.</summary>
    Date,

    /// <summary>When it began.</summary>
    Start,

    /// <summary>When it ended.</summary>
    End,

    /// <summary>Where it was held.</summary>
    Place,

    /// <summary>The body.</summary>
    Committee,

    /// <summary>Those who were there.</summary>
    Present,

    /// <summary>Those who were not.</summary>
    Absent,

    /// <summary>Those who were not and had given notice.</summary>
    Excused,

    /// <summary>Those who stood in for somebody.</summary>
    Substitute,

    /// <summary>Remarks, in which absence may hide.</summary>
    Remarks,

    /// <summary>Whom a memo is written to: its body, where it is one.</summary>
    Recipient,

    /// <summary>What a memo is about: its title, where nothing else is.</summary>
    Subject,

    /// <summary>A row without a fact for us; it ends the row above.</summary>
    Ignored,
}

/// <summary>What a party's letter stands for.</summary>
/// <param name="Letter">The letter on the ballot.</param>
/// <param name="Name">The party or list.</param>
/// <param name="Municipality">Where ("Hvidsund Kommune"); null for the whole country.</param>
/// <param name="From">First year; null when always.</param>
/// <param name="To">Last year; null when still.</param>
public sealed record PartyName(string Letter, string Name, string? Municipality, int? From, int? To)
{
    /// <summary>Other names of the party, and what it is called for short ("SF").</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Whether a text is the party's name, or another of its names, whatever its case.</summary>
    public bool IsCalled(string text) =>
        string.Equals(Name, text, StringComparison.OrdinalIgnoreCase) || Aliases.Contains(text, StringComparer.OrdinalIgnoreCase);
}

/// <summary>How a document's pages lie.</summary>
public enum PageShape
{
    /// <summary>As they like, or there are none.</summary>
    Any,

    /// <summary>Each is wider than high.</summary>
    Landscape,
}

/// <summary>How items begin.</summary>
/// <param name="Headings">Lines that begin an item, with its number and title.</param>
/// <param name="Closed">Titles of closed items; {title} is what stays.</param>
/// <param name="Open">Titles with a mark that they are open; {title} is what stays.</param>
public sealed record ItemRules(
    IReadOnlyList<TextTemplate> Headings, IReadOnlyList<TextTemplate> Closed, IReadOnlyList<TextTemplate> Open)
{
    /// <summary>Titles that say what the item is for; {title} is what stays.</summary>
    public IReadOnlyList<PurposeTitle> Purposes { get; init; } = [];

    /// <summary>Letters in brackets behind titles that say it where a document marks its items so.</summary>
    public IReadOnlyDictionary<ItemPurpose, IReadOnlyList<string>> PurposeMarks { get; init; } = new Dictionary<ItemPurpose, IReadOnlyList<string>>();

    /// <summary>Lines right below a heading that register the case and tell nothing of it; {case} is its number.</summary>
    public IReadOnlyList<TextTemplate> Registration { get; init; } = [];

    /// <summary>Headings over several items.</summary>
    public IReadOnlyList<TextTemplate> Groups { get; init; } = [];

    /// <summary>Headings over several items that are closed.</summary>
    public IReadOnlyList<TextTemplate> ClosedGroups { get; init; } = [];

    /// <summary>Whether a document in which no item's heading is found is one item, titled by the first heading.</summary>
    public bool IsWholePage { get; init; }

    /// <summary>Whether each heading one level above those of the sections begins an item.</summary>
    public bool IsOutline { get; init; }

    /// <summary>Labels that begin an item where items have no headings, {case} being its number; those that follow one another begin the same one.</summary>
    public IReadOnlyList<TextTemplate> Openers { get; init; } = [];

    /// <summary>Lines with an item's number that stand below its title.</summary>
    public IReadOnlyList<TextTemplate> NumbersBelow { get; init; } = [];

    /// <summary>Names of the column of numbers, in a table whose rows are items.</summary>
    public IReadOnlyList<string> NumberColumns { get; init; } = [];

    /// <summary>Names of the column of titles, in a table whose rows are items.</summary>
    public IReadOnlyList<string> TitleColumns { get; init; } = [];
}

/// <summary>How a title says what its item is for.</summary>
/// <param name="Purpose">What it is for.</param>
/// <param name="Template">The title; {title} is what stays.</param>
public sealed record PurposeTitle(ItemPurpose Purpose, TextTemplate Template);

/// <summary>A name under which sections go.</summary>
/// <param name="Role">What such a section is for.</param>
/// <param name="Template">The name.</param>
public sealed record SectionName(SectionRole Role, TextTemplate Template);

/// <summary>What a section is for: the contract's kinds, two that the contract counts as other, and one that is cut in two.</summary>
public enum SectionRole
{
    /// <summary>Resumé.</summary>
    Summary,

    /// <summary>Sagsfremstilling.</summary>
    Presentation,

    /// <summary>Baggrund.</summary>
    Background,

    /// <summary>Problemstilling.</summary>
    Problem,

    /// <summary>Løsning.</summary>
    Solution,

    /// <summary>Økonomi.</summary>
    Economy,

    /// <summary>Klima.</summary>
    Climate,

    /// <summary>Lovgrundlag.</summary>
    Legal,

    /// <summary>Høring.</summary>
    Hearing,

    /// <summary>Kommunikation.</summary>
    Communication,

    /// <summary>Indstilling.</summary>
    Recommendation,

    /// <summary>Procedure.</summary>
    Procedure,

    /// <summary>Beslutning.</summary>
    Decision,

    /// <summary>Sagsforløb.</summary>
    History,

    /// <summary>Bilag.</summary>
    Attachments,

    /// <summary>Who was not there; exported as other.</summary>
    Attendance,

    /// <summary>A motion or letter quoted in the item, which is not the body's own; exported as other.</summary>
    Motion,

    /// <summary>Indstilling og beslutning under one heading: becomes a recommendation and a decision.</summary>
    RecommendationAndDecision,

    /// <summary>A heading that no name knows.</summary>
    Other,
}
