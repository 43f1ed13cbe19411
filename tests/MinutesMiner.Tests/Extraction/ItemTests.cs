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
}
