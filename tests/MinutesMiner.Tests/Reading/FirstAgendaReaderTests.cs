using System.Text;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Reading;
using MinutesMiner.Reading.FirstAgenda;

namespace MinutesMiner.Tests.Reading;

public class FirstAgendaReaderTests
{
    private const string Meeting =
        """
        {"Udvalg":{"Navn":"Teknikudvalget"},
         "Moede":{"Dato":"2026-02-24T15:00:00Z","MeetingEndUtc":"2026-02-24T17:45:00+01:00","Sted":"Lokale 4",
          "Moededeltagere":[{"Name":"Bo Falkenberg"},{"Name":"Lis Toftemark","Absent":true},{"Name":"Kaj Vesterholt","ParticipationCancelled":true},{"Name":null}]},
         "Dagsordenpunkter":[
          {"Punktnummer":"7","Navn":"Stier  i skoven","SagsNummer":"26-001177K","Felter":[{"Navn":"Bemærkning","Tekst":"Haster."},{"Html":"<h3>Beslutning</h3><div>Godkendt.</div>"}],
           "Bilag":[{"Navn":"Kort"}],"ExternalAgendaItemAttendees":[{"Name":"Bo Falkenberg","Reason":"Inhabil"},{"Name":"Lis Toftemark","Reason":"Fraværende"},{"Name":"Ib Rønnestad","Reason":"Fraværende"}]},
          {"Punktnummer":"8","Navn":null,"Felter":null,"Bilag":"intet"}, 5]}
        """;

    [Fact]
    public void A_meeting_reads_like_a_printed_one() => Assert.Equal(
        [
            "# Referat Teknikudvalget d. 24-02-2026", "Udvalg: Teknikudvalget", "Mødedato: 24-02-2026", "Starttidspunkt: kl. 16:00", "Sluttidspunkt: kl. 17:45", "Mødested: Lokale 4",
            "Mødedeltagere: Bo Falkenberg", "Fraværende: Lis Toftemark", "Afbud: Kaj Vesterholt",
            "# Punkt 7: Stier i skoven", "Sagsnummer: 26-001177K", "# Bemærkning", "Haster.", "# Beslutning", "Godkendt.", "# Bilag", "Kort",
            "# Inhabil", "Bo Falkenberg", "# Fraværende", "Lis Toftemark, Ib Rønnestad", "# Punkt 8: Lukket punkt", "# Punkt : Lukket punkt",
        ],
        Read(Meeting).Blocks.Select(b => b is HeadingBlock ? $"# {b.Text}" : b.Text.Text));

    [Fact]
    public void Facts_come_of_it_as_of_any_document()
    {
        var document = new MinerBuilder().Build().Extract("x", Encoding.UTF8.GetBytes(Meeting)).Document!;
        Assert.Equal(("firstagenda-json", DocumentKind.Minutes, "Teknikudvalget"), (document.Source.Pipeline, document.Kind, document.Committee));
        Assert.Equal(new TimeOnly(16, 0), document.Meeting!.Start);
        Assert.Equal(
            [("Bo Falkenberg", Presence.Recused), ("Lis Toftemark", Presence.Absent), ("Ib Rønnestad", Presence.Absent)],
            document.Items[0].Attendance.Select(a => (a.Name, a.Status)));
        Assert.Equal(("7", "26-001177K", "Godkendt."), (document.Items[0].Number, document.Items[0].CaseNumber, document.Items[0].Decision!.Text));
        Assert.True(document.Items[1].Closed);
    }

    [Fact]
    public void Without_decisions_it_is_an_agenda() =>
        Assert.StartsWith("Tillægsdagsorden Byrådet", Read("""{"Udvalg":{"Navn":"Byrådet"},"Moede":{"IsSupplementaryAgenda":true},"Dagsordenpunkter":[]}""").Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"Dagsordenpunkter":[],"Moede":{}}""", true)]
    [InlineData("""{"items":[],"meeting":{}}""", false)]
    [InlineData("""["Dagsordenpunkter","Moede"]""", false)]
    public void It_is_recognised_by_its_members(string json, bool isKnown) =>
        Assert.Equal(isKnown, DocumentReaders.Knows("x.json", Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Json_that_breaks_off_is_said_to()
    {
        for (var length = 1; length < Meeting.Length; length += 7)
        {
            Assert.Equal(["json.malformed"], Read(Meeting[..length]).Diagnostics.Select(d => d.Code));
        }
    }

    [Fact]
    public void Json_nested_without_end_is_said_to() =>
        Assert.Equal(["json.malformed"], Read("""{"Dagsordenpunkter":""" + new string('[', 100_000)).Diagnostics.Select(d => d.Code));

    private static Document Read(string json) =>
        new FirstAgendaReader().Read(new RawSource("x.json", "", Encoding.UTF8.GetBytes(json)), CancellationToken.None);
}
