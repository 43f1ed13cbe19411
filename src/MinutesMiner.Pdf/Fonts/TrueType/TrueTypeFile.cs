using System.Text;
using MinutesMiner.Pdf.Fonts.Encodings;

namespace MinutesMiner.Pdf.Fonts.TrueType;

/// <summary>
/// What text extraction needs of a TrueType or OpenType file: which character a glyph stands for, and widths. Tables that
/// are missing or damaged give no answers. Immutable.
/// </summary>
internal sealed class TrueTypeFile
{
    private readonly Dictionary<string, BigEndianReader> _tables = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<int, int>> _glyphToUnicode;
    private readonly Lazy<string?[]> _names;
    private readonly int _unitsPerEm;
    private readonly int _metricsCount;

    private TrueTypeFile(BigEndianReader file)
    {
        var start = file.UInt32(0) == 0x74746366 ? file.UInt32(12) : 0; // A collection: its first font.
        var count = Math.Min((int)file.UInt16(start + 4), 64);
        for (var i = 0; i < count; i++)
        {
            var entry = start + 12 + (16L * i);
            var tag = Encoding.Latin1.GetString(file.Bytes(entry, 4));
            _tables.TryAdd(tag, file.Part(file.UInt32(entry + 8), file.UInt32(entry + 12)));
        }

        var unitsPerEm = Table("head").UInt16(18);
        _unitsPerEm = unitsPerEm is >= 16 and <= 16384 ? unitsPerEm : 1000;
        _metricsCount = Table("hhea").UInt16(34);
        GlyphCount = Table("maxp").UInt16(4);
        Maps = TrueTypeCmap.ReadAll(Table("cmap"));
        _glyphToUnicode = new Lazy<Dictionary<int, int>>(InvertUnicode);
        _names = new Lazy<string?[]>(() => TrueTypeNames.Read(Table("post"), GlyphCount));
    }

    public int GlyphCount { get; }

    public IReadOnlyList<TrueTypeCmap> Maps { get; }

    /// <summary>The outlines of an OpenType file in the Compact Font Format; empty when there are none.</summary>
    public BigEndianReader CompactFont => Table("CFF ");

    /// <summary>Null when the data is no such file.</summary>
    public static TrueTypeFile? Open(ReadOnlyMemory<byte> data)
    {
        var reader = new BigEndianReader(data);
        return reader.UInt32(0) is 0x00010000 or 0x74727565 or 0x4F54544F or 0x74746366 or 0x00020000 ? new TrueTypeFile(reader) : null;
    }

    /// <summary>Advance in em; null when the file does not say.</summary>
    public double? Width(int glyph)
    {
        if (_metricsCount == 0 || glyph < 0)
            return null;
        return Table("hmtx").UInt16(4L * Math.Min(glyph, _metricsCount - 1)) / (double)_unitsPerEm;
    }

    /// <summary>The text that a glyph stands for, by the file's Unicode map or its glyph names; null when unknown.</summary>
    public string? GlyphText(int glyph)
    {
        if (glyph <= 0)
            return null;
        if (_glyphToUnicode.Value.TryGetValue(glyph, out var point))
            return Ligatures.Expand(char.ConvertFromUtf32(point));
        return glyph < _names.Value.Length && _names.Value[glyph] is { } name ? GlyphNames.ToText(name) : null;
    }

    /// <summary>The glyph that a simple symbolic font shows for a code (ISO 32000-1, 9.6.6.4); 0 for none.</summary>
    public int SymbolicGlyph(int code)
    {
        foreach (var map in Maps)
        {
            if (map is not { Platform: 3, Encoding: 0 })
                continue;
            foreach (var area in (ReadOnlySpan<int>)[0xF000, 0, 0xF100, 0xF200])
            {
                if (map.Glyph(area + code) is > 0 and var glyph)
                    return glyph;
            }
        }

        foreach (var map in Maps)
        {
            if (map is { Platform: 1 } && map.Glyph(code) is > 0 and var glyph)
                return glyph;
        }

        return 0;
    }

    private BigEndianReader Table(string tag) => _tables.GetValueOrDefault(tag);

    private Dictionary<int, int> InvertUnicode()
    {
        var result = new Dictionary<int, int>();
        foreach (var map in Maps)
        {
            if (!map.IsUnicode)
                continue;
            foreach (var (code, glyph) in map.Entries())
            {
                // Prefer what a writer would have typed: not private use, and the lower code of several.
                if (code is < 0x20 or (>= 0xD800 and < 0xE000) or > 0x10FFFF)
                    continue;
                if (!result.TryGetValue(glyph, out var known) || IsPrivate(known) && !IsPrivate(code))
                    result[glyph] = code;
            }
        }

        return result;
    }

    private static bool IsPrivate(int code) => code is >= 0xE000 and < 0xF900;
}
