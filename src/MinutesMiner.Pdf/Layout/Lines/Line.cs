using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Tags;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Lines;

/// <summary>Words that stand side by side on one baseline, with what hangs on them (superscripts).</summary>
internal sealed class Line
{
    private const int LeaderDots = 4;
    private string? _text;
    private bool? _hasLeaders;

    /// <summary>A line of words, left to right.</summary>
    public Line(IReadOnlyList<Token> tokens)
    {
        Tokens = tokens;
        Box = tokens[0].Box;
        var main = tokens[0];
        var letters = 0;
        var (bold, italic, anyBold, anyItalic) = (true, true, false, false);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            anyBold |= token.IsBold;
            anyItalic |= token.IsItalic;
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
        IsBold = bold && anyBold;
        IsItalic = italic && anyItalic;
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

    /// <summary>Whether it leads somewhere when it is clicked.</summary>
    public bool IsLink { get; set; }

    /// <summary>Colour of all its words as 0xRRGGBB; null when they differ.</summary>
    public int? Rgb
    {
        get
        {
            for (var i = 1; i < Tokens.Count; i++)
            {
                if (Tokens[i].Style.Rgb != First.Style.Rgb)
                {
                    return null;
                }
            }

            return First.Style.Rgb;
        }
    }

    /// <summary>Whether a small drawn shape stands before it as a bullet; its box.</summary>
    public Box? DrawnBullet { get; set; }

    /// <summary>The element that most of its words belong to.</summary>
    public Tag? Tag { get; }

    public int Page => Tokens[0].Page;

    public Token First => Tokens[0];

    public Token Last => Tokens[^1];

    public string Text => _text ??= Tokens.Count == 1 ? First.Text : string.Join(' ', Tokens.Select(t => t.Text));

    /// <summary>Whether a row of dots runs through the line.</summary>
    public bool HasLeaders => _hasLeaders ??= FindLeaders();

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
            IsLink = parts.Exists(l => l.IsLink),
            DrawnBullet = parts.OrderBy(l => l.Box.Left).First().DrawnBullet,
        };
    }

    private bool FindLeaders()
    {
        var dots = 0;
        for (var i = 0; i < Tokens.Count; i++)
        {
            foreach (var c in Tokens[i].Text)
            {
                dots = c switch { '.' or '·' or '_' => dots + 1, '…' => dots + 3, _ => 0 };
                if (dots > LeaderDots)
                {
                    return Tokens.Count > 1 || First.Text.Any(char.IsLetter);
                }
            }
        }

        return false;
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
        var seen = default(List<double>);
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if ((Math.Abs(token.Size - best) < 0.1 && bestCount > 0) || seen?.Exists(s => Math.Abs(s - token.Size) < 0.1) is true)
            {
                continue;
            }

            // Each size is counted once: a line may be all the words of a crowded page.
            (seen ??= []).Add(token.Size);
            var count = 0;
            for (var j = 0; j < tokens.Count; j++)
            {
                count += Math.Abs(tokens[j].Size - token.Size) < 0.1 ? tokens[j].Text.Length : 0;
            }

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
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
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
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
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
