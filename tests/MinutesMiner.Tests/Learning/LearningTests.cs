using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Learning;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Learning;

public class LearningTests
{
    private static readonly RuleDescriber Describer = new(RuleSignals.Load(), RuleTaxonomy.Load("targets"), RuleTaxonomy.Load("activities"));

    private static readonly string Statements = Path.Combine(AppContext.BaseDirectory, "statements");

    [Fact]
    public void What_tells_weighs_more_than_what_does_not()
    {
        var random = new Random(7);
        var cases = Enumerable.Range(0, 400).Select(_ =>
        {
            var isPositive = random.Next(3) == 0;
            var tells = random.NextDouble() < (isPositive ? 0.9 : 0.1);
            return new Case([.. tells ? [0] : Array.Empty<int>(), 1 + random.Next(3)], 0, isPositive, 1);
        }).ToList();
        var model = LogisticRegression.Learn(cases, 4, hasOffset: false);
        Assert.True(model.Weights[0] > 2);
        Assert.All(model.Weights.Skip(1), w => Assert.True(Math.Abs(w) < 1));
        Assert.True(model.Base < 0);
        Assert.Equal(model.Weights, LogisticRegression.Learn(cases, 4, hasOffset: false).Weights);
    }

    [Fact]
    public void What_was_learned_is_told_of_items_that_were_not_read()
    {
        string[] fees = ["Voksne betaler # kr. pr. gang.", "Børn betaler # kr. pr. gang.", "Pensionister betaler # kr. pr. gang."];
        string[] tales = ["Udvalget drøftede sagen i #.", "Sagen blev behandlet i #.", "Der var # gæster i fjor."];
        var groups = Enumerable.Range(0, 40).Select(i => Group(i, fees, tales)).ToList();
        var weights = RuleWeights.Parse("learned", new StringReader(new Learner(Describer).Learn(groups)));
        var read = new RuleRecognizer(Describer, weights).Read([.. Group(900, fees, tales).Statements.Select(s => s.Statement)], "Takster");
        Assert.Equal([true, true, true, false, false, false], read.Select(r => r.IsRule));
    }

    /// <summary>Names in minutes that others have published must not be told by the weights.</summary>
    [Fact]
    public void Words_that_stand_only_in_private_statements_are_not_learned()
    {
        string[] fees = ["Voksne i Zebraby betaler # kr. pr. gang.", "Børn betaler # kr. pr. gang."];
        string[] tales = ["Udvalget drøftede sagen i #.", "Der var # gæster i fjor."];
        var open = Enumerable.Range(0, 10).Select(i => Group(i, [fees[1]], tales));
        var closed = Enumerable.Range(20, 20).Select(i => Group(i, fees, tales) with { IsPrivate = true });
        var learned = new Learner(Describer).Learn([.. open, .. closed]);
        Assert.DoesNotContain("zebraby", learned, StringComparison.Ordinal);
        Assert.DoesNotContain("voksn", learned, StringComparison.Ordinal);
        Assert.Contains("word betal", learned, StringComparison.Ordinal);
        Assert.Contains("zebraby", new Learner(Describer).Learn([.. open, .. closed.Select(g => g with { IsPrivate = false })]), StringComparison.Ordinal);
    }

    /// <summary>Statements that nothing was learned from: the share that is told rightly must not fall.</summary>
    [Fact]
    public void Rules_are_told_of_statements_kept_from_learning()
    {
        var groups = Sources.Read([Path.Combine(Statements, "held-out")]);
        var recognizer = new RuleRecognizer(Describer, RuleWeights.Load());
        var score = groups.Aggregate(new RecognitionScore(0, 0, 0, 0, 0), (s, g) => s.Add(g, recognizer.Read([.. g.Statements.Select(x => x.Statement)], g.Title)));
        Assert.True(score.Found + score.Missed > 200, score.ToString());
        Assert.True(score is { F1: > 0.82, Precision: > 0.75 }, score.ToString());
        Assert.True(score.FalseNegatives <= score.Negatives / 7, score.ToString());
    }

    /// <summary>Every statement file is read, those held out apart from the others.</summary>
    [Fact]
    public void All_statement_files_are_well_formed()
    {
        var learned = Sources.Read([Statements]);
        Assert.True(learned.Sum(g => g.Statements.Count) > 8_000);
        Assert.DoesNotContain(learned, g => g.Source.Contains("held-out", StringComparison.Ordinal));
        Assert.InRange(learned.Sum(g => g.Statements.Count(s => s.IsRule == true)) / (double)learned.Sum(g => g.Statements.Count), 0.1, 0.4);
    }

    private static LabelledGroup Group(int number, string[] fees, string[] tales) => new(
        $"{number}",
        "Takster",
        [.. fees.Select(f => (f, true)).Concat(tales.Select(t => (t, false))).Select(t => new LabelledStatement(new Statement(LocatedText.Unpaged(t.Item1.Replace("#", $"{10 + number}", StringComparison.Ordinal)), 0, SectionRole.Presentation), t.Item2))]);
}
