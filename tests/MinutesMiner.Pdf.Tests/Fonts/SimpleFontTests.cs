using System.Text;
using MinutesMiner.Pdf.Tests.Building;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Fonts;

public sealed class SimpleFontTests
{
    [Theory]
    [InlineData("/Encoding /WinAnsiEncoding", "\\306\\330\\305\\346\\370\\345 \\200\\226\\222\\225", "ÆØÅæøå €–’•")]
    [InlineData("/Encoding /MacRomanEncoding", "\\256\\257\\201\\276\\277\\214", "ÆØÅæøå")]
    [InlineData("", "\\341\\351\\361\\371\\256'`", "ÆØæøfi’‘")]
    [InlineData("/Encoding /PDFDocEncoding", "\\240\\204\\223", "€—fi")]
    [InlineData("/Encoding << /Differences [65 /ae /oslash 97 /aring /uni00C6 /u2014 /f_i /a.alt /Lslash] >>", "ABabcdef", "æøåÆ—fiaŁ")]
    [InlineData("/Encoding << /BaseEncoding /MacRomanEncoding /Differences [1 /fl /ffi] >>", "\\001\\002\\214", "flffiå")]
    [InlineData("/Encoding << /Differences [65 /g82 /C0229 /a101] >>", "ABC", "Råe")]
    [InlineData("/Encoding << /Differences [65 /x4E /x5A /x61] >>", "ABC", "NZa")]
    [InlineData("/Encoding << /Differences [32 /.notdef] >>", "a b", "a b")]
    public void Codes_become_text_by_the_encoding(string encoding, string shown, string expected)
    {
        Assert.Equal(expected, Show($"/Subtype /Type1 /BaseFont /Helvetica {encoding}", shown).Text());
    }

    [Theory]
    [InlineData("Symbol", "ab\\267\\256", "αβ•→")]
    [InlineData("ZapfDingbats", "3l4\\300", "✓●✔➀")]
    public void Symbol_fonts_have_their_own_encoding(string name, string shown, string expected)
    {
        Assert.Equal(expected, Show($"/Subtype /Type1 /BaseFont /{name}", shown).Text());
    }

    [Theory]
    [InlineData("Helvetica", 556)]
    [InlineData("Arial,Bold", 556)]
    [InlineData("ABCDEF+ArialMT", 556)]
    [InlineData("Times-Roman", 444)]
    [InlineData("TimesNewRomanPS-BoldItalicMT", 500)]
    [InlineData("Times#20New#20Roman,Bold", 500)]
    [InlineData("CourierNew", 600)]
    [InlineData("NobodyKnows", 556)]
    public void Standard_fonts_and_their_aliases_have_their_widths(string name, int width)
    {
        Near(width / 100.0, Show($"/Subtype /TrueType /BaseFont /{name}", "a").Letters[0].Box.Width);
    }

    [Fact]
    public void Widths_of_the_font_come_first()
    {
        var letters = Show("/Subtype /TrueType /BaseFont /Helvetica /FirstChar 97 /Widths [100 6 0 R] /FontDescriptor << /MissingWidth 777 >>", "abc", "250").Letters;

        Assert.Equal([1, 2.5, 7.77], letters.Select(letter => Math.Round(letter.Box.Width, 6)));
    }

    [Theory]
    [InlineData("LiberationSerif-Bold", "", true, false)]
    [InlineData("ABCDEF+Verdana,BoldItalic", "", true, true)]
    [InlineData("TimesNewRomanPS-ItalicMT", "", false, true)]
    [InlineData("AkzidenzGroteskBE-MdIt", "", false, true)]
    [InlineData("Unknown", "/Flags 262144", true, false)]
    [InlineData("Unknown", "/FontWeight 700 /ItalicAngle -12", true, true)]
    [InlineData("Unknown", "/Flags 64", false, true)]
    [InlineData("Hitchcock", "/FontWeight 400 /ItalicAngle 0", false, false)]
    public void Tells_bold_and_italic(string name, string descriptor, bool bold, bool italic)
    {
        var font = Show($"/Subtype /TrueType /BaseFont /{name} /FontDescriptor << {descriptor} >>", "a").Letters[0].Font;

        Assert.Equal((bold, italic), (font.IsBold, font.IsItalic));
        Assert.DoesNotContain('+', font.Name);
    }

    [Theory]
    [InlineData("/Ascent 800 /Descent -200", 0.8, -0.2)]
    [InlineData("/Ascent -800 /Descent 200", 0.8, -0.2)]
    [InlineData("/Ascent 0 /Descent 0", 0.95, -0.35)]
    [InlineData("/Ascent 80000 /Descent -9999", 0.95, -0.35)]
    [InlineData("", 0.95, -0.35)]
    public void Extents_that_cannot_be_are_replaced(string descriptor, double ascent, double descent)
    {
        var letter = Show($"/Subtype /TrueType /BaseFont /Own /FontDescriptor << {descriptor} >>", "a").Letters[0];

        Near(letter.BaselineY - (10 * ascent), letter.Box.Top);
        Near(letter.BaselineY - (10 * descent), letter.Box.Bottom);
    }

    [Fact]
    public void One_resource_gives_one_font_instance()
    {
        var builder = new PdfBuilder();
        builder.AddPages(["BT /F1 10 Tf 9 9 Td (ab) Tj ET", "BT /F1 10 Tf 9 9 Td (c) Tj ET"], "/Font << /F1 7 0 R >>");
        Assert.Equal(7, builder.Add("<< /Subtype /Type1 /BaseFont /Helvetica >>"));
        var document = PdfDocument.Open(builder.Build());

        var letters = document.GetPage(1).Letters.Concat(document.GetPage(2).Letters).ToList();

        Assert.All(letters, letter => Assert.Same(letters[0].Font, letter.Font));
    }

    [Fact]
    public void A_map_to_unicode_beats_the_encoding_and_the_encoding_fills_its_holes()
    {
        const string Map = "1 begincodespacerange <00> <FF> endcodespacerange 2 beginbfchar <41> <00660066> <42> <D83DDE00> endbfchar "
            + "3 beginbfrange <61> <63> <00E6> <64> <65> [<0031> <00320033>] <66> <67> <004100FF> endbfrange";

        Assert.Equal("ff😀æçè123AÿAĀz", Show("/Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R", "ABabcdefgz", streamBody: Map).Text());
    }

    [Fact]
    public void A_ligature_is_one_letter_with_several_characters()
    {
        var letter = Assert.Single(Show("/Subtype /Type1 /BaseFont /Helvetica /Encoding /MacRomanEncoding", "\\336").Letters);

        Assert.Equal("fi", letter.Text);
        Near(5, letter.Box.Width);
    }

    [Fact]
    public void The_clear_text_of_a_type_1_font_gives_its_encoding()
    {
        const string File = "%!PS-AdobeFont-1.0: Own\n/Encoding 256 array\n0 1 255 {1 index exch /.notdef put} for\ndup 65 /ae put\ndup 8#102 /oslash put\nreadonly def\ncurrentfile eexec \u0001\u0002";

        Assert.Equal("æø", Show("/Subtype /Type1 /BaseFont /Own /FontDescriptor << /FontFile 6 0 R >>", "AB", streamBody: File).Text());
    }

    [Fact]
    public void A_type_3_font_is_sized_by_its_matrix()
    {
        var letters = Show(
            "/Subtype /Type3 /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 65 /Widths [60 30] /Encoding << /Differences [65 /m /aring] >> /CharProcs << >>", "AB").Letters;

        Assert.Equal(["m", "å"], letters.Select(letter => letter.Text));
        Near(6, letters[0].Box.Width);
        Near(3, letters[1].Box.Width);
        Near(10, letters[0].Size);
    }

    [Fact]
    public void A_type_3_font_is_read_by_its_map_to_unicode_and_upside_down_by_its_matrix()
    {
        var builder = new PdfBuilder();
        var pages = builder.AddPages(["BT /F1 10 Tf 100 500 Td <4142> Tj ET"]);
        var map = builder.AddStream("1 beginbfchar <41> <00E6> endbfchar 1 beginbfrange <42> <42> <0041> endbfrange");
        var drawing = builder.AddStream("600 0 0 0 500 700 d1 0 0 500 700 re f");
        var font = builder.Add(
            $"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 -0.001 0 0] /FirstChar 65 /Widths [600 300] "
            + $"/Encoding << /Differences [65 /a0 /a1] >> /CharProcs << /a0 {drawing} 0 R /a1 {drawing} 0 R >> /ToUnicode {map} 0 R >>");
        builder.Set(pages[0], $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 {font} 0 R >> >> /Contents 3 0 R >>");

        var letters = builder.FirstPage().Letters;

        Assert.Equal(["\u00E6", "A"], letters.Select(letter => letter.Text));
        Assert.All(letters, letter => Assert.Equal(LetterFlags.None, letter.Flags));
        Near(106, letters[1].OriginX);
    }

    [Fact]
    public void Glyphs_without_meaning_are_marked_and_reported()
    {
        var builder = Builder("/Subtype /Type1 /BaseFont /Own /Encoding << /Differences [65 /strange /names] >>", string.Concat(Enumerable.Repeat("AB", 20)), null, null);
        var document = PdfDocument.Open(builder.Build());

        var letters = document.GetPage(1).Letters;

        Assert.All(letters, letter => Assert.Equal(LetterFlags.Unmapped, letter.Flags));
        Assert.Contains("pdf.text-unreadable", document.Codes());
    }

    [Fact]
    public void A_picture_without_text_is_reported()
    {
        var builder = new PdfBuilder();
        builder.AddPages(["/Im Do"], "/XObject << /Im << /Subtype /Image >> >>");
        builder.Set(4, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 3 0 R /Resources << /XObject << /Im 5 0 R >> >> >>");
        builder.AddStream([0], "/Subtype /Image /Width 1 /Height 1");
        var document = PdfDocument.Open(builder.Build());

        Assert.Empty(document.GetPage(1).Letters);
        Assert.Equal(["pdf.no-text-layer"], document.Codes());
    }

    [Theory]
    [InlineData("Wingdings", "F0FC", "✓")]
    [InlineData("Symbol", "F0B7", "•")]
    [InlineData("Wingdings-Regular", "F0A7", "▪")]
    [InlineData("Arial", "F0A7", "\uF0A7")]
    public void Private_characters_of_known_symbol_fonts_are_named(string name, string mapped, string expected)
    {
        var map = $"1 beginbfchar <41> <{mapped}> endbfchar";

        Assert.Equal(expected, Show($"/Subtype /TrueType /BaseFont /{name} /ToUnicode 6 0 R", "A", streamBody: map).Text());
    }

    private static PdfPage Show(string font, string shown, string? body = null, string? streamBody = null) => Builder(font, shown, body, streamBody).FirstPage();

    /// <summary>The font is object 5, the body given is object 6.</summary>
    private static PdfBuilder Builder(string font, string shown, string? body, string? streamBody)
    {
        var builder = new PdfBuilder();
        builder.AddPages([$"BT /F1 10 Tf 100 700 Td ({shown}) Tj ET"], "/Font << /F1 5 0 R >>");
        Assert.Equal(5, builder.Add($"<< /Type /Font {font} >>"));
        if (body is not null)
            builder.Add(body);
        if (streamBody is not null)
            builder.AddStream(Encoding.Latin1.GetBytes(streamBody));
        return builder;
    }
}
