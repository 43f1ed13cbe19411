namespace MinutesMiner.Pdf.Fonts.TrueType;

/// <summary>One subtable from character codes to glyphs: formats 0, 4, 6, 10, 12.</summary>
internal sealed class TrueTypeCmap
{
    private const int MaxEntries = 0x20000;
    private readonly BigEndianReader _table;
    private readonly int _format;

    private TrueTypeCmap(int platform, int encoding, BigEndianReader table)
    {
        Platform = platform;
        Encoding = encoding;
        _table = table;
        _format = table.UInt16(0);
    }

    public int Platform { get; }

    public int Encoding { get; }

    public bool IsUnicode => Platform == 0 || (Platform == 3 && Encoding is 1 or 10);

    public static IReadOnlyList<TrueTypeCmap> ReadAll(BigEndianReader table)
    {
        var count = Math.Min((int)table.UInt16(2), 32);
        var result = new List<TrueTypeCmap>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = 4 + (8L * i);
            var part = table.From(table.UInt32(entry + 4));
            if (part.Length > 0)
                result.Add(new TrueTypeCmap(table.UInt16(entry), table.UInt16(entry + 2), part));
        }

        return result;
    }

    /// <summary>0 when there is none.</summary>
    public int Glyph(int code)
    {
        if (code < 0)
            return 0;
        switch (_format)
        {
            case 0:
                return code < 256 ? _table.Byte(6 + code) : 0;
            case 4:
                return code <= 0xFFFF ? SegmentGlyph(code) : 0;
            case 6:
                var first = _table.UInt16(6);
                return code >= first && code < first + _table.UInt16(8) ? _table.UInt16(10 + (2L * (code - first))) : 0;
            case 10:
                var start = _table.UInt32(12);
                return code >= start && code - start < _table.UInt32(16) ? _table.UInt16(20 + (2L * (code - start))) : 0;
            case 12:
                return GroupGlyph(code);
            default:
                return 0;
        }
    }

    /// <summary>Every pair of code and glyph.</summary>
    public IEnumerable<(int Code, int Glyph)> Entries() => _format switch
    {
        0 => Dense(0, 256),
        4 => Segments(),
        6 => Dense(_table.UInt16(6), _table.UInt16(8)),
        10 => Array10(),
        12 => Groups(),
        _ => [],
    };

    private IEnumerable<(int, int)> Dense(int first, int count)
    {
        for (var code = first; code < first + count; code++)
        {
            if (Glyph(code) is > 0 and var glyph)
                yield return (code, glyph);
        }
    }

    private IEnumerable<(int, int)> Segments()
    {
        var count = _table.UInt16(6) / 2;
        var seen = 0;
        for (var i = 0; i < count; i++)
        {
            var last = _table.UInt16(14 + (2L * i));
            var first = _table.UInt16(16 + (2L * (count + i)));
            for (int code = first; code <= last && code < 0xFFFF && seen < MaxEntries; code++, seen++)
            {
                if (GlyphInSegment(code, i, count, first) is > 0 and var glyph)
                    yield return (code, glyph);
            }
        }
    }

    private int SegmentGlyph(int code)
    {
        var count = _table.UInt16(6) / 2;
        for (var i = 0; i < count; i++)
        {
            if (code > _table.UInt16(14 + (2L * i)))
                continue;
            var first = _table.UInt16(16 + (2L * (count + i)));
            return code < first ? 0 : GlyphInSegment(code, i, count, first);
        }

        return 0;
    }

    private int GlyphInSegment(int code, int segment, int count, int first)
    {
        var delta = _table.UInt16(16 + (2L * ((2 * count) + segment)));
        var place = 16 + (2L * ((3 * count) + segment));
        var range = _table.UInt16(place);
        if (range == 0)
            return (code + delta) & 0xFFFF;
        var glyph = _table.UInt16(place + range + (2L * (code - first)));
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }

    private IEnumerable<(int, int)> Array10()
    {
        var first = _table.UInt32(12);
        var count = Math.Min(_table.UInt32(16), MaxEntries);
        for (var i = 0; i < count && first + i <= 0x10FFFF; i++)
        {
            if (_table.UInt16(20 + (2L * i)) is > 0 and var glyph)
                yield return ((int)(first + i), glyph);
        }
    }

    private int GroupGlyph(int code)
    {
        var count = Math.Min(_table.UInt32(12), (uint)(_table.Length / 12));
        for (var i = 0; i < count; i++)
        {
            var group = 16 + (12L * i);
            if (code >= _table.UInt32(group) && code <= _table.UInt32(group + 4))
                return (int)Math.Min(_table.UInt32(group + 8) + (code - _table.UInt32(group)), 0xFFFF);
        }

        return 0;
    }

    private IEnumerable<(int, int)> Groups()
    {
        var count = Math.Min(_table.UInt32(12), (uint)(_table.Length / 12));
        var seen = 0;
        for (var i = 0; i < count; i++)
        {
            var group = 16 + (12L * i);
            var first = _table.UInt32(group);
            var last = Math.Min(_table.UInt32(group + 4), 0x10FFFF);
            var glyph = _table.UInt32(group + 8);
            for (var code = first; code <= last && seen < MaxEntries; code++, glyph++, seen++)
            {
                if (glyph is > 0 and <= 0xFFFF)
                    yield return ((int)code, (int)glyph);
            }
        }
    }
}
