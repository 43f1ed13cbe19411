using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Extraction;

/// <summary>What an item tells of its way through other bodies and meetings.</summary>
public class HistoryTests
{
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
    [InlineData("Udvalget for Job og Unge, 4. december 2025, sag 117: Udsat.", "Udvalget for Job og Unge", "117", "Udsat.")]
    [InlineData("Job-, Unge- og Miljøudvalget, 15. januar 2026, sag 9: Drøftet.", "Job-, Unge- og Miljøudvalget", "9", "Drøftet.")]
    [InlineData("Byrådet, 2. februar 2026, pkt. 51 (1. behandling): Sendt til 2. behandling.", "Byrådet", "51", "Sendt til 2. behandling.")]
    public void An_earlier_treatment_names_its_body_as_bodies_are_named(string line, string body, string number, string text) =>
        Assert.Equal([(body, number, text)], MinutesText.Item($"## Tidligere behandling\n\n{line}").History.Select(h => (h.Committee, h.ItemNumber!, h.Text!)));

    [Fact]
    public void Where_an_earlier_body_put_the_case_is_no_body()
    {
        var history = MinutesText.Item("## Tidligere behandling\n\nVejudvalget, 3. februar 2026, pkt. 4:\n\nUdsættes til ekstraordinært møde i Vejudvalget den 10. februar 2026.").History;
        Assert.Equal(("Vejudvalget", "Udsættes til ekstraordinært møde i Vejudvalget den 10. februar 2026."), (Assert.Single(history).Committee, history[0].Text));
    }

    [Fact]
    public void What_the_same_body_decided_at_an_earlier_meeting_is_not_its_decision_now()
    {
        var item = MinutesText.Item("## Beslutning fra Teknikudvalget, 3. februar 2026, pkt. 12:\n\nUdsat.\n\n## Beslutning\n\nAnbefales.");
        Assert.Equal(("Anbefales.", new DateOnly(2026, 2, 24)), (item.Decision!.Text, item.Decision.Date!.Value));
        Assert.Equal("Udsat.", Assert.Single(item.History).Text);
    }

    [Theory]
    [InlineData("Udvalget drøftede et udkast på mødet den 9. september 2025 (pkt. 4) og bad om tal.", "Teknikudvalget", "Udvalget drøftede et udkast på mødet den 9. september 2025 (pkt. 4) og bad om tal.")]
    [InlineData("Stien er smal. Udvalget behandlede sagen på mødet den 9. september 2025, punkt 4, hvor beslutningen lød: \"Udsat, idet der mangler tal.\"", "Teknikudvalget", "Udsat, idet der mangler tal.")]
    [InlineData("Sidst behandlet: Udvalget for Veje og Havne d. 9. september 2025, pkt. 4: Udsat.", "Udvalget for Veje og Havne", "Udsat.")]
    [InlineData("Udvalget drøftede stien den 9. september 2025.", null, null)]
    [InlineData("Udvalget behandlede sagen på mødet den 9. marts 2026, punkt 4.", null, null)]
    public void A_case_tells_of_earlier_treatments_by_their_number(string text, string? body, string? said)
    {
        var history = MinutesText.Item($"## Sagsfremstilling\n\n{text}\n\n## Beslutning\n\nGodkendt.").History;
        Assert.Equal(body is null ? [] : [(body, new DateOnly(2025, 9, 9), "4", said)], history.Select(h => (h.Committee, h.Date!.Value, h.ItemNumber, h.Text)));
    }

    [Fact]
    public void The_way_of_a_case_names_days_and_whoever_had_it_but_not_this_meeting()
    {
        var item = MinutesText.Item("## Sagens forløb\n\n09-09-2025 Vejafdelingen\n\nSendes til udvalget.\n\n24-02-2026 Teknikudvalget\n\nGodkendt.\n\n## Beslutning\n\nGodkendt.");
        Assert.Equal([("Vejafdelingen", "Sendes til udvalget.")], item.History.Select(h => (h.Committee, h.Text)));
    }
}
