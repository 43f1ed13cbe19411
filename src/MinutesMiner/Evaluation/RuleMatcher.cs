using MinutesMiner.Core.Facts;

namespace MinutesMiner.Evaluation;

/// <summary>
/// Pairs the rules found with those of gold, so that slots are compared on rules that are the same: of one item, with texts that hold one
/// another or share at least half their words. Of several candidates the one that agrees in most slots is taken; each rule pairs once.
/// </summary>
public static class RuleMatcher
{
    /// <summary>The least share of words in common.</summary>
    public const double LeastOverlap = 0.5;

    /// <summary>The pairs, in gold's order.</summary>
    public static IReadOnlyList<(ServiceRule Found, ServiceRule Gold)> Match(IReadOnlyList<ServiceRule> found, IReadOnlyList<ServiceRule> gold)
    {
        var candidates = gold.SelectMany((g, i) => found.Select((f, j) => (Gold: i, Found: j, Score: Agreement(f, g))))
            .Where(c => c.Score > 0)
            .OrderByDescending(c => c.Score).ThenBy(c => c.Gold).ThenBy(c => c.Found);
        var (usedGold, usedFound) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(int Gold, int Found)>();
        foreach (var candidate in candidates)
        {
            if (!usedGold.Contains(candidate.Gold) && !usedFound.Contains(candidate.Found))
            {
                usedGold.Add(candidate.Gold);
                usedFound.Add(candidate.Found);
                pairs.Add((candidate.Gold, candidate.Found));
            }
        }

        return pairs.OrderBy(p => p.Gold).Select(p => (found[p.Found], gold[p.Gold])).ToList();
    }

    /// <summary>The words that two texts have in common, as a share of those of the shorter: 1 where one holds the other.</summary>
    public static double Overlap(string? first, string? second)
    {
        var (a, b) = (Words(first), Words(second));
        if (a.Count == 0 || b.Count == 0)
        {
            return a.Count == b.Count ? 1 : 0;
        }

        return (double)a.Intersect(b, StringComparer.Ordinal).Count() / Math.Min(a.Count, b.Count);
    }

    private static double Agreement(ServiceRule found, ServiceRule gold)
    {
        if (found.Item != gold.Item || Overlap(found.Text, gold.Text) < LeastOverlap || !SamePage(found, gold))
        {
            return 0;
        }

        return Jaccard(found.Text, gold.Text)
            + (found.Activity == gold.Activity ? 2 : 0) + (found.TargetGroup == gold.TargetGroup ? 1.5 : 0)
            + (found.Timing?.Text == gold.Timing?.Text ? 1 : 0) + (found.Modality == gold.Modality ? 0.5 : 0);
    }

    /// <summary>Slides say the same words on several pages: only a rule of the same page is the same.</summary>
    private static bool SamePage(ServiceRule found, ServiceRule gold) =>
        gold.Spans.Count == 0 || found.Spans.Count == 0 || gold.Spans[0].Page is null || found.Spans.Any(s => gold.Spans.Any(g => g.Page == s.Page));

    private static double Jaccard(string first, string second)
    {
        var (a, b) = (Words(first), Words(second));
        return a.Count + b.Count == 0 ? 1 : (double)a.Intersect(b, StringComparer.Ordinal).Count() / a.Union(b, StringComparer.Ordinal).Count();
    }

    private static HashSet<string> Words(string? text) =>
        (text ?? "").ToLowerInvariant().Split([' ', ',', '.', ':', ';', '(', ')', '–', '-', '/', '"', '”'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
