using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>What a font's name and descriptor (ISO 32000-1, 9.8) say of its looks and its extent.</summary>
internal sealed class FontDescriptor
{
    private const double DefaultAscent = 0.95;
    private const double DefaultDescent = -0.35;
    private const double LargestExtent = 3;

    private FontDescriptor(PdfDictionary dictionary, FontInfo info)
    {
        Dictionary = dictionary;
        Info = info;
        Ascent = Extent("Ascent") ?? DefaultAscent;
        Descent = -(Extent("Descent") ?? -DefaultDescent);
    }

    public PdfDictionary Dictionary { get; }

    public FontInfo Info { get; }

    /// <summary>In em. What the embedded file says does not count: subsets are often written with made-up figures.</summary>
    public double Ascent { get; }

    /// <summary>In em, negative.</summary>
    public double Descent { get; }

    /// <summary>Glyphs outside the standard Latin set (flag bit 3).</summary>
    public bool IsSymbolic => (Dictionary.Int("Flags") & 4) != 0;

    /// <summary>Letters with serifs (flag bit 2).</summary>
    public bool IsSerif => Info.IsSerif;

    public bool IsEmbedded => Dictionary.Has("FontFile") || Dictionary.Has("FontFile2") || Dictionary.Has("FontFile3");

    /// <summary>Never fails: a missing descriptor says nothing.</summary>
    /// <param name="font">Font dictionary that holds <c>/FontDescriptor</c>.</param>
    /// <param name="baseFont">Its name as written, with subset tag.</param>
    public static FontDescriptor Read(PdfDictionary font, string? baseFont)
    {
        var descriptor = font.Dictionary("FontDescriptor") ?? PdfDictionary.Empty;
        var name = WithoutTag(baseFont ?? descriptor.Name("FontName") ?? "");
        var flags = descriptor.Int("Flags");
        var bold = LooksBold(name) || (flags & 0x40000) != 0 || descriptor.Int("FontWeight") >= 600;
        var italic = LooksItalic(name) || (flags & 0x40) != 0 || Math.Abs(descriptor.Number("ItalicAngle") ?? 0) is > 2 and < 60;
        var fixedPitch = (flags & 1) != 0 || name.StartsWith("Courier", StringComparison.Ordinal);
        return new FontDescriptor(descriptor, new FontInfo(name, bold, italic, fixedPitch) { IsSerif = (flags & 2) != 0 });
    }

    public static string WithoutTag(string name)
    {
        if (name.Length > 7 && name[6] == '+' && name.AsSpan(0, 6).ContainsAnyExceptInRange('A', 'Z') is false)
            return name[7..];
        return name;
    }

    private static bool LooksBold(string name) =>
        Contains(name, "bold") || Style(name) is var style && (Contains(style, "black") || Contains(style, "heavy") || Contains(style, "demi"));

    private static bool LooksItalic(string name)
    {
        var style = Style(name);
        return Contains(name, "italic") || Contains(name, "oblique") || style.EndsWith("It", StringComparison.Ordinal) || Contains(style, "kursiv");
    }

    /// <summary>What follows the family's name.</summary>
    private static string Style(string name)
    {
        var split = name.AsSpan().LastIndexOfAny('-', ',');
        return split < 0 ? "" : name[(split + 1)..];
    }

    private static bool Contains(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Signs are often wrong and zero means unknown: both are read as the common viewers read them.</summary>
    private double? Extent(string key)
    {
        var value = Math.Abs(Dictionary.Number(key) ?? 0) / 1000;
        return value is > 0 and < LargestExtent ? value : null;
    }
}
