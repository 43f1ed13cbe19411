using System.Buffers.Binary;

namespace MinutesMiner.Pdf.Filters;

/// <summary>
/// Deflate (RFC 1951) that keeps everything up to the first error and tells a cut stream from a whole one. The platform's own
/// decoder does neither.
/// </summary>
internal ref struct Inflater
{
    private const int EndOfBlock = 256;
    private static readonly ushort[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly byte[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly ushort[] DistanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly byte[] DistanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    private static readonly byte[] CodeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly ReadOnlySpan<byte> _data;
    private readonly ByteBuffer _output;
    private int _position;
    private ulong _bits;
    private int _bitCount;

    private Inflater(ReadOnlySpan<byte> data, ByteBuffer output)
    {
        _data = data;
        _output = output;
    }

    /// <summary>False when the data ends or breaks before its last block is complete.</summary>
    public static bool Inflate(ReadOnlySpan<byte> data, ByteBuffer output) => new Inflater(data, output).Run();

    private bool Run()
    {
        while (true)
        {
            var last = Bits(1);
            var type = Bits(2);
            var done = type switch
            {
                0 => Stored(),
                1 => Compressed(HuffmanTable.FixedLiterals, HuffmanTable.FixedDistances),
                2 => Dynamic(),
                _ => false,
            };
            if (!done || last < 0)
                return false;
            if (last == 1)
                return true;
        }
    }

    private void Fill()
    {
        if (_position <= _data.Length - sizeof(ulong))
        {
            // Whole bytes that fit, at one go; the bits above them are the next bytes' own and are read again.
            _bits |= BinaryPrimitives.ReadUInt64LittleEndian(_data[_position..]) << _bitCount;
            var bytes = (63 - _bitCount) >> 3;
            _position += bytes;
            _bitCount += bytes << 3;
            return;
        }

        while (_bitCount <= 56 && _position < _data.Length)
        {
            _bits |= (ulong)_data[_position++] << _bitCount;
            _bitCount += 8;
        }
    }

    /// <summary>The next bits, or -1 at the end.</summary>
    private int Bits(int count)
    {
        if (_bitCount < count)
        {
            Fill();
            if (_bitCount < count)
                return -1;
        }

        var value = (int)(_bits & ((1UL << count) - 1));
        _bits >>= count;
        _bitCount -= count;
        return value;
    }

    /// <summary>The next symbol, or -1 at the end and for a code that is none.</summary>
    private int Symbol(HuffmanTable table)
    {
        if (_bitCount < HuffmanTable.LongestCode)
            Fill();
        var entry = table.Find((uint)_bits);
        var length = entry & 15;
        if (length == 0 || length > _bitCount)
            return -1;
        _bits >>= length;
        _bitCount -= length;
        return entry >> 4;
    }

    private bool Stored()
    {
        Bits(_bitCount & 7);
        var length = Bits(16);
        var inverse = Bits(16);
        if (length < 0 || inverse < 0 || length != (~inverse & 0xFFFF))
            return false;
        while (length > 0 && _bitCount > 0)
        {
            if (!_output.Add((byte)Bits(8)))
                return false;
            length--;
        }

        var available = Math.Min(length, _data.Length - _position);
        if (length > 0)
            _bits = 0; // What was read ahead is copied from the data.
        var fits = _output.Add(_data.Slice(_position, available));
        _position += available;
        return fits && available == length;
    }

    private bool Dynamic()
    {
        var literals = Bits(5) + 257;
        var distances = Bits(5) + 1;
        var codes = Bits(4) + 4;
        if (literals < 257 || distances < 1 || codes < 4 || literals > 286)
            return false;
        Span<byte> lengths = stackalloc byte[320];
        lengths.Clear();
        for (var i = 0; i < codes; i++)
        {
            var length = Bits(3);
            if (length < 0)
                return false;
            lengths[CodeLengthOrder[i]] = (byte)length;
        }

        var lengthCodes = new HuffmanTable(lengths[..19]);
        lengths.Clear();
        for (var i = 0; i < literals + distances;)
        {
            var symbol = Symbol(lengthCodes);
            if (symbol < 0)
                return false;
            if (symbol < 16)
            {
                lengths[i++] = (byte)symbol;
                continue;
            }

            var (repeat, value) = symbol switch
            {
                16 => (Bits(2) + 3, i > 0 ? lengths[i - 1] : (byte)0),
                17 => (Bits(3) + 3, (byte)0),
                _ => (Bits(7) + 11, (byte)0),
            };
            if (i + repeat > literals + distances)
                return false;
            while (repeat-- > 0)
                lengths[i++] = value;
        }

        return Compressed(new HuffmanTable(lengths[..literals]), new HuffmanTable(lengths.Slice(literals, distances)));
    }

    /// <summary>Takes literals as long as they come and there is room: most of a text stream, so the state is kept in locals.</summary>
    private void Literals(HuffmanTable table)
    {
        var room = _output.Room;
        var (bits, bitCount, written) = (_bits, _bitCount, 0);
        while (written < room.Length && bitCount >= HuffmanTable.LongestCode)
        {
            var entry = table.Find((uint)bits);
            var length = entry & 15;
            if (length == 0 || entry >= EndOfBlock << 4)
                break;
            bits >>= length;
            bitCount -= length;
            room[written++] = (byte)(entry >> 4);
            if (bitCount < HuffmanTable.LongestCode)
            {
                (_bits, _bitCount) = (bits, bitCount);
                Fill();
                (bits, bitCount) = (_bits, _bitCount);
            }
        }

        (_bits, _bitCount) = (bits, bitCount);
        _output.Advance(written);
    }

    private bool Compressed(HuffmanTable literals, HuffmanTable distances)
    {
        while (true)
        {
            Literals(literals);
            var symbol = Symbol(literals);
            if (symbol < EndOfBlock)
            {
                if (symbol < 0 || !_output.Add((byte)symbol))
                    return false;
                continue;
            }

            if (symbol == EndOfBlock)
                return true;
            if (symbol > 285)
                return false;
            var extra = Bits(LengthExtra[symbol - 257]);
            var code = Symbol(distances);
            if (extra < 0 || code is < 0 or > 29)
                return false;
            var distanceExtra = Bits(DistanceExtra[code]);
            var distance = DistanceBase[code] + distanceExtra;
            if (distanceExtra < 0 || distance > _output.Length || !_output.Repeat(distance, LengthBase[symbol - 257] + extra))
                return false;
        }
    }
}
