using System.Text;
using MinutesMiner.Pdf.Fonts.Encodings;

namespace MinutesMiner.Pdf.Objects;

/// <summary>Text strings outside content: titles, alternative texts, addresses (ISO 32000-1, 7.9.2.2; 32000-2 adds UTF-8).</summary>
internal static class TextString
{
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return WithoutLanguage(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return WithoutLanguage(Encoding.Unicode.GetString(bytes[2..]));
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return WithoutLanguage(Encoding.UTF8.GetString(bytes[3..]));

        return string.Create(bytes.Length, bytes, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = PdfDocEncoding.ToChar(source[i]);
        });
    }

    /// <summary>Takes out language marks: ESC, a language and country code, ESC.</summary>
    private static string WithoutLanguage(string text)
    {
        if (!text.Contains('\u001B', StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        var inside = false;
        foreach (var c in text)
        {
            if (c == '\u001B')
                inside = !inside;
            else if (!inside)
                result.Append(c);
        }

        return result.ToString();
    }
}
