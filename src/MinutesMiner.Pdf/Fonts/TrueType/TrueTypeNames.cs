using System.Text;
using MinutesMiner.Pdf.Fonts.Encodings;

namespace MinutesMiner.Pdf.Fonts.TrueType;

/// <summary>Glyph names of a TrueType file's <c>post</c> table, format 1 and 2.</summary>
internal static class TrueTypeNames
{
    private static readonly string[] Macintosh = [.. DataFile.Lines("macintosh-glyphs.txt").SelectMany(words => words)];

    public static string?[] Read(BigEndianReader table, int glyphCount)
    {
        switch (table.UInt32(0))
        {
            case 0x00010000:
                return Macintosh;
            case 0x00020000:
                break;
            default:
                return [];
        }

        var count = Math.Min(table.UInt16(32), glyphCount == 0 ? ushort.MaxValue : glyphCount);
        var own = new List<string>();
        for (var place = 34 + (2L * table.UInt16(32)); place < table.Length;)
        {
            var length = table.Byte(place);
            own.Add(Encoding.Latin1.GetString(table.Bytes(place + 1, length)));
            place += length + 1;
        }

        var result = new string?[count];
        for (var glyph = 0; glyph < count; glyph++)
        {
            var index = table.UInt16(34 + (2L * glyph));
            result[glyph] = index < Macintosh.Length ? Macintosh[index] : index - Macintosh.Length < own.Count ? own[index - Macintosh.Length] : null;
        }

        return result;
    }
}
