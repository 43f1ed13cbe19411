using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Extraction.Rules.Recognition;

public class RuleWeightsTests
{
    [Fact]
    public void A_statement_weighs_what_its_signs_do()
    {
        var weights = RuleWeights.Parse("w.tsv", new StringReader("# remark\nbase\t-2\nsignal limit\t1.5\noutside limit\t0.25\nword ydes\t1\ncompany base\t0.5\ncompany own\t2\ncompany near 3\t-1\n"));
        Assert.Equal(0.5, weights.Alone(Described(0, ["limit", "unknown"], ["word ydes", "word andet"])));
        Assert.Equal(0.75, weights.Alone(Described(null, ["limit"], ["word ydes"])));
        Assert.Equal(0.5, weights.InCompany(0.5, ["company near 3", "company near 4"]));
        Assert.Equal(double.NegativeInfinity, weights.Alone(Described(0, [], [])));
    }

    [Fact]
    public void Those_shipped_know_words_and_company()
    {
        var weights = RuleWeights.Load();
        Assert.True(weights.Count > 3_000);
        Assert.True(weights.Of("company own") > 0);
        Assert.True(weights.Of("signal limit") > 0);
    }

    [Theory]
    [InlineData("base", 1)]
    [InlineData("base\t1\nword a\tmeget", 2)]
    [InlineData("base\t1\nbase\t2", 2)]
    [InlineData("\t1", 1)]
    [InlineData("base\tNaN", 1)]
    public void An_error_says_where_it_is(string text, int line)
    {
        var error = Assert.Throws<PipelineException>(() => RuleWeights.Parse("w.tsv", new StringReader(text)));
        Assert.StartsWith($"w.tsv({line},1)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_and_those_above_them_are_signs()
    {
        var statement = new Statement(LocatedText.Unpaged("Børnenes måltid koster 25 kr."), 0, SectionRole.Summary) { Lead = "Takster for frokost:", Above = ["Takster for frokost:", "Dagplejen", "Betaling"], IsEntry = true };
        var signs = new ContextWords("Betaling").Read(statement, new MinutesMiner.Extraction.Rules.Language.Words(statement.Text.Text));
        Assert.Superset(
            new HashSet<string> { "word børn", "word #", "pair koster #", "pair # kr", "lead takst", "above dagplej", "title betaling", "size 1", "form entry summary" },
            signs.ToHashSet());
        Assert.DoesNotContain("above betaling", signs);
        Assert.Equal(signs.Count, signs.Distinct().Count());
    }

    [Fact]
    public void Company_tells_of_others_not_of_oneself()
    {
        var signs = Company.Read([4, double.NegativeInfinity, -4], isOutsideItems: false);
        Assert.Contains("company likeliest 0", signs[0]);
        Assert.Contains("company likeliest 8", signs[1]);
        Assert.Contains("company before none", signs[0]);
        Assert.Contains("company before 8", signs[1]);
        Assert.Contains("company behind none", signs[2]);
        Assert.DoesNotContain(Company.OutsideItems, signs[0]);
        Assert.Contains(Company.OutsideItems, Assert.Single(Company.Read([4], isOutsideItems: true)));
        Assert.Contains("company near none", Assert.Single(Company.Read([4], isOutsideItems: false)));
    }

    private static Described Described(int? item, IReadOnlyList<string> signals, IReadOnlyList<string> words) =>
        new(new Statement(LocatedText.Unpaged("Tekst"), item, SectionRole.Presentation), default, signals, words);
}
