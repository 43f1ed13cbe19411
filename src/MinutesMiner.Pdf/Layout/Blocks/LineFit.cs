using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Text;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>
/// Whether a line ended before it had to: the first word of the next line would have fitted behind it. That is what tells the end of
/// a paragraph where nothing else does.
/// </summary>
internal static class LineFit
{
    private const double Blank = 0.25;
    private const double Slack = 0.35;

    /// <summary>Free space left in <paramref name="line"/> after the next line's first word would have been put there, in ems.</summary>
    /// <param name="line">The line that ended.</param>
    /// <param name="next">The line after it.</param>
    /// <param name="left">Where lines begin.</param>
    /// <param name="right">Where lines could end.</param>
    public static double SpaceLeft(Line line, Line next, double left, double right)
    {
        // Centred lines leave space on both sides.
        var free = Math.Max(right - line.Box.Right, right - left - line.Box.Width - Math.Max(0, line.Box.Left - left));
        return (free / line.Size) - (FirstWidth(next) / line.Size) - Blank - Slack;
    }

    /// <summary>Whether the text ends a sentence or a clause that a list follows.</summary>
    public static bool EndsSentence(Line line)
    {
        var text = line.Last.Text.AsSpan().TrimEnd("\"'»”“)]");
        return text.Length > 0 && text[^1] is '.' or ':' or '!' or '?' or ';';
    }

    /// <summary>Whether the line ends in a hyphen, or the dash of a range, and the next one begins with what it asks for: no paragraph ends so.</summary>
    public static bool EndsInWord(Line line, Line next)
    {
        var text = line.Last.Text;
        return text.Length > 1 && char.IsLetterOrDigit(text[^2]) && char.IsLetterOrDigit(next.First.Text[0])
            && (text[^1] is '-' or '\u2010' or '\u00AD' || (text[^1] is '\u2013' && char.IsDigit(text[^2]) && char.IsDigit(next.First.Text[0])));
    }

    /// <summary>Whether the line's first letter is a small one, as in the middle of a sentence.</summary>
    public static bool StartsLow(Line line)
    {
        foreach (var c in line.First.Text)
        {
            if (char.IsLetter(c))
            {
                return char.IsLower(c);
            }

            if (char.IsDigit(c))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Width of what cannot be parted at the start of the line: the first word up to a hyphen, and what is glued to it.</summary>
    private static double FirstWidth(Line line)
    {
        var first = line.First;
        var hyphen = first.Text.AsSpan(0, first.Text.Length - 1).IndexOfAny('-', '\u2010');
        if (hyphen > 0 && char.IsLetter(first.Text[hyphen - 1]))
        {
            return first.Box.Width * (hyphen + 1) / first.Text.Length;
        }

        var right = first.Box.Right;
        for (var i = 1; i < line.Tokens.Count; i++)
        {
            var token = line.Tokens[i];
            if (!token.NoBreakBefore && !TextAssembler.IsGlued(line.Tokens[i - 1], token))
            {
                break;
            }

            right = token.Box.Right;
        }

        return right - first.Box.Left;
    }
}
