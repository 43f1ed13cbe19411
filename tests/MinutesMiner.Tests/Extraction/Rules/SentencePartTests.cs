using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Tests.Extraction.Rules;

/// <summary>Sentences that set several levels, one behind the other: a rule for each, with what the exception says itself.</summary>
public class SentencePartTests
{
    private static readonly (RuleTaxonomy Targets, RuleTaxonomy Activities) Taxonomies = (RuleTaxonomy.Load("targets"), RuleTaxonomy.Load("activities"));

    private static readonly RuleReader Reader = new(Taxonomies.Targets, Taxonomies.Activities, RuleSignals.Load());

    private static readonly RuleRecognizer Recognizer = new(new RuleDescriber(RuleSignals.Load(), Taxonomies.Targets, Taxonomies.Activities), RuleWeights.Load());

    [Theory]
    [InlineData("Affaldet hentes hver uge, og beholderen vaskes to gange om året.", 2)]
    [InlineData("Ansøgninger besvares inden 10 dage; i hastesager dog samme dag.", 2)]
    [InlineData("Ansøgninger besvares inden 10 dage, dog inden 20 dage i juli.", 2)]
    [InlineData("Borgeren får en samtale senest i uge 4 og derefter en samtale hver 6. uge.", 2)]
    [InlineData("Ansøgninger besvares inden 10 dage, fordi det skal gå hurtigt.", 1)]
    [InlineData("Ansøgninger besvares inden 10 dage (i hastesager dog samme dag).", 1)]
    [InlineData("Grenene klippes; det er nødvendigt.", 1)]
    [InlineData("Rengøring og tøjvask udføres hver anden uge.", 1)]
    public void A_part_sets_a_level_of_its_own(string text, int parts) => Assert.Equal(parts, SentenceParts.Find(new Words(text)).Count);

    [Fact]
    public void An_exception_keeps_what_is_done_and_says_when_and_under_which_condition()
    {
        var rules = Read("Ansøgninger besvares inden 10 dage efter modtagelsen; ved akutte behov dog inden 2 dage.");
        Assert.Equal(2, rules.Count);
        Assert.Equal(rules[0].Activity, rules[1].Activity);
        Assert.Equal((10m, 2m), (rules[0].Timing?.Max, rules[1].Timing?.Max));
        Assert.Equal("ved akutte behov", rules[1].Condition);
        Assert.Null(rules[0].Condition);
    }

    [Fact]
    public void An_exception_may_name_another_group()
    {
        var rules = Read("Alle borgere tilbydes en samtale hver 8. uge; for unge under 25 år gælder dog hver 4. uge.");
        Assert.Equal([8m, 4m], rules.Select(r => r.Timing!.Max!.Value));
        Assert.Equal("unge", rules[1].Target);
        Assert.StartsWith("unge", rules[1].TargetText, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_may_name_its_number_alone()
    {
        var rules = Read("Hjælpemidlet leveres senest 10 hverdage efter bevillingen; kørestole dog inden for tre.");
        Assert.Equal(new RuleTiming("deadline", rules[0].Timing!.From, null, 3, "day", "inden for tre"), rules[1].Timing);
    }

    [Fact]
    public void Other_opening_hours_are_told_whole()
    {
        var rules = Read("Klinikken holder åbent mandag-fredag kl. 8.00-15.00, torsdag dog til kl. 18.00.");
        Assert.Equal("torsdag dog til kl. 18.00", rules[1].Timing?.Text);
    }

    [Fact]
    public void A_part_that_names_nobody_goes_on_about_the_group_ahead()
    {
        var rules = Read("Sygemeldte borgere får en samtale inden 8 uger, og der udarbejdes en plan senest i uge 12.");
        Assert.Equal(2, rules.Count);
        Assert.All(rules, r => Assert.Equal(("sygemeldte", "Sygemeldte borgere"), (r.Target, r.TargetText)));
    }

    [Theory]
    [InlineData("Foreninger kan få tilskud på op til 10.000 kr. pr. år, og i dette puljeår er der ansøgt om tilskud på 45.000 kr.", 10_000)]
    [InlineData("Foreninger kan få tilskud på op til 10.000 kr. pr. år, og i 2025 blev der givet tilskud på 45.000 kr.", 10_000)]
    [InlineData("Borgeren betaler 120 kr. pr. måned for madservice; sidste år havde 300 borgere madservice for 110 kr.", 120)]
    [InlineData("Borgeren betaler 120 kr. pr. måned for madservice, og 300 borgere har i år fået madservice til 110 kr. pr. måned.", 120)]
    public void A_part_that_tells_of_the_past_sets_nothing(string text, int amount) =>
        Assert.Equal(amount, (Assert.Single(Read(text)).Quantity ?? throw new InvalidOperationException(text)).Max);

    [Theory]
    [InlineData("Sygemeldte borgere får en samtale inden 8 uger, og for unge er der aftalt en samtale hver 4. uge.")]
    [InlineData("Sygemeldte borgere får en samtale inden 8 uger, og ledige har ret til en samtale hver 4. uge.")]
    [InlineData("Borgeren betaler 120 kr. pr. måned for madservice, og børn under 6 år er fritaget for betaling.")]
    public void What_was_settled_and_is_so_now_is_a_rule(string text) => Assert.Equal(2, Read(text).Count);

    private static IReadOnlyList<RuleDraft> Read(string text)
    {
        var statement = new MinutesMiner.Extraction.Rules.Statement(LocatedText.Unpaged(text), 0, SectionRole.Presentation);
        return Reader.ReadKnown(statement, new DateOnly(2026, 4, 9), Recognizer.Read([statement], "")[0].Governing);
    }
}
