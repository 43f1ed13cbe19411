using MinutesMiner.Pdf.Tests.Building;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Fonts;

public sealed class CompositeFontTests
{
    private const string ToUnicode = "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0041> <005A> <0061> endbfrange";

    [Fact]
    public void Widths_are_read_in_both_forms()
    {
        var letters = Show("/Encoding /Identity-H", "/DW 900 /W [65 [100 200] 70 72 300]", "00410042004300460048").Letters;

        Assert.Equal([1, 2, 9, 3, 3], letters.Select(letter => Math.Round(letter.Box.Width, 6)));
        Assert.Equal("abcfh", string.Concat(letters.Select(letter => letter.Text)));
    }

    [Fact]
    public void Word_spacing_is_for_single_bytes_only()
    {
        var letters = Show("/Encoding /Identity-H", "", "00200041", "5 Tw").Letters;

        Near(110, letters[1].OriginX);
    }

    [Fact]
    public void An_own_map_of_codes_may_mix_lengths_and_build_on_another()
    {
        const string Map = "/CMapName /Own def 2 begincodespacerange <00> <7F> <8000> <FFFF> endcodespacerange "
            + "1 begincidrange <8100> <8101> 10 endcidrange 1 begincidchar <41> 12 endcidchar";
        const string Widths = "/DW 0 /W [10 [100 200 300]]";
        var letters = Show("/Encoding 7 0 R", Widths, "8100418101", extra: Map).Letters;

        Assert.Equal([1, 3, 2], letters.Select(letter => Math.Round(letter.Box.Width, 6)));
    }

    [Fact]
    public void A_map_that_uses_the_identity_changes_only_what_it_names()
    {
        const string Map = "1 begincidchar <0041> 10 endcidchar";
        var letters = Show("/Encoding 7 0 R", "/DW 0 /W [10 [100] 66 [500]]", "00410042", extra: Map, extraEntries: "/UseCMap /Identity-H").Letters;

        Assert.Equal([1, 5], letters.Select(letter => Math.Round(letter.Box.Width, 6)));
    }

    [Theory]
    [InlineData("UniGB-UCS2-H", "00C64E2D", "Æ中")]
    [InlineData("UniJIS-UTF16-H", "00E60041", "æA")]
    [InlineData("90ms-RKSJ-H", "41826082A0", "AＡあ")]
    [InlineData("GBK-EUC-H", "42D6D0", "B中")]
    [InlineData("KSCms-UHC-H", "43B0A1", "C가")]
    [InlineData("ETen-B5-H", "44A4A4", "D中")]
    public void Predefined_maps_whose_codes_are_characters_are_read(string name, string shown, string expected)
    {
        Assert.Equal(expected, Show($"/Encoding /{name}", "", shown, toUnicode: false).Text());
    }

    [Fact]
    public void A_named_identity_map_to_unicode_means_the_codes_themselves()
    {
        var builder = new PdfBuilder();
        builder.AddPages(["BT /F1 10 Tf 9 9 Td <00E600F8> Tj ET"], "/Font << /F1 5 0 R >>");
        builder.Add("<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode /Identity-H /DescendantFonts [<< /BaseFont /Own >>] >>");

        Assert.Equal("æø", builder.FirstPage().Text());
    }

    [Fact]
    public void Vertical_text_runs_downwards()
    {
        var letters = Show("/Encoding /Identity-V", "/DW 1000 /DW2 [880 -1000] /W2 [66 66 -500 300 800]", "004100420043").Letters;

        Assert.All(letters, letter => Near(90, letter.Angle));
        Box(letters[0].Box, 95, 142, 105, 152);
        Box(letters[1].Box, 97, 152, 107, 157);
        Near(157, letters[2].Box.Top);
    }

    [Fact]
    public void Maps_to_unicode_may_build_on_one_another_in_a_circle()
    {
        var builder = new PdfBuilder();
        builder.AddPages(["BT /F1 10 Tf 9 9 Td <0041004200FF> Tj ET"], "/Font << /F1 5 0 R >>");
        builder.Add("<< /Subtype /Type0 /Encoding /Identity-H /ToUnicode 6 0 R /DescendantFonts [<< /BaseFont /Own >>] >>");
        builder.AddStream("1 beginbfchar <0041> <0031> endbfchar", "/UseCMap 7 0 R");
        builder.AddStream("1 beginbfchar <0042> <0032> endbfchar", "/UseCMap 6 0 R");

        Assert.Equal("12\uFFFD", builder.FirstPage().Text());
    }

    private static PdfPage Show(
        string encoding, string descendant, string shown, string state = "", string? extra = null, string extraEntries = "", bool toUnicode = true)
    {
        var builder = new PdfBuilder();
        builder.AddPages([$"BT /F1 10 Tf {state} 100 700 Td <{shown}> Tj ET"], "/Font << /F1 5 0 R >>");
        Assert.Equal(5, builder.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /Own {encoding} {(toUnicode ? "/ToUnicode 6 0 R" : "")} /DescendantFonts [<< /Subtype /CIDFontType0 /BaseFont /Own {descendant} >>] >>"));
        builder.AddStream(ToUnicode);
        if (extra is not null)
            builder.AddStream(extra, extraEntries);
        return builder.FirstPage();
    }
}
