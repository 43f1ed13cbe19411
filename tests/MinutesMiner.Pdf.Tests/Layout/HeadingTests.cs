namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class HeadingTests
{
    private const string Body =
        "Forvaltningen har undersøgt mulighederne for at flytte biblioteket til den gamle station, hvor der er plads til både bøger og "
        + "møder, og foreslår en prøveperiode på to år med en evaluering til sidst.";

    [Fact]
    public void Size_and_weight_give_the_levels()
    {
        var page = new PageFixture();
        page.Line(50, 80, "Referat fra mødet", 20, PageFixture.Bold);
        page.Line(50, 120, "Punkt 1: Biblioteket", 15, PageFixture.Bold);
        page.Line(50, 150, "Sagsfremstilling", 10, PageFixture.Bold);
        var y = page.Paragraph(50, 162, 450, Body);
        page.Line(50, y, "Beslutning", 10, PageFixture.Bold);
        page.Line(50, y + 12, "Godkendt.");
        Assert.Equal(
            ["H1 Referat fra mødet", "H2 Punkt 1: Biblioteket", "H3 Sagsfremstilling", $"P {Body}", "H3 Beslutning", "P Godkendt."],
            PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void A_bold_run_in_is_no_heading()
    {
        var page = new PageFixture();
        var x = page.Text(50, 100, "Fraværende ", font: PageFixture.Bold);
        page.Text(x, 100, "Anne Lund");
        page.Paragraph(50, 124, 450, Body);
        Assert.Equal("P Fraværende Anne Lund", PageFixture.Print(PageFixture.Analyze(page))[0]);
    }

    [Fact]
    public void Bold_that_runs_on_into_the_next_line_is_no_heading()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Borgere i ansættelse hvor en rask melding kan ventes snart og som alle", font: PageFixture.Bold);
        var x = page.Text(50, 112, "har en plan ", font: PageFixture.Bold);
        page.Text(x, 112, "vil i udgangspunktet ikke blive tilbudt samtaler i det forløb de er i");
        page.Paragraph(50, 140, 400, Body);
        Assert.All(PageFixture.Analyze(page).Blocks, b => Assert.IsNotType<Core.Documents.HeadingBlock>(b));
    }

    [Fact]
    public void An_underlined_line_alone_is_a_heading()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Formål med indsatsen").Horizontal(101.5, 50, 50 + PageFixture.WidthOf("Formål med indsatsen", 10));
        page.Paragraph(50, 112, 450, Body);
        Assert.Equal(["H1 Formål med indsatsen", $"P {Body}"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void A_heading_of_two_lines_is_one()
    {
        var page = new PageFixture();
        page.Line(50, 80, "Punkt 4: Svar på forslag om at sikre havnens", 15, PageFixture.Bold);
        page.Line(50, 98, "fremtid", 15, PageFixture.Bold);
        page.Paragraph(50, 130, 450, Body);
        Assert.Equal("H1 Punkt 4: Svar på forslag om at sikre havnens fremtid", PageFixture.Print(PageFixture.Analyze(page))[0]);
    }

    [Fact]
    public void Where_everything_is_bold_nothing_is_a_heading_for_that()
    {
        var page = new PageFixture();
        var y = page.Paragraph(50, 100, 450, Body, font: PageFixture.Bold);
        page.Line(50, y + 12, "Godkendt.", font: PageFixture.Bold);
        Assert.All(PageFixture.Analyze(page).Blocks, b => Assert.IsType<Core.Documents.ParagraphBlock>(b));
    }
}
