using System.Buffers.Binary;
using MinutesMiner.Pdf.Images;
using MinutesMiner.Pdf.Tests.Building;
using MinutesMiner.Pdf.Tests.Images.Jbig2;
using static MinutesMiner.Pdf.Tests.Building.PdfAssert;

namespace MinutesMiner.Pdf.Tests.Images;

/// <summary>Pictures as files: what image programs get to see, and where it belongs.</summary>
public sealed class PictureTests
{
    private const string Gray8 = "/ColorSpace /DeviceGray /BitsPerComponent 8";

    [Theory]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 8", "00 FF 80 40", 8, "00 FF 80 40")]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 8 /Decode [1 0]", "00 FF 80 40", 8, "FF 00 7F BF")]
    [InlineData("/ColorSpace /DeviceRGB /BitsPerComponent 8", "FFFFFF 000000 FF0000 0000FF", 8, "FF 00 4C 1D")]
    [InlineData("/ColorSpace /DeviceCMYK /BitsPerComponent 8", "00000000 000000FF FFFFFF00 00000000", 8, "FF 00 00 FF")]
    [InlineData("/ColorSpace [/Indexed /DeviceRGB 1 <FFFFFF 000000>] /BitsPerComponent 8", "00 01 01 00", 8, "FF 00 00 FF")]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 4", "0F F0", 8, "00 FF FF 00")]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 16", "0000 FFFF 8000 4000", 8, "00 FF 80 40")]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 1", "40 80", 1, "40 80")]
    [InlineData("/ColorSpace [/Indexed /DeviceGray 1 <FF00>] /BitsPerComponent 1", "40 80", 1, "BF 7F")]
    [InlineData("/ImageMask true", "40 80", 1, "40 80")]
    [InlineData("/ImageMask true /Decode [1 0]", "40 80", 1, "BF 7F")]
    public void Samples_become_shades_of_grey(string entries, string samples, int bits, string rows)
    {
        var file = Draw(2, 2, entries, Bytes(samples)).Encode();

        Assert.NotNull(file);
        Assert.Equal((PictureFormat.Tiff, 2, 2), (file.Format, file.Width, file.Height));
        var tiff = new Tiff(file.Bytes);
        Assert.Equal([bits], tiff[258]);
        Assert.Equal([1], tiff[262]); // Black is zero.
        Assert.Equal(Bytes(rows), tiff.Strip(0));
    }

    [Fact]
    public void Rows_that_are_missing_are_white() =>
        Assert.Equal([0, 0, 0xFF, 0xFF], new Tiff(Draw(2, 2, Gray8, [0, 0]).Encode()!.Bytes).Strip(0));

    [Fact]
    public void A_jpeg_is_handed_on_as_it_is()
    {
        var jpeg = Jpeg(width: 5, height: 3, components: 3);

        var file = Draw(5, 3, "/Filter /DCTDecode " + Gray8, jpeg).Encode()!;

        Assert.Equal((PictureFormat.Jpeg, 5, 3), (file.Format, file.Width, file.Height));
        Assert.Equal(jpeg, file.Bytes.ToArray());
    }

    [Fact]
    public void A_jpeg_on_its_side_is_wrapped_and_says_so()
    {
        var jpeg = Jpeg(width: 5, height: 3, components: 3);

        var picture = Draw(5, 3, "/Filter /DCTDecode " + Gray8, jpeg, "0 100 -60 0 160 200 cm");
        var file = picture.Encode()!;

        Assert.Equal((3L, 5L), (picture.PixelWidth, picture.PixelHeight));
        Assert.Equal((PictureFormat.Tiff, 3, 5), (file.Format, file.Width, file.Height));
        var tiff = new Tiff(file.Bytes);
        Assert.Equal((5, 3, 7, 6, 8), (tiff[256][0], tiff[257][0], tiff[259][0], tiff[262][0], tiff[274][0]));
        Assert.Equal([8, 8, 8], tiff[258]);
        Assert.Equal(jpeg, tiff.Strip(0));
        Box(picture.Box, 100, 542, 160, 642);
    }

    [Theory]
    [InlineData("/K -1", "", 4, 0)]
    [InlineData("/K -1 /BlackIs1 true", "", 4, 1)]
    [InlineData("/K -1", "/Decode [1 0]", 4, 1)]
    [InlineData("/K -1 /BlackIs1 true", "/Decode [1 0]", 4, 0)]
    [InlineData("/K 0", "", 3, 0)]
    public void A_fax_stays_as_it_is_and_keeps_its_black(string parameters, string entries, int compression, int photometric)
    {
        byte[] data = [1, 2, 3];

        var file = Draw(16, 4, $"/Filter /CCITTFaxDecode /DecodeParms << {parameters} /Columns 16 >> /ColorSpace /DeviceGray /BitsPerComponent 1 {entries}", data).Encode()!;

        var tiff = new Tiff(file.Bytes);
        Assert.Equal((16, 4, compression, photometric), (tiff[256][0], tiff[257][0], tiff[259][0], tiff[262][0]));
        Assert.Equal(data, tiff.Strip(0));
    }

    [Fact]
    public void Strips_are_put_together_whatever_their_order()
    {
        const string entries = "/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 16 >> /ColorSpace /DeviceGray /BitsPerComponent 1";
        var page = Page(
            (16, 2, entries, [3], "q 160 0 0 20 100 360 cm /I0 Do Q"),
            (16, 4, entries, [1], "q 160 0 0 40 100 420 cm /I1 Do Q"),
            (16, 4, entries, [2], "q 160 0 0 40 100 380 cm /I2 Do Q"),
            (16, 4, entries, [9], "q 160 0 0 40 300 380 cm /I3 Do Q"));

        var pictures = PagePictures.Of(page);

        Assert.Equal([1L, 1L], pictures.Select(p => p.PixelHeight == 10 ? 1L : p.PixelHeight - 3));
        var picture = pictures.Single(p => p.PixelHeight == 10);
        Box(picture.Box, 100, 842 - 460, 260, 842 - 360);
        var tiff = new Tiff(picture.Encode()!.Bytes);
        Assert.Equal((10, 4), (tiff[257][0], tiff[278][0]));
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).SelectMany(tiff.Strip));
    }

    [Fact]
    public void A_mask_that_is_finer_than_its_image_is_the_picture()
    {
        var builder = new PdfBuilder();
        var pages = builder.AddPages(["q 100 0 0 100 100 100 cm /I0 Do Q"]);
        var mask = builder.AddStream([0, 0xFF, 0xFF, 0], "/Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8");
        var image = builder.AddStream([0], $"/Subtype /Image /Width 1 /Height 1 {Gray8} /SMask {mask} 0 R");
        builder.Set(pages[0], $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I0 {image} 0 R >> >> /Contents 3 0 R >>");

        var picture = Assert.Single(PagePictures.Of(builder.FirstPage()));

        Assert.Equal([0xFF, 0, 0, 0xFF], new Tiff(picture.Encode()!.Bytes).Strip(0));
    }

    [Fact]
    public void A_scanners_picture_is_taken_apart_with_what_it_shares()
    {
        var drawn = Drawn.Of("#...........####", ".#..........#..#", "..#.........####");
        var globals = new SegmentWriter().Add(1, SegmentWriter.OfSymbols, Symbols.Dictionary([drawn])).ToBytes();
        var text = Symbols.Text(SegmentWriter.Region(16, 3), [drawn], [new(0, 0, 0)]);
        var data = new SegmentWriter().Page(2, 16, 3).Add(3, SegmentWriter.OfText, text, [1]).ToBytes();

        var file = Shared(data, globals, PdfOptions.Default).Encode()!;

        Assert.Equal((PictureFormat.Tiff, 16, 3), (file.Format, file.Width, file.Height));
        var tiff = new Tiff(file.Bytes);
        Assert.Equal((1, 1), (tiff[262][0], tiff[258][0]));
        Assert.Equal(drawn.ToBytes().Select(b => (byte)~b), tiff.Strip(0)); // Black is zero.
        Assert.Null(Shared(data, [], new PdfOptions { MaxPictureSamples = 40 }).Encode());
    }

    private static Picture Shared(byte[] data, byte[] globals, PdfOptions options)
    {
        var builder = new PdfBuilder();
        var pages = builder.AddPages(["q 100 0 0 100 100 100 cm /I0 Do Q"]);
        var shared = builder.AddStream(globals);
        var image = builder.AddStream(data, $"/Subtype /Image /Width 16 /Height 3 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode /DecodeParms << /JBIG2Globals {shared} 0 R >>");
        builder.Set(pages[0], $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I0 {image} 0 R >> >> /Contents 3 0 R >>");
        return Assert.Single(PagePictures.Of(PdfDocument.Open(builder.Build(), options).GetPage(1)));
    }

    [Fact]
    public void An_inline_image_is_a_picture_too()
    {
        var page = PdfBuilder.OnePage("q 100 0 0 100 100 100 cm BI /W 2 /H 2 /CS /G /BPC 8 ID ab\u0080\u0081 EI Q").FirstPage();

        Assert.Equal([(byte)'a', (byte)'b', 0x80, 0x81], new Tiff(Assert.Single(PagePictures.Of(page)).Encode()!.Bytes).Strip(0));
    }

    [Theory]
    [InlineData("/Filter /DCTDecode " + Gray8, "/etc/passwd")] // A program may take what is no picture for a list of files to open.
    [InlineData("/Filter /JPXDecode", "/etc/passwd")]
    [InlineData("/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns -5 >>", "x")]
    [InlineData("/Filter /JBIG2Decode", "x")]
    [InlineData("/ColorSpace /DeviceGray /BitsPerComponent 3", "x")]
    public void What_is_no_picture_makes_no_file(string entries, string data) => Assert.Null(Draw(4, 4, entries, Latin1(data)).Encode());

    [Theory]
    [InlineData("100 0 0 60 50 200 cm", 1)]
    [InlineData("-100 0 0 60 150 200 cm", 2)]
    [InlineData("-100 0 0 -60 150 260 cm", 3)]
    [InlineData("100 0 0 -60 50 260 cm", 4)]
    [InlineData("0 60 -100 0 150 200 cm", 8)]
    [InlineData("0 -60 100 0 50 260 cm", 6)]
    [InlineData("0 60 100 0 50 200 cm", 7)]
    [InlineData("0 -60 -100 0 150 260 cm", 5)]
    public void The_upright_placement_runs_right_and_down(string matrix, int orientation)
    {
        var image = Assert.Single(Page((4, 4, Gray8, new byte[16], $"q {matrix} /I0 Do Q")).Images);

        Assert.Equal(orientation, image.Placement.Orientation);
        var upright = image.Placement.Upright();
        Assert.Equal((1, 50.0, 582.0), (upright.Orientation, Math.Round(upright.Apply(0, 0).X, 6), Math.Round(upright.Apply(0, 0).Y, 6)));
        Box(upright.Apply(new Core.Geometry.Box(0.5, 0.25, 1, 0.5)), 100, 597, 150, 612);
    }

    private static Picture Draw(int width, int height, string entries, byte[] data, string matrix = "100 0 0 60 100 200 cm") =>
        Assert.Single(PagePictures.Of(Page((width, height, entries, data, $"q {matrix} /I0 Do Q"))));

    private static PdfPage Page(params (int Width, int Height, string Entries, byte[] Data, string Draw)[] images)
    {
        var builder = new PdfBuilder();
        var pages = builder.AddPages([string.Join('\n', images.Select(i => i.Draw))]);
        var numbers = images.Select(i => builder.AddStream(i.Data, $"/Subtype /Image /Width {i.Width} /Height {i.Height} {i.Entries}")).ToList();
        var names = string.Join(' ', numbers.Select((n, i) => $"/I{i} {n} 0 R"));
        builder.Set(pages[0], $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << {names} >> >> /Contents 3 0 R >>");
        return builder.FirstPage();
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>The markers of a JPEG file, without samples.</summary>
    private static byte[] Jpeg(byte width, byte height, byte components) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0,
        0xFF, 0xC0, 0, (byte)(8 + (3 * components)), 8, 0, height, 0, width, components,
        .. Enumerable.Range(1, components).SelectMany(i => new byte[] { (byte)i, 0x11, 0 }),
        0xFF, 0xD9,
    ];

    /// <summary>Reads what was written, by the specification: tags of the first directory, and strips.</summary>
    private sealed class Tiff
    {
        private readonly byte[] _file;
        private readonly Dictionary<int, int[]> _tags = [];

        public Tiff(ReadOnlyMemory<byte> file)
        {
            _file = file.ToArray();
            Assert.Equal("II*\0"u8.ToArray(), _file[..4]);
            var at = Int(4);
            for (var i = 0; i < Short(at); i++)
            {
                var entry = at + 2 + (12 * i);
                var (size, count) = (Short(entry + 2) == 3 ? 2 : 4, Int(entry + 4));
                var values = size * count <= 4 ? entry + 8 : Int(entry + 8);
                _tags.Add(Short(entry), [.. Enumerable.Range(0, count).Select(n => size == 2 ? Short(values + (2 * n)) : Int(values + (4 * n)))]);
            }
        }

        public int[] this[int tag] => _tags[tag];

        public byte[] Strip(int number) => _file[this[273][number]..(this[273][number] + this[279][number])];

        private int Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_file.AsSpan(at));

        private int Int(int at) => BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(at));
    }
}
