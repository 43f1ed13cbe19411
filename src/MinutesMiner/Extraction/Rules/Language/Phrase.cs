using MinutesMiner.Core.Documents;

namespace MinutesMiner.Extraction.Rules.Language;

/// <summary>
/// A phrase as the taxonomy writes it: words in order. <c>*</c> at a word's front or end stands for further letters, <c>a|b</c> for either,
/// <c>[word]</c> for a word that may be missing, <c>#</c> for a number, <c>..</c> for up to <see cref="LongestGap"/> further words of the
/// same clause. Case makes no difference.
/// </summary>
internal sealed class Phrase
{
    /// <summary>The most words that <c>..</c> stands for.</summary>
    public const int LongestGap = 4;

    private readonly IReadOnlyList<Element> _elements;

    private Phrase(string source, IReadOnlyList<Element> elements)
    {
        Source = source;
        _elements = elements;
    }

    /// <summary>The phrase as written.</summary>
    public string Source { get; }

    /// <summary>Reads a phrase.</summary>
    /// <exception cref="FormatException">It is empty, starts or ends with a gap, or a bracket is not closed.</exception>
    public static Phrase Parse(string source)
    {
        var elements = new List<Element>();
        foreach (var part in source.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "..")
            {
                elements.Add(new Element([], false, true));
                continue;
            }

            var optional = part[0] == '[';
            if (optional && part[^1] != ']')
            {
                throw new FormatException($"\"{part}\" in \"{source}\" opens a bracket that is not closed in the same word.");
            }

            var words = (optional ? part[1..^1] : part).Split('|');
            if (words.Any(w => w.Trim('*').Length == 0))
            {
                throw new FormatException($"\"{part}\" in \"{source}\" has an empty word.");
            }

            elements.Add(new Element(words.Select(Pattern.Parse).ToList(), optional, false));
        }

        return elements.Count == 0 || elements[0].IsGap || elements[^1].IsGap || elements.All(e => e.IsOptional)
            ? throw new FormatException($"\"{source}\" must begin and end with a word.")
            : new Phrase(source, elements);
    }

    /// <summary>The end of the match that starts at the token; -1 when there is none.</summary>
    public int MatchAt(Words words, int start) => Match(words, start, 0);

    /// <summary>Whether the phrase may start with the token: a quick look before a match.</summary>
    public bool MayStart(Token token) => _elements[0].IsOptional || _elements[0].Matches(token);

    /// <summary>Every match, left to right, as ranges of the text.</summary>
    public IEnumerable<TextRange> Find(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (MatchAt(words, at) is > 0 and var end)
            {
                yield return words.Range(at, end);
                at = end - 1;
            }
        }
    }

    private int Match(Words words, int at, int element)
    {
        if (element == _elements.Count)
        {
            return at;
        }

        var next = _elements[element];
        if (next.IsGap)
        {
            for (var skipped = 0; skipped <= LongestGap; skipped++)
            {
                if (Match(words, at + skipped, element + 1) is > 0 and var end)
                {
                    return end;
                }

                if (at + skipped >= words.Count || words[at + skipped].IsPunctuation)
                {
                    return -1;
                }
            }

            return -1;
        }

        if (at < words.Count && next.Matches(words[at]) && Match(words, at + 1, element + 1) is > 0 and var matched)
        {
            return matched;
        }

        return next.IsOptional ? Match(words, at, element + 1) : -1;
    }

    /// <inheritdoc/>
    public override string ToString() => Source;

    private sealed record Element(IReadOnlyList<Pattern> Words, bool IsOptional, bool IsGap)
    {
        public bool Matches(Token token)
        {
            foreach (var word in Words)
            {
                if (word.Matches(token))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private readonly record struct Pattern(string Text, bool OpenFront, bool OpenEnd)
    {
        public static Pattern Parse(string word) => new(word.Trim('*').ToLowerInvariant(), word[0] == '*', word[^1] == '*');

        public bool Matches(Token token) => Text == "#" ? token.Number is not null : (OpenFront, OpenEnd) switch
        {
            (false, false) => string.Equals(token.Lower, Text, StringComparison.Ordinal),
            (false, true) => token.Lower.StartsWith(Text, StringComparison.Ordinal),
            (true, false) => token.Lower.EndsWith(Text, StringComparison.Ordinal),
            _ => token.Lower.Contains(Text, StringComparison.Ordinal),
        };
    }
}
