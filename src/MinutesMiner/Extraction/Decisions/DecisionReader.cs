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
/// <param name="BySentence">What each sentence that acts does, in order.</param>
/// <param name="IsUnderstood">Whether a word that decides, requests or tells that nothing was decided was found.</param>
internal sealed record DecisionReading(
    IReadOnlyList<Act> Acts, IReadOnlyList<string> Remarks, bool IsAmended, IReadOnlyList<SentenceReading> BySentence, bool IsUnderstood);

/// <summary>What one sentence does.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Acts">Its acts.</param>
/// <param name="IsAmended">Whether it changes what was recommended.</param>
internal sealed record SentenceReading(LocatedText Sentence, IReadOnlyList<Act> Acts, bool IsAmended);

/// <summary>Reads a decision sentence by sentence.</summary>
internal sealed class DecisionReader(Lexicon lexicon, Trace trace)
{
    private readonly ActWords _words = new(lexicon);

    /// <summary>Whether a sentence decides, requests or remarks anything.</summary>
    public bool Says(string sentence) => OutcomeFinder.Find(sentence, lexicon).Count > 0
        || lexicon.Requests.Any(t => t.IsWithin(sentence)) || lexicon.ProtocolRemarks.Any(t => t.IsWithin(sentence));

    public DecisionReading Read(IReadOnlyList<LocatedText> sentences, ItemFacts facts)
    {
        var draft = new Draft(trace);
        foreach (var quoted in Quotations.Read(sentences))
        {
            var sentence = quoted.Sentence;
            if (facts.Uses.TryGetValue(sentence, out var use))
            {
                ReadUsed(sentence, use, facts, draft);
            }
            else if (quoted.IsInside)
            {
                draft.RemarkIfExpected(sentence.Text);
            }
            else
            {
                Read(sentence, quoted.Unquoted, draft);
            }
        }

        return draft.Done(sentences, Alone);
    }

    /// <summary>What a sentence does where nothing else decides: "Formanden orienterede om mødet."</summary>
    private OutcomeWord? Alone(string sentence) => lexicon.ActsAlone.Where(a => a.Template.IsWithin(sentence))
        .Select(a => (OutcomeWord?)new OutcomeWord(a.Outcome, default, a.Template.Source)).FirstOrDefault();

    /// <summary>What a sentence that tells who voted how decides beside: what stands ahead of the vote, and what a majority did.</summary>
    private void ReadUsed(LocatedText sentence, SentenceUse use, ItemFacts facts, Draft draft)
    {
        draft.IsUnderstood = true;
        if (lexicon.ProtocolRemarks.FirstOrDefault(t => t.IsWithin(sentence.Text)) is { } protocol)
        {
            trace.Add("protocolRemarks", protocol.Source, sentence);
            draft.Remarks.Add(sentence.Text);
        }
        else if (use == SentenceUse.Vote && facts.Remainders.TryGetValue(sentence, out var ahead) && (Says(ahead.Text) || !IsMajority(sentence.Text)))
        {
            Read(ahead, ahead.Text, draft);
        }
        else if (use == SentenceUse.Vote && IsMajority(sentence.Text))
        {
            // "Et flertal bestående af … godkendte indstillingen" tells both who voted how and what was decided.
            draft.Add(sentence, _words.Find(sentence.Text), null, false);
        }
    }

    private void Read(LocatedText sentence, string unquoted, Draft draft)
    {
        if (lexicon.ProtocolRemarks.FirstOrDefault(t => t.IsWithin(unquoted)) is { } protocol)
        {
            trace.Add("protocolRemarks", protocol.Source, sentence);
            draft.Remarks.Add(sentence.Text);
            return;
        }

        if (BodyRemark(sentence) is { } own)
        {
            draft.AddBodyRemark(own);
            return;
        }

        var words = _words.Find(unquoted);
        var remark = Remark(sentence.Text, words);
        var amended = lexicon.Amendments.Any(t => t.IsWithin(unquoted)) && (words.Any(w => w.Outcome != Outcome.Rejected) || draft.ExpectsRemarks);
        // Granted in part is changed; a motion that falls beside is none of the recommendation's.
        amended |= words.Any(w => w.Outcome == Outcome.Approved) && words.Any(w => w.Outcome is Outcome.Rejected or Outcome.Postponed) && !IsMotion(unquoted);
        draft.IsAmended |= amended;
        if (words.Count > 0)
        {
            draft.Add(sentence, words, remark, amended);
        }
        else if (lexicon.Requests.FirstOrDefault(t => t.IsWithin(unquoted)) is { } request)
        {
            trace.Add("requests", request.Source, sentence);
            draft.AddRequest(sentence);
        }
        else
        {
            draft.IsUnderstood |= lexicon.Uneventful.Any(t => t.IsWithin(unquoted));
            draft.RemarkIfExpected(sentence.Text);
        }
    }

    /// <summary>The body's remark in a sentence of its own: empty when it follows in the next. Null when the sentence is none.</summary>
    private (string Remark, bool IsLabelled)? BodyRemark(LocatedText sentence)
    {
        foreach (var template in lexicon.BodyRemarks)
        {
            if (template.MatchesWithin(sentence.Text) is [{ Index: 0 } match, ..])
            {
                trace.Add("bodyRemarks", template.Source, sentence);
                var isLabelled = sentence.Text[..(match.Groups["remark"] is { Success: true } g ? g.Index : match.Length)].Contains(':', StringComparison.Ordinal);
                return isLabelled && match.Groups["remark"] is { Success: true } remark ? (remark.Value, true) : (isLabelled ? "" : sentence.Text, isLabelled);
            }
        }

        return null;
    }

    private static bool IsMotion(string sentence) => sentence.Contains("ændringsforslag", StringComparison.OrdinalIgnoreCase);

    private static bool IsMajority(string sentence) => sentence.Contains("flertal", StringComparison.OrdinalIgnoreCase);

    /// <summary>The remark that goes with an approval: empty when it only announces those that follow, null when there is none.</summary>
    private string? Remark(string sentence, IReadOnlyList<OutcomeWord> words)
    {
        if (!words.Any(w => w.Outcome is Outcome.Approved or Outcome.Recommended))
        {
            return null;
        }

        foreach (var template in lexicon.Remarks)
        {
            foreach (Match match in template.MatchesWithin(sentence))
            {
                if (words.Any(w => w.Range.Overlaps(new TextRange(match.Index, match.Index + 1)))
                    || !words.Any(w => w.Outcome is Outcome.Approved or Outcome.Recommended && w.Range.End <= match.Index))
                {
                    continue;
                }

                var remark = match.Groups["remark"].Value.Trim(' ', ':', '.', ',', ';');
                return remark.Any(char.IsLetterOrDigit) ? remark : "";
            }
        }

        return null;
    }

    /// <summary>A decision while it is read.</summary>
    private sealed class Draft(Trace trace)
    {
        private readonly List<SentenceReading> _sentences = [];

        public List<string> Remarks { get; } = [];

        public bool IsAmended { get; set; }

        public bool IsUnderstood { get; set; }

        /// <summary>Whether what follows is announced as a remark.</summary>
        public bool ExpectsRemarks { get; private set; }

        public void Add(LocatedText sentence, IReadOnlyList<OutcomeWord> words, string? remark, bool amended)
        {
            var acts = new List<Act>();
            foreach (var outcome in words.Select(w => w.Outcome == Outcome.Approved && remark is not null ? Outcome.ApprovedWithRemarks : w.Outcome).Distinct())
            {
                trace.Add($"outcomes.{outcome}", words[0].Pattern, sentence);
                acts.Add(new Act(outcome, sentence.Text) { Spans = sentence.Spans });
            }

            if (acts.Count > 0)
            {
                _sentences.Add(new SentenceReading(sentence, acts, amended));
            }

            ExpectsRemarks = remark is { Length: 0 };
            if (remark is { Length: > 0 })
            {
                Remarks.Add(remark);
            }
        }

        public void AddRequest(LocatedText sentence)
        {
            _sentences.Add(new SentenceReading(sentence, [new Act(Outcome.Other, sentence.Text) { Spans = sentence.Spans }], false));
            Remarks.Add(sentence.Text);
        }

        /// <summary>Below an approval, "Bemærkning: …" makes it one with remarks.</summary>
        public void AddBodyRemark((string Remark, bool IsLabelled) remark)
        {
            if (remark.Remark.Length > 0)
            {
                Remarks.Add(remark.Remark);
            }

            ExpectsRemarks = remark.Remark.Length == 0;
            if (remark.IsLabelled && _sentences.Count > 0)
            {
                var last = _sentences[^1];
                _sentences[^1] = last with { Acts = last.Acts.Select(a => a.Outcome == Outcome.Approved ? a with { Outcome = Outcome.ApprovedWithRemarks } : a).ToList() };
            }
        }

        public void RemarkIfExpected(string text)
        {
            if (ExpectsRemarks)
            {
                Remarks.Add(text);
            }
        }

        public DecisionReading Done(IReadOnlyList<LocatedText> sentences, Func<string, OutcomeWord?> alone)
        {
            if (_sentences.Count == 0)
            {
                foreach (var sentence in sentences)
                {
                    if (alone(sentence.Text) is { } word && !_sentences.Exists(s => s.Acts[0].Outcome == word.Outcome))
                    {
                        Add(sentence, [word], null, false);
                    }
                }
            }

            var acts = _sentences.SelectMany(s => s.Acts).ToList();
            var understood = IsUnderstood || acts.Count > 0;
            if (acts.Count == 0)
            {
                // Nothing that the dialect knows as an act: the whole is one, of the kind that claims nothing.
                var whole = LocatedText.Join(sentences);
                acts.Add(new Act(Outcome.Other, whole.Text) { Spans = whole.Spans });
            }

            return new DecisionReading(acts, Remarks, IsAmended, _sentences, understood);
        }
    }
}
