using MinutesMiner.Core.Documents;

namespace MinutesMiner.Extraction;

/// <summary>Where a table stands, as its facts tell it and its findings look it up.</summary>
internal static class TablePlace
{
    /// <summary>Its outline, or that of its words in a source without pages.</summary>
    public static IReadOnlyList<Span> Of(TableBlock table) => table.Bounds.Count > 0 ? table.Bounds : table.Text.Spans;
}
