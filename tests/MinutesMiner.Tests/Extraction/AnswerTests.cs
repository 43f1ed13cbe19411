using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction;

public class AnswerTests
{
    private static Decision Decision(string text, string clauses = "1. at planen godkendes,\n\n2. at status tages til efterretning, og\n\n3. at gebyret sættes op.") => MinutesText.Item(
        $"""
        ## Indstilling

        Forvaltningen indstiller,

        {clauses}

        ## Beslutning

        {text}
        """).Decision!;

    [Theory]
    [InlineData("1. Godkendt.\n\n2. Taget til efterretning.\n\n3. Anbefales ikke.", "1:Approved:Yes|2:Noted:Yes|3:Rejected:No", RecommendationMatch.Amended)]
    [InlineData("Ad 1 godkendt. Ad 2 taget til efterretning. Ad 3 godkendt.", "1:Approved:Yes|2:Noted:Yes|3:Approved:Yes", RecommendationMatch.Yes)]
    [InlineData("1.-2. Anbefales.\n\n3. Udsat.", "1:Recommended:Yes|2:Recommended:Yes|3:Postponed:No", RecommendationMatch.Amended)]
    [InlineData("1-3 godkendes.", "1:Approved:Yes|2:Approved:Yes|3:Approved:Yes", RecommendationMatch.Yes)]
    [InlineData("Byrådet godkendte indstillingspunkt 1 og 2. Indstillingspunkt 3 blev afvist.", "1:Approved:Yes|2:Approved:Yes|3:Rejected:No", RecommendationMatch.Amended)]
    [InlineData("1.-3. Anbefales ikke.", "1:Rejected:No|2:Rejected:No|3:Rejected:No", RecommendationMatch.No)]
    [InlineData("Udvalget godkendte indstillingen.", "", RecommendationMatch.Yes)]
    [InlineData("2. behandling af planen blev godkendt.", "", RecommendationMatch.Yes)]
    public void At_clauses_are_answered_one_by_one(string text, string answers, RecommendationMatch follows)
    {
        var decision = Decision(text);
        Assert.Equal(answers, string.Join('|', decision.Answers.Select(a => $"{a.Point}:{a.Outcome}:{a.FollowsRecommendation}")));
        Assert.Equal(follows, decision.FollowsRecommendation);
        Assert.All(decision.Answers, a => Assert.NotEmpty(a.Spans));
    }

    [Fact]
    public void List_entries_answer_as_many_clauses_in_their_order()
    {
        var decision = Decision("- Godkendt.\n- Taget til efterretning.\n- Udsat.", "- at planen godkendes,\n- at status tages til efterretning,\n- at gebyret sættes op.");
        Assert.Equal([(0, Outcome.Approved), (1, Outcome.Noted), (2, Outcome.Postponed)], decision.Answers.Select(a => (a.Recommendation!.Value, a.Outcome)));
    }

    [Theory]
    [InlineData("Udvalget besluttede at tage orienteringen til efterretning.", Outcome.Noted)]
    [InlineData("Udvalget besluttede at udsætte sagen.", Outcome.Postponed)]
    [InlineData("Udvalget besluttede at sende sagen tilbage til forvaltningen.", Outcome.Referred)]
    [InlineData("Byrådet godkendte, at planen sendes i offentlig høring.", Outcome.Approved)]
    [InlineData("Udvalget anbefaler, at indstillingspunkt 2 ikke godkendes.", Outcome.Rejected)]
    [InlineData("Udvalget kan, set i lyset af økonomien, ikke anbefale forslaget.", Outcome.Rejected)]
    [InlineData("Udvalget kan ikke følge indstillingen.", Outcome.Rejected)]
    [InlineData("Forslaget bortfaldt ved stemmelighed.", Outcome.Rejected)]
    [InlineData("Udvalget ønsker en oversigt over indsatser, der bortfalder næste år.", Outcome.Other)]
    [InlineData("Taget til efterretning. Byrådet bemærker, at der er truffet beslutning i budgettet, der er sendt i høring.", Outcome.Noted)]
    [InlineData("Udvalget ønsker sagen udsat til næste møde.", Outcome.Postponed)]
    [InlineData("Indstillingen godkendt.\n\nBemærkning: Bænkene skal stå i læ.", Outcome.ApprovedWithRemarks)]
    public void Outcomes_are_read_from_the_bodys_own_act(string text, Outcome outcome) => Assert.Equal(outcome, MinutesText.Decision(text).Outcome);

    [Fact]
    public void A_remark_in_a_block_of_its_own_is_a_remark() =>
        Assert.Equal(["Bænkene skal stå i læ."], MinutesText.Decision("Indstillingen godkendt.\n\nBemærkning: Bænkene skal stå i læ.").Remarks);

    [Fact]
    public void A_decision_that_is_not_published_is_none() => Assert.Null(MinutesText.Item("## Beslutning\n\nBeslutning ikke frigivet.").Decision);

    [Fact]
    public void A_withdrawal_announced_with_the_agenda_is_the_other_items()
    {
        var items = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            # Punkt 1: Godkendelse af dagsorden

            ## Beslutning

            Dagsordenen blev godkendt. Punkt 3 udgår.

            # Punkt 2: Stier

            ## Beslutning

            Godkendt.

            # Punkt 3: Bænke

            ## Indstilling

            Forvaltningen indstiller, at planen godkendes.
            """).Items;
        Assert.Equal([Outcome.Approved, Outcome.Withdrawn], items[0].Decision!.Acts.Select(a => a.Outcome));
        Assert.Equal(Outcome.Approved, items[0].Decision!.Outcome);
        Assert.Equal((Outcome.Withdrawn, "Punkt 3 udgår.", RecommendationMatch.No), (items[2].Decision!.Outcome, items[2].Decision!.Text, items[2].Decision!.FollowsRecommendation));
    }

    [Fact]
    public void A_withdrawal_within_the_approval_is_its_remark()
    {
        var items = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            # Punkt 1: Godkendelse af dagsorden

            ## Indstilling

            Formanden indstiller, at dagsordenen godkendes.

            ## Beslutning

            Godkendt med den bemærkning, at punkt 2 udgår.

            # Punkt 2: Bænke
            """).Items;
        var decision = items[0].Decision!;
        Assert.Equal((Outcome.ApprovedWithRemarks, "Godkendt med den bemærkning, at punkt 2 udgår."), (Assert.Single(decision.Acts).Outcome, decision.Acts[0].Text));
        Assert.Equal(["punkt 2 udgår"], decision.Remarks);
        Assert.Equal(RecommendationMatch.Yes, decision.FollowsRecommendation);
        Assert.Equal(Outcome.Withdrawn, items[1].Decision!.Outcome);
    }

    [Fact]
    public void Of_two_unnamed_decisions_the_one_in_the_usual_place_is_the_meetings()
    {
        var items = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            # Punkt 1: Stier

            ## Beslutning

            Udsat.

            ## Sagsfremstilling

            Foreningen skrev sidste år.

            ## Beslutning

            Godkendt.

            # Punkt 2: Bænke

            ## Beslutning

            Drøftet.

            ## Sagsfremstilling

            Der er ti bænke.
            """).Items;
        Assert.Equal(Outcome.Postponed, items[0].Decision!.Outcome);
    }
}
