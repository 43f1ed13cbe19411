using System.Numerics;

namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>The head of a segment (ITU-T T.88, 7.2).</summary>
/// <param name="Number">Its number.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Referred">The segments it needs.</param>
/// <param name="Length">Bytes of its data; null when only the data tells.</param>
internal sealed record Segment(uint Number, int Type, IReadOnlyList<uint> Referred, uint? Length)
{
    private const int MaxReferred = 4096;

    /// <summary>Reads a segment's head (T.88, 7.2) and leaves the reader at its data.</summary>
    /// <exception cref="InvalidDataException">There is no head here.</exception>
    public static Segment Read(BitReader reader)
    {
        var number = reader.UInt32();
        var flags = reader.Byte();
        long count = reader.Bits(3);
        if (count == 7)
        {
            count = reader.Bits(29);
            reader.Take((count + 8) / 8);
        }
        else
        {
            reader.Bits(5);
        }

        if (count > MaxReferred)
            throw new InvalidDataException("A segment needs too many others.");
        var referred = new List<uint>();
        for (var i = 0; i < count; i++)
            referred.Add(number <= 256 ? reader.Byte() : number <= 65536 ? reader.UInt16() : reader.UInt32());
        reader.Take((flags & 0x40) != 0 ? 4 : 1);
        var length = reader.UInt32();
        return new Segment(number, flags & 0x3F, referred, length == uint.MaxValue ? null : length);
    }

    /// <summary>Bits that tell as many things apart.</summary>
    public static int BitsFor(long count) => count <= 1 ? 0 : 64 - BitOperations.LeadingZeroCount((ulong)(count - 1));
}

/// <summary>The head of a region segment (7.4.1).</summary>
internal readonly record struct RegionInfo(long Width, long Height, long X, long Y, CombinationOperator Combination)
{
    public static RegionInfo Read(BitReader reader) =>
        new(reader.UInt32(), reader.UInt32(), reader.UInt32(), reader.UInt32(), (CombinationOperator)(reader.Byte() & 7));
}
