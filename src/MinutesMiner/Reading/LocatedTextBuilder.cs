using System.Text;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading;

/// <summary>
/// Makes located text of runs: white space is collapsed, hard line breaks become line starts, and what no text should hold
/// (control characters, halves of surrogate pairs, soft hyphens) is left out.
/// </summary>
/// <param name="page">The page or slide that the text stands on; null for a source without pages.</param>
internal sealed class LocatedTextBuilder(int? page = null)
{
    private readonly StringBuilder _text = new();
    private readonly List<TextSegment> _segments = [];
    private bool _blank;
    private bool _lineStart = true;
    private bool _open;

    /// <summary>Whether there is nothing to read so far.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds a run.</summary>
    /// <param name="run">Text as the source has it.</param>
    /// <param name="style">Weight and slant.</param>
    /// <param name="size">Font size in points; 0 when unknown.</param>
    public void Append(ReadOnlySpan<char> run, TextStyle style = TextStyle.None, double size = 0)
    {
        _open = _open && _segments[^1].Style.HasFlag(TextStyle.Bold) == style.HasFlag(TextStyle.Bold)
            && _segments[^1].Style.HasFlag(TextStyle.Italic) == style.HasFlag(TextStyle.Italic) && _segments[^1].FontSize.Equals(size);
        for (var i = 0; i < run.Length; i++)
        {
            var c = run[i];
            if (char.IsWhiteSpace(c))
            {
                _blank = true;
                continue;
            }

            var isPair = char.IsHighSurrogate(c) && i + 1 < run.Length && char.IsLowSurrogate(run[i + 1]);
            if (char.IsControl(c) || c is '\u00AD' or '\uFEFF' or '\uFFFE' or '\uFFFF' or '\u200B' || (char.IsSurrogate(c) && !isPair))
            {
                continue;
            }

            Start(style, size);
            _text.Append(c);
            if (isPair)
            {
                _text.Append(run[++i]);
            }

            _segments[^1] = _segments[^1] with { Length = _text.Length - _segments[^1].Start };
        }
    }

    /// <summary>What follows stands on a new line.</summary>
    public void BreakLine()
    {
        _blank = true;
        _lineStart = true;
        _open = false;
    }

    /// <summary>The text so far; the builder is empty afterwards.</summary>
    public LocatedText Take()
    {
        var text = _text.Length == 0 ? LocatedText.Empty : new LocatedText(_text.ToString(), _segments);
        _text.Clear();
        _segments.Clear();
        (_blank, _lineStart, _open) = (false, true, false);
        return text;
    }

    /// <summary>A text of one run.</summary>
    public static LocatedText Of(string text, TextStyle style = TextStyle.None)
    {
        var builder = new LocatedTextBuilder();
        builder.Append(text, style);
        return builder.Take();
    }

    private void Start(TextStyle style, double size)
    {
        if (_blank && _text.Length > 0)
        {
            _text.Append(' ');
        }

        _blank = false;
        if (!_open)
        {
            _segments.Add(new TextSegment(_text.Length, 0, 0, page, null, style | (_lineStart ? TextStyle.LineStart : TextStyle.None), size));
            (_open, _lineStart) = (true, false);
        }
    }
}
