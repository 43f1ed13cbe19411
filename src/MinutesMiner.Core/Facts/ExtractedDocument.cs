using System.Text.Json.Serialization;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Facts;

/// <summary>Everything that was found in one source document: the object that <c>export</c> writes a line of.</summary>
public sealed record ExtractedDocument
{
    /// <summary>Name and version of the format.</summary>
    public string Schema { get; init; } = "minutesminer/document/1";

    /// <summary>Where the document came from and how it was read.</summary>
    public required SourceInfo Source { get; init; }

    /// <summary>What sort of document it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The municipality ("Vejle Kommune"); null when neither the document, its pipeline nor an option says.</summary>
    public string? Municipality { get; init; }

    /// <summary>The body whose meeting it is.</summary>
    public string? Committee { get; init; }

    /// <summary>The document's title line.</summary>
    public string? Title { get; init; }

    /// <summary>The meeting; null when the document is no meeting's.</summary>
    public Meeting? Meeting { get; init; }

    /// <summary>The agenda items, in order of appearance.</summary>
    public IReadOnlyList<AgendaItem> Items { get; init; } = [];

    /// <summary>Tables outside items.</summary>
    public IReadOnlyList<FactTable> Tables { get; init; } = [];

    /// <summary>Commitments outside items.</summary>
    public IReadOnlyList<Commitment> Commitments { get; init; } = [];

    /// <summary>References outside items.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>Service-level rules, those of items and those outside.</summary>
    public IReadOnlyList<ServiceRule> Rules { get; init; } = [];

    /// <summary>What does not add up.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];
}

/// <summary>Where a document came from and how it was read.</summary>
public sealed record SourceInfo
{
    /// <summary>File name, path or address as given by the user.</summary>
    public required string Uri { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>What the content was recognised as.</summary>
    public required string MediaType { get; init; }

    /// <summary>Number of pages; null when the source has none.</summary>
    public int? Pages { get; init; }

    /// <summary>The pipeline that read it; null when none claimed it.</summary>
    public string? Pipeline { get; init; }

    /// <summary>
    /// How sure the reading as a whole is, for every fact without a confidence of its own: high where a pipeline claimed the document, medium
    /// where a generic one read it, low where none did.
    /// </summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>What reading had to say.</summary>
    public IReadOnlyList<SourceWarning> Warnings { get; init; } = [];
}

/// <summary>A diagnostic as exported.</summary>
/// <param name="Code">Stable code, for instance <c>pdf.no-text-layer</c>.</param>
/// <param name="Message">One English sentence.</param>
/// <param name="Page">Page number from 1; null when it concerns the whole document or the source has no pages.</param>
public sealed record SourceWarning(string Code, string Message, int? Page);

/// <summary>What sort of document it is.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    /// <summary>Minutes: at least one item has a decision, or the document calls itself referat.</summary>
    Minutes,

    /// <summary>An agenda: items, no decisions.</summary>
    Agenda,

    /// <summary>A slide deck.</summary>
    Slides,

    /// <summary>Running text without items.</summary>
    Memo,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>A meeting as its document states it.</summary>
public sealed record Meeting
{
    /// <summary>The day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>When it began.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>When it ended.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>Where it was held.</summary>
    public string? Place { get; init; }

    /// <summary>Those whose attendance the document states.</summary>
    public IReadOnlyList<Participant> Participants { get; init; } = [];
}

/// <summary>Whether, and how, a person took part.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Presence>))]
public enum Presence
{
    /// <summary>There all the time.</summary>
    Present,

    /// <summary>Not there, without notice stated.</summary>
    Absent,

    /// <summary>Not there, had given notice (afbud).</summary>
    Excused,

    /// <summary>Took part online.</summary>
    Online,

    /// <summary>There for some items only.</summary>
    Partial,

    /// <summary>Left for disqualification (inhabil).</summary>
    Recused,
}

/// <summary>A person whose attendance at the meeting the document states.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Role">Title or office, when stated.</param>
/// <param name="Party">Party letter or name as printed, when stated.</param>
/// <param name="Status">How the person took part.</param>
/// <param name="Note">What else the document says, for instance times or whom a substitute stands in for.</param>
public sealed record Participant(string Name, string? Role, string? Party, Presence Status, string? Note)
{
    /// <summary>Whom the person stood in for, as printed.</summary>
    public string? SubstituteFor { get; init; }

    /// <summary>When the person came, when later than the beginning.</summary>
    public TimeOnly? Arrived { get; init; }

    /// <summary>When the person left, when earlier than the end.</summary>
    public TimeOnly? Left { get; init; }
}

/// <summary>An item's exception from the meeting's attendance.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Status">How the person took part in this item.</param>
/// <param name="Note">What else the document says.</param>
public sealed record AttendanceNote(string Name, Presence Status, string? Note)
{
    /// <summary>When the person came, as stated.</summary>
    public TimeOnly? Arrived { get; init; }

    /// <summary>When the person left, as stated.</summary>
    public TimeOnly? Left { get; init; }

    /// <summary>Where it is stated.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}
