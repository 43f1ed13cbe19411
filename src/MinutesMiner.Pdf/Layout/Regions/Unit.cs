using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Tables;

namespace MinutesMiner.Pdf.Layout.Regions;

/// <summary>What the reading order moves as one: a chunk of a line, a table, or a box with units of its own.</summary>
internal sealed class Unit
{
    private Unit(Box box) => Box = box;

    public Box Box { get; }

    public Line? Chunk { get; private init; }

    public TableDraft? Table { get; private init; }

    /// <summary>What stands in the box; null when this is no box.</summary>
    public List<Unit>? Inner { get; private init; }

    public static Unit Of(Line chunk) => new(chunk.Box) { Chunk = chunk };

    public static Unit Of(TableDraft table) => new(table.Box) { Table = table };

    public static Unit OfBox(Box box, List<Unit> inner) => new(box) { Inner = inner };
}
