using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>A font of one-byte codes: Type 1, TrueType, Type 3 (ISO 32000-1, 9.6).</summary>
internal sealed class SimpleFont : PdfFont
{
    private readonly Glyph?[] _glyphs = new Glyph?[256];
    private readonly string?[] _names;
    private readonly string?[] _texts;
    private readonly double[] _widths;

    /// <summary>A font from its finished tables.</summary>
    /// <param name="info">Name and style.</param>
    /// <param name="ascent">In em.</param>
    /// <param name="descent">In em, negative.</param>
    /// <param name="names">Glyph name of each code; null where it has none.</param>
    /// <param name="texts">Unicode of each code; null where unknown.</param>
    /// <param name="widths">Advance of each code in em.</param>
    /// <param name="emScale">See <see cref="PdfFont.EmScale"/>.</param>
    public SimpleFont(FontInfo info, double ascent, double descent, string?[] names, string?[] texts, double[] widths, double emScale = 1)
        : base(info, ascent, descent)
    {
        _names = names;
        _texts = texts;
        _widths = widths;
        EmScale = emScale;
    }

    public override double EmScale { get; }

    public override Glyph Next(ReadOnlySpan<byte> text, out int length)
    {
        length = 1;
        var code = text[0];
        return _glyphs[code] ??= Make(code);
    }

    /// <summary>A code that has a name of no known meaning is taken for ASCII: marked as a guess.</summary>
    private Glyph Make(byte code)
    {
        if (_texts[code] is { Length: > 0 } text && text[0] != '\0')
            return new Glyph(text, _widths[code], IsMapped: true);
        var guess = code is > 0x20 and < 0x7F && _names[code] is not (null or ".notdef") ? ((char)code).ToString() : "\uFFFD";
        return new Glyph(guess, _widths[code], IsMapped: false);
    }

    /// <summary>Widths from <c>/Widths</c>, in em; codes outside take <paramref name="fallback"/>.</summary>
    public static double[] ReadWidths(PdfDictionary font, double scale, Func<int, double> fallback)
    {
        var result = new double[256];
        var array = font.Array("Widths");
        var first = font.Int("FirstChar");
        for (var code = 0; code < 256; code++)
        {
            var index = code - first;
            result[code] = array is not null && index >= 0 && index < array.Count && array[index] is PdfNumber width
                ? width.Value * scale
                : fallback(code);
        }

        return result;
    }
}
