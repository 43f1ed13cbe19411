using MinutesMiner.Core.Documents;
using static MinutesMiner.Tests.Reading.OfficeFiles;

namespace MinutesMiner.Tests.Reading;

/// <summary>What a show comes to as blocks.</summary>
public class PptxReaderTests
{
    [Fact]
    public void A_slide_is_a_page_with_its_title_first_and_its_boxes_in_reading_order()
    {
        var document = Read(Pptx(
            Box("Nederst", 0, 4_000_000) + Box("Til højre", 6_000_000, 1_000_000) + Box("Til venstre", 0, 1_010_000) + Box("Oplæg", 0, 5_000_000, "<p:ph type='title'/>"),
            Box("Side to", 0, 0)));

        Assert.Equal(["Oplæg", "Til venstre", "Til højre", "Nederst", "Side to"], document.Blocks.Select(b => b.Text.Text));
        Assert.IsType<HeadingBlock>(document.Blocks[0]);
        Assert.Equal([1, 1, 1, 1, 2], document.Blocks.Select(b => b.Text.Page));
        Assert.Equal([new PageSize(960, 540), new PageSize(960, 540)], document.Pages);
        Assert.All(document.Blocks[4].Text.Spans, s => Assert.True(s is { Page: 2, Box: null, Chars: not null }));
    }

    [Fact]
    public void Bullets_have_their_level_and_numbers_their_label()
    {
        var paragraphs = "<a:p><a:pPr lvl='1'/><a:r><a:t>Under</a:t></a:r></a:p><a:p><a:pPr><a:buAutoNum type='alphaLcParenR'/></a:pPr><a:r><a:t>Et</a:t></a:r></a:p><a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>Fri</a:t></a:r></a:p>";
        var document = Read(Pptx(Shape(paragraphs, 0, 0, "<p:ph idx='1'/>")));

        Assert.Equal(1, Assert.IsType<ListItemBlock>(document.Blocks[0]).Depth);
        Assert.Equal("a)", Assert.IsType<ListItemBlock>(document.Blocks[1]).Label.Text);
        Assert.IsType<ParagraphBlock>(document.Blocks[2]);
    }

    [Fact]
    public void Tables_keep_their_spans()
    {
        const string cell = "<a:txBody><a:p><a:r><a:t>{0}</a:t></a:r></a:p></a:txBody>";
        var table = "<a:tbl><a:tblPr firstRow='1'/><a:tr><a:tc gridSpan='2'>" + cell.Replace("{0}", "Alt", StringComparison.Ordinal) + "</a:tc><a:tc hMerge='1'/></a:tr><a:tr><a:tc>" + cell.Replace("{0}", "A", StringComparison.Ordinal)
            + "</a:tc><a:tc>" + cell.Replace("{0}", "B", StringComparison.Ordinal) + "</a:tc></a:tr></a:tbl>";
        var block = Assert.IsType<TableBlock>(Read(Pptx($"<p:graphicFrame><p:xfrm><a:off x='0' y='0'/></p:xfrm><a:graphic><a:graphicData>{table}</a:graphicData></a:graphic></p:graphicFrame>")).Blocks.Single());
        Assert.Equal((2, 2, 1), (block.RowCount, block.ColumnCount, block.HeaderRows));
        Assert.Equal(2, block.Cells[0].ColumnSpan);
    }

    [Fact]
    public void A_show_without_text_says_so() => Assert.Equal(["pptx.no-text"], Codes(Read(Pptx(""))));

    private static string Box(string text, int x, int y, string placeholder = "") => Shape($"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>", x, y, placeholder);

    private static string Shape(string paragraphs, int x, int y, string placeholder) =>
        $"<p:sp><p:nvSpPr><p:nvPr>{placeholder}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x='{x}' y='{y}'/></a:xfrm></p:spPr><p:txBody>{paragraphs}</p:txBody></p:sp>";
}
