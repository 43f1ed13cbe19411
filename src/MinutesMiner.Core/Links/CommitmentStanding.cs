using System.Text.Json.Serialization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Links;

/// <summary>What has become of a commitment by a day.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CommitmentState>))]
public enum CommitmentState
{
    /// <summary>Not kept yet, and not due.</summary>
    Open,

    /// <summary>Due, and nothing stored keeps it.</summary>
    Overdue,

    /// <summary>Kept in time, or it had no date.</summary>
    Met,

    /// <summary>Kept after it was due.</summary>
    MetLate,
}

/// <summary>Where a commitment stands among all that is stored.</summary>
public sealed record CommitmentStanding
{
    /// <summary>The commitment.</summary>
    public required FactAddress Commitment { get; init; }

    /// <summary>Public id, formed as <see cref="RuleStanding.Key"/> is.</summary>
    public required string Key { get; init; }

    /// <summary>The day of the meeting that made it; null when not known.</summary>
    public DateOnly? Made { get; init; }

    /// <summary>By when: the date stated, or that of the meeting meant ("til næste møde"); null when neither is known.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The item that keeps it; null when none is stored.</summary>
    public FactAddress? MetBy { get; init; }

    /// <summary>When it was kept.</summary>
    public DateOnly? Met { get; init; }

    /// <summary>How sure it is that it was kept, 0 to 1.</summary>
    public double Score { get; init; }

    /// <summary>The same commitment in an earlier treatment of the case, which stands for both; null for the first.</summary>
    public FactAddress? RepeatOf { get; init; }

    /// <summary>What has become of it by the day, from what had happened by then.</summary>
    public CommitmentState StateOn(DateOnly day)
    {
        if (Met is { } met && met <= day)
        {
            return met > Due ? CommitmentState.MetLate : CommitmentState.Met;
        }

        return Due < day ? CommitmentState.Overdue : CommitmentState.Open;
    }
}

/// <summary>All that linking finds in the documents of one municipality.</summary>
/// <param name="Links">By kind, then the facts' addresses.</param>
/// <param name="Rules">One for each rule, by address.</param>
/// <param name="Commitments">One for each commitment, by address.</param>
public sealed record LinkSet(IReadOnlyList<Link> Links, IReadOnlyList<RuleStanding> Rules, IReadOnlyList<CommitmentStanding> Commitments)
{
    /// <summary>Persons, then bodies, each by key. Mentions are written apart from them.</summary>
    public IReadOnlyList<Identity> Identities { get; init; } = [];
}
