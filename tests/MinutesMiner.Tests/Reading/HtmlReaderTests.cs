using System.Text;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading;
using MinutesMiner.Reading.Html;

namespace MinutesMiner.Tests.Reading;

public class HtmlReaderTests
{
    [Fact]
    public void Headings_paragraphs_and_lines_are_told_apart()
    {
        var blocks = Blocks("<h1>Referat</h1><p>Godkendt.<br>\n Kaj  stemte&nbsp;imod.</p>Løs tekst<div>og mere<br><br>og igen</div><h2> </h2><p>.</p>");
        Assert.Equal(["# Referat", "Godkendt. Kaj stemte imod.", "Løs tekst", "og mere", "og igen"], blocks.Select(Show));
        Assert.Equal(["Godkendt.", "Kaj stemte imod."], blocks[1].Text.Lines().Select(l => l.Text));
    }

    [Fact]
    public void Styles_are_kept_a_word_split_by_tags_stays_one()
    {
        var text = Assert.Single(Blocks("<p><b>I</b>ndstilling: <em>at <strong>planen</strong></em> vedtages<span style='font-weight:700'> nu</span></p>")).Text;
        Assert.Equal("Indstilling: at planen vedtages nu", text.Text);
        Assert.Equal(
            [("I", TextStyle.Bold), ("ndstilling:", TextStyle.None), ("at", TextStyle.Italic), ("planen", TextStyle.Bold | TextStyle.Italic), ("vedtages", TextStyle.None), ("nu", TextStyle.Bold)],
            text.Segments.Select(s => (text.Text[s.Start..s.End], s.Style & ~TextStyle.LineStart)));
    }

    [Theory]
    [InlineData("<span>38</span><span>Budget</span>", "38 Budget")]
    [InlineData("<span>3</span><span>. kvartal 20</span><span>30</span>", "3. kvartal 2030")]
    [InlineData("<span>6</span><span>0 borgere</span>", "60 borgere")]
    public void Figures_in_an_element_of_their_own_stand_apart_from_a_title_only(string html, string text) =>
        Assert.Equal(text, Assert.Single(Blocks($"<p>{html}</p>")).Text.Text);

    [Fact]
    public void A_bold_heading_among_the_rows_is_no_header()
    {
        var table = Assert.IsType<TableBlock>(Assert.Single(Blocks(
            "<table><tr><td><h4>Post</h4><td><b>Beløb</b></tr><tr><td><b>Veje</b><td></tr><tr><td>Drift<td>7</tr></table>")));
        Assert.Equal(1, table.HeaderRows);
    }

    [Fact]
    public void Lists_keep_their_labels_and_depth()
    {
        var blocks = Blocks(
            """
            <ol start="3"><li>a<ul><li>b</li></ul></li><li value="7"><p>c</p><p>d</p></li></ol>
            <ol type="a"><li>e</li><ol style="list-style-type: upper-roman"><li>f</li><li>g</li></ol></ol><p>• h</p>
            """);
        Assert.Equal(["0:3. a", "1: b", "0:7. c", "d", "0:a. e", "1:I. f", "1:II. g", "0: h"], blocks.Select(Show));
    }

    [Fact]
    public void A_table_keeps_spans_header_rows_and_caption()
    {
        var table = Assert.IsType<TableBlock>(Assert.Single(Blocks(
            """
            <table><caption>Tabel 1</caption><tfoot><tr><td>I alt<td>3<td>4</tfoot>
            <thead><tr><th rowspan=2>Sted<th colspan=2>Kr.</tr><tr><th>2026<th>2027</tr></thead>
            <tr><td>Nord<br>og syd<td colspan="9">1</tr><tr></tr><tr><td>Vest</tr></table>
            """)));
        Assert.Equal((5, 3, 2, "Tabel 1"), (table.RowCount, table.ColumnCount, table.HeaderRows, table.Caption.Text));
        Assert.Equal(
            ["0,0 2x1 Sted", "0,1 1x2 Kr.", "1,1 1x1 2026", "1,2 1x1 2027", "2,0 1x1 Nord og syd", "2,1 1x2 1", "3,0 1x1 Vest", "3,1 1x1 ", "3,2 1x1 ", "4,0 1x1 I alt", "4,1 1x1 3", "4,2 1x1 4"],
            table.Cells.Select(c => $"{c.Row},{c.Column} {c.RowSpan}x{c.ColumnSpan} {c.Text}"));
    }

    [Theory]
    [InlineData("<table><tr><td><b>Sted</b><td><b>Antal</b></tr><tr><td>Nord<td>4</tr></table>", 1)]
    [InlineData("<table><tr><td>Sted<td>Antal</tr><tr><td>Nord<td>4</tr></table>", 1)]
    [InlineData("<table><tr><td>Nord<td>Syd</tr><tr><td>Øst<td>Vest</tr></table>", 0)]
    [InlineData("<table><tr><th>Nord<td>4</tr><tr><th>Syd<td>5</tr></table>", 0)]
    public void Header_rows_are_told_by_cells_type_and_numbers(string table, int rows) =>
        Assert.Equal(rows, Assert.IsType<TableBlock>(Assert.Single(Blocks(table))).HeaderRows);

    [Fact]
    public void A_table_that_arranges_text_is_read_cell_by_cell_and_numbers_join_their_headings()
    {
        var blocks = Blocks(
            """
            <table><tr><th>Punkt</th><th>Titel</th></tr>
            <tr><td>12</td><td><button aria-expanded=false><h2>Budget</h2></button><div>26/77<h3>Beslutning</h3>Godkendt.</div></td></tr>
            <tr><td>13.</td><td><h2>Eventuelt</h2></td></tr></table>
            <table><tr><td>Kun en ramme</td></tr></table>
            """);
        Assert.Equal(["## Punkt 12 Budget", "26/77", "### Beslutning", "Godkendt.", "## Punkt 13. Eventuelt", "Kun en ramme"], blocks.Select(Show));
    }

    [Theory]
    [InlineData("<table><tr><td><b>Dato:</b></tr><tr><td>23. januar</tr><tr><td>27. februar</tr><tr><td><div>8. maj</div></tr></table>", 4)]
    [InlineData("<table><tr><th>Skole</tr><tr><td>Nordskolen</tr><tr><td>Sydskolen</tr></table>", 3)]
    [InlineData("<table><tr><td>Fra 2027: 4,5 mio. kr.</tr><tr><td>Fra 2028: 9 mio. kr.</tr><tr><td>Fra 2029: 12 mio. kr.</tr></table>", 3)]
    public void A_column_of_data_is_a_table(string html, int rows) =>
        Assert.Equal((rows, 1), Assert.IsType<TableBlock>(Assert.Single(Blocks(html))) is var table ? (table.RowCount, table.ColumnCount) : default);

    [Theory]
    [InlineData("<table><tr><td>Mødedato: 4. maj 2026</tr><tr><td>Mødested: Lokale 2</tr><tr><td>Start: 16.00</tr></table>")]
    [InlineData("<table><tr><td>1. Godkendelse af dagsorden</tr><tr><td>2. Budget 2027</tr><tr><td>3. Eventuelt</tr></table>")]
    [InlineData("<table><tr><td><a href=x>Referat 4. maj 2026</a></tr><tr><td><a href=y>Referat 8. juni 2026</a></tr><tr><td><a href=z>Referat 1. juli 2026</a></tr></table>")]
    [InlineData("<table><tr><td>Beslutning</tr><tr><td>Godkendt.</tr><tr><td>Bilag</tr></table>")]
    [InlineData("<table><tr><td>Scenarie A</tr><tr><td><p>Skolen bygges i to plan.</p><p>Den har plads til 150 børn i 2028.</p></tr><tr><td>12 lokaler</tr></table>")]
    public void A_column_that_arranges_text_is_none(string html) => Assert.DoesNotContain(Blocks(html), b => b is TableBlock);

    [Fact]
    public void What_a_portal_sets_around_the_text_is_left_out()
    {
        var blocks = Blocks(
            """
            <!doctype html><html><head><title>Titel</title><style>p{}</style></head><body class="has-navigation">
            <nav><ul><li>Forside</li></ul></nav><div class="CookieBanner"><p>Vi bruger cookies</p></div><header><p>Logo</p></header>
            <header><h1>Referat</h1></header><p hidden>Skjult</p><p style="display: none">Skjult</p><div role="dialog">Tip en ven</div>
            <button>Del</button><button aria-haspopup="true" aria-expanded="false">Menu</button>
            <h2><button aria-expanded="false" aria-controls="p1">Punkt 1: Stier</button></h2><div id="p1" hidden>Foldet ind.</div>
            <details><summary>Bilag</summary>Kort</details><p>Ny<del>gammel</del> tekst</p><noscript>Slå JavaScript til</noscript>
            <script>document.write("<p>kode</p>")</script><select><option>2026</select><footer>Kontakt</footer></body></html>
            """);
        Assert.Equal(["# Referat", "## Punkt 1: Stier", "Foldet ind.", "Bilag", "Kort", "Ny tekst"], blocks.Select(Show));
    }

    [Fact]
    public void The_main_part_is_read_where_a_page_marks_it() =>
        Assert.Equal(["# Referat", "Godkendt uden bemærkninger."], Blocks("<body><div>Genveje</div><main><h1>Referat</h1><p>Godkendt uden bemærkninger.</p></main></body>").Select(Show));

    [Fact]
    public void Spans_count_in_the_documents_text()
    {
        var document = Read("<html><p>Et</p><table><tr><td>To</td><td>Tre</td></tr><tr><td>3</td><td>4</td></tr></table><p>Fire fem</p></html>");
        Assert.Equal("Et\nTo Tre 3 4\nFire fem\n", document.Text);
        foreach (var text in document.Blocks.Select(b => b.Text))
        {
            var range = Assert.Single(text.Spans).Chars!.Value;
            Assert.Equal(text.Text, document.Text[range.Start..range.End]);
        }
    }

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes("<html><p>Blåbærgrød</p>") },
        { "utf-8 with mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("<html><p>Blåbærgrød</p>")] },
        { "utf-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("<html><p>Blåbærgrød</p>")] },
        { "utf-16 big-endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("<html><p>Blåbærgrød</p>")] },
        { "declared", Encoding.Latin1.GetBytes("<html><meta http-equiv=x content='text/html; charset=ISO-8859-1'><p>Blåbærgrød</p>") },
        { "undeclared", Encoding.Latin1.GetBytes("<html><p>Blåbærgrød</p>") },
        { "falsely declared", Encoding.Latin1.GetBytes("<html><meta charset=utf-8><p>Blåbærgrød</p>") },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Encodings_are_found(string name, byte[] bytes)
    {
        var document = DocumentReaders.Read($"{name}.html", bytes, CancellationToken.None);
        Assert.Equal("Blåbærgrød", Assert.Single(document.Blocks).Text.Text);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><p>a", "x.bin", true)]
    [InlineData("\n<!-- gemt --><html lang=da><p>a", "x", true)]
    [InlineData("<div>a</div>", "x.htm", true)]
    [InlineData("<div>a</div>", "x.xml", false)]
    [InlineData("<?xml version='1.0'?><sag><![CDATA[<html>]]></sag>", "x.xml", false)]
    [InlineData("ren tekst om <html>", "x.dat", false)]
    public void Pages_are_recognised_by_content(string content, string name, bool isPage) =>
        Assert.Equal(isPage, DocumentReaders.Read(name, Encoding.UTF8.GetBytes(content), CancellationToken.None).Source.MediaType == "text/html");

    [Fact]
    public void A_page_without_text_says_so() =>
        Assert.Equal(["html.no-text"], Read("<html><body><script>hent()</script><div id=app></div></body></html>").Diagnostics.Select(d => d.Code));

    internal static Document Read(string html, HtmlOptions? options = null) =>
        new HtmlReader(options).Read(new RawSource("test.html", "", Encoding.UTF8.GetBytes(html)), CancellationToken.None);

    private static IReadOnlyList<Block> Blocks(string html) => Read(html).Blocks;

    private static string Show(Block block) => block switch
    {
        HeadingBlock heading => $"{new string('#', heading.Level)} {heading.Text}",
        ListItemBlock entry => $"{entry.Depth}:{entry.Label} {entry.Content}",
        _ => block.Text.Text,
    };
}
