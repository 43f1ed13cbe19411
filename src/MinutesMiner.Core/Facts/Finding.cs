using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Facts;

/// <summary>Something in the document that does not agree with itself.</summary>
public sealed record Finding
{
    /// <summary>Stable code: <c>table.total</c>, <c>date.conflict</c>, <c>cpr.number</c> …</summary>
    public required string Code { get; init; }

    /// <summary>How much it matters.</summary>
    public Severity Severity { get; init; } = Severity.Warning;

    /// <summary>One Danish sentence for the reader.</summary>
    public required string Message { get; init; }

    /// <summary>The item's number; null outside items.</summary>
    public string? Item { get; init; }

    /// <summary>The table's id.</summary>
    public string? Table { get; init; }

    /// <summary>Row over all rows of the table, from 0.</summary>
    public int? Row { get; init; }

    /// <summary>Column, from 0.</summary>
    public int? Column { get; init; }

    /// <summary>What ought to stand there.</summary>
    public string? Expected { get; init; }

    /// <summary>What stands there.</summary>
    public string? Actual { get; init; }

    /// <summary>Where it stands; for a conflict both places.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}
