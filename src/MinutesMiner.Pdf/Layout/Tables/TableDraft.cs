using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Text;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>A cell on the way to a <see cref="TableCell"/>.</summary>
internal sealed class DraftCell
{
    public required int Row { get; set; }

    public required int Column { get; init; }

    public required int RowSpan { get; set; }

    public required int ColumnSpan { get; init; }

    /// <summary>Whether the file's structure calls it a header.</summary>
    public bool IsTaggedHeader { get; init; }

    /// <summary>Shade behind it, 0xRRGGBB; null for none.</summary>
    public int? Fill { get; init; }

    /// <summary>The words, line by line.</summary>
    public List<Line> Lines { get; init; } = [];

    public bool IsEmpty => Lines.Count == 0;

    public string PlainText => string.Join(' ', Lines.Select(l => l.Text));
}

/// <summary>A table on the way to a <see cref="TableBlock"/>: rows may still be added from the next page.</summary>
internal sealed class TableDraft
{
    public required List<DraftCell> Cells { get; init; }

    public required int RowCount { get; set; }

    public required int ColumnCount { get; init; }

    /// <summary>x of the column edges in the frame of the page that the table starts on; empty when unknown.</summary>
    public required double[] ColumnEdges { get; init; }

    /// <summary>Where it stands in the frame of its page, for the reading order.</summary>
    public required Box Box { get; init; }

    /// <summary>Whether lines part its cells.</summary>
    public bool IsRuled { get; init; }

    /// <summary>Whether the structure tree gave it.</summary>
    public TaggedTableSource? Source { get; init; }

    public List<Span> Bounds { get; init; } = [];

    public int HeaderRows { get; set; }

    public IEnumerable<DraftCell> Row(int row) => Cells.Where(c => c.Row == row);

    public TableBlock ToBlock(TextAssembler assembler)
    {
        var cells = Cells
            .OrderBy(c => c.Row).ThenBy(c => c.Column)
            .Select(c => new TableCell(assembler.Assemble(c.Lines), c.Row, c.Column, c.RowSpan, c.ColumnSpan))
            .ToList();
        return new TableBlock(RowCount, ColumnCount, HeaderRows, cells) { Bounds = [.. Bounds] };
    }
}

/// <summary>Which tagged table a draft came from: parts of one table on several pages share it.</summary>
internal sealed record TaggedTableSource(Tags.TaggedTable Table, int FirstRow);
