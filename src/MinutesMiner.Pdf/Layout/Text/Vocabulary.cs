namespace MinutesMiner.Pdf.Layout.Text;

/// <summary>
/// The words of one document, as far as they are printed whole: what undoing of line-end hyphens goes by. No language is known here,
/// only what the document itself writes elsewhere.
/// </summary>
internal sealed class Vocabulary
{
    private const int CommonWords = 24;
    private const double RareBreaks = 0.02;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private HashSet<string>? _common;

    /// <summary>Whether the document's fonts call every hyphen soft, so that one at a line end says no more than any other.</summary>
    public bool HyphensAreSoft { get; set; }

    /// <summary>Whether words are broken at line ends here, as far as breaks have been noted; without any, a hyphen stands for itself.</summary>
    public bool Hyphenates { get; private set; } = true;

    /// <summary>
    /// Looks at all breaks with a hyphen: where none of them parts a word that stands whole elsewhere, and they are as rare as hyphens
    /// within lines would make them, the producer does not break words.
    /// </summary>
    /// <param name="breaks">The word before each such line end, with its hyphen, and the one after it.</param>
    /// <param name="lines">Number of lines.</param>
    public void NoteBreaks(IReadOnlyCollection<(string Left, string Right)> breaks, int lines)
    {
        var broken = breaks.Count(b => Contains(b.Left[..^1] + b.Right));
        Hyphenates = broken > 0 || breaks.Count > RareBreaks * lines;
    }

    /// <summary>Notes a word that is known to be whole.</summary>
    public void Add(string word)
    {
        var key = Key(word);
        if (key.Length > 0)
        {
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>Whether the document writes the word somewhere.</summary>
    public bool Contains(string word) => _counts.ContainsKey(Key(word));

    /// <summary>Whether the word is among the commonest short ones of the document: and, or, to.</summary>
    public bool IsCommon(string word)
    {
        _common ??= _counts
            .Where(c => c.Value >= 3 && c.Key.Length is >= 2 and <= 5 && c.Key.All(char.IsLetter))
            .OrderByDescending(c => c.Value)
            .ThenBy(c => c.Key, StringComparer.Ordinal)
            .Take(CommonWords)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        return _common.Contains(Key(word));
    }

    private static string Key(string word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && !char.IsLetterOrDigit(word[start]))
        {
            start++;
        }

        // A hyphen at the end belongs to the word: it says that its second half is left out.
        while (end > start && !char.IsLetterOrDigit(word[end - 1]) && word[end - 1] != '-')
        {
            end--;
        }

        return word[start..end].ToLowerInvariant();
    }
}
