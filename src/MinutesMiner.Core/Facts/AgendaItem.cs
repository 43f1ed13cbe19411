using System.Text.Json.Serialization;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Facts;

/// <summary>One item (punkt) of a meeting.</summary>
public sealed record AgendaItem
{
    /// <summary>The number as printed, without "Punkt", trailing dot or colon.</summary>
    public string? Number { get; init; }

    /// <summary>The title as printed, without marks of what is closed and what the item is for.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the item was treated behind closed doors.</summary>
    public bool Closed { get; init; }

    /// <summary>What the item is for, where the agenda marks its items so ("Beslutningssag: …", "… (O)"); null when it does not. The mark is no part of the title.</summary>
    public ItemPurpose? Purpose { get; init; }

    /// <summary>Case number (sagsnummer, journalnummer) as printed.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The case number's parts when it is a KLE number.</summary>
    public KleNumber? Kle { get; init; }

    /// <summary>The item's sections in order of appearance.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>One entry for each at-clause.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; init; } = [];

    /// <summary>What was decided; null when the item has no decision.</summary>
    public Decision? Decision { get; init; }

    /// <summary>Earlier treatments that the item prints.</summary>
    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>Exceptions from the meeting's attendance.</summary>
    public IReadOnlyList<AttendanceNote> Attendance { get; init; } = [];

    /// <summary>Who took part in the item's treatment, derived; null when the document lists nobody as present.</summary>
    public Participation? Participation { get; init; }

    /// <summary>Names of the attachments as listed.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>The item's tables.</summary>
    public IReadOnlyList<FactTable> Tables { get; init; } = [];

    /// <summary>Future acts that the item promises or orders.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>Meetings, laws, cases, items and documents that the item refers to.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>Where number and title stand.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>What an item is put on the agenda for.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ItemPurpose>))]
public enum ItemPurpose
{
    /// <summary>To be decided (beslutning).</summary>
    Decision,

    /// <summary>To be noted (orientering).</summary>
    Orientation,

    /// <summary>To be discussed (drøftelse).</summary>
    Discussion,
}

/// <summary>A journal number in KL's subject system (KLE): subject, action facet, serial number and year.</summary>
/// <param name="Subject">Main group, group and subject: <c>00.22.00</c>.</param>
/// <param name="Facet">A letter and two digits: <c>A00</c>.</param>
/// <param name="Serial">Serial number within subject, facet and year.</param>
/// <param name="Year">Four digits.</param>
public sealed record KleNumber(string Subject, string Facet, int Serial, int Year);

/// <summary>What a section of an item is for.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<SectionKind>))]
public enum SectionKind
{
    /// <summary>Resumé, Sagsresume, Beslutningstema.</summary>
    Summary,

    /// <summary>Sagsfremstilling.</summary>
    Presentation,

    /// <summary>Baggrund, Historik.</summary>
    Background,

    /// <summary>Problemstilling.</summary>
    Problem,

    /// <summary>Løsning.</summary>
    Solution,

    /// <summary>Økonomi, Bevilling, Personale.</summary>
    Economy,

    /// <summary>Klima, Bæredygtighed.</summary>
    Climate,

    /// <summary>Lovgrundlag.</summary>
    Legal,

    /// <summary>Høring, Inddragelse.</summary>
    Hearing,

    /// <summary>Kommunikation.</summary>
    Communication,

    /// <summary>Indstilling.</summary>
    Recommendation,

    /// <summary>Procedure, Sagsgang, Kompetence.</summary>
    Procedure,

    /// <summary>Beslutning.</summary>
    Decision,

    /// <summary>Sagsforløb, Tidligere beslutninger.</summary>
    History,

    /// <summary>Bilag.</summary>
    Attachments,

    /// <summary>Anything else, and text before the first section name.</summary>
    Other,
}

/// <summary>A named part of an item.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">The section name as printed; null for text before the first.</param>
/// <param name="Text">The section's words, without bullet glyphs and table cells.</param>
/// <param name="Spans">Where it stands.</param>
public sealed record Section(SectionKind Kind, string? Title, string Text, IReadOnlyList<Span> Spans);

/// <summary>One thing that somebody recommends the body to decide.</summary>
/// <param name="By">Who recommends, as printed.</param>
/// <param name="Text">The clause as printed.</param>
/// <param name="Spans">Where the clause stands.</param>
public sealed record Recommendation(string? By, string Text, IReadOnlyList<Span> Spans);

/// <summary>An earlier treatment of the case, printed in the item.</summary>
public sealed record HistoryEntry
{
    /// <summary>The body that treated it.</summary>
    public required string Committee { get; init; }

    /// <summary>The day of that meeting.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The item's number there.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>What was decided there.</summary>
    public string? Text { get; init; }

    /// <summary>Where it stands.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>
/// Who took part in an item: derived from the meeting's list, from exceptions under the item, and from who came, left and returned in items before
/// it. No sentence says it as a whole.
/// </summary>
/// <param name="TookPart">Those present, online included.</param>
/// <param name="Missing">Those listed who were not there for this item.</param>
/// <param name="Basis">What it is derived from: <c>participants</c>, <c>item</c> (this item's exceptions), <c>earlier</c> (arrivals and departures before it).</param>
public sealed record Participation(IReadOnlyList<string> TookPart, IReadOnlyList<string> Missing, IReadOnlyList<string> Basis)
{
    /// <summary>Always true: nothing printed says it.</summary>
    public bool Derived { get; init; } = true;
}
