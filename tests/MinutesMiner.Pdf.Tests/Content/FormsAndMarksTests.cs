using MinutesMiner.Pdf.Tests.Building;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Content;

public sealed class FormsAndMarksTests
{
    private const string Font = "/Font << /F1 << /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>";

    [Fact]
    public void A_form_is_drawn_where_its_matrix_and_the_page_put_it()
    {
        var builder = WithForm("BT /F1 10 Tf 5 5 Td (f) Tj ET", "/Matrix [2 0 0 2 10 10]", "q 1 0 0 1 100 0 cm /X Do Q BT /F1 10 Tf 1 1 Td (p) Tj ET");

        var letters = builder.FirstPage().Letters;

        Assert.Equal((120, 20), (letters[0].OriginX, letters[0].Size));
        Assert.Equal((1, 10), (letters[1].OriginX, letters[1].Size));
    }

    [Fact]
    public void A_form_that_draws_itself_ends()
    {
        var builder = WithForm("/X Do BT /F1 10 Tf 5 5 Td (f) Tj ET", "", "/X Do");

        Assert.Equal("f", builder.FirstPage().Text());
    }

    [Fact]
    public void A_form_may_not_close_what_the_page_opened()
    {
        var builder = WithForm("Q EMC BT /F1 10 Tf 5 5 Td (f) Tj ET q /P << /MCID 9 >> BDC", "", "/P << /MCID 3 >> BDC q 1 0 0 1 50 0 cm /X Do BT /F1 10 Tf 5 5 Td (p) Tj ET Q EMC");

        var letters = builder.FirstPage().Letters;

        Assert.Equal([55, 55], letters.Select(l => l.OriginX));
        Assert.Equal([3, 3], letters.Select(l => l.MarkedContent));
    }

    [Fact]
    public void Marked_content_gives_its_innermost_number()
    {
        var builder = PdfBuilder.OnePage(
            "BT /F1 10 Tf 10 10 Td /P <</MCID 1>> BDC (a) Tj /Span /Inner BDC (b) Tj EMC (c) Tj /Span <<>> BDC (d) Tj EMC EMC (e) Tj ET",
            Font + " /Properties << /Inner << /MCID 7 >> >>");

        Assert.Equal([1, 7, 1, 1, -1], builder.FirstPage().Letters.Select(l => l.MarkedContent));
    }

    [Fact]
    public void Artifacts_are_flagged()
    {
        var page = PdfBuilder.OnePage("BT /F1 10 Tf 10 10 Td /Artifact BMC (a) Tj EMC /Artifact <</Type /Pagination>> BDC (b) Tj EMC (c) Tj ET").FirstPage();

        Assert.Equal([LetterFlags.Artifact, LetterFlags.Artifact, LetterFlags.None], page.Letters.Select(l => l.Flags));
    }

    [Fact]
    public void Replacement_text_stands_over_what_it_replaces()
    {
        var page = PdfBuilder.OnePage("BT /F1 10 Tf 10 10 Td /Span <</ActualText (ffi)>> BDC (A) Tj (A) Tj EMC (B) Tj ET").FirstPage();

        Assert.Equal(["ffi", "B"], page.Letters.Select(l => l.Text));
        Near(10, page.Letters[0].Box.Left);
        Near(10 + 6.67 + 6.67, page.Letters[0].Box.Right);
    }

    [Fact]
    public void Replacement_text_of_as_many_letters_leaves_each_in_its_place()
    {
        var page = PdfBuilder.OnePage("BT /F1 10 Tf 10 10 Td /Span <</ActualText <FEFF00E600F8>>> BDC (AB) Tj EMC ET").FirstPage();

        Assert.Equal(["æ", "ø"], page.Letters.Select(l => l.Text));
        Near(16.67, page.Letters[1].OriginX);
    }

    [Theory]
    [InlineData("/Span <</ActualText ()>> BDC (A) Tj EMC", "")]
    [InlineData("/Span <</ActualText (x)>> BDC EMC", "")]
    [InlineData("/Span <</ActualText (x)>> BDC /Span <</ActualText (y)>> BDC (A) Tj EMC EMC", "x")]
    [InlineData("/Span <</ActualText (x)>> BDC (A) Tj", "A")]
    public void Replacement_text_at_its_edges(string content, string expected)
    {
        Assert.Equal(expected, PdfBuilder.OnePage($"BT /F1 10 Tf 10 10 Td {content} ET").FirstPage().Text());
    }

    [Fact]
    public void Replacement_text_stands_over_a_form_that_is_drawn_within()
    {
        var builder = new PdfBuilder();
        builder.AddPages(["/Span <</ActualText (Vejle)>> BDC /Fm Do EMC BT /F1 10 Tf 60 10 Td (B) Tj ET"], Font + " /XObject << /Fm 5 0 R >>");
        builder.AddStream("BT /F1 10 Tf 10 10 Td (\u0001\u0002) Tj ET", "/Subtype /Form /BBox [0 0 100 100]");

        Assert.Equal("VejleB", builder.FirstPage().Text());
    }

    [Fact]
    public void A_stamp_on_a_turned_page_stands_as_seen()
    {
        var builder = new PdfBuilder();
        builder.AddPages([""], Font, "/MediaBox [0 0 200 100] /Rotate 90 /Annots [6 0 R]");
        builder.AddStream("BT /F1 10 Tf 0 0 Td (JF) Tj ET", $"/Subtype /Form /BBox [0 0 20 10] /Matrix [0 1 -1 0 0 0] /Resources << {Font} >>");
        builder.Add("<< /Subtype /Stamp /Rect [50 20 60 40] /AP << /N 5 0 R >> >>");

        var page = builder.FirstPage();

        Assert.Equal((100.0, 200.0, "JF"), (page.Width, page.Height, page.Text()));
        Assert.All(page.Letters, letter => Assert.Equal((0.0, LetterFlags.Annotation), (letter.Angle, letter.Flags)));
        Assert.True(page.Letters[0].OriginX < page.Letters[1].OriginX);
        Near(20, page.Letters[0].OriginX);
        Near(60, page.Letters[0].BaselineY);
    }

    [Fact]
    public void Hidden_layers_are_left_out_but_take_their_space()
    {
        var builder = new PdfBuilder();
        builder.AddPages(
            ["BT /F1 10 Tf 10 10 Td /OC /On BDC (A) Tj EMC /OC /Off BDC (A) Tj 5 5 30 30 re S EMC /OC /Any BDC (B) Tj EMC /OC /All BDC (C) Tj EMC /OC /Not BDC (D) Tj EMC ET"],
            Font + " /Properties << /On 5 0 R /Off 6 0 R /Any << /Type /OCMD /OCGs [5 0 R 6 0 R] >> /All << /Type /OCMD /OCGs [5 0 R 6 0 R] /P /AllOn >> "
                + "/Not << /Type /OCMD /VE [/And [/Not 6 0 R] 5 0 R] >> >>",
            catalogEntries: "/OCProperties << /OCGs [5 0 R 6 0 R] /D << /OFF [6 0 R] >> >>");
        Assert.Equal(5, builder.Add("<< /Type /OCG /Name (on) >>"));
        builder.Add("<< /Type /OCG /Name (off) >>");

        var page = builder.FirstPage();

        Assert.Equal("ABD", page.Text());
        Near(10 + 6.67 + 6.67, page.Letters[1].OriginX);
        Assert.Empty(page.Areas);
    }

    [Fact]
    public void Images_are_listed_and_inline_ones_skipped()
    {
        var builder = new PdfBuilder();
        builder.AddPages(
            ["q 100 0 0 50 20 30 cm /Im Do Q BI /W 4 /H 2 /BPC 8 /CS /G ID \u0001EI \u0002EI (x EI BT /F1 10 Tf 10 10 Td (after) Tj ET BI /W 9 /H 9 /F /AHx ID 4142> EI BT (too) Tj ET"],
            Font + " /XObject << /Im 5 0 R >>");
        builder.AddStream([1, 2, 3], "/Subtype /Image /Width 640 /Height 320 /Filter /DCTDecode");

        var page = builder.FirstPage();

        Assert.Equal("aftertoo", page.Text());
        Assert.Equal((640, 320), (page.Images[0].PixelWidth, page.Images[0].PixelHeight));
        Box(page.Images[0].Box, 20, 762, 120, 812);
        Assert.Equal([4, 9], page.Images.Skip(1).Select(image => image.PixelWidth));
    }

    [Fact]
    public void Appearances_of_annotations_are_drawn_and_links_listed()
    {
        var builder = new PdfBuilder();
        builder.AddPages([""], Font, "/MediaBox [0 0 200 200] /Annots [6 0 R 7 0 R 8 0 R 9 0 R 10 0 R]");
        Assert.Equal(5, builder.AddStream("BT /F1 10 Tf 0 0 Td (n) Tj ET 1 1 8 8 re f", $"/Subtype /Form /BBox [0 0 10 10] /Resources << {Font} >>"));
        builder.Add("<< /Subtype /FreeText /Rect [100 100 120 120] /AP << /N 5 0 R >> >>");
        builder.Add("<< /Subtype /Widget /Rect [0 0 10 10] /AS /Yes /AP << /N << /Yes 5 0 R /Off null >> >> >>");
        builder.Add("<< /Subtype /Popup /Rect [0 0 10 10] /AP << /N 5 0 R >> >>");
        builder.Add("<< /Subtype /Stamp /F 2 /Rect [0 0 10 10] /AP << /N 5 0 R >> >>");
        builder.Add("<< /Subtype /Link /Rect [50 60 10 20] /A << /S /URI /URI (https://example.org/a) >> >>");

        var page = builder.FirstPage();

        Assert.Equal(2, page.Letters.Count);
        Assert.All(page.Letters, letter => Assert.Equal(LetterFlags.Annotation, letter.Flags));
        Assert.Equal((100, 100, 20), (page.Letters[0].OriginX, page.Letters[0].BaselineY, page.Letters[0].Size));
        Assert.Empty(page.Areas);
        var link = Assert.Single(page.Links);
        Assert.Equal("https://example.org/a", link.Uri);
        Box(link.Box, 10, 140, 50, 180);
    }

    private static PdfBuilder WithForm(string content, string entries, string page)
    {
        var builder = new PdfBuilder();
        builder.AddPages([page], Font + " /XObject << /X 5 0 R >>");
        builder.AddStream(content, $"/Subtype /Form /BBox [0 0 100 100] {entries}");
        return builder;
    }
}
