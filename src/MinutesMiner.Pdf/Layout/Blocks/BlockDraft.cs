using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Regions;
using MinutesMiner.Pdf.Layout.Tables;

namespace MinutesMiner.Pdf.Layout.Blocks;

internal enum DraftKind
{
    Paragraph,
    Heading,
    ListItem,
    Table,
}

/// <summary>A block on the way: its lines are together, its kind may still change, the next page may still go on with it.</summary>
internal sealed class BlockDraft
{
    public DraftKind Kind { get; set; }

    public List<Line> Lines { get; init; } = [];

    public TableDraft? Table { get; init; }

    public required Column Column { get; set; }

    /// <summary>The list mark that it starts with.</summary>
    public ListMark? Mark { get; set; }

    /// <summary>x at which values of a label and value pair stand; null when this is none.</summary>
    public double? ValueLeft { get; init; }

    public int Level { get; set; }

    public int Depth { get; set; }

    public BlockRole Role { get; set; }

    public Line LastLine => Lines[^1];

    public Line FirstLine => Lines[0];

    public int FirstPage => Table is null ? Lines[0].Page : Table.Bounds[0].Page!.Value;

    public double Size => Lines.MaxBy(l => l.Letters)!.Size;

    public int Letters => Lines.Sum(l => l.Letters);
}
