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
        var ahead = Ahead(section, lexicon);
        foreach (var sentence in reading.BySentence)
        {
            foreach (var point in ahead.TryGetValue(sentence.Sentence, out var points) ? points : Points(sentence.Sentence.Text, lexicon))
            {
                Add(answers, point, IndexOf(point, recommendations), sentence, recommendations, lexicon);
            }
        }

        return answers.Count > 0 ? answers : OneForOne(section, reading, recommendations, lexicon);
    }

    /// <summary>The points that stand by themselves ahead of a sentence: a full stop behind "1.-3." may end one.</summary>
    private static Dictionary<LocatedText, IReadOnlyList<string>> Ahead(MinutesSection section, Lexicon lexicon)
    {
        var found = new Dictionary<LocatedText, IReadOnlyList<string>>(ReferenceEqualityComparer.Instance);
        var sentences = SentenceReader.Of(section);
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            if (lexicon.AnswerLeads.Select(t => t.MatchWhole(sentences[i].Text)).FirstOrDefault(m => m is not null) is { } match)
            {
                found[sentences[i + 1]] = PointList.Parse(match.Groups["points"].Value);
            }
        }

        return found;
    }

    private static IReadOnlyList<string> Points(string sentence, Lexicon lexicon)
    {
        if (lexicon.AnswerOrdinals.Any(t => t.IsWithin(sentence)))
        {
            return [];
        }

        foreach (var template in lexicon.AnswerLeads)
        {
            if (template.MatchesWithin(sentence) is [{ Index: 0 } lead, ..] && (char.IsLetter(sentence[0]) || lead.Value.TrimEnd()[^1] is '.' or ')' or ':' || Range().IsMatch(lead.Value)))
            {
                // A letter alone, "a)", is a list's, and no word.
                return PointList.Parse(lead.Groups["points"].Value);
            }
        }

        return lexicon.AnswerPoints.SelectMany(t => t.MatchesWithin(sentence)).SelectMany(m => PointList.Parse(m.Groups["points"].Value)).Distinct(StringComparer.Ordinal).ToList();
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
        var follows = index is { } i ? RecommendationFollower.Match([recommendations[i]], outcomes, sentence.IsAmended, sentence.Sentence.Text, lexicon) : RecommendationMatch.Unknown;
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

        return int.TryParse(point, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= recommendations.Count ? number - 1 : null;
    }

    private static string? LabelOf(Recommendation recommendation) =>
        Label().Match(recommendation.Text) is { Success: true } label ? label.Groups["label"].Value.ToLowerInvariant() : null;

    [GeneratedRegex(@"^(?:at\s*)?(?<label>\d{1,2}[a-z]?|[a-z](?=[).]))\s?[.):]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\d[.)]*\s?[-–—]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Range();
}
