using MinutesMiner.Pdf.Tests.Building;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Content;

public sealed class PathTests
{
    [Theory]
    [InlineData("2 w 10 800 m 110 800 l S")]
    [InlineData("1 w q 2 0 0 2 0 0 cm 5 400 m 55 400 l S Q")]
    [InlineData("10 799 100 2 re f")]
    [InlineData("10 801 100 -2 re f*")]
    [InlineData("10 799 m 110 799 l 110 801 l 10 801 l h f")]
    [InlineData("10 799 m 109 799 l 110 801 l 11 801 l h f")]
    public void Level_lines_are_found_however_they_are_drawn(string content)
    {
        var page = PdfBuilder.OnePage($"1 0 0 RG 1 0 0 rg {content}").FirstPage();

        var ruling = Assert.Single(page.Rulings);
        Assert.True(ruling.IsHorizontal);
        Assert.Equal(0xFF0000, ruling.Rgb);
        Box(ruling.Box, 10, 41, 110, 43);
        Assert.Empty(page.Areas);
    }

    [Fact]
    public void Upright_lines_are_found()
    {
        var page = PdfBuilder.OnePage("1 w 10 100 m 10 300 l 50 300 l 50 100 l S").FirstPage();

        Assert.Equal([false, true, false], page.Rulings.Select(r => r.IsHorizontal));
        Box(page.Rulings[0].Box, 9.5, 542, 10.5, 742);
    }

    [Theory]
    [InlineData("0 0 1 rg 10 700 100 50 re f", 0x0000FF, false)]
    [InlineData("1 0 0 RG 10 700 100 50 re S", null, true)]
    [InlineData("0 0 1 rg 10 700 100 50 re B", 0x0000FF, true)]
    [InlineData("0 0 1 rg 10 700 m 110 700 l 110 750 l 10 750 l b", 0x0000FF, true)]
    [InlineData("10 700 m 110 700 l 110 750 l 10 750 l s", null, true)]
    [InlineData("0 0 1 RG 50 w 10 725 m 110 725 l S", 0x0000FF, false)]
    public void Rectangles_are_areas(string content, int? fill, bool stroked)
    {
        var page = PdfBuilder.OnePage(content).FirstPage();

        var area = Assert.Single(page.Areas);
        Assert.Equal((fill, stroked), (area.FillRgb, area.Stroked));
        Box(area.Box, 10, 92, 110, 142);
        Assert.Empty(page.Rulings);
    }

    [Theory]
    [InlineData("4 0 0 4 20 700 cm 0 0 1 1 re f")]
    [InlineData("2 0 0 2 20 700 cm 0 0 1 1 re f")]
    [InlineData("4 0 0 4 20 700 cm 1 0.5 m 1 0.776 0.776 1 0.5 1 c 0.224 1 0 0.776 0 0.5 c 0 0.224 0.224 0 0.5 0 c 0.776 0 1 0.224 1 0.5 c f")]
    [InlineData("4 0 0 4 20 700 cm 0 0 m 1 0.5 l 0 1 l f")]
    public void Bullets_are_small_areas(string content)
    {
        var page = PdfBuilder.OnePage(content).FirstPage();

        var area = Assert.Single(page.Areas);
        Assert.True(area.Box.Width is > 1.9 and < 4.1 && area.Box.Height is > 1.9 and < 4.1);
        Near(20, area.Box.Left);
        Assert.Empty(page.Rulings);
    }

    [Fact]
    public void A_box_with_round_corners_is_an_area_and_other_curves_are_not()
    {
        const string Rounded = "10 0 m 90 0 l 100 0 100 0 100 10 c 100 40 l 100 50 100 50 90 50 c 10 50 l 0 50 0 50 0 40 c 0 10 l 0 0 0 0 10 0 c f";
        const string Wave = "0 100 m 100 300 200 -100 300 100 c S 0 100 m 100 300 200 300 300 100 c f 0 0 m 300 250 l S";

        var page = PdfBuilder.OnePage(Rounded + " " + Wave).FirstPage();

        Box(Assert.Single(page.Areas).Box, 0, 792, 100, 842);
        Assert.Empty(page.Rulings);
    }

    [Fact]
    public void Paths_that_only_clip_or_lie_off_the_page_are_left_out()
    {
        var page = PdfBuilder.OnePage("10 10 100 100 re W n 10 10 50 50 re W* n 700 10 50 50 re f -90 10 80 1 re f -50 10 100 50 re f").FirstPage();

        Box(Assert.Single(page.Areas).Box, 0, 782, 50, 832);
        Assert.Empty(page.Rulings);
    }

    [Theory]
    [InlineData("10 700 m 110 600 l S", "MoveLine", null, 0xFF0000)]
    [InlineData("10 700 m 60 800 l 110 700 l h f", "MoveLineLineClose", 0x0000FF, null)]
    [InlineData("10 700 m 60 800 110 800 160 700 c S", "MoveCurveCurveCurve", null, 0xFF0000)]
    [InlineData("10 600 m 60 700 l 110 600 l b", "MoveLineLineClose", 0x0000FF, 0xFF0000)]
    public void Slanted_and_curved_outlines_are_drawings(string content, string kinds, int? fill, int? stroke)
    {
        var page = PdfBuilder.OnePage($"2 w 1 0 0 RG 0 0 1 rg {content}").FirstPage();

        var drawing = Assert.Single(page.Drawings);
        Assert.Equal(kinds, string.Concat(drawing.Points.Select(p => p.Kind)));
        Assert.Equal((fill, stroke, 2.0), (drawing.FillRgb, drawing.StrokeRgb, drawing.StrokeWidth));
        Assert.Null(drawing.Clip);
        Assert.Empty(page.Areas);
    }

    [Theory]
    [InlineData("10 700 m 110 700 l S")]
    [InlineData("10 700 100 50 re B")]
    [InlineData("10 700 m 60 800 110 800 160 700 c n")]
    [InlineData("10 2700 m 110 2600 l S")]
    [InlineData("300 300 50 50 re W n 10 700 m 110 600 l S")]
    public void What_is_told_otherwise_or_not_seen_is_no_drawing(string content) =>
        Assert.Empty(PdfBuilder.OnePage(content).FirstPage().Drawings);

    [Fact]
    public void Drawings_are_seen_through_their_clip()
    {
        var page = PdfBuilder.OnePage("q 10 600 200 100 re W n 50 650 400 300 re W* n 0 500 m 300 800 l S Q 0 500 m 300 800 l S").FirstPage();

        Assert.Equal(2, page.Drawings.Count);
        Box(page.Drawings[0].Clip!.Value, 50, 142, 210, 192);
        Box(page.Drawings[0].Box, 50, 142, 210, 192);
        Assert.Null(page.Drawings[1].Clip);
    }
}
