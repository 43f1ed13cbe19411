using System.Text;
using MinutesMiner.Core.Diagnostics;

namespace MinutesMiner.Reading.Html;

/// <summary>
/// Rewrites untrusted markup so that a parser can make a tree of it within bounds: no deeper and no larger than the options say,
/// only the attributes that reading looks at, and nothing of scripts, styles, comments and drawings. One pass, linear in the text's length.
/// </summary>
internal sealed class BoundedMarkup
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "class", "id", "style", "hidden", "role", "rowspan", "colspan", "start", "type", "value", "name", "content",
        "aria-hidden", "aria-controls", "aria-expanded", "aria-haspopup", "aria-level", "data-target", "data-bs-target", "href",
    };

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
    {
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
    };

    /// <summary>Elements that close one another, and so never nest without one of another name between.</summary>
    private static readonly HashSet<string> Implied = new(StringComparer.Ordinal)
    {
        "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "caption",
    };

    /// <summary>Elements that a parser opens again behind a block that cut them off.</summary>
    private static readonly HashSet<string> Formatting = new(StringComparer.Ordinal)
    {
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    };

    /// <summary>Left out with all that they hold.</summary>
    private static readonly HashSet<string> Skipped = new(StringComparer.Ordinal)
    {
        "script", "style", "xmp", "iframe", "noembed", "noframes", "textarea", "svg", "math", "select",
    };

    private readonly string _html;
    private readonly HtmlOptions _options;
    private readonly StringBuilder _out = new("<!DOCTYPE html>");
    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unclosed = new(StringComparer.Ordinal);
    private int _at;
    private int _depth;
    private int _formatting;
    private long _nodes;
    private bool _tooDeep;

    private BoundedMarkup(string html, HtmlOptions options)
    {
        _html = html;
        _options = options;
    }

    /// <summary>The markup within bounds; what had to be left out is said in <paramref name="diagnostics"/>.</summary>
    public static string Of(string html, HtmlOptions options, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var markup = new BoundedMarkup(html, options);
        var isWhole = markup.Run(cancellationToken);
        if (markup._tooDeep)
        {
            diagnostics.Add(new Diagnostic("html.limit.depth", Severity.Warning, $"Elements are nested deeper than {options.MaxDepth}: the deeper tags were left out, their text kept."));
        }

        if (!isWhole)
        {
            diagnostics.Add(new Diagnostic("html.limit.nodes", Severity.Error, $"The page has more than {options.MaxNodes} nodes: the rest was left out."));
        }

        return markup._out.ToString();
    }

    private bool Run(CancellationToken cancellationToken)
    {
        while (_at < _html.Length)
        {
            var next = _html.IndexOf('<', _at);
            if (next < 0)
            {
                break;
            }

            _out.Append(_html, _at, next - _at);
            _at = next;
            if (_nodes > _options.MaxNodes)
            {
                return false;
            }

            cancellationToken.ThrowIfCancellationRequested();
            Markup();
        }

        _out.Append(_html, _at, _html.Length - _at);
        return true;
    }

    private void Markup()
    {
        var next = Peek(1);
        if (next == '!' && string.CompareOrdinal(_html, _at, "<!--", 0, 4) == 0)
        {
            SkipBehind("-->", _at + 2);
        }
        else if (next is '!' or '?' || (next == '/' && !char.IsAsciiLetter(Peek(2))))
        {
            SkipBehind(">", _at + 1);
        }
        else if (char.IsAsciiLetter(next) || next == '/')
        {
            Tag(isEnd: next == '/');
        }
        else
        {
            _out.Append("&lt;");
            _at++;
        }
    }

    private void Tag(bool isEnd)
    {
        var start = _at + (isEnd ? 2 : 1);
        _at = start;
        while (_at < _html.Length && !(char.IsWhiteSpace(_html[_at]) || _html[_at] is '/' or '>'))
        {
            _at++;
        }

        var name = _at - start <= 40 ? _html[start.._at].ToLowerInvariant() : "x:long";
        var attributes = new StringBuilder();
        if (!Attributes(attributes))
        {
            _at = _html.Length;
            return;
        }

        // A name with a colon is another vocabulary's, mostly a word processor's, which closes its tags in ways of its own.
        if (name.Contains(':', StringComparison.Ordinal) || name == "plaintext")
        {
            return;
        }

        if (Skipped.Contains(name))
        {
            if (!isEnd)
            {
                SkipElement(name);
            }

            return;
        }

        if (isEnd)
        {
            End(name);
        }
        else if (Begins(name))
        {
            _out.Append('<').Append(name).Append(attributes).Append('>');
        }
    }

    /// <summary>Whether the tag goes on to the parser; what does not makes no nodes.</summary>
    private bool Begins(string name)
    {
        if (Void.Contains(name))
        {
            return name is "br" or "hr" or "wbr" or "meta" && Counts();
        }

        if (Implied.Contains(name))
        {
            return Counts();
        }

        var open = _open.GetValueOrDefault(name);
        if (name is "a" or "nobr" && open > 0)
        {
            return Counts();
        }

        if (_depth >= _options.MaxDepth)
        {
            _tooDeep = true;
            return false;
        }

        _open[name] = open + 1;
        _depth++;
        Counts();
        _formatting += Formatting.Contains(name) ? 1 : 0;
        return true;
    }

    /// <summary>Counts the nodes that a tag may make: its own, and one for each formatting tag that may have to be opened again.</summary>
    private bool Counts()
    {
        _nodes += 1 + _formatting;
        return true;
    }

    private void End(string name)
    {
        if (!Implied.Contains(name))
        {
            if (_open.GetValueOrDefault(name) is var open && open == 0)
            {
                return;
            }

            _open[name] = open - 1;
            _depth--;
            _formatting -= Formatting.Contains(name) ? 1 : 0;
        }

        Counts();
        _out.Append("</").Append(name).Append('>');
    }

    /// <summary>Reads on behind the tag's end, and keeps the attributes that are looked at. False when the file ends within the tag.</summary>
    private bool Attributes(StringBuilder kept)
    {
        HashSet<string>? seen = null;
        while (true)
        {
            while (_at < _html.Length && (char.IsWhiteSpace(_html[_at]) || _html[_at] == '/'))
            {
                _at++;
            }

            if (_at >= _html.Length)
            {
                return false;
            }

            if (_html[_at] == '>')
            {
                _at++;
                return true;
            }

            var start = _at++;
            while (_at < _html.Length && !(char.IsWhiteSpace(_html[_at]) || _html[_at] is '/' or '>' or '='))
            {
                _at++;
            }

            var name = _at - start <= 20 ? _html[start.._at].ToLowerInvariant() : "";
            if (Value() is not { } value)
            {
                return false;
            }

            if (Kept.Contains(name) && value.Length <= _options.MaxAttributeLength && (seen ??= new(StringComparer.Ordinal)).Add(name))
            {
                kept.Append(' ').Append(name).Append("=\"").Append(value).Replace("\"", "&quot;", kept.Length - value.Length, value.Length).Append('"');
            }
        }
    }

    private string? Value()
    {
        var at = _at;
        while (at < _html.Length && char.IsWhiteSpace(_html[at]))
        {
            at++;
        }

        if (at >= _html.Length || _html[at] != '=')
        {
            return "";
        }

        at++;
        while (at < _html.Length && char.IsWhiteSpace(_html[at]))
        {
            at++;
        }

        if (at >= _html.Length)
        {
            return null;
        }

        int end;
        if (_html[at] is '"' or '\'')
        {
            end = _html.IndexOf(_html[at], ++at);
            _at = end + 1;
        }
        else
        {
            end = at;
            while (end < _html.Length && !(char.IsWhiteSpace(_html[end]) || _html[end] == '>'))
            {
                end++;
            }

            _at = end;
        }

        return end < 0 ? null : end - at > _options.MaxAttributeLength ? new string(' ', _options.MaxAttributeLength + 1) : _html[at..end];
    }

    /// <summary>Reads on behind the element's end tag. One that is never closed loses its tag only, and is not looked for again.</summary>
    private void SkipElement(string name)
    {
        var from = _at;
        while (!_unclosed.Contains(name))
        {
            var end = _html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                _unclosed.Add(name);
                break;
            }

            from = end + name.Length + 2;
            if (from >= _html.Length || char.IsWhiteSpace(_html[from]) || _html[from] is '>' or '/')
            {
                _at = from;
                SkipBehind(">", from);
                return;
            }
        }

        if (name is "script" or "style")
        {
            _at = _html.Length;
        }
    }

    private void SkipBehind(string end, int from)
    {
        var found = from > _html.Length ? -1 : _html.IndexOf(end, from, StringComparison.Ordinal);
        _at = found < 0 ? _html.Length : found + end.Length;
    }

    private char Peek(int ahead) => _at + ahead < _html.Length ? _html[_at + ahead] : '\0';
}
