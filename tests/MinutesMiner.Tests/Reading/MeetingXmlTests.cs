using System.Text;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using static MinutesMiner.Tests.Reading.OfficeFiles;

namespace MinutesMiner.Tests.Reading;

/// <summary>What is bad or odd about the case systems' XML is told, and what can be read is.</summary>
public class MeetingXmlTests
{
    private const string Body = "<Meeting><Committee>Børneudvalget</Committee><MeetingDate>03-03-2026 14:30:00</MeetingDate><MeetingAgendaTypes><MeetingAgendaType><MeetingAgendaItems>"
        + "<MeetingAgendaItem><AgendaItemNumber>1</AgendaItemNumber><Document><Title>Prøve</Title></Document><FullText>1. Prøve\nTekst&#xC; her.</FullText></MeetingAgendaItem>";

    private const string End = "</MeetingAgendaItems></MeetingAgendaType></MeetingAgendaTypes></Meeting>";

    [Fact]
    public void Characters_that_XML_forbids_are_dropped()
    {
        var document = Read(Utf8(Body + End));
        Assert.Empty(document.Diagnostics);
        Assert.Equal("Dagsorden Børneudvalget den 03-03-2026", document.Blocks[0].Text.Text);
        Assert.Equal("Tekst her.", document.Blocks[^1].Text.Text);
        Assert.Equal("Fujitsu eDoc", document.Producer);
    }

    [Theory]
    [InlineData("utf-8", "iso-8859-1", "xml.encoding")]
    [InlineData("windows-1252", "windows-1252", null)]
    [InlineData("iso-8859-1", "iso-8859-1", null)]
    [InlineData("utf-16", "utf-16", null)]
    [InlineData("no-such-encoding", "iso-8859-1", "xml.encoding")]
    public void Text_is_read_by_its_encoding_and_by_the_likeliest_when_that_is_wrong(string named, string actual, string? code)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(actual) ?? Encoding.GetEncoding(actual);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes($"<?xml version=\"1.0\" encoding=\"{named}\"?>{Body}{End}")];
        var document = Read(bytes);
        Assert.Contains("Børneudvalget", document.Text, StringComparison.Ordinal);
        Assert.Equal(code is null ? [] : [code], Codes(document));
    }

    [Fact]
    public void What_stands_ahead_of_a_break_is_read()
    {
        var document = Read(Utf8(Body + "<MeetingAgendaItem><AgendaItemNu"));
        Assert.Contains(document.Blocks, b => b is HeadingBlock && b.Text.Text == "Dagsordenspunkt 1: Prøve");
        Assert.Contains(document.Diagnostics, d => d is { Code: "xml.broken", Severity: Severity.Error });
    }

    [Fact]
    public void A_definition_of_entities_is_refused_before_any_is_expanded()
    {
        var bomb = "<!DOCTYPE Meeting [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/passwd\">]>";
        var document = Read(Utf8(bomb + Body.Replace("Prøve", "&b;&c;", StringComparison.Ordinal) + End));
        Assert.Equal(["xml.dtd"], Codes(document));
        Assert.DoesNotContain("aaaa", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_within_elements_without_end_are_cut_at_a_depth()
    {
        var document = Read(Utf8(Body + string.Concat(Enumerable.Repeat("<x>", 100_000))));
        Assert.Contains("xml.limit.depth", Codes(document));
        Assert.Contains("Prøve", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_publication_without_items_is_an_error() =>
        Assert.Equal(["xml.no-meeting"], Codes(Read(Utf8("<Publication><Agendas/></Publication>"))));

    [Fact]
    public void Other_XML_is_no_known_format() => Assert.Equal(["read.unknown-format"], Codes(Read(Utf8("<project><a/></project>"))));

    [Fact]
    public void HTML_in_fields_becomes_blocks_and_headings_in_it_no_items()
    {
        var xml = "<Publication><Agendas><Agenda><Items><Item><Caption>Sag</Caption><Number>4</Number><Fields><ItemField><Caption>Indstilling</Caption>"
            + "<Content><![CDATA[<h2>Punkt 9: Andet</h2><ul><li>at <b>det</b> sker</li></ul><table><tr><td>a<td>b</table>]]></Content></ItemField></Fields></Item></Items></Agenda></Agendas></Publication>";
        var miner = new MinerBuilder().Build().Extract("x.xml", Utf8(xml));
        Assert.Equal("4", Assert.Single(miner.Document!.Items).Number);
        Assert.Equal("sbsys-xml", miner.Document.Source.Pipeline);
        Assert.Contains(miner.Reading!.Document.Blocks, b => b is ListItemBlock { Content.Text: "at det sker" });
        Assert.Contains(miner.Reading.Document.Blocks, b => b is TableBlock { ColumnCount: 2 });
    }
}
