using System.Globalization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction.Rules;

/// <summary>Where a rule stands, and from when: by its chapter, by the point that was answered, by what the item says of all.</summary>
public class RuleStandingTests
{
    [Fact]
    public void A_point_that_is_put_off_leaves_its_rules_proposed()
    {
        var rules = Item("""
            ## Sagsfremstilling

            ### Samtaler

            Jobparate borgere får en samtale hver 4. uge.

            ### Befordringsgodtgørelse

            Unge i praktik får 400 kr. om måneden i befordringsgodtgørelse.

            ## Indstilling

            Direktøren indstiller,

            1. at niveauet for samtaler godkendes, og
            2. at befordringsgodtgørelsen indføres.

            ## Beslutning

            Ad 1. Godkendt.
            Ad 2. Udsættes til mødet i juni.
            """);
        Assert.Equal([RuleStatus.Adopted, RuleStatus.Proposed], rules.Where(r => r.Text.EndsWith("uge.", StringComparison.Ordinal) || r.Text.Contains("400", StringComparison.Ordinal)).Select(r => r.Status));
    }

    [Fact]
    public void What_is_done_today_without_a_level_is_no_rule() =>
        Assert.DoesNotContain(
            Item("## Sagsfremstilling\n\nI dag er der ikke fastsat et serviceniveau. Jobparate borgere får en samtale hver 4. uge.\n\n## Indstilling\n\nDirektøren indstiller, at jobparate borgere får en samtale hver 6. uge.\n\n## Beslutning\n\nGodkendt."),
            r => r.Text.EndsWith("4. uge.", StringComparison.Ordinal));

    [Theory]
    [InlineData("I dag er praksis forskellig. Jobparate borgere får en samtale hver 4. uge.", RuleStatus.Described)]
    [InlineData("I dag er praksis forskellig. Fremover får jobparate borgere en samtale hver 4. uge.", RuleStatus.Adopted)]
    [InlineData("I dag er praksis forskellig. Fremover er der. Jobparate borgere får en samtale hver 4. uge.", RuleStatus.Adopted)]
    public void What_goes_on_with_the_present_in_its_paragraph_is_not_what_is_decided(string paragraph, RuleStatus expected)
    {
        var rules = Item($"## Sagsfremstilling\n\n{paragraph}\n\n## Indstilling\n\nDirektøren indstiller, at niveauet for samtaler godkendes.\n\n## Beslutning\n\nGodkendt.");
        Assert.Equal(expected, Assert.Single(rules, r => r.Text.EndsWith("4. uge.", StringComparison.Ordinal)).Status);
    }

    [Fact]
    public void What_a_recommendation_dates_goes_ahead_of_the_law_that_the_summary_tells_of()
    {
        var rules = Item("""
            ## Resumé

            Standarden er skrevet om, fordi ældreloven træder i kraft den 1. juli 2025.

            ## Sagsfremstilling

            Borgere i eget hjem får bad én gang om ugen.

            ## Indstilling

            Direktøren indstiller, at kvalitetsstandarden godkendes med virkning fra den 1. august 2025.

            ## Beslutning

            Godkendt.
            """);
        Assert.Equal(new DateOnly(2025, 8, 1), Assert.Single(rules, r => r.Text.Contains("bad", StringComparison.Ordinal)).EffectiveFrom);
    }

    [Theory]
    [InlineData("Det foreslås, at niveauet fra den 1. august 2026 følger disse regler:", "2026-08-01")]
    [InlineData("Der foreslås følgende tømning pr. 1. maj 2026:", "2026-05-01")]
    [InlineData("Udvalget skal beslutte, hvordan der tømmes fra skoleåret 2026/27.", "2026-08-01")]
    [InlineData("Forslaget har været i høring fra den 1. maj 2026.", null)]
    [InlineData("Det foreslås, at der afsættes 2 mio. kr. fra den 1. maj 2026.", null)]
    public void What_puts_rules_to_the_vote_dates_them(string sentence, string? from)
    {
        var rules = Item($"## Sagsfremstilling\n\n{sentence}\n\nRestaffald tømmes hver anden uge hos alle husstande.\n\n## Indstilling\n\nDirektøren indstiller, at niveauet godkendes.\n\n## Beslutning\n\nGodkendt.");
        Assert.Equal(from is null ? null : DateOnly.Parse(from, CultureInfo.InvariantCulture), Assert.Single(rules, r => r.Text.Contains("anden uge", StringComparison.Ordinal)).EffectiveFrom);
    }

    [Fact]
    public void A_rule_with_a_date_of_its_own_dates_no_other()
    {
        var rules = Item("## Sagsfremstilling\n\nDet foreslås, at restaffald tømmes hver tredje uge fra den 1. maj 2026. Haveaffald tømmes hver anden uge hos alle husstande.\n\n## Indstilling\n\nDirektøren indstiller, at niveauet godkendes.\n\n## Beslutning\n\nGodkendt.");
        Assert.Null(Assert.Single(rules, r => r.Text.Contains("anden uge", StringComparison.Ordinal)).EffectiveFrom);
    }

    [Fact]
    public void What_stands_under_the_rules_in_force_is_described()
    {
        var rules = Item("## Sagsfremstilling\n\nForvaltningen bemærker om de gældende regler:\n\n- Restaffald tømmes hver anden uge hos alle husstande.\n\n## Indstilling\n\nDirektøren indstiller, at forslaget godkendes.\n\n## Beslutning\n\nGodkendt.");
        Assert.Equal(RuleStatus.Described, Assert.Single(rules, r => r.Text.Contains("anden uge", StringComparison.Ordinal)).Status);
    }

    [Fact]
    public void A_title_may_say_from_when()
    {
        var rules = MinutesText.Extract("# REFERAT Miljøudvalget d. 24-02-2026\n\n# Punkt 3: Tømning fra 1. april 2026\n\n## Sagsfremstilling\n\nDet foreslås, at restaffald tømmes hver anden uge.\n\n## Beslutning\n\nGodkendt.").Rules;
        Assert.Equal(new DateOnly(2026, 4, 1), Assert.Single(rules).EffectiveFrom);
    }

    [Theory]
    [InlineData("I dag får borgere i eget hjem bad én gang om ugen.")]
    [InlineData("Efter lov om sygedagpenge skal der holdes mindst én samtale med sygemeldte borgere.")]
    public void What_is_so_already_and_what_the_law_sets_is_not_set_by_the_decision(string sentence)
    {
        var rule = Assert.Single(Item($"## Sagsfremstilling\n\n{sentence}\n\n## Indstilling\n\nDirektøren indstiller, at det foreslåede niveau godkendes.\n\n## Beslutning\n\nGodkendt."));
        Assert.Equal((RuleStatus.Described, (RuleOrigin?)null), (rule.Status, rule.SetBy));
    }

    [Fact]
    public void A_law_that_is_named_in_passing_makes_no_law_of_the_next_sentence()
    {
        var rules = Item("""
            ## Sagsfremstilling

            Opkaldet træder ikke i stedet for den lovpligtige samtale. Nye sygemeldte kontaktes af jobcentret senest 5 hverdage efter sygemelding.

            ## Indstilling

            Direktøren indstiller, at niveauet godkendes som beskrevet.

            ## Beslutning

            Godkendt.
            """);
        Assert.Equal(RuleStatus.Adopted, rules[^1].Status);
    }

    [Fact]
    public void A_memo_has_its_present_level_and_its_proposal_in_chapters_of_their_own()
    {
        var rules = MinutesText.Extract("""
            # Notat: Kontakt med ledige

            Dato: 12. januar 2026

            ## Serviceniveauet i dag

            ### Dimittender

            Dimittender indkaldes til en samtale i jobcentret hver 6. uge.

            ## Forslag til nyt serviceniveau

            Forslagene gælder fra den 1. august 2026.

            ### Dimittender

            Dimittender indkaldes til en samtale i jobcentret hver 4. uge.
            """).Rules;
        Assert.Equal([(RuleStatus.Described, (DateOnly?)null), (RuleStatus.Proposed, new DateOnly(2026, 8, 1))], rules.Where(r => r.Activity == "samtale").Select(r => (r.Status, r.EffectiveFrom)));
    }

    [Fact]
    public void A_standard_that_says_that_it_is_adopted_sets_its_rules_and_numbers_no_rules_of_its_paragraphs()
    {
        var rules = MinutesText.Extract("""
            # Notat: Servicedeklaration for hjemmehjælp

            Vedtaget af Mosby Byråd den 22. juni 2026

            § 1. Borgere i eget hjem tilbydes bad mindst to gange om ugen.

            Stk. 2. Det foreslås ikke længere, at hjælpen gives om natten. Borgere i eget hjem får gjort rent hver anden uge.
            """).Rules;
        Assert.All(rules, r => Assert.Equal((RuleStatus.Adopted, (RuleOrigin?)null), (r.Status, r.SetBy)));
        Assert.Contains(rules, r => r.Activity == "bad");
        Assert.DoesNotContain(rules, r => r.Text.StartsWith("Stk", StringComparison.Ordinal));
    }

    private static IReadOnlyList<ServiceRule> Item(string text) =>
        MinutesText.Extract($"# REFERAT Arbejdsmarkedsudvalget d. 24-02-2025\n\n# Punkt 7: Serviceniveau\n\n{text}").Rules;
}
