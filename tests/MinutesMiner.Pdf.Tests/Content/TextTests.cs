using MinutesMiner.Pdf.Tests.Building;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Content;

/// <summary>Helvetica: A is 0.667 em wide, ascent 0.718, descent -0.207.</summary>
public sealed class TextTests
{
    [Fact]
    public void A_letter_stands_on_its_baseline()
    {
        var letter = Assert.Single(PdfBuilder.OnePage("BT /F1 10 Tf 100 700 Td (A) Tj ET").FirstPage().Letters);

        Box(letter.Box, 100, 142 - 7.18, 106.67, 142 + 2.07);
        Assert.Equal((100, 142), (letter.OriginX, letter.BaselineY));
        Assert.Equal((10, 0), (letter.Size, letter.Angle));
        Assert.Equal(LetterFlags.None, letter.Flags);
        Assert.Equal(-1, letter.MarkedContent);
    }

    [Theory]
    [InlineData("(A) Tj (A) Tj", 106.67)]
    [InlineData("[(A) -100 (A)] TJ", 107.67)]
    [InlineData("[(A) 100 (A)] TJ", 105.67)]
    [InlineData("2 Tc (A) Tj (A) Tj", 108.67)]
    [InlineData("50 Tz (A) Tj (A) Tj", 103.335)]
    [InlineData("50 Tz 2 Tc (A) Tj (A) Tj", 104.335)]
    [InlineData("(A) Tj 20 0 Td (A) Tj", 120)]
    [InlineData("1 0 0 1 50 60 Tm (A) Tj 1 0 0 1 90 60 Tm (A) Tj", 90)]
    [InlineData("(A) Tj /F1 20 Tf (A) Tj", 106.67)]
    public void Advances_as_the_text_state_says(string shows, double secondLeft)
    {
        var letters = PdfBuilder.OnePage($"BT /F1 10 Tf 100 700 Td {shows} ET").FirstPage().Letters;

        Near(secondLeft, letters[1].OriginX, 0.001);
    }

    [Fact]
    public void Word_spacing_widens_blanks_only()
    {
        var letters = PdfBuilder.OnePage("BT /F1 10 Tf 5 Tw 100 700 Td (A A) Tj ET").FirstPage().Letters;

        Near(106.67, letters[1].OriginX, 0.001);
        Near(106.67 + 2.78 + 5, letters[2].OriginX, 0.001);
    }

    [Fact]
    public void Lines_follow_the_leading()
    {
        var letters = PdfBuilder.OnePage(
            "BT /F1 10 Tf 12 TL 100 700 Td (a) Tj T* (b) Tj (c) ' 3 1 (d) \" 10 -20 TD (e) Tj T* (f) Tj ET").FirstPage().Letters;

        Assert.Equal([142, 154, 166, 178, 198, 218], letters.Select(l => Math.Round(l.BaselineY, 3)));
        Assert.Equal([100, 100, 100, 100, 110, 110], letters.Select(l => Math.Round(l.OriginX, 3)));
    }

    [Fact]
    public void Rise_lifts_the_baseline()
    {
        var letter = Assert.Single(PdfBuilder.OnePage("BT /F1 10 Tf 4 Ts 100 700 Td (A) Tj ET").FirstPage().Letters);

        Near(138, letter.BaselineY);
    }

    [Theory]
    [InlineData("1 0 0 1", 0)]
    [InlineData("0 1 -1 0", 270)]
    [InlineData("-1 0 0 -1", 180)]
    [InlineData("0 -1 1 0", 90)]
    [InlineData("0.866025 0.5 -0.5 0.866025", 330)]
    public void Tells_the_writing_direction(string matrix, double angle)
    {
        var letter = Assert.Single(PdfBuilder.OnePage($"BT /F1 10 Tf {matrix} 300 400 Tm (A) Tj ET").FirstPage().Letters);

        Near(angle, letter.Angle);
        Near(10, letter.Size, 0.001);
    }

    [Fact]
    public void A_letter_turned_upwards_has_an_upright_box()
    {
        var letter = Assert.Single(PdfBuilder.OnePage("BT /F1 10 Tf 0 1 -1 0 300 400 Tm (A) Tj ET").FirstPage().Letters);

        Box(letter.Box, 300 - 7.18, 442 - 6.67, 300 + 2.07, 442);
    }

    [Theory]
    [InlineData(0, 595, 842, 100, 142, 0)]
    [InlineData(90, 842, 595, 700, 100, 90)]
    [InlineData(180, 595, 842, 495, 700, 180)]
    [InlineData(270, 842, 595, 142, 495, 270)]
    [InlineData(-90, 842, 595, 142, 495, 270)]
    [InlineData(450, 842, 595, 700, 100, 90)]
    public void A_turned_page_is_given_as_seen(int rotate, double width, double height, double x, double y, double angle)
    {
        var page = PdfBuilder.OnePage("BT /F1 10 Tf 100 700 Td (A) Tj ET", pageEntries: $"/MediaBox [0 0 595 842] /Rotate {rotate}").FirstPage();

        Assert.Equal((width, height), (page.Width, page.Height));
        var letter = Assert.Single(page.Letters);
        Near(x, letter.OriginX);
        Near(y, letter.BaselineY);
        Near(angle, letter.Angle);
    }

    [Fact]
    public void Text_that_is_turned_against_a_turned_page_is_level()
    {
        var page = PdfBuilder.OnePage("BT /F1 10 Tf 0 1 -1 0 100 50 Tm (AB) Tj ET", pageEntries: "/MediaBox [0 0 200 300] /Rotate 90").FirstPage();

        Assert.Equal((300.0, 200.0), (page.Width, page.Height));
        Assert.All(page.Letters, letter => Assert.Equal(0, letter.Angle));
        Near(50, page.Letters[0].OriginX);
        Near(100, page.Letters[0].BaselineY);
        Assert.Equal("AB", Assert.Single(Pdf.Layout.LayoutAnalyzer.Words(page)).Text);
    }

    [Fact]
    public void A_raised_figure_belongs_to_the_word_before_it()
    {
        var page = PdfBuilder.OnePage("BT /F1 10 Tf 50 700 Td (120 m) Tj 6 Tf 4 Ts /F1 6 Tf (2) Tj 0 Ts /F1 10 Tf ( gulv) Tj ET").FirstPage();

        Assert.Equal("120 m² gulv", Assert.Single(Pdf.Layout.LayoutAnalyzer.Analyze([page], null).Blocks).Text.Text);
    }

    [Fact]
    public void The_text_layer_of_a_scan_is_laid_out_like_any_text_and_beside_ink_it_counts_once()
    {
        const string Line = "50 700 Td (Referat af m\u00F8det) Tj";
        var layer = PdfBuilder.OnePage($"BT /F1 10 Tf 3 Tr {Line} ET").FirstPage();
        var both = PdfBuilder.OnePage($"BT /F1 10 Tf {Line} ET BT /F1 10 Tf 3 Tr {Line} ET").FirstPage();

        Assert.All(Pdf.Layout.LayoutAnalyzer.Words(layer), word => Assert.True(word.IsInvisible));
        Assert.Equal("Referat af m\u00F8det", Assert.Single(Pdf.Layout.LayoutAnalyzer.Analyze([layer], null).Blocks).Text.Text);
        Assert.Equal("Referat af m\u00F8det", Assert.Single(Pdf.Layout.LayoutAnalyzer.Analyze([both], null).Blocks).Text.Text);
    }

    [Fact]
    public void Coordinates_count_from_the_crop_box()
    {
        var page = PdfBuilder.OnePage(
            "BT /F1 10 Tf 100 700 Td (in) Tj 0 -650 Td (out) Tj ET", pageEntries: "/MediaBox [595 842 0 0] /CropBox [50 100 500 900]").FirstPage();

        Assert.Equal((450, 742), (page.Width, page.Height));
        Assert.Equal("in", page.Text());
        Assert.Equal((50, 142), (page.Letters[0].OriginX, page.Letters[0].BaselineY));
    }

    [Fact]
    public void The_user_unit_scales_everything()
    {
        var page = PdfBuilder.OnePage("BT /F1 10 Tf 100 300 Td (A) Tj ET", pageEntries: "/MediaBox [0 0 200 400] /UserUnit 2").FirstPage();

        Assert.Equal((400, 800), (page.Width, page.Height));
        Assert.Equal((200, 200, 20), (page.Letters[0].OriginX, page.Letters[0].BaselineY, page.Letters[0].Size));
    }

    [Theory]
    [InlineData("0 Tr", LetterFlags.None, 0x102030)]
    [InlineData("1 Tr", LetterFlags.None, 0xFF0000)]
    [InlineData("3 Tr", LetterFlags.Invisible, 0x102030)]
    [InlineData("7 Tr", LetterFlags.Invisible, 0x102030)]
    public void Tells_ink_from_no_ink(string mode, LetterFlags flags, int rgb)
    {
        var letter = Assert.Single(PdfBuilder.OnePage($"1 0 0 RG 0.0627 0.1255 0.1882 rg BT /F1 10 Tf {mode} 100 700 Td (A) Tj ET").FirstPage().Letters);

        Assert.Equal((flags, rgb), (letter.Flags, letter.Rgb));
    }

    [Theory]
    [InlineData("0.5 g", 0x808080)]
    [InlineData("0 1 0 rg", 0x00FF00)]
    [InlineData("1 0 0 0 k", 0x00FFFF)]
    [InlineData("0 0 0 1 k", 0x000000)]
    [InlineData("/DeviceRGB cs 0 0 1 sc", 0x0000FF)]
    [InlineData("/Icc cs 1 0 0 scn", 0xFF0000)]
    [InlineData("/Spot cs 1 scn", 0x00FF00)]
    [InlineData("/Unknowable cs 0.25 scn", 0xBFBFBF)]
    [InlineData("/Table cs 1 scn", 0x0000FF)]
    [InlineData("/Pattern cs /P1 scn", 0x808080)]
    public void Colours_of_every_space_are_near_enough(string operators, int rgb)
    {
        const string Spaces = "/ColorSpace << /Icc [/ICCBased 3 0 R] /Table [/Indexed /DeviceRGB 1 <FF00000000FF>] /Unknowable [/Separation /X /DeviceCMYK << /FunctionType 4 >>] "
            + "/Spot [/Separation /Green /DeviceRGB << /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0 1 0] /N 1 >>] >>";
        var builder = PdfBuilder.OnePage($"{operators} BT /F1 10 Tf 100 700 Td (A) Tj ET", "/Font << /F1 << /Subtype /Type1 /BaseFont /Helvetica >> >> " + Spaces);

        Assert.Equal(rgb, Assert.Single(builder.FirstPage().Letters).Rgb);
    }

    [Fact]
    public void Saved_states_come_back()
    {
        var letters = PdfBuilder.OnePage(
            "/F1 10 Tf q 2 0 0 2 0 0 cm 3 Tc 1 0 0 rg BT 10 10 Td (a) Tj ET Q Q BT 10 10 Td (b) Tj ET").FirstPage().Letters;

        Assert.Equal((20, 20, 0xFF0000), (letters[0].OriginX, letters[0].Size, letters[0].Rgb));
        Assert.Equal((10, 10, 0), (letters[1].OriginX, letters[1].Size, letters[1].Rgb));
    }

    [Fact]
    public void Text_off_the_page_is_left_out()
    {
        var page = PdfBuilder.OnePage("BT /F1 10 Tf 1 0 0 1 -50 10 Tm (a) Tj 1 0 0 1 700 10 Tm (b) Tj 1 0 0 1 10 900 Tm (c) Tj 1 0 0 1 -3 10 Tm (d) Tj ET").FirstPage();

        Assert.Equal("d", page.Text());
    }

    [Fact]
    public void A_stroke_around_letters_makes_them_bold_and_a_slant_italic()
    {
        var letters = PdfBuilder.OnePage("BT /F1 10 Tf 100 700 Td (a) Tj 2 Tr (b) Tj 0 Tr 1 0 0.3 1 100 600 Tm (c) Tj ET").FirstPage().Letters;

        Assert.Equal([(false, false), (true, false), (false, true)], letters.Select(l => (l.Font.IsBold, l.Font.IsItalic)));
        Assert.Equal("Helvetica", letters[1].Font.Name);
    }

    [Fact]
    public void Stray_operators_and_unknown_ones_do_no_harm()
    {
        var page = PdfBuilder.OnePage("ET Q Q EMC BX foo EX 1 2 3 bar BT /F1 10 Tf 10 10 Td [(a) 0 Tc (b)] TJ /F9 10 Tf (c) Tj ET (lost) 12 Tj").FirstPage();

        Assert.Equal("abc", page.Text());
    }

    [Fact]
    public void Contents_in_parts_are_one_but_no_token_runs_over()
    {
        var builder = new PdfBuilder();
        builder.AddPages([""]);
        var one = builder.AddStream("BT /F1 10 Tf 10 10 Td (a) Tj");
        var two = builder.AddStream("(b) T");
        var three = builder.AddStream("j (c) Tj ET");
        builder.Set(4, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents [{one} 0 R {two} 0 R 99 0 R {three} 0 R] >>");

        Assert.Equal("ac", builder.FirstPage().Text());
    }
}
