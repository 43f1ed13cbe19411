using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class ListTests
{
    private const string Body = "Udvalget behandlede sagen på mødet og besluttede derefter følgende om den videre fremdrift i projektet:";

    [Fact]
    public void Numbers_keep_their_label_bullets_do_not()
    {
        var page = new PageFixture();
        var y = page.Paragraph(50, 100, 450, Body);
        page.Line(60, y, "1.").Line(75, y, "Første forslag til indsats");
        page.Line(60, y + 12, "2.").Line(75, y + 12, "Andet forslag til indsats");
        page.Line(60, y + 36, "•").Line(75, y + 36, "Et punkt");
        page.Line(60, y + 48, "•").Line(75, y + 48, "Endnu et punkt");
        Assert.Equal(
            [$"P {Body}", "L0 <1.> Første forslag til indsats", "L0 <2.> Andet forslag til indsats", "L0 <> Et punkt", "L0 <> Endnu et punkt"],
            PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Theory]
    [InlineData("1)", "2)")]
    [InlineData("a)", "b)")]
    [InlineData("A.", "B.")]
    [InlineData("(1)", "(2)")]
    [InlineData("1.1", "1.2")]
    [InlineData("ii.", "iii.")]
    public void Labels_of_many_forms(string first, string second)
    {
        var page = new PageFixture();
        page.Line(60, 100, first).Line(90, 100, "Det ene");
        page.Line(60, 112, second).Line(90, 112, "Det andet");
        Assert.Equal([$"L0 <{first}> Det ene", $"L0 <{second}> Det andet"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void Entries_go_on_under_their_text()
    {
        var page = new PageFixture();
        page.Line(60, 100, "1.").Line(75, 100, "En lang indledning til sagen som fylder hele linjen ud");
        page.Line(75, 112, "og fortsætter her");
        page.Line(75, 124, "Også denne linje hører med til det første punkt i listen");
        page.Line(60, 136, "2.").Line(75, 136, "Det næste");
        Assert.Equal(
            ["L0 <1.> En lang indledning til sagen som fylder hele linjen ud og fortsætter her Også denne linje hører med til det første punkt i listen",
             "L0 <2.> Det næste"],
            PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void Entries_without_hanging_indent_count_on()
    {
        var page = new PageFixture();
        var y = page.Paragraph(50, 100, 450, Body);
        y = page.Paragraph(50, y, 450, "1. Byrådet træffer en principbeslutning om at finde en varig placering til kiosken på den nye havn.");
        y = page.Paragraph(50, y, 450, "2. Byrådet pålægger forvaltningen at arbejde for en langsigtet løsning, så kiosken ikke skal flytte igen.");
        page.Line(50, y, "Begrundelse:");
        Assert.Equal(
            [$"P {Body}", "L0 <1.> Byrådet træffer en principbeslutning om at finde en varig placering til kiosken på den nye havn.",
             "L0 <2.> Byrådet pålægger forvaltningen at arbejde for en langsigtet løsning, så kiosken ikke skal flytte igen.", "P Begrundelse:"],
            PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void A_date_at_a_line_start_is_no_label()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Sagen blev drøftet på mødet i det forrige udvalg den");
        page.Line(50, 112, "8. maj og igen på et fælles møde senere på foråret i");
        page.Line(50, 124, "rådhuset.");
        Assert.Single(PageFixture.Analyze(page).Blocks);
    }

    [Fact]
    public void Indents_nest()
    {
        var page = new PageFixture();
        page.Line(60, 100, "•").Line(75, 100, "Yderst");
        page.Line(75, 112, "o").Line(90, 112, "Inderst");
        page.Line(75, 124, "o").Line(90, 124, "Også inderst");
        page.Line(60, 136, "•").Line(75, 136, "Yderst igen");
        Assert.Equal(["L0 <> Yderst", "L1 <> Inderst", "L1 <> Også inderst", "L0 <> Yderst igen"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void Small_drawn_shapes_are_bullets()
    {
        var page = new PageFixture();
        page.Line(75, 100, "Det ene").Fill(new Box(63, 95, 66, 98), 0);
        page.Line(75, 112, "Det andet").Fill(new Box(63, 107, 66, 110), 0);
        Assert.Equal(["L0 <> Det ene", "L0 <> Det andet"], PageFixture.Print(PageFixture.Analyze(page)));
    }

    [Fact]
    public void An_entry_goes_on_over_the_page_break()
    {
        var first = new PageFixture();
        var second = new PageFixture();
        const string Entry = "Der skal være fokus på at inkludere borgere på kanten af arbejdsmarkedet, med handicap og på vej ind i landet.";
        var lines = PageFixture.Wrap(Entry, 325);
        first.Line(60, 688, "1.").Line(75, 688, "Det første punkt i listen på siden her er kort");
        first.Line(60, 700, "2.").Line(75, 700, lines[0]);
        second.Line(75, 100, lines[1]);
        second.Line(60, 112, "3.").Line(75, 112, "Det sidste");
        Assert.Equal(
            ["L0 <1.> Det første punkt i listen på siden her er kort",
             $"L0 <2.> {Entry}", "L0 <3.> Det sidste"],
            PageFixture.Print(PageFixture.Analyze(first, second)));
    }
}
