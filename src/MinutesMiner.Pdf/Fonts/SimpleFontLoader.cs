using MinutesMiner.Pdf.Fonts.CMaps;
using MinutesMiner.Pdf.Fonts.Encodings;
using MinutesMiner.Pdf.Fonts.TrueType;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>
/// Builds Type 1 and TrueType fonts: encoding, text and width of each code. Order of trust for the text: the font's own map to
/// Unicode, glyph names by its encoding, then what the embedded file says of the glyph.
/// </summary>
internal static class SimpleFontLoader
{
    private const int Space = 32;

    public static SimpleFont Load(PdfDictionary font, ObjectStore store, ToUnicodeMap? toUnicode)
    {
        var descriptor = FontDescriptor.Read(font, font.Name("BaseFont"));
        var standard = StandardFonts.Find(descriptor.Info.Name);
        var isTrueType = font.Name("Subtype") is "TrueType";
        var file = EmbeddedFile.OnDemand(descriptor.Dictionary, store);
        var encoding = ReadEncoding(font, descriptor, standard, isTrueType, file, out var isExplicit);
        var texts = Texts(encoding, toUnicode, standard?.Name is "ZapfDingbats" || descriptor.Info.Name.Contains("Dingbats", StringComparison.Ordinal));
        if ((!isExplicit || descriptor.IsSymbolic) && file.Value.TrueType is { } trueType)
            TrustFile(texts, trueType, toUnicode, overrideNames: !isExplicit);
        if (toUnicode is null || toUnicode.Count == 0)
            SymbolFonts.Improve(descriptor.Info.Name, texts, isEncoded: isExplicit);
        else
            SymbolFonts.ReplacePrivateUse(descriptor.Info.Name, texts);

        if (string.Equals(encoding[Space] ?? ".notdef", ".notdef", StringComparison.Ordinal))
            texts[Space] ??= " "; // Some writers leave the blank out of the encoding.
        var widths = ReadWidths(font, descriptor, encoding, standard, file);
        if (standard is not null && !descriptor.IsEmbedded)
            return new SimpleFont(descriptor.Info, standard.Ascent, standard.Descent, encoding, texts, widths);
        return new SimpleFont(descriptor.Info, descriptor.Ascent, descriptor.Descent, encoding, texts, widths);
    }

    /// <summary>Without widths in the font those of the file count, then those of the standard font that viewers would show.</summary>
    private static double[] ReadWidths(PdfDictionary font, FontDescriptor descriptor, string?[] encoding, StandardFont? standard, Lazy<EmbeddedFile> embedded)
    {
        var missing = (descriptor.Dictionary.Number("MissingWidth") ?? 0) / 1000;
        if (font.Array("Widths") is not null)
            return SimpleFont.ReadWidths(font, 0.001, _ => missing);
        if (standard is null && embedded.Value.TrueType is { } file)
            return SimpleFont.ReadWidths(font, 0.001, code => file.Width(file.SymbolicGlyph(code)) ?? missing);
        var shown = standard ?? StandardFonts.Substitute(descriptor);
        return SimpleFont.ReadWidths(font, 0.001, code => shown.Widths.TryGetValue(encoding[code] ?? "", out var width)
            ? width / 1000.0
            : code == Space ? shown.Widths["space"] / 1000.0 : missing);
    }

    private static string?[] ReadEncoding(
        PdfDictionary font, FontDescriptor descriptor, StandardFont? standard, bool isTrueType, Lazy<EmbeddedFile> file, out bool isExplicit)
    {
        var entry = font["Encoding"];
        var named = NamedEncodings.Find((entry as PdfName)?.Value ?? (entry as PdfDictionary)?.Name("BaseEncoding"));
        isExplicit = named is not null;
        var result = (string?[])(named
            ?? BuiltIn(file.Value)
            ?? (standard is not null && !descriptor.IsEmbedded ? standard.Encoding : isTrueType ? NamedEncodings.WinAnsi : NamedEncodings.Standard)).Clone();
        if ((entry as PdfDictionary)?.Array("Differences") is not { } differences)
            return result;

        isExplicit = true;
        var code = 0;
        for (var i = 0; i < differences.Count; i++)
        {
            switch (differences[i])
            {
                case PdfNumber number:
                    code = number.Int;
                    break;
                case PdfName name:
                    if (code is >= 0 and < 256)
                        result[code] = name.Value;
                    code++;
                    break;
            }
        }

        return result;
    }

    private static string?[]? BuiltIn(EmbeddedFile file) =>
        file.CompactFont is { IsCidKeyed: false } cff ? FillGaps(cff.Encoding256) : file.Type1Encoding;

    /// <summary>Compact fonts leave codes out that the standard encoding has; viewers fill them.</summary>
    private static string?[] FillGaps(string?[] encoding)
    {
        var result = new string?[256];
        for (var code = 0; code < 256; code++)
            result[code] = encoding[code] is { } name and not ".notdef" ? name : NamedEncodings.Standard[code];
        return result;
    }

    private static string?[] Texts(string?[] encoding, ToUnicodeMap? toUnicode, bool dingbats)
    {
        var result = new string?[256];
        var unknown = false;
        for (var code = 0; code < 256; code++)
        {
            result[code] = toUnicode?.Find(code) ?? (encoding[code] is { } name ? GlyphNames.ToText(name, dingbats) : null);
            unknown |= result[code] is null && encoding[code] is not null and not ".notdef";
        }

        if (unknown)
            NumericNames.Fill(encoding, result);
        return result;
    }

    private static void TrustFile(string?[] texts, TrueTypeFile file, ToUnicodeMap? toUnicode, bool overrideNames)
    {
        for (var code = 0; code < 256; code++)
        {
            if (toUnicode?.Find(code) is not null || (texts[code] is not null && !overrideNames))
                continue;
            if (file.SymbolicGlyph(code) is > 0 and var glyph && file.GlyphText(glyph) is { } text)
                texts[code] = text;
        }
    }
}
