using MinutesMiner.Core.Documents;

namespace MinutesMiner.Extraction.Rules.Language;

/// <summary>A named set of phrases.</summary>
internal sealed class PhraseSet
{
    private readonly Phrase[] _phrases;
    private readonly PhraseIndex _index;

    public PhraseSet(params IReadOnlyList<string> phrases)
    {
        _phrases = [.. phrases.Select(Phrase.Parse)];
        _index = new PhraseIndex(_phrases);
    }

    /// <summary>The phrases as written.</summary>
    public IEnumerable<string> Phrases => _phrases.Select(p => p.Source);

    /// <summary>Whether one of the phrases starts at a token in the range of indexes.</summary>
    public bool IsIn(Words words, int start, int end) => IndexIn(words, start, end) >= 0;

    /// <summary>Whether one of the phrases stands in the sentence.</summary>
    public bool IsIn(Words words) => IsIn(words, 0, words.Count);

    /// <summary>Whether one of the phrases stands in the statement, or in the text right above it.</summary>
    public bool IsIn(Words words, Statement statement) => IsIn(words) || (statement.Above.Count > 0 && IsIn(new Words(statement.Above[0])));

    /// <summary>Index after the longest of the phrases that starts at the token; -1 when none does.</summary>
    public int EndAt(Words words, int at) => at < 0 || at >= words.Count ? -1 : _index.EndAt(words, at);

    /// <summary>Index of the first token in the range at which a phrase starts; -1 when there is none.</summary>
    public int IndexIn(Words words, int start, int end)
    {
        for (var at = Math.Max(0, start); at < Math.Min(end, words.Count); at++)
        {
            if (_index.IsAt(words, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Every place where a phrase stands.</summary>
    public IEnumerable<TextRange> All(Words words) => _phrases.SelectMany(p => p.Find(words));
}
