using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using static MinutesMiner.Tests.Reading.OfficeFiles;

namespace MinutesMiner.Tests.Reading;

/// <summary>What a word processor's document comes to as blocks.</summary>
public class DocxReaderTests
{
    private const string List = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>";

    [Fact]
    public void Headings_are_told_by_their_styles_outline_level_through_what_the_style_is_based_on()
    {
        var styles = Part("styles", "<w:style w:type='paragraph' w:styleId='O2'><w:name w:val='heading 2'/><w:pPr><w:outlineLvl w:val='1'/></w:pPr><w:rPr><w:b/><w:sz w:val='26'/></w:rPr></w:style>"
            + "<w:style w:type='paragraph' w:styleId='Own'><w:name w:val='Own'/><w:basedOn w:val='O2'/></w:style>");
        var document = Read(Docx(P("Sagsfremstilling", "<w:pStyle w:val='Own'/>") + P("Tekst."), ("styles", styles)));

        var heading = Assert.IsType<HeadingBlock>(document.Blocks[0]);
        Assert.Equal(2, heading.Level);
        Assert.True(heading.Content.IsBold);
        Assert.Equal(13, heading.Content.FontSize);
        Assert.IsType<ParagraphBlock>(document.Blocks[1]);
    }

    [Fact]
    public void Styles_based_on_one_another_in_a_circle_are_read()
    {
        var styles = Part("styles", "<w:style w:type='paragraph' w:styleId='A'><w:basedOn w:val='B'/></w:style><w:style w:type='paragraph' w:styleId='B'><w:basedOn w:val='A'/><w:rPr><w:i/></w:rPr></w:style>");
        var document = Read(Docx(P("Tekst", "<w:pStyle w:val='A'/>"), ("styles", styles)));
        Assert.True(document.Blocks[0].Text.IsItalic);
    }

    [Theory]
    [InlineData("decimal", "%1.", "1.", "2.")]
    [InlineData("lowerLetter", "%1)", "a)", "b)")]
    [InlineData("upperRoman", "§ %1", "§ I", "§ II")]
    [InlineData("bullet", "•", "", "")]
    public void Numbered_paragraphs_have_the_labels_that_are_printed(string format, string text, string first, string second)
    {
        var document = Read(Docx(P("Den ene", List) + P("Den anden", List), ("numbering", Numbering(format, text))));
        Assert.Equal([first, second], document.Blocks.Cast<ListItemBlock>().Select(b => b.Label.Text));
        Assert.Equal("Den ene", ((ListItemBlock)document.Blocks[0]).Content.Text);
    }

    [Fact]
    public void What_was_deleted_or_is_hidden_is_left_out_and_what_was_inserted_is_there()
    {
        var body = "<w:p><w:r><w:t xml:space='preserve'>Det koster </w:t></w:r><w:del><w:r><w:delText>fire</w:delText></w:r></w:del><w:ins><w:r><w:t>tre</w:t></w:r></w:ins>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t> skjulte</w:t></w:r><w:r><w:t xml:space='preserve"
            + "'> mio.</w:t><w:br/><w:t>kr.</w:t></w:r></w:p>";
        var text = Read(Docx(body)).Blocks[0].Text;
        Assert.Equal("Det koster tre mio. kr.", text.Text);
        Assert.Equal(["Det koster tre mio.", "kr."], text.Lines().Select(l => l.Text));
    }

    [Fact]
    public void Tables_keep_cells_over_several_columns_and_rows()
    {
        var body = "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("År") + Cell("Kr.", "<w:gridSpan w:val='2'/>") + "</w:tr>"
            + "<w:tr>" + Cell("2026", "<w:vMerge w:val='restart'/>") + Cell("1") + Cell("2") + "</w:tr><w:tr>" + Cell("", "<w:vMerge/>") + Cell("3") + Cell("4") + "</w:tr></w:tbl>";
        var table = Assert.IsType<TableBlock>(Read(Docx(body)).Blocks.Single());

        Assert.Equal((3, 3, 1), (table.RowCount, table.ColumnCount, table.HeaderRows));
        Assert.Equal(2, table.Cells.Single(c => c.Text.Text == "Kr.").ColumnSpan);
        Assert.Equal(2, table.Cells.Single(c => c.Text.Text == "2026").RowSpan);
        Assert.Equal(9, table.Cells.Sum(c => c.RowSpan * c.ColumnSpan));
    }

    [Fact]
    public void A_table_that_only_sets_the_page_is_read_as_its_text()
    {
        var inner = "<w:tbl><w:tr>" + Cell("Sagsnr.:") + Cell("26/1") + "</w:tr></w:tbl>";
        var document = Read(Docx($"<w:tbl><w:tr><w:tc>{P("Referat")}</w:tc></w:tr><w:tr><w:tc>{inner}{P("")}</w:tc></w:tr></w:tbl>"));
        Assert.Equal(["Referat", "Sagsnr.: 26/1"], document.Blocks.Select(b => b.Text.Text));
    }

    [Fact]
    public void Text_boxes_and_footnotes_follow_their_paragraph_once()
    {
        var box = $"<mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{P("I boksen")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{P("I boksen")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>";
        var notes = Part("footnotes", $"<w:footnote w:id='0' w:type='separator'>{P("-")}</w:footnote><w:footnote w:id='2'>{P("Noten")}</w:footnote>");
        var document = Read(Docx($"<w:p><w:r><w:t>Før</w:t>{box}</w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>{P("Efter")}", ("footnotes", notes)));

        Assert.Equal(["Før", "I boksen", "Noten", "Efter"], document.Blocks.Select(b => b.Text.Text));
        Assert.Equal(BlockRole.Footnote, document.Blocks[2].Role);
    }

    [Fact]
    public void Headers_and_footers_come_last_and_once()
    {
        var header = Part("hdr", P("Nyby Kommune – Teknikudvalget"));
        var document = Read(Docx(P("Referat"), ("header", header), ("footer", Part("ftr", P("Side 1") + P("Side 1")))));
        Assert.Equal(["Referat", "Nyby Kommune – Teknikudvalget", "Side 1"], document.Blocks.Select(b => b.Text.Text));
        Assert.Equal([BlockRole.Body, BlockRole.PageHeader, BlockRole.PageFooter], document.Blocks.Select(b => b.Role));
    }

    [Fact]
    public void A_note_stands_behind_its_section_and_not_ahead_of_the_table_below_it()
    {
        const string heading = "<w:outlineLvl w:val='0'/>";
        var notes = Part("footnotes", $"<w:footnote w:id='2'>{P("Negative tal er mindreforbrug.")}</w:footnote>");
        var table = "<w:tbl><w:tr>" + Cell("Område") + Cell("Kr.") + "</w:tr><w:tr>" + Cell("Veje") + Cell("14") + "</w:tr></w:tbl>";
        var body = P("Referat af møde i Teknikudvalget den 24. februar 2026", heading) + P("1. Regnskab", heading) + P("Sagsfremstilling", "<w:outlineLvl w:val='1'/>")
            + $"<w:p><w:r><w:t>Tabel 1. Forbrug</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r></w:p>{table}{P("Forbruget er steget.")}"
            + P("Beslutning", "<w:outlineLvl w:val='1'/>") + P("Godkendt.");
        var item = Assert.Single(new MinerBuilder().Build().Extract("referat.docx", Docx(body, ("footnotes", notes))).Document!.Items);
        Assert.Equal("Tabel 1. Forbrug Forbruget er steget. Negative tal er mindreforbrug.", item.Sections[0].Text);
        Assert.Equal("Tabel 1. Forbrug", Assert.Single(item.Tables).Caption);
    }

    [Fact]
    public void A_part_that_is_promised_and_missing_is_named_and_the_rest_is_read()
    {
        var bytes = Zip(
            ("[Content_Types].xml", Utf8("<Types/>")),
            ("word/document.xml", Utf8("<w:document xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'><w:body>" + P("Tekst") + "</w:body></w:document>")),
            ("word/_rels/document.xml.rels", Utf8("<Relationships><Relationship Id='a' Type='x/styles' Target='styles.xml'/><Relationship Id='b' Type='x/numbering' Target='../../../etc/passwd'/></Relationships>")));
        var document = Read(bytes);
        Assert.Equal("Tekst", document.Blocks.Single().Text.Text);
        Assert.Equal(["office.part-missing"], Codes(document));
    }

    [Theory]
    [InlineData("<w:document xmlns:w='w'/>", "docx.no-body")]
    [InlineData("<html/>", "docx.no-body")]
    [InlineData("ikke xml", "xml.broken")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><w:document xmlns:w='w'>&x;</w:document>", "xml.dtd")]
    public void A_main_part_that_is_no_document_is_an_error(string main, string code)
    {
        var document = Read(Zip(("[Content_Types].xml", Utf8("<Types/>")), ("word/document.xml", Utf8(main))));
        Assert.Empty(document.Blocks);
        Assert.Contains(document.Diagnostics, d => d.Code == code && d.Severity == Severity.Error);
    }

    [Fact]
    public void A_part_that_unpacks_to_far_more_than_its_size_is_stopped()
    {
        var document = Read(Zip(("[Content_Types].xml", Utf8("<Types/>")), ("word/document.xml", new byte[40 << 20])));
        Assert.Contains("zip.limit.ratio", Codes(document));
    }

    [Fact]
    public void Tables_within_tables_without_end_are_cut_at_a_depth()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 2000));
        var document = Read(Docx(P("Før") + deep));
        Assert.Equal("Før", document.Blocks[0].Text.Text);
        Assert.Contains("xml.limit.depth", Codes(document));
    }

    [Fact]
    public void Files_of_the_binary_formats_are_told_what_to_do()
    {
        var document = Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]);
        Assert.Equal(["office.binary"], Codes(document));
    }

    private static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    private static string Numbering(string format, string text) => Part(
        "numbering",
        $"<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='{format}'/><w:lvlText w:val='{text}'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>");
}
