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
                governing:
                  mode-binds: 1.5
                classes:
                  party: [borger*]
                  price: ["*gebyr*"]
                signals:
                  - {id: limit, phrases: [højst, op til]}
                  - {id: topic, in: title, phrases: [takster]}
                """));
        Assert.Equal((1.5, 0.0), (signals.Claim("mode-binds"), signals.Claim("mode-gives")));
        Assert.Equal([SignalPlace.Sentence, SignalPlace.Title], signals.All.Select(s => s.Place));
        var marked = signals.Mark(new Words("Borgere betaler affaldsgebyret, højst 20 kr."));
        Assert.Equal([WordKind.Party, WordKind.None, WordKind.Price], marked.Kinds.Take(3));
        Assert.Equal("limit", signals.All[Assert.Single(marked.Lexical).Key].Id);
    }

    [Fact]
    public void Those_shipped_are_read() => Assert.True(RuleSignals.Load().All.Count > 30);

    [Theory]
    [InlineData("- a", "(1,1)", "is expected")]
    [InlineData("governing:\n  mode-binds: x", "(2,15)", "a number")]
    [InlineData("classes:\n  folk: [a]", "(2,3)", "no class")]
    [InlineData("classes:\n  party: a", "(2,10)", "a list")]
    [InlineData("signals:\n  - {id: a}", "(2,5)", "'id' and 'phrases'")]
    [InlineData("signals:\n  - {id: a, in: nowhere, phrases: [x]}", "(2,17)", "no place")]
    [InlineData("signals:\n  - {id: a, phrases: [\"..\"]}", "(2,23)", "begin and end with a word")]
    [InlineData("signals:\n  - {id: a, phrases: [x]}\n  - {id: a, phrases: [x]}", "(3,5)", "there already")]
    [InlineData("other: 1", "(1,1)", "is expected here")]
    [InlineData("signals: [a", "(", "")]
    public void An_error_says_where_it_is(string yaml, string place, string what)
    {
        var error = Assert.Throws<PipelineException>(() => RuleSignals.Parse("test.yaml", new StringReader(yaml)));
        Assert.StartsWith("test.yaml" + place, error.Message, StringComparison.Ordinal);
        Assert.Contains(what, error.Message, StringComparison.Ordinal);
    }
}
