using System.IO.Compression;
using System.Text;

namespace MinutesMiner.Pdf.Tests.Filters;

/// <summary>The writing side of the filters.</summary>
public static class Encoders
{
    public static byte[] Flate(byte[] data)
    {
        using var result = new MemoryStream();
        using (var stream = new ZLibStream(result, CompressionLevel.Optimal))
            stream.Write(data);
        return result.ToArray();
    }

    public static byte[] Hex(byte[] data) => [.. Encoding.Latin1.GetBytes(Convert.ToHexString(data)), (byte)'>'];

    public static byte[] Ascii85(byte[] data)
    {
        var result = new List<byte>();
        for (var i = 0; i < data.Length; i += 4)
        {
            var count = Math.Min(4, data.Length - i);
            uint group = 0;
            for (var k = 0; k < 4; k++)
                group = (group << 8) | (k < count ? data[i + k] : (uint)0);
            if (group == 0 && count == 4)
            {
                result.Add((byte)'z');
                continue;
            }

            var digits = new byte[5];
            for (var k = 4; k >= 0; k--, group /= 85)
                digits[k] = (byte)('!' + (group % 85));
            result.AddRange(digits[..(count + 1)]);
        }

        result.AddRange("~>"u8);
        return [.. result];
    }

    /// <summary>Runs of two or more as runs, the rest as literals.</summary>
    public static byte[] RunLength(byte[] data)
    {
        var result = new List<byte>();
        for (var i = 0; i < data.Length;)
        {
            var run = 1;
            while (i + run < data.Length && data[i + run] == data[i] && run < 128)
                run++;
            if (run > 1)
                result.AddRange([(byte)(257 - run), data[i]]);
            else
                result.AddRange([0, data[i]]);
            i += run;
        }

        result.Add(128);
        return [.. result];
    }

    public static byte[] Lzw(byte[] data, bool earlyChange)
    {
        var early = earlyChange ? 1 : 0;
        var bits = new List<bool>();
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        var width = 9;
        Reset();
        Put(256);
        var current = "";
        foreach (var b in data)
        {
            var longer = current + (char)b;
            if (table.ContainsKey(longer))
            {
                current = longer;
                continue;
            }

            Put(table[current]);
            table[longer] = table.Count + 2;
            // The reader is one entry behind when it meets the next code.
            if (table.Count + 1 + early >= 1 << width && width < 12)
                width++;
            current = ((char)b).ToString();
            if (table.Count + 2 < 4094)
                continue;
            Put(table[current]);
            Put(256);
            Reset();
            current = "";
        }

        if (current.Length > 0)
            Put(table[current]);
        if (table.Count + 2 + early >= 1 << width && width < 12)
            width++;
        Put(257);
        return [.. bits.Chunk(8).Select(chunk => (byte)chunk.Select((bit, i) => bit ? 128 >> i : 0).Sum())];

        void Reset()
        {
            table.Clear();
            for (var i = 0; i < 256; i++)
                table[((char)i).ToString()] = i;
            width = 9;
        }

        void Put(int code)
        {
            for (var i = width - 1; i >= 0; i--)
                bits.Add(((code >> i) & 1) == 1);
        }
    }

    /// <summary>PNG prediction, the five filters in turn.</summary>
    public static byte[] Png(byte[] data, int row, int pixel)
    {
        var result = new List<byte>();
        for (var start = 0; start < data.Length; start += row)
        {
            var filter = start / row % 5;
            result.Add((byte)filter);
            for (var i = 0; i < row; i++)
            {
                var left = i >= pixel ? data[start + i - pixel] : 0;
                var above = start > 0 ? data[start + i - row] : 0;
                var corner = start > 0 && i >= pixel ? data[start + i - row - pixel] : 0;
                var predicted = filter switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) };
                result.Add((byte)(data[start + i] - predicted));
            }
        }

        return [.. result];
    }

    private static int Paeth(int a, int b, int c)
    {
        var p = a + b - c;
        int[] candidates = [a, b, c];
        return candidates.MinBy(x => Math.Abs(p - x));
    }
}
