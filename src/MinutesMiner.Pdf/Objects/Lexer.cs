namespace MinutesMiner.Pdf.Objects;

internal enum TokenKind
{
    End,
    Number,
    Name,
    String,
    ArrayStart,
    ArrayEnd,
    DictionaryStart,
    DictionaryEnd,
    Keyword,
}

/// <summary>
/// Splits bytes into tokens (ISO 32000-1, 7.2). Every input gives tokens and then <see cref="TokenKind.End"/>: what is malformed
/// is read as the common viewers read it. Not thread-safe; makes no allocation a token.
/// </summary>
internal sealed class Lexer
{
    private readonly byte[] _data;
    private readonly int _end;
    private byte[] _scratch = [];
    private byte[] _textSource;
    private int _textStart;
    private int _textLength;

    public Lexer(byte[] data, int start, int end)
    {
        _data = data;
        _end = Math.Min(end, data.Length);
        _textSource = data;
        Position = Math.Clamp(start, 0, _end);
    }

    public Lexer(ArraySegment<byte> data)
        : this(data.Array ?? [], data.Offset, data.Offset + data.Count)
    {
    }

    /// <summary>Index of the next unread byte in the underlying array.</summary>
    public int Position { get; set; }

    public byte[] Data => _data;

    public int End => _end;

    /// <summary>Value of the last number.</summary>
    public double Number { get; private set; }

    /// <summary>Whether the last number was written without a point.</summary>
    public bool IsInteger { get; private set; }

    /// <summary>Bytes of the last name, string or keyword, escapes undone; valid until the next token.</summary>
    public ReadOnlySpan<byte> Text => _textSource.AsSpan(_textStart, _textLength);

    public TokenKind Next()
    {
        SkipBlanks();
        if (Position >= _end)
            return TokenKind.End;
        var b = _data[Position];
        switch (b)
        {
            case (byte)'/':
                Position++;
                ReadName();
                return TokenKind.Name;
            case (byte)'(':
                Position++;
                ReadLiteralString();
                return TokenKind.String;
            case (byte)'[':
                Position++;
                return TokenKind.ArrayStart;
            case (byte)']':
                Position++;
                return TokenKind.ArrayEnd;
            case (byte)'<':
                Position++;
                if (Position < _end && _data[Position] == '<')
                {
                    Position++;
                    return TokenKind.DictionaryStart;
                }

                ReadHexString();
                return TokenKind.String;
            case (byte)'>':
                Position++;
                if (Position < _end && _data[Position] == '>')
                {
                    Position++;
                    return TokenKind.DictionaryEnd;
                }

                return Next(); // A stray bracket says nothing.
            case (byte)')':
                Position++;
                return Next();
            case (byte)'{' or (byte)'}':
                SetText(_data, Position++, 1);
                return TokenKind.Keyword;
            default:
                if (b is (>= (byte)'0' and <= (byte)'9') or (byte)'+' or (byte)'-' or (byte)'.' && ReadNumber())
                    return TokenKind.Number;
                ReadKeyword();
                return TokenKind.Keyword;
        }
    }

    /// <summary>Whether the last token was this keyword.</summary>
    public bool IsKeyword(TokenKind kind, ReadOnlySpan<byte> keyword) => kind == TokenKind.Keyword && Text.SequenceEqual(keyword);

    public void SkipBlanks()
    {
        var data = _data;
        var i = Position;
        while (i < _end)
        {
            var b = data[i];
            if (Bytes.IsBlank(b))
            {
                i++;
            }
            else if (b == '%')
            {
                var rest = data.AsSpan(i, _end - i).IndexOfAny((byte)'\r', (byte)'\n');
                i = rest < 0 ? _end : i + rest;
            }
            else
            {
                break;
            }
        }

        Position = i;
    }

    private void SetText(byte[] source, int start, int length)
    {
        _textSource = source;
        _textStart = start;
        _textLength = length;
    }

    private bool ReadNumber()
    {
        var data = _data;
        var i = Position;
        var negative = false;
        while (i < _end && data[i] is (byte)'+' or (byte)'-')
            negative |= data[i++] == '-';

        double value = 0;
        double scale = 0;
        var digits = 0;
        for (; i < _end; i++)
        {
            var b = data[i];
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                digits++;
                if (scale == 0)
                {
                    value = (value * 10) + (b - '0');
                }
                else
                {
                    value += (b - '0') * scale;
                    scale /= 10;
                }
            }
            else if (b == '.' && scale == 0)
            {
                scale = 0.1;
            }
            else if (b != '-' || digits == 0)
            {
                break; // A minus sign inside a number is skipped, as viewers do.
            }
        }

        if (digits == 0 && scale == 0 && i < _end && !Bytes.IsBlank(data[i]) && !Bytes.IsDelimiter(data[i]))
            return false;
        Number = negative ? -value : value;
        IsInteger = scale == 0;
        Position = i;
        return true;
    }

    private void ReadKeyword()
    {
        var start = Position;
        var i = start + 1;
        while (i < _end && !Bytes.IsBlank(_data[i]) && !Bytes.IsDelimiter(_data[i]))
            i++;
        SetText(_data, start, i - start);
        Position = i;
    }

    private void ReadName()
    {
        var start = Position;
        var i = start;
        var escaped = false;
        while (i < _end && !Bytes.IsBlank(_data[i]) && !Bytes.IsDelimiter(_data[i]))
            escaped |= _data[i++] == '#';
        Position = i;
        if (!escaped)
        {
            SetText(_data, start, i - start);
            return;
        }

        Reserve(i - start);
        var length = 0;
        for (var k = start; k < i; k++)
        {
            if (_data[k] == '#' && k + 2 < i && Bytes.HexPair(_data, k + 1) is var pair and >= 0)
            {
                _scratch[length++] = (byte)pair;
                k += 2;
            }
            else
            {
                _scratch[length++] = _data[k];
            }
        }

        SetText(_scratch, 0, length);
    }

    private void Reserve(int size)
    {
        if (_scratch.Length < size)
            _scratch = new byte[Math.Max(size, 256)];
    }

    private void ReadHexString()
    {
        var close = _data.AsSpan(Position, _end - Position).IndexOf((byte)'>');
        var stop = close < 0 ? _end : Position + close;
        Reserve(((stop - Position) / 2) + 1);
        var length = 0;
        var high = -1;
        for (var i = Position; i < stop; i++)
        {
            var digit = Bytes.HexDigit(_data[i]);
            if (digit < 0)
                continue;
            if (high < 0)
            {
                high = digit;
            }
            else
            {
                _scratch[length++] = (byte)((high << 4) | digit);
                high = -1;
            }
        }

        if (high >= 0)
            _scratch[length++] = (byte)(high << 4);
        Position = close < 0 ? _end : stop + 1;
        SetText(_scratch, 0, length);
    }

    private void ReadLiteralString()
    {
        var start = Position;
        var depth = 1;
        var i = start;
        var plain = true;
        for (; i < _end; i++)
        {
            var b = _data[i];
            if (b == '\\')
            {
                plain = false;
                i++;
            }
            else if (b == '\r')
            {
                plain = false;
            }
            else if (b == '(')
            {
                depth++;
            }
            else if (b == ')' && --depth == 0)
            {
                break;
            }
        }

        var stop = Math.Min(i, _end);
        Position = Math.Min(stop + 1, _end);
        if (plain)
        {
            SetText(_data, start, stop - start);
            return;
        }

        Reserve(stop - start);
        SetText(_scratch, 0, Unescape(_data.AsSpan(start, stop - start), _scratch));
    }

    private static int Unescape(ReadOnlySpan<byte> source, byte[] target)
    {
        var length = 0;
        for (var i = 0; i < source.Length; i++)
        {
            var b = source[i];
            if (b == '\r')
            {
                target[length++] = (byte)'\n';
                if (i + 1 < source.Length && source[i + 1] == '\n')
                    i++;
                continue;
            }

            if (b != '\\')
            {
                target[length++] = b;
                continue;
            }

            if (++i >= source.Length)
                break;
            b = source[i];
            switch (b)
            {
                case (byte)'n': target[length++] = (byte)'\n'; break;
                case (byte)'r': target[length++] = (byte)'\r'; break;
                case (byte)'t': target[length++] = (byte)'\t'; break;
                case (byte)'b': target[length++] = (byte)'\b'; break;
                case (byte)'f': target[length++] = (byte)'\f'; break;
                case (byte)'\n': break;
                case (byte)'\r':
                    if (i + 1 < source.Length && source[i + 1] == '\n')
                        i++;
                    break;
                case >= (byte)'0' and <= (byte)'7':
                    var code = b - '0';
                    for (var n = 0; n < 2 && i + 1 < source.Length && source[i + 1] is >= (byte)'0' and <= (byte)'7'; n++)
                        code = (code << 3) | (source[++i] - '0');
                    target[length++] = (byte)code;
                    break;
                default: target[length++] = b; break;
            }
        }

        return length;
    }
}
