using System.Collections.Concurrent;
using MinutesMiner.Pdf.Fonts.CMaps;
using MinutesMiner.Pdf.Fonts.Encodings;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>A Type 0 font: codes of one to four bytes, glyphs from a CID font (ISO 32000-1, 9.7).</summary>
internal sealed class CompositeFont : PdfFont
{
    private const int MaxCachedGlyphs = 0x20000;
    private readonly Glyph?[]?[] _pages = new Glyph?[]?[256];
    private readonly ConcurrentDictionary<(int Code, int Length), Glyph> _others = new();
    private readonly CMap _cmap;
    private readonly ToUnicodeMap? _toUnicode;
    private readonly bool _codesAreUnicode;
    private readonly CidWidths _widths;
    private readonly Lazy<EmbeddedFile> _file;
    private readonly ArraySegment<byte> _cidToGid;
    private readonly string _name;

    private CompositeFont(FontDescriptor descriptor, Lazy<EmbeddedFile> file, CMap cmap, ToUnicodeMap? toUnicode, bool codesAreUnicode, CidWidths widths, ArraySegment<byte> cidToGid)
        : base(descriptor.Info, descriptor.Ascent, descriptor.Descent)
    {
        _cmap = cmap;
        _toUnicode = toUnicode;
        _codesAreUnicode = codesAreUnicode;
        _widths = widths;
        _file = file;
        _cidToGid = cidToGid;
        _name = descriptor.Info.Name;
    }

    public override bool IsVertical => _cmap.IsVertical;

    public static CompositeFont Load(PdfDictionary font, ObjectStore store, ToUnicodeMap? toUnicode)
    {
        var descendant = font.Array("DescendantFonts")?[0] as PdfDictionary ?? font.Dictionary("DescendantFonts") ?? PdfDictionary.Empty;
        var descriptor = FontDescriptor.Read(descendant, font.Name("BaseFont") ?? descendant.Name("BaseFont"));
        var cmap = ReadCMap(font["Encoding"], store, 0) ?? CMap.IdentityHorizontal;
        var cidToGid = descendant.Stream("CIDToGIDMap") is { } map ? store.Decode(map).Segment : [];
        var codesAreUnicode = cmap.CodesAreUnicode || font.Name("ToUnicode")?.StartsWith("Identity", StringComparison.Ordinal) == true;
        return new CompositeFont(
            descriptor, EmbeddedFile.OnDemand(descriptor.Dictionary, store), cmap, toUnicode, codesAreUnicode, CidWidths.Read(descendant), cidToGid);
    }

    public override Glyph Next(ReadOnlySpan<byte> text, out int length)
    {
        _cmap.Next(text, out var code, out length);
        if (length > 2 || code > 0xFFFF || (length == 1 && !_cmap.IsIdentity))
        {
            if (_others.TryGetValue((code, length), out var other))
                return other;
            other = Make(code, length);
            if (_others.Count < MaxCachedGlyphs)
                _others.TryAdd((code, length), other);
            return other;
        }

        var page = _pages[code >> 8] ??= new Glyph?[256];
        return page[code & 0xFF] ??= Make(code, length);
    }

    private static CMap? ReadCMap(PdfObject encoding, ObjectStore store, int depth)
    {
        if (encoding is PdfName name)
            return CMap.Predefined(name.Value);
        if (encoding is not PdfStream stream || depth > 8)
            return null;
        var parent = stream.Dictionary["UseCMap"] is not PdfNull and var used ? ReadCMap(used, store, depth + 1) : null;
        return CMap.Parse(store.Decode(stream).Segment, parent);
    }

    private Glyph Make(int code, int length)
    {
        var cid = _cmap.ToCid(code, length);
        var text = SymbolFonts.ReplacePrivateUse(_name, _toUnicode?.Find(code) ?? TextOf(code, length, cid));
        var isMapped = !string.IsNullOrEmpty(text);
        if (!isMapped && _cmap.IsIdentity && _file.Value.CompactFont is null)
            text = GuessByOrder(cid);
        var (advance, x, y) = _widths.Vertical(cid);
        var width = _cmap.Legacy is not null ? _widths.Default * length / 2 : _widths.Horizontal(cid);
        return new Glyph(string.IsNullOrEmpty(text) ? "\uFFFD" : text, width, isMapped) { VerticalAdvance = advance, OriginX = x, OriginY = y };
    }

    /// <summary>
    /// The fonts of office programs begin with the printable characters of ASCII in order, the blank being glyph 3; a subset that
    /// keeps the numbers can be read by that. Marked as a guess.
    /// </summary>
    private static string? GuessByOrder(int glyph) => glyph is >= 3 and <= 97 ? ((char)(glyph + 29)).ToString() : null;

    private string? TextOf(int code, int length, int cid)
    {
        if (_cmap.Legacy is { } legacy)
            return legacy.ToText(code, length);
        if (_codesAreUnicode)
            return code is > 0 and < 0xD800 or >= 0xE000 and <= 0xFFFF ? ((char)code).ToString() : null;
        var glyph = cid;
        if (_cidToGid.Count > 0)
            glyph = (2 * cid) + 1 < _cidToGid.Count ? (_cidToGid[2 * cid] << 8) | _cidToGid[(2 * cid) + 1] : 0;
        if (_file.Value.CompactFont is { } compact)
        {
            if (!compact.IsCidKeyed && compact.GlyphName(glyph) is { } name)
                return GlyphNames.ToText(name) ?? _file.Value.TrueType?.GlyphText(glyph);
            glyph = compact.GlyphOfCid(cid);
        }

        return _file.Value.TrueType?.GlyphText(glyph);
    }
}
