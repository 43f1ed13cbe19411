using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Storage;

/// <summary>What an id that a person typed stands for.</summary>
public abstract record Resolution;

/// <summary>Nothing in the store has that id.</summary>
/// <param name="Id">What was asked for.</param>
public sealed record NothingResolved(string Id) : Resolution;

/// <summary>A document.</summary>
/// <param name="Entry">Which.</param>
public sealed record ResolvedDocument(DocumentEntry Entry) : Resolution;

/// <summary>An item.</summary>
/// <param name="Entry">Which.</param>
public sealed record ResolvedItem(ItemEntry Entry) : Resolution;

/// <summary>A rule.</summary>
/// <param name="Entry">The document that states it.</param>
/// <param name="Rule">The rule.</param>
public sealed record ResolvedRule(DocumentEntry Entry, ServiceRule Rule) : Resolution;

/// <summary>A case.</summary>
/// <param name="Case">Which, with its items.</param>
public sealed record ResolvedCase(CaseHistory Case) : Resolution;

/// <summary>More than one thing.</summary>
/// <param name="Candidates">At most 20 of them; each id given here stands for one thing only.</param>
/// <param name="Total">How many there are.</param>
public sealed record AmbiguousId(IReadOnlyList<IdCandidate> Candidates, int Total) : Resolution;

/// <summary>One of the things that an ambiguous id can stand for.</summary>
/// <param name="Id">An id that stands for it alone.</param>
/// <param name="Label">A line that tells it from the others: title, committee, date.</param>
public sealed record IdCandidate(string Id, string Label);
