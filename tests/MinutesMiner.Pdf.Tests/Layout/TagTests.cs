using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class TagTests
{
    private const string Text = "Udvalget drøftede forslaget til en ny cykelsti langs fjorden og bad forvaltningen om at belyse økonomien inden næste møde.";

    [Fact]
    public void Elements_join_lines_that_the_page_would_part()
    {
        // A line break within a paragraph: the first line ends early, but the tags say one paragraph.
        var page = new PageFixture();
        page.Line(50, 100, "Kort linje", markedContent: 0);
        page.Line(50, 112, "Den anden linje", markedContent: 0);
        page.Paragraph(50, 140, 400, Text, markedContent: 1);
        var tree = Element("Document", Element("P", Content(0)), Element("P", Content(1)));
        Assert.Equal(["P Kort linje Den anden linje", $"P {Text}"], PageFixture.Print(PageFixture.Analyze(tree, null, page)));
        var untagged = PageFixture.Analyze(tree, new LayoutOptions { UseStructure = false }, page);
        Assert.Equal(["P Kort linje", "P Den anden linje", $"P {Text}"], PageFixture.Print(untagged));
    }

    [Fact]
    public void Elements_part_lines_that_the_page_would_join()
    {
        var page = new PageFixture();
        page.Paragraph(50, 100, 400, Text, markedContent: 0);
        page.Paragraph(50, 124, 400, $"{Text} {Text}", markedContent: 1);
        var tree = Element("Document", Element("P", Content(0)), Element("P", Content(1)));
        Assert.Equal(2, PageFixture.Analyze(tree, null, page).Blocks.Count);
    }

    [Fact]
    public void Elements_that_each_hold_a_page_say_nothing_of_paragraphs()
    {
        var page = new PageFixture();
        var y = 100.0;
        for (var i = 0; i < 8; i++)
        {
            y = page.Paragraph(50, y, 400, $"{Text} Det er afsnit nummer {i} på siden.", markedContent: 0);
        }

        var layout = PageFixture.Analyze(Element("Document", Element("P", Content(0))), null, page);
        Assert.Equal(8, layout.Blocks.Count);
    }

    [Fact]
    public void Heading_elements_give_the_level()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Sagsfremstilling", 12, markedContent: 0);
        page.Paragraph(50, 130, 400, Text, markedContent: 1);
        var tree = Element("Document", Element("H3", Content(0)), Element("P", Content(1)));
        Assert.Equal(["H3 Sagsfremstilling", $"P {Text}"], PageFixture.Print(PageFixture.Analyze(tree, null, page)));
    }

    [Fact]
    public void Tables_without_lines_come_from_their_elements()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Navn", markedContent: 0).Line(200, 100, "Rolle", markedContent: 1);
        page.Line(50, 120, "Skole A", markedContent: 2).Line(200, 120, "Vært", markedContent: 3);
        var tree = Element("Table",
            Element("TR", Element("TH", Content(0)), Element("TH", Content(1))),
            Element("TR", Element("TD", Content(2)), Element("TD", Content(3))));
        Assert.Equal(["T 2x2 head 1: Navn | Rolle / Skole A | Vært"], PageFixture.Print(PageFixture.Analyze(tree, null, page)));
    }

    [Fact]
    public void Cells_that_slipped_left_for_an_empty_one_are_set_right()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Navn", markedContent: 0).Line(200, 100, "Rolle", markedContent: 1).Line(300, 100, "År", markedContent: 2);
        page.Line(50, 120, "Skole A", markedContent: 3).Line(300, 120, "2030", markedContent: 4);
        var tree = Element("Table",
            Element("TR", Element("TH", Content(0)), Element("TH", Content(1)), Element("TH", Content(2))),
            Element("TR", Element("TD", Content(3)), Element("TD", Content(4))));
        Assert.Equal(["T 2x3 head 1: Navn | Rolle | År / Skole A |  | 2030"], PageFixture.Print(PageFixture.Analyze(tree, null, page)));
    }

    [Fact]
    public void Rows_below_cells_that_all_span_two_begin_after_the_span()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Navn", markedContent: 0).Line(200, 100, "Rolle", markedContent: 1);
        page.Line(50, 120, "Skole A", markedContent: 2).Line(200, 120, "Vært", markedContent: 3);
        var tree = Element("Table",
            Element("TR", TallHeader(Content(0)), TallHeader(Content(1))),
            Element("TR", Element("TD", Content(2)), Element("TD", Content(3))));
        Assert.Equal(
            [(0, 0, "Navn"), (0, 1, "Rolle"), (2, 0, "Skole A"), (2, 1, "Vært")],
            Assert.IsType<TableBlock>(Assert.Single(PageFixture.Analyze(tree, null, page).Blocks)).Cells.Select(c => (c.Row, c.Column, c.Text.Text)));
    }

    [Fact]
    public void Rows_that_fill_all_columns_show_where_spanning_cells_and_those_on_the_next_page_stand()
    {
        var (first, second) = (new PageFixture(), new PageFixture());
        first.Line(150, 100, "I dag", markedContent: 0).Line(350, 100, "Forslag", markedContent: 1);
        first.Line(50, 120, "Linje", markedContent: 2).Line(150, 120, "Hverdag", markedContent: 3).Line(250, 120, "Weekend", markedContent: 4);
        first.Line(350, 120, "Hverdag", markedContent: 5).Line(450, 120, "Weekend", markedContent: 6);
        second.Line(50, 100, "2A", markedContent: 0).Line(260, 100, "3", markedContent: 1).Line(355, 100, "4", markedContent: 2);
        var tree = Element("Table",
            Element("TR", Wide(Content(0)), Wide(Content(1))),
            Element("TR", [.. Enumerable.Range(2, 5).Select(i => Element("TD", Content(i)))]),
            Element("TR", [.. Enumerable.Range(0, 3).Select(i => Element("TD", Content(i, 2)))]));
        Assert.Equal(
            "T 3x5 head 1:  | I dag(1x2) | Forslag(1x2) / Linje | Hverdag | Weekend | Hverdag | Weekend / 2A |  | 3 | 4 | ",
            PageFixture.Print(Assert.Single(PageFixture.Analyze(tree, null, first, second).Blocks)));
    }

    [Fact]
    public void A_row_that_does_not_fit_beside_cells_from_above_comes_after_them()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Post", markedContent: 0).Line(150, 100, "Beløb", markedContent: 1).Line(50, 140, "Biler", markedContent: 2).Line(150, 140, "4", markedContent: 3);
        page.Line(50, 160, "Veje", markedContent: 4).Line(150, 160, "7", markedContent: 5);
        var tree = Element("Table",
            Element("TR", TallHeader(Content(0)), TallHeader(Content(1)), Element("TD")),
            Element("TR", Element("TD", Content(2)), Element("TD", Content(3))),
            Element("TR", Element("TD", Content(4)), Element("TD", Content(5))));
        var cells = Assert.IsType<TableBlock>(Assert.Single(PageFixture.Analyze(tree, null, page).Blocks)).Cells.Where(c => !c.Text.IsEmpty);
        Assert.Equal([(0, 0, "Post"), (0, 1, "Beløb"), (2, 0, "Biler"), (2, 1, "4"), (3, 0, "Veje"), (3, 1, "7")], cells.Select(c => (c.Row, c.Column, c.Text.Text)));
    }

    [Fact]
    public void List_elements_tell_label_from_text()
    {
        var page = new PageFixture();
        page.Line(60, 100, "x", markedContent: 0).Line(68, 100, "Det ene", markedContent: 1);
        page.Line(60, 112, "y", markedContent: 2).Line(68, 112, "Det andet", markedContent: 3);
        var tree = Element("L",
            Element("LI", Element("Lbl", Content(0)), Element("LBody", Content(1))),
            Element("LI", Element("Lbl", Content(2)), Element("LBody", Content(3))));
        Assert.Equal(["Det ene", "Det andet"], PageFixture.Analyze(tree, null, page).Blocks.Select(b => Assert.IsType<ListItemBlock>(b).Content.Text));
    }

    [Fact]
    public void A_tree_deeper_than_any_document_ends_without_harm()
    {
        var deep = Element("P", Content(0));
        for (var i = 0; i < 5_000; i++)
        {
            deep = Element("Div", deep);
        }

        var page = new PageFixture().Line(50, 100, "Teksten er her stadig");
        Assert.Equal(["P Teksten er her stadig"], PageFixture.Print(PageFixture.Analyze(deep, null, page)));
    }

    private static StructureKid Content(int id, int page = 1) => new(null, page, id);

    private static StructureElement Wide(StructureKid content) => new() { Type = "TD", Kids = [content], ColumnSpan = 2 };

    private static StructureElement TallHeader(StructureKid content) => new() { Type = "TH", Kids = [content], RowSpan = 2 };

    private static StructureElement Element(string type, params object[] kids) => new()
    {
        Type = type,
        Kids = kids.Select(k => k is StructureKid kid ? kid : new StructureKid((StructureElement)k, 0, -1)).ToList(),
    };
}
