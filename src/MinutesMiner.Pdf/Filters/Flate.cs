using System.IO.Compression;

namespace MinutesMiner.Pdf.Filters;

/// <summary>FlateDecode (RFC 1950, 1951). The checksum is not asked for: it is often missing and never helps a reader.</summary>
internal static class Flate
{
    public static bool Decode(ArraySegment<byte> data, ByteBuffer output)
    {
        var start = HeaderLength(data);
        if (start == data.Count)
            return data.Count == 0 || start == 2;
        try
        {
            using var source = new MemoryStream(data.Array!, data.Offset + start, data.Count - start, writable: false);
            using var inflater = new DeflateStream(source, CompressionMode.Decompress);
            while (true)
            {
                var room = output.Room();
                if (room.IsEmpty)
                    return false;
                var read = inflater.Read(room);
                if (read == 0)
                    break;
                output.Advance(read);
            }

            if (output.Length > 0)
                return true;
        }
        catch (InvalidDataException)
        {
            // Broken data: decoded again below, by a decoder that keeps what it has.
        }

        output.Clear();
        var intact = Inflater.Inflate(data.AsSpan(start), output);
        return output.Length > 0 || start == 0 ? intact : Inflater.Inflate(data, output);
    }

    /// <summary>2 with a zlib header; a stream that starts otherwise is taken for bare deflate, or for a damaged header.</summary>
    private static int HeaderLength(ReadOnlySpan<byte> data)
    {
        if (data.Length < 2)
            return data.Length;
        var isZlib = (data[0] & 0x0F) == 8 && ((data[0] << 8) | data[1]) % 31 == 0;
        if (isZlib)
            return 2;
        // Bare deflate has a valid block type in bits 1 and 2, a damaged header usually keeps its method.
        return (data[0] & 0x0F) == 8 || (data[0] & 0x06) == 0x06 ? 2 : 0;
    }
}
