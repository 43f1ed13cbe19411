namespace MinutesMiner.Pdf.Layout.Text;

/// <summary>
/// The words of one document, as far as they are printed whole: what undoing of line-end hyphens goes by. No language is known here,
/// only what the document itself writes elsewhere.
/// </summary>
internal sealed class Vocabulary
{
    private const int CommonWords = 24;
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private HashSet<string>? _common;

    /// <summary>Whether the document's fonts call every hyphen soft, so that one at a line end says no more than any other.</summary>
    public bool HyphensAreSoft { get; set; }

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
