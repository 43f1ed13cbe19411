using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Storage.Search;

/// <summary>What a search found.</summary>
public sealed record SearchResult
{
    /// <summary>How many items match; a document's text outside items counts as one.</summary>
    public required int Total { get; init; }

    /// <summary>The part of them that was asked for. An item appears once.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How the matches spread.</summary>
    public required SearchFacets Facets { get; init; }

    /// <summary>What of the query was understood otherwise than typed.</summary>
    public IReadOnlyList<SearchNote> Notes { get; init; } = [];
}

/// <summary>Something in a query that was not taken as typed.</summary>
/// <param name="Code">Stable: one of the constants of <see cref="SearchNotes"/>.</param>
/// <param name="Part">The words concerned, as typed.</param>
public sealed record SearchNote(string Code, string Part);

/// <summary>The codes of <see cref="SearchNote"/>.</summary>
public static class SearchNotes
{
    /// <summary>A prefix with fewer than four letters was taken as a word.</summary>
    public const string ShortPrefix = "search.short-prefix";

    /// <summary>A field's value was not understood, and the field was left out.</summary>
    public const string UnknownValue = "search.unknown-value";

    /// <summary>No municipality, committee or person in the store is called so.</summary>
    public const string UnknownName = "search.unknown-name";

    /// <summary>A word too common to search for was left out.</summary>
    public const string CommonWord = "search.common-word";

    /// <summary>The query was too long; the rest was left out.</summary>
    public const string TooLong = "search.too-long";
}

/// <summary>An item, or the text of a document outside items, that matches.</summary>
public sealed record SearchHit
{
    /// <summary>The document's id.</summary>
    public required string DocumentId { get; init; }

    /// <summary>The document's address.</summary>
    public required string Uri { get; init; }

    /// <summary>What sort of document it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>The item's id; null outside items.</summary>
    public string? ItemId { get; init; }

    /// <summary>The item's number as printed.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>The item's title; outside items the document's; empty when there is none.</summary>
    public required string Title { get; init; }

    /// <summary>The words of <see cref="Title"/> that match.</summary>
    public IReadOnlyList<TextRange> TitleMatches { get; init; } = [];

    /// <summary>The municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>The body.</summary>
    public string? Committee { get; init; }

    /// <summary>The meeting's day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What was decided.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Whether the item was treated behind closed doors.</summary>
    public bool Closed { get; init; }

    /// <summary>Case number as printed.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The section in which the quoted words stand; null when they are the title.</summary>
    public SectionKind? Section { get; init; }

    /// <summary>Id of the table that the quoted words are a row of.</summary>
    public string? Table { get; init; }

    /// <summary>Page on which the passage begins, from 1; null when the source has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>The quoted words.</summary>
    public required Snippet Snippet { get; init; }

    /// <summary>Where the passage that the words are quoted from stands.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];

    /// <summary>How many other passages of the item hold a word of the query.</summary>
    public int FurtherPassages { get; init; }

    /// <summary>The higher the better; comparable within one result only. 0 when the query has no words.</summary>
    public double Score { get; init; }
}

/// <summary>Words quoted from a passage.</summary>
/// <param name="Text">The passage's own words, cut at blanks where it is long.</param>
/// <param name="Matches">The words of <paramref name="Text"/> that match, whole, in order, not overlapping.</param>
/// <param name="CutBefore">Whether the passage goes on before the text.</param>
/// <param name="CutAfter">Whether the passage goes on after the text.</param>
public sealed record Snippet(string Text, IReadOnlyList<TextRange> Matches, bool CutBefore, bool CutAfter);

/// <summary>
/// How the matches of a search spread, the most frequent value first, equals in order of value. A kind's counts disregard the
/// filter of that same kind, so they say what another choice would give.
/// </summary>
public sealed record SearchFacets
{
    /// <summary>Items a municipality.</summary>
    public IReadOnlyList<FacetCount<string>> Municipalities { get; init; } = [];

    /// <summary>Items a committee.</summary>
    public IReadOnlyList<FacetCount<string>> Committees { get; init; } = [];

    /// <summary>Items an outcome.</summary>
    public IReadOnlyList<FacetCount<Outcome>> Outcomes { get; init; } = [];

    /// <summary>Items a year of the meeting.</summary>
    public IReadOnlyList<FacetCount<int>> Years { get; init; } = [];
}

/// <summary>How many matches have a value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Count">How many; at least 1.</param>
public sealed record FacetCount<T>(T Value, int Count);
