using System.Buffers.Binary;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>Reads font tables; beyond the end everything is zero, so damaged fonts give empty tables.</summary>
internal readonly struct BigEndianReader(ReadOnlyMemory<byte> data)
{
    public int Length => data.Length;

    public byte Byte(long offset) => offset >= 0 && offset < data.Length ? data.Span[(int)offset] : (byte)0;

    public ushort UInt16(long offset) =>
        offset >= 0 && offset + 2 <= data.Length ? BinaryPrimitives.ReadUInt16BigEndian(data.Span[(int)offset..]) : (ushort)0;

    public short Int16(long offset) => (short)UInt16(offset);

    public uint UInt32(long offset) =>
        offset >= 0 && offset + 4 <= data.Length ? BinaryPrimitives.ReadUInt32BigEndian(data.Span[(int)offset..]) : 0;

    public ReadOnlySpan<byte> Bytes(long offset, long length) =>
        offset >= 0 && length >= 0 && offset + length <= data.Length ? data.Span.Slice((int)offset, (int)length) : [];

    /// <summary>A part; cut where the data ends.</summary>
    public BigEndianReader Part(long offset, long length)
    {
        if (offset < 0 || offset >= data.Length || length <= 0)
            return default;
        return new BigEndianReader(data.Slice((int)offset, (int)Math.Min(length, data.Length - offset)));
    }

    public BigEndianReader From(long offset) => Part(offset, data.Length);
}
