using MinutesMiner.Core.Documents;

namespace MinutesMiner.Pdf.Tests.Layout;

public sealed class FurnitureTests
{
    [Fact]
    public void Running_lines_and_page_numbers_are_set_apart()
    {
        var pages = Enumerable.Range(1, 4).Select(n =>
        {
            var page = new PageFixture();
            page.Line(50, 30, "Teknisk Udvalg").Right(550, 30, "Åbent referat");
            page.Line(50, 120, $"Teksten på side nummer {Name(n)} handler om noget for sig selv.");
            page.Line(280, 780, $"Side {n} af 4");
            return page;
        }).ToArray();
        var layout = PageFixture.Analyze(pages);
        Assert.Equal(4, layout.Blocks.Count(b => b.Role == BlockRole.PageHeader));
        Assert.Equal(["Side 1 af 4", "Side 2 af 4", "Side 3 af 4", "Side 4 af 4"], Texts(layout.Blocks, BlockRole.PageFooter));
        Assert.Equal(4, layout.Blocks.Count(b => b.Role == BlockRole.Body));
    }

    [Fact]
    public void A_line_below_what_differs_is_body_even_where_it_repeats()
    {
        // A case number under every item's heading stands at one height on every page, but it is no running line.
        var pages = Enumerable.Range(1, 4).Select(n =>
        {
            var page = new PageFixture();
            page.Line(50, 60, $"Punkt om {Name(n)} i byen", 15, PageFixture.Bold);
            page.Line(50, 84, "00.22.00-A00-1-26");
            page.Line(50, 120, $"Teksten på side nummer {Name(n)} handler om noget for sig selv.");
            return page;
        }).ToArray();
        Assert.All(PageFixture.Analyze(pages).Blocks, b => Assert.Equal(BlockRole.Body, b.Role));
    }

    [Fact]
    public void Figures_that_do_not_count_with_the_pages_are_no_page_numbers()
    {
        var amounts = new[] { "17", "4", "233" };
        var pages = amounts.Select((amount, n) =>
        {
            var page = new PageFixture();
            page.Line(50, 120, $"Teksten på side nummer {Name(n)} handler om noget for sig selv.");
            page.Line(280, 780, amount);
            return page;
        }).ToArray();
        Assert.All(PageFixture.Analyze(pages).Blocks, b => Assert.Equal(BlockRole.Body, b.Role));
    }

    [Fact]
    public void A_date_and_how_many_pages_there_are_run_along_without_words()
    {
        var pages = Enumerable.Range(1, 4).Select(n =>
        {
            var page = new PageFixture();
            page.Line(50, 30, "14-05-2025");
            page.Line(50, 120, $"Teksten på side nummer {Name(n)} handler om noget for sig selv.");
            page.Line(50, 780, $"16.03.2021 {n} / 4").Right(550, 780, $"- {n} -");
            return page;
        }).ToArray();
        var layout = PageFixture.Analyze(pages);
        Assert.Equal(4, layout.Blocks.Count(b => b.Role == BlockRole.PageHeader));
        Assert.Equal(4, layout.Blocks.Count(b => b.Role == BlockRole.Body));
        Assert.Equal("16.03.2021 3 / 4 - 3 -", Texts(layout.Blocks, BlockRole.PageFooter)[2]);
    }

    [Theory]
    [InlineData("412,6")]
    [InlineData("12.400.500")]
    [InlineData("100 / 200")]
    public void A_figure_that_stays_the_same_is_no_running_line(string figure)
    {
        var pages = Enumerable.Range(1, 3).Select(n =>
        {
            var page = new PageFixture();
            page.Line(50, 120, $"Teksten på side nummer {Name(n)} handler om noget for sig selv.");
            page.Line(280, 780, figure);
            return page;
        }).ToArray();
        Assert.All(PageFixture.Analyze(pages).Blocks, b => Assert.Equal(BlockRole.Body, b.Role));
    }

    [Fact]
    public void What_the_file_marks_as_artifact_at_the_edge_is_furniture()
    {
        var page = new PageFixture();
        page.Text(50, 30, "Hemmeligt udkast", flags: LetterFlags.Artifact);
        page.Line(50, 120, "Teksten på siden handler om noget helt for sig selv og fylder mere end kanten.");
        Assert.Equal(["P [PageHeader] Hemmeligt udkast", "P Teksten på siden handler om noget helt for sig selv og fylder mere end kanten."],
            PageFixture.Print(PageFixture.Analyze(page)));
    }

    private static string[] Texts(IEnumerable<Block> blocks, BlockRole role) => blocks.Where(b => b.Role == role).Select(b => b.Text.Text).ToArray();

    private static string Name(int n) => n switch { 0 => "cykelstien", 1 => "skolen", 2 => "havnen", 3 => "broen", _ => "parken" };
}
