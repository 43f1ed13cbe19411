namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>Writes segments one after the other (ITU-T T.88, 7.2 and 7.4).</summary>
internal sealed class SegmentWriter
{
    public const int OfSymbols = 0;
    public const int OfText = 6;
    public const int OfPatterns = 16;
    public const int OfShades = 22;
    public const int OfHeldSamples = 36;
    public const int OfSamples = 38;
    public const int OfRefinement = 42;
    public const int OfPage = 48;
    public const int OfPageEnd = 49;
    public const int OfCodes = 53;

    private readonly BitWriter _writer = new();

    public byte[] ToBytes() => _writer.ToBytes();

    /// <summary>A segment's head and data.</summary>
    public SegmentWriter Add(int number, int type, ReadOnlySpan<byte> data, int[]? referred = null, bool hasLength = true)
    {
        referred ??= [];
        _writer.UInt32(number).Byte(type);
        if (referred.Length < 5)
            _writer.Byte(referred.Length << 5);
        else
            _writer.UInt32((7L << 29) | (uint)referred.Length).Bytes(new byte[(referred.Length + 8) / 8]);
        foreach (var other in referred)
            _writer.Byte(other);
        _writer.Byte(1).UInt32(hasLength ? data.Length : uint.MaxValue).Bytes(data);
        return this;
    }

    /// <summary>The page's head.</summary>
    public SegmentWriter Page(int number, int width, long height, int flags = 0) =>
        Add(number, OfPage, new BitWriter().UInt32(width).UInt32(height).UInt32(0).UInt32(0).Byte(flags).UInt16(0).ToBytes());

    /// <summary>A region's head.</summary>
    public static BitWriter Region(long width, long height, int x = 0, int y = 0, int combination = 0) =>
        new BitWriter().UInt32(width).UInt32(height).UInt32(x).UInt32(y).Byte(combination);
}
