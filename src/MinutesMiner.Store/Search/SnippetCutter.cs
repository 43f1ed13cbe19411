using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Storage.Search;

namespace MinutesMiner.Store.Search;

/// <summary>Cuts the part of a passage to quote.</summary>
internal static class SnippetCutter
{
    /// <summary>The passage, or where it is longer than <paramref name="length"/> the stretch of about that length with most matches.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="matches">The words that match, in order.</param>
    /// <param name="length">UTF-16 code units; a matching word longer than that is kept whole.</param>
    public static Snippet Cut(string text, IReadOnlyList<TextRange> matches, int length)
    {
        if (text.Length <= length)
        {
            return new Snippet(text, matches, CutBefore: false, CutAfter: false);
        }

        var (first, last) = Densest(matches, length);
        var (start, end) = matches.Count == 0 ? (0, length) : (matches[first].Start, matches[last].End);

        // What is left goes a third before and two thirds after: one reads on from a match.
        var spare = Math.Max(0, length - (end - start));
        start = Math.Max(0, start - (spare / 3));
        end = Math.Min(text.Length, Math.Max(end, start + length));
        start = Math.Max(0, Math.Min(start, end - length));
        start = WordStart(text, start, matches.Count == 0 ? 0 : matches[first].Start);
        end = WordEnd(text, end, matches.Count == 0 ? start : matches[last].End);
        var within = matches
            .Where(m => m.Start >= start && m.End <= end)
            .Select(m => new TextRange(m.Start - start, m.End - start))
            .ToArray();
        return new Snippet(text[start..end], within, start > 0, end < text.Length);
    }

    /// <summary>First and last match of the stretch no longer than <paramref name="length"/> that holds most of them.</summary>
    private static (int First, int Last) Densest(IReadOnlyList<TextRange> matches, int length)
    {
        var (best, first) = ((First: 0, Last: 0), 0);
        for (var last = 0; last < matches.Count; last++)
        {
            while (first < last && matches[last].End - matches[first].Start > length)
            {
                first++;
            }

            if (last - first > best.Last - best.First)
            {
                best = (first, last);
            }
        }

        return best;
    }

    /// <summary>The first start of a word at or after <paramref name="at"/>, not after <paramref name="latest"/>.</summary>
    private static int WordStart(string text, int at, int latest)
    {
        if (at == 0 || text[at - 1] == ' ')
        {
            return at;
        }

        var blank = text.IndexOf(' ', at);
        return blank >= 0 && blank + 1 <= latest ? blank + 1 : Whole(text, Math.Min(at, latest));
    }

    /// <summary>The last end of a word at or before <paramref name="at"/>, not before <paramref name="earliest"/>.</summary>
    private static int WordEnd(string text, int at, int earliest)
    {
        if (at == text.Length || text[at] == ' ')
        {
            return at;
        }

        var blank = text.LastIndexOf(' ', at);
        return blank > earliest ? blank : Whole(text, Math.Max(at, earliest));
    }

    /// <summary>An offset that does not cut a surrogate pair.</summary>
    private static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
