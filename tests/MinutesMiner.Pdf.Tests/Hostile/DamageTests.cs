using MinutesMiner.Pdf.Tests.Building;
using MinutesMiner.Pdf.Tests.Filters;

namespace MinutesMiner.Pdf.Tests.Hostile;

/// <summary>However a file is damaged, it opens, its pages can be read, and its diagnostics can be listed.</summary>
public sealed class DamageTests
{
    private static readonly PdfOptions Quick = new() { MaxPageTime = TimeSpan.FromSeconds(2), MaxStreamBytes = 1 << 22 };

    public static TheoryData<string> Kinds => ["table", "objects", "hybrid", "encrypted", "rich"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Cut_anywhere_it_does_not_throw(string kind)
    {
        var file = Sample(kind);
        for (var length = 0; length < file.Length; length += Math.Max(1, file.Length / 400))
            ReadAll(file.AsMemory(0, length));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Changed_anywhere_it_does_not_throw(string kind)
    {
        var file = Sample(kind);
        var random = new Random(20_250);
        for (var round = 0; round < 400; round++)
        {
            var copy = (byte[])file.Clone();
            for (var n = random.Next(1, 12); n > 0; n--)
                Mutate(copy, random);
            ReadAll(copy);
        }
    }

    [Fact]
    public void Noise_behind_a_header_does_not_throw()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var noise = new byte[random.Next(2_000)];
            random.NextBytes(noise);
            ReadAll((byte[])[.. "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Contents 1 0 R>>stream\n"u8, .. noise]);
        }
    }

    private static void Mutate(byte[] file, Random random)
    {
        var place = random.Next(file.Length);
        switch (random.Next(4))
        {
            case 0:
                file[place] = (byte)random.Next(256);
                break;
            case 1:
                // A digit becomes another: references and offsets lead elsewhere.
                var digit = Array.FindIndex(file, place, b => b is >= (byte)'0' and <= (byte)'9');
                if (digit >= 0)
                    file[digit] = (byte)('0' + random.Next(10));
                break;
            case 2:
                var length = Math.Min(random.Next(1, 40), file.Length - place);
                file.AsSpan(random.Next(file.Length - length), length).CopyTo(file.AsSpan(place));
                break;
            default:
                file.AsSpan(place, Math.Min(random.Next(1, 60), file.Length - place)).Fill((byte)"()<>[]/% \0"[random.Next(10)]);
                break;
        }
    }

    private static void ReadAll(ReadOnlyMemory<byte> file)
    {
        var document = PdfDocument.Open(file, Quick);
        for (var number = 1; number <= Math.Min(document.PageCount, 20); number++)
        {
            var page = document.GetPage(number);
            Assert.True(page.Width > 0 && page.Height > 0);
            Assert.All(page.Letters, letter => Assert.True(letter.Text.Length > 0 && double.IsFinite(letter.Box.Width) && letter.Box.Width >= 0));
        }

        _ = document.Structure;
        _ = document.Title;
        Assert.True(document.PageCount > 0 || document.Diagnostics.Any(d => d.Severity == Core.Diagnostics.Severity.Error));
    }

    private static byte[] Sample(string kind) => kind switch
    {
        "table" => PdfBuilder.OnePage("BT /F1 12 Tf 72 720 Td [(He) -20 (llo)] TJ ET 10 10 100 1 re f").Build(),
        "objects" => PdfBuilder.OnePage("BT /F1 12 Tf 72 720 Td (Hello) Tj ET", xref: XrefKind.ObjectStreams).Build(),
        "hybrid" => PdfBuilder.OnePage("BT /F1 12 Tf 72 720 Td (Hello) Tj ET", xref: XrefKind.Hybrid).Build(),
        "encrypted" => PdfBuilder.OnePage("BT /F1 12 Tf 72 720 Td (Hello) Tj ET", xref: XrefKind.Stream, encryptor: new PdfEncryptor(6)).Build(),
        _ => Rich().Build(),
    };

    /// <summary>A bit of everything: fonts of each kind, forms, marks, layers, annotations, structure, filters, colour spaces.</summary>
    private static PdfBuilder Rich()
    {
        var builder = new PdfBuilder { Xref = XrefKind.ObjectStreams };
        builder.AddPages(
            [
                "/OC /L BDC /CS1 cs 1 scn BT /F1 12 Tf 72 720 Td (one) Tj /F2 9 Tf <00010002> Tj /F3 9 Tf (mm) Tj /F4 9 Tf (AB) Tj /F5 9 Tf <8101> Tj ET EMC /X Do /Im Do",
                "/P <</MCID 0 /ActualText (two)>> BDC BT /F1 12 Tf 72 720 Td (2) Tj ET EMC BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI q 1 0 0 1 5 5 cm 0 0 m 9 9 9 0 0 9 c b Q",
            ],
            "/Font << /F1 << /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Differences [65 /ae] >> >> /F2 << /Subtype /Type0 /Encoding /Identity-H /ToUnicode 8 0 R /DescendantFonts [<< /W [1 [500 600]] "
                + "/FontDescriptor << /FontFile2 9 0 R >> >>] >> /F3 << /Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FirstChar 109 /Widths [1] >> /F4 << /Subtype /Type1 /FontDescriptor << /FontFile3 10 0 R >> >> "
                + "/F5 << /Subtype /Type0 /Encoding 11 0 R /DescendantFonts [<< /DW2 [800 -900] >>] >> >> /XObject << /X 7 0 R /Im 12 0 R >> /Properties << /L 13 0 R >> "
                + "/ColorSpace << /CS1 [/Separation /S /DeviceCMYK << /FunctionType 2 /N 1 /C1 [0 1 0 0] >>] >>",
            "/MediaBox [0 0 595 842] /Rotate 90 /Annots [<< /Subtype /FreeText /Rect [0 0 50 50] /AP << /N 7 0 R >> >>]",
            "/OCProperties << /OCGs [13 0 R] /D << /BaseState /ON >> >> /StructTreeRoot 14 0 R");
        builder.AddStream(Encoders.Flate("BT /F1 9 Tf 1 1 Td (form) Tj ET /X Do"u8.ToArray()), "/Subtype /Form /BBox [0 0 50 50] /Filter /FlateDecode");
        builder.AddStream(Encoders.Ascii85(Encoders.Flate("1 beginbfrange <0001> <0002> <0041> endbfrange"u8.ToArray())), "/Filter [/ASCII85Decode /FlateDecode]");
        builder.AddStream(Encoders.Flate(FontFiles.TrueType([500, 600, 700], [".notdef", "a", "b"], (3, 1, 4, [(0x41, 1), (0x42, 2)]))), "/Filter /FlateDecode");
        builder.AddStream(Encoders.Lzw(FontFiles.Compact(["ae", "oslash"], [65, 66]), earlyChange: true), "/Filter /LZWDecode");
        builder.AddStream("/WMode 1 def 1 begincodespacerange <8000> <8FFF> endcodespacerange 1 begincidrange <8100> <81FF> 5 endcidrange");
        builder.AddStream([1, 2, 3], "/Subtype /Image /Width 9 /Height 9 /Filter /DCTDecode");
        builder.Add("<< /Type /OCG /Name (layer) >>");
        builder.Add("<< /Type /StructTreeRoot /K [<< /S /Sect /K [<< /S /P /Pg 6 0 R /K 0 >>] >>] >>");
        return builder;
    }
}
