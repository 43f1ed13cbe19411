using System.Globalization;
using MinutesMiner.Pdf.Fonts;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>
/// How a form field without a drawing is set (ISO 32000-1, 12.7.3.3): the <c>DA</c> entry of the field, of a field above it or of the
/// form, with the font that it names, from the resources of the field or of the form.
/// </summary>
/// <param name="Size">Of the font; 0 for one that follows the field's height.</param>
/// <param name="Colour">The operator that sets the colour, with its numbers; empty for black.</param>
/// <param name="Font">The font's dictionary; null when it is not found, or its codes are not single bytes.</param>
internal sealed record DefaultAppearance(double Size, string Colour, PdfDictionary? Font)
{
    private const int MaxLength = 4_000;

    /// <summary>The appearance.</summary>
    /// <param name="appearance">The <c>DA</c> string; null when there is none.</param>
    /// <param name="resources">The <c>DR</c> dictionaries, the nearest first.</param>
    public static DefaultAppearance Read(string? appearance, IEnumerable<PdfDictionary> resources)
    {
        var text = appearance is { Length: <= MaxLength } ? appearance : "";
        var parts = text.Replace("/", " /", StringComparison.Ordinal).Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.LastIndexOf(parts, "Tf");
        var size = at > 0 && Number(parts[at - 1]) is > 0 and < 1000 and var number ? number : 0;
        var font = at > 1 && parts[at - 2].StartsWith('/') ? FontOf(parts[at - 2][1..], resources) : null;
        return new DefaultAppearance(size, ColourOf(parts), font);
    }

    /// <summary>The bytes by which the font shows each character.</summary>
    public static Dictionary<char, byte> Codes(PdfFont font)
    {
        var codes = new Dictionary<char, byte>();
        for (var code = 0; code < 256; code++)
        {
            var glyph = font.Next([(byte)code], out _);
            if (glyph.IsMapped && glyph.Text is [var letter])
                codes.TryAdd(letter, (byte)code);
        }

        return codes;
    }

    private static PdfDictionary? FontOf(string name, IEnumerable<PdfDictionary> resources)
    {
        foreach (var own in resources)
        {
            if (own.Dictionary("Font")?.Dictionary(name) is { } font)
                return font.Name("Subtype") is "Type0" or "Type3" || font.Has("DescendantFonts") ? null : font;
        }

        return null;
    }

    private static string ColourOf(string[] parts)
    {
        for (var at = parts.Length - 1; at > 0; at--)
        {
            var count = parts[at] switch { "g" => 1, "rg" => 3, "k" => 4, _ => 0 };
            if (count > 0 && at >= count && parts[(at - count)..at].All(p => Number(p) is not null))
                return string.Join(' ', parts[(at - count)..(at + 1)]);
        }

        return "";
    }

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
