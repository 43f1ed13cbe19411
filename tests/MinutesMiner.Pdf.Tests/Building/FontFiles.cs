using System.Buffers.Binary;
using System.Text;

namespace MinutesMiner.Pdf.Tests.Building;

/// <summary>Makes font files with just the tables that text extraction reads; they have no outlines.</summary>
public static class FontFiles
{
    /// <summary>A TrueType file.</summary>
    /// <param name="widths">Advance of each glyph, of 1000 units an em.</param>
    /// <param name="names">Glyph names; null for no table of names.</param>
    /// <param name="maps">Character maps: platform, encoding, format, pairs of code and glyph.</param>
    public static byte[] TrueType(int[] widths, string[]? names, params (int Platform, int Encoding, int Format, (int Code, int Glyph)[] Pairs)[] maps)
    {
        var tables = new List<(string Tag, byte[] Data)>
        {
            ("cmap", CharacterMaps(maps)),
            ("head", [.. new byte[18], .. U16(1000), .. new byte[34]]),
            ("hhea", [.. new byte[34], .. U16(widths.Length)]),
            ("hmtx", [.. widths.SelectMany(width => (byte[])[.. U16(width), 0, 0])]),
            ("maxp", [.. new byte[4], .. U16(widths.Length)]),
        };
        if (names is not null)
        {
            tables.Add(("post",
            [
                0, 2, 0, 0, .. new byte[28], .. U16(names.Length), .. names.SelectMany((_, i) => U16(258 + i)),
                .. names.SelectMany(name => (byte[])[(byte)name.Length, .. Encoding.Latin1.GetBytes(name)]),
            ]));
        }

        return Collect(0x00010000, tables);
    }

    /// <summary>An OpenType file around a compact font.</summary>
    public static byte[] OpenType(byte[] compact, params (int Platform, int Encoding, int Format, (int Code, int Glyph)[] Pairs)[] maps) =>
        Collect(0x4F54544F, [("CFF ", compact), ("cmap", CharacterMaps(maps))]);

    /// <summary>A compact font with named glyphs; glyph 0 is added.</summary>
    /// <param name="names">Names of glyphs 1 and on.</param>
    /// <param name="codes">Code of each glyph in the built-in encoding; empty for the standard encoding.</param>
    public static byte[] Compact(string[] names, int[] codes)
    {
        byte[] charset = [0, .. names.SelectMany((_, i) => U16(391 + i))];
        byte[] encoding = codes.Length == 0 ? [] : [0, (byte)codes.Length, .. codes.Select(code => (byte)code)];
        return Compact(Index([.. names.Select(Encoding.Latin1.GetBytes)]), charset, encoding, names.Length + 1, []);
    }

    /// <summary>A compact font whose glyphs 1 and on have these character identifiers.</summary>
    public static byte[] CompactWithCids(int first, int count)
    {
        // Format 2: one run. The operator ROS (12 30) makes the font CID-keyed.
        byte[] charset = [2, .. U16(first), .. U16(count - 1)];
        byte[] ros = [.. Number(391), .. Number(392), .. Number(0), 12, 30];
        return Compact(Index(["Adobe"u8.ToArray(), "Identity"u8.ToArray()]), charset, [], count + 1, ros);
    }

    private static byte[] Compact(byte[] strings, byte[] charset, byte[] encoding, int glyphs, byte[] operators)
    {
        byte[] header = [1, 0, 4, 1];
        var name = Index(["Own"u8.ToArray()]);
        var subroutines = Index([]);
        var outlines = Index([.. Enumerable.Repeat((byte[])[14], glyphs)]);
        // All numbers have five bytes, so the dictionary's length is known before its offsets.
        byte[] Top(int start) =>
        [
            .. operators,
            .. Number(start), 15,
            .. encoding.Length == 0 ? [] : (byte[])[.. Number(start + charset.Length), 16],
            .. Number(start + charset.Length + encoding.Length), 17,
        ];
        var fixedLength = header.Length + name.Length + Index([Top(0)]).Length + strings.Length + subroutines.Length;
        return [.. header, .. name, .. Index([Top(fixedLength)]), .. strings, .. subroutines, .. charset, .. encoding, .. outlines];
    }

    private static byte[] Number(int value)
    {
        var result = new byte[5];
        result[0] = 29;
        BinaryPrimitives.WriteInt32BigEndian(result.AsSpan(1), value);
        return result;
    }

    private static byte[] Index(byte[][] items)
    {
        if (items.Length == 0)
            return [0, 0];
        var offsets = new List<byte>();
        var offset = 1;
        offsets.AddRange(U16(offset));
        foreach (var item in items)
            offsets.AddRange(U16(offset += item.Length));
        return [.. U16(items.Length), 2, .. offsets, .. items.SelectMany(item => item)];
    }

    private static byte[] CharacterMaps((int Platform, int Encoding, int Format, (int Code, int Glyph)[] Pairs)[] maps)
    {
        var bodies = maps.Select(map => CharacterMap(map.Format, map.Pairs)).ToList();
        var result = new List<byte>([0, 0, .. U16(maps.Length)]);
        var offset = 4 + (8 * maps.Length);
        for (var i = 0; i < maps.Length; i++)
        {
            result.AddRange([.. U16(maps[i].Platform), .. U16(maps[i].Encoding), .. U32(offset)]);
            offset += bodies[i].Length;
        }

        return [.. result, .. bodies.SelectMany(body => body)];
    }

    private static byte[] CharacterMap(int format, (int Code, int Glyph)[] pairs)
    {
        switch (format)
        {
            case 0:
                var bytes = new byte[256];
                foreach (var (code, glyph) in pairs)
                    bytes[code] = (byte)glyph;
                return [0, 0, .. U16(262), 0, 0, .. bytes];
            case 4:
                // A segment a pair, and the last one that the format asks for.
                (int Code, int Glyph)[] segments = [.. pairs.OrderBy(pair => pair.Code), (0xFFFF, 0)];
                var ends = segments.SelectMany(s => U16(s.Code)).ToArray();
                var deltas = segments.SelectMany(s => U16(s.Glyph - s.Code)).ToArray();
                return [0, 4, .. U16(16 + (8 * segments.Length)), 0, 0, .. U16(2 * segments.Length), .. new byte[6], .. ends, 0, 0, .. ends, .. deltas, .. new byte[2 * segments.Length]];
            case 6:
                var first = pairs.Min(pair => pair.Code);
                var count = pairs.Max(pair => pair.Code) - first + 1;
                var glyphs = new int[count];
                foreach (var (code, glyph) in pairs)
                    glyphs[code - first] = glyph;
                return [0, 6, .. U16(10 + (2 * count)), 0, 0, .. U16(first), .. U16(count), .. glyphs.SelectMany(U16)];
            default:
                return [0, 12, 0, 0, .. U32(16 + (12 * pairs.Length)), .. new byte[4], .. U32(pairs.Length), .. pairs.SelectMany(p => (byte[])[.. U32(p.Code), .. U32(p.Code), .. U32(p.Glyph)])];
        }
    }

    private static byte[] Collect(int version, List<(string Tag, byte[] Data)> tables)
    {
        var offset = 12 + (16 * tables.Count);
        var result = new List<byte>([.. U32(version), .. U16(tables.Count), .. new byte[6]]);
        foreach (var (tag, data) in tables)
        {
            result.AddRange([.. Encoding.Latin1.GetBytes(tag), 0, 0, 0, 0, .. U32(offset), .. U32(data.Length)]);
            offset += data.Length;
        }

        return [.. result, .. tables.SelectMany(table => table.Data)];
    }

    private static byte[] U16(int value) => [(byte)(value >> 8), (byte)value];

    private static byte[] U32(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];
}
