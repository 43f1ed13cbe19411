using MinutesMiner.Pdf.Layout;
using MinutesMiner.Pdf.Tests.Building;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Content;

/// <summary>Values of form fields without a drawing of their own, in rectangles of 200 × 20 points at (100, 122) as seen.</summary>
public sealed class FormValueTests
{
    private const string Place = "/Subtype /Widget /Rect [100 700 300 720]";

    [Fact]
    public void A_value_is_read_in_its_rectangle()
    {
        var page = Page($"<< {Place} /FT /Tx /V (Kirsten) /DA (/Helv 10 Tf 0 g) >>");

        var letter = page.Letters[0];
        Assert.Equal("Kirsten", page.Text());
        Assert.Equal((10.0, LetterFlags.Annotation), (letter.Size, letter.Flags));
        Near(102, letter.OriginX);
        Assert.InRange(letter.BaselineY, 130, 138);
    }

    [Theory]
    [InlineData("/FT /Tx /V <FEFF00C60020201300202019>", "\u00C6 \u2013 \u2019")]
    [InlineData("/FT /Ch /V (b) /Opt [[(a) (Ja)] [(b) (Nej)]]", "Nej")]
    [InlineData("/FT /Ch /V (Valg) /Opt [(Valg)]", "Valg")]
    [InlineData("/Parent 7 0 R", "arvet")]
    [InlineData("/FT /Tx /Ff 8192 /V (hemmelig)", "")]
    [InlineData("/FT /Btn /V (Yes)", "")]
    [InlineData("/FT /Tx /V (skjult) /F 2", "")]
    [InlineData("/FT /Tx", "")]
    public void What_a_field_says_is_its_value(string entries, string text) => Assert.Equal(text, Page($"<< {Place} {entries} >>").Text());

    [Theory]
    [InlineData(1, 190)]
    [InlineData(2, 280)]
    public void A_value_stands_where_it_is_set_to(int quadding, double left) =>
        Assert.InRange(Page($"<< {Place} /FT /Tx /V (mmm) /Q {quadding} /DA (/F 6 Tf) >>").Letters[0].OriginX, left - 10, left + 10);

    [Fact]
    public void Long_values_are_broken_where_the_field_may_have_lines()
    {
        var page = Page("<< /Subtype /Widget /Rect [100 600 200 720] /FT /Tx /Ff 4096 /V (et to tre fire fem seks syv otte\\rni) /DA (/Helv 10 Tf) >>");

        var words = LayoutAnalyzer.Words(page);

        Assert.Equal("et to tre fire fem seks syv otte ni", string.Join(' ', words.Select(w => w.Text)));
        Assert.Equal(3, words.Select(w => Math.Round(w.Box.Top)).Distinct().Count());
        Assert.All(words, w => Assert.True(w.Box.Right <= 200));
    }

    [Fact]
    public void Free_text_without_a_drawing_is_read() => Assert.Equal("rettet", Page("<< /Subtype /FreeText /Rect [100 700 300 720] /Contents (rettet) >>").Text());

    [Fact]
    public void A_drawing_goes_before_the_value() => Assert.Equal("tegnet", Page($"<< {Place} /FT /Tx /V (skrevet) /AP << /N 6 0 R >> >>").Text());

    [Fact]
    public void What_a_field_does_not_say_the_form_says()
    {
        const string Form = "/AcroForm << /DA (/Bold 8 Tf 1 0 0 rg) /Q 2 /DR << /Font << /Bold << /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold >> >> >> >>";

        var letter = Page($"<< {Place} /FT /Tx /V (abc) >>", Form).Letters[0];
        Assert.Equal((8.0, "Courier-Bold", true, 0xFF0000), (letter.Size, letter.Font.Name, letter.Font.IsBold, letter.Rgb));
        Near(298 - (3 * 4.8), letter.OriginX);

        var own = Page($"<< {Place} /FT /Tx /V (abc) /DA (0 g/Bold 6 Tf) /Q 0 >>", Form).Letters[0];
        Assert.Equal((6.0, "Courier-Bold", 0, 102.0), (own.Size, own.Font.Name, own.Rgb, own.OriginX));
    }

    [Theory]
    [InlineData("/DA (/Missing 8 Tf)")]
    [InlineData("/DA (/Wide 8 Tf)")]
    [InlineData("/DA (8 Tf)")]
    public void A_font_that_cannot_be_used_is_replaced(string entries)
    {
        var letter = Page($"<< {Place} /FT /Tx /V (abc) {entries} >>", "/AcroForm << /DR << /Font << /Wide << /Subtype /Type0 >> >> >> >>").Letters[0];

        Assert.Equal((8.0, "Helvetica"), (letter.Size, letter.Font.Name));
    }

    [Fact]
    public void Letters_that_the_font_lacks_are_read_all_the_same() =>
        Assert.Equal("\u0141\u00F3d\u017A \u03B1", Page($"<< {Place} /FT /Tx /V <FEFF014100F30064017A002003B1> /DA (/Helv 10 Tf) >>").Text());

    private static PdfPage Page(string annotation, string catalogEntries = "")
    {
        var builder = new PdfBuilder();
        builder.AddPages([""], pageEntries: "/MediaBox [0 0 595 842] /Annots [5 0 R]", catalogEntries: catalogEntries);
        builder.Add(annotation);
        builder.AddStream("BT /F1 10 Tf 5 5 Td (tegnet) Tj ET", "/Subtype /Form /BBox [0 0 200 20]");
        builder.Add("<< /FT /Tx /V (arvet) /Parent 7 0 R >>");
        return builder.FirstPage();
    }
}
