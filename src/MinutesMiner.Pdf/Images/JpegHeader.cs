using System.Buffers.Binary;

namespace MinutesMiner.Pdf.Images;

/// <summary>What a JPEG file says of itself before its samples (ITU-T T.81, B.2).</summary>
/// <param name="Width">In samples.</param>
/// <param name="Height">In samples.</param>
/// <param name="Components">1 grey, 3 colour, 4 four inks.</param>
/// <param name="IsRgb">Whether three components are red, green and blue, not brightness and two differences.</param>
internal readonly record struct JpegHeader(int Width, int Height, int Components, bool IsRgb)
{
    /// <summary>Null when the bytes are no JPEG file of eight bits a sample.</summary>
    public static JpegHeader? Read(ReadOnlySpan<byte> data)
    {
        if (!data.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return null;
        int? transform = null;
        for (var at = 2; at + 4 <= data.Length;)
        {
            if (data[at] != 0xFF)
                return null;
            var marker = data[at + 1];
            if (marker == 0xFF)
            {
                at++; // Fill bytes.
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(data[(at + 2)..]);
            if (length < 2 || marker is 0xD9 or 0xDA || at + 2 + length > data.Length)
                return null;
            var segment = data.Slice(at + 4, length - 2);
            if (marker == 0xEE && segment.Length >= 12 && segment.StartsWith("Adobe"u8))
                transform = segment[11];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Frame(segment, transform);
            at += 2 + length;
        }

        return null;
    }

    private static JpegHeader? Frame(ReadOnlySpan<byte> segment, int? transform)
    {
        if (segment.Length < 6 || segment[0] != 8 || segment.Length < 6 + (3 * segment[5]))
            return null;
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(segment[1..]), BinaryPrimitives.ReadUInt16BigEndian(segment[3..]));
        int components = segment[5];
        if (width == 0 || height == 0 || components is not (1 or 3 or 4))
            return null;
        var isRgb = components == 3 && (transform == 0 || (transform is null && (segment[6], segment[9], segment[12]) is ((byte)'R', (byte)'G', (byte)'B')));
        return new JpegHeader(width, height, components, isRgb);
    }
}
