using System.Buffers.Binary;

namespace MinutesMiner.Pdf.Images;

/// <summary>Values of the Compression tag.</summary>
internal enum TiffCompression
{
    None = 1,
    Group3 = 3,
    Group4 = 4,
    Jpeg = 7,
}

/// <summary>What stands in a TIFF's tags.</summary>
internal sealed record TiffTags
{
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>Rows of every strip but the last.</summary>
    public required int RowsPerStrip { get; init; }

    public required TiffCompression Compression { get; init; }

    /// <summary>PhotometricInterpretation: 0 white is zero, 1 black is zero, 2 RGB, 5 inks, 6 YCbCr.</summary>
    public required int Photometric { get; init; }

    public required int Bits { get; init; }

    public int Components { get; init; } = 1;

    /// <summary>How the rows lie, from 1 to 8.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>T4Options: bit 0 for two-dimensional coding, bit 2 for filled bytes before an end of line.</summary>
    public int GroupOptions { get; init; }
}

/// <summary>
/// Writes a TIFF file (TIFF 6.0, 1992; JPEG as in technical note 2) around rows that stay as they are. It is the one format that
/// takes fax, JPEG and plain rows, several strips of each, and says how to turn them.
/// </summary>
internal static class TiffWriter
{
    private const int Short = 3;
    private const int Long = 4;

    public static byte[] Write(TiffTags tags, IReadOnlyList<ArraySegment<byte>> strips)
    {
        var entries = new SortedDictionary<int, (int Type, int[] Values)>
        {
            [256] = (Long, [tags.Width]),
            [257] = (Long, [tags.Height]),
            [258] = (Short, [.. Enumerable.Repeat(tags.Bits, tags.Components)]),
            [259] = (Short, [(int)tags.Compression]),
            [262] = (Short, [tags.Photometric]),
            [273] = (Long, new int[strips.Count]),
            [274] = (Short, [tags.Orientation]),
            [277] = (Short, [tags.Components]),
            [278] = (Long, [tags.RowsPerStrip]),
            [279] = (Long, [.. strips.Select(s => s.Count)]),
        };
        if (tags.Compression == TiffCompression.Group3)
            entries[292] = (Long, [tags.GroupOptions]);
        const int Directory = 8;
        var outside = Directory + 2 + (12 * entries.Count) + 4;
        var place = outside + entries.Values.Sum(e => Outside(e.Type, e.Values.Length));
        for (var i = 0; i < strips.Count; i++)
        {
            entries[273].Values[i] = place;
            place += strips[i].Count + (strips[i].Count % 2);
        }

        var file = new byte[place];
        "II*\0"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), Directory);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(Directory), (ushort)entries.Count);
        var at = Directory + 2;
        foreach (var (tag, (type, values)) in entries)
        {
            var entry = file.AsSpan(at, 12);
            at += 12;
            BinaryPrimitives.WriteUInt16LittleEndian(entry, (ushort)tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], (ushort)type);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], values.Length);
            var room = Outside(type, values.Length);
            if (room > 0)
                BinaryPrimitives.WriteInt32LittleEndian(entry[8..], outside);
            var target = room > 0 ? file.AsSpan(outside, room) : entry[8..];
            outside += room;
            foreach (var value in values)
            {
                if (type == Short)
                    BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)value);
                else
                    BinaryPrimitives.WriteInt32LittleEndian(target, value);
                target = target[(type == Short ? 2 : 4)..];
            }
        }

        for (var i = 0; i < strips.Count; i++)
            strips[i].AsSpan().CopyTo(file.AsSpan(entries[273].Values[i]));
        return file;
    }

    /// <summary>Bytes that a tag's values take outside of the directory: none where they fit into its four.</summary>
    private static int Outside(int type, int count)
    {
        var length = count * (type == Short ? 2 : 4);
        return length <= 4 ? 0 : length + (length % 2);
    }
}
