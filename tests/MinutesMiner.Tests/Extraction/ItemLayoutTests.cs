using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction;

/// <summary>What belongs to which item, section and meeting in layouts of many systems.</summary>
public class ItemLayoutTests
{
    [Fact]
    public void Case_numbers_behind_the_titles_of_most_items_are_theirs()
    {
        const string minutes =
            """
            # Kulturudvalget – referat af mødet den 3. marts 2031

            1. Ny scene (2031-0004711)

            Beslutning

            Godkendt.

            2. Svar i sagen om kor (2031-0004712)

            Beslutning

            Drøftet.
            """;
        var document = MinutesText.Extract(minutes);
        Assert.Equal(("Kulturudvalget", new DateOnly(2031, 3, 3)), (document.Committee, document.Meeting!.Date));
        Assert.Equal([("Ny scene", "2031-0004711"), ("Svar i sagen om kor", "2031-0004712")], document.Items.Select(i => (i.Title, i.CaseNumber)));

        // One alone is what the title is about; years in parentheses are no case.
        var others = MinutesText.Extract(minutes.Replace(" (2031-0004711)", " (2031-2034)", StringComparison.Ordinal)).Items;
        Assert.Equal([("Ny scene (2031-2034)", null), ("Svar i sagen om kor (2031-0004712)", null)], others.Select(i => (i.Title, i.CaseNumber)));
    }

    [Fact]
    public void Headings_of_groups_that_count_by_letters_belong_to_no_item()
    {
        var document = MinutesText.Extract(
            """
            Referat fra Teknikudvalget den 24. februar 2026

            A. Sager til afgørelse i Byrådet

            1. Ny sti

            Beslutning

            Anbefales.

            Bilag

            Kort over stien

            B. Drøftelser og orientering

            2. Salt

            Beslutning

            Drøftet.

            C. Lukkede sager

            3. Køb af jord
            """);
        Assert.Equal(["Kort over stien"], document.Items[0].Attachments);
        Assert.Equal("Drøftet.", document.Items[1].Decision!.Text);
        Assert.Equal([false, false, true], document.Items.Select(i => i.Closed));
    }

    [Fact]
    public void A_motion_and_its_decision_under_a_later_name_are_told_apart()
    {
        var item = MinutesText.Item(
            """
            ## Indstilling og beslutning

            Det stilles forslag om,

            1. at stien får lys.

            (Stillet af Bo Falkenberg (A))

            ## Løsning

            Der sættes ti master.

            ## Beslutning

            Forslaget blev forkastet.
            """);
        Assert.Equal([SectionKind.Recommendation, SectionKind.Solution, SectionKind.Decision], item.Sections.Select(s => s.Kind));
        Assert.Equal([("Bo Falkenberg (A)", "at stien får lys.")], item.Recommendations.Select(r => (r.By!, r.Text)));
        Assert.Equal("Forslaget blev forkastet.", item.Decision!.Text);
    }

    [Fact]
    public void Who_recommends_may_stand_on_a_line_below_the_name()
    {
        var item = MinutesText.Item("## Indstilling\n\n## Forvaltningen indstiller\n\n- at stien får lys\n- at den saltes.\n\n## Beslutning\n\nGodkendt.");
        Assert.Equal([SectionKind.Recommendation, SectionKind.Decision], item.Sections.Select(s => s.Kind));
        Assert.Equal([("Forvaltningen", "at stien får lys"), ("Forvaltningen", "at den saltes.")], item.Recommendations.Select(r => (r.By!, r.Text)));
    }

    [Theory]
    [InlineData("at byrådet")]
    [InlineData("at byrådet godkender,")]
    [InlineData("at Teknik- og Klimaudvalget over for Byrådet anbefaler")]
    [InlineData("at det over for Byrådet anbefales,")]
    public void Words_that_only_lead_to_the_clauses_are_none(string lead)
    {
        foreach (var (first, second) in new[] { ("- at stien får lys", "- at den saltes."), ("at stien får lys, og", "at den saltes."), ("1. giver stien lys", "2. salter den.") })
        {
            var item = MinutesText.Item($"## Indstilling\n\nVejudvalget indstiller, {lead}\n\n{first}\n\n{second}");
            Assert.Equal(["Vejudvalget", "Vejudvalget"], item.Recommendations.Select(r => r.By));
        }
    }

    [Fact]
    public void A_clause_that_sends_the_case_to_a_body_is_one()
    {
        var item = MinutesText.Item("## Indstilling\n\nVejchefen indstiller, at planen sendes til Byrådet,\n\nat forslaget anbefales, og\n\nat den saltes.");
        Assert.Equal(["at planen sendes til Byrådet,", "at forslaget anbefales, og", "at den saltes."], item.Recommendations.Select(r => r.Text));
    }

    [Theory]
    [InlineData("Køb af jord ved Nordskoven", "Køb af jord ved Nordskoven")]
    [InlineData("Godkendt, og sagen er lukket.", "Lukket punkt")]
    [InlineData("Sagsnr. 26/1177", "Lukket punkt")]
    public void What_a_closed_item_is_about_may_stand_below_its_mark(string below, string title)
    {
        var item = MinutesText.Extract($"# REFERAT Teknikudvalget d. 24-02-2026\n\n# Punkt 7: Lukket punkt\n\n{below}").Items[0];
        Assert.Equal((title, true), (item.Title, item.Closed));
    }

    [Fact]
    public void Each_body_of_a_chain_keeps_its_own_words()
    {
        var item = MinutesText.Item("## Beslutning\n\nVejudvalget, 3. februar 2026, pkt. 4: Anbefales.\n\nTeknikudvalget, 24. februar 2026, pkt. 7: Godkendt.");
        Assert.Equal("Godkendt.", item.Decision!.Text);
        Assert.Equal(("Vejudvalget", "Anbefales."), (item.History[0].Committee, item.History[0].Text));
    }

    [Fact]
    public void Officials_on_a_row_of_their_own_took_part()
    {
        var text = ItemTests.Meeting.Replace("Afbud:", "Øvrige deltagere: Ea Skovgaard (vejchef)\n\nFra administrationen: direktør Uffe Engdal\n\nAfbud:", StringComparison.Ordinal);
        Assert.Equal(
            [("Ea Skovgaard", "vejchef"), ("Uffe Engdal", "direktør")],
            MinutesText.Extract(text).Meeting!.Participants.Where(p => p.Role is not null).Select(p => (p.Name, p.Role!)));
    }

    [Fact]
    public void A_demand_in_the_leads_own_sentence_may_be_followed_by_another()
    {
        var item = MinutesText.Item("## Indstilling\n\nVejchefen indstiller, at regnskabet godkendes, og at resten på 205,45 kr. går til stier.\n\n## Beslutning\n\nGodkendt.");
        Assert.Equal(["at regnskabet godkendes, og", "at resten på 205,45 kr. går til stier."], item.Recommendations.Select(r => r.Text));
        Assert.Equal(
            ["at sagen oversendes til Byrådet og den tegning, der er i høring, vedlægges."],
            MinutesText.Item("## Indstilling\n\nVejchefen indstiller, at sagen oversendes til Byrådet og den tegning, der er i høring, vedlægges.").Recommendations.Select(r => r.Text));
    }

    [Theory]
    [InlineData("Antal pladser pr. 1. marts", "Sted", "pladser")]
    [InlineData("Tabel 2. Brugere af stien, antal nye brugere (2026)", "Sted", "brugere")]
    [InlineData(null, "Antal personer", "personer")]
    [InlineData(null, "Sted", null)]
    [InlineData("Et antal er skønnet", "Sted", null)]
    [InlineData("1.000 kr. (netto, 2026-priser)", "Sted", "1.000 kr.")]
    public void A_table_may_say_what_it_counts(string? caption, string corner, string? unit)
    {
        var table = Assert.Single(MinutesText.Item($"## Økonomi\n\nTallene er nye.\n\n{caption}\n\n| {corner} | 2026 |\n| --- | --- |\n| Skoven | 15 |").Tables);
        Assert.Equal((caption, unit), (table.Caption, table.Unit));
    }

    [Theory]
    [InlineData("Mødet hævet kl. 18.55.")]
    [InlineData("Mødet hævet: 18.55")]
    [InlineData("Mødet blev hævet kl. 18.55.")]
    [InlineData("Formanden hævede mødet kl. 18.55.")]
    [InlineData("Slut kl. 18:55")]
    public void The_meetings_end_is_told_by_the_same_words_wherever_it_stands(string words)
    {
        foreach (var meeting in new[]
        {
            ItemTests.Meeting.Replace("Godkendt.", $"Godkendt.\n\n{words}", StringComparison.Ordinal),
            ItemTests.Meeting.Replace("Godkendt.", $"Godkendt. {words}", StringComparison.Ordinal),
            ItemTests.Meeting.Replace("# REFERAT", $"{words}\n\n# REFERAT", StringComparison.Ordinal),
        })
        {
            var document = MinutesText.Extract(meeting);
            Assert.Equal(new TimeOnly(18, 55), document.Meeting!.End);
            Assert.Equal("Godkendt.", document.Items[0].Decision!.Text);
        }
    }

    [Theory]
    [InlineData("Beløbene er i 1.000 kr. og i 2026-priser.", "1.000 kr.")]
    [InlineData("Stien er lang. Udgifterne fremgår nedenfor (mio. kr.).", "mio. kr.")]
    [InlineData("Stien koster 4,5 mio. kr., som vist nedenfor.", null)]
    [InlineData("Beløbene er i mio. kr. Fordelingen er ny.", null)]
    public void The_sentence_above_a_table_may_tell_its_unit(string above, string? unit) =>
        Assert.Equal(unit, Assert.Single(MinutesText.Item($"## Økonomi\n\n{above}\n\n| Sted | 2026 |\n| --- | --- |\n| Skoven | 15 |").Tables).Unit);

    [Fact]
    public void A_motion_names_who_puts_it_above_its_clauses() =>
        Assert.Equal(
            [("Bo Falkenberg (A)", "at stien får lys.")],
            MinutesText.Item("## Indstilling\n\nMedlemsforslag stillet af Bo Falkenberg (A):\n\nDet foreslås, at stien får lys.").Recommendations.Select(r => (r.By!, r.Text)));

    [Fact]
    public void A_share_beside_counts_is_no_unit_of_the_table()
    {
        string? Unit(string header, string row) => Assert.Single(MinutesText.Item($"## Økonomi\n\n{header}\n| --- | --- | --- |\n{row}").Tables).Unit;
        Assert.Null(Unit("| Sted | Brugere | Andel (pct.) |", "| Skoven | 15 | 100 |"));
        Assert.Equal("pct.", Unit("| Sted | Art | Andel (pct.) |", "| Skoven | Grus | 100 |"));
        Assert.Equal("1.000 kr.", Unit("| Sted | Brugere | Udgift i 1.000 kr. |", "| Skoven | 15 | 100 |"));
    }

    [Fact]
    public void What_a_body_did_may_stand_ahead_of_it() =>
        Assert.Equal(
            [("Vejudvalget", "4", "Udsat.")],
            MinutesText.Item("## Tidligere behandling\n\nBehandlet i Vejudvalget den 3. februar 2026, pkt. 4: Udsat.").History.Select(h => (h.Committee, h.ItemNumber!, h.Text!)));

    [Fact]
    public void Decisions_may_be_named_in_the_plural()
    {
        var item = MinutesText.Item("## Beslutninger Børne-, Skole- og Fritidsudvalget den 24-02-2026\n\nGodkendt.");
        Assert.Equal(("Godkendt.", "Børne-, Skole- og Fritidsudvalget"), (item.Decision!.Text, item.Decision.DecidedBy));
    }

    [Fact]
    public void Clauses_of_one_sentence_end_with_their_comma() =>
        Assert.Equal(
            ["at ordningen vedtages som beskrevet, og", "at gebyret holdes uændret."],
            MinutesText.Item("## Indstilling\n\nVejchefen indstiller, at ordningen vedtages som beskrevet, og at gebyret holdes uændret.").Recommendations.Select(r => r.Text));

    [Fact]
    public void A_label_of_at_and_number_is_no_part_of_its_clause()
    {
        var item = MinutesText.Item("## Indstilling\n\nVejafdelingen indstiller:\n\nAt 1) stien anlægges.\n\nAt 2) broen males.\n\n## Beslutning\n\nAt 1) blev vedtaget. At 2) blev sendt til behandling i Økonomiudvalget.");
        Assert.Equal([("Vejafdelingen", "stien anlægges."), ("Vejafdelingen", "broen males.")], item.Recommendations.Select(r => (r.By, r.Text)));
        Assert.Equal([("1", Outcome.Approved), ("2", Outcome.Referred)], item.Decision!.Answers.Select(a => (a.Point, a.Outcome)));
        Assert.Equal(RecommendationMatch.Amended, item.Decision.FollowsRecommendation);
    }

    [Theory]
    [InlineData("Vejchefen foreslår Udvalget, at stien anlægges.", "Vejchefen: at stien anlægges.")]
    [InlineData("Vejchefen anbefaler udvalget at tage orienteringen til efterretning.", "Vejchefen: at tage orienteringen til efterretning.")]
    [InlineData("Økonomiudvalget anbefaler Byrådet, at stien anlægges.", "Økonomiudvalget: at stien anlægges.")]
    [InlineData("Vejchefen indstiller følgende:\n\n1. Stien anlægges.\n2. Broen males.", "Vejchefen: Stien anlægges.|Vejchefen: Broen males.")]
    [InlineData("Indstillingen er, at stien anlægges.", ": at stien anlægges.")]
    [InlineData("Indstilling: Vejchefen indstiller, at stien anlægges.", "Vejchefen: at stien anlægges.")]
    [InlineData("Ad 1) at stien anlægges\n\nAd 2) at broen males", ": at stien anlægges|: at broen males")]
    [InlineData("Punkt 1: Planen godkendes.\n\nPunkt 2: Status drøftes.", ": Planen godkendes.|: Status drøftes.")]
    [InlineData("Orienteringen tages til efterretning.", ": Orienteringen tages til efterretning.")]
    [InlineData("Udvalget bedes godkende planen.", ": Udvalget bedes godkende planen.")]
    [InlineData("Til orientering.", ": Til orientering.")]
    [InlineData("Forslag til beslutning:\n\nPlanen godkendes.", ": Planen godkendes.")]
    [InlineData("Forslag til beslutning:\n\nUdvalget godkender planen.", ": Udvalget godkender planen.")]
    [InlineData("Vejchefen indstiller, a) at stien anlægges, b) at broen males, og c) at skuret rives ned.", "Vejchefen: at stien anlægges,|Vejchefen: at broen males, og|Vejchefen: at skuret rives ned.")]
    [InlineData("Vejchefen indstiller: 1. at stien anlægges, 2. at broen, jf. bilag 1, males.", "Vejchefen: at stien anlægges,|Vejchefen: at broen, jf. bilag 1, males.")]
    [InlineData("Indstillingen er vedlagt.", "")]
    public void What_is_recommended_may_be_said_in_many_ways(string text, string clauses) =>
        Assert.Equal(clauses, string.Join('|', MinutesText.Item($"## Indstilling\n\n{text}\n\n## Beslutning\n\nGodkendt.").Recommendations.Select(r => $"{r.By}: {r.Text}")));

    [Fact]
    public void A_lead_may_end_with_whom_the_clauses_are_for()
    {
        var item = MinutesText.Item("## Indstilling\n\nVejchefen indstiller til udvalget at anbefale Byrådet\n\n- at stien anlægges\n- at broen males\n\n## Beslutning\n\nAnbefales.");
        Assert.Equal(["at stien anlægges", "at broen males"], item.Recommendations.Select(r => r.Text));
    }
}
