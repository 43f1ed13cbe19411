namespace MinutesMiner.Pdf.Filters;

/// <summary>LZWDecode (ISO 32000-1, 7.4.4): codes of 9 to 12 bits, most significant first.</summary>
internal static class Lzw
{
    private const int Clear = 256;
    private const int EndOfData = 257;

    /// <summary>False when the end mark is missing or a code is none; what came before is in the output.</summary>
    /// <param name="data">Encoded bytes.</param>
    /// <param name="earlyChange">Whether code length grows one code early, as TIFF does.</param>
    /// <param name="output">Where the bytes go.</param>
    public static bool Decode(ReadOnlySpan<byte> data, bool earlyChange, ByteBuffer output)
    {
        // An entry is a place in the output: every string of the table was written before.
        var starts = new int[4097];
        var lengths = new int[4097];
        var early = earlyChange ? 1 : 0;
        var next = 258;
        var width = 9;
        var previous = -1;
        var previousStart = 0;
        var previousLength = 0;
        uint bits = 0;
        var bitCount = 0;
        Span<byte> one = stackalloc byte[1];
        foreach (var b in data)
        {
            bits = (bits << 8) | b;
            bitCount += 8;
            if (bitCount < width)
                continue;
            var code = (int)(bits >> (bitCount - width)) & ((1 << width) - 1);
            bitCount -= width;
            if (code == EndOfData)
                return true;
            if (code == Clear)
            {
                next = 258;
                width = 9;
                previous = -1;
                continue;
            }

            var start = output.Length;
            if (code < 256)
            {
                one[0] = (byte)code;
                if (!output.Add(one))
                    return false;
            }
            else if (code < next)
            {
                if (!output.Repeat(start - starts[code], lengths[code]))
                    return false;
            }
            else if (code == next && previous >= 0)
            {
                if (!output.Repeat(start - previousStart, previousLength) || !output.Repeat(previousLength, 1))
                    return false;
            }
            else
            {
                return false;
            }

            if (previous >= 0 && next < 4096)
            {
                // The previous string plus the first byte of this one, which follows it in the output.
                starts[next] = previousStart;
                lengths[next] = previousLength + 1;
                next++;
            }

            previous = code;
            previousStart = start;
            previousLength = output.Length - start;
            if (next + early >= 1 << width && width < 12)
                width++;
        }

        return false;
    }
}
