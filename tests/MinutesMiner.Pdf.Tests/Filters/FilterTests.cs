using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Pdf.Filters;
using MinutesMiner.Pdf.Objects;
using MinutesMiner.Pdf.Tests.Building;

namespace MinutesMiner.Pdf.Tests.Filters;

public sealed class FilterTests
{
    private const string Hello = "BT /F1 12 Tf 72 720 Td (Hello) Tj ET";

    [Theory]
    [InlineData("FlateDecode")]
    [InlineData("LZWDecode")]
    [InlineData("LZWDecode late")]
    [InlineData("ASCII85Decode")]
    [InlineData("ASCIIHexDecode")]
    [InlineData("RunLengthDecode")]
    public void What_a_filter_encoded_comes_back(string filter)
    {
        Prop.ForAll(Data(), data => Assert.Equal(data, Decode(filter, Encode(filter, data), out _))).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Long_data_fills_the_lzw_table_more_than_once(bool earlyChange)
    {
        var random = new Random(7);
        var data = Enumerable.Range(0, 60_000).Select(i => (byte)(random.Next(4) * 60)).ToArray();

        Assert.Equal(data, Decode(earlyChange ? "LZWDecode" : "LZWDecode late", Encoders.Lzw(data, earlyChange), out var intact));
        Assert.True(intact);
    }

    [Theory]
    [InlineData("FlateDecode")]
    [InlineData("LZWDecode")]
    [InlineData("ASCII85Decode")]
    [InlineData("RunLengthDecode")]
    public void Damaged_data_gives_what_came_before(string filter)
    {
        var data = Enumerable.Range(0, 5_000).Select(i => (byte)(i * i >> 3)).ToArray();
        var encoded = Encode(filter, data);
        for (var length = 0; length < encoded.Length; length += 37)
        {
            var part = Decode(filter, encoded[..length], out _);
            Assert.True(part.Length <= data.Length + 3);
            var sure = Math.Max(0, part.Length - 4); // A cut group of ASCII85 may end in guesses.
            Assert.Equal(data[..sure], part[..sure]);
        }
    }

    [Fact]
    public void Flate_keeps_all_output_before_a_wrong_byte()
    {
        // A stored block, then one of a type that does not exist.
        byte[] encoded = [0x78, 0x01, 0x00, 0x05, 0x00, 0xFA, 0xFF, .. "Hello"u8, 0x07, 0x41, 0x41];

        var part = Decode("FlateDecode", encoded, out var intact);

        Assert.False(intact);
        Assert.Equal("Hello"u8.ToArray(), part);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void Flate_needs_neither_checksum_nor_a_right_header(int without)
    {
        var data = Enumerable.Range(0, 3_000).Select(i => (byte)(i % 91)).ToArray();
        var encoded = Encoders.Flate(data);
        if (without == 2)
            encoded = encoded[2..];
        else if (without == 4)
            encoded = encoded[..^4];
        else
            encoded[1] ^= 0x40;

        Assert.Equal(data, Decode("FlateDecode", encoded, out _));
    }

    [Theory]
    [InlineData(1, 8)]
    [InlineData(3, 8)]
    [InlineData(1, 16)]
    public void Png_prediction_is_undone(int colors, int bits)
    {
        var pixel = colors * bits / 8;
        var data = Enumerable.Range(0, 12 * pixel * 10).Select(i => (byte)(i * 37 >> 2)).ToArray();

        var result = Undo(Encoders.Png(data, 12 * pixel, pixel), $"<< /Predictor 15 /Colors {colors} /BitsPerComponent {bits} /Columns 12 >>");

        Assert.Equal(data, result);
    }

    [Fact]
    public void Tiff_prediction_is_undone()
    {
        Assert.Equal([1, 2, 4, 7, 5, 5, 6, 6], Undo([1, 1, 2, 3, 5, 0, 1, 0], "<< /Predictor 2 /Columns 4 >>"));
        Assert.Equal([0x01, 0x00, 0x02, 0x01], Undo([0x01, 0x00, 0x01, 0x01], "<< /Predictor 2 /Columns 2 /BitsPerComponent 16 >>"));
        Assert.Equal([0b_0001_0011], Undo([0b_0001_0010], "<< /Predictor 2 /Columns 2 /BitsPerComponent 4 >>"));
    }

    [Theory]
    [InlineData("[/ASCII85Decode /FlateDecode]")]
    [InlineData("[/A85 /Fl]")]
    public void Filters_work_in_order_and_under_short_names(string names)
    {
        var builder = new PdfBuilder();
        builder.AddPages([""]);
        var content = builder.AddStream(Encoders.Ascii85(Encoders.Flate(PdfAssert.Latin1(Hello))), $"/Filter {names}");
        builder.Set(4, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R >>");

        Assert.Equal("Hello", builder.FirstPage().Text());
    }

    [Fact]
    public void A_damaged_stream_is_reported_and_read_in_part()
    {
        var builder = new PdfBuilder();
        builder.AddPages([""]);
        var text = PdfAssert.Latin1(Hello + string.Concat(Enumerable.Range(0, 500).Select(i => $" {i} w")));
        var content = builder.AddStream(Encoders.Flate(text)[..^200], "/Filter /FlateDecode");
        builder.Set(4, $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R >>");
        var document = PdfDocument.Open(builder.Build());

        Assert.Equal("Hello", document.Text());
        Assert.Contains("pdf.stream-damaged", document.Codes());
    }

    private static byte[] Encode(string filter, byte[] data) => filter switch
    {
        "FlateDecode" => Encoders.Flate(data),
        "LZWDecode" => Encoders.Lzw(data, earlyChange: true),
        "LZWDecode late" => Encoders.Lzw(data, earlyChange: false),
        "ASCII85Decode" => Encoders.Ascii85(data),
        "ASCIIHexDecode" => Encoders.Hex(data),
        _ => Encoders.RunLength(data),
    };

    private static byte[] Decode(string filter, byte[] encoded, out bool intact)
    {
        var output = new ByteBuffer(16, 1 << 24);
        var late = filter.EndsWith("late", StringComparison.Ordinal);
        intact = StreamDecoder.Apply(filter.Split(' ')[0], encoded, late ? Dictionary("<< /EarlyChange 0 >>") : null, output);
        return [.. output.Segment];
    }

    private static byte[] Undo(byte[] data, string parameters) => [.. Predictor.Undo(data, Dictionary(parameters))];

    private static PdfDictionary Dictionary(string text) =>
        (PdfDictionary)new ObjectParser(new Lexer(new ArraySegment<byte>(PdfAssert.Latin1(text))), null, maxDepth: 10).Read()!;

    /// <summary>Bytes with repetitions, as real data has.</summary>
    private static Arbitrary<byte[]> Data() => Gen.Choose(0, 300)
        .SelectMany(length => Gen.ArrayOf(Gen.Frequency((3, Gen.Constant((byte)65)), (2, Gen.Constant((byte)0)), (2, Gen.Choose(0, 255).Select(i => (byte)i))), length))
        .ToArbitrary();
}
