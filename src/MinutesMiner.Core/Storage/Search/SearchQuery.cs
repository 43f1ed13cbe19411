using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Storage.Search;

/// <summary>In which order hits come.</summary>
public enum SearchOrder
{
    /// <summary>The best first; of equals the newest.</summary>
    Relevance,

    /// <summary>The newest first; of a day the best.</summary>
    Newest,

    /// <summary>The oldest first; those without date last.</summary>
    Oldest,
}

/// <summary>
/// What to look for. Filters of different kinds narrow one another; several values of one kind widen. A filter given here and one
/// of the same kind within <see cref="Text"/> count as two values of that kind; of two dates the narrower holds.
/// </summary>
public sealed record SearchQuery
{
    /// <summary>Most hits that one call gives.</summary>
    public const int MaxLimit = 500;

    /// <summary>What the user typed, in the language that <see cref="SearchTextParser"/> describes. Empty: the filters alone choose.</summary>
    public string Text { get; init; } = "";

    /// <summary>Municipalities, each as <see cref="NameMatch"/> understands it.</summary>
    public IReadOnlyList<string> Municipalities { get; init; } = [];

    /// <summary>Committees, each as <see cref="NameMatch"/> understands it.</summary>
    public IReadOnlyList<string> Committees { get; init; } = [];

    /// <summary>First day of the meeting, included.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the meeting, included.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The decision's outcome.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>The sort of document.</summary>
    public IReadOnlyList<DocumentKind> Kinds { get; init; } = [];

    /// <summary>The sections in which the words must stand; without words, sections that the item must have.</summary>
    public IReadOnlyList<SectionKind> Sections { get; init; } = [];

    /// <summary>True: closed items only. False: open items only.</summary>
    public bool? Closed { get; init; }

    /// <summary>The item's case number; blanks and case do not count.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>The item's printed number.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>A person whom the meeting, the item's attendance or its votes name, as <see cref="NameMatch"/> understands it.</summary>
    public string? Person { get; init; }

    /// <summary>In which order.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>How many hits to pass over; not negative.</summary>
    public int Offset { get; init; }

    /// <summary>How many hits to give, 0 to <see cref="MaxLimit"/>.</summary>
    public int Limit { get; init; } = 20;
}
