using System.Text;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Tests.Segmentation;

/// <summary>How names of sections and lines of registration are read, whoever prints them.</summary>
public sealed class SectionTests
{
    private const string Cover = "<h1>Referat</h1><p>Teknikudvalget</p><p>Mødedato: 12. marts 2026</p><p>Til stede: Gerda Holmstrup, Villy Åbrink</p>";

    private static readonly Miner Miner = new MinerBuilder().Build();

    [Theory]
    [InlineData("Økonomi/Personaleforhold", SectionKind.Economy)]
    [InlineData("Kommunikation/Høring", SectionKind.Communication)]
    [InlineData("Høring og kommunikation", SectionKind.Hearing)]
    [InlineData("Indledning/Baggrund", SectionKind.Background)]
    [InlineData("Lov- og plangrundlag", SectionKind.Legal)]
    [InlineData("Bilagsfortegnelse", SectionKind.Attachments)]
    [InlineData("Beslutningstype", SectionKind.Procedure)]
    [InlineData("Udtalelser", SectionKind.Hearing)]
    [InlineData("Seniorrådets bemærkninger", SectionKind.Hearing)]
    [InlineData("Ressourcer", SectionKind.Economy)]
    [InlineData("Handlemuligheder", SectionKind.Solution)]
    [InlineData("Ro og orden", SectionKind.Other)]
    public void A_name_is_known_in_company(string name, SectionKind kind) =>
        Assert.Contains(Item($"<h3>Sagsfremstilling</h3><p>Stierne fejes.</p><h3>{name}</h3><p>Udkast til plan</p>").Sections, s => s.Title == name && s.Kind == kind);

    [Theory]
    [InlineData("Journalnr.: 05.01.35-P20-2-26 Åben sag", "05.01.35-P20-2-26")]
    [InlineData("Sagsnr.: 26/4417 | Sagsbehandler: KLN | Bilag: 2", "26/4417")]
    [InlineData("Sagsnr. 26/4417 · Åben sag", "26/4417")]
    [InlineData("Sagsnr.: 26/4417 Dok.nr.: 26-990220 Åbent", "26/4417")]
    [InlineData("SAG-2026-04417", "SAG-2026-04417")]
    public void A_line_of_registration_is_no_text(string line, string number)
    {
        var item = Item($"<p>{line}</p><h3>Sagsfremstilling</h3><p>Stierne fejes.</p>");
        Assert.Equal(number, item.CaseNumber);
        Assert.DoesNotContain(item.Sections, s => s.Title is null);
    }

    [Fact]
    public void A_case_number_may_stand_in_a_section_of_its_own_at_the_end()
    {
        var item = Item("<h3>Sagsfremstilling</h3><p>Stierne fejes.</p><h3>Journalnummer</h3><p>26004417</p>");
        Assert.Equal("26004417", item.CaseNumber);
        Assert.Contains(item.Sections, s => s is { Title: "Journalnummer", Text: "26004417" });
    }

    [Theory]
    [InlineData("Teknikudvalget 12. marts 2026, Byrådet 30. marts 2026", SectionKind.Procedure)]
    [InlineData("TU den 12. marts 2026.", SectionKind.Procedure)]
    [InlineData("12-03-2026 Teknikudvalget 1. Anbefales 2. Anbefales", SectionKind.History)]
    [InlineData("Teknikudvalget 3. februar 2026: Udsat. Teknikudvalget 12. marts 2026", SectionKind.History)]
    public void The_way_of_a_case_is_history_where_some_of_it_is_past(string way, SectionKind kind) =>
        Assert.Equal(kind, Assert.Single(Item($"<h3>Sagsforløb</h3><p>{way}</p><h3>Sagsfremstilling</h3><p>Stierne fejes.</p>").Sections, s => s.Title == "Sagsforløb").Kind);

    [Fact]
    public void Names_with_nothing_under_them_captions_and_days_of_earlier_treatments_are_no_sections() =>
        Assert.Equal(
            ["Sagsfremstilling", "Sagens forløb", "Beslutning"],
            Item(
                """
                <h3>Resumé</h3><h3>Sagsfremstilling</h3><p>Stierne fejes.</p><h3>Tabel 1. Ture</h3><table><tr><th>Sti</th><th>Ture</th></tr><tr><td>Åstien</td><td>1.310</td></tr></table>
                <h3>Økonomi</h3><h3>Sagens forløb</h3><h3>24-02-2026 Økonomiudvalget</h3><p>Anbefales.</p>
                """).Sections.Select(s => s.Title));

    [Fact]
    public void Who_publishes_a_page_is_no_part_of_its_last_decision()
    {
        var page = $"<html><body>{Cover}<h2>7. Stier</h2><h3>Beslutning</h3><p>Godkendt.</p><div>Nyby Kommune, Torvet 2, 9999 Nyby. Tlf. 12 34 56 78. Åbningstid: mandag kl. 10-14 | Tilgængelighed</div></body></html>";
        Assert.Equal("Godkendt.", Assert.Single(Miner.Extract("page.html", Encoding.UTF8.GetBytes(page)).Document!.Items).Decision?.Text);
    }

    [Fact]
    public void What_bodies_decided_below_one_heading_is_one_section()
    {
        var item = Item("<h3>Sagsfremstilling</h3><p>Stierne fejes.</p><h3>Politisk behandling</h3><p><b>Teknikudvalgets beslutning den 12. marts 2026:</b></p><p>Godkendt.</p><p><b>Seniorrådets beslutning den 3. marts 2026:</b></p><p>Anbefales.</p>");
        var section = Assert.Single(item.Sections, s => s.Kind is SectionKind.Decision or SectionKind.History);
        Assert.Equal(
            ("Politisk behandling", "Teknikudvalgets beslutning den 12. marts 2026: Godkendt. Seniorrådets beslutning den 3. marts 2026: Anbefales."),
            (section.Title, section.Text));
        Assert.Equal(("Godkendt.", "Seniorrådet"), (item.Decision?.Text, Assert.Single(item.History).Committee));
    }

    [Fact]
    public void A_table_ahead_of_the_first_name_is_no_section() =>
        Assert.Equal(
            ["Sagsfremstilling", "Beslutning"],
            Item("<table><tr><th>Behandling</th><th>Mødedato</th></tr><tr><td>Teknikudvalget</td><td>12-03-2026</td></tr></table><h3>Sagsfremstilling</h3><p>Stierne fejes.</p>")
                .Sections.Select(s => s.Title));

    private static AgendaItem Item(string body) =>
        Miner.Extract("page.html", Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html><body>{Cover}<h2>7. Renhold af stier</h2>{body}{(body.Contains("beslutning den", StringComparison.Ordinal) ? "" : "<h3>Beslutning</h3><p>Godkendt.</p>")}"
            + "<h2>8. Meddelelser</h2><h3>Beslutning</h3><p>Intet.</p></body></html>")).Document!.Items[0];
}
