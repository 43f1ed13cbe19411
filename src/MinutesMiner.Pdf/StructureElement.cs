namespace MinutesMiner.Pdf;

/// <summary>A node of a tagged PDF's structure tree (ISO 32000-1, 14.7).</summary>
public sealed class StructureElement
{
    /// <summary>Standard structure type after role mapping: Document, H1 … H6, H, P, L, LI, Lbl, LBody, Table, TR, TH, TD, Span, Link, TOC, TOCI, Figure, Artifact …</summary>
    public required string Type { get; init; }

    /// <summary>Nested elements and marked content, in logical order.</summary>
    public required IReadOnlyList<StructureKid> Kids { get; init; }

    /// <summary>Replacement text for the element's content; null when there is none.</summary>
    public string? ActualText { get; init; }

    /// <summary>Rows that a table cell covers.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Columns that a table cell covers.</summary>
    public int ColumnSpan { get; init; } = 1;
}

/// <summary>A child of a structure element: either a nested element, or a piece of marked content on a page.</summary>
/// <param name="Element">The nested element; null for content.</param>
/// <param name="Page">Page number from 1 of the content; 0 for an element.</param>
/// <param name="MarkedContent">The content's identifier (MCID) on that page; -1 for an element.</param>
public readonly record struct StructureKid(StructureElement? Element, int Page, int MarkedContent);
