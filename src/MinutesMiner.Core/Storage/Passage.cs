using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Storage;

/// <summary>The smallest piece of a document that a search shows: about a paragraph, or one row of a table.</summary>
/// <param name="Item">Place of the item in <see cref="ExtractedDocument.Items"/>, from 0; null outside items. Not the printed
/// number, which can be missing or stand twice.</param>
/// <param name="Section">The section that the passage belongs to; <see cref="SectionKind.Other"/> outside items.</param>
/// <param name="Text">The words, white space collapsed; the cells of a row separated by <c> | </c>.</param>
/// <param name="Spans">Where it stands, one span a page; empty when that is not known.</param>
public sealed record Passage(int? Item, SectionKind Section, string Text, IReadOnlyList<Span> Spans)
{
    /// <summary>Id of the table that the passage is a row of; null for running text.</summary>
    public string? Table { get; init; }

    /// <summary>Page on which the passage begins, from 1; null when the source has no pages.</summary>
    public int? Page => Spans.Count == 0 ? null : Spans[0].Page;
}
