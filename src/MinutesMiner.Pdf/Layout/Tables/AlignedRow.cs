using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Chunks on one baseline.</summary>
internal sealed class AlignedRow
{
    public AlignedRow(List<Line> chunks)
    {
        chunks.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        Chunks = chunks;
        Box = chunks.Skip(1).Aggregate(chunks[0].Box, (box, c) => box.Union(c.Box));
        Baseline = chunks[0].Baseline;
        Size = chunks.MaxBy(c => c.Letters)!.Size;
        HasLeaders = chunks.Exists(Contents.HasLeaders);
        IsBold = chunks.TrueForAll(c => c.IsBold);
    }

    /// <summary>Left to right.</summary>
    public List<Line> Chunks { get; }

    public Box Box { get; }

    public double Baseline { get; }

    public double Size { get; }

    public bool HasLeaders { get; }

    public bool IsBold { get; }
}
