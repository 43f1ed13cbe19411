using MinutesMiner.Pdf.Tests.Building;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Fonts;

/// <summary>Fonts without a map to Unicode, whose text follows from the embedded file.</summary>
public sealed class EmbeddedFontTests
{
    private static readonly int[] Widths = [500, 600, 700, 800];

    [Theory]
    [InlineData(4)]
    [InlineData(12)]
    public void Glyph_numbers_become_text_by_the_unicode_map(int format)
    {
        var file = FontFiles.TrueType(Widths, null, (3, format == 4 ? 1 : 10, format, [(0x41, 1), (0xE6, 2), (0xFB01, 3)]));

        Assert.Equal("Aæfi", Composite(file, "000100020003").Text());
    }

    [Fact]
    public void Glyph_numbers_become_text_by_their_names()
    {
        var file = FontFiles.TrueType(Widths, [".notdef", "oslash", "uni00C5", "f_l"]);

        Assert.Equal("øÅfl", Composite(file, "000100020003").Text());
    }

    [Fact]
    public void A_map_from_identifiers_to_glyphs_stands_between()
    {
        var file = FontFiles.TrueType(Widths, null, (3, 1, 4, [(0x41, 1), (0x42, 2)]));

        Assert.Equal("BA", Composite(file, "00000001", "/CIDToGIDMap 7 0 R", [0, 2, 0, 1]).Text());
    }

    [Theory]
    [InlineData(3, 0, 0xF041)]
    [InlineData(3, 0, 0x41)]
    [InlineData(1, 0, 0x41)]
    public void A_symbolic_font_finds_its_glyph_by_code(int platform, int encoding, int code)
    {
        var file = FontFiles.TrueType(Widths, [".notdef", "heart", "aring", "x"], (platform, encoding, platform == 1 ? 0 : 4, [(code, 2)]));

        Assert.Equal("å", Simple("TrueType", "/FontFile2 6 0 R /Flags 4", file, "A").Text());
    }

    [Fact]
    public void Format_6_maps_codes_too()
    {
        var file = FontFiles.TrueType(Widths, [".notdef", "ae", "oslash", "aring"], (1, 0, 6, [(0x30, 1), (0x32, 3)]));

        Assert.Equal("æå", Simple("TrueType", "/FontFile2 6 0 R /Flags 4", file, "02").Text());
    }

    [Fact]
    public void Widths_come_from_the_file_when_the_font_has_none()
    {
        var file = FontFiles.TrueType(Widths, [".notdef", "ae", "oslash", "aring"], (1, 0, 0, [(0x41, 2)]));

        Near(7, Simple("TrueType", "/FontFile2 6 0 R /Flags 4", file, "A").Letters[0].Box.Width);
    }

    [Fact]
    public void A_compact_font_has_names_and_an_encoding()
    {
        var file = FontFiles.Compact(["ae", "oslash", "germandbls"], [65, 66, 67]);

        Assert.Equal("æøß", Simple("Type1", "/FontFile3 6 0 R", file, "ABC").Text());
    }

    [Fact]
    public void A_compact_font_with_the_standard_encoding_fills_every_gap()
    {
        Assert.Equal("AZ", Simple("Type1", "/FontFile3 6 0 R", FontFiles.Compact(["A"], []), "AZ").Text());
    }

    [Fact]
    public void Glyphs_of_a_compact_font_behind_identifiers_have_names()
    {
        Assert.Equal("øæ", Composite(FontFiles.Compact(["ae", "oslash"], [65, 66]), "00020001", key: "FontFile3").Text());
    }

    [Fact]
    public void Identifiers_of_a_compact_font_lead_to_the_map_around_it()
    {
        var file = FontFiles.OpenType(FontFiles.CompactWithCids(100, 3), (3, 1, 4, [(0x61, 1), (0xF8, 3)]));

        Assert.Equal("aø", Composite(file, "00640066", key: "FontFile3").Text());
    }

    [Fact]
    public void Without_any_table_the_usual_order_of_glyphs_is_a_marked_guess()
    {
        var page = Composite([0, 0, 0, 0, 0, 0, 0, 0], "00240003FFFF");

        Assert.Equal("A \uFFFD", page.Text());
        Assert.All(page.Letters, letter => Assert.Equal(LetterFlags.Unmapped, letter.Flags));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(90)]
    public void Cut_font_files_give_what_they_can(int percent)
    {
        foreach (var file in (byte[][])[FontFiles.TrueType(Widths, [".notdef", "a", "b", "c"], (3, 1, 4, [(0x41, 1)])), FontFiles.Compact(["ae", "oslash"], [65, 66])])
        {
            var part = file[..(file.Length * percent / 100)];

            Assert.Equal(2, Composite(part, "00010002").Letters.Count);
            Assert.Equal(2, Simple("Type1", "/FontFile3 6 0 R", part, "AB").Letters.Count);
        }
    }

    private static PdfPage Simple(string subtype, string descriptor, byte[] file, string shown)
    {
        var builder = new PdfBuilder();
        builder.AddPages([$"BT /F1 10 Tf 100 700 Td ({shown}) Tj ET"], "/Font << /F1 5 0 R >>");
        Assert.Equal(5, builder.Add($"<< /Type /Font /Subtype /{subtype} /BaseFont /Own /FontDescriptor << {descriptor} >> >>"));
        builder.AddStream(file);
        return builder.FirstPage();
    }

    private static PdfPage Composite(byte[] file, string shown, string entries = "", byte[]? map = null, string key = "FontFile2")
    {
        var builder = new PdfBuilder();
        builder.AddPages([$"BT /F1 10 Tf 100 700 Td <{shown}> Tj ET"], "/Font << /F1 5 0 R >>");
        Assert.Equal(5, builder.Add(
            $"<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-H /DescendantFonts [<< /Subtype /CIDFontType2 /BaseFont /Own {entries} /FontDescriptor << /{key} 6 0 R >> >>] >>"));
        builder.AddStream(file);
        if (map is not null)
            builder.AddStream(map);
        return builder.FirstPage();
    }
}
