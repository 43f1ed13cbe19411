namespace MinutesMiner.Pdf.Filters;

/// <summary>
/// Deflate (RFC 1951) that keeps everything up to the first error. Slower than the platform's, whose output before an error is
/// lost in part; used when that one fails.
/// </summary>
internal ref struct Inflater
{
    private static readonly int[] LengthBase = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    private static readonly int[] LengthExtra = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
    private static readonly int[] DistanceBase = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
    private static readonly int[] DistanceExtra = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13];
    private static readonly int[] CodeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    private readonly ReadOnlySpan<byte> _data;
    private readonly ByteBuffer _output;
    private int _position;
    private uint _bits;
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
                1 => Compressed(Huffman.FixedLiterals, Huffman.FixedDistances),
                2 => Dynamic(),
                _ => false,
            };
            if (!done || last < 0)
                return false;
            if (last == 1)
                return true;
        }
    }

    /// <summary>The next bits, or -1 at the end.</summary>
    private int Bits(int count)
    {
        while (_bitCount < count)
        {
            if (_position >= _data.Length)
                return -1;
            _bits |= (uint)_data[_position++] << _bitCount;
            _bitCount += 8;
        }

        var value = (int)(_bits & ((1u << count) - 1));
        _bits >>= count;
        _bitCount -= count;
        return value;
    }

    private bool Stored()
    {
        _bits = 0;
        _bitCount = 0;
        if (_position + 4 > _data.Length)
            return false;
        var length = _data[_position] | (_data[_position + 1] << 8);
        var inverse = _data[_position + 2] | (_data[_position + 3] << 8);
        if (length != (~inverse & 0xFFFF))
            return false;
        _position += 4;
        var available = Math.Min(length, _data.Length - _position);
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

        var lengthCodes = new Huffman(lengths[..19]);
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

        return Compressed(new Huffman(lengths[..literals]), new Huffman(lengths.Slice(literals, distances)));
    }

    private bool Compressed(Huffman literals, Huffman distances)
    {
        while (true)
        {
            var symbol = Symbol(literals);
            if (symbol < 0)
                return false;
            if (symbol == 256)
                return true;
            if (symbol < 256)
            {
                if (!_output.Add((byte)symbol))
                    return false;
                continue;
            }

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

    private int Symbol(Huffman huffman)
    {
        var code = 0;
        var first = 0;
        var index = 0;
        for (var length = 1; length <= 15; length++)
        {
            var bit = Bits(1);
            if (bit < 0)
                return -1;
            code |= bit;
            var count = huffman.Counts[length];
            if (code - count < first)
                return huffman.Symbols[index + code - first];
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        return -1;
    }

    /// <summary>A canonical Huffman code: how many codes of each length, and the symbols in order of their codes.</summary>
    private sealed class Huffman
    {
        public static readonly Huffman FixedLiterals = new([.. Enumerable.Range(0, 288).Select(i => (byte)(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))]);
        public static readonly Huffman FixedDistances = new([.. Enumerable.Repeat((byte)5, 30)]);

        public Huffman(ReadOnlySpan<byte> lengths)
        {
            foreach (var length in lengths)
                Counts[length]++;
            Counts[0] = 0;
            Span<int> offsets = stackalloc int[17];
            for (var i = 1; i < 16; i++)
                offsets[i + 1] = offsets[i] + Counts[i];
            Symbols = new int[lengths.Length];
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] != 0)
                    Symbols[offsets[lengths[symbol]]++] = symbol;
            }
        }

        public int[] Counts { get; } = new int[16];

        public int[] Symbols { get; }
    }
}
