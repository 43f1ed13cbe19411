using System.Text;
using MinutesMiner.Pdf.Fonts.Encodings;

namespace MinutesMiner.Pdf.Fonts.Cff;

/// <summary>
/// What text extraction needs of a font in the Compact Font Format (Adobe Technical Note 5176): glyph names or character
/// identifiers, and the built-in encoding. Damaged parts give no answers. Immutable.
/// </summary>
internal sealed class CffFile
{
    private const int MaxGlyphs = 65536;
    private static readonly string[] StandardStrings = [.. DataFile.Lines("cff-strings.txt").SelectMany(words => words)];

    private readonly BigEndianReader _data;
    private readonly List<string> _strings = [];
    private readonly int[] _charset;
    private readonly Lazy<Dictionary<int, int>> _cidToGlyph;

    private CffFile(BigEndianReader data)
    {
        _data = data;
        var names = CffIndex.Read(data, data.Byte(2));
        var tops = CffIndex.Read(data, names.End);
        var strings = CffIndex.Read(data, tops.End);
        for (var i = 0; i < strings.Count; i++)
            _strings.Add(Encoding.Latin1.GetString(strings.Item(i)));
        var top = CffDict.Read(tops.Count > 0 ? tops.Item(0) : []);
        IsCidKeyed = top.ContainsKey(CffDict.Ros);
        var glyphs = CffIndex.Read(data, CffDict.Number(top, CffDict.CharStrings)).Count;
        _charset = ReadCharset(CffDict.Number(top, CffDict.Charset), Math.Min(glyphs, MaxGlyphs));
        Encoding256 = IsCidKeyed ? [] : ReadEncoding(CffDict.Number(top, CffDict.Encoding));
        _cidToGlyph = new Lazy<Dictionary<int, int>>(InvertCharset);
    }

    /// <summary>Whether glyphs have character identifiers instead of names.</summary>
    public bool IsCidKeyed { get; }

    /// <summary>Glyph name of each code by the font's own encoding; empty for a CID-keyed font.</summary>
    public string?[] Encoding256 { get; }

    public static CffFile? Open(BigEndianReader data) =>
        data.Length > 8 && data.Byte(0) == 1 && data.Byte(2) >= 4 ? new CffFile(data) : null;

    /// <summary>Null for a CID-keyed font and beyond the last glyph.</summary>
    public string? GlyphName(int glyph) =>
        !IsCidKeyed && (uint)glyph < (uint)_charset.Length ? StringOf(_charset[glyph]) : null;

    /// <summary>The glyph of a character identifier in a CID-keyed font; 0 when there is none.</summary>
    public int GlyphOfCid(int cid) => _cidToGlyph.Value.GetValueOrDefault(cid);

    private string? StringOf(int id)
    {
        if (id < StandardStrings.Length)
            return StandardStrings[id];
        return id - StandardStrings.Length < _strings.Count ? _strings[id - StandardStrings.Length] : null;
    }

    private Dictionary<int, int> InvertCharset()
    {
        var result = new Dictionary<int, int>();
        for (var glyph = 0; glyph < _charset.Length; glyph++)
            result.TryAdd(_charset[glyph], glyph);
        return result;
    }

    private int[] ReadCharset(int offset, int glyphs)
    {
        var result = new int[Math.Max(glyphs, 1)];
        if (offset <= 2)
        {
            // 0 is the standard Latin set, whose identifiers run on; the two expert sets always come with an encoding.
            for (var i = 0; i < result.Length; i++)
                result[i] = i;
            return result;
        }

        var format = _data.Byte(offset);
        long place = offset + 1;
        for (var glyph = 1; glyph < glyphs && place < _data.Length;)
        {
            int first = _data.UInt16(place);
            place += 2;
            var rest = 0;
            if (format == 1)
                rest = _data.Byte(place++);
            if (format == 2)
            {
                rest = _data.UInt16(place);
                place += 2;
            }

            for (var i = 0; i <= rest && glyph < glyphs; i++)
                result[glyph++] = first + i;
        }

        return result;
    }

    private string?[] ReadEncoding(int offset)
    {
        if (offset <= 1)
            return offset == 0 ? NamedEncodings.Standard : NamedEncodings.MacExpert;
        var result = new string?[256];
        var format = _data.Byte(offset);
        long place = offset + 2;
        var count = _data.Byte(offset + 1);
        var glyph = 1;
        for (var i = 0; i < count; i++)
        {
            int code = _data.Byte(place++);
            var rest = (format & 0x7F) == 1 ? _data.Byte(place++) : 0;
            for (var n = 0; n <= rest; n++, code++, glyph++)
            {
                if (code < 256)
                    result[code] = GlyphName(glyph);
            }
        }

        if ((format & 0x80) == 0)
            return result;
        var extra = _data.Byte(place++);
        for (var i = 0; i < extra; i++, place += 3)
            result[_data.Byte(place)] = StringOf(_data.UInt16(place + 1));
        return result;
    }
}
