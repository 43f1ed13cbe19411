using System.Globalization;

namespace MinutesMiner.Pdf.Fonts.Encodings;

/// <summary>The encodings of ISO 32000-1, annex D: 256 glyph names each, null where a code has none. Not to be written to.</summary>
internal static class NamedEncodings
{
    private static readonly Dictionary<string, string?[]> All = DataFile.Lines("encodings.txt").ToDictionary(line => line[0], Parse, StringComparer.Ordinal);

    public static string?[] Standard { get; } = All["Standard"];

    public static string?[] WinAnsi { get; } = All["WinAnsi"];

    public static string?[] MacRoman { get; } = All["MacRoman"];

    public static string?[] MacExpert { get; } = All["MacExpert"];

    public static string?[] PdfDoc { get; } = All["PdfDoc"];

    public static string?[] Symbol { get; } = All["Symbol"];

    public static string?[] ZapfDingbats { get; } = All["ZapfDingbats"];

    /// <summary>By the name that a font's <c>/Encoding</c> gives; null for any other.</summary>
    public static string?[]? Find(string? name) => name switch
    {
        "WinAnsiEncoding" => WinAnsi,
        "MacRomanEncoding" => MacRoman,
        "StandardEncoding" => Standard,
        "MacExpertEncoding" => MacExpert,
        "PDFDocEncoding" => PdfDoc,
        _ => null,
    };

    private static string?[] Parse(string[] words)
    {
        var result = new string?[256];
        var code = 0;
        foreach (var word in words.Skip(1))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var next))
                code = next;
            else
                result[code++] = word;
        }

        return result;
    }
}

/// <summary>PDFDocEncoding (ISO 32000-1, annex D.2): one character a byte.</summary>
internal static class PdfDocEncoding
{
    private static readonly char[] Chars = Build();

    public static char ToChar(byte code) => Chars[code];

    private static char[] Build()
    {
        var result = new char[256];
        for (var code = 0; code < 256; code++)
        {
            result[code] = NamedEncodings.PdfDoc[code] is { } name && GlyphNames.CodePoint(name) is > 0 and < 0x10000 and var point
                ? (char)point
                : code < 0x20 ? (char)code : '\uFFFD';
        }

        return result;
    }
}
