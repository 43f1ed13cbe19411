using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>What a decision's sentences do.</summary>
/// <param name="Acts">In order of appearance; never empty.</param>
/// <param name="Remarks">Remarks and requests, in order of appearance.</param>
/// <param name="IsAmended">Whether a sentence changes what was recommended.</param>
internal sealed record DecisionReading(IReadOnlyList<Act> Acts, IReadOnlyList<string> Remarks, bool IsAmended);

/// <summary>Reads a decision sentence by sentence.</summary>
internal sealed class DecisionReader(Lexicon lexicon, Trace trace)
{
    /// <summary>Whether a sentence decides, requests or remarks anything.</summary>
    public bool Says(string sentence) => OutcomeFinder.Find(sentence, lexicon).Count > 0
        || lexicon.Requests.Any(t => t.IsWithin(sentence)) || lexicon.ProtocolRemarks.Any(t => t.IsWithin(sentence));

    public DecisionReading Read(IReadOnlyList<LocatedText> sentences, Func<LocatedText, bool> isUsed)
    {
        var acts = new List<Act>();
        var remarks = new List<string>();
        var (amended, expectsRemarks) = (false, false);
        foreach (var sentence in sentences)
        {
            var words = OutcomeFinder.Find(sentence.Text, lexicon);
            if (isUsed(sentence))
            {
                // "Et flertal bestående af … godkendte indstillingen" tells both who voted how and what was decided.
                words = words.Where(w => w.Outcome is Outcome.Approved && IsMajority(sentence.Text)).ToList();
                AddActs(sentence, words, null);
                continue;
            }

            if (lexicon.ProtocolRemarks.FirstOrDefault(t => t.IsWithin(sentence.Text)) is { } protocol)
            {
                trace.Add("protocolRemarks", protocol.Source, sentence);
                remarks.Add(sentence.Text);
                continue;
            }

            var remark = Remark(sentence.Text, words);
            amended |= lexicon.Amendments.Any(t => t.IsWithin(sentence.Text)) && (words.Count > 0 || expectsRemarks);
            if (words.Count > 0)
            {
                AddActs(sentence, words, remark);
                expectsRemarks = remark is { Length: 0 };
                if (remark is { Length: > 0 })
                {
                    remarks.Add(remark);
                }
            }
            else if (lexicon.Requests.FirstOrDefault(t => t.IsWithin(sentence.Text)) is { } request)
            {
                trace.Add("requests", request.Source, sentence);
                acts.Add(new Act(Outcome.Other, sentence.Text) { Spans = sentence.Spans });
                remarks.Add(sentence.Text);
            }
            else if (expectsRemarks)
            {
                remarks.Add(sentence.Text);
            }
        }

        if (acts.Count == 0)
        {
            // Nothing that the dialect knows as an act: the whole is one, of the kind that claims nothing.
            var whole = LocatedText.Join(sentences);
            acts.Add(new Act(Outcome.Other, whole.Text) { Spans = whole.Spans });
        }

        return new DecisionReading(acts, remarks, amended);

        void AddActs(LocatedText sentence, IReadOnlyList<OutcomeWord> words, string? remark)
        {
            foreach (var outcome in words.Select(w => w.Outcome == Outcome.Approved && remark is not null ? Outcome.ApprovedWithRemarks : w.Outcome).Distinct())
            {
                trace.Add($"outcomes.{outcome}", words[0].Pattern, sentence);
                acts.Add(new Act(outcome, sentence.Text) { Spans = sentence.Spans });
            }
        }
    }

    private static bool IsMajority(string sentence) => sentence.Contains("flertal", StringComparison.OrdinalIgnoreCase);

    /// <summary>The remark that goes with an approval: empty when it only announces those that follow, null when there is none.</summary>
    private string? Remark(string sentence, IReadOnlyList<OutcomeWord> words)
    {
        if (!words.Any(w => w.Outcome == Outcome.Approved))
        {
            return null;
        }

        foreach (var template in lexicon.Remarks)
        {
            foreach (Match match in template.MatchesWithin(sentence))
            {
                if (words.Any(w => w.Range.Overlaps(new TextRange(match.Index, match.Index + 1))))
                {
                    continue;
                }

                var remark = match.Groups["remark"].Value.Trim(' ', ':', '.', ',', ';');
                return remark.Any(char.IsLetterOrDigit) ? remark : "";
            }
        }

        return null;
    }
}
