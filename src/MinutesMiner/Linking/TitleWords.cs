using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Text.Analysis;

namespace MinutesMiner.Linking;

/// <summary>A title, or a short text, as words that are compared: folded stems, without the words that every title has.</summary>
/// <param name="Key">The whole title folded.</param>
/// <param name="Stems">Its content words, each once.</param>
/// <param name="Numbers">What of them is written with digits: years, plan numbers.</param>
internal sealed record TitleWords(string Key, IReadOnlySet<string> Stems, IReadOnlySet<string> Numbers)
{
    /// <summary>The words of a title. Marks of closed items do not count.</summary>
    public static TitleWords Of(string title)
    {
        var key = NameMatch.Key(title);
        foreach (var mark in (ReadOnlySpan<string>)["lukket punkt ", "lukket "])
        {
            key = key.StartsWith(mark, StringComparison.Ordinal) ? key[mark.Length..] : key;
        }

        var words = key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var stems = words.Where(w => !DanishStopWords.Contains(w) && (w.Length > 1 || char.IsAsciiDigit(w[0])))
            .Select(w => char.IsAsciiDigit(w[0]) ? w : DanishStemmer.Stem(w))
            .ToHashSet(StringComparer.Ordinal);
        return new TitleWords(key, stems, stems.Where(s => char.IsAsciiDigit(s[0])).ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>How alike two titles are, rare words counting more than common ones. Immutable once made.</summary>
internal sealed class TitleComparison
{
    private readonly Dictionary<string, int> _frequency = new(StringComparer.Ordinal);
    private readonly int _count;

    /// <summary>Weighs words by how many different titles have them, so that the same title at ten meetings counts once.</summary>
    public TitleComparison(IEnumerable<TitleWords> titles)
    {
        foreach (var title in titles.DistinctBy(t => t.Key, StringComparer.Ordinal))
        {
            _count++;
            foreach (var stem in title.Stems)
            {
                _frequency[stem] = _frequency.GetValueOrDefault(stem) + 1;
            }
        }
    }

    /// <summary>Share of weight in common, 0 to 1. Titles whose numbers contradict each other are not alike.</summary>
    public double Similarity(TitleWords a, TitleWords b)
    {
        if (a.Key == b.Key)
        {
            return 1;
        }

        var common = a.Stems.Where(b.Stems.Contains).Sum(Weight);
        var all = a.Stems.Union(b.Stems, StringComparer.Ordinal).Sum(Weight);
        var likeness = all > 0 ? common / all : 0;
        return Contradict(a, b) ? likeness * 0.4 : likeness;
    }

    /// <summary>Share of the weight of <paramref name="part"/> that stands in <paramref name="whole"/>, 0 to 1.</summary>
    public double Contained(TitleWords part, TitleWords whole)
    {
        var all = part.Stems.Sum(Weight);
        return all > 0 ? part.Stems.Where(whole.Stems.Contains).Sum(Weight) / all : 0;
    }

    /// <summary>Number of different titles that have the word.</summary>
    public int Frequency(string stem) => _frequency.GetValueOrDefault(stem);

    private static bool Contradict(TitleWords a, TitleWords b) =>
        a.Numbers.Count > 0 && b.Numbers.Count > 0 && !a.Numbers.Overlaps(b.Numbers);

    private double Weight(string stem) => Math.Log(1 + ((_count + 1.0) / (1 + _frequency.GetValueOrDefault(stem))));
}
