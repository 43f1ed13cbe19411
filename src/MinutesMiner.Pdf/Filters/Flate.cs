namespace MinutesMiner.Pdf.Filters;

/// <summary>FlateDecode (RFC 1950, 1951). The checksum is not asked for: it is often missing and never helps a reader.</summary>
internal static class Flate
{
    /// <summary>False when the data ends or breaks early; what came before is in the output.</summary>
    public static bool Decode(ReadOnlySpan<byte> data, ByteBuffer output)
    {
        if (data.IsEmpty)
            return true;
        var start = HeaderLength(data);
        var intact = Inflater.Inflate(data[start..], output);
        return intact || output.Length > 0 || data.Length < 3 ? intact : Inflater.Inflate(data[(2 - start)..], output);
    }

    /// <summary>2 with a zlib header, 0 for a stream that begins as bare deflate would; the caller tries the other one too.</summary>
    private static int HeaderLength(ReadOnlySpan<byte> data) => data.Length >= 2 && (data[0] & 0x0F) == 8 ? 2 : 0;
}
