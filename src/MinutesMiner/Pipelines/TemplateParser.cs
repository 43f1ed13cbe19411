using System.Text;
using System.Text.RegularExpressions;

namespace MinutesMiner.Pipelines;

/// <summary>Recursive descent from the template language to a regular expression.</summary>
internal sealed class TemplateParser(string source)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _at;

    /// <summary>What stands outside of all brackets; literal characters that follow one another are one piece.</summary>
    public List<TemplatePiece> Pieces { get; } = [];

    /// <summary>Whether a placeholder asks for capitals.</summary>
    public bool IsCaseSensitive { get; private set; }

    /// <summary>Whether a match begins where a word does.</summary>
    public bool StartsWithWord { get; private set; }

    /// <summary>Whether a match ends where a word does.</summary>
    public bool EndsWithWord { get; private set; }

    /// <summary>The regular expression that the pattern stands for.</summary>
    /// <exception cref="FormatException">A bracket is not closed or a brace holds no name; the message says where.</exception>
    public string Parse()
    {
        if (string.IsNullOrWhiteSpace(source))
        {
            throw new FormatException("The pattern is empty.");
        }

        var anchored = source[0] == '^';
        _at = anchored ? 1 : 0;
        var pattern = (anchored ? @"\A\s*" : "") + Alternatives(end: '\0');
        if (_at < source.Length)
        {
            throw new FormatException($"'{source[_at]}' at position {_at + 1} of \"{source}\" closes nothing.");
        }

        StartsWithWord = !anchored && (char.IsLetterOrDigit(source[0]) || source[0] == '(');
        EndsWithWord = char.IsLetterOrDigit(source[^1]) || source[^1] == ')';
        IsCaseSensitive = source.Contains("{name}", StringComparison.Ordinal);
        return pattern;
    }

    private string Alternatives(char end)
    {
        var text = new StringBuilder();
        var choices = new List<(string Source, string Pattern)>();
        var begin = _at;
        while (_at < source.Length && source[_at] != end)
        {
            if (source[_at] == '|' && end != '\0')
            {
                AddChoice(choices, source[begin.._at], text.ToString());
                text.Clear();
                begin = ++_at;
            }
            else if (source[_at] is ')' or ']')
            {
                break;
            }
            else
            {
                var start = _at;
                var element = Element();
                text.Append(element);
                if (end == '\0')
                {
                    Note(source[start.._at], element);
                }
            }
        }

        AddChoice(choices, source[begin.._at], text.ToString());
        return string.Join('|', choices.Select(c => c.Pattern));
    }

    /// <summary>Of alternatives that begin alike the longer is tried first: "Afbud fra" before "Afbud", whatever their order.</summary>
    private static void AddChoice(List<(string Source, string Pattern)> choices, string written, string pattern)
    {
        var shorter = choices.FindIndex(c => c.Source.Length > 0 && written.StartsWith(c.Source, StringComparison.Ordinal));
        choices.Insert(shorter < 0 ? choices.Count : shorter, (written, pattern));
    }

    private void Note(string written, string pattern)
    {
        var kind = written[0] switch
        {
            '[' => PieceKind.Optional,
            '(' => PieceKind.Choice,
            '{' => PieceKind.Placeholder,
            ' ' or '.' when string.IsNullOrWhiteSpace(written.Replace(".", "", StringComparison.Ordinal)) && written != "." => PieceKind.Blank,
            _ => PieceKind.Literal,
        };
        if (kind == PieceKind.Literal && Pieces is [.., { Kind: PieceKind.Literal } last])
        {
            Pieces[^1] = new TemplatePiece(kind, last.Source + written, last.Pattern + pattern);
        }
        else
        {
            Pieces.Add(new TemplatePiece(kind, written, pattern));
        }
    }

    private string Element()
    {
        var c = source[_at];
        switch (c)
        {
            case '[':
                return $"(?:{Group(']')})?";
            case '(':
                return $"(?:{Group(')')})";
            case '{':
                return Placeholder();
            case '\\' when _at + 1 < source.Length:
                _at += 2;
                return Regex.Escape(source[(_at - 1)..(_at)]);
            case '.' when _at + 1 < source.Length && source[_at + 1] == '.':
                _at += 2;
                return "";
            case ' ':
                return Blank();
            default:
                _at++;
                return Regex.Escape(c.ToString());
        }
    }

    private string Group(char close)
    {
        var open = _at++;
        var inner = Alternatives(close);
        if (_at >= source.Length || source[_at] != close)
        {
            throw new FormatException($"'{source[open]}' at position {open + 1} of \"{source}\" is not closed.");
        }

        _at++;
        return inner;
    }

    /// <summary>A blank: white space, none needed beside something optional; with dots beside it, any words.</summary>
    private string Blank()
    {
        var optional = _at > 0 && source[_at - 1] == ']';
        var gap = false;
        while (_at < source.Length && (source[_at] == ' ' || (source[_at] == '.' && _at + 1 < source.Length && source[_at + 1] == '.')))
        {
            gap |= source[_at] == '.';
            _at += source[_at] == '.' ? 2 : 1;
        }

        var atEnd = _at >= source.Length || (source[_at] == '[' && IsOptionalTail());
        if (gap)
        {
            return atEnd ? @"(?:[\s.,:;].*?)?" : @"(?:[,:]?\s(?:.*?\s)?)";
        }

        optional |= _at < source.Length && source[_at] == '[';
        return optional ? @"\s*" : @"\s+";
    }

    /// <summary>Whether only optional parts follow.</summary>
    private bool IsOptionalTail()
    {
        var depth = 0;
        for (var i = _at; i < source.Length; i++)
        {
            depth += source[i] switch { '[' => 1, ']' => -1, _ => 0 };
            if (depth == 0 && source[i] is not (']' or ' '))
            {
                return false;
            }
        }

        return true;
    }

    private string Placeholder()
    {
        var close = source.IndexOf('}', _at);
        var name = close < 0 ? "" : source[(_at + 1)..close];
        if (name.Length == 0 || !name.All(char.IsAsciiLetter))
        {
            throw new FormatException($"'{{' at position {_at + 1} of \"{source}\" opens no placeholder: a name and '}}' must follow.");
        }

        _at = close + 1;
        // Words begin where a word begins: what follows "(bemærkning|bemærkninger)" is never the rest of the longer one. A title may be
        // glued to its number.
        const string begin = @"(?:\b\w|(?<=\d)(?-i:\p{Lu})|[^\w\s])";
        var kind = TemplatePlaceholders.PatternOf(name) ?? (_at == source.Length ? begin + ".*" : begin + ".*?");
        return _names.Add(name) ? $"(?<{name}>{kind})" : $"(?:{kind})";
    }
}
