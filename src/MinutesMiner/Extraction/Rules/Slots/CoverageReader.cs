using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Finds the share of a group that a rule is for: "mindst 80 pct. af", "min. 75 pct.", "op til 25 %".</summary>
internal static class CoverageReader
{
    /// <summary>The first share in the sentence and where it stands; null when there is none.</summary>
    public static (RuleCoverage Coverage, TextRange Range)? Find(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Number is null || Counts.At(words, at) is not { } count || !words.Is(count.End, "pct", "%", "procent"))
            {
                continue;
            }

            var end = words.Is(count.End, "pct") && words.Is(count.End + 1, ".") && words[count.End + 1].Range.Start == words[count.End].Range.End
                ? count.End + 2
                : count.End + 1;
            var range = words.Range(count.Start, end);
            return (new RuleCoverage(count.Min, count.Max, words.Quote(range)), range);
        }

        return null;
    }
}
