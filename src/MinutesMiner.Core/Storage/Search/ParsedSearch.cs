using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Storage.Search;

/// <summary>How a term of a query is meant.</summary>
public enum SearchTermKind
{
    /// <summary>A word, in any inflection and as part of a compound.</summary>
    Word,

    /// <summary>Words one after the other, each in any inflection.</summary>
    Phrase,

    /// <summary>The beginning of a word as printed, or of a part of a compound.</summary>
    Prefix,
}

/// <summary>One term of a query.</summary>
/// <param name="Kind">How it is meant.</param>
/// <param name="Text">As typed, without quotes, star and minus; at least one letter or digit.</param>
public sealed record SearchTerm(SearchTermKind Kind, string Text);

/// <summary>What a query text says: every clause holds, no excluded term does, and the filters narrow.</summary>
public sealed record ParsedSearch
{
    /// <summary>Clauses that must all hold; a clause holds when one of its terms does.</summary>
    public IReadOnlyList<IReadOnlyList<SearchTerm>> Clauses { get; init; } = [];

    /// <summary>Terms none of which may hold.</summary>
    public IReadOnlyList<SearchTerm> Excluded { get; init; } = [];

    /// <summary>Values of <c>kommune:</c>.</summary>
    public IReadOnlyList<string> Municipalities { get; init; } = [];

    /// <summary>Values of <c>udvalg:</c>.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>Values of <c>udfald:</c>.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Values of <c>type:</c>.</summary>
    public IReadOnlyList<DocumentKind> Kinds { get; init; } = [];

    /// <summary>Values of <c>afsnit:</c>.</summary>
    public IReadOnlyList<SectionKind> Sections { get; init; } = [];

    /// <summary>Value of <c>fra:</c>: the first day of what it names.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Value of <c>til:</c>: the last day of what it names.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Value of <c>sag:</c>.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>Value of <c>punkt:</c>.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>Value of <c>person:</c>.</summary>
    public string? Person { get; init; }

    /// <summary>Value of <c>lukket:</c>.</summary>
    public bool? Closed { get; init; }

    /// <summary>What was not taken as typed.</summary>
    public IReadOnlyList<SearchNote> Notes { get; init; } = [];
}
