using MinutesMiner.Core.Documents;

namespace MinutesMiner.Extraction.Rules.Language;

/// <summary>A named set of phrases. Most begin with a plain word: those are looked up by it, so that a long set costs no more than a short one.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);
    private readonly List<Phrase> _others = [];
    private readonly List<Phrase> _all;

    public PhraseSet(params IReadOnlyList<string> phrases)
    {
        _all = phrases.Select(Phrase.Parse).ToList();
        foreach (var phrase in _all)
        {
            if (phrase.FirstWords is not { } words)
            {
                _others.Add(phrase);
                continue;
            }

            foreach (var word in words)
            {
                if (!_byFirst.TryGetValue(word, out var list))
                {
                    _byFirst.Add(word, list = []);
                }

                list.Add(phrase);
            }
        }
    }

    /// <summary>The phrases as written.</summary>
    public IEnumerable<string> Phrases => _all.Select(p => p.Source);

    /// <summary>Whether one of the phrases starts at a token in the range of indexes.</summary>
    public bool IsIn(Words words, int start, int end) => IndexIn(words, start, end) >= 0;

    /// <summary>Whether one of the phrases stands in the sentence.</summary>
    public bool IsIn(Words words) => IsIn(words, 0, words.Count);

    /// <summary>Whether one of the phrases stands in the statement, or in the text right above it.</summary>
    public bool IsIn(Words words, Statement statement) => IsIn(words) || (statement.Above.Count > 0 && IsIn(new Words(statement.Above[0])));

    /// <summary>Index after the longest of the phrases that starts at the token; -1 when none does.</summary>
    public int EndAt(Words words, int at)
    {
        if (at < 0 || at >= words.Count)
        {
            return -1;
        }

        var end = -1;
        if (_byFirst.TryGetValue(words[at].Lower, out var list))
        {
            foreach (var phrase in list)
            {
                end = Math.Max(end, phrase.MatchAt(words, at));
            }
        }

        foreach (var phrase in _others)
        {
            end = Math.Max(end, phrase.MatchAt(words, at));
        }

        return end;
    }

    /// <summary>Index of the first token in the range at which a phrase starts; -1 when there is none.</summary>
    public int IndexIn(Words words, int start, int end)
    {
        for (var at = Math.Max(0, start); at < Math.Min(end, words.Count); at++)
        {
            if (EndAt(words, at) > 0)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Every place where a phrase stands.</summary>
    public IEnumerable<TextRange> All(Words words) => _all.SelectMany(p => p.Find(words));
}
