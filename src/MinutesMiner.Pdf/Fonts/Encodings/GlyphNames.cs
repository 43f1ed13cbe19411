using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace MinutesMiner.Pdf.Fonts.Encodings;

/// <summary>
/// From glyph names to text, as the Adobe Glyph List specification maps them: names of the list, <c>uniXXXX</c>, <c>uXXXXX</c>,
/// variants (<c>a.alt</c>) and ligatures (<c>f_i</c>).
/// </summary>
internal static class GlyphNames
{
    private static readonly FrozenDictionary<string, int> Names = Load("glyph-names.txt");
    private static readonly FrozenDictionary<string, int> Dingbats = Load("dingbat-names.txt");

    /// <summary>The code point of a name in the list; 0 for any other.</summary>
    public static int CodePoint(string name) => Names.GetValueOrDefault(name);

    /// <summary>The text that a glyph stands for; null when the name says nothing.</summary>
    public static string? ToText(string name, bool dingbats = false)
    {
        if (name.Length == 0 || name is ".notdef")
            return null;
        if (dingbats && Dingbats.TryGetValue(name, out var dingbat))
            return char.ConvertFromUtf32(dingbat);
        if (Names.TryGetValue(name, out var point))
            return Ligatures.Expand(char.ConvertFromUtf32(point));

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot > 0)
            return ToText(name[..dot], dingbats);
        return name.Contains('_', StringComparison.Ordinal) ? FromParts(name) : FromHex(name);
    }

    private static string? FromParts(string name)
    {
        var result = new StringBuilder();
        foreach (var part in name.Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Contains('_', StringComparison.Ordinal) || ToText(part) is not { } text)
                return null;
            result.Append(text);
        }

        return result.Length == 0 ? null : result.ToString();
    }

    private static string? FromHex(string name)
    {
        if (name.StartsWith("uni", StringComparison.Ordinal) && name.Length >= 7 && (name.Length - 3) % 4 == 0)
        {
            var result = new StringBuilder();
            for (var i = 3; i < name.Length; i += 4)
            {
                if (!TryHex(name.AsSpan(i, 4), out var unit) || unit == 0)
                    return null;
                result.Append((char)unit);
            }

            return Ligatures.Expand(result.ToString());
        }

        if (name[0] == 'u' && name.Length is >= 5 and <= 7 && TryHex(name.AsSpan(1), out var point) && Rune.IsValid(point) && point > 0)
            return Ligatures.Expand(new Rune(point).ToString());
        return null;
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);

    private static FrozenDictionary<string, int> Load(string file)
    {
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in DataFile.Lines(file))
        {
            var point = int.Parse(line[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            foreach (var name in line.Skip(1))
                result.TryAdd(name, point);
        }

        return result.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

/// <summary>Takes apart the Latin ligatures that Unicode has characters for: search and comparison want the letters.</summary>
internal static class Ligatures
{
    private static readonly string[] Parts = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Expand(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\uFB00', '\uFB06') < 0)
            return text;
        var result = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            if (c is >= '\uFB00' and <= '\uFB06')
                result.Append(Parts[c - '\uFB00']);
            else
                result.Append(c);
        }

        return result.ToString();
    }
}
