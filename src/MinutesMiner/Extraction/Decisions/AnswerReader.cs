using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Decisions;

/// <summary>Tells which at-clause each sentence of a decision answers: by number, or one for one where both are lists of one length.</summary>
internal static partial class AnswerReader
{
    public static IReadOnlyList<Answer> Read(MinutesSection section, DecisionReading reading, IReadOnlyList<Recommendation> recommendations, Lexicon lexicon)
    {
        var answers = new List<Answer>();
        var ahead = Ahead(section, reading, lexicon);
        foreach (var sentence in reading.BySentence)
        {
            if (InTurn(sentence, lexicon) is { Count: > 1 } turns)
            {
                foreach (var (point, outcome) in turns)
                {
                    Add(answers, point, IndexOf(point, recommendations), sentence with { Acts = sentence.Acts.Where(a => a.Outcome == outcome).ToList(), IsAmended = false }, recommendations, lexicon);
                }

                continue;
            }

            foreach (var point in ahead.TryGetValue(sentence.Sentence, out var points) ? points : Points(sentence.Sentence.Text, recommendations.Count > 0, lexicon))
            {
                Add(answers, point, IndexOf(point, recommendations), sentence, recommendations, lexicon);
            }
        }

        return answers.Count > 0 ? answers : OneForOne(section, reading, recommendations, lexicon);
    }

    /// <summary>The points that stand by themselves ahead of a sentence: a full stop behind "1.-3." may end one.</summary>
    private static Dictionary<LocatedText, IReadOnlyList<string>> Ahead(MinutesSection section, DecisionReading reading, Lexicon lexicon)
    {
        var read = reading.BySentence.Select(s => s.Sentence).ToHashSet(ReferenceEqualityComparer.Instance);
        var found = new Dictionary<LocatedText, IReadOnlyList<string>>(ReferenceEqualityComparer.Instance);
        var sentences = SentenceReader.Of(section);
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            if (lexicon.AnswerLeads.Select(t => t.MatchWhole(sentences[i].Text)).FirstOrDefault(m => m is not null) is { } match)
            {
                found[sentences[i + 1]] = PointsOf(match);
            }
        }

        // "Ad 2: For stemte A. Imod stemte V. Godkendt.": the lead's sentence tells of the vote, and the next that decides answers.
        foreach (var (_, inBlock) in SentenceReader.ByBlock(section))
        {
            IReadOnlyList<string> open = [];
            foreach (var sentence in inBlock)
            {
                var led = LedBy(sentence.Text, lexicon);
                open = led ?? open;
                if (read.Contains(sentence))
                {
                    if (led is null && open.Count > 0)
                    {
                        found.TryAdd(sentence, open);
                    }

                    open = [];
                }
            }
        }

        return found;
    }

    /// <summary>
    /// The points of a sentence that answers several, each with its own outcome: "punkt 1 godkendt, punkt 2 udsat". Empty when one outcome
    /// stands for all of them.
    /// </summary>
    private static List<(string Point, Outcome Outcome)> InTurn(SentenceReading sentence, Lexicon lexicon)
    {
        var text = sentence.Sentence.Text;
        if (sentence.Acts.Count < 2 || lexicon.AnswerOrdinals.Any(t => t.IsWithin(text)))
        {
            return [];
        }

        var named = lexicon.AnswerLeads.Concat(lexicon.AnswerPoints).SelectMany(t => t.MatchesWithin(text)).Where(m => m.Length > 1)
            .OrderBy(m => m.Index).ThenByDescending(m => m.Length).ToList();
        var words = OutcomeFinder.Find(text, lexicon).Where(w => sentence.Acts.Any(a => a.Outcome == w.Outcome || (w.Outcome == Outcome.Approved && a.Outcome == Outcome.ApprovedWithRemarks))).ToList();
        var found = new List<(string, Outcome)>();
        // "Godkendte punkt 1 og udsatte punkt 2": there the word stands ahead of its points.
        var isAhead = named.Count > 0 && words.Count > 0 && words[0].Range.Start < named[0].Index;
        var end = 0;
        foreach (var match in named.Where(m => m.Index >= end || m.Index == 0))
        {
            if (match.Index < end)
            {
                continue;
            }

            end = match.Index + match.Length;
            var at = isAhead ? words.FindLastIndex(w => w.Range.Start < match.Index) : words.FindIndex(w => w.Range.Start >= end);
            if (at < 0)
            {
                return [];
            }

            var outcome = sentence.Acts.First(a => a.Outcome == words[at].Outcome || (words[at].Outcome == Outcome.Approved && a.Outcome == Outcome.ApprovedWithRemarks)).Outcome;
            found.AddRange(PointsOf(match).Select(p => (p, outcome)));
        }

        return found.Select(f => f.Item2).Distinct().Count() > 1 ? found : [];
    }

    /// <summary>Numbers, or an ordinal in words: "andet at".</summary>
    private static IReadOnlyList<string> PointsOf(Match match) =>
        match.Groups["nth"] is { Success: true } nth ? PointList.Ordinal(nth.Value) : PointList.Parse(match.Groups["points"].Value);

    private static IReadOnlyList<string> Points(string sentence, bool mayBeWithin, Lexicon lexicon)
    {
        if (lexicon.AnswerOrdinals.Any(t => t.IsWithin(sentence)))
        {
            return [];
        }

        if (LedBy(sentence, lexicon) is { } points)
        {
            return points;
        }

        if (!mayBeWithin)
        {
            return [];
        }

        return lexicon.AnswerPoints.SelectMany(t => t.MatchesWithin(sentence)).SelectMany(PointsOf).Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>The points that a sentence begins with; null when it begins otherwise.</summary>
    private static IReadOnlyList<string>? LedBy(string sentence, Lexicon lexicon)
    {
        foreach (var template in lexicon.AnswerLeads)
        {
            if (template.MatchesWithin(sentence) is [{ Index: 0 } lead, ..] && (char.IsLetter(sentence[0]) || lead.Value.TrimEnd()[^1] is '.' or ')' or ':' || Range().IsMatch(lead.Value)))
            {
                // A letter alone, "a)", is a list's, and no word.
                return PointsOf(lead);
            }
        }

        return null;
    }

    /// <summary>List entries answer the clauses in their order where there are as many of both.</summary>
    private static List<Answer> OneForOne(MinutesSection section, DecisionReading reading, IReadOnlyList<Recommendation> recommendations, Lexicon lexicon)
    {
        var entries = SentenceReader.ByBlock(section).Where(b => b.Block is ListItemBlock).Select(b => b.Sentences).ToList();
        if (recommendations.Count < 2 || entries.Count != recommendations.Count)
        {
            return [];
        }

        var acts = new Dictionary<LocatedText, SentenceReading>(ReferenceEqualityComparer.Instance);
        foreach (var sentence in reading.BySentence)
        {
            acts.TryAdd(sentence.Sentence, sentence);
        }

        var answers = new List<Answer>();
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].FirstOrDefault(acts.ContainsKey) is not { } answer)
            {
                return [];
            }

            Add(answers, LabelOf(recommendations[i]) ?? $"{i + 1}", i, acts[answer], recommendations, lexicon);
        }

        return answers;
    }

    private static void Add(
        List<Answer> answers, string point, int? index, SentenceReading sentence, IReadOnlyList<Recommendation> recommendations, Lexicon lexicon)
    {
        if (answers.Exists(a => a.Point == point))
        {
            return;
        }

        var outcomes = sentence.Acts.Select(a => a.Outcome).ToHashSet();
        var follows = index is { } i ? RecommendationFollower.Match([recommendations[i]], outcomes, sentence.IsAmended, false, sentence.Sentence.Text, lexicon) : RecommendationMatch.Unknown;
        answers.Add(new Answer(point, index, outcomes.Min(), follows, sentence.Sentence.Text) { Spans = sentence.Sentence.Spans });
    }

    /// <summary>The clause with that label; where none is labelled, the clause in that place.</summary>
    private static int? IndexOf(string point, IReadOnlyList<Recommendation> recommendations)
    {
        var labels = recommendations.Select(LabelOf).ToList();
        if (labels.Exists(l => l is not null))
        {
            var at = labels.IndexOf(point);
            return at < 0 ? null : at;
        }

        if (point is [>= 'a' and <= 'z' and var letter])
        {
            return letter - 'a' < recommendations.Count ? letter - 'a' : null;
        }

        return int.TryParse(point, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= recommendations.Count ? number - 1 : null;
    }

    private static string? LabelOf(Recommendation recommendation) =>
        Label().Match(recommendation.Text) is { Success: true } label ? label.Groups["label"].Value.ToLowerInvariant() : null;

    [GeneratedRegex(@"^(?:at\s*)?(?<label>\d{1,2}[a-z]?|[a-z](?=[).]))\s?[.):]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\d[.)]*\s?[-–—]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Range();
}
