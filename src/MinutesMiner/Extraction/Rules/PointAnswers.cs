using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Analysis;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Rules;

/// <summary>Which part of an item a decision has left out that answers the recommendation point by point: "Ad 1. Godkendt. Ad 2. Udsættes."</summary>
internal static class PointAnswers
{
    /// <summary>A word of fewer letters tells no matter.</summary>
    private const int ShortestWord = 6;

    /// <summary>A longer word tells a matter by itself, wherever it stands.</summary>
    private const int TellingWord = 12;

    /// <summary>
    /// Whether the statement belongs to a point that was not adopted: it is that point, or a heading above it or a telling word of its own
    /// is also the point's and of none that was adopted.
    /// </summary>
    public static bool AreLeft(Statement statement, MinutesItem item, ItemFacts facts)
    {
        if (facts.Decision is not { Answers: { Count: > 1 } answers })
        {
            return false;
        }

        var points = answers.Where(a => a.Recommendation is { } at && at >= 0 && at < facts.Recommendations.Count)
            .Select(a => (facts.Recommendations[a.Recommendation!.Value].Text, IsSet: Adoption.Sets.Contains(a.Outcome) || a.Outcome == Outcome.Noted)).ToList();
        var kept = points.Where(p => p.IsSet).SelectMany(p => Matters(p.Text)).Concat(Matters(item.Title.Text)).ToHashSet(StringComparer.Ordinal);
        var left = points.Where(p => !p.IsSet).ToList();
        if (left.Count == 0)
        {
            return false;
        }

        if (statement.Role is SectionRole.Recommendation or SectionRole.Motion)
        {
            return left.Exists(p => p.Text.Contains(statement.Text.Text, StringComparison.OrdinalIgnoreCase) || statement.Text.Text.Contains(p.Text, StringComparison.OrdinalIgnoreCase));
        }

        var own = left.SelectMany(p => Matters(p.Text)).Where(m => !kept.Contains(m)).ToHashSet(StringComparer.Ordinal);
        return statement.Chapters.Concat(statement.Above).Where(a => a != item.Title.Text).SelectMany(Matters).Any(own.Contains)
            || Matters(statement.Text.Text).Any(m => m.Length >= TellingWord && own.Contains(m));
    }

    /// <summary>Whether two texts have a word of their own in common that tells their matter.</summary>
    public static bool ShareMatter(string one, string other) => Matters(one).Intersect(Matters(other), StringComparer.Ordinal).Any();

    private static IEnumerable<string> Matters(string text) =>
        text.Split([' ', ',', '.', ':', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length >= ShortestWord && w.All(char.IsLetter))
            .Select(w => DanishStemmer.Stem(w.ToLowerInvariant()));
}
