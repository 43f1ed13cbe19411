using System.Globalization;

namespace MinutesMiner.Pdf.Fonts.Encodings;

/// <summary>Metrics of a standard font (ISO 32000-1, 9.6.2.2): ascent and descent in em, widths in thousandths of the em.</summary>
internal sealed record StandardFont(string Name, double Ascent, double Descent, IReadOnlyDictionary<string, int> Widths)
{
    /// <summary>Whether its glyphs are symbols with an encoding of their own.</summary>
    public bool IsSymbolic => Name is "Symbol" or "ZapfDingbats";

    public string?[] Encoding => Name switch
    {
        "Symbol" => NamedEncodings.Symbol,
        "ZapfDingbats" => NamedEncodings.ZapfDingbats,
        _ => NamedEncodings.Standard,
    };
}

/// <summary>The fourteen fonts that need not be embedded, and the names under which other programs ask for them.</summary>
internal static class StandardFonts
{
    private static readonly Dictionary<string, StandardFont> All = Load();

    /// <summary>By base font name without subset tag; null for a font that is none of the fourteen.</summary>
    public static StandardFont? Find(string name)
    {
        if (All.TryGetValue(name, out var font))
            return font;
        var plain = name.Replace(" ", "", StringComparison.Ordinal);
        var split = plain.AsSpan().IndexOfAny(',', '-');
        var family = split < 0 ? plain : plain[..split];
        var style = split < 0 ? "" : plain[(split + 1)..];
        foreach (var suffix in (string[])["PSMT", "MT", "PS"])
        {
            if (family.EndsWith(suffix, StringComparison.Ordinal))
            {
                family = family[..^suffix.Length];
                break;
            }
        }

        var known = family switch
        {
            "Arial" or "Helvetica" => "Helvetica",
            "TimesNewRoman" or "Times" => "Times",
            "CourierNew" or "Courier" => "Courier",
            "Symbol" => "Symbol",
            "ZapfDingbats" => "ZapfDingbats",
            _ => null,
        };
        if (known is null)
            return null;
        if (known is "Symbol" or "ZapfDingbats")
            return All[known];
        if (style.EndsWith("MT", StringComparison.Ordinal))
            style = style[..^2];
        var slanted = known is "Times" ? "Italic" : "Oblique";
        var suffixOf = style switch
        {
            "" or "Roman" or "Regular" or "Normal" => known is "Times" ? "-Roman" : "",
            "Bold" => "-Bold",
            "Italic" or "Oblique" => "-" + slanted,
            "BoldItalic" or "BoldOblique" or "Bold,Italic" or "Bold-Italic" => "-Bold" + slanted,
            _ => null,
        };
        return suffixOf is null ? null : All.GetValueOrDefault(known + suffixOf);
    }

    /// <summary>The standard font that viewers show in place of one that is neither embedded nor known.</summary>
    public static StandardFont Substitute(FontDescriptor descriptor)
    {
        var family = descriptor.Info.IsFixedPitch ? "Courier" : descriptor.IsSerif ? "Times" : "Helvetica";
        return All[(family, descriptor.Info.IsBold, descriptor.Info.IsItalic) switch
        {
            ("Times", false, false) => "Times-Roman",
            ("Times", false, true) => "Times-Italic",
            ("Times", true, true) => "Times-BoldItalic",
            (_, false, false) => family,
            (_, false, true) => family + "-Oblique",
            (_, true, false) => family + "-Bold",
            _ => family + "-BoldOblique",
        }];
    }

    private static Dictionary<string, StandardFont> Load()
    {
        var result = new Dictionary<string, StandardFont>(StringComparer.Ordinal);
        foreach (var words in DataFile.Lines("standard-fonts.txt"))
        {
            var ascent = int.Parse(words[1], CultureInfo.InvariantCulture) / 1000.0;
            var descent = int.Parse(words[2], CultureInfo.InvariantCulture) / 1000.0;
            var widths = words[3] is "=" ? result[words[4]].Widths : Widths(words);
            result[words[0]] = new StandardFont(words[0], ascent, descent, widths);
        }

        return result;
    }

    private static Dictionary<string, int> Widths(string[] words)
    {
        var result = new Dictionary<string, int>(StringComparer.Ordinal);
        var width = 0;
        foreach (var word in words.Skip(3))
        {
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var next))
                width = next;
            else
                result[word] = width;
        }

        return result;
    }
}
