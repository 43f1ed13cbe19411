namespace MinutesMiner.Pdf.Layout.Tags;

/// <summary>What a structure element says of a block of text.</summary>
internal enum TagKind
{
    /// <summary>Grouping without a meaning of its own: Div, NonStruct, Sect, Part, Span outside a block.</summary>
    Generic,
    Paragraph,
    Heading,
    ListItem,
    Cell,
    Caption,
    Note,
    Contents,
}

/// <summary>The innermost block-level structure element around a stretch of marked content.</summary>
internal sealed class Tag
{
    public required TagKind Kind { get; init; }

    /// <summary>1 to 6 for <see cref="TagKind.Heading"/>, else 0.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>The list item around it; null outside lists.</summary>
    public TaggedListItem? ListItem { get; init; }

    /// <summary>Whether it is the label of its list item.</summary>
    public bool IsLabel { get; init; }

    /// <summary>The table cell around it; null outside tables.</summary>
    public TaggedCell? Cell { get; init; }

    /// <summary>Whether it stands in a table of contents.</summary>
    public bool InContents { get; init; }

    /// <summary>Place in the logical order of the document.</summary>
    public required int Order { get; init; }
}

/// <summary>An LI element.</summary>
/// <param name="Depth">0 in an outermost list.</param>
internal sealed record TaggedListItem(int Depth);

/// <summary>A TD or TH element, at its place in the grid that spans give.</summary>
internal sealed class TaggedCell
{
    public required TaggedTable Table { get; init; }

    public int Row { get; set; }

    public int Column { get; set; }

    public required int RowSpan { get; init; }

    public required int ColumnSpan { get; init; }

    public required bool IsHeader { get; init; }
}

/// <summary>A Table element.</summary>
internal sealed class TaggedTable
{
    public List<TaggedCell> Cells { get; } = [];

    public int RowCount { get; set; }

    public int ColumnCount { get; set; }

    /// <summary>How many rows have begun on the pages read so far.</summary>
    public int PrintedRows { get; set; }

    /// <summary>Between what x text has stood in each column on the pages read so far, in rows whose cells fill all columns; empty when there were none.</summary>
    public (double Left, double Right)?[] Ranges { get; set; } = [];
}
