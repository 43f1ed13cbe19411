using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Pdf.Tests.Layout;

/// <summary>Tables of filled areas, tables that page breaks cut, and cells whose lines stand apart.</summary>
public sealed class BrokenTableTests
{
    private const int Shade = 0xDDE4EE;
    private const int White = 0xFFFFFF;

    [Fact]
    public void Areas_edge_to_edge_make_a_table_with_cells_over_several_rows()
    {
        var page = new PageFixture();
        page.Fill(new Box(50, 100, 150, 140), Shade).Fill(new Box(150, 100, 350, 120), Shade);
        page.Fill(new Box(150, 120, 250, 140), White).Fill(new Box(250, 120, 350, 140), White);
        page.Fill(new Box(50, 140, 150, 160), Shade).Fill(new Box(150, 140, 250, 160), Shade).Fill(new Box(250, 140, 350, 160), Shade);
        page.Line(55, 124, "Projekt").Line(155, 114, "Lokalplan").Line(155, 134, "Vedtaget").Line(255, 134, "I gang");
        page.Line(55, 154, "Havnen").Line(155, 154, "12").Line(255, 154, "7");
        Assert.Equal("T 3x3 head 2: Projekt(2x1) | Lokalplan(1x2) / Vedtaget | I gang / Havnen | 12 | 7", Table(page));
    }

    [Fact]
    public void White_areas_behind_a_list_make_no_table()
    {
        var page = new PageFixture();
        for (var i = 0; i < 4; i++)
        {
            var top = 100 + (20 * i);
            page.Fill(new Box(50, top, 80, top + 20), White).Fill(new Box(80, top, 400, top + 20), White);
            page.Line(55, top + 14, $"{(char)('a' + i)}.").Line(85, top + 14, $"Sag {i} drøftes på det næste møde");
        }

        Assert.DoesNotContain(PageFixture.Analyze(page).Blocks, b => b is TableBlock);
    }

    [Fact]
    public void A_heading_across_all_columns_left_alone_by_a_page_break_belongs_to_the_table()
    {
        var first = new PageFixture();
        var second = new PageFixture();
        first.Line(50, 60, "Tabellen viser tallene for området.");
        first.Horizontal(720, 50, 300).Horizontal(740, 50, 300).Vertical(50, 720, 740).Vertical(300, 720, 740);
        first.Line(55, 734, "Byggemuligheder", font: PageFixture.Bold);
        second.Grid([50, 200, 300], [60, 80, 100]);
        second.Line(55, 74, "Planlagt").Line(205, 74, "12").Line(55, 94, "Muligt").Line(205, 94, "7");
        Assert.Equal("T 3x2 head 1: Byggemuligheder(1x2) / Planlagt | 12 / Muligt | 7", Table(first, second));
    }

    [Fact]
    public void A_row_that_a_page_break_cuts_is_one()
    {
        Assert.Equal("T 2x2 head 0: Indtægter, skatter og tilskud | 12 / I alt | 19", Table(Cut("Indtægter, skatter og", "12", "tilskud", "")));
    }

    [Theory]
    [InlineData("Kultur- og fritidsområdets", "Folkebibliotekerne", "")]
    [InlineData("Den ottende februar klokken", "", "12.00")]
    public void A_row_goes_on_behind_a_page_break_when_its_text_had_to_break_there(string name, string rest, string value)
    {
        var pages = Cut(name, "medio februar", rest, value);
        Assert.StartsWith("T 2x2", Table(pages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_among_the_rows_at_the_foot_of_a_page_belongs_to_the_table_that_goes_on()
    {
        var (first, second) = (new PageFixture(), new PageFixture());
        first.Line(50, 60, "Møderne fordeler sig over året som vist.");
        first.Line(55, 600, "Møde", font: PageFixture.Bold).Line(255, 600, "Dato", font: PageFixture.Bold).Line(355, 600, "Kl.", font: PageFixture.Bold);
        for (var i = 0; i < 4; i++)
        {
            first.Line(55, 620 + (40 * i), $"{i + 1}. kvartal").Line(55, 640 + (40 * i), "Udvalgsmøde").Line(255, 640 + (40 * i), $"{i + 3}. maj").Line(355, 640 + (40 * i), "15.00");
        }

        first.Line(55, 780, "Året efter");
        second.Line(55, 60, "Udvalgsmøde").Line(255, 60, "9. maj").Line(355, 60, "15.00").Line(55, 80, "Temadag").Line(255, 80, "7. juni").Line(355, 80, "9.00");
        second.Line(50, 130, "Herefter følger igen et afsnit med almindelig tekst om sagen.");
        Assert.EndsWith("/ Året efter |  |  / Udvalgsmøde | 9. maj | 15.00 / Temadag | 7. juni | 9.00", Table(first, second), StringComparison.Ordinal);
    }

    [Fact]
    public void A_blank_line_in_a_cell_parts_no_rows_where_rows_stand_at_another_distance()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Forslag", font: PageFixture.Bold).Line(200, 100, "Pris", font: PageFixture.Bold).Line(300, 100, "Bemærkning", font: PageFixture.Bold);
        page.Line(50, 117, "Lille", font: PageFixture.Bold).Line(200, 117, "126").Line(300, 117, "Nyt inventar").Line(50, 141, "Renovering af skolen");
        foreach (var top in (double[])[158, 211])
        {
            page.Line(50, top, "Stor", font: PageFixture.Bold).Line(200, top, "144").Line(300, top, "Tilbygning til skolens").Line(300, top + 12, "bibliotek og haller");
            page.Line(50, top + 24, "Renovering af skolen").Line(300, top + 24, "Forøgelse af areal til").Line(300, top + 36, "undervisning og møder");
        }

        Assert.StartsWith("T 4x3 head 1: Forslag | Pris | Bemærkning / Lille Renovering af skolen | 126 | Nyt inventar / Stor Renovering af skolen | 144", Table(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_parts_of_a_row_that_each_lack_what_the_other_has_are_one_row()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Nr", font: PageFixture.Bold).Line(80, 100, "Delanalyse", font: PageFixture.Bold).Line(350, 100, "Pris", font: PageFixture.Bold);
        page.Line(50, 117, "1").Line(80, 117, "Vejen alene").Line(350, 117, "350").Line(50, 134, "2").Line(80, 134, "Overslag for").Line(80, 157, "grønne områder");
        page.Line(80, 169, "bredere fortov").Line(350, 169, "600").Line(50, 195, "3").Line(80, 195, "Regnvand").Line(350, 195, "750");
        page.Line(50, 212, "4").Line(80, 212, "Torve og pladser").Line(350, 212, "250");
        Assert.Equal(
            "T 5x3 head 1: Nr | Delanalyse | Pris / 1 | Vejen alene | 350 / 2 | Overslag for grønne områder bredere fortov | 600 / 3 | Regnvand | 750 / 4 | Torve og pladser | 250",
            Table(page));
    }

    [Theory]
    [InlineData("Indtægter i alt", "12", "Renter", "")]
    [InlineData("Indtægter", "12", "heraf renter", "7")]
    public void A_row_after_a_page_break_that_is_complete_or_a_heading_stays_a_row(string above, string number, string below, string second)
    {
        Assert.StartsWith("T 3x2", Table(Cut(above, number, below, second)), StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_that_a_long_cell_fills_are_told_by_where_texts_begin()
    {
        var page = new PageFixture();
        string[] names = ["Veje", "Skoler og haller", "Forskydning af budget", "Renter", "Tilskud til foreninger", "Byfornyelse i midten", "I alt"];
        for (var i = 0; i < names.Length; i++)
        {
            page.Line(50, 100 + (20 * i), names[i]).Line(157, 100 + (20 * i), $"{i}19.823").Line(250, 100 + (20 * i), $"{i}25");
        }

        Assert.Equal(
            "T 7x3 head 0: " + string.Join(" / ", names.Select((n, i) => $"{n} | {i}19.823 | {i}25")),
            Table(page));
    }

    [Fact]
    public void Paragraphs_of_a_cell_are_one_cell()
    {
        var page = new PageFixture();
        page.Line(50, 100, "Emne", font: PageFixture.Bold).Line(150, 100, "Svar", font: PageFixture.Bold).Line(350, 100, "Bemærkning", font: PageFixture.Bold);
        foreach (var top in (double[])[120, 190, 260])
        {
            page.Line(50, top, "Naturen").Line(150, top, "Svar om arealets dyreliv.").Line(350, top, "Forvaltningen vurderer,");
            page.Line(350, top + 12, "at dyrelivet beskyttes.").Line(350, top + 36, "Forvaltningen foreslår,").Line(350, top + 48, "at der plantes træer.");
        }

        Assert.Equal(4, PageFixture.Analyze(page).Blocks.OfType<TableBlock>().Single().RowCount);
        Assert.Contains("Forvaltningen vurderer, at dyrelivet beskyttes. Forvaltningen foreslår, at der plantes træer.", Table(page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_scale_of_a_diagram_beside_running_text_makes_no_table()
    {
        var page = new PageFixture();
        var y = 100.0;
        foreach (var line in PageFixture.Wrap(string.Concat(Enumerable.Repeat("udviklingen fortsætter også i de kommende år og kræver flere plejepladser i alle byer ", 6)), 150))
        {
            page.Line(50, y, line);
            y += 12;
        }

        foreach (var (label, at) in (IEnumerable<(string Label, double Y)>)[("30", 105), ("20", 165), ("10", 225), ("0", 285)])
        {
            page.Line(260, at, label);
        }

        page.Line(290, 300, "2030").Line(340, 300, "2031").Line(390, 300, "2032");
        Assert.DoesNotContain(PageFixture.Analyze(page).Blocks, b => b is TableBlock);
    }

    private static string Table(params PageFixture[] pages) => PageFixture.Print(PageFixture.Analyze(pages).Blocks.OfType<TableBlock>().Single());

    /// <summary>A drawn table whose first row stands on the first page, the second at the head of the next.</summary>
    private static PageFixture[] Cut(string above, string aboveNumber, string below, string belowNumber)
    {
        var first = new PageFixture();
        var second = new PageFixture();
        first.Line(50, 60, "Tabellen viser tallene for området og er delt over to sider.");
        first.Grid([50, 200, 300], [720, 740]);
        first.Line(55, 734, above).Line(205, 734, aboveNumber);
        second.Grid([50, 200, 300], [60, 80, 100]);
        second.Line(55, 74, below).Line(205, 74, belowNumber).Line(55, 94, "I alt").Line(205, 94, "19");
        return [first, second];
    }
}
