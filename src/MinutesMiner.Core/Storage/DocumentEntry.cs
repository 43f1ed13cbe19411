using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Storage;

/// <summary>A stored document, without its contents.</summary>
public sealed record DocumentEntry
{
    /// <summary>Short id: the first 12 hexadecimal digits of the hash, more where another document has the same. Never changes
    /// while the document is in the store, also when it is read again by a newer engine.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 of the source's bytes, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>File name, path or address as given when it was put.</summary>
    public required string Uri { get; init; }

    /// <summary>Version of the engine that read it.</summary>
    public required string EngineVersion { get; init; }

    /// <summary>What sort of document it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The municipality; null when not known.</summary>
    public string? Municipality { get; init; }

    /// <summary>The body whose meeting it is.</summary>
    public string? Committee { get; init; }

    /// <summary>The document's title line.</summary>
    public string? Title { get; init; }

    /// <summary>The meeting's day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Number of pages; null when the source has none.</summary>
    public int? Pages { get; init; }

    /// <summary>The pipeline that read it; null when none claimed it.</summary>
    public string? Pipeline { get; init; }

    /// <summary>Number of items.</summary>
    public int Items { get; init; }

    /// <summary>When the document first came into the store, UTC, to the millisecond.</summary>
    public DateTimeOffset Added { get; init; }

    /// <summary>When what is stored of it last changed, UTC, to the millisecond.</summary>
    public DateTimeOffset Changed { get; init; }
}

/// <summary>A stored document with all that was extracted from it.</summary>
/// <param name="Entry">Id, origin and times.</param>
/// <param name="Document">What was put, as <see cref="ContractJson"/> reads it back.</param>
public sealed record StoredDocument(DocumentEntry Entry, ExtractedDocument Document);

/// <summary>An item of a stored document, without its contents.</summary>
public sealed record ItemEntry
{
    /// <summary>
    /// The document's id, <c>#</c>, and the printed number without blanks: <c>3f2a91c04d7e#30</c>. A number that stands again in
    /// the same document gets <c>~2</c>, <c>~3</c> …; an item without number has <c>~</c> and its place from 1.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>The document that holds it.</summary>
    public required DocumentEntry Document { get; init; }

    /// <summary>Place in <see cref="ExtractedDocument.Items"/>, from 0.</summary>
    public required int Index { get; init; }

    /// <summary>The number as printed.</summary>
    public string? Number { get; init; }

    /// <summary>The title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>Whether the item was treated behind closed doors.</summary>
    public bool Closed { get; init; }

    /// <summary>Case number as printed.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>What was decided; null when the item has no decision.</summary>
    public Outcome? Outcome { get; init; }
}

/// <summary>A case: the items of one municipality that print the same case number.</summary>
/// <param name="CaseNumber">The number as the latest item prints it.</param>
/// <param name="Municipality">The municipality; null for documents that name none.</param>
/// <param name="Items">Oldest first; those without date last; within a day by document and place.</param>
public sealed record CaseHistory(string CaseNumber, string? Municipality, IReadOnlyList<ItemEntry> Items);

/// <summary>A document that was in the store and has been removed.</summary>
/// <param name="Id">The id it had.</param>
/// <param name="Sha256">SHA-256 of its bytes.</param>
/// <param name="Uri">Where it came from.</param>
/// <param name="Removed">When, UTC.</param>
public sealed record RemovedDocument(string Id, string Sha256, string Uri, DateTimeOffset Removed);

/// <summary>Which documents to list. An empty filter takes all.</summary>
public sealed record DocumentFilter
{
    /// <summary>All documents.</summary>
    public static DocumentFilter All { get; } = new();

    /// <summary>Name or beginnings of the words of a name, see <see cref="NameMatch"/>.</summary>
    public string? Municipality { get; init; }

    /// <summary>Name or beginnings of the words of a name, see <see cref="NameMatch"/>.</summary>
    public string? Committee { get; init; }

    /// <summary>First day, included. Documents without date are left out.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day, included. Documents without date are left out.</summary>
    public DateOnly? To { get; init; }

    /// <summary>What sort of document.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>What has changed at or after this time only.</summary>
    public DateTimeOffset? ChangedSince { get; init; }
}
