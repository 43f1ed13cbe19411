using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Storage;

/// <summary>
/// Lists facts over all documents.
/// <para>An implementation guarantees the order of <see cref="IMinutesStore.ListAsync"/> for the documents and the order of appearance
/// within one, that a list is the state at its first step, and that no lock is held between steps. Names are understood as
/// <see cref="NameMatch"/> says.</para>
/// </summary>
public interface IMinutesRegister
{
    /// <summary>Service-level rules.</summary>
    IAsyncEnumerable<RuleEntry> ListRulesAsync(RuleFilter filter, CancellationToken cancellationToken = default);

    /// <summary>What was promised.</summary>
    IAsyncEnumerable<CommitmentEntry> ListCommitmentsAsync(CommitmentFilter filter, CancellationToken cancellationToken = default);

    /// <summary>What does not add up.</summary>
    IAsyncEnumerable<FindingEntry> ListFindingsAsync(FindingFilter filter, CancellationToken cancellationToken = default);
}

/// <summary>A rule and where it stands.</summary>
/// <param name="Id">The document's id, <c>/</c>, and the rule's: <c>3f2a91c04d7e/r1</c>.</param>
/// <param name="Document">The document that states it.</param>
/// <param name="ItemId">The item that states it; null outside items.</param>
/// <param name="Rule">The rule.</param>
public sealed record RuleEntry(string Id, DocumentEntry Document, string? ItemId, ServiceRule Rule);

/// <summary>Which rules to list. Filters narrow one another; an empty list of values takes all.</summary>
public sealed record RuleFilter
{
    /// <summary>The document's municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>The document's committee.</summary>
    public string? Committee { get; init; }

    /// <summary>Taxonomy ids of groups.</summary>
    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <summary>Taxonomy ids of activities.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>Where the rule stands in its life.</summary>
    public IReadOnlyList<RuleStatus> Statuses { get; init; } = [];

    /// <summary>A day on which the rule applies by its own dates; a date that is not stated sets no bound.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>A commitment and where it stands.</summary>
/// <param name="Document">The document that makes it.</param>
/// <param name="ItemId">The item that makes it; null outside items.</param>
/// <param name="Commitment">The commitment.</param>
public sealed record CommitmentEntry(DocumentEntry Document, string? ItemId, Commitment Commitment);

/// <summary>Which commitments to list. Filters narrow one another; an empty list of values takes all.</summary>
public sealed record CommitmentFilter
{
    /// <summary>The document's municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>The document's committee.</summary>
    public string? Committee { get; init; }

    /// <summary>What is promised.</summary>
    public IReadOnlyList<CommitmentKind> Kinds { get; init; } = [];

    /// <summary>Due on this day or later. Commitments without date are left out.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Due before this day. Commitments without date are left out.</summary>
    public DateOnly? DueBefore { get; init; }
}

/// <summary>A finding and where it stands.</summary>
/// <param name="Document">The document concerned.</param>
/// <param name="ItemId">The item concerned; null outside items.</param>
/// <param name="Finding">The finding.</param>
public sealed record FindingEntry(DocumentEntry Document, string? ItemId, Finding Finding);

/// <summary>Which findings to list. Filters narrow one another; an empty list of values takes all.</summary>
public sealed record FindingFilter
{
    /// <summary>The document's municipality.</summary>
    public string? Municipality { get; init; }

    /// <summary>The document's committee.</summary>
    public string? Committee { get; init; }

    /// <summary>Codes: <c>table.total</c>.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>The least severity.</summary>
    public Severity AtLeast { get; init; }
}
