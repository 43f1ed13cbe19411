using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Extraction.Rules.Recognition;

public class RuleSignalsTests
{
    [Fact]
    public void Words_have_kinds_and_sentences_signals()
    {
        var signals = RuleSignals.Parse(
            "test.yaml",
            new StringReader(
                """
                needed: 1.5
                likely: 1
                classes:
                  party: [borger*]
                  price: ["*gebyr*"]
                signals:
                  - {id: limit, weight: 0.5, phrases: [højst, op til]}
                  - {id: topic, weight: 2, in: title, phrases: [takster]}
                  - {id: long, weight: -1}
                """));
        Assert.Equal((1.5, 1.0), (signals.Needed, signals.Likely));
        Assert.Equal((0.5, 2.0, -1.0, 0.0), (signals.Weight("limit", false), signals.Weight("topic", false), signals.Weight("long", false), signals.Weight("other", false)));
        Assert.Equal([SignalPlace.Sentence, SignalPlace.Title, null], signals.All.Select(s => s.Place));
        var marked = signals.Mark(new Words("Borgere betaler affaldsgebyret, højst 20 kr."));
        Assert.Equal([WordKind.Party, WordKind.None, WordKind.Price], marked.Kinds.Take(3));
        Assert.Equal("limit", signals.All[Assert.Single(marked.Lexical).Key].Id);
    }

    [Fact]
    public void Every_class_is_there_and_every_signal_weighs()
    {
        var signals = RuleSignals.Load();
        Assert.True(signals.All.Count > 60);
        Assert.All(signals.All, s => Assert.False(s is { Weight: 0, Outside: 0 }, s.Id));
        Assert.True(signals.Likely <= signals.Needed + 1);
    }

    [Theory]
    [InlineData("- a", "(1,1)", "is expected")]
    [InlineData("needed: x", "(1,9)", "a number")]
    [InlineData("classes:\n  folk: [a]", "(2,3)", "no class")]
    [InlineData("classes:\n  party: a", "(2,10)", "a list")]
    [InlineData("signals:\n  - {id: a}", "(2,5)", "'id' and 'weight'")]
    [InlineData("signals:\n  - {id: a, weight: 1, in: nowhere, phrases: [x]}", "(2,28)", "no place")]
    [InlineData("signals:\n  - {id: a, weight: 1, phrases: [\"..\"]}", "(2,34)", "begin and end with a word")]
    [InlineData("signals:\n  - {id: a, weight: 1}\n  - {id: a, weight: 1}", "(3,5)", "there already")]
    [InlineData("other: 1", "(1,1)", "is expected here")]
    [InlineData("signals: [a", "(", "")]
    public void An_error_says_where_it_is(string yaml, string place, string what)
    {
        var error = Assert.Throws<PipelineException>(() => RuleSignals.Parse("test.yaml", new StringReader(yaml)));
        Assert.StartsWith("test.yaml" + place, error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }
}
