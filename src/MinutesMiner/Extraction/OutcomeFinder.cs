using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction;

/// <summary>A word or phrase that decides.</summary>
/// <param name="Outcome">What it does.</param>
/// <param name="Range">Where it stands in the sentence.</param>
/// <param name="Pattern">The pattern that found it.</param>
internal readonly record struct OutcomeWord(Outcome Outcome, TextRange Range, string Pattern);

/// <summary>Finds the words of a sentence that decide. Where phrases overlap, the longest stands: it says the most; of two as long, the one that denies.</summary>
internal static class OutcomeFinder
{
    public static IReadOnlyList<OutcomeWord> Find(string sentence, Lexicon lexicon)
    {
        var found = new List<OutcomeWord>();
        foreach (var (outcome, template) in lexicon.Outcomes)
        {
            foreach (var match in template.MatchesWithin(sentence))
            {
                found.Add(new OutcomeWord(outcome, new TextRange(match.Index, match.Index + match.Length), template.Source));
            }
        }

        var kept = new List<OutcomeWord>();
        foreach (var word in found.OrderByDescending(w => w.Range.Length).ThenByDescending(w => w.Pattern.Contains("ikke", StringComparison.Ordinal)).ThenBy(w => w.Outcome))
        {
            if (!kept.Exists(k => k.Range.Overlaps(word.Range)))
            {
                kept.Add(word);
            }
        }

        return kept.OrderBy(w => w.Range.Start).ToList();
    }
}
