using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Facts;

/// <summary>A table as data.</summary>
public sealed record FactTable
{
    /// <summary>"t1", "t2" … in order of appearance within the item.</summary>
    public required string Id { get; init; }

    /// <summary>The caption, when one stands with the table.</summary>
    public string? Caption { get; init; }

    /// <summary>What the numbers count ("mio. kr."), when caption, header or text says so.</summary>
    public string? Unit { get; init; }

    /// <summary>How many of the first rows are headers.</summary>
    public int HeaderRows { get; init; }

    /// <summary>Every row, header rows first; a spanned cell's text is repeated in each position that it covers.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }

    /// <summary>The cells' values in the shape of <see cref="Rows"/>; null where a cell is no number.</summary>
    public required IReadOnlyList<IReadOnlyList<decimal?>> Numbers { get; init; }

    /// <summary>Where the table stands.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}
