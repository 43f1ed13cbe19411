namespace MinutesMiner.Pdf.Filters;

/// <summary>A canonical Huffman code of deflate: short codes by one look-up, long ones bit by bit.</summary>
internal sealed class HuffmanTable
{
    public const int LongestCode = 15;
    private const int IndexBits = 10;

    public static readonly HuffmanTable FixedLiterals = new([.. Enumerable.Range(0, 288).Select(i => (byte)(i < 144 ? 8 : i < 256 ? 9 : i < 280 ? 7 : 8))]);
    public static readonly HuffmanTable FixedDistances = new([.. Enumerable.Repeat((byte)5, 30)]);

    /// <summary>By the next bits, first bit lowest: symbol · 16 + length; 0 for longer codes.</summary>
    private readonly ushort[] _index = new ushort[1 << IndexBits];
    private readonly ushort[] _counts = new ushort[LongestCode + 1];
    private readonly ushort[] _symbols;

    /// <summary>Builds the code.</summary>
    /// <param name="lengths">Code length of each symbol, 0 to 15; 0 for a symbol without a code.</param>
    public HuffmanTable(ReadOnlySpan<byte> lengths)
    {
        foreach (var length in lengths)
            _counts[length]++;
        _counts[0] = 0;
        Span<int> offsets = stackalloc int[LongestCode + 2];
        Span<int> codes = stackalloc int[LongestCode + 2];
        offsets.Clear();
        codes.Clear();
        for (var i = 1; i <= LongestCode; i++)
        {
            offsets[i + 1] = offsets[i] + _counts[i];
            codes[i + 1] = (codes[i] + _counts[i]) << 1;
        }

        _symbols = new ushort[lengths.Length];
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            int length = lengths[symbol];
            if (length == 0)
                continue;
            _symbols[offsets[length]++] = (ushort)symbol;
            var code = codes[length]++;
            if (length > IndexBits || code >= 1 << length)
                continue; // Longer than the index, or more codes than the length has room for.
            for (var entry = Reverse(code, length); entry < _index.Length; entry += 1 << length)
                _index[entry] = (ushort)((symbol << 4) | length);
        }
    }

    /// <summary>Symbol · 16 + length of the code that the bits begin with; 0 when they begin with none.</summary>
    public int Find(uint bits)
    {
        var entry = _index[bits & ((1 << IndexBits) - 1)];
        return entry != 0 ? entry : FindLong(bits);
    }

    private int FindLong(uint bits)
    {
        var code = 0;
        var first = 0;
        var index = 0;
        for (var length = 1; length <= LongestCode; length++)
        {
            code |= (int)(bits & 1);
            bits >>= 1;
            int count = _counts[length];
            if (code - count < first)
                return (_symbols[index + code - first] << 4) | length;
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }

        return 0;
    }

    private static int Reverse(int code, int length)
    {
        var result = 0;
        for (var i = 0; i < length; i++)
            result |= ((code >> i) & 1) << (length - 1 - i);
        return result;
    }
}
