using System.Text;

namespace MinutesMiner.Pdf.Fonts.CMaps;

/// <summary>
/// The predefined CMaps of East Asian character sets (ISO 32000-1, table 118) as far as text needs them: their codes are those of
/// a code page, so the text follows without their tables of identifiers. Widths stay at the font's default.
/// </summary>
internal sealed class LegacyCMap
{
    private readonly Encoding _encoding;
    private readonly string _name;

    private LegacyCMap(string name, int codePage)
    {
        _name = name;
        _encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage)!;
    }

    public bool IsVertical => _name.EndsWith("-V", StringComparison.Ordinal);

    /// <summary>Null for a name that is none of these.</summary>
    public static LegacyCMap? Find(string name)
    {
        var codePage = name switch
        {
            _ when name.Contains("RKSJ", StringComparison.Ordinal) => 932,
            "EUC-H" or "EUC-V" => 51932,
            _ when name.StartsWith("GBK", StringComparison.Ordinal) || name.StartsWith("GB-EUC", StringComparison.Ordinal) || name.StartsWith("GBpc", StringComparison.Ordinal) => 936,
            _ when name.Contains("B5", StringComparison.Ordinal) => 950,
            _ when name.StartsWith("KSC", StringComparison.Ordinal) => 949,
            _ => 0,
        };
        return codePage == 0 || CodePagesEncodingProvider.Instance.GetEncoding(codePage) is null ? null : new LegacyCMap(name, codePage);
    }

    /// <summary>Bytes of the code that begins here: 1 or 2.</summary>
    public int Length(ReadOnlySpan<byte> text)
    {
        if (text.Length < 2 || text[0] < 0x80)
            return 1;
        var isHalfWidthKana = _encoding.CodePage == 932 && text[0] is (>= 0xA0 and < 0xE0) or 0x80;
        return isHalfWidthKana ? 1 : 2;
    }

    /// <summary>The text of a code; null when the code page has none.</summary>
    public string? ToText(int code, int length)
    {
        ReadOnlySpan<byte> bytes = length == 1 ? [(byte)code] : [(byte)(code >> 8), (byte)code];
        var text = _encoding.GetString(bytes);
        return text.Contains('\uFFFD', StringComparison.Ordinal) || text.Contains('?', StringComparison.Ordinal) && code != '?' ? null : text;
    }
}
