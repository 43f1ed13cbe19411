using MinutesMiner.Pdf.Images.Jbig2;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>How numbers are coded: arithmetic coder, tables of codes, runs.</summary>
public sealed class CodingTests
{
    /// <summary>The specification's own test of the coder (T.88, H.2).</summary>
    [Fact]
    public void The_arithmetic_decoder_passes_the_specifications_test()
    {
        var plain = Convert.FromHexString("00020051000000C00352872AAAAAAAAA82C02000FCD79EF6BF7FED904F46A3BF");
        var coded = Convert.FromHexString("84C73BFCE1A1430402200000410DBB86F4317FFF88FF37471ADB6ADFFFAC");
        var decoder = new ArithmeticDecoder(coded);
        byte context = 0;

        var decoded = new byte[plain.Length];
        for (var i = 0; i < 8 * plain.Length; i++)
            decoded[i / 8] |= (byte)(decoder.Decode(ref context) << (7 - (i % 8)));

        Assert.Equal(plain, decoded);
        var encoder = new ArithmeticEncoder();
        context = 0;
        for (var i = 0; i < 8 * plain.Length; i++)
            encoder.Encode(ref context, (plain[i / 8] >> (7 - (i % 8))) & 1);
        Assert.Equal(coded, encoder.Finish());
    }

    /// <summary>Codes that leave none over are a sign that no line of a table is wrong in its length.</summary>
    [Fact]
    public void The_standard_tables_use_up_all_codes()
    {
        for (var number = 1; number <= 15; number++)
            Assert.Equal(1L << 32, StandardTables.Get(number).Lines.Sum(l => 1L << (32 - l.Length)));
    }

    /// <summary>Ranges that join one another are a sign that no line begins in the wrong place.</summary>
    [Fact]
    public void The_standard_tables_leave_no_number_out()
    {
        for (var number = 1; number <= 15; number++)
        {
            var lines = StandardTables.Get(number).Lines.Where(l => !l.IsNone).ToList();
            var ranges = lines.Where(l => !l.IsDownwards).OrderBy(l => l.Low).ToList();
            for (var i = 1; i < ranges.Count; i++)
                Assert.Equal(ranges[i].Low, ranges[i - 1].Low + (1L << ranges[i - 1].Extra));
            Assert.All(lines.Where(l => l.IsDownwards), l => Assert.Equal(ranges[0].Low - 1, l.Low));
        }
    }

    [Fact]
    public void Codes_of_runs_are_told_apart()
    {
        foreach (var codes in new[] { RunCodes.White.Codes, RunCodes.Black.Codes })
        {
            Assert.Equal([.. Enumerable.Range(0, 64), .. Enumerable.Range(1, 40).Select(i => 64 * i)], codes.Select(c => c.Run));
            Assert.All(codes, c => Assert.DoesNotContain(codes, other => other != c && other.Code.StartsWith(c.Code, StringComparison.Ordinal)));
        }
    }
}
