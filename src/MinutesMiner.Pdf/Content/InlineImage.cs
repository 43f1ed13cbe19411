using MinutesMiner.Pdf.Filters;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>Reads an image inside content (ISO 32000-1, 8.9.7), whose length nothing states.</summary>
internal static class InlineImage
{
    /// <summary>Reads the dictionary and leaves the lexer after <c>EI</c>.</summary>
    /// <returns>Size in samples, and the image as if it were a stream of its own.</returns>
    public static (int Width, int Height, PdfStream Image) Read(Lexer lexer, ObjectParser parser, Resources resources, ObjectStore store)
    {
        var dictionary = ReadDictionary(lexer, parser);
        var width = dictionary.Int("W", dictionary.Int("Width"));
        var height = dictionary.Int("H", dictionary.Int("Height"));
        if (lexer.Position < lexer.End && Bytes.IsBlank(lexer.Data[lexer.Position]))
            lexer.Position++;
        var start = lexer.Position;
        var first = start;
        if (StreamDecoder.Filters(dictionary).Count == 0)
        {
            var isMask = dictionary.Bool("IM", dictionary.Bool("ImageMask"));
            var bits = isMask ? 1 : dictionary.Int("BPC", dictionary.Int("BitsPerComponent", 8));
            var space = dictionary.Has("CS") ? dictionary["CS"] : dictionary["ColorSpace"];
            var components = isMask ? 1 : ColorSpace.Read(space, resources, store).Components;
            var length = ((long)width * bits * components + 7) / 8 * height;
            if (length >= 0 && start + length < lexer.End)
                start += (int)length;
        }

        var end = FindEnd(lexer, start);
        lexer.Position = end.After;
        return (width, height, new PdfStream(dictionary, new ArraySegment<byte>(lexer.Data, first, end.Data - first), number: -1, generation: 0));
    }

    private static PdfDictionary ReadDictionary(Lexer lexer, ObjectParser parser)
    {
        var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        while (true)
        {
            var kind = lexer.Next();
            if (kind == TokenKind.End || lexer.IsKeyword(kind, "ID"u8))
                break;
            if (kind != TokenKind.Name)
                continue;
            var key = System.Text.Encoding.Latin1.GetString(lexer.Text);
            var back = lexer.Position;
            kind = lexer.Next();
            if (lexer.IsKeyword(kind, "ID"u8))
            {
                lexer.Position = back;
                continue;
            }

            if (parser.Read(kind, 0) is { } value)
                entries.TryAdd(key, value);
        }

        return new PdfDictionary(entries);
    }

    /// <summary>The first "EI" between blanks that is followed by something that reads like content: where it begins, and what comes after.</summary>
    private static (int Data, int After) FindEnd(Lexer lexer, int start)
    {
        var data = lexer.Data;
        for (var i = start; ; i++)
        {
            i = Bytes.IndexOf(data, "EI"u8, i, lexer.End);
            if (i < 0)
                return (lexer.End, lexer.End);
            var before = i == start || Bytes.IsBlank(data[i - 1]);
            var after = i + 2 >= lexer.End || Bytes.IsBlank(data[i + 2]);
            if (before && after && LooksLikeContent(data, i + 2, lexer.End))
                return (i, i + 2);
        }
    }

    private static bool LooksLikeContent(byte[] data, int start, int end)
    {
        foreach (var b in data.AsSpan(start, Math.Min(16, end - start)))
        {
            if (!Bytes.IsBlank(b) && b is < 0x20 or > 0x7E)
                return false;
        }

        return true;
    }
}
