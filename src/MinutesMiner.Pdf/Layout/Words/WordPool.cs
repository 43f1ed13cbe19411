namespace MinutesMiner.Pdf.Layout.Words;

/// <summary>
/// Gives one string for equal words of a document, and one style for words that follow one another alike: most words of a text are
/// words that it has said before. Used by one thread.
/// </summary>
internal sealed class WordPool
{
    /// <summary>Words that are remembered; a file of nothing but different words must not pay for the memory twice.</summary>
    private const int MaxWords = 1 << 16;

    /// <summary>Longer ones hardly come again.</summary>
    private const int MaxLength = 32;

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _byLetters;
    private TokenStyle? _last;

    public WordPool() => _byLetters = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word that the drawn letters say (<see cref="LetterText.Clean"/>); empty when they have no shape.</summary>
    public string Word(ReadOnlySpan<char> drawn)
    {
        if (drawn.Length > MaxLength)
        {
            return LetterText.Clean(drawn.ToString());
        }

        if (!_byLetters.TryGetValue(drawn, out var word))
        {
            var letters = drawn.ToString();
            word = LetterText.Clean(letters);
            if (_words.Count < MaxWords)
            {
                _words.Add(letters, word);
            }
        }

        return word;
    }

    /// <summary>The style of a word that starts with the letter.</summary>
    public TokenStyle Style(int page, Letter first, double angle)
    {
        var invisible = first.Flags.HasFlag(LetterFlags.Invisible);
        var artifact = first.Flags.HasFlag(LetterFlags.Artifact);
        if (_last is not { } last || last.Page != page || !ReferenceEquals(last.Font, first.Font) || last.Size != first.Size || last.Angle != angle
            || last.IsInvisible != invisible || last.IsArtifact != artifact || last.Rgb != first.Rgb)
        {
            last = new TokenStyle(page, first.Font, first.Size, angle, invisible, artifact, first.Rgb);
            _last = last;
        }

        return last;
    }
}
