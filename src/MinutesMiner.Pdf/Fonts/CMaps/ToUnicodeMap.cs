using System.Text;
using MinutesMiner.Pdf.Fonts.Encodings;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts.CMaps;

/// <summary>From character codes to Unicode (ISO 32000-1, 9.10.3).</summary>
internal sealed class ToUnicodeMap
{
    /// <summary>Entries that are written, also over older ones; stops ranges that cover everything again and again.</summary>
    private const int MaxEntries = 1 << 18;
    private readonly Dictionary<int, string> _map = [];
    private int _written;

    public int Count => _map.Count;

    public string? Find(int code) => _map.GetValueOrDefault(code);

    /// <summary>Reads what can be read; a damaged map gives fewer entries.</summary>
    /// <param name="data">The CMap's text.</param>
    /// <param name="parent">The map that <c>usecmap</c> names, if the file gives one.</param>
    public static ToUnicodeMap Parse(ArraySegment<byte> data, ToUnicodeMap? parent = null)
    {
        var result = new ToUnicodeMap();
        if (parent is not null)
        {
            foreach (var (code, text) in parent._map)
                result._map[code] = text;
        }

        var lexer = new Lexer(data);
        while (true)
        {
            var kind = lexer.Next();
            if (kind == TokenKind.End)
                return result;
            if (lexer.IsKeyword(kind, "beginbfchar"u8))
                result.ReadChars(lexer);
            else if (lexer.IsKeyword(kind, "beginbfrange"u8))
                result.ReadRanges(lexer);
        }
    }

    private void ReadChars(Lexer lexer)
    {
        while (lexer.Next() == TokenKind.String)
        {
            var code = Code(lexer.Text);
            var kind = lexer.Next();
            if (kind == TokenKind.String)
                Set(code, Text(lexer.Text));
            else if (kind == TokenKind.Name)
                Set(code, GlyphNames.ToText(Encoding.Latin1.GetString(lexer.Text)));
            else
                return;
        }
    }

    private void ReadRanges(Lexer lexer)
    {
        while (lexer.Next() == TokenKind.String)
        {
            var first = Code(lexer.Text);
            if (lexer.Next() != TokenKind.String)
                return;
            var last = Code(lexer.Text);
            var kind = lexer.Next();
            if (kind == TokenKind.String)
            {
                ReadRun(first, last, lexer.Text);
            }
            else if (kind == TokenKind.ArrayStart)
            {
                for (var code = first; ; code++)
                {
                    kind = lexer.Next();
                    if (kind is TokenKind.ArrayEnd or TokenKind.End)
                        break;
                    if (kind == TokenKind.String && code <= last)
                        Set(code, Text(lexer.Text));
                }
            }
            else
            {
                return;
            }
        }
    }

    /// <summary>A run counts up in the last code unit of its text.</summary>
    private void ReadRun(int first, int last, ReadOnlySpan<byte> bytes)
    {
        if (last < first || last - first > 0xFFFF)
            return;
        if (bytes.Length <= 2)
        {
            var start = Code(bytes);
            for (var code = first; code <= last && _written < MaxEntries; code++)
                Set(code, start + code - first is > 0 and < 0xD800 or >= 0xE000 and <= 0xFFFF ? ((char)(start + code - first)).ToString() : null);
            return;
        }

        var text = Encoding.BigEndianUnicode.GetString(bytes);
        var prefixLength = char.IsLowSurrogate(text[^1]) && text.Length > 1 && char.IsHighSurrogate(text[^2]) ? text.Length - 2 : text.Length - 1;
        var prefix = text[..prefixLength];
        var point = prefixLength == text.Length - 2 ? char.ConvertToUtf32(text[^2], text[^1]) : text[^1];
        for (var code = first; code <= last && _written < MaxEntries; code++, point++)
        {
            if (Rune.IsValid(point))
                Set(code, prefix + new Rune(point));
        }
    }

    private void Set(int code, string? text)
    {
        if (!string.IsNullOrEmpty(text) && _written++ < MaxEntries)
            _map[code] = Ligatures.Expand(text);
    }

    private static int Code(ReadOnlySpan<byte> bytes)
    {
        var value = 0;
        foreach (var b in bytes[..Math.Min(4, bytes.Length)])
            value = (value << 8) | b;
        return value;
    }

    /// <summary>UTF-16; a single byte, which the specification does not allow, is taken as the character of that number.</summary>
    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return null;
        var text = bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes);
        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", "", StringComparison.Ordinal) : text;
    }
}
