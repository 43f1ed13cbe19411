using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction;

public class ItemTests
{
    private const string Meeting =
        """
        # REFERAT Kultur- og Stiudvalget (2026-2029) d. 24-02-2026

        Mødedato: Tirsdag d. 24. februar 2026 kl. 16:30
        Mødested: Lokale 4
        Mødedeltagere: Bo Falkenberg (A), Lis Toftemark (V) og Ib Rønnestad (F)
        Afbud: Kaj Vesterholt (C)

        # Punkt 7: Stier i Nordskoven

        26/1177

        ## Resumé

        Nyby Kommune har ti kilometer sti.

        ## Indstilling

        Forvaltningen indstiller, at

        - planen godkendes,
        - status tages til efterretning.

        ## Beslutning

        Godkendt.

        ## Bilag

        Kort over stier

        Plan for stier

        # Punkt 8: Lukket punkt: Køb af jord
        """;

    [Fact]
    public void A_meeting_is_read_from_its_cover()
    {
        var document = MinutesText.Extract(Meeting);
        Assert.Equal(DocumentKind.Minutes, document.Kind);
        Assert.Equal("Kultur- og Stiudvalget", document.Committee);
        Assert.Equal("Nyby Kommune", document.Municipality);
        Assert.Equal(new DateOnly(2026, 2, 24), document.Meeting!.Date);
        Assert.Equal(new TimeOnly(16, 30), document.Meeting.Start);
        Assert.Equal("Lokale 4", document.Meeting.Place);
        Assert.Equal(
            [("Bo Falkenberg", "A", Presence.Present), ("Lis Toftemark", "V", Presence.Present), ("Ib Rønnestad", "F", Presence.Present), ("Kaj Vesterholt", "C", Presence.Excused)],
            document.Meeting.Participants.Select(p => (p.Name, p.Party!, p.Status)));
    }

    [Fact]
    public void An_item_has_number_title_case_sections_and_attachments()
    {
        var item = MinutesText.Extract(Meeting).Items[0];
        Assert.Equal(("7", "Stier i Nordskoven", "26/1177", false), (item.Number, item.Title, item.CaseNumber, item.Closed));
        Assert.Equal([SectionKind.Summary, SectionKind.Recommendation, SectionKind.Decision, SectionKind.Attachments], item.Sections.Select(s => s.Kind));
        Assert.Equal(["planen godkendes,", "status tages til efterretning."], item.Recommendations.Select(r => r.Text));
        Assert.All(item.Recommendations, r => Assert.Equal("Forvaltningen", r.By));
        Assert.Equal(["Kort over stier", "Plan for stier"], item.Attachments);
    }

    [Fact]
    public void Typed_labels_are_no_part_of_a_clause_but_ordinals_are()
    {
        var text = Meeting.Replace("- planen godkendes,", "1. planen godkendes,\n\nb) fristen udsættes,\n\n- 1. januar bliver skæringsdag,", StringComparison.Ordinal)
            .Replace("- status", "4. at status", StringComparison.Ordinal);
        Assert.Equal(
            ["planen godkendes,", "fristen udsættes,", "1. januar bliver skæringsdag,", "at status tages til efterretning."],
            MinutesText.Extract(text).Items[0].Recommendations.Select(r => r.Text));
    }

    [Fact]
    public void A_clause_that_says_what_to_do_stays_above_its_list()
    {
        var text = Meeting.Replace("indstiller, at\n", "indstiller, at nedenstående regnskaber godkendes,\n", StringComparison.Ordinal)
            .Replace("- planen godkendes,", "a) Broen.", StringComparison.Ordinal)
            .Replace("- status tages til efterretning.", "b) Stien.", StringComparison.Ordinal);
        Assert.Equal(["at nedenstående regnskaber godkendes,", "Broen.", "Stien."], MinutesText.Extract(text).Items[0].Recommendations.Select(r => r.Text));
    }

    [Fact]
    public void Members_between_commas_go_on_in_the_next_line()
    {
        var text = Meeting.Replace("Mødedeltagere: Bo Falkenberg (A), Lis Toftemark (V) og Ib Rønnestad (F)", "Mødedeltagere:\n\nBo Falkenberg, Lis Toftemark, Ib\n\nRønnestad, Åse Enghave, Hans-\n\nJørn Lyngdal", StringComparison.Ordinal);
        Assert.Equal(
            ["Bo Falkenberg", "Lis Toftemark", "Ib Rønnestad", "Åse Enghave", "Hans-Jørn Lyngdal", "Kaj Vesterholt"],
            MinutesText.Extract(text).Meeting!.Participants.Select(p => p.Name));
    }

    [Fact]
    public void A_closed_item_is_marked_and_keeps_its_title()
    {
        var item = MinutesText.Extract(Meeting).Items[1];
        Assert.True(item.Closed);
        Assert.Equal("Lukket punkt: Køb af jord", item.Title);
        Assert.Null(item.Decision);
    }

    [Fact]
    public void A_source_without_pages_gives_ranges_that_hold_the_words()
    {
        var result = MinutesText.Mine(Meeting);
        var decision = result.Document!.Items[0].Decision!;
        var span = Assert.Single(decision.Spans);
        Assert.Null(span.Page);
        Assert.Equal(decision.Text, result.Reading!.Document.Text[span.Chars!.Value.Start..span.Chars.Value.End]);
    }

    [Fact]
    public void A_case_number_in_KLE_form_is_taken_apart() =>
        Assert.Equal(new KleNumber("05.04.06", "P20", 3, 2026), MinutesText.Item("05.04.06-P20-3-26\n\n## Beslutning\n\nGodkendt.").Kle);

    [Fact]
    public void Earlier_treatments_are_read_with_body_date_and_number()
    {
        var item = MinutesText.Item(
            """
            ## Sagsforløb

            - Udvalg: Magistraten
            - Dato: 12-08-2025
            - Punktnummer: 2
            - Anbefales.

            ## Beslutning

            Godkendt.
            """);
        var entry = Assert.Single(item.History);
        Assert.Equal(("Magistraten", new DateOnly(2025, 8, 12), "2", "Anbefales."), (entry.Committee, entry.Date!.Value, entry.ItemNumber, entry.Text));
    }

    [Fact]
    public void Decisions_of_bodies_that_the_case_has_passed_are_its_history()
    {
        var item = MinutesText.Item(
            """
            ## Beslutning fra Direktionen, 2. februar 2026, pkt. 6:

            Anbefales.

            ## Beslutning fra By, Land og Havn, 9. februar 2026, pkt. 188:

            Anbefales. Ib Rønnestad (F) stemte imod.

            ## Beslutning

            Godkendt.
            """);
        Assert.Equal([SectionKind.History, SectionKind.History, SectionKind.Decision], item.Sections.Select(s => s.Kind));
        Assert.Equal(
            [("Direktionen", "6", "Anbefales."), ("By, Land og Havn", "188", "Anbefales. Ib Rønnestad (F) stemte imod.")],
            item.History.Select(h => (h.Committee, h.ItemNumber!, h.Text!)));
        Assert.Equal(new DateOnly(2026, 2, 9), item.History[1].Date);
        Assert.Equal("Godkendt.", item.Decision!.Text);
    }

    [Fact]
    public void A_decision_of_the_meetings_own_day_is_no_history()
    {
        var item = MinutesText.Item(
            """
            ## Beslutning Direktionen den 17-02-2026

            Anbefales.

            ## Beslutning Teknikudvalget den 24-02-2026

            Godkendt.
            """);
        Assert.Equal([SectionKind.History, SectionKind.Decision], item.Sections.Select(s => s.Kind));
        Assert.Equal(("Direktionen", "Anbefales."), (item.History.Single().Committee, item.History.Single().Text));
    }

    [Fact]
    public void The_line_that_ends_the_minutes_belongs_to_the_meeting()
    {
        var document = MinutesText.Extract(Meeting.Replace("Kaj Vesterholt (C)", "Kaj Vesterholt (C)\n", StringComparison.Ordinal)
            + "\n\n# Punkt 9: Eventuelt\n\n## Beslutning\n\nFormanden takkede for året.\n\nMødet hævet kl. 18.10.\n\nBo Falkenberg");
        Assert.Equal(new TimeOnly(18, 10), document.Meeting!.End);
        Assert.Equal("Formanden takkede for året. Bo Falkenberg", document.Items[^1].Sections.Single().Text);
        Assert.StartsWith("Formanden takkede for året.", document.Items[^1].Decision!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whose_paper_it_is_stands_alone_on_the_cover()
    {
        var document = MinutesText.Extract(
            """
            Region Havland

            # REFERAT Sundhedsudvalget d. 24-02-2026

            # Punkt 1: Kørsel

            ## Resumé

            Nyby Kommune og Lundby Kommune er hørt. Nyby Kommune har svaret.
            """);
        Assert.Equal("Region Havland", document.Municipality);
    }

    [Fact]
    public void A_body_named_ahead_of_its_list_of_demands_is_no_demand()
    {
        var item = MinutesText.Item("## Indstilling\n\nDirektøren indstiller, at Teknikudvalget\n\n1. godkender planen,\n2. tager høringen til efterretning.\n\n## Beslutning\n\nGodkendt.");
        Assert.Equal(["godkender planen,", "tager høringen til efterretning."], item.Recommendations.Select(r => r.Text));
        Assert.All(item.Recommendations, r => Assert.Equal("Direktøren", r.By));
    }

    [Fact]
    public void A_case_number_above_the_next_heading_is_not_that_of_a_closed_item_without_text()
    {
        var items = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            Sagsnr. 26/1001

            # 1. Stier i Nordskoven

            ## Beslutning

            Godkendt.

            Sagsnr. 26/1002

            # 2. LUKKET PUNKT - Køb af jord

            Sagsnr. 26/1003

            # 3. LUKKET PUNKT - Eventuelt
            """).Items;
        Assert.Equal(["26/1001", "26/1002", "26/1003"], items.Select(i => i.CaseNumber));
        Assert.Equal("Godkendt.", items[0].Decision!.Text);
    }

    [Fact]
    public void The_number_of_a_paper_is_not_that_of_the_case()
    {
        Assert.Equal("26/117", MinutesText.Item("Dok.nr.: 53391\n\nSagsid.: 26/117\n\nInitialer: HLM\n\n## Beslutning\n\nGodkendt.").CaseNumber);
        Assert.Null(MinutesText.Item("Dok.nr.: 53391\n\n## Beslutning\n\nGodkendt.").CaseNumber);
    }

    [Fact]
    public void A_table_is_data_with_its_numbers_unit_and_caption()
    {
        var table = Assert.Single(MinutesText.Item(
            """
            ## Økonomi

            Tabel 1: Udgift til stier

            | I mio. kr. | 2026 | 2027 |
            | --- | --- | --- |
            | Drift | 1,5 | -0,3 |
            """).Tables);
        Assert.Equal(("Tabel 1: Udgift til stier", "mio. kr.", 1), (table.Caption, table.Unit, table.HeaderRows));
        Assert.Equal([null, 2026m, 2027m], table.Numbers[0]);
        Assert.Equal([null, 1.5m, -0.3m], table.Numbers[1]);
    }

    [Fact]
    public void A_document_without_items_is_a_memo() =>
        Assert.Equal((DocumentKind.Memo, null, "Notat om stier"), (MinutesText.Extract("# Notat om stier\n\nDer er ti kilometer.").Kind, MinutesText.Extract("# Notat om stier\n\nDer er ti kilometer.").Meeting, MinutesText.Extract("# Notat om stier\n\nDer er ti kilometer.").Title));

    [Theory]
    [InlineData("Beslutningssag: Ny sti", "Ny sti", ItemPurpose.Decision)]
    [InlineData("Ny sti (til orientering)", "Ny sti", ItemPurpose.Orientation)]
    [InlineData("Til drøftelse - Ny sti", "Ny sti", ItemPurpose.Discussion)]
    [InlineData("Orientering om ny sti", "Orientering om ny sti", null)]
    [InlineData("Forslag fra Bo Falkenberg (A)", "Forslag fra Bo Falkenberg (A)", null)]
    public void What_an_item_is_for_is_no_part_of_its_title(string printed, string title, ItemPurpose? purpose)
    {
        var item = Assert.Single(MinutesText.Extract($"# REFERAT Teknikudvalget d. 24-02-2026\n\n# Punkt 7: {printed}\n\n## Beslutning\n\nGodkendt.").Items);
        Assert.Equal((title, purpose), (item.Title, item.Purpose));
    }

    [Theory]
    [InlineData("B", "O", "D", true)]
    [InlineData("B", "O", "O", true)]
    [InlineData("B", "B", "B", false)]
    [InlineData("B", "C", "O", false)]
    [InlineData("O", "V", "B", false)]
    public void Letters_behind_titles_say_it_where_the_document_marks_all_items_so(string first, string second, string third, bool isKnown)
    {
        var items = MinutesText.Extract(
            $"""
            # REFERAT Teknikudvalget d. 24-02-2026

            # Punkt 1: Dagsorden ({first})

            # Punkt 2: Ny sti ({second})

            # Punkt 3: Salt ({third})
            """).Items;
        Assert.Equal(isKnown ? "Ny sti" : $"Ny sti ({second})", items[1].Title);
        Assert.All(items, i => Assert.Equal(isKnown, i.Purpose is not null));
    }

    [Fact]
    public void One_heading_over_both_is_cut_into_recommendation_and_decision()
    {
        var item = MinutesText.Item(
            """
            ## Indstilling og beslutning

            Vejchefen indstiller, at

            - stien anlægges,
            - den får lys.

            Godkendt.
            """);
        Assert.Equal([SectionKind.Recommendation, SectionKind.Decision], item.Sections.Select(s => s.Kind));
        Assert.Equal(["stien anlægges,", "den får lys."], item.Recommendations.Select(r => r.Text));
        Assert.Equal(("Godkendt.", RecommendationMatch.Yes), (item.Decision!.Text, item.Decision.FollowsRecommendation));
        Assert.Equal(SectionKind.Decision, Assert.Single(MinutesText.Item("## Indstilling og beslutning\n\nIngen bemærkninger.").Sections).Kind);
    }

    [Fact]
    public void The_chair_in_a_list_of_members_is_one_of_them()
    {
        var people = MinutesText.Extract(
            """
            # REFERAT Teknikudvalget d. 24-02-2026

            Medlemmer

            Formand Bo Falkenberg (A)

            Lis Toftemark (V)

            Næstformand: Ib Rønnestad (F)

            # Punkt 7: Stier

            ## Beslutning

            Godkendt.
            """).Meeting!.Participants;
        Assert.Equal([("Bo Falkenberg", "Formand"), ("Lis Toftemark", null), ("Ib Rønnestad", "Næstformand")], people.Select(p => (p.Name, p.Role)));
    }

    [Fact]
    public void Who_was_away_at_an_earlier_treatment_belongs_to_it()
    {
        var item = MinutesText.Item(
            """
            ## Beslutning

            Godkendt.

            ## Sagens forløb

            12-01-2026 Vejudvalget

            1. Anbefales.

            **Ikke til stede:** Ib Rønnestad (F)

            02-02-2026 Økonomiudvalget

            Anbefales.
            """);
        Assert.Empty(item.Attendance);
        Assert.Equal(["Vejudvalget", "Økonomiudvalget"], item.History.Select(h => h.Committee));
    }

    [Fact]
    public void A_sentence_that_is_set_as_a_heading_is_text()
    {
        var item = MinutesText.Item(
            """
            ## Økonomi

            ## Stien koster 1,4 mio. kr., der tages af vejpuljen.

            ## Beslutning

            Godkendt.
            """);
        Assert.Equal([SectionKind.Economy, SectionKind.Decision], item.Sections.Select(s => s.Kind));
        Assert.Equal("Stien koster 1,4 mio. kr., der tages af vejpuljen.", item.Sections[0].Text);
    }

    [Fact]
    public void Attachments_that_the_text_lists_as_well_are_named_once()
    {
        var item = MinutesText.Item("## Bilag\n\n- Kort over stier\n- Plan\n\n## Beslutning\n\nGodkendt.\n\n## Bilag\n\n- Bilag 1 - Kort over stier\n- Bilag 2 - Plan");
        Assert.Equal(["Bilag 1 - Kort over stier", "Bilag 2 - Plan"], item.Attachments);
        Assert.Equal(["8. Kort", "9. Plan"], MinutesText.Item("## Bilag\n\n8. Kort\n9. Plan").Attachments);
        Assert.Equal(["Kort", "Plan"], MinutesText.Item("## Bilag\n\n1. Kort\n2. Plan").Attachments);
        Assert.Equal(["Kort over stier", "Høringssvar fra Ældrerådet"], MinutesText.Item("## Bilag\n\nKort over stier; Høringssvar fra Ældrerådet").Attachments);
    }

    [Fact]
    public void What_a_generic_pipeline_reads_is_less_sure()
    {
        const string minutes = "Referat fra Teknikudvalget den 24. februar 2026\n\n1. Ny sti\n\nBeslutning\n\nGodkendt.\n\n2. Salt\n\nBeslutning\n\nDrøftet.";
        var generic = MinutesText.Extract(minutes);
        Assert.Equal(Confidence.Medium, generic.Source.Confidence);
        Assert.Contains(generic.Source.Warnings, w => w.Code == "pipeline.generic");
        Assert.All(generic.Items, i => Assert.Equal(Confidence.Medium, i.Decision!.Confidence));
        Assert.Equal(Confidence.High, MinutesText.ClaimedItem("Godkendt.").Decision!.Confidence);
    }

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
        var text = Meeting.Replace("Afbud:", "Øvrige deltagere: Ea Skovgaard (vejchef)\n\nFra administrationen: direktør Uffe Engdal\n\nAfbud:", StringComparison.Ordinal);
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

    [Fact]
    public void Treatments_that_sentences_tell_are_read()
    {
        var item = MinutesText.Item(
            """
            ## Tidligere beslutninger

            Udvalget drøftede på mødet den 9. september 2025 (pkt. 4) et første udkast. Det blev sendt i høring. Vejudvalget tiltrådte den 2. december 2025 linjeføringen.

            ## Beslutning

            Godkendt.
            """);
        Assert.Equal(
            [("Teknikudvalget", new DateOnly(2025, 9, 9), "4"), ("Vejudvalget", new DateOnly(2025, 12, 2), null)],
            item.History.Select(h => (h.Committee, h.Date!.Value, h.ItemNumber)));
        Assert.Equal("Udvalget drøftede på mødet den 9. september 2025 (pkt. 4) et første udkast. Det blev sendt i høring.", item.History[0].Text);
    }

    [Fact]
    public void A_section_that_goes_by_an_earlier_body_and_day_is_history()
    {
        var item = MinutesText.Item("## Indstilling\n\nVejchefen indstiller, at stien anlægges.\n\n## Vejudvalget møde den 3. februar 2026:\n\nAnbefales.\n\n## Teknikudvalget møde den 24. februar 2026:\n\nGodkendt.");
        Assert.Equal([SectionKind.Recommendation, SectionKind.History, SectionKind.Decision], item.Sections.Select(s => s.Kind));
        Assert.Equal(("Godkendt.", "Vejudvalget"), (item.Decision!.Text, Assert.Single(item.History).Committee));
        Assert.Equal(SectionKind.History, MinutesText.Item("## Beslutning i Vejudvalget den 3. februar 2026\n\nAnbefales.\n\n## Beslutning i Teknikudvalget den 24. februar 2026\n\nGodkendt.").Sections[0].Kind);
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

    [Fact]
    public void The_meetings_end_may_stand_behind_the_last_item()
    {
        var document = MinutesText.Extract(Meeting.Replace("Godkendt.", "Godkendt.\n\nMødet hævet kl. 18.55.", StringComparison.Ordinal));
        Assert.Equal(new TimeOnly(18, 55), document.Meeting!.End);
        Assert.Equal("Godkendt.", document.Items[0].Decision!.Text);
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
}
