using System.Globalization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction;

public class VoteTests
{
    [Theory]
    [InlineData("For stemte (V), (A) og Lis Toftemark (UP-1).", "V|A|Lis Toftemark (UP-1)", "", "")]
    [InlineData("For stemte (V), (A), og Lis Toftemark (UP-1).", "V|A|Lis Toftemark (UP-1)", "", "")]
    [InlineData("For stemte: V, A og Det Blå Folkeparti.", "V|A|Det Blå Folkeparti", "", "")]
    [InlineData("For forvaltningens indstilling stemte: Bo Falkenberg (A). Imod forvaltningens indstilling stemte: Ib Rønnestad (F).", "Bo Falkenberg (A)", "Ib Rønnestad (F)", "")]
    [InlineData("Stemte imod: (F) og (Ø).", "", "F|Ø", "")]
    [InlineData("Bo Falkenberg (A) stemte i mod.", "", "Bo Falkenberg (A)", "")]
    [InlineData("Bo Falkenberg (A) Lis Toftemark (V) og Ib Rønnestad (F) undlod.", "", "", "Bo Falkenberg (A)|Lis Toftemark (V)|Ib Rønnestad (F)")]
    [InlineData("A stemmer for, V og D stemmer imod og C undlader.", "A", "V|D", "C")]
    [InlineData("Venstre stemte for, mens Enhedslisten undlod at stemme.", "Venstre", "", "Enhedslisten")]
    [InlineData("(F) afholdt sig fra at stemme.", "", "", "F")]
    [InlineData("Hverken for eller imod stemte: Lis Toftemark.", "", "", "Lis Toftemark")]
    [InlineData("Lis Toftemark stemte hverken for eller imod.", "", "", "Lis Toftemark")]
    [InlineData("Bo Falkenberg er ikke imod stien.", "", "", "")]
    [InlineData("Udvalget er imod vindmøller så tæt på kysten.", "", "", "")]
    [InlineData("Udvalget undlod at tage stilling.", "", "", "")]
    [InlineData("Byrådet stemte om forslaget.", "", "", "")]
    public void Voters_are_read(string text, string votedFor, string against, string abstained)
    {
        var votes = MinutesText.Decision($"Godkendt. {text}").Votes;
        Assert.Equal(votedFor, string.Join('|', votes.For));
        Assert.Equal(against, string.Join('|', votes.Against));
        Assert.Equal(abstained, string.Join('|', votes.Abstained));
    }

    [Theory]
    [InlineData("Med stemmerne 20 for og ingen imod godkendte byrådet planen.", 20, 0, null)]
    [InlineData("Med stemmerne 19 for 1 imod godkendte byrådet planen.", 19, 1, null)]
    [InlineData("Med stemmerne 13 for godkendte byrådet planen.", 13, null, null)]
    [InlineData("Planen blev vedtaget med 34 stemmer imod 15.", 34, 15, null)]
    [InlineData("Planen blev vedtaget med 9 stemmer for og 4 imod, og 2 undlod.", 9, 4, 2)]
    [InlineData("Godkendt. 11 stemte for, 4 stemte imod.", 11, 4, null)]
    [InlineData("Godkendt. For stemte: A (9), C (4) og F (2), i alt 15. Imod stemte: ingen. Undlod at stemme: O (1).", 15, 0, 1)]
    public void Counts_are_read(string text, int? votesFor, int? against, int? abstained)
    {
        var decision = MinutesText.Decision(text);
        Assert.Equal(new VoteCounts(votesFor, against, abstained), decision.Votes.Counts);
        Assert.Equal(Outcome.Approved, decision.Outcome);
    }

    [Fact]
    public void Any_counts_are_read_as_printed()
    {
        // Each pair of counts up to a large council's size, and each way to print them.
        foreach (var (yes, no) in from yes in Enumerable.Range(1, 55).Where(n => n % 9 == 1) from no in Enumerable.Range(0, 30).Where(n => n % 7 == 0) select (yes, no))
        {
            foreach (var form in (string[])["Med stemmerne {0} for og {1} imod godkendte byrådet planen.", "Godkendt med {0} stemmer mod {1}.", "Vedtaget med {0} stemmer for og {1} stemmer imod."])
            {
                var text = string.Format(CultureInfo.InvariantCulture, form, yes, no);
                Assert.Equal((text, new VoteCounts(yes, no, null)), (text, MinutesText.Decision(text).Votes.Counts));
            }
        }
    }

    [Fact]
    public void Each_ballot_is_told_by_itself_and_the_last_counts()
    {
        var votes = MinutesText.Decision(
            """
            Med stemmerne 1 for og 20 imod afviste byrådet punkt 1a.

            For stemte (Ø). Imod stemte (V) og (A).

            Med stemmerne 20 for og 1 imod godkendte byrådet punkt 1b.

            For stemte (V) og (A). Imod stemte (Ø).
            """).Votes;
        Assert.Equal(["V", "A"], votes.For);
        Assert.Equal(new VoteCounts(20, 1, null), votes.Counts);
        Assert.Equal([new VoteCounts(1, 20, null), new VoteCounts(20, 1, null)], votes.Details.Select(d => d.Counts));
        Assert.Equal(["Ø"], votes.Details[0].For);
        Assert.Equal(["V", "A"], votes.Details[1].For);
        Assert.StartsWith("Med stemmerne 20 for", votes.Details[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_motion_that_is_put_has_a_ballot_of_its_own()
    {
        var votes = MinutesText.Decision("Anbefales. A stiller forslag om varmere vand. A stemmer for og V stemmer imod. V stiller forslag om flere bænke. V stemmer for og A undlader.").Votes;
        Assert.Equal(["A", "V"], votes.Details.SelectMany(d => d.For));
        Assert.Equal(["V"], votes.Details[0].Against);
        Assert.Equal(["A"], votes.Details[1].Abstained);
    }

    [Theory]
    [InlineData("Godkendt. Bo Falkenberg (A) stemte imod med bemærkning om, at stien bør ligge længere mod nord.", "stien bør ligge længere mod nord.")]
    [InlineData("Godkendt. Bo Falkenberg (A) stemte imod, da stien er for dyr.", "stien er for dyr.")]
    [InlineData("Godkendt. Imod stemte Bo Falkenberg (A) med den begrundelse, at stien er for dyr.", "stien er for dyr.")]
    public void A_reason_is_the_dissenters_statement(string text, string reason)
    {
        var decision = MinutesText.Decision(text);
        var statement = Assert.Single(decision.Statements);
        Assert.Equal((StatementKind.Explanation, "Bo Falkenberg (A)", reason), (statement.Kind, Assert.Single(statement.By), statement.Text));
        Assert.Equal(["Bo Falkenberg (A)"], decision.Votes.Against);
        Assert.Equal([Outcome.Approved], decision.Acts.Select(a => a.Outcome));
        Assert.NotEmpty(statement.Spans);
    }

    [Fact]
    public void A_quotation_over_paragraphs_is_one_statement_and_casts_no_vote()
    {
        var decision = MinutesText.Decision(
            """
            Med stemmerne 18 for og 2 imod godkendte byrådet planen.

            For stemte (V) og (A).

            Imod stemte:

            (F) med bemærkning om, at ”vi stemmer imod, da planen ikke er drøftet.

            Derudover ønsker vi forslaget udsat, og Venstre stemmer for.”

            (Ø) med bemærkning om, at der mangler træer.
            """);
        Assert.Equal(["F", "Ø"], decision.Votes.Against);
        Assert.Equal(["V", "A"], decision.Votes.For);
        Assert.Equal([Outcome.Approved], decision.Acts.Select(a => a.Outcome));
        Assert.Equal(["F", "Ø"], decision.Statements.Select(s => Assert.Single(s.By)));
        Assert.Contains("Venstre stemmer for", decision.Statements[0].Text, StringComparison.Ordinal);
        Assert.Equal("der mangler træer.", decision.Statements[1].Text);
    }

    [Theory]
    [InlineData("Enhedslisten afgav følgende protokolbemærkning: \"Stien er for smal.\"", StatementKind.ProtocolRemark, "\"Stien er for smal.\"")]
    [InlineData("Enhedslisten afgav følgende mindretalsudtalelse: Stien er for smal.", StatementKind.MinorityStatement, "Stien er for smal.")]
    [InlineData("Enhedslisten ønskede ført til protokollen, at stien er for smal.", StatementKind.ProtocolRemark, "stien er for smal.")]
    [InlineData("Enhedslisten begærede sagen indbragt for byrådet.", StatementKind.Suspension, "Enhedslisten begærede sagen indbragt for byrådet.")]
    [InlineData("Enhedslisten benyttede sin standsningsret.", StatementKind.Suspension, "Enhedslisten benyttede sin standsningsret.")]
    public void What_is_entered_in_the_minutes_has_its_author(string text, StatementKind kind, string words)
    {
        var decision = MinutesText.Decision($"Godkendt. {text}");
        var statement = Assert.Single(decision.Statements);
        Assert.Equal((kind, "Enhedslisten", words), (statement.Kind, Assert.Single(statement.By), statement.Text));
        Assert.Equal([Outcome.Approved], decision.Acts.Select(a => a.Outcome));
    }

    [Theory]
    [InlineData("For forslaget stemte Bo Sandhede, Inger Falk og Ole Lynge.", "Bo Sandhede, Inger Falk, Ole Lynge", "", "")]
    [InlineData("For forslaget stemte V og C. Imod stemte F og de øvrige medlemmer af A. Hverken for eller imod stemte Bo Falk (B).", "V, C", "F, A", "Bo Falk (B)")]
    [InlineData("Godkendt med 9 stemmer for (A og F), 7 imod (V og C), mens 2 undlod (Bo Falk og Inger Holm).", "A, F", "V, C", "Bo Falk, Inger Holm")]
    [InlineData("Godkendt med 9 stemmer for (A og F) mod 1 (Bo Sandhede).", "A, F", "Bo Sandhede", "")]
    [InlineData("For stemte A. Imod stemte V. 1 undlod at stemme: Bo Falk (O).", "A", "V", "Bo Falk (O)")]
    public void Voters_are_told_in_many_forms(string text, string pro, string contra, string abstained)
    {
        var votes = MinutesText.Decision(text).Votes;
        Assert.Equal((pro, contra, abstained), (string.Join(", ", votes.For), string.Join(", ", votes.Against), string.Join(", ", votes.Abstained)));
    }

    [Fact]
    public void A_count_beside_those_who_abstained_is_theirs()
    {
        Assert.Equal(1, MinutesText.Decision("For stemte A. Imod stemte V. 1 undlod at stemme: Bo Falk (O).").Votes.Counts.Abstained);
        Assert.Equal(new VoteCounts(9, 7, 2), MinutesText.Decision("Godkendt med 9 stemmer for (A og F), 7 imod (V og C), mens 2 undlod (Bo Falk og Inger Holm).").Votes.Counts);
    }

    [Fact]
    public void A_vote_in_the_deciding_sentence_leaves_the_act_whole()
    {
        var act = Assert.Single(MinutesText.Decision("Forslaget faldt, idet 5 stemte for, 7 imod, og 2 undlod at stemme.").Acts);
        Assert.Equal((Outcome.Rejected, "Forslaget faldt, idet 5 stemte for, 7 imod, og 2 undlod at stemme."), (act.Outcome, act.Text));
    }

    [Theory]
    [InlineData("Venstre tog forbehold for økonomien.")]
    [InlineData("Venstre forbeholdt sig sin stillingtagen.")]
    [InlineData("Venstre afventer stillingtagen til byrådets møde.")]
    public void A_reservation_is_no_vote(string text)
    {
        var votes = MinutesText.Decision($"Godkendt. {text}").Votes;
        Assert.Equal(["Venstre"], votes.Reserved);
        Assert.Empty(votes.For.Concat(votes.Against).Concat(votes.Abstained));
    }

    [Fact]
    public void A_majority_decides()
    {
        var decision = MinutesText.Decision("Et flertal bestående af A (4), C (2) og N (1) anbefaler forslaget. Et mindretal bestående af V (3) kunne ikke tiltræde.");
        Assert.Equal(Outcome.Recommended, decision.Outcome);
        Assert.Equal(["A", "C", "N"], decision.Votes.For);
        Assert.Equal(["V"], decision.Votes.Against);
        Assert.Equal(new VoteCounts(7, 3, null), decision.Votes.Counts);
    }

    [Fact]
    public void A_vote_in_the_same_sentence_leaves_the_decision_its_words()
    {
        var decision = MinutesText.Decision("Sagen blev godkendt, idet Venstre stemte imod.");
        Assert.Equal([Outcome.Approved], decision.Acts.Select(a => a.Outcome));
        Assert.Equal(["Venstre"], decision.Votes.Against);
    }

    [Theory]
    [InlineData("Godkendt.", Confidence.High)]
    [InlineData("Ingen punkter.", Confidence.High)]
    [InlineData("Solen skinnede over den nye sti.", Confidence.Low)]
    [InlineData("Godkendt. De fleste af dem, som var kommet til mødet, stemte imod forslaget.", Confidence.Medium)]
    public void A_reading_says_how_sure_it_is(string text, Confidence confidence) => Assert.Equal(confidence, MinutesText.ClaimedItem(text).Decision!.Confidence);

    [Fact]
    public void Letters_stand_for_parties_and_for_the_participants_of_them()
    {
        var item = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            Mødedeltagere: Bo Falkenberg (A), Lis Toftemark (V), Ib Rønnestad (V) og Kaj Vesterholt (X)

            # Punkt 7: Stier i Nordskoven

            ## Beslutning

            Godkendt. (V) og (X) stemte imod. Bo Falkenberg (A) undlod.
            """).Items[0];
        Assert.Equal(
            [("(V)", "V", "Venstre", "Lis Toftemark|Ib Rønnestad"), ("(X)", "X", null, "Kaj Vesterholt"), ("Bo Falkenberg (A)", "A", "Socialdemokratiet", "Bo Falkenberg")],
            item.Decision!.Votes.Voters.Select(v => (v.Text, v.Letter!, v.Party, string.Join('|', v.Persons))));
        Assert.All(item.Decision.Votes.Voters, v => Assert.NotEmpty(v.Spans));
    }

    [Fact]
    public void A_party_goes_by_several_names_and_a_name_may_be_two_persons()
    {
        var item = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            Mødedeltagere: Bo Falkenberg (SF), Lis Toftemark (V), Ib Rønnestad (V) og Ib Rønnestad (A)

            # Punkt 7: Stier i Nordskoven

            ## Beslutning

            Godkendt. SF og Ib Rønnestad stemte imod. Lis Toftemark undlod.
            """).Items[0];
        Assert.Equal(
            [("SF", "Socialistisk Folkeparti", "Bo Falkenberg"), ("Ib Rønnestad", null, "Ib Rønnestad"), ("Lis Toftemark", "V", "Lis Toftemark")],
            item.Decision!.Votes.Voters.Select(v => (v.Text, v.Party, string.Join('|', v.Persons))));
    }
}
