using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction;

public class ItemTests
{
    internal const string Meeting =
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
}
