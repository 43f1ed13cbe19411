using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Linking;
using MinutesMiner.Linking.Rules;
using static MinutesMiner.Tests.Linking.Meetings;

namespace MinutesMiner.Tests.Linking;

public class RuleLinkerTests
{
    private static readonly ExtractedDocument First = Minutes(Committee, "2026-02-03", Item("4", "Samtaler med sygemeldte", "26/1"))
        with { Rules = [Rule("r1", "4", "Sygemeldte får en første samtale senest 8 uger efter sygemelding.", 8)] };

    [Fact]
    public void A_later_decision_on_the_same_group_and_activity_supersedes()
    {
        var later = Minutes(Council, "2026-09-07", Item("2", "Budget 2027", "26/9"))
            with { Rules = [Rule("r1", "2", "Sygemeldte får en første samtale senest 5 uger efter sygemelding.", 5) with { EffectiveFrom = new DateOnly(2027, 1, 1) }] };
        var (set, old) = Link(First, later);

        Assert.Equal((LinkKind.Supersedes, new DateOnly(2026, 2, 3), new DateOnly(2026, 12, 31)), (old.EndedHow, old.ValidFrom, old.ValidTo));
        Assert.True(old.AppliesOn(new DateOnly(2026, 12, 31)));
        Assert.False(old.AppliesOn(new DateOnly(2027, 1, 1)));
        Assert.False(old.AppliesOn(new DateOnly(2026, 2, 2)));
        Assert.Equal(LinkKind.Supersedes, Assert.Single(set.Links).Kind);
    }

    [Fact]
    public void In_the_same_case_it_amends_and_the_same_words_restate()
    {
        var amended = Minutes(Committee, "2026-05-05", Item("4", "Samtaler med sygemeldte, justering", "26/1"))
            with { Rules = [Rule("r1", "4", "Sygemeldte får en første samtale senest 6 uger efter sygemelding.", 6)] };
        Assert.Equal(LinkKind.Amends, Link(First, amended).First.EndedHow);
        Assert.Equal(LinkKind.Restates, Link(First, amended with { Rules = First.Rules }).First.EndedHow);
    }

    [Fact]
    public void Rules_from_another_event_or_another_condition_stand_side_by_side()
    {
        var rule = Rule("r1", "2", "Sygemeldte får en første samtale senest 5 uger efter fyring.", 5);
        var other = Minutes(Council, "2026-09-07", Item("2", "Budget 2027", "26/9"));
        Assert.Null(Link(First, other with { Rules = [rule with { Timing = rule.Timing! with { From = "behov" } }] }).First.EndedHow);
        Assert.Null(Link(First, other with { Rules = [rule with { Condition = "hvis de er selvstændige" }] }).First.EndedHow);
        Assert.Null(Link(First, other with { Rules = [rule with { Status = RuleStatus.Described }] }).First.EndedHow);
    }

    [Fact]
    public void A_decision_in_the_case_ends_what_it_names_from_the_day_it_says()
    {
        var item = Item("9", "Ophør af samtaler", "26/1");
        var later = Minutes(Committee, "2026-09-07", item with
        {
            Decision = item.Decision! with { Text = "Den første samtale med sygemeldte ophæves med virkning fra den 1. november 2026." },
        });
        var (set, old) = Link(First, later);

        Assert.Equal((LinkKind.Repeals, new DateOnly(2026, 10, 31)), (old.EndedHow, old.ValidTo));
        Assert.Contains(set.Links, l => l.Kind == LinkKind.Repeals && l.From.Item == 0);
        Assert.Null(Link(First, later with { Items = [later.Items[0] with { Decision = later.Items[0].Decision! with { Outcome = Outcome.Noted } }] }).First.EndedHow);
    }

    [Fact]
    public void A_proposal_is_adopted_by_the_later_treatment()
    {
        var proposal = First with { Items = [Item("4", "Samtaler med sygemeldte", "26/1", Outcome.Recommended)], Rules = [First.Rules[0] with { Status = RuleStatus.Proposed }] };
        var council = Minutes(Council, "2026-02-23", Item("12", "Samtaler med sygemeldte", "26/1")) with { Rules = [First.Rules[0] with { Item = "12" }] };
        var (set, old) = Link(proposal, council);

        Assert.Equal(council.Source.Sha256, old.AdoptedAs?.Document);
        Assert.Contains(set.Links, l => l.Kind == LinkKind.Adopts);
    }

    [Fact]
    public void Ids_depend_on_what_the_document_says_alone()
    {
        var key = Link(First).First.Key;
        Assert.Matches("^nordby-2026-02-03-4-[0-9a-f]{6}$", key);
        Assert.Equal(key, Link(First with { Source = First.Source with { Sha256 = Hash("another file") }, Rules = [First.Rules[0] with { Id = "r7" }] }).First.Key);
        Assert.NotEqual(key, Link(First with { Rules = [Rule("r1", "4", First.Rules[0].Text, 9)] }).First.Key);
    }

    [Fact]
    public void A_deadline_beyond_the_one_that_the_item_cites_is_hinted_at_with_the_sentence()
    {
        var law = Rule("r2", "4", "Loven kræver en første samtale med sygemeldte senest 8 uger efter sygemelding.", 8, RuleStatus.Described);
        var longer = First with { Rules = [Rule("r1", "4", "Sygemeldte får en første samtale senest 10 uger efter sygemelding.", 10), law] };

        var hint = Assert.Single(Link(longer).First.Hints);
        Assert.Equal((RuleHints.BeyondCitedDeadline, law.Text), (hint.Code, hint.Sentence));
        Assert.Empty(Link(longer with { Rules = [First.Rules[0], law] }).First.Hints);
        Assert.Equal(RuleAuthority.Statutory, Linker.Link([longer]).Rules[1].Authority);
    }

    [Fact]
    public void A_ceiling_without_individual_assessment_is_hinted_at()
    {
        var ceiling = First.Rules[0] with { Text = "Sygemeldte får højst 3 samtaler om året.", Timing = null, Quantity = new RuleQuantity(null, 3, "samtale", "year") };
        var document = First with { Rules = [ceiling] };
        Assert.Equal(RuleHints.NoIndividualAssessment, Assert.Single(Link(document).First.Hints).Code);

        var assessed = document.Items[0] with { Sections = [new Section(SectionKind.Presentation, null, "Antallet fastsættes efter en individuel vurdering.", [])] };
        Assert.Empty(Link(document with { Items = [assessed] }).First.Hints);
    }

    /// <summary>The links of the documents, and what became of the first one's first rule.</summary>
    private static (LinkSet Set, RuleStanding First) Link(params ExtractedDocument[] documents)
    {
        var set = Linker.Link(documents);
        return (set, set.Rules.Single(r => r.Rule.Document == documents[0].Source.Sha256 && r.Rule.Fact == documents[0].Rules[0].Id));
    }
}
