namespace MinutesMiner.Pdf.Objects;

/// <summary>Classes of bytes (ISO 32000-1, table 1 and 2) and searches.</summary>
internal static class Bytes
{
    public static bool IsBlank(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(byte b) =>
        b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    public static bool IsDigit(byte b) => b is >= (byte)'0' and <= (byte)'9';

    /// <summary>0 to 15, or -1.</summary>
    public static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };

    /// <summary>The value of two hexadecimal digits, or -1.</summary>
    public static int HexPair(ReadOnlySpan<byte> data, int index)
    {
        var high = HexDigit(data[index]);
        var low = HexDigit(data[index + 1]);
        return high < 0 || low < 0 ? -1 : (high << 4) | low;
    }

    /// <summary>Index of the first occurrence at or after <paramref name="start"/>, or -1.</summary>
    public static int IndexOf(byte[] data, ReadOnlySpan<byte> needle, int start, int end)
    {
        if (start < 0 || start >= end)
            return -1;
        var index = data.AsSpan(start, end - start).IndexOf(needle);
        return index < 0 ? -1 : start + index;
    }
}
