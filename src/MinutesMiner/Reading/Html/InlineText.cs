using System.Text;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading.Html;

/// <summary>Gathers the words of one block: white space collapsed, styles and hard line breaks kept.</summary>
internal sealed class InlineText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSegment> _segments = [];
    private bool _blank;

    /// <summary>Whether nothing that can be seen has been added.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Hard line breaks since the last word.</summary>
    public int Breaks { get; private set; }

    /// <summary>Ends the line; before the first word it means nothing.</summary>
    public void Break() => Breaks += IsEmpty ? 0 : 1;

    /// <summary>Ends the line unless it has been ended.</summary>
    public void EndLine() => Breaks = IsEmpty ? 0 : Math.Max(Breaks, 1);

    /// <summary>Adds words in one style.</summary>
    public void Append(string words, TextStyle style, bool keepsLines)
    {
        foreach (var c in words)
        {
            if (c == '\n' && keepsLines)
            {
                Break();
            }
            else if (char.IsWhiteSpace(c))
            {
                _blank = true;
            }
            else if (!IsUnseen(c))
            {
                Append(c, style);
            }
        }
    }

    /// <summary>What was gathered; the next block begins empty.</summary>
    public LocatedText Take()
    {
        var taken = IsEmpty ? LocatedText.Empty : new LocatedText(_text.ToString(), _segments);
        _text.Clear();
        _segments.Clear();
        (_blank, Breaks) = (false, 0);
        return taken;
    }

    private void Append(char c, TextStyle style)
    {
        var isLineStart = IsEmpty || Breaks > 0;
        var goesOn = !isLineStart && (_segments[^1].Style & ~TextStyle.LineStart) == style;
        if (!IsEmpty && (_blank || Breaks > 0))
        {
            _text.Append(' ');
        }

        if (goesOn)
        {
            _segments[^1] = _segments[^1] with { Length = _text.Length + 1 - _segments[^1].Start };
        }
        else
        {
            _segments.Add(new TextSegment(_text.Length, 1, 0, null, null, style | (isLineStart ? TextStyle.LineStart : TextStyle.None), 0));
        }

        _text.Append(c);
        (_blank, Breaks) = (false, 0);
    }

    /// <summary>Hints for hyphenation and line breaking, byte order marks, and control characters.</summary>
    private static bool IsUnseen(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' || char.IsControl(c);
}
