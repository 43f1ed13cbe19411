using System.Globalization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>A share in a sentence.</summary>
/// <param name="Coverage">How much.</param>
/// <param name="Range">Where it stands.</param>
/// <param name="IsPrice">Whether it is a share of a price or cost, not of a group: "60 pct. af lejen".</param>
internal readonly record struct ShareMatch(RuleCoverage Coverage, TextRange Range, bool IsPrice);

/// <summary>Finds the share of a group that a rule is for: "mindst 80 pct. af", "min. 75 pct.", "op til 25 %".</summary>
internal static class CoverageReader
{
    /// <summary>The most words between "af" and what is priced.</summary>
    private const int LongestGap = 4;

    private static readonly PhraseSet Percent = RuleWords.Counts["percent"];
    private static readonly PhraseSet Priced = RuleWords.Counts["priced"];

    private const string SharePrefix = "share-";

    private static readonly IReadOnlyList<(decimal Percent, PhraseSet Set)> Shares = [.. RuleWords.Counts.Sets.Where(s => s.Name.StartsWith(SharePrefix, StringComparison.Ordinal))
        .Select(s => (decimal.Parse(s.Name.AsSpan(SharePrefix.Length), CultureInfo.InvariantCulture), s.Set))];

    /// <summary>The first share in the sentence; null when there is none.</summary>
    public static ShareMatch? Find(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (percent, set) in Shares)
            {
                if (set.EndAt(words, at) is > 0 and var named && words.Is(named, "af"))
                {
                    var (least, most, start) = Counts.Bounds(words, at);
                    var quoted = words.Range(start, named);
                    return new ShareMatch(new RuleCoverage(most ? null : percent, least ? null : percent, words.Quote(quoted)), quoted, IsPrice(words, named));
                }
            }

            if (words[at].Number is null || Counts.At(words, at) is not { } count || Percent.EndAt(words, count.End) < 0)
            {
                continue;
            }

            var end = words.Is(count.End, "pct") && words.Is(count.End + 1, ".") && words[count.End + 1].Range.Start == words[count.End].Range.End
                ? count.End + 2
                : count.End + 1;
            var range = words.Range(count.Start, end);
            return new ShareMatch(new RuleCoverage(count.Min, count.Max, words.Quote(range)), range, IsPrice(words, end));
        }

        return null;
    }

    private static bool IsPrice(Words words, int at) =>
        Priced.EndAt(words, at) > 0 || (words.Is(at, "af", "i") && Priced.IsIn(words, at + 1, Math.Min(words.Count, at + 1 + LongestGap)) && !words[at + 1].IsPunctuation);
}
