using System.Globalization;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>
/// The words of the statements of one item, and those above them, as signs: <c>word</c> and a stem, <c>pair</c> and two words side by side as
/// they are printed, <c>lead</c>, <c>above</c> and <c>title</c> with a stem of the lead-in, the headings and the item's title, <c>size</c>
/// and <c>form</c>. A number is "#".
/// </summary>
internal sealed class ContextWords(string title)
{
    /// <summary>Words of a statement, from which on it is of the next size.</summary>
    private static readonly int[] Sizes = [4, 8, 14, 22, 32, 45];

    /// <summary>Endings of inflexion, the longest first.</summary>
    private static readonly string[] Endings = ["ernes", "erne", "enes", "ens", "ets", "ers", "ene", "en", "et", "er", "es", "e", "s", "t"];

    /// <summary>The fewest letters that an ending leaves.</summary>
    private const int ShortestStem = 4;

    private readonly Dictionary<string, IReadOnlyList<string>> _stems = new(StringComparer.Ordinal);

    /// <summary>The signs of a statement, each once.</summary>
    public IReadOnlyList<string> Read(Statement statement, Words words)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var tokens = Tokens(words);
        for (var at = 0; at < tokens.Count; at++)
        {
            found.Add($"word {Stem(tokens[at])}");
            if (at > 0)
            {
                found.Add($"pair {tokens[at - 1]} {tokens[at]}");
            }
        }

        Add("lead", statement.Lead);
        foreach (var above in statement.Above.Where(a => a != title && a != statement.Lead))
        {
            Add("above", above);
        }

        Add("title", title);
        found.Add($"size {Sizes.Count(s => tokens.Count >= s).ToString(CultureInfo.InvariantCulture)}");
        var form = statement.Price is not null ? "price" : statement.IsCell ? "cell" : statement.IsSlide ? "slide" : statement.IsEntry ? "entry" : "sentence";
        found.Add($"form {form} {statement.Role.ToString().ToLowerInvariant()}");
        return [.. found];

        void Add(string kind, string? text)
        {
            foreach (var stem in text is null ? [] : Stems(text))
            {
                found.Add($"{kind} {stem}");
            }
        }
    }

    /// <summary>The word without its ending: "borgernes", "borgeren" and "borgere" are one word.</summary>
    public static string Stem(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    private IReadOnlyList<string> Stems(string text)
    {
        if (!_stems.TryGetValue(text, out var known))
        {
            _stems.Add(text, known = [.. Tokens(new Words(text)).Select(Stem).Distinct(StringComparer.Ordinal)]);
        }

        return known;
    }

    /// <summary>Words, numbers and the marks that say something: per cent, paragraph, colon, parentheses.</summary>
    private static List<string> Tokens(Words words)
    {
        var tokens = new List<string>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Number is not null || char.IsAsciiDigit(words[at].Lower[0]))
            {
                tokens.Add("#");
            }
            else if (words[at].IsWord || words[at].Lower is "%" or "§" or ":" or "(" or ")")
            {
                tokens.Add(words[at].Lower);
            }
        }

        return tokens;
    }
}
