using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Tables;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Pages;

/// <summary>What one page holds, in the frame of its main writing direction, before the reading order is known.</summary>
internal sealed class PageContent
{
    public required int Number { get; init; }

    public required PageSize Size { get; init; }

    /// <summary>The main writing direction's frame.</summary>
    public required Frame Frame { get; init; }

    /// <summary>Chunks outside tables, top to bottom.</summary>
    public required List<Line> Chunks { get; set; }

    public required List<TableDraft> Tables { get; init; }

    /// <summary>Areas and frames that may hold text of their own.</summary>
    public required List<Box> Boxes { get; init; }

    /// <summary>The drawn lines and areas.</summary>
    public required PageShapes Shapes { get; init; }

    /// <summary>Lines in other writing directions, each in its own frame.</summary>
    public required List<Line> Turned { get; init; }

    /// <summary>Chunks that run along at the top or the foot of pages, taken out of <see cref="Chunks"/>.</summary>
    public List<(Line Line, BlockRole Role)> Furniture { get; } = [];
}
