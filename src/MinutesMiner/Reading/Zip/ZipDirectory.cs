using System.Buffers.Binary;
using System.Text;

namespace MinutesMiner.Reading.Zip;

/// <summary>
/// Looks over a ZIP file's central directory without unpacking anything (APPNOTE 6.3.10, sections 4.3.12, 4.3.14 and 4.3.16), so that
/// a file can be told by its parts, and one with too many entries is refused before any is opened.
/// </summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int HeaderLength = 46;

    /// <summary>Whether the bytes begin as a ZIP file does, or are an empty one.</summary>
    public static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\x03\x04"u8) || bytes.StartsWith("PK\x05\x06"u8);

    /// <summary>The entries' names, at most <paramref name="most"/> and one; empty when the directory is missing or broken.</summary>
    public static IReadOnlyList<string> Names(ReadOnlySpan<byte> bytes, int most)
    {
        var names = new List<string>();
        for (var at = Start(bytes); at >= 0 && at <= bytes.Length - HeaderLength && names.Count <= most;)
        {
            var header = bytes[at..];
            if (!header.StartsWith("PK\x01\x02"u8))
            {
                break;
            }

            var name = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
            var extra = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
            var comment = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
            if (header.Length < HeaderLength + name)
            {
                break;
            }

            names.Add(Encoding.UTF8.GetString(header.Slice(HeaderLength, name)));
            at += HeaderLength + name + extra + comment;
        }

        return names;
    }

    /// <summary>Where the directory begins; −1 when there is none.</summary>
    private static int Start(ReadOnlySpan<byte> bytes)
    {
        var tail = bytes[Math.Max(0, bytes.Length - EndLength - ushort.MaxValue)..];
        var end = tail.LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndLength)
        {
            return -1;
        }

        ulong start = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        var locator = end - 20;
        if (start == uint.MaxValue && locator >= 0 && tail[locator..].StartsWith("PK\x06\x07"u8))
        {
            var end64 = BinaryPrimitives.ReadUInt64LittleEndian(tail[(locator + 8)..]);
            start = end64 <= (ulong)Math.Max(0, bytes.Length - 56)
                ? BinaryPrimitives.ReadUInt64LittleEndian(bytes[((int)end64 + 48)..])
                : ulong.MaxValue;
        }

        return start < (ulong)bytes.Length ? (int)start : -1;
    }
}
