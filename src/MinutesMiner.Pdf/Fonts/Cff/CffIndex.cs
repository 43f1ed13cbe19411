namespace MinutesMiner.Pdf.Fonts.Cff;

/// <summary>An INDEX: a list of byte strings (Technical Note 5176, 5).</summary>
internal readonly struct CffIndex
{
    private readonly BigEndianReader _data;
    private readonly long _offsets;
    private readonly int _offsetSize;
    private readonly long _base;

    private CffIndex(BigEndianReader data, long start)
    {
        _data = data;
        Count = data.UInt16(start);
        if (Count == 0)
        {
            End = start + 2;
            return;
        }

        _offsetSize = data.Byte(start + 2);
        _offsets = start + 3;
        _base = _offsets + ((Count + 1L) * _offsetSize) - 1;
        if (_offsetSize is < 1 or > 4 || _base > data.Length)
        {
            Count = 0;
            End = data.Length;
            return;
        }

        End = _base + Offset(Count);
    }

    public int Count { get; }

    /// <summary>Offset of what follows.</summary>
    public long End { get; }

    public static CffIndex Read(BigEndianReader data, long start) => new(data, start);

    public ReadOnlySpan<byte> Item(int index)
    {
        var start = Offset(index);
        return _data.Bytes(_base + start, Offset(index + 1) - start);
    }

    private long Offset(int index)
    {
        long value = 0;
        for (var i = 0; i < _offsetSize; i++)
            value = (value << 8) | _data.Byte(_offsets + ((long)index * _offsetSize) + i);
        return value;
    }
}

/// <summary>A DICT: operators, each with numbers before it (Technical Note 5176, 4). Real numbers are not needed and read as 0.</summary>
internal static class CffDict
{
    public const int Charset = 15;
    public const int Encoding = 16;
    public const int CharStrings = 17;
    public const int Ros = 0x0C1E;

    public static Dictionary<int, int> Read(ReadOnlySpan<byte> data)
    {
        var result = new Dictionary<int, int>();
        var last = 0;
        for (var i = 0; i < data.Length; i++)
        {
            int b = data[i];
            if (b <= 21)
            {
                if (b == 12 && i + 1 < data.Length)
                    b = 0x0C00 | data[++i];
                result[b] = last;
            }
            else if (b == 28 && i + 2 < data.Length)
            {
                last = (short)((data[i + 1] << 8) | data[i + 2]);
                i += 2;
            }
            else if (b == 29 && i + 4 < data.Length)
            {
                last = (data[i + 1] << 24) | (data[i + 2] << 16) | (data[i + 3] << 8) | data[i + 4];
                i += 4;
            }
            else if (b == 30)
            {
                for (i++; i < data.Length && (data[i] & 15) != 15 && data[i] >> 4 != 15;)
                    i++;
                last = 0;
            }
            else if (b is >= 32 and <= 246)
            {
                last = b - 139;
            }
            else if (b is >= 247 and <= 254 && i + 1 < data.Length)
            {
                last = b <= 250 ? ((b - 247) * 256) + data[i + 1] + 108 : (-(b - 251) * 256) - data[i + 1] - 108;
                i++;
            }
        }

        return result;
    }

    /// <summary>The operator's last number; 0 when absent.</summary>
    public static int Number(Dictionary<int, int> dict, int key) => dict.GetValueOrDefault(key);
}
