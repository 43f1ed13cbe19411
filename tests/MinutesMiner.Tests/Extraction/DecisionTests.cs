using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction;

public class DecisionTests
{
    [Theory]
    [InlineData("Godkendt.", Outcome.Approved)]
    [InlineData("Indstillingen blev fulgt.", Outcome.Approved)]
    [InlineData("Tiltrådt som indstillet.", Outcome.Approved)]
    [InlineData("Udvalget vedtog forslaget.", Outcome.Approved)]
    [InlineData("Udvalget tiltræder indstillingen.", Outcome.Approved)]
    [InlineData("Der var enighed om, at planen sættes i værk.", Outcome.Approved)]
    [InlineData("Godkendt med den bemærkning, at lyset tændes tidligere.", Outcome.ApprovedWithRemarks)]
    [InlineData("Godkendt, idet dog således, at fristen er 1. maj.", Outcome.ApprovedWithRemarks)]
    [InlineData("Taget til efterretning.", Outcome.Noted)]
    [InlineData("Til efterretning.", Outcome.Noted)]
    [InlineData("Udvalget tog status på stierne til efterretning.", Outcome.Noted)]
    [InlineData("Drøftet.", Outcome.Discussed)]
    [InlineData("Drøftet og taget til efterretning.", Outcome.Noted)]
    [InlineData("Udsat.", Outcome.Postponed)]
    [InlineData("Sagen udsættes til næste møde.", Outcome.Postponed)]
    [InlineData("Forslaget blev forkastet.", Outcome.Rejected)]
    [InlineData("Forslaget er ikke godkendt.", Outcome.Rejected)]
    [InlineData("Udvalget kan ikke anbefale forslaget.", Outcome.Rejected)]
    [InlineData("Henvist til Økonomiudvalget.", Outcome.Referred)]
    [InlineData("Sagen sendes tilbage til forvaltningen.", Outcome.Referred)]
    [InlineData("Fremsendes til Teknisk Udvalg til behandling.", Outcome.Referred)]
    [InlineData("Anbefales.", Outcome.Recommended)]
    [InlineData("Indstillingen anbefales godkendt.", Outcome.Recommended)]
    [InlineData("Udvalget anbefaler, at byrådet godkender planen.", Outcome.Recommended)]
    [InlineData("Udgik.", Outcome.Withdrawn)]
    [InlineData("Sagen er taget af dagsordenen.", Outcome.Withdrawn)]
    [InlineData("Ingen bemærkninger til høringen.", Outcome.NoRemarks)]
    [InlineData("Orienteringen blev taget til efterretning. Sagen sendes til Økonomiudvalget til orientering.", Outcome.Noted)]
    [InlineData("Godkendt, idet der løbende orienteres om nye og afviste leverandører.", Outcome.ApprovedWithRemarks)]
    [InlineData("Ingen punkter.", Outcome.Other)]
    [InlineData("Intet.", Outcome.Other)]
    [InlineData(
        "Tilbagesendes Magistratsafdelingen for Teknik med bemærkning, at byrådet i sit møde den 3. juni 2026 har vedtaget indstillingen.",
        Outcome.Approved)]
    public void An_outcome_is_read_from_its_words(string text, Outcome outcome) => Assert.Equal(outcome, MinutesText.Decision(text).Outcome);

    [Fact]
    public void Each_sentence_is_an_act_of_its_own()
    {
        var decision = MinutesText.Decision("Drøftet. Udvalget beder forvaltningen undersøge belysningen.");
        Assert.Equal([Outcome.Discussed, Outcome.Other], decision.Acts.Select(a => a.Outcome));
        Assert.Equal(["Udvalget beder forvaltningen undersøge belysningen."], decision.Remarks);
    }

    [Theory]
    [InlineData("Drøftet, og udvalget beder afdelingen samle tallene.", "udvalget beder afdelingen samle tallene")]
    [InlineData("Taget til efterretning, idet udvalget kvitterer for arbejdet.", "udvalget kvitterer for arbejdet")]
    [InlineData("Anbefales. Bo Falkenberg (A) tager forbehold for punkt 2.", "Bo Falkenberg (A) tager forbehold for punkt 2.")]
    [InlineData("Udvalget indstiller til Byrådet,\n\nat prisen godkendes,\n\nat gebyret dog kan sænkes til 30 kr., og\n\nat planen følges.", "gebyret dog kan sænkes til 30 kr")]
    [InlineData(
        "Godkendt. Bo Falkenberg (A) ønskede følgende tilført protokollen: ”Stien er for dyr. Byen må selv vælge.”",
        "Bo Falkenberg (A) ønskede følgende tilført protokollen: ”Stien er for dyr. Byen må selv vælge.”")]
    public void What_is_remarked_is_told_in_its_own_words(string text, string remark) =>
        Assert.Equal(remark, Assert.Single(MinutesText.Decision(text).Remarks));

    [Fact]
    public void What_is_recommended_in_clauses_of_their_own_is_one_act()
    {
        var decision = MinutesText.Decision("Udvalget indstiller til Byrådet,\n\nat prisen godkendes,\n\nat stien udsættes.");
        Assert.Equal("Udvalget indstiller til Byrådet, at prisen godkendes, at stien udsættes.", Assert.Single(decision.Acts).Text);
        Assert.Equal(Outcome.Recommended, decision.Outcome);
    }

    [Fact]
    public void The_words_that_a_remark_leads_to_are_the_remark()
    {
        var decision = MinutesText.Decision(
            """
            Godkendt.

            Ø afgav følgende protokolbemærkning:

            »Stien er for smal. Lyset er for svagt.«

            Udvalget beder forvaltningen måle stien.
            """);
        Assert.Equal(["Stien er for smal. Lyset er for svagt.", "Udvalget beder forvaltningen måle stien."], decision.Remarks);
        Assert.Equal([Outcome.Approved, Outcome.Other], decision.Acts.Select(a => a.Outcome));
    }

    [Fact]
    public void A_request_that_is_the_reason_is_a_remark()
    {
        var decision = MinutesText.Decision("Sagen udsættes, idet udvalget beder om tal for stiens brug.");
        Assert.Equal([Outcome.Postponed], decision.Acts.Select(a => a.Outcome));
        Assert.Equal(["udvalget beder om tal for stiens brug"], decision.Remarks);
    }

    [Theory]
    [InlineData("Venstre stillede som ændringsforslag, at sagen udsættes. Ændringsforslaget faldt. Indstillingen blev godkendt.", "Rejected, Approved")]
    [InlineData("V foreslog, at sagen sendes tilbage til Skoleudvalget. Forslaget blev vedtaget med 8 stemmer mod 5.", "Referred")]
    public void A_motion_acts_when_it_is_carried(string text, string outcomes) =>
        Assert.Equal(outcomes, string.Join(", ", MinutesText.Decision(text).Acts.Select(a => a.Outcome)));

    [Fact]
    public void A_change_that_was_carried_is_the_remark_of_the_approval()
    {
        var decision = MinutesText.Decision("Venstre stillede følgende ændringsforslag: at stien ryddes først. Ændringsforslaget blev vedtaget. Indstillingen med den vedtagne ændring blev godkendt.");
        Assert.Equal([Outcome.Approved, Outcome.ApprovedWithRemarks], decision.Acts.Select(a => a.Outcome));
        Assert.Equal(["at stien ryddes først."], decision.Remarks);
    }

    [Theory]
    [InlineData("Fraværende uden afbud: Ingen.")]
    [InlineData("Byrådet tiltrådte, at der foreligger inhabilitet.")]
    public void What_tells_of_attendance_alone_decides_nothing(string text)
    {
        var decision = MinutesText.Decision($"Drøftet. {text}");
        Assert.Equal(("Drøftet.", Outcome.Discussed), (decision.Text, Assert.Single(decision.Acts).Outcome));
    }

    [Fact]
    public void A_sentence_with_two_outcomes_gives_two_acts()
    {
        var decision = MinutesText.Decision("Udvalget drøftede og godkendte planen.");
        Assert.Equal([Outcome.Discussed, Outcome.Approved], decision.Acts.Select(a => a.Outcome));
        Assert.Equal(Outcome.Approved, decision.Outcome);
    }

    [Fact]
    public void Remarks_that_follow_an_announcement_are_remarks()
    {
        var decision = MinutesText.Decision("Godkendt med følgende bemærkninger.\n\nBænkene skal stå i læ.", "planen godkendes.");
        Assert.Equal(Outcome.ApprovedWithRemarks, decision.Outcome);
        Assert.Equal(["Bænkene skal stå i læ."], decision.Remarks);
    }

    [Theory]
    [InlineData("Godkendt.", "planen godkendes.", RecommendationMatch.Yes)]
    [InlineData("Godkendt.", "orienteringen tages til efterretning.", RecommendationMatch.Yes)]
    [InlineData("Taget til efterretning.", "orienteringen tages til efterretning.", RecommendationMatch.Yes)]
    [InlineData("Drøftet.", "udvalget drøfter planen.", RecommendationMatch.Yes)]
    [InlineData("Drøftet.", "planen godkendes.", RecommendationMatch.Unknown)]
    [InlineData("Udsat.", "planen godkendes.", RecommendationMatch.No)]
    [InlineData("Forkastet.", "planen godkendes.", RecommendationMatch.No)]
    [InlineData("Godkendt med den ændring, at fristen er 1. maj.", "planen godkendes.", RecommendationMatch.Amended)]
    [InlineData("Godkendt med den bemærkning, at udvalget følger sagen.", "planen godkendes.", RecommendationMatch.Yes)]
    [InlineData("Anbefales.", "planen godkendes.", RecommendationMatch.Yes)]
    public void A_decision_is_compared_with_the_recommendation(string decision, string recommendation, RecommendationMatch expected) =>
        Assert.Equal(expected, MinutesText.Decision(decision, recommendation).FollowsRecommendation);

    [Fact]
    public void Without_a_recommendation_nothing_is_followed() =>
        Assert.Equal(RecommendationMatch.Unknown, MinutesText.Decision("Godkendt.").FollowsRecommendation);

    [Fact]
    public void Dissent_is_a_vote_and_decides_nothing()
    {
        var decision = MinutesText.Decision("Godkendt. Enhedslisten kunne ikke tiltræde indstillingen. Venstre tog forbehold.");
        Assert.Equal([Outcome.Approved], decision.Acts.Select(a => a.Outcome));
        Assert.Equal(["Enhedslisten"], decision.Votes.Against);
        Assert.Equal(["Venstre"], decision.Votes.Reserved);
    }

    [Fact]
    public void Votes_are_read_with_their_counts()
    {
        var votes = MinutesText.Decision("Godkendt. For stemte: A (9), C (4) og F (2), i alt 15. Imod stemte: V (6). Undlod at stemme: O (1).").Votes;
        Assert.Equal(["A", "C", "F"], votes.For);
        Assert.Equal(["V"], votes.Against);
        Assert.Equal(["O"], votes.Abstained);
        Assert.Equal(new VoteCounts(15, 6, 1), votes.Counts);
    }

    [Fact]
    public void A_ballot_in_words_is_one_outcome()
    {
        var decision = MinutesText.Decision("Indstillingen blev tiltrådt med 34 stemmer imod 15.");
        Assert.Equal(Outcome.Approved, decision.Outcome);
        Assert.Equal(new VoteCounts(34, 15, null), decision.Votes.Counts);
    }

    [Fact]
    public void Parties_in_parentheses_and_votes_in_words_are_read()
    {
        var votes = MinutesText.Decision("Med stemmerne 20 for og 4 imod godkendte byrådet planen. (Ø) undlod at stemme. (V) og (C) stemte imod.").Votes;
        Assert.Equal(["V", "C"], votes.Against);
        Assert.Equal(["Ø"], votes.Abstained);
        Assert.Equal(new VoteCounts(20, 4, null), votes.Counts);
    }

    [Theory]
    [InlineData("Enstemmigt godkendt.", true)]
    [InlineData("Godkendt.", null)]
    public void Unanimity_is_read_only_where_the_text_says_so(string text, bool? unanimous) =>
        Assert.Equal(unanimous, MinutesText.Decision(text).Votes.Unanimous);

    [Fact]
    public void Who_was_away_is_no_part_of_the_decision()
    {
        var item = MinutesText.Item(
            """
            ## Beslutning

            Godkendt. Bo Falkenberg var fraværende under dette punkt.
            """);
        Assert.Equal("Godkendt.", item.Decision!.Text);
        Assert.Equal(("Bo Falkenberg", Presence.Absent), (item.Attendance[0].Name, item.Attendance[0].Status));
        Assert.Contains("fraværende", item.Sections[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_bodies_the_meetings_own_decides()
    {
        var item = MinutesText.Item(
            """
            ## Beslutning i Økonomiudvalget den 10-02-2026

            Anbefales.

            ## Beslutning i Teknikudvalget den 24-02-2026

            Udsat.
            """);
        Assert.Equal(Outcome.Postponed, item.Decision!.Outcome);
        Assert.Equal("Teknikudvalget", item.Decision.DecidedBy);
    }

    [Fact]
    public void An_item_without_a_decision_has_none() => Assert.Null(MinutesText.Item("## Sagsfremstilling\n\nStierne er godkendt i 2019.").Decision);
}
