using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>What a body remarks: beside what it decides, or in a sentence of its own.</summary>
internal sealed partial class RemarkReader(Lexicon lexicon, Trace trace)
{
    /// <summary>The remark that goes with an approval: empty when it only announces those that follow, null when there is none.</summary>
    /// <param name="sentence">What is decided.</param>
    /// <param name="words">The words by which it is.</param>
    /// <param name="motion">What was moved ahead of it.</param>
    public string? OfAct(string sentence, IReadOnlyList<OutcomeWord> words, Motion motion)
    {
        if (!words.Any(w => w.Outcome is Outcome.Approved or Outcome.Recommended or Outcome.Noted or Outcome.Discussed))
        {
            return null;
        }

        if (motion.AdoptedBy(sentence) is { } moved)
        {
            return moved;
        }

        foreach (var template in lexicon.Remarks)
        {
            foreach (Match match in template.MatchesWithin(sentence))
            {
                if (words.Any(w => w.Range.Overlaps(new TextRange(match.Index, match.Index + 1)))
                    || !words.Any(w => w.Outcome is Outcome.Approved or Outcome.Recommended or Outcome.Noted or Outcome.Discussed && w.Range.End <= match.Index))
                {
                    continue;
                }

                if (!words.Any(w => w.Outcome is Outcome.Approved or Outcome.Recommended) && !Because().IsMatch($", {match.Value}") && !RemarkedThat().IsMatch(match.Value))
                {
                    // "Taget til efterretning med bemærkninger til punkt 2": what was remarked is not told.
                    continue;
                }

                var remark = (WithinClause(sentence, match) ?? match.Groups["remark"].Value).Trim(' ', ':', '.', ',', ';');
                return remark.Any(char.IsLetterOrDigit) ? remark : "";
            }
        }

        return null;
    }

    /// <summary>The body's remark in a sentence of its own: empty when it follows in the next. Null when the sentence is none.</summary>
    public (string Remark, bool IsLabelled)? OfBody(LocatedText sentence, string text)
    {
        foreach (var template in lexicon.BodyRemarks)
        {
            if (template.MatchesWithin(text) is [{ Index: 0 } match, ..])
            {
                trace.Add("bodyRemarks", template.Source, sentence);
                var remark = match.Groups["remark"] is { Success: true } g && g.Value.Any(char.IsLetterOrDigit) ? g : null;
                var lead = text[..(remark?.Index ?? match.Length)];
                var isLabelled = lead.Contains(':', StringComparison.Ordinal) || lexicon.Remarks.Any(t => t.MatchesWithin(text) is [{ Index: 0 }, ..]);
                return isLabelled ? (remark?.Value ?? "", true) : (text, false);
            }
        }

        return null;
    }

    [GeneratedRegex(@"^med\s.*?\bat\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RemarkedThat();

    /// <summary>"…, at støtten dog kan gives i ni måneder, og at …": the at-clause that the reservation stands in is what is remarked. Null where it stands in none.</summary>
    private static string? WithinClause(string sentence, Match match)
    {
        if (!match.Value.StartsWith("dog", StringComparison.OrdinalIgnoreCase) || AtClause().Match(sentence[..match.Index]) is not { Success: true } clause)
        {
            return null;
        }

        var start = clause.Groups["clause"].Index;
        return NextClause().Match(sentence, match.Index) is { Success: true } next ? sentence[start..next.Index] : sentence[start..];
    }

    [GeneratedRegex(@"[,;]\s(?:og\s)?at\s(?<clause>[^,;:.]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtClause();

    [GeneratedRegex(@"[,;]\s(?:og\s)?at\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NextClause();

    /// <summary>What opens the clause behind what was decided: its reason, or what is said beside it.</summary>
    [GeneratedRegex(@",\s(?:idet|da|og|men|samt)\s(?=\p{L}+\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    internal static partial Regex Because();
}
