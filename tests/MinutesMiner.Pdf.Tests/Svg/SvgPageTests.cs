using System.Globalization;
using System.Xml.Linq;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout;
using MinutesMiner.Pdf.Svg;
using MinutesMiner.Pdf.Tests.Building;
using MinutesMiner.Pdf.Tests.Layout;

namespace MinutesMiner.Pdf.Tests.Svg;

public sealed class SvgPageTests
{
    private static readonly XNamespace Namespace = "http://www.w3.org/2000/svg";

    private static readonly FontInfo Plain = PageFixture.Regular;

    [Fact]
    public void Text_stands_at_its_place_with_its_width()
    {
        var page = new PageFixture();
        page.Text(72, 100, "Punkt 4: Budget", 12, PageFixture.Bold);
        var texts = Texts(Draw(page.Page()));
        Assert.Equal(["Punkt", "4:", "Budget"], texts.Select(t => t.Value));
        var words = LayoutAnalyzer.Words(page.Page());
        foreach (var (text, word) in texts.Zip(words))
        {
            Assert.Equal(word.Box.Left, Number(text, "x"), 0.01);
            Assert.Equal(100, Number(text, "y"), 0.01);
            Assert.Equal(word.Box.Width, Number(text, "textLength"), 0.02);
            Assert.Equal("bold", (string?)text.Attribute("font-weight"));
            Assert.Equal("12", (string?)text.Attribute("font-size"));
        }
    }

    [Fact]
    public void The_view_box_is_the_page_after_rotation()
    {
        var page = PdfDocument.Open(PdfBuilder.OnePage("", pageEntries: "/MediaBox [0 0 595 842] /Rotate 90").Build()).GetPage(1);
        Assert.Equal("0 0 842 595", (string?)Draw(page).Attribute("viewBox"));
    }

    [Fact]
    public void Turned_text_is_turned_about_its_origin()
    {
        var page = PdfDocument.Open(PdfBuilder.OnePage("BT /F1 10 Tf 0 1 -1 0 100 742 Tm (Op) Tj ET").Build()).GetPage(1);
        var text = Assert.Single(Texts(Draw(page)));
        Assert.Equal("rotate(270 100 100)", (string?)text.Attribute("transform"));
        Assert.Equal(page.Letters.Sum(l => l.Box.Height), Number(text, "textLength"), 0.02);
    }

    [Theory]
    [InlineData("Helvetica", false, "sans-serif")]
    [InlineData("LiberationSerif-Bold", false, "serif")]
    [InlineData("TimesNewRomanPSMT", false, "serif")]
    [InlineData("Calibri", true, "sans-serif")]
    [InlineData("ABCDEF", true, "serif")]
    [InlineData("ABCDEF", false, "sans-serif")]
    [InlineData("CourierNewPSMT", false, "monospace")]
    public void Fonts_become_generic_families(string name, bool hasSerifs, string family)
    {
        var letter = Letter("x") with { Font = new FontInfo(name, false, false, false) { IsSerif = hasSerifs } };
        Assert.Equal(family, (string?)Assert.Single(Texts(Draw(Page([letter])))).Attribute("font-family"));
    }

    [Theory]
    [InlineData("<script>alert('1')</script>&\"", "<script>alert('1')</script>&\"")]
    [InlineData("]]>", "]]>")]
    [InlineData("a\u0001b\uFFFEc", "a\uFFFDb\uFFFDc")]
    [InlineData("\uD83D\uDE00", "\uD83D\uDE00")]
    public void Any_text_is_text_and_nothing_else(string text, string shown)
    {
        var svg = Draw(Page([Letter(text)]), new SvgOptions { Marks = [new SvgMark(new Box(1, 1, 2, 2), text)] });
        Assert.Equal([shown, shown], Texts(svg).Select(t => t.Value));
        Assert.Equal(["rect", "svg", "text", "title"], svg.DescendantsAndSelf().Select(e => e.Name.LocalName).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Curves_are_drawn_within_their_clip()
    {
        var page = PdfDocument.Open(PdfBuilder.OnePage(
            "q 10 600 100 142 re W n 1 0 0 rg 10 642 m 10 742 110 742 110 642 c h f* Q 0 0 1 RG 3 w 0 0 m 100 50 l 200 0 l S").Build()).GetPage(1);

        var svg = Draw(page);

        var paths = svg.Descendants(Namespace + "path").ToList();
        Assert.Equal(["M10 200C10 100 110 100 110 200Z", "M0 842L100 792L200 842"], paths.Select(p => (string?)p.Attribute("d")));
        Assert.Equal(["#ff0000", "none"], paths.Select(p => (string?)p.Attribute("fill")));
        Assert.Equal("evenodd", (string?)paths[0].Attribute("fill-rule"));
        Assert.Equal("10 100 100 142", (string?)paths[0].Parent!.Attribute("viewBox"));
        Assert.Equal(("#0000ff", "3"), ((string?)paths[1].Attribute("stroke"), (string?)paths[1].Attribute("stroke-width")));
        Assert.Equal(svg, paths[1].Parent);
    }

    [Fact]
    public void Drawings_end_where_their_points_are_too_many()
    {
        var page = PdfDocument.Open(PdfBuilder.OnePage("0 0 m 100 50 l 200 0 l S 0 100 m 100 150 l 200 100 l S").Build()).GetPage(1);
        using var output = new StringWriter();

        var diagnostics = SvgPage.Write(page, output, new SvgOptions { MaxPathPoints = 5 });

        Assert.Equal("svg.limit.shapes", Assert.Single(diagnostics).Code);
        Assert.Single(XElement.Parse(output.ToString()).Descendants(Namespace + "path"));
    }

    [Fact]
    public void Half_a_character_becomes_the_sign_for_one_that_is_missing() =>
        Assert.Equal("a\uFFFDb\uFFFD", Assert.Single(Texts(Draw(Page([Letter("a\uD800b\uDC00")])))).Value);

    [Fact]
    public void Larger_areas_lie_beneath_smaller_ones_and_all_beneath_text()
    {
        var page = new PageFixture().Fill(new Box(50, 50, 60, 60), 0xAA0000).Fill(new Box(0, 0, 600, 800), 0x00AA00).Horizontal(100, 10, 200).Line(52, 58, "x");
        var drawn = Draw(page.Page()).Elements().Skip(2).Select(e => (string?)e.Attribute("fill") ?? e.Name.LocalName);
        Assert.Equal(["#00aa00", "#aa0000", "#000000", "text"], drawn);
    }

    [Fact]
    public void Marks_lie_over_everything_with_their_labels()
    {
        var page = new PageFixture().Line(72, 100, "Ja");
        var svg = Draw(page.Page(), new SvgOptions { Marks = [new SvgMark(new Box(70, 90, 100, 104), "Beslutning")], MarkRgb = 0x0000FF });
        var last = svg.Elements().TakeLast(2).ToArray();
        Assert.Equal(("70", "90", "30", "14"), ((string?)last[0].Attribute("x"), (string?)last[0].Attribute("y"), (string?)last[0].Attribute("width"), (string?)last[0].Attribute("height")));
        Assert.Equal("#0000ff", (string?)last[0].Attribute("fill"));
        Assert.InRange(Number(last[0], "fill-opacity"), 0.1, 0.6);
        Assert.Equal("Beslutning", last[1].Value);
    }

    [Fact]
    public void Text_without_ink_is_shown_unless_unwanted()
    {
        var page = new PageFixture();
        page.Text(10, 10, "skjult", flags: LetterFlags.Invisible);
        Assert.Equal("skjult", Assert.Single(Texts(Draw(page.Page()))).Value);
        Assert.Empty(Texts(Draw(page.Page(), new SvgOptions { ShowInvisible = false })));
    }

    [Fact]
    public void Every_limit_holds_and_is_told()
    {
        var page = new PageFixture().Grid([10, 20, 30], [10, 20, 30]).Line(72, 100, "en to tre fire");
        var options = new SvgOptions { MaxTexts = 2, MaxShapes = 3, MaxMarks = 1, Marks = [new SvgMark(default), new SvgMark(default)] };
        using var output = new StringWriter();
        var diagnostics = SvgPage.Write(page.Page(7), output, options);
        var svg = XElement.Parse(output.ToString());
        Assert.Equal(["svg.limit.shapes", "svg.limit.texts", "svg.limit.marks"], diagnostics.Select(d => d.Code));
        Assert.All(diagnostics, d => Assert.Equal(7, d.Span?.Page));
        Assert.Equal(2, Texts(svg).Count);
        Assert.Equal(1 + 3 + 1, svg.Elements(Namespace + "rect").Count());
    }

    [Fact]
    public void What_is_no_number_makes_no_broken_file()
    {
        var letter = Letter("x") with { OriginX = double.NaN, Size = double.PositiveInfinity, Box = new Box(double.NaN, 0, double.NegativeInfinity, 1) };
        var svg = Draw(Page([letter]));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Value.Contains("NaN", StringComparison.Ordinal) || a.Value.Contains('∞', StringComparison.Ordinal));
    }

    private static Letter Letter(string text) => new(text, new Box(10, 10, 20, 22), 10, 20, Plain, 12, 0, 0, -1, LetterFlags.None);

    private static PdfPage Page(IReadOnlyList<Letter> letters) => new()
    {
        Number = 1, Width = 600, Height = 800, Letters = letters, Rulings = [], Areas = [], Images = [], Links = [],
    };

    private static XElement Draw(PdfPage page, SvgOptions? options = null)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        Assert.Empty(SvgPage.Write(page, output, options));
        return XElement.Parse(output.ToString());
    }

    private static List<XElement> Texts(XElement svg) => [.. svg.Elements(Namespace + "text")];

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
