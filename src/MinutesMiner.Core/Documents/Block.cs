namespace MinutesMiner.Core.Documents;

/// <summary>What a block is for on the page.</summary>
public enum BlockRole
{
    /// <summary>The document's own text.</summary>
    Body,

    /// <summary>An entry of a table of contents, or its heading.</summary>
    TableOfContents,

    /// <summary>A line that runs along at the top of pages.</summary>
    PageHeader,

    /// <summary>A line that runs along at the foot of pages, page numbers included.</summary>
    PageFooter,

    /// <summary>A note set apart at the foot of a page; a <see cref="ListItemBlock"/> where it begins with a sign, which is its label.</summary>
    Footnote,
}

/// <summary>A unit of a document in reading order. What every reader makes of its format, and all that later stages see.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>What the block is for; <see cref="BlockRole.Body"/> unless the reader knows better.</summary>
    public BlockRole Role { get; init; }

    /// <summary>The block's words in reading order; for a table the cells row by row.</summary>
    public abstract LocatedText Text { get; }

    internal abstract Block At(int origin);
}

/// <summary>A heading.</summary>
/// <param name="Content">The heading's words.</param>
/// <param name="Level">1 for the highest in the document, up to 6.</param>
public sealed record HeadingBlock(LocatedText Content, int Level) : Block
{
    /// <inheritdoc/>
    public override LocatedText Text => Content;

    internal override Block At(int origin) => this with { Content = Content.At(origin) };
}

/// <summary>Running text. Lines are kept: <see cref="LocatedText.Lines"/>.</summary>
/// <param name="Content">The paragraph's words.</param>
public sealed record ParagraphBlock(LocatedText Content) : Block
{
    /// <inheritdoc/>
    public override LocatedText Text => Content;

    internal override Block At(int origin) => this with { Content = Content.At(origin) };
}

/// <summary>One entry of a list.</summary>
/// <param name="Label">The printed number or letter with its punctuation ("1.", "a)"); empty for a bullet glyph or a drawn bullet.</param>
/// <param name="Content">The entry's own words, without the label.</param>
/// <param name="Depth">0 for an outermost list.</param>
public sealed record ListItemBlock(LocatedText Label, LocatedText Content, int Depth) : Block
{
    /// <summary>Label and words, as a reader would quote them: numbers kept, bullet glyphs left out.</summary>
    public override LocatedText Text { get; } = LocatedText.Join([Label, Content]);

    internal override Block At(int origin)
    {
        var whole = Text.At(origin);
        var cut = Label.Length;
        return new ListItemBlock(whole.Slice(new TextRange(0, cut)), whole.Slice(new TextRange(cut, whole.Length)), Depth) { Role = Role };
    }
}

/// <summary>A cell of a <see cref="TableBlock"/>.</summary>
/// <param name="Text">The cell's words; <see cref="LocatedText.Empty"/> for an empty cell.</param>
/// <param name="Row">Row of the cell's upper left corner, from 0.</param>
/// <param name="Column">Column of the cell's upper left corner, from 0.</param>
/// <param name="RowSpan">Rows that the cell covers, at least 1.</param>
/// <param name="ColumnSpan">Columns that the cell covers, at least 1.</param>
public sealed record TableCell(LocatedText Text, int Row, int Column, int RowSpan = 1, int ColumnSpan = 1);

/// <summary>A table: rows and columns, cells that may cover several of either.</summary>
/// <param name="RowCount">Number of rows, header rows included.</param>
/// <param name="ColumnCount">Number of columns.</param>
/// <param name="HeaderRows">How many of the first rows are headers.</param>
/// <param name="Cells">In order of row, then column; together they cover every position once.</param>
public sealed record TableBlock(int RowCount, int ColumnCount, int HeaderRows, IReadOnlyList<TableCell> Cells) : Block
{
    /// <summary>The caption that stands with the table, when the reader found one.</summary>
    public LocatedText Caption { get; init; } = LocatedText.Empty;

    /// <summary>Where the table as a whole stands: one span a page. Empty when only the cells know.</summary>
    public IReadOnlyList<Span> Bounds { get; init; } = [];

    /// <inheritdoc/>
    public override LocatedText Text { get; } = LocatedText.Join(Cells.Select(c => c.Text));

    internal override Block At(int origin)
    {
        var cells = new List<TableCell>(Cells.Count);
        foreach (var cell in Cells)
        {
            cells.Add(cell with { Text = cell.Text.At(origin) });
            origin += cell.Text.IsEmpty ? 0 : cell.Text.Length + 1;
        }

        return new TableBlock(RowCount, ColumnCount, HeaderRows, cells) { Role = Role, Caption = Caption, Bounds = Bounds };
    }
}
