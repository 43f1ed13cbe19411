using MinutesMiner.Pdf.Fonts.CMaps;
using MinutesMiner.Pdf.Fonts.Encodings;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>Builds Type 3 fonts, whose glyphs are drawings with names (ISO 32000-1, 9.6.5).</summary>
internal static class Type3FontLoader
{
    private const double TypicalWidthOfM = 0.6;
    private const double TypicalWidth = 0.5;

    public static SimpleFont Load(PdfDictionary font, ToUnicodeMap? toUnicode)
    {
        var matrix = font.Array("FontMatrix")?.Numbers(6) ?? [0.001, 0, 0, 0.001, 0, 0];
        var names = Names(font);
        var texts = new string?[256];
        var unknown = false;
        for (var code = 0; code < 256; code++)
        {
            texts[code] = toUnicode?.Find(code) ?? (names[code] is { } name ? GlyphNames.ToText(name) : null);
            unknown |= texts[code] is null && names[code] is not null;
        }

        if (unknown)
            NumericNames.Fill(names, texts);
        var widths = SimpleFont.ReadWidths(font, matrix[0], _ => 0);
        var descriptor = FontDescriptor.Read(font, font.Name("BaseFont") ?? font.Name("Name"));
        return new SimpleFont(descriptor.Info, descriptor.Ascent, descriptor.Descent, names, texts, widths, EmScale(matrix, names, widths));
    }

    private static string?[] Names(PdfDictionary font)
    {
        var encoding = font["Encoding"];
        var result = (string?[])(NamedEncodings.Find((encoding as PdfName)?.Value ?? (encoding as PdfDictionary)?.Name("BaseEncoding"))
            ?? NamedEncodings.Standard).Clone();
        var code = 0;
        var differences = (encoding as PdfDictionary)?.Array("Differences") ?? PdfArray.Empty;
        for (var i = 0; i < differences.Count; i++)
        {
            if (differences[i] is PdfNumber number)
                code = number.Int;
            else if (differences[i] is PdfName name && code is >= 0 and < 256)
                result[code++] = name.Value;
        }

        return result;
    }

    /// <summary>
    /// A Type 3 font's size is in units of its own, so the height of an em is guessed from a glyph's width: "m" if it has one, any
    /// letter otherwise, any glyph as the last choice.
    /// </summary>
    private static double EmScale(double[] matrix, string?[] names, double[] widths)
    {
        var m = Array.FindIndex(names, name => name is "m");
        var letter = Array.FindIndex(names, name => name is { Length: 1 } && char.IsAsciiLetter(name[0]));
        var any = Array.FindIndex(widths, width => width > 0);
        double scale;
        if (m >= 0 && widths[m] > 0)
            scale = widths[m] / TypicalWidthOfM;
        else if (letter >= 0 && widths[letter] > 0)
            scale = widths[letter] / TypicalWidth;
        else
            scale = any >= 0 ? widths[any] / TypicalWidth : 1;
        return matrix[0] == 0 ? scale : scale * Math.Abs(matrix[3] / matrix[0]);
    }
}
