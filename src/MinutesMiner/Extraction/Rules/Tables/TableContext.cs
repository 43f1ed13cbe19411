using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Rules.Tables;

/// <summary>Where a table stands.</summary>
/// <param name="Item">Index of the item; null outside items.</param>
/// <param name="Role">The section it stands in.</param>
/// <param name="Title">The item's title, or the document's outside items.</param>
internal sealed record TableContext(int? Item, SectionRole Role, string Title)
{
    /// <summary>The sentence right above the table; null where a heading or nothing stands there.</summary>
    public string? Before { get; init; }

    /// <summary>That sentence where it leads to the table: "Priserne pr. måned er:".</summary>
    public string? Lead => Before is [.., ':'] ? Before : null;

    /// <summary>Headings above it, the nearest first.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];
}
