using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Tags;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Lines;

/// <summary>Words that stand side by side on one baseline, with what hangs on them (superscripts).</summary>
internal sealed class Line
{
    /// <summary>A line of words, left to right.</summary>
    public Line(IReadOnlyList<Token> tokens)
    {
        Tokens = tokens;
        Box = tokens[0].Box;
        var main = tokens[0];
        var letters = 0;
        var (bold, italic) = (true, true);
        foreach (var token in tokens)
        {
            Box = Box.Union(token.Box);
            letters += token.Text.Length;
            main = token.Size > main.Size + 0.1 ? token : main;
            if (HasLetters(token.Text) || tokens.Count == 1)
            {
                bold &= token.IsBold;
                italic &= token.IsItalic;
            }
        }

        Letters = letters;
        Size = DominantSize(tokens, letters);
        Baseline = BaselineAt(tokens, Size, main);
        IsBold = bold && tokens.Any(t => t.IsBold);
        IsItalic = italic && tokens.Any(t => t.IsItalic);
        Tag = DominantTag(tokens);
    }

    /// <summary>Left to right.</summary>
    public IReadOnlyList<Token> Tokens { get; }

    /// <summary>Around all words, in the page's frame.</summary>
    public Box Box { get; }

    public double Baseline { get; }

    /// <summary>Size in which most of its letters are set.</summary>
    public double Size { get; }

    public int Letters { get; }

    /// <summary>Whether every word with letters is bold.</summary>
    public bool IsBold { get; }

    public bool IsItalic { get; }

    /// <summary>Whether a rule runs under the whole of it.</summary>
    public bool IsUnderlined { get; set; }

    /// <summary>Whether a small drawn shape stands before it as a bullet; its box.</summary>
    public Box? DrawnBullet { get; set; }

    /// <summary>The element that most of its words belong to.</summary>
    public Tag? Tag { get; }

    public int Page => Tokens[0].Page;

    public Token First => Tokens[0];

    public Token Last => Tokens[^1];

    public string Text => string.Join(' ', Tokens.Select(t => t.Text));

    /// <summary>One line of the words of several, from left to right.</summary>
    public static Line Merge(IEnumerable<Line> lines)
    {
        var parts = lines.ToList();
        if (parts.Count == 1)
        {
            return parts[0];
        }

        var tokens = parts.SelectMany(l => l.Tokens).OrderBy(t => t.Box.Left).ThenBy(t => t.Order).ToList();
        return new Line(tokens)
        {
            IsUnderlined = parts.TrueForAll(l => l.IsUnderlined),
            DrawnBullet = parts.OrderBy(l => l.Box.Left).First().DrawnBullet,
        };
    }

    private static bool HasLetters(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static double DominantSize(IReadOnlyList<Token> tokens, int letters)
    {
        var (best, bestCount) = (tokens[0].Size, 0);
        var seen = new List<double>();
        foreach (var token in tokens)
        {
            if (seen.Exists(s => Math.Abs(s - token.Size) < 0.1))
            {
                continue;
            }

            seen.Add(token.Size);
            var count = tokens.Where(t => Math.Abs(t.Size - token.Size) < 0.1).Sum(t => t.Text.Length);
            if (count > bestCount)
            {
                (best, bestCount) = (token.Size, count);
            }

            if (2 * bestCount > letters)
            {
                break;
            }
        }

        return best;
    }

    private static double BaselineAt(IReadOnlyList<Token> tokens, double size, Token main)
    {
        foreach (var token in tokens)
        {
            if (Math.Abs(token.Size - size) < 0.1)
            {
                return token.Baseline;
            }
        }

        return main.Baseline;
    }

    private static Tag? DominantTag(IReadOnlyList<Token> tokens)
    {
        var (best, bestCount) = (default(Tag), 0);
        var (current, count) = (default(Tag), 0);
        foreach (var token in tokens)
        {
            if (token.Tag is null || token.Tag.IsLabel)
            {
                continue;
            }

            count = ReferenceEquals(token.Tag, current) ? count + token.Text.Length : token.Text.Length;
            current = token.Tag;
            if (count > bestCount)
            {
                (best, bestCount) = (current, count);
            }
        }

        return best ?? tokens[0].Tag;
    }
}
