using System.Text;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Text;

/// <summary>Puts lines together to running text in which every word keeps its place. Used by one thread.</summary>
internal sealed class TextAssembler(Vocabulary vocabulary)
{
    private const double GlueGap = 0.1;

    // Filled anew for each text.
    private readonly StringBuilder _text = new();
    private readonly List<TextSegment> _segments = [];

    /// <summary>The text of the lines, hyphens at line ends undone where they broke a word.</summary>
    public LocatedText Assemble(IEnumerable<IReadOnlyList<Token>> lines)
    {
        var (text, segments) = (_text.Clear(), _segments);
        segments.Clear();
        Token? last = null;
        foreach (var line in lines)
        {
            for (var i = 0; i < line.Count; i++)
            {
                var token = line[i];
                if (last is not null)
                {
                    if (i > 0)
                    {
                        HardenSoftHyphen(text);
                        if (!IsGlued(last, token))
                        {
                            text.Append(' ');
                        }
                    }
                    else
                    {
                        JoinLines(text, segments, last, token);
                    }
                }

                segments.Add(new TextSegment(text.Length, token.Text.Length, 0, token.Page, token.PageBox, StyleOf(token, i == 0), token.Size));
                Append(text, token, i > 0 && Superscripts.IsRaised(token, line[i - 1]) && IsGlued(line[i - 1], token));
                last = token;
            }
        }

        HardenSoftHyphen(text);
        return text.Length == 0 ? LocatedText.Empty : new LocatedText(text.ToString(), segments);
    }

    /// <summary>The text of the lines.</summary>
    public LocatedText Assemble(IEnumerable<Line> lines) => Assemble(lines.Select(l => l.Tokens));

    /// <summary>Whether two words of a line stand together without a blank: a superscript, a change of font within a word.</summary>
    public static bool IsGlued(Token left, Token right) =>
        !left.BlankAfter && !right.BlankBefore && right.Box.Left - left.Box.Right <= GlueGap * Math.Min(left.Size, right.Size);

    private static TextStyle StyleOf(Token token, bool lineStart) =>
        (token.IsBold ? TextStyle.Bold : TextStyle.None)
        | (token.IsItalic ? TextStyle.Italic : TextStyle.None)
        | (lineStart ? TextStyle.LineStart : TextStyle.None);

    /// <summary>Raised digits are written as such: "2030" with a note's sign 1 is not 20301, and the sign of m² is no 2.</summary>
    private static void Append(StringBuilder text, Token token, bool isRaised)
    {
        if (!isRaised)
        {
            text.Append(token.Text);
            return;
        }

        foreach (var c in token.Text)
        {
            text.Append(Superscripts.Of(c));
        }
    }

    private void JoinLines(StringBuilder text, List<TextSegment> segments, Token last, Token next)
    {
        switch (Hyphenation.Decide(last.Text, next.Text, vocabulary))
        {
            case LineJoin.DropHyphen:
                text.Length--;
                segments[^1] = segments[^1] with { Length = segments[^1].Length - 1 };
                break;
            case LineJoin.KeepHyphen:
                HardenSoftHyphen(text);
                break;
            default:
                HardenSoftHyphen(text);
                text.Append(' ');
                break;
        }
    }

    /// <summary>Where no word goes on after it, a drawn soft hyphen is a hyphen.</summary>
    private static void HardenSoftHyphen(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] == LetterText.SoftHyphen)
        {
            text[^1] = '-';
        }
    }
}
