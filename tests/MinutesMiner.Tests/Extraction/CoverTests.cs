using System.Text;
using System.Text.Json;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Extraction;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Tests.Extraction;

/// <summary>What stands in front: of memos and decks, and of meetings.</summary>
public class CoverTests
{
    private const string Memo =
        """
        # Notat

        Til: Kulturudvalget

        Fra: Sekretariatet

        Dato: 12. januar 2031

        # Scenens åbningstider – hvad gælder, og hvad foreslås

        ## Hvorfor et notat

        Udvalget ønskede et overblik over scenens åbningstider.
        """;

    [Fact]
    public void A_memo_is_titled_by_the_heading_below_its_rows_and_belongs_to_the_body_it_is_written_to()
    {
        var memo = MinutesText.Extract(Memo);
        Assert.Equal((DocumentKind.Memo, "Scenens åbningstider – hvad gælder, og hvad foreslås", "Kulturudvalget"), (memo.Kind, memo.Title, memo.Committee));
        Assert.Null(memo.Meeting);
    }

    [Theory]
    [InlineData("## Økonomi")]
    [InlineData("## Sagsfremstilling")]
    public void A_memo_without_a_heading_of_its_own_is_a_memo_and_no_more(string first) =>
        Assert.Equal("Notat", MinutesText.Extract(Memo.Replace("# Scenens åbningstider – hvad gælder, og hvad foreslås", first, StringComparison.Ordinal)).Title);

    [Theory]
    [InlineData("Direktionen")]
    [InlineData("Alle medarbejdere")]
    public void A_memo_to_others_is_no_committees(string reader) =>
        Assert.Null(MinutesText.Extract(Memo.Replace("Til: Kulturudvalget", $"Til: {reader}", StringComparison.Ordinal)).Committee);

    [Fact]
    public void A_deck_tells_body_day_hours_and_place_on_its_first_lines()
    {
        var deck = MinutesText.Extract(
            """
            # Hvem spiller hvad?

            Temamøde i Kultur- og Fritidsudvalget

            Torsdag den 18. september 2031 kl. 16.00-18.00, Store Sal

            ## Rammerne

            Scenen har åbent hele året.
            """);
        Assert.Equal("Kultur- og Fritidsudvalget", deck.Committee);
        Assert.Equal(
            (new DateOnly(2031, 9, 18), new TimeOnly(16, 0), new TimeOnly(18, 0), "Store Sal"),
            (deck.Meeting!.Date, deck.Meeting.Start!.Value, deck.Meeting.End!.Value, deck.Meeting.Place));
    }

    [Fact]
    public void A_numbered_list_that_is_set_as_a_table_is_a_list()
    {
        static ExtractedDocument Read(string first, string second) => new MinerBuilder().Build().Extract("plan.html", Encoding.UTF8.GetBytes(
            $"<html><body><h1>Program</h1><p>Aftenen har to dele.</p><table><tr><td>{first}</td><td>Hvor står vi?</td></tr><tr><td>{second}</td><td>Hvad kan ændres?</td></tr></table></body></html>")).Document!;

        Assert.Empty(Read("02", "03").Tables);
        Assert.Single(Read("12", "40").Tables);
    }

    [Fact]
    public void A_memo_may_say_what_it_is_about_on_a_row()
    {
        var memo = MinutesText.Extract(Memo.Replace("# Scenens åbningstider – hvad gælder, og hvad foreslås\n", "Emne: Scenens åbningstider\n", StringComparison.Ordinal).Replace("Til:", "Modtager:", StringComparison.Ordinal));
        Assert.Equal(("Scenens åbningstider", "Kulturudvalget"), (memo.Title, memo.Committee));
    }

    [Theory]
    [InlineData("Oplæg for Børne- og Skoleudvalget · 3. marts 2031", "Børne- og Skoleudvalget")]
    [InlineData("Kulturudvalget\n\nUdvalgsmøde den 3. marts 2031", "Kulturudvalget")]
    [InlineData("Temamøde i Kulturudvalget | 3. marts 2031 kl. 16-18", "Kulturudvalget")]
    public void A_decks_occasion_is_told_in_many_ways(string occasion, string committee)
    {
        var deck = MinutesText.Extract($"# Hvem spiller hvad?\n\n{occasion}\n\n## Rammerne\n\nScenen har åbent hele året.");
        Assert.Equal((committee, new DateOnly(2031, 3, 3)), (deck.Committee, deck.Meeting?.Date));
    }

    [Theory]
    [InlineData("Møde tirsdag d. 4. marts 2031 kl. 16.30 på Kommunekontoret, lokalet på 1. sal", "Kommunekontoret, lokalet på 1. sal")]
    [InlineData("Mødet holdt den 4. marts 2031, kl. 16.30 i Store Sal", "Store Sal")]
    public void A_typed_cover_tells_day_hour_and_place_in_one_line(string line, string place)
    {
        var meeting = MinutesText.Extract($"# Udvalget for Havn og Skole\n\n# Dagsorden og referat\n\n{line}\n\n# 1. Havnen\n\n## Beslutning\n\nGodkendt.").Meeting!;
        Assert.Equal((new DateOnly(2031, 3, 4), new TimeOnly(16, 30), place), (meeting.Date, meeting.Start, meeting.Place));
    }

    [Theory]
    [InlineData("Embedsmænd: direktør Uffe Engdal", 1)]
    [InlineData("Gæster: direktør Uffe Engdal", 0)]
    public void A_label_ends_the_list_of_those_who_are_away(string row, int others)
    {
        var people = MinutesText.Extract(
            $"""
            # REFERAT Teknikudvalget d. 24-02-2026

            Mødedeltagere: Bo Falkenberg (A)

            Afbud:

            Kaj Vesterholt (C)

            {row}

            # Punkt 7: Stier

            ## Beslutning

            Godkendt.
            """).Meeting!.Participants;
        Assert.Equal("Kaj Vesterholt", Assert.Single(people, p => p.Status == Presence.Excused).Name);
        Assert.Equal(1 + others, people.Count(p => p.Status == Presence.Present));
    }

    [Fact]
    public void A_memo_below_a_letterhead_is_one_whatever_its_headings_are_called()
    {
        var memo = MinutesText.Extract(
            """
            # Østmark Kommune

            Dato: 12. januar 2031

            Sagsnr.: 31-004417

            Til: Kulturudvalget

            N O T A T

            # Scenens åbningstider

            ## 1. Hvad er sagen?

            Udvalget ønskede et overblik over scenens åbningstider.

            ## Forslag

            Scenen åbner to timer før.

            ## Forslag

            Scenen lukker senest kl. 22.
            """);
        Assert.Equal((DocumentKind.Memo, "Scenens åbningstider", "Kulturudvalget"), (memo.Kind, memo.Title, memo.Committee));
        Assert.Empty(memo.Items);
        Assert.Null(memo.Meeting);
    }

    [Theory]
    [InlineData("Referat Børne-, Skole- og Fritidsudvalget", "Børne-, Skole- og Fritidsudvalget")]
    [InlineData("Referat fra Teknisk Udvalg", "Teknisk Udvalg")]
    public void A_title_without_its_day_tells_the_body(string title, string committee) =>
        Assert.Equal(committee, MinutesText.Extract($"# {title}\n\nMødedato: 4. marts 2031\n\n# 1. Havnen\n\n## Beslutning\n\nGodkendt.").Committee);

    [Fact]
    public void Who_was_there_may_be_told_at_the_end()
    {
        var document = MinutesText.Extract(
            """
            # Referat af møde i Teknikudvalget den 4. marts 2031

            # 1. Havnen

            ## Beslutning

            Godkendt.

            # 2. Meddelelser

            ## Beslutning

            Intet at bemærke.

            Fremmøde

            Til stede: Karla Ulvkilde (V), formand, Mads Egelund (A) og Ditte Skovgaard (F)

            Fraværende: Lene Bøgh (C) (afbud)
            """);
        Assert.Equal(
            [("Karla Ulvkilde", Presence.Present), ("Mads Egelund", Presence.Present), ("Ditte Skovgaard", Presence.Present), ("Lene Bøgh", Presence.Excused)],
            document.Meeting!.Participants.Select(p => (p.Name, p.Status)));
        Assert.Equal("Intet at bemærke.", document.Items[1].Decision!.Text);
    }

    [Fact]
    public void A_reason_behind_a_comma_is_of_the_person_before()
    {
        var people = MinutesText.Extract("# REFERAT Teknikudvalget d. 24-02-2026\n\nDeltagere: Bo Falkenberg (A)\n\nFraværende: Kaj Vesterholt (C), afbud\n\n# Punkt 7: Stier\n\n## Beslutning\n\nGodkendt.").Meeting!.Participants;
        Assert.Equal(Presence.Excused, Assert.Single(people, p => p.Name == "Kaj Vesterholt").Status);
    }

    [Fact]
    public void A_title_in_two_lines_tells_body_and_day_and_the_line_below_hour_and_place()
    {
        var document = MinutesText.Extract("# Referat\n\n# Teknikudvalget tirsdag den 24. februar 2026\n\nKl. 15:30 i Mødelokale 2, Rådhuset\n\n# 7. Stier\n\n## Beslutning\n\nGodkendt.\n\n# 8. Træer\n\n## Beslutning\n\nGodkendt.");
        Assert.Equal(("Referat Teknikudvalget tirsdag den 24. februar 2026", "Teknikudvalget"), (document.Title, document.Committee));
        Assert.Equal((new DateOnly(2026, 2, 24), new TimeOnly(15, 30), "Mødelokale 2, Rådhuset"), (document.Meeting!.Date!.Value, document.Meeting.Start!.Value, document.Meeting.Place));
    }

    [Theory]
    [InlineData("Kl. 18.30 Tak for i aften", 18)]
    [InlineData("Kl. 17.40 Forslag og proces", null)]
    public void A_decks_programme_tells_its_hours_and_a_line_below_its_place(string last, int? end)
    {
        var meeting = MinutesText.Extract(
            $"# Hvem spiller hvad?\n\nTemamøde i Kulturudvalget den 18. september 2031\n\n## Program\n\n- Kl. 16.00 Velkomst\n- Kl. 16.15 Scenen i dag\n- {last}\n\nMødet holdes i Store Sal\n\n## Rammerne\n\nScenen har åbent hele året.").Meeting!;
        Assert.Equal((new TimeOnly(16, 0), end, "Store Sal"), (meeting.Start!.Value, meeting.End?.Hour, meeting.Place));
    }

    [Fact]
    public void Who_adopted_a_document_is_not_whose_it_is()
    {
        var document = MinutesText.Extract("# Serviceniveau for stier\n\nVedtaget af Nyby Byråd den 22. juni 2026\n\n## Formål\n\nStierne fejes.");
        Assert.Equal((null, null), (document.Committee, document.Meeting));
    }

    [Fact]
    public void Who_writes_the_minutes_is_there_below_the_list_of_those_who_are_not()
    {
        var people = MinutesText.Extract("# REFERAT Teknikudvalget d. 24-02-2026\n\nTil stede: Bo Falkenberg (A), Lis Toftemark (V)\n\nAfbud:\n\nKaj Vesterholt (C)\n\nReferent: Karla Ulvkilde\n\n# Punkt 7: Stier\n\n## Beslutning\n\nGodkendt.").Meeting!.Participants;
        Assert.Equal([Presence.Present, Presence.Present, Presence.Excused, Presence.Present], people.Select(p => p.Status));
    }

    [Fact]
    public void What_the_first_item_alone_says_of_absence_is_said_of_the_meeting()
    {
        var people = MinutesText.Extract(
            "# REFERAT Teknikudvalget d. 24-02-2026\n\nMedlemmer: Bo Falkenberg (A), Lis Toftemark (V), Kaj Vesterholt (C)\n\n# Punkt 7: Stier\n\n## Beslutning\n\nGodkendt.\n\nAfbud: Kaj Vesterholt (C).\n\n# Punkt 8: Træer\n\n## Beslutning\n\nGodkendt.\n\nLis Toftmark (V) deltog ikke i behandlingen af punktet.").Meeting!.Participants;
        Assert.Equal([Presence.Present, Presence.Partial, Presence.Excused], people.Select(p => p.Status));
    }

    [Fact]
    public void An_export_says_at_each_item_who_is_away_and_by_silence_who_is_there()
    {
        static object Item(string number, params object[] away) => new
        {
            Punktnummer = number,
            Navn = "Stier",
            Felter = new[] { new { Html = "<h3>Beslutning</h3><p>Godkendt.</p>" } },
            ExternalAgendaItemAttendees = away,
        };
        var meeting = new
        {
            Udvalg = new { Navn = "Teknikudvalget" },
            Moede = new { Dato = "2026-02-24T16:00:00", Moededeltagere = new[] { new { Name = "Kaj Vesterholt" }, new { Name = "Lis Toftemark" } } },
            Moededeltagere = new[] { new { Name = "Kaj Vesterholt" }, new { Name = "Lis Toftemark" } },
            Dagsordenpunkter = new[] { Item("7", new { Name = "Kaj Vesterholt", Reason = "Fraværende" }), Item("8") },
        };
        var people = new MinerBuilder().Build().Extract("test.json", JsonSerializer.SerializeToUtf8Bytes(meeting)).Document!.Meeting!.Participants;
        Assert.Equal([Presence.Partial, Presence.Present], people.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Status));
    }

    /// <summary>Labels in one cell and their values in the next; a second column of members read below what stands under the first.</summary>
    [Fact]
    public void Labels_and_columns_are_put_together_by_their_height()
    {
        var blocks = new List<Block>
        {
            new HeadingBlock(At("Referat Teknikudvalget", 50, 60), 1),
            new TableBlock(1, 2, 0, [new TableCell(Lines(50, ("Mødedato", 100), ("Mødested", 114), ("Medlemmer", 128)), 0, 0), new TableCell(Lines(150, ("4. marts 2031", 100), ("Rådhuset", 114), ("Bo Falkenberg (A), formand", 128), ("Kaj Vesterholt (C)", 142)), 0, 1)]),
            new ParagraphBlock(At("Afbud:", 50, 200)),
            new ParagraphBlock(At("Karla Ulvkilde (V)", 50, 214)),
            new ParagraphBlock(At("Mads Egelund (A)", 50, 228)),
            new HeadingBlock(At("Indholdsfortegnelse", 50, 260), 2),
            new ParagraphBlock(At("Ditte Skovgaard (F)", 300, 214)),
            new HeadingBlock(At("1. Havnen", 50, 300), 1),
            new HeadingBlock(At("Beslutning", 50, 330), 2),
            new ParagraphBlock(At("Godkendt.", 50, 344)),
        };
        var document = new Document(new DocumentSource("test.pdf", "", "application/pdf"), blocks, [new PageSize(595, 842)], []);
        var meeting = DocumentExtractor.Extract(GenericReading.Read(document, PipelineCatalog.Load(), new Trace()), null, null, new Trace()).Meeting!;
        Assert.Equal((new DateOnly(2031, 3, 4), "Rådhuset"), (meeting.Date, meeting.Place));
        Assert.Equal(
            [("Bo Falkenberg", Presence.Present), ("Kaj Vesterholt", Presence.Present), ("Karla Ulvkilde", Presence.Excused), ("Mads Egelund", Presence.Excused), ("Ditte Skovgaard", Presence.Excused)],
            meeting.Participants.Select(p => (p.Name, p.Status)));
    }

    private static LocatedText At(string text, double left, double top) =>
        new(text, [new TextSegment(0, text.Length, 0, 1, new Box(left, top, left + (6 * text.Length), top + 12), TextStyle.LineStart, 11)]);

    private static LocatedText Lines(double left, params (string Text, double Top)[] lines) => LocatedText.Join(lines.Select(l => At(l.Text, left, l.Top)));
}
