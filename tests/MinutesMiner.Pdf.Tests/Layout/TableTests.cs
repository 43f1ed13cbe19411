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

    [Theory]
    [InlineData("B2030", "R2030")]
    [InlineData("BO 1", "i 1.000 kr.")]
    [InlineData("2030?", "1. kv. -2. kv.")]
    public void Names_of_columns_may_have_figures_in_them(string first, string second)
    {
        var page = new PageFixture();
        page.Grid([50, 200, 300, 400], [80, 100, 120, 140]);
        page.Line(55, 94, "Område").Line(205, 94, first).Line(305, 94, second).Line(55, 114, "Veje").Line(205, 114, "12").Line(305, 114, "11");
        page.Line(55, 134, "Skoler").Line(205, 134, "7").Line(305, 134, "9");
        Assert.Equal(1, Assert.IsType<TableBlock>(Assert.Single(PageFixture.Analyze(page).Blocks)).HeaderRows);
    }

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

    [Fact]
    public void White_from_side_to_side_parts_rows_also_where_cells_stand_in_the_middle_of_them()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Fase", font: PageFixture.Bold).Line(150, 100, "Hvad der sker i fasen", font: PageFixture.Bold);
        page.Line(150, 120, "Forvaltningen samler svarene og").Line(50, 126, "Maj").Line(150, 132, "skriver et notat om dem.");
        page.Line(150, 152, "Udvalget behandler notatet.").Line(50, 152, "Juni");
        page.Line(150, 172, "Svarene lægges frem, og alle får").Line(50, 178, "August").Line(150, 184, "besked om det, der er ændret.");
        page.Line(50, 230, "Et afsnit, der er længere end tabellens egne rækker, så at det ses at være tekst.");
        page.Line(50, 242, "Det går over to linjer, og de står så tæt, som linjer i en tekst gør det her.");
        Assert.Equal(
            "T 4x2 head 1: Fase | Hvad der sker i fasen / Maj | Forvaltningen samler svarene og skriver et notat om dem. / Juni | Udvalget behandler notatet. / "
            + "August | Svarene lægges frem, og alle får besked om det, der er ændret.",
            PageFixture.Print(PageFixture.Analyze(page).Blocks.OfType<TableBlock>().Single()));
    }

    [Fact]
    public void Rules_part_rows_and_the_text_above_the_first_rule_is_none()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Her står tallene for året.");
        page.Horizontal(106, 50, 400).Horizontal(126, 50, 400).Horizontal(158, 50, 400).Horizontal(178, 50, 400);
        page.Line(55, 120, "Område").Right(395, 120, "Budget");
        page.Line(55, 140, "Veje og").Line(55, 152, "stier").Right(395, 146, "12");
        page.Line(55, 172, "Skoler").Right(395, 172, "7");
        var layout = PageFixture.Analyze(page);
        Assert.Equal("T 3x2 head 1: Område | Budget / Veje og stier | 12 / Skoler | 7", PageFixture.Print(layout.Blocks.OfType<TableBlock>().Single()));
        Assert.Equal("Her står tallene for året.", layout.Blocks[0].Text.Text);
    }

    [Fact]
    public void Tables_of_one_width_below_one_another_stay_two()
    {
        var page = new PageFixture();
        foreach (var top in (double[])[100, 260])
        {
            page.Horizontal(top, 50, 400).Horizontal(top + 20, 50, 400).Horizontal(top + 40, 50, 400).Horizontal(top + 60, 50, 400);
            page.Line(55, top + 14, "Område").Right(395, top + 14, "Budget");
            page.Line(55, top + 34, "Veje").Right(395, top + 34, "12").Line(55, top + 54, "Skoler").Right(395, top + 54, "7");
        }

        page.Line(50, 190, "Et kort afsnit.").Line(50, 215, "En overskrift", font: PageFixture.Bold).Line(50, 240, "Endnu et afsnit.");
        Assert.Equal(2, PageFixture.Analyze(page).Blocks.OfType<TableBlock>().Count());
    }

    [Fact]
    public void Shades_of_cells_part_rows_and_columns_with_a_last_row_that_has_none()
    {
        var page = new PageFixture();
        foreach (var top in (double[])[100, 140])
        {
            page.Fill(new Box(50, top, 150, top + 20), 0xDDE4EE).Fill(new Box(150, top, 250, top + 20), 0xDDE4EE).Fill(new Box(250, top, 350, top + 20), 0xDDE4EE);
        }

        page.Line(55, 114, "Område").Line(155, 114, "2030").Line(255, 114, "2031");
        page.Line(55, 134, "Veje").Line(155, 134, "12").Line(255, 134, "13");
        page.Line(55, 154, "Skoler").Line(255, 154, "8");
        page.Line(55, 174, "I alt").Line(155, 174, "12").Line(255, 174, "21");
        Assert.Equal(
            "T 4x3 head 1: Område | 2030 | 2031 / Veje | 12 | 13 / Skoler |  | 8 / I alt | 12 | 21",
            PageFixture.Print(PageFixture.Analyze(page).Blocks.OfType<TableBlock>().Single()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Without_upright_lines_too_a_table_goes_on_on_the_next_page_be_it_after_its_header_or_with_a_single_row(int onFirst)
    {
        string[][] rows = [["Område", "Budget", "Regnskab"], ["Skoler", "12", "11"], ["Veje", "7", "9"], ["I alt", "19", "20"]];
        var (first, second) = (new PageFixture(), new PageFixture());
        first.Line(50, 60, "Tabellen viser budgettet for områderne og er delt over to sider.");
        for (var r = 0; r < rows.Length; r++)
        {
            var (page, y) = r < onFirst ? (first, 740 - (20 * (onFirst - 1 - r))) : (second, 60 + (20 * (r - onFirst)));
            for (var c = 0; c < 3; c++)
            {
                page.Line(c == 0 ? 55 : 105 + (100 * c), y, rows[r][c], font: r == 0 ? PageFixture.Bold : null);
            }
        }

        second.Line(50, 160, "Herefter følger igen et afsnit med almindelig tekst om sagen.");
        Assert.Equal(
            "T 4x3 head 1: " + string.Join(" / ", rows.Select(r => string.Join(" | ", r))),
            PageFixture.Print(PageFixture.Analyze(first, second).Blocks.OfType<TableBlock>().Single()));
    }

    [Fact]
    public void A_list_with_wide_blanks_behind_its_bullets_is_no_table_however_far_its_entries_stand_apart()
    {
        var page = new PageFixture();
        for (var i = 0; i < 5; i++)
        {
            page.Line(60, 100 + (20 * i), "•").Line(80, 100 + (20 * i), $"Sag {i} er drøftet med naboerne");
        }

        page.Line(50, 220, "De unge savner især:").Line(60, 240, "•").Line(80, 240, "svar på deres breve").Line(60, 260, "•").Line(80, 260, "færre møder");
        Assert.DoesNotContain(PageFixture.Analyze(page).Blocks, b => b is TableBlock);
    }

    [Fact]
    public void A_word_before_marks_that_count_makes_a_list_and_no_table()
    {
        var page = new PageFixture();
        string[] points = ["rådet godkender det nye regulativ for stierne.", "udgiften på 2 mio. kr. afholdes inden for rammen.", "planen evalueres efter et år."];
        for (var i = 0; i < points.Length; i++)
        {
            page.Line(50, 100 + (16 * i), $"At {i + 1})").Line(92, 100 + (16 * i), points[i]);
        }

        Assert.DoesNotContain(PageFixture.Analyze(page).Blocks, b => b is TableBlock);
    }

    [Fact]
    public void A_heading_with_a_number_on_the_next_page_does_not_go_on_with_the_table()
    {
        var first = new PageFixture();
        var second = new PageFixture();
        first.Line(50, 60, "Tabellen viser budgettet for områderne og står sidst på siden.");
        first.Line(55, 700, "Område", font: PageFixture.Bold).Line(205, 700, "Budget", font: PageFixture.Bold);
        first.Line(55, 720, "Skoler").Line(205, 720, "12").Line(55, 740, "Veje").Line(205, 740, "7");
        second.Line(55, 60, "2.", font: PageFixture.Bold).Line(75, 60, "Veje og stier", font: PageFixture.Bold);
        second.Line(50, 90, "Herefter følger igen et afsnit med almindelig tekst om sagen.");
        Assert.Equal(3, PageFixture.Analyze(first, second).Blocks.OfType<TableBlock>().Single().RowCount);
    }
}
