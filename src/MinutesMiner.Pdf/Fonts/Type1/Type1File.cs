using System.Text;
using MinutesMiner.Pdf.Fonts.Encodings;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Fonts.Type1;

/// <summary>The built-in encoding of a Type 1 font, which stands in its clear text (Adobe Type 1 Font Format, 2.2).</summary>
internal static class Type1File
{
    private const int MaxClearText = 1 << 20;

    /// <summary>256 glyph names; null when the font names none.</summary>
    public static string?[]? ReadEncoding(ArraySegment<byte> data)
    {
        var start = data.Count > 6 && data[0] == 0x80 ? 6 : 0; // The header of a PFB segment.
        var end = data.AsSpan().IndexOf("eexec"u8);
        if (end < 0)
            end = Math.Min(data.Count, MaxClearText);
        var place = data.AsSpan(0, end).IndexOf("/Encoding"u8);
        if (place < start)
            return null;
        var lexer = new Lexer(data.Array!, data.Offset + place + 9, data.Offset + end);
        var kind = lexer.Next();
        if (lexer.IsKeyword(kind, "StandardEncoding"u8))
            return NamedEncodings.Standard;

        var result = new string?[256];
        if (kind == TokenKind.ArrayStart)
        {
            for (var code = 0; code < 256 && lexer.Next() == TokenKind.Name; code++)
                result[code] = Name(lexer);
            return result;
        }

        while (kind != TokenKind.End && !lexer.IsKeyword(kind, "def"u8) && !lexer.IsKeyword(kind, "readonly"u8))
        {
            if (lexer.IsKeyword(kind, "dup"u8))
            {
                if (ReadCode(lexer) is { } code && lexer.Next() == TokenKind.Name && code is >= 0 and < 256)
                    result[code] = Name(lexer);
            }

            kind = lexer.Next();
        }

        return result;
    }

    private static string? Name(Lexer lexer)
    {
        var name = Encoding.Latin1.GetString(lexer.Text);
        return name is ".notdef" ? null : name;
    }

    /// <summary>A decimal number, or one with its base: <c>8#101</c>.</summary>
    private static int? ReadCode(Lexer lexer)
    {
        if (lexer.Next() != TokenKind.Number)
            return null;
        var value = (int)Math.Clamp(lexer.Number, -1, 65536);
        if (lexer.Position >= lexer.End || lexer.Data[lexer.Position] != '#' || value is < 2 or > 36)
            return value;
        lexer.Position++;
        if (lexer.Next() != TokenKind.Number)
            return null;
        var digits = (int)Math.Clamp(lexer.Number, 0, 1_000_000);
        var result = 0;
        for (var scale = 1; digits > 0; digits /= 10, scale *= value)
            result += digits % 10 * scale;
        return result;
    }
}
