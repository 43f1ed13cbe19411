using System.Text;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading;
using MinutesMiner.Reading.Markdown;
using MinutesMiner.Reading.Xml;

namespace MinutesMiner.Tests.Reading;

/// <summary>Texts that are too large, lie about themselves or are in another encoding: each is told in words that help.</summary>
public class TextLimitTests
{
    private const string Meeting = "<Meeting><MeetingAgendaTypes><MeetingAgendaType><MeetingAgendaItems><MeetingAgendaItem><FullText>";

    [Fact]
    public void A_text_larger_than_the_limit_is_not_read()
    {
        var document = Read(new string('a', 101), new MarkdownOptions { MaxBytes = 100 });
        Assert.Equal(["text.limit.bytes"], Codes(document));
        Assert.Empty(document.Blocks);
    }

    [Fact]
    public void Two_lines_do_not_make_a_table_of_billions_of_cells()
    {
        var wide = "|" + string.Concat(Enumerable.Repeat("x|", 50));
        var document = Read($"{wide}\n" + string.Concat(Enumerable.Repeat("|y|\n", 40)) + "\nefter", new MarkdownOptions { MaxTableCells = 1_000 });

        Assert.Equal(["text.limit.cells"], Codes(document));
        Assert.Equal(20, document.Blocks.OfType<TableBlock>().Single().RowCount);
        Assert.Equal("efter", document.Blocks[^1].Text.Text);
    }

    [Fact]
    public void A_table_of_rules_only_does_no_harm() => Assert.Empty(Codes(Read("|---|---|\n|---|", null)));

    [Fact]
    public void A_document_is_read_as_far_as_the_limit_of_characters()
    {
        var document = Read("et\n\nto\n\ntre", null);
        var whole = DocumentReaders.Shorten(document, document.Text.Length);
        var shorter = DocumentReaders.Shorten(document, document.Text.Length - 1);

        Assert.Same(document, whole);
        Assert.Equal(["et", "to"], shorter.Blocks.Select(b => b.Text.Text));
        Assert.Equal(["read.limit.text"], Codes(shorter));
    }

    [Fact]
    public void Thousands_of_items_of_one_number_do_not_exhaust_the_stack()
    {
        const int SmallStack = 256 << 10;
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("# Punkt 1 Budget\n\nIndstilling\n\nat det godkendes.\n\n", 2_500)));
        MinerResult? result = null;

        var thread = new Thread(() => result = new MinerBuilder().GenericPipelinesOnly().Build().Extract("x.md", text), SmallStack);
        thread.Start();
        thread.Join();

        Assert.NotNull(result?.Document);
    }

    [Theory]
    [InlineData("utf-16", "x.txt", "read.encoding")]
    [InlineData("utf-16BE", "x.md", "read.encoding")]
    [InlineData("utf-16", "x.html", "read.encoding")]
    [InlineData("utf-16", "x.json", "read.encoding")]
    [InlineData("ibm865", "x.txt", "read.encoding")]
    [InlineData("macintosh", "x.md", "read.encoding")]
    public void A_wrong_encoding_is_named(string encoding, string name, string code)
    {
        var bytes = Of(encoding).GetBytes("Møde på Ærø om budgettet for næste år"); // Without a byte order mark.
        Assert.Equal([code], Codes(DocumentReaders.Read(name, bytes, CancellationToken.None)));
    }

    [Theory]
    [InlineData("utf-16", "x.txt")]
    [InlineData("utf-16BE", "x.md")]
    [InlineData("utf-16", "x.html")]
    public void A_byte_order_mark_names_the_encoding(string encoding, string name)
    {
        const string words = "Møde på Ærø om budgettet – 25 § efter André Müller";
        byte[] bytes = [.. Of(encoding).GetPreamble(), .. Of(encoding).GetBytes($"<p>{words}</p>\n")];
        var document = DocumentReaders.Read(name, bytes, CancellationToken.None);
        Assert.Empty(document.Diagnostics);
        Assert.Contains(words, document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\uFEFF', document.Text);
    }

    [Theory]
    [InlineData(3, "text.damaged")]
    [InlineData(100, "read.encoding")]
    public void Damage_behind_a_byte_order_mark_is_told(int halves, string code)
    {
        byte[] half = [0x00, 0xD8];
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(string.Concat(Enumerable.Repeat("Æblegrød på Ærø. ", 20))), .. Enumerable.Repeat(half, halves).SelectMany(h => (byte[])[.. h, 0x20, 0x00])];
        Assert.Equal([code], Codes(DocumentReaders.Read("x.txt", bytes, CancellationToken.None)));
    }

    [Theory]
    [InlineData("iso-8859-1", "x.txt", "text.encoding")]
    [InlineData("windows-1252", "x.md", "text.encoding")]
    [InlineData("windows-1252", "x.html", "html.encoding")]
    public void The_encoding_of_older_programs_is_read_and_told(string encoding, string name, string code)
    {
        const string words = "Møde på Ærø om budgettet – 25 § efter André Müller";
        var document = DocumentReaders.Read(name, Of(encoding).GetBytes($"<p>{words}</p>\n"), CancellationToken.None);
        Assert.Equal((code, Severity.Info), document.Diagnostics.Select(d => (d.Code, d.Severity)).Single());
        Assert.Contains(encoding == "iso-8859-1" ? words.Replace('–', '-') : words, document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.md", "text.encoding")]
    [InlineData("x.html", "html.encoding")]
    public void Lines_in_another_encoding_are_read_in_theirs(string name, string code)
    {
        byte[] mixed = [.. "<p>Møde på Ærø</p>\n"u8, .. Encoding.Latin1.GetBytes("<p>Æblet på Fanø</p>")];
        var document = DocumentReaders.Read(name, mixed, CancellationToken.None);
        Assert.Equal([code], Codes(document));
        Assert.Contains("Møde på Ærø", document.Text, StringComparison.Ordinal);
        Assert.Contains("Æblet på Fanø", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x.txt", "text.damaged")]
    [InlineData("x.html", "html.damaged")]
    public void A_few_damaged_characters_do_not_spoil_the_rest(string name, string code)
    {
        byte[] damaged = [.. "<p>Mødet på Ærø blev holdt på færgen, så længe søen var rolig. "u8, 0xC3, .. " Ærø</p>"u8];
        var document = DocumentReaders.Read(name, damaged, CancellationToken.None);
        Assert.Equal((code, Severity.Warning), document.Diagnostics.Select(d => (d.Code, d.Severity)).Single());
        Assert.Contains("Mødet på Ærø blev holdt på færgen, så længe søen var rolig.", document.Text, StringComparison.Ordinal);
    }

    private static Encoding Of(string encoding) => CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding);

    [Theory]
    [InlineData("<!DOCTYPE Meeting [<!ENTITY a \"x\"><!ENTITY b \"&a;&a;&a;\">]>", "&b;")]
    [InlineData("<!DOCTYPE Meeting [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>", "&a;")]
    public void Entities_of_a_files_own_are_refused(string declaration, string text)
    {
        var xml = $"<?xml version=\"1.0\"?>{declaration}{Meeting}{text}</FullText></MeetingAgendaItem></MeetingAgendaItems></MeetingAgendaType></MeetingAgendaTypes></Meeting>";
        var source = new RawSource("x.xml", "", Encoding.UTF8.GetBytes(xml));

        var document = new EDocReader().Read(source, CancellationToken.None);

        Assert.Empty(document.Blocks);
        Assert.StartsWith("xml.", Assert.Single(Codes(document)), StringComparison.Ordinal);
    }

    private static Document Read(string text, MarkdownOptions? options) =>
        new MarkdownReader(options).Read(new RawSource("x.md", "", Encoding.UTF8.GetBytes(text)), CancellationToken.None);

    private static IReadOnlyList<string> Codes(Document document) => [.. document.Diagnostics.Select(d => d.Code)];
}
