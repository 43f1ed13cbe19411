using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Filters;

/// <summary>ASCIIHexDecode (ISO 32000-1, 7.4.2).</summary>
internal static class AsciiHex
{
    public static bool Decode(ReadOnlySpan<byte> data, ByteBuffer output)
    {
        var high = -1;
        foreach (var b in data)
        {
            if (b == '>')
                break;
            var digit = Bytes.HexDigit(b);
            if (digit < 0)
                continue;
            if (high < 0)
            {
                high = digit;
                continue;
            }

            if (!output.Add((byte)((high << 4) | digit)))
                return false;
            high = -1;
        }

        return high < 0 || output.Add((byte)(high << 4));
    }
}

/// <summary>ASCII85Decode (ISO 32000-1, 7.4.3).</summary>
internal static class Ascii85
{
    public static bool Decode(ReadOnlySpan<byte> data, ByteBuffer output)
    {
        uint group = 0;
        var count = 0;
        var start = data.StartsWith("<~"u8) ? 2 : 0;
        for (var i = start; i < data.Length; i++)
        {
            var b = data[i];
            if (b == '~')
                break;
            if (b == 'z' && count == 0)
            {
                if (!Write(0, 4, output))
                    return false;
                continue;
            }

            if (b is < (byte)'!' or > (byte)'u')
                continue;
            group = unchecked((group * 85) + (uint)(b - '!'));
            if (++count < 5)
                continue;
            if (!Write(group, 4, output))
                return false;
            group = 0;
            count = 0;
        }

        if (count < 2)
            return count == 0;
        for (var i = count; i < 5; i++)
            group = unchecked((group * 85) + 84);
        return Write(group, count - 1, output);
    }

    private static bool Write(uint group, int count, ByteBuffer output)
    {
        for (var i = 0; i < count; i++)
        {
            if (!output.Add((byte)(group >> (24 - (8 * i)))))
                return false;
        }

        return true;
    }
}

/// <summary>RunLengthDecode (ISO 32000-1, 7.4.5).</summary>
internal static class RunLength
{
    public static bool Decode(ReadOnlySpan<byte> data, ByteBuffer output)
    {
        var i = 0;
        while (i < data.Length)
        {
            var length = data[i++];
            if (length == 128)
                return true;
            if (length < 128)
            {
                var count = Math.Min(length + 1, data.Length - i);
                if (!output.Add(data.Slice(i, count)))
                    return false;
                i += count;
            }
            else if (i < data.Length)
            {
                for (var n = 0; n < 257 - length; n++)
                {
                    if (!output.Add(data[i]))
                        return false;
                }

                i++;
            }
        }

        return true; // A missing end mark loses nothing.
    }
}
