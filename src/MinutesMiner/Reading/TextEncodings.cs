namespace MinutesMiner.Reading;

/// <summary>Tells encodings apart that no reader reads, so that a message can name them.</summary>
internal static class TextEncodings
{
    private const int Sample = 4096;
    private const int FewestPairs = 8;

    /// <summary>
    /// Whether the bytes are text in UTF-16, with a byte order mark or without: of pairs of bytes most have a zero on the same side, as
    /// letters of European languages have it, and hardly any on the other.
    /// </summary>
    public static bool IsUtf16(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, Sample)];
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        var (pairs, first, second) = (bytes.Length / 2, 0, 0);
        for (var i = 0; i < 2 * pairs; i += 2)
        {
            first += bytes[i] == 0 ? 1 : 0;
            second += bytes[i + 1] == 0 ? 1 : 0;
        }

        return pairs >= FewestPairs && 10 * Math.Max(first, second) >= 8 * pairs && 20 * Math.Min(first, second) <= pairs;
    }
}
