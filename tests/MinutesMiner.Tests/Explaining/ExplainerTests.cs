using System.Text;
using MinutesMiner.Explaining;

namespace MinutesMiner.Tests.Explaining;

public class ExplainerTests
{
    private static readonly Miner Miner = new MinerBuilder().Build();

    private const string Minutes =
        """
        # REFERAT Teknikudvalget d. 24-02-2026

        Mødested: Rådhuset

        Mødeleder: Bente Falk

        # Punkt 7: Stier i Nordskoven

        Sagsnr. 05.04.00-P20-1-26

        ## Sagsfremstiling

        Stierne er slidte.

        ## Beslutning

        Forslaget blev godkent.

        # Punkt 8 Veje

        ## Beslutning

        Godkendt.
        """;

    [Fact]
    public void Every_line_has_the_rules_that_fired_on_it()
    {
        var explanation = Explain(Minutes);
        Assert.Equal(["titles"], Line(explanation, "REFERAT").Fired.Select(f => f.Rule));
        Assert.Equal(["fields.place"], Line(explanation, "Mødested").Fired.Select(f => f.Rule));
        Assert.Equal(["case-number"], Line(explanation, "Sagsnr.").Fired.Select(f => f.Rule));
        Assert.Equal(["items.headings"], Line(explanation, "Punkt 7").Fired.Select(f => f.Rule));
        var decisions = explanation.Lines.Where(l => l.Text == "Beslutning").ToList();
        Assert.Equal([0, 1], decisions.Select(l => l.Item!.Value));
        Assert.All(decisions, l => Assert.Equal("sections.decision", Assert.Single(l.Fired).Rule));
        Assert.Equal(["outcomes.approved"], Line(explanation, "Godkendt.").Fired.Select(f => f.Rule));
    }

    [Fact]
    public void A_line_without_a_rule_has_those_that_nearly_fired()
    {
        var explanation = Explain(Minutes);
        Assert.Equal("no label is called \"Mødeleder\"", Assert.Single(Line(explanation, "Mødeleder").Near).Why);
        var section = Assert.Single(Line(explanation, "Sagsfremstiling").Near);
        Assert.Equal(("sections.presentation", "\"Sagsfremstiling\" is 1 letter from \"Sagsfremstilling\""), (section.Rule, section.Why));
        var outcome = Assert.Single(Line(explanation, "Forslaget").Near);
        Assert.Equal(("outcomes.approved", "\"godkent\" is 1 letter from \"godkendt\""), (outcome.Rule, outcome.Why));
    }

    [Fact]
    public void Every_dialect_is_told_with_its_signs()
    {
        var explanation = Explain(Minutes);
        Assert.All(explanation.Pipelines, p => Assert.True(p.WrongMediaType is null == (p.Signs.Count > 0)));
        Assert.Equal(Miner.Pipelines.All.Count(p => p.Claims is not null), explanation.Pipelines.Count);
        Assert.Contains(explanation.Generic, g => g.Name == explanation.ReadBy && g.Score > 0);
    }

    [Fact]
    public void One_item_can_be_asked_for()
    {
        var explanation = Explain(Minutes, "8");
        Assert.Equal(["Punkt 8 Veje", "Beslutning", "Godkendt."], explanation.Lines.Select(l => l.Text));
    }

    private static Explanation Explain(string markdown, string? item = null) =>
        Explainer.Explain(Miner.Extract("test.md", Encoding.UTF8.GetBytes(markdown)).Reading!, Miner.Pipelines, item);

    private static ExplainedLine Line(Explanation explanation, string start) =>
        explanation.Lines.First(l => l.Text.StartsWith(start, StringComparison.Ordinal));
}
