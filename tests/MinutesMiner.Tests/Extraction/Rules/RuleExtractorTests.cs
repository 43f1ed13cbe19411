using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction.Rules;

public class RuleExtractorTests
{
    [Fact]
    public void A_proposal_that_is_approved_is_adopted()
    {
        var rule = Assert.Single(Rules(Proposal("at alle nye ledige kontaktes senest 3 hverdage efter ledighed."), "Godkendt."));
        Assert.Equal(("ledige", "kontakt", Modality.Must, RuleStatus.Adopted), (rule.TargetGroup, rule.Activity, rule.Modality, rule.Status));
        Assert.Equal(new RuleOrigin(null, "7", RuleRelation.Adopts), rule.SetBy);
        Assert.Equal(new RuleTiming("deadline", "ledighed", null, 3, "day", "senest 3 hverdage efter ledighed"), rule.Timing);
        Assert.NotEmpty(rule.Spans);
    }

    [Theory]
    [InlineData("Drøftet.")]
    [InlineData("Taget til efterretning.")]
    [InlineData("Udsat.")]
    public void A_proposal_that_is_not_approved_stays_proposed(string decision)
    {
        var rule = Assert.Single(Rules(Proposal("at alle nye ledige kontaktes senest 3 hverdage efter ledighed."), decision));
        Assert.Equal(RuleStatus.Proposed, rule.Status);
        Assert.Null(rule.SetBy);
    }

    [Theory]
    [InlineData("Anbefales.", RuleStatus.Proposed)]
    [InlineData("Sagen udsættes.", RuleStatus.Proposed)]
    [InlineData("Taget til efterretning.", RuleStatus.Described)]
    public void What_a_recommendation_puts_to_a_later_vote_is_proposed(string decision, RuleStatus status)
    {
        var rules = Rules("## Sagsfremstilling\n\nAlle nye ledige kontaktes senest 3 hverdage efter ledighed.\n\n## Indstilling\n\nDirektøren indstiller,\n\n- at serviceniveauet godkendes.", decision);
        Assert.Equal(status, Assert.Single(rules).Status);
    }

    [Fact]
    public void An_activity_says_whom_it_is_for_where_nobody_is_named()
    {
        var rule = Assert.Single(MinutesText.Extract("# REFERAT Miljøudvalget d. 24-02-2026\n\n# Punkt 3: Affaldsordninger\n\n## Sagsfremstilling\n\nDet foreslås, at restaffald tømmes hver anden uge.\n\n## Beslutning\n\nGodkendt.").Rules);
        Assert.Equal(("husstande", "affaldstoemning"), (rule.TargetGroup, rule.Activity));
    }

    [Fact]
    public void What_the_law_sets_is_described()
    {
        var rule = Assert.Single(Rules("## Sagsfremstilling\n\nReformen kræver, at jobparate borgere skal have mindst 3 samtaler om året.", "Godkendt."));
        Assert.Equal((RuleStatus.Described, (RuleOrigin?)null), (rule.Status, rule.SetBy));
    }

    [Fact]
    public void Two_times_and_two_activities_are_rules_of_their_own()
    {
        var rules = Rules(Proposal("at nye sygemeldte kontaktes ved sygemelding og igen i uge 9."), "Godkendt.");
        Assert.Equal(["ved sygemelding", "i uge 9"], rules.Select(r => r.Timing?.Text));
        rules = Rules(Proposal("at alle unge får mindst 2 samtaler og 1 virksomhedspraktik inden for de første 4 måneder."), "Godkendt.");
        Assert.Equal(["samtale", "virksomhedsrettet-indsats"], rules.Select(r => r.Activity));
        Assert.Single(rules.Select(r => r.Text).Distinct());
    }

    [Fact]
    public void A_list_takes_its_group_from_its_lead_in()
    {
        var rules = Rules("## Sagsfremstilling\n\nFor arbejdsgiverne anbefales:\n\n- at der sendes et servicebrev, når de beder om det,\n- at de kontaktes inden for en uge.", "Godkendt.");
        Assert.Equal(["virksomheder", "virksomheder"], rules.Select(r => r.TargetGroup));
        Assert.Equal(("orientering", "når de beder om det"), (rules[0].Activity, rules[0].Condition));
    }

    [Fact]
    public void A_decision_that_amends_replaces_what_was_proposed()
    {
        var rules = Rules(
            Proposal("at cykelstier ryddes inden kl. 7.00."), "Godkendt med den ændring, at cykelstier ryddes inden kl. 6.00.");
        Assert.Equal([RuleStatus.Proposed, RuleStatus.Adopted], rules.Select(r => r.Status));
        Assert.Equal(RuleRelation.Amends, rules[1].SetBy?.Relation);
        Assert.Equal("inden kl. 6.00", rules[1].Timing?.Text);
    }

    [Fact]
    public void The_day_on_which_a_level_takes_effect_is_that_of_its_rules()
    {
        var rule = Assert.Single(Rules(Proposal("at boligveje fejes 4 gange om året.") + "\n\nServiceniveauet gælder fra den 1. juni 2026.", "Godkendt."));
        Assert.Equal(new DateOnly(2026, 6, 1), rule.EffectiveFrom);
        Assert.Equal(new RuleQuantity(4, 4, "fejning", "year"), rule.Quantity);
    }

    [Theory]
    [InlineData("Ambitionen er, at flere unge får en samtale hurtigt.")]
    [InlineData("Udvalget drøftede samtaler med unge på mødet den 5. marts 2026.")]
    [InlineData("Erfaringerne viser, at samtaler med unge virker.")]
    [InlineData("Ca. 1.200 unge var til samtale det seneste år.")]
    [InlineData("Unge har meget forskellige behov.")]
    public void What_states_no_level_is_no_rule(string sentence) => Assert.Empty(Rules($"## Sagsfremstilling\n\n{sentence}", "Drøftet."));

    private static string Proposal(string clause) => $"## Sagsfremstilling\n\nDet anbefales:\n\n- {clause}";

    private static IReadOnlyList<ServiceRule> Rules(string body, string decision) => MinutesText.Extract(
        $"""
        # REFERAT Beskæftigelsesudvalget d. 24-02-2026

        # Punkt 7: Samtaler og veje

        {body}

        ## Indstilling

        Forvaltningen indstiller, at serviceniveauet godkendes som beskrevet i sagen.

        ## Beslutning

        {decision}
        """).Rules;
}
