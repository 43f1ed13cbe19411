using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class ColumnTests
{
    private const string First =
        "Den første spalte fortæller om sundhed i byen og om de mange små tilbud som findes i dag rundt omkring i de mindre samfund langs kysten "
        + "hvor der er langt til det nærmeste hospital og derfor brug for hjælp tættere på.";

    private const string Second =
        "I den anden spalte handler det derimod om skolerne og deres lærere som i en årrække har efterspurgt bedre lokaler og mere tid til at "
        + "forberede undervisningen sammen med deres kolleger.";

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var page = new PageFixture();
        page.Line(50, 60, "En overskrift over begge spalter", 18, PageFixture.Bold);
        page.Paragraph(50, 100, 200, First);
        page.Paragraph(220, 100, 370, Second);
        Assert.Equal(["H1 En overskrift over begge spalter", $"P {First}", $"P {Second}"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void A_paragraph_goes_on_in_the_next_column()
    {
        var page = new PageFixture();
        var lines = PageFixture.Wrap(First, 150);
        for (var i = 0; i < lines.Count; i++)
        {
            var (column, row) = (i / 4, i % 4);
            page.Line(50 + (170 * column), 100 + (12 * row), lines[i]);
        }

        Assert.Equal([$"P {First}"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void Boxes_side_by_side_are_read_box_by_box()
    {
        var page = new PageFixture(960, 540);
        page.Line(50, 50, "Tre målgrupper", 24, PageFixture.Bold);
        string[] names = ["Dagpenge", "Sygemeldte", "Kontanthjælp"];
        for (var i = 0; i < 3; i++)
        {
            var left = 50 + (300 * i);
            page.Fill(new Box(left, 90, left + 280, 300));
            page.Line(left + 10, 120, names[i], 14, PageFixture.Bold);
            page.Line(left + 10, 145, "•", 12).Line(left + 24, 145, $"Mål for {names[i]}", 12);
            page.Line(left + 10, 165, "•", 12).Line(left + 24, 165, "Mange gengangere", 12);
        }

        Assert.Equal(
            ["Tre målgrupper", .. names.SelectMany(n => new[] { n, $"Mål for {n}", "Mange gengangere" })],
            PageFixture.Analyze(page).Blocks.Select(b => b.Text.Text));
    }

    [Fact]
    public void Lists_side_by_side_are_read_one_after_the_other()
    {
        var page = new PageFixture();
        for (var i = 0; i < 3; i++)
        {
            page.Line(50, 100 + (14 * i), "•").Line(62, 100 + (14 * i), $"Til venstre {i}");
            page.Line(300, 100 + (14 * i), "•").Line(312, 100 + (14 * i), $"Til højre {i}");
        }

        Assert.Equal(
            ["Til venstre 0", "Til venstre 1", "Til venstre 2", "Til højre 0", "Til højre 1", "Til højre 2"],
            PageFixture.Analyze(page).Blocks.Select(b => b.Text.Text));
    }

    [Fact]
    public void Names_in_two_columns_are_entries_of_their_own()
    {
        var page = new PageFixture();
        page.Line(50, 80, "Medlemmer", 14, PageFixture.Bold);
        page.Line(50, 110, "Anne Bruun Lund (A)").Line(300, 110, "Dorte Krog (V)");
        page.Line(50, 122, "Bo Falk (A)").Line(300, 122, "Erik Fog Dam (C)");
        page.Line(50, 134, "Carl Eng (F)");
        page.Line(50, 170, "Fraværende", 14, PageFixture.Bold);
        Assert.Equal(
            ["Medlemmer", "Anne Bruun Lund (A)", "Bo Falk (A)", "Carl Eng (F)", "Dorte Krog (V)", "Erik Fog Dam (C)", "Fraværende"],
            PageFixture.Analyze(page).Blocks.Select(b => b.Text.Text));
    }

    [Fact]
    public void Boxes_in_rows_are_read_row_by_row()
    {
        var page = new PageFixture(960, 540);
        page.Line(100, 260, "Fokus på", 20).Line(100, 284, "resultater", 20);
        for (var i = 0; i < 6; i++)
        {
            var (left, top) = (280 + (i % 2 * 325), 110 + (i / 2 * 125));
            page.Fill(new Box(left, top, left + 305, top + 105)).Line(left + 10, top + 20, $"Kort nummer {i}", 16);
        }

        Assert.Equal(
            ["Fokus på resultater", .. Enumerable.Range(0, 6).Select(i => $"Kort nummer {i}")],
            PageFixture.Analyze(page).Blocks.Select(b => b.Text.Text));
    }

    [Fact]
    public void A_white_area_behind_a_cell_is_no_box()
    {
        // Word processors put a white fill behind label and text alike; the label still belongs to the text beside it.
        var page = new PageFixture();
        page.Fill(new Box(50, 90, 75, 110), 0xFFFFFF).Fill(new Box(75, 90, 500, 110), 0xFFFFFF);
        page.Fill(new Box(50, 110, 75, 130), 0xFFFFFF).Fill(new Box(75, 110, 500, 130), 0xFFFFFF);
        page.Line(55, 104, "a.").Line(80, 104, "Møder og konferencer");
        page.Line(55, 124, "b.").Line(80, 124, "Besøg");
        Assert.Equal(["L0 <a.> Møder og konferencer", "L0 <b.> Besøg"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void A_page_set_sideways_is_laid_out_like_any_other()
    {
        var page = new PageFixture();
        WordTests.DrawTurned(page, 60, 700, 270, "Område");
        WordTests.DrawTurned(page, 60, 550, 270, "Beløb");
        WordTests.DrawTurned(page, 80, 700, 270, "Skoler");
        WordTests.DrawTurned(page, 80, 550, 270, "12");
        foreach (var x in new[] { 45, 65, 85 })
        {
            page.Vertical(x, 450, 710);
        }

        foreach (var y in new[] { 450, 560, 710 })
        {
            page.Horizontal(y, 45, 85);
        }

        var table = Assert.IsType<TableBlock>(Assert.Single(PageFixture.Analyze(page).Blocks));
        Assert.Equal("T 2x2 head 1: Område | Beløb / Skoler | 12", PageFixture.Print(table));
        Assert.Equal(new Box(45, 450, 85, 710), table.Bounds[0].Box);
    }
}
