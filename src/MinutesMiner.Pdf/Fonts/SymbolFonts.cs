using MinutesMiner.Pdf.Fonts.Encodings;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>
/// Symbol fonts of office programs: their glyphs arrive as private-use characters U+F020 to U+F0FF, or as bare codes. Symbol has
/// its published encoding; of Wingdings the bullets and marks that lists use are known.
/// </summary>
internal static class SymbolFonts
{
    private static readonly Dictionary<int, string> Wingdings = new()
    {
        [0x20] = " ", [0x46] = "☞", [0x4A] = "☺", [0x6C] = "●", [0x6D] = "❍", [0x6E] = "■", [0x6F] = "□", [0x70] = "❐", [0x71] = "❑",
        [0x72] = "❒", [0x73] = "⬧", [0x74] = "⧫", [0x75] = "◆", [0x76] = "❖", [0x77] = "⬥", [0x78] = "⌧", [0x9E] = "·", [0x9F] = "•",
        [0xA1] = "○", [0xA3] = "◉", [0xA4] = "◉", [0xA7] = "▪", [0xA8] = "◻", [0xB7] = "•", [0xD8] = "➢", [0xE0] = "→", [0xDF] = "←",
        [0xE8] = "➔", [0xF0] = "⇨", [0xFB] = "✗", [0xFC] = "✓", [0xFD] = "☒", [0xFE] = "☑",
    };

    /// <summary>For a font with no map to Unicode: its codes are its characters, unless the file gives an encoding.</summary>
    public static void Improve(string name, string?[] texts, bool isEncoded)
    {
        ReplacePrivateUse(name, texts);
        if (isEncoded || !IsWingdings(name))
            return;
        for (var code = 0; code < 256; code++)
        {
            if (Wingdings.TryGetValue(code, out var text))
                texts[code] = text;
        }
    }

    public static void ReplacePrivateUse(string name, string?[] texts)
    {
        for (var code = 0; code < texts.Length; code++)
            texts[code] = ReplacePrivateUse(name, texts[code]);
    }

    /// <summary>The character that a private-use one stands for in this font; the text itself where nothing is known.</summary>
    public static string? ReplacePrivateUse(string name, string? text)
    {
        if (text is not { Length: 1 } || text[0] is < '\uF020' or > '\uF0FF')
            return text;
        var code = text[0] - 0xF000;
        if (IsWingdings(name))
            return Wingdings.GetValueOrDefault(code, text);
        if (name.StartsWith("Symbol", StringComparison.Ordinal) && NamedEncodings.Symbol[code] is { } glyph)
            return GlyphNames.ToText(glyph) ?? text;
        return text;
    }

    private static bool IsWingdings(string name) => name.StartsWith("Wingdings", StringComparison.Ordinal) && !name.Contains('2', StringComparison.Ordinal) && !name.Contains('3', StringComparison.Ordinal);
}
