using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Tables;

namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class TableTests
{
    [Fact]
    public void Lines_that_cross_make_a_table_with_cells_of_several_lines()
    {
        var page = new PageFixture();
        page.Grid([50, 200, 300, 400], [100, 130, 150, 170]);
        page.Line(55, 112, "Område i", font: PageFixture.Bold).Line(55, 124, "kroner", font: PageFixture.Bold);
        page.Line(205, 112, "2030", font: PageFixture.Bold).Line(305, 112, "2031", font: PageFixture.Bold);
        page.Line(55, 144, "Boliger").Right(295, 144, "169.021").Right(395, 144, "170.000");
        page.Line(55, 164, "I alt").Right(395, 164, "170.000");
        var layout = PageFixture.Analyze(page);
        Assert.Equal(["T 3x3 head 1: Område i kroner | 2030 | 2031 / Boliger | 169.021 | 170.000 / I alt |  | 170.000"], PageFixture.Print(layout));
        var table = Assert.IsType<TableBlock>(layout.Blocks[0]);
        Assert.Equal([new Span(1, new Box(50, 100, 400, 170), null)], table.Bounds);
    }

    [Fact]
    public void Cells_span_where_no_line_parts_them()
    {
        var page = new PageFixture();
        double[] rows = [100, 120, 140, 160];
        page.Horizontal(100, 50, 350).Horizontal(120, 150, 350).Horizontal(140, 50, 350).Horizontal(160, 50, 350);
        page.Vertical(50, rows[0], rows[3]).Vertical(150, rows[0], rows[3]).Vertical(250, rows[1], rows[3]).Vertical(350, rows[0], rows[3]);
        page.Line(55, 134, "Måned").Line(155, 114, "Borgere i alt").Line(155, 134, "Mænd").Line(255, 134, "Kvinder");
        page.Line(55, 154, "August").Line(155, 154, "43").Line(255, 154, "81");
        Assert.Equal(
            ["T 3x3 head 2: Måned(2x1) | Borgere i alt(1x2) / Mænd | Kvinder / August | 43 | 81"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void A_table_that_a_page_break_cuts_is_one_and_its_repeated_header_is_dropped()
    {
        double[] columns = [50, 200, 300];
        var first = new PageFixture();
        var second = new PageFixture();
        first.Line(50, 60, "Tabellen viser budgettet for de tre områder og er delt over to sider.");
        first.Grid(columns, [700, 720, 740]);
        first.Line(55, 714, "Område", font: PageFixture.Bold).Line(205, 714, "Budget", font: PageFixture.Bold);
        first.Line(55, 734, "Skoler").Right(295, 734, "12");
        second.Grid(columns, [60, 80, 100, 120]);
        second.Line(55, 74, "Område", font: PageFixture.Bold).Line(205, 74, "Budget", font: PageFixture.Bold);
        second.Line(55, 94, "Veje").Right(295, 94, "7").Line(55, 114, "I alt").Right(295, 114, "19");
        second.Line(50, 160, "Herefter følger igen et afsnit med almindelig tekst om sagen.");
        var table = PageFixture.Analyze(first, second).Blocks.OfType<TableBlock>().Single();
        Assert.Equal("T 4x2 head 1: Område | Budget / Skoler | 12 / Veje | 7 / I alt | 19", PageFixture.Print(table));
        Assert.Equal([1, 2], table.Bounds.Select(b => b.Page!.Value));
    }

    [Fact]
    public void A_single_row_on_the_next_page_goes_on_with_the_table()
    {
        double[] columns = [50, 200, 300, 400];
        var first = new PageFixture();
        var second = new PageFixture();
        first.Grid(columns, [700, 720, 740]);
        first.Line(55, 714, "Område").Line(205, 714, "2030").Line(305, 714, "2031");
        first.Line(55, 734, "Skoler").Right(295, 734, "12").Right(395, 734, "14");
        second.Grid(columns, [60, 80]);
        second.Line(55, 74, "I alt").Right(295, 74, "12").Right(395, 74, "14");
        Assert.Equal(["T 3x3 head 1: Område | 2030 | 2031 / Skoler | 12 | 14 / I alt | 12 | 14"], PageFixture.Print(PageFixture.Analyze(first, second)));
    }

    [Fact]
    public void Alignment_alone_makes_a_table_of_numbers()
    {
        var page = new PageFixture();
        page.Paragraph(50, 60, 550, "Nedenfor ses forbruget i de tre år, sådan som det er opgjort i forvaltningens regnskab ved udgangen af hvert af årene.");
        string[][] rows = [["Område", "2029", "2030", "2031"], ["Skoler", "1.200", "1.250", "1.300"], ["Veje og parker", "310", "305", "299"], ["I alt", "1.510", "1.555", "1.599"]];
        for (var r = 0; r < rows.Length; r++)
        {
            page.Line(50, 110 + (16 * r), rows[r][0]);
            for (var c = 1; c < 4; c++)
            {
                page.Right(200 + (60 * c), 110 + (16 * r), rows[r][c]);
            }
        }

        page.Paragraph(50, 190, 550, "Forbruget har dermed været stigende, mens udgifterne til veje og parker er faldet en smule i de samme år.");
        Assert.Equal(
            "T 4x4 head 1: " + string.Join(" / ", rows.Select(r => string.Join(" | ", r))),
            PageFixture.Print(PageFixture.Analyze(page).Blocks.OfType<TableBlock>().Single()));
    }

    [Fact]
    public void Rules_under_rows_tell_rows_from_lines_of_a_cell()
    {
        var page = new PageFixture();
        double[] ys = [120, 156, 180, 204];
        foreach (var y in ys)
        {
            page.Horizontal(y, 50, 450);
        }

        page.Line(50, 114, "Indsats").Line(200, 114, "Beskrivelse").Line(380, 114, "Beløb");
        page.Line(50, 134, "Vejledning").Line(200, 134, "Samtaler med alle nye").Right(430, 134, "12");
        page.Line(200, 148, "borgere i kommunen");
        page.Line(50, 172, "Kurser").Line(200, 172, "Korte forløb").Right(430, 172, "7");
        page.Line(50, 196, "I alt").Right(430, 196, "19");
        Assert.Equal(
            ["T 4x3 head 1: Indsats | Beskrivelse | Beløb / Vejledning | Samtaler med alle nye borgere i kommunen | 12 / Kurser | Korte forløb | 7 / I alt |  | 19"],
            PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void Headings_set_upright_stand_in_their_cells()
    {
        var page = new PageFixture();
        page.Grid([50, 150, 170, 190], [100, 160, 180]);
        page.Line(55, 154, "Område").Line(55, 174, "Skoler").Line(155, 174, "1").Line(175, 174, "2");
        WordTests.DrawTurned(page, 164, 155, 270, "Antal");
        WordTests.DrawTurned(page, 184, 155, 270, "Andel i alt");
        Assert.Equal(["T 2x3 head 1: Område | Antal | Andel i alt / Skoler | 1 | 2"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void A_header_whose_first_cell_is_empty_belongs_to_the_table()
    {
        var page = new PageFixture();
        page.Line(200, 100, "Borgere i alt");
        page.Line(50, 116, "August").Right(260, 116, "75 %").Line(50, 132, "September").Right(260, 132, "42 %").Line(50, 148, "Oktober").Right(260, 148, "40 %");
        Assert.Equal(
            ["T 4x2 head 1:  | Borgere i alt / August | 75 % / September | 42 % / Oktober | 40 %"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void Text_beside_a_table_is_read_as_one()
    {
        const string Text = "Teksten står ved siden af tabellen og skal læses for sig selv uden at tabellen kommer ind midt i sætningen som et afbræk "
            + "for den der læser.";
        var page = new PageFixture();
        page.Paragraph(50, 100, 250, Text);
        page.Grid([300, 360, 420], [110, 130, 150]);
        page.Line(305, 124, "År").Line(365, 124, "Antal").Line(305, 144, "2030").Line(365, 144, "12");
        Assert.Equal([$"P {Text}", "T 2x2 head 1: År | Antal / 2030 | 12"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Theory]
    [InlineData("-12,5 mio. kr.", true)]
    [InlineData("kr. 300", true)]
    [InlineData("10 uger", true)]
    [InlineData("35%", true)]
    [InlineData("(2.000)", true)]
    [InlineData("Budget 2030", false)]
    [InlineData("(2030-priser)", false)]
    [InlineData("I alt", false)]
    public void Numbers_are_told_from_names_with_numbers(string text, bool expected) => Assert.Equal(expected, HeaderRows.IsNumber(text));

    [Fact]
    public void Two_tables_on_a_page_stay_two()
    {
        var page = new PageFixture();
        foreach (var top in new[] { 100, 300 })
        {
            page.Grid([50, 150, 250], [top, top + 20, top + 40]);
            page.Line(55, top + 14, "År").Line(155, top + 14, "Antal").Line(55, top + 34, "2030").Line(155, top + 34, "12");
        }

        Assert.Equal(2, PageFixture.Analyze(page).Blocks.OfType<TableBlock>().Count());
    }

    [Fact]
    public void A_frame_around_text_is_no_table()
    {
        var page = new PageFixture();
        page.Grid([50, 400], [100, 160]);
        page.Paragraph(60, 120, 390, "Lovens ordlyd står i en ramme for sig selv, og rammen er ikke en tabel, selv om den har fire streger omkring sig.");
        Assert.IsType<ParagraphBlock>(Assert.Single(PageFixture.Analyze(page).Blocks));
    }

    [Fact]
    public void Steps_of_a_drawing_are_no_table()
    {
        var page = new PageFixture();
        for (var i = 0; i < 3; i++)
        {
            page.Horizontal(300 - (40 * i), 100 + (60 * i), 160 + (60 * i)).Vertical(160 + (60 * i), 260 - (40 * i), 300 - (40 * i));
            page.Line(105 + (60 * i), 292 - (40 * i), "trin");
        }

        Assert.DoesNotContain(PageFixture.Analyze(page).Blocks, b => b is TableBlock);
    }
}
