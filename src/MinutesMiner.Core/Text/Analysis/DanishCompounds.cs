using System.Collections.Frozen;

namespace MinutesMiner.Core.Text.Analysis;

/// <summary>A part of a compound word.</summary>
/// <param name="Start">Offset of its first letter in the word.</param>
/// <param name="End">Offset after its last letter, the linking letter left out; for the last part after its ending.</param>
/// <param name="Base">The part as the lexicon has it; for the last part as it stands.</param>
public readonly record struct CompoundPart(int Start, int End, string Base);

/// <summary>
/// Splits compound words with a lexicon: <c>beskæftigelsesindsats</c> is <c>beskæftigelse</c> + s + <c>indsats</c>. Parts join directly,
/// with s, with e, or with s in place of a final e (<c>arbejde</c>, <c>arbejdsmiljø</c>). A part has at least four letters and a word at
/// most four parts. Every part must be in the lexicon, the last one in any inflection, so an unknown word is never cut. Thread-safe.
/// </summary>
public sealed class DanishCompounds
{
    /// <summary>Words longer than this are not split, which bounds the work on hostile input.</summary>
    public const int MaxWordLength = 60;

    private const int MinPartLength = 4;
    private const int MaxParts = 4;

    private readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _leading;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stems;

    /// <summary>A splitter with the given lexicon.</summary>
    /// <param name="lexicon">Words in their dictionary form; folded here, words under four letters ignored.</param>
    public DanishCompounds(IEnumerable<string> lexicon)
    {
        var leading = new Dictionary<string, string>(StringComparer.Ordinal);
        var stems = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in lexicon.Select(w => DanishFolding.Fold(w)).Where(w => w.Length >= MinPartLength))
        {
            leading[word] = word;
            stems.Add(word);
            stems.Add(DanishStemmer.Stem(word));
        }

        foreach (var word in leading.Keys.ToArray())
        {
            leading.TryAdd(word + "s", word);
            leading.TryAdd(word + "e", word);
            if (word.EndsWith('e'))
            {
                leading.TryAdd(word[..^1] + "s", word);
            }
        }

        _leading = leading.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _stems = stems.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A splitter with the lexicon of municipal nouns that ships with the project.</summary>
    public static DanishCompounds Municipal { get; } = new(MunicipalNouns.Folded);

    /// <summary>The word's parts in order, as small as the lexicon allows; empty when it is no compound.</summary>
    /// <param name="word">One word, folded by <see cref="DanishFolding"/>.</param>
    public IReadOnlyList<CompoundPart> Split(string word)
    {
        var parts = new List<CompoundPart>(MaxParts);
        if (word.Length is >= 2 * MinPartLength and <= MaxWordLength)
        {
            Split(word, 0, word.Length, lastOfWord: true, MaxParts, parts);
        }

        return parts;
    }

    /// <summary>Splits [start, end) into as few parts as possible, then each part again. False, with nothing added, when it has no parts.</summary>
    private bool Split(string word, int start, int end, bool lastOfWord, int budget, List<CompoundPart> parts)
    {
        if (budget < 2 || end - start < 2 * MinPartLength || Cuts(word.AsSpan(start, end - start), lastOfWord, budget) is not { } cuts)
        {
            return false;
        }

        var (count, before) = (cuts.Count + 1, parts.Count);
        for (var i = 0; i < count; i++)
        {
            var from = start + (i == 0 ? 0 : cuts[i - 1]);
            var to = i < cuts.Count ? start + cuts[i] : end;
            var isLast = lastOfWord && i == count - 1;
            var part = Part(word, from, to, isLast);
            var spare = budget - (parts.Count - before) - (count - 1 - i);
            if (!Split(word, from, part.End, isLast, spare, parts))
            {
                parts.Add(part);
            }
        }

        return true;
    }

    private CompoundPart Part(string word, int from, int to, bool isLast)
    {
        var surface = word.AsSpan(from, to - from);
        if (isLast || !_leading.TryGetValue(surface, out var known))
        {
            return new CompoundPart(from, to, surface.ToString());
        }

        return new CompoundPart(from, from + Math.Min(known.Length, surface.Length), known);
    }

    /// <summary>Where to cut for the fewest parts, two at least; among equals the cut that makes the first part longest. Null when there is no way.</summary>
    private List<int>? Cuts(ReadOnlySpan<char> word, bool lastOfWord, int budget)
    {
        // fewest[i]: parts needed from i to the end; next[i]: where the first of them ends.
        const int None = MaxParts + 1;
        Span<int> fewest = stackalloc int[word.Length + 1];
        Span<int> next = stackalloc int[word.Length + 1];
        fewest.Fill(None);
        for (var from = word.Length - MinPartLength; from >= 0; from--)
        {
            if (from is > 0 and < MinPartLength)
            {
                continue;
            }

            if (from > 0 && IsLast(word[from..], lastOfWord))
            {
                (fewest[from], next[from]) = (1, word.Length);
            }

            for (var to = word.Length - MinPartLength; to >= from + MinPartLength; to--)
            {
                if (fewest[to] + 1 < fewest[from] && _leading.ContainsKey(word[from..to]))
                {
                    (fewest[from], next[from]) = (fewest[to] + 1, to);
                }
            }
        }

        if (fewest[0] > budget)
        {
            return null;
        }

        var cuts = new List<int>(MaxParts);
        for (var at = next[0]; at < word.Length; at = next[at])
        {
            cuts.Add(at);
        }

        return cuts;
    }

    private bool IsLast(ReadOnlySpan<char> part, bool mayBeInflected) =>
        mayBeInflected ? _stems.Contains(part[..DanishStemmer.StemLength(part)]) || _leading.ContainsKey(part) : _leading.ContainsKey(part);
}
