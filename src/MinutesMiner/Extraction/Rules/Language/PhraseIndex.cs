using System.Collections.Concurrent;

namespace MinutesMiner.Extraction.Rules.Language;

/// <summary>
/// Phrases by the words that they may start with. What a word starts is worked out once and kept, so that a sentence costs a look-up a word
/// however many phrases there are. Thread-safe.
/// </summary>
/// <param name="phrases">The phrases; a match is told by its index here.</param>
internal sealed class PhraseIndex(IReadOnlyList<Phrase> phrases)
{
    /// <summary>The most words that are kept; further ones are worked out each time.</summary>
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<string, int[]> _starts = new(StringComparer.Ordinal);

    /// <summary>Every match that starts at the token, as the phrase's index and the end of the match.</summary>
    public IEnumerable<(int Phrase, int End)> At(Words words, int start)
    {
        foreach (var index in Starting(words[start]))
        {
            if (phrases[index].MatchAt(words, start) is > 0 and var end)
            {
                yield return (index, end);
            }
        }
    }

    /// <summary>Whether any phrase starts at the token.</summary>
    public bool IsAt(Words words, int start)
    {
        foreach (var index in Starting(words[start]))
        {
            if (phrases[index].MatchAt(words, start) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of the longest match that starts at the token; -1 when none does.</summary>
    public int EndAt(Words words, int start)
    {
        var end = -1;
        foreach (var index in Starting(words[start]))
        {
            end = Math.Max(end, phrases[index].MatchAt(words, start));
        }

        return end;
    }

    private int[] Starting(Token token)
    {
        if (_starts.TryGetValue(token.Lower, out var known))
        {
            return known;
        }

        var found = Enumerable.Range(0, phrases.Count).Where(i => phrases[i].MayStart(token)).ToArray();
        if (_starts.Count < MostKept)
        {
            _starts.TryAdd(token.Lower, found);
        }

        return found;
    }
}
