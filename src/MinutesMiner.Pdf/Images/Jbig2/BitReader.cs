using System.Buffers.Binary;

namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>Reads bits and numbers, the highest first.</summary>
internal sealed class BitReader(ReadOnlyMemory<byte> data)
{
    private int _bit;

    /// <summary>Offset of the byte that the next bit stands in.</summary>
    public int Place { get; private set; }

    public bool IsAtEnd => Place >= data.Length;

    /// <summary>What is left, from the next whole byte on.</summary>
    public ReadOnlyMemory<byte> Rest
    {
        get
        {
            Align();
            return data[Place..];
        }
    }

    /// <summary>The next bit, the highest of a byte first.</summary>
    /// <exception cref="InvalidDataException">The data has ended.</exception>
    public int Bit()
    {
        if (Place >= data.Length)
            throw new InvalidDataException("The data ends too early.");
        var bit = (data.Span[Place] >> (7 - _bit)) & 1;
        if (++_bit == 8)
            (_bit, Place) = (0, Place + 1);
        return bit;
    }

    /// <summary>Up to 32 bits.</summary>
    /// <exception cref="InvalidDataException">The data has ended.</exception>
    public uint Bits(int count)
    {
        uint value = 0;
        for (var i = 0; i < count; i++)
            value = (value << 1) | (uint)Bit();
        return value;
    }

    /// <summary>Steps over the next bits if they are these.</summary>
    public void SkipIf(uint bits, int count)
    {
        var (place, bit) = (Place, _bit);
        if ((((long)data.Length - place) * 8) - bit < count || Bits(count) != bits)
            (Place, _bit) = (place, bit);
    }

    public void Align()
    {
        if (_bit > 0)
            (_bit, Place) = (0, Place + 1);
    }

    /// <summary>Takes whole bytes.</summary>
    /// <exception cref="InvalidDataException">There are not as many.</exception>
    public ReadOnlyMemory<byte> Take(long count)
    {
        Align();
        if (count < 0 || count > data.Length - Place)
            throw new InvalidDataException("The data ends too early.");
        var taken = data.Slice(Place, (int)count);
        Place += (int)count;
        return taken;
    }

    public byte Byte() => Take(1).Span[0];

    public sbyte SignedByte() => (sbyte)Byte();

    public ushort UInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2).Span);

    public uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4).Span);

    public int Int32() => BinaryPrimitives.ReadInt32BigEndian(Take(4).Span);
}
