using MinutesMiner.Pdf.Encryption;

namespace MinutesMiner.Pdf.Objects;

/// <summary>Builds objects from tokens (ISO 32000-1, 7.3). Malformed input gives what can be made of it. Not thread-safe.</summary>
/// <param name="lexer">Where the tokens come from.</param>
/// <param name="store">Where references lead; null gives references that lead nowhere.</param>
/// <param name="maxDepth">Nesting from which on containers are read as empty.</param>
/// <param name="names">Names seen so far.</param>
internal sealed class ObjectParser(Lexer lexer, ObjectStore? store, int maxDepth, NameTable? names = null)
{
    private readonly NameTable _names = names ?? new NameTable();

    public Lexer Lexer => lexer;

    /// <summary>Undoes the encryption of strings; null when there is none.</summary>
    public StringDecryptor? Strings { get; init; }

    /// <summary>The next object; null at the end, at a closing bracket, or at a keyword that is no object.</summary>
    public PdfObject? Read() => Read(lexer.Next(), 0);

    /// <summary>The object that begins with the token just read.</summary>
    public PdfObject? Read(TokenKind kind, int depth)
    {
        switch (kind)
        {
            case TokenKind.Number:
                return ReadNumberOrReference();
            case TokenKind.Name:
                return _names.Get(lexer.Text);
            case TokenKind.String:
                return new PdfString(Strings is null ? lexer.Text.ToArray() : Strings.Decrypt(lexer.Text));
            case TokenKind.ArrayStart:
                return ReadArray(depth + 1);
            case TokenKind.DictionaryStart:
                return ReadDictionary(depth + 1);
            case TokenKind.Keyword:
                var text = lexer.Text;
                if (text.SequenceEqual("true"u8))
                    return PdfBoolean.True;
                if (text.SequenceEqual("false"u8))
                    return PdfBoolean.False;
                return text.SequenceEqual("null"u8) ? PdfNull.Instance : null;
            default:
                return null;
        }
    }

    private PdfObject ReadNumberOrReference()
    {
        var value = lexer.Number;
        var integer = lexer.IsInteger;
        if (!integer || value is < 0 or > int.MaxValue)
            return PdfNumber.Of(value, integer);

        // A reference is two integers and an R: look ahead byte by byte, since most numbers are just numbers.
        var back = lexer.Position;
        var data = lexer.Data;
        var i = back;
        while (i < lexer.End && Bytes.IsBlank(data[i]))
            i++;
        if (i > back && i < lexer.End && Bytes.IsDigit(data[i]))
        {
            var generation = 0;
            for (var digits = 0; i < lexer.End && Bytes.IsDigit(data[i]) && digits < 6; i++, digits++)
                generation = (generation * 10) + (data[i] - '0');
            var blank = i;
            while (i < lexer.End && Bytes.IsBlank(data[i]))
                i++;
            if (i > blank && i < lexer.End && data[i] == 'R' &&
                (i + 1 >= lexer.End || Bytes.IsBlank(data[i + 1]) || Bytes.IsDelimiter(data[i + 1])))
            {
                lexer.Position = i + 1;
                return new PdfReference(store, (int)value, generation);
            }
        }

        return PdfNumber.Of(value, integer);
    }

    private PdfArray ReadArray(int depth)
    {
        var items = new List<PdfObject>();
        while (true)
        {
            var kind = lexer.Next();
            if (kind is TokenKind.ArrayEnd or TokenKind.End)
                break;
            if (EndsObject(kind))
                break;
            if (kind == TokenKind.DictionaryEnd)
                continue;
            var item = depth >= maxDepth && kind is TokenKind.ArrayStart or TokenKind.DictionaryStart ? null : Read(kind, depth);
            if (item is not null)
                items.Add(item);
        }

        return items.Count == 0 ? PdfArray.Empty : new PdfArray([.. items]);
    }

    private PdfDictionary ReadDictionary(int depth)
    {
        var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        while (true)
        {
            var kind = lexer.Next();
            if (kind is TokenKind.DictionaryEnd or TokenKind.End || EndsObject(kind))
                break;
            if (kind != TokenKind.Name)
                continue; // Not a key: viewers skip it.
            var key = _names.Get(lexer.Text).Value;
            var before = lexer.Position;
            kind = lexer.Next();
            if (kind is TokenKind.DictionaryEnd or TokenKind.End || EndsObject(kind))
                break;
            var value = depth >= maxDepth && kind is TokenKind.ArrayStart or TokenKind.DictionaryStart ? null : Read(kind, depth);
            if (value is null)
                continue;
            if (before >= lexer.Position)
                break;
            entries.TryAdd(key, value);
        }

        return new PdfDictionary(entries);
    }

    /// <summary>Keywords that can stand in no container: the bracket was forgotten. The keyword is left to be read again.</summary>
    private bool EndsObject(TokenKind kind)
    {
        if (kind != TokenKind.Keyword)
            return false;
        var text = lexer.Text;
        if (!text.SequenceEqual("endobj"u8) && !text.SequenceEqual("stream"u8) && !text.SequenceEqual("endstream"u8))
            return false;
        lexer.Position -= text.Length;
        return true;
    }
}
