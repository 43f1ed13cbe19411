using System.Globalization;

namespace MinutesMiner.Pdf.Fonts;

/// <summary>
/// Glyph names that are only numbers (<c>g65</c>, <c>C0041</c>, <c>a3F</c>): most writers that invent such names use the character
/// code, so the number is read as one. A guess, used only for names that mean nothing otherwise.
/// </summary>
internal static class NumericNames
{
    public static void Fill(string?[] encoding, string?[] texts)
    {
        var hexadecimal = false;
        for (var code = 0; code < 256; code++)
        {
            if (texts[code] is null && encoding[code] is { } name)
                hexadecimal |= LooksHexadecimal(name);
        }

        for (var code = 0; code < 256; code++)
        {
            if (texts[code] is not null || encoding[code] is not { } name || Digits(name, hexadecimal) is not { } digits)
                continue;
            var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
            if (int.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) && value is >= 0x20 and < 0xD800 and not (>= 0x7F and < 0xA0))
                texts[code] = ((char)value).ToString();
        }
    }

    /// <summary>A letter and two hexadecimal digits, one of which is no decimal digit; or two digits the second of which is none.</summary>
    private static bool LooksHexadecimal(string name)
    {
        if (name.Length == 3 && char.IsAsciiLetter(name[0]) && char.IsAsciiHexDigit(name[1]) && char.IsAsciiHexDigit(name[2]))
            return char.IsAsciiLetter(name[1]) || char.IsAsciiLetter(name[2]);
        return name.Length == 2 && char.IsAsciiHexDigit(name[0]) && char.IsAsciiHexDigit(name[1]) && char.IsAsciiLetter(name[1]);
    }

    private static string? Digits(string name, bool hexadecimal)
    {
        if (hexadecimal)
        {
            var digits = name.Length switch { 2 => name, 3 when char.IsAsciiLetter(name[0]) => name[1..], _ => null };
            return digits is not null && digits.All(char.IsAsciiHexDigit) ? digits : null;
        }

        var start = 0;
        while (start < 2 && start < name.Length && char.IsAsciiLetter(name[start]))
            start++;
        var rest = name[start..];
        return rest.Length is >= 2 and <= 4 && rest.All(char.IsAsciiDigit) ? rest : null;
    }
}
