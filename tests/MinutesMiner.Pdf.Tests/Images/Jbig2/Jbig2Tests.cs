using MinutesMiner.Pdf.Images.Jbig2;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.SegmentWriter;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.Symbols;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>Pictures of scanners: what was put into a JBIG2 stream comes out of it.</summary>
public sealed class Jbig2Tests
{
    private const long Plenty = 10_000_000;

    private static readonly Drawn[] Letters =
    [
        Drawn.Of(".###.", "#...#", "#####", "#...#", "#...#"),
        Drawn.Of("####", "#..#", "###.", "#..#", "####"),
        Drawn.Of("###", "#..", "#..", "#..", "###"),
        Drawn.Of("..#", "..#", "###", "#.#", "#.#", "###", "..."),
    ];

    private static readonly Placed[] Line = [new(0, 3, 2), new(1, 10, 2), new(3, 16, 1), new(2, 22, 4), new(0, 28, 3)];

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

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public void A_generic_region_comes_out_as_it_went_in(int template, bool isTypical)
    {
        var drawn = Drawn.Blots(67, 41, template + 1);

        Assert.Equal(drawn.ToString(), Decode(GenericPage(drawn, new GenericCoding(template, GenericCoding.UsualPlaces(template), isTypical))));
    }

    [Fact]
    public void Samples_that_tell_others_may_be_moved()
    {
        var drawn = Drawn.Blots(50, 30, 5);

        Assert.Equal(drawn.ToString(), Decode(GenericPage(drawn, new GenericCoding(0, [new(-8, 0), new(-3, -1), new(20, -7), new(-5, -2)]))));
        Assert.Equal(drawn.ToString(), Decode(GenericPage(drawn, new GenericCoding(2, [new(-3, 0)], IsTypical: true))));
    }

    [Fact]
    public void Samples_that_come_later_tell_nothing() =>
        Assert.Equal(new Drawn(8, 8).ToString(), Decode(GenericPage(Drawn.Blots(8, 8, 1), new GenericCoding(3, GenericCoding.UsualPlaces(3)), places: [new(1, 0)])));

    [Theory]
    [InlineData(40, 20)]
    [InlineData(200, 9)]
    [InlineData(2700, 5)]
    [InlineData(1, 1)]
    public void Rows_told_by_those_above_come_out_as_they_went_in(int width, int height)
    {
        var drawn = Drawn.Blots(width, height, width);
        var data = Region(width, height).Byte(1).Mmr(drawn).ToBytes();

        Assert.Equal(drawn.ToString(), Decode(new SegmentWriter().Page(0, width, height).Add(1, OfSamples, data).ToBytes()));
    }

    [Fact]
    public void A_region_without_a_length_ends_at_its_mark()
    {
        var drawn = Drawn.Blots(30, 20, 3);
        var data = GenericData(drawn, new GenericCoding(1, GenericCoding.UsualPlaces(1)));
        byte[] rows = [0, 0, 0, 20];
        var second = Region(2, 1, x: 28).Byte(1).Mmr(Drawn.Of("##")).ToBytes();

        var bytes = new SegmentWriter().Page(0, 30, 20).Add(1, OfSamples, [.. data, .. rows], hasLength: false).Add(2, OfSamples, second).ToBytes();

        drawn.Put(Drawn.Of("##"), 28, 0);
        Assert.Equal(drawn.ToString(), Decode(bytes));
    }

    [Theory]
    [InlineData(0, "##.#")]
    [InlineData(1, "#...")]
    [InlineData(2, ".#.#")]
    [InlineData(3, "#.#.")]
    [InlineData(4, "#..#")]
    public void Regions_are_laid_over_one_another(int combination, string expected)
    {
        var below = Region(4, 1).Byte(1).Mmr(Drawn.Of("##..")).ToBytes();
        var above = Region(4, 1, combination: combination).Byte(1).Mmr(Drawn.Of("#..#")).ToBytes();

        Assert.Equal(expected, Decode(new SegmentWriter().Page(0, 4, 1).Add(1, OfSamples, below).Add(2, OfSamples, above).ToBytes()));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_region_is_refined(int template, bool isTypical)
    {
        var (rough, fine) = (Drawn.Blots(40, 24, 8), Drawn.Blots(40, 24, 8));
        for (var x = 3; x < 20; x++)
            fine[x, x] = 1 - fine[x, x];
        var coding = new RefinementCoding(template, template == 0 ? [new(-1, -1), new(-1, -1)] : []);
        var encoder = new ArithmeticEncoder();
        RegionEncoder.Refinement(encoder, RefinementCoding.Contexts(template), coding, fine, rough, 0, 0, isTypical);
        var data = Region(40, 24).Byte(template | (isTypical ? 2 : 0));
        foreach (var place in coding.Adaptive)
            data.Byte(place.X).Byte(place.Y);
        data.Bytes(encoder.Finish());
        var generic = GenericData(rough, new GenericCoding(0, GenericCoding.UsualPlaces(0)));

        var byRegion = new SegmentWriter().Page(0, 40, 24).Add(1, OfHeldSamples, generic).Add(2, OfRefinement, data.ToBytes(), [1]);
        var byPage = new SegmentWriter().Page(0, 40, 24).Add(1, OfSamples, generic);
        byPage.Add(2, OfRefinement, [.. Region(40, 24, combination: 4).ToBytes(), .. data.ToBytes()[17..]]);

        Assert.Equal(fine.ToString(), Decode(byRegion.ToBytes()));
        Assert.Equal(fine.ToString(), Decode(byPage.ToBytes()));
    }

    [Theory]
    [InlineData("TopLeft", false, 0, 0)]
    [InlineData("TopRight", false, 0, 2)]
    [InlineData("BottomLeft", false, 2, -3)]
    [InlineData("BottomRight", false, 3, 0)]
    [InlineData("TopLeft", true, 0, 0)]
    [InlineData("TopRight", true, 1, 0)]
    [InlineData("BottomLeft", true, 0, 1)]
    [InlineData("BottomRight", true, 2, 0)]
    public void Symbols_stand_where_they_are_put(string corner, bool isTransposed, int stripBits, int spacing)
    {
        var placed = isTransposed ? Line.Select(p => new Placed(p.Symbol, p.Y, p.X)).ToArray() : Line;
        var (width, height) = isTransposed ? (16, 36) : (36, 16);
        var text = Text(Region(width, height), Letters, placed, Enum.Parse<ReferenceCorner>(corner), isTransposed, stripBits, spacing);

        var bytes = new SegmentWriter().Page(0, width, height).Add(1, OfSymbols, Dictionary(Letters)).Add(2, OfText, text, [1]).ToBytes();

        Assert.Equal(Picture(placed, width, height).ToString(), Decode(bytes));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Symbols_may_lie_in_several_dictionaries_that_pictures_share(int template)
    {
        var globals = new SegmentWriter().Add(1, OfSymbols, Dictionary(Letters[..2], template)).Add(2, OfSymbols, Dictionary(Letters[2..], template));
        var page = new SegmentWriter().Page(3, 36, 16).Add(4, OfText, Text(Region(36, 16), Letters, Line), [1, 2]);

        Assert.Equal(Picture(Line, 36, 16).ToString(), Decode(page.ToBytes(), globals.ToBytes()));
    }

    [Fact]
    public void A_dictionary_hands_on_what_it_was_given()
    {
        var bytes = new SegmentWriter().Page(0, 36, 16)
            .Add(1, OfSymbols, Dictionary(Letters[..2]))
            .Add(2, OfSymbols, Dictionary(Letters[2..], given: 2), [1])
            .Add(3, OfText, Text(Region(36, 16), Letters, Line), [2]);

        Assert.Equal(Picture(Line, 36, 16).ToString(), Decode(bytes.ToBytes()));
    }

    [Fact]
    public void Symbols_are_refined_where_they_stand_and_in_dictionaries()
    {
        var dotted = Drawn.Of("..##.", ".#.#.", "#####", "#...#", "#..##", ".....");
        var text = Text(Region(36, 16), Letters, Line, refined: i => i is 0 or 4 ? dotted : null);
        var placed = new SegmentWriter().Page(0, 36, 16).Add(1, OfSymbols, Dictionary(Letters)).Add(2, OfText, text, [1]);
        var expected = Picture(Line.Where((_, i) => i is not (0 or 4)), 36, 16);
        expected.Put(dotted, 3, 2);
        expected.Put(dotted, 28, 3);
        Assert.Equal(expected.ToString(), Decode(placed.ToBytes()));

        var single = new SegmentWriter().Page(0, 8, 8)
            .Add(1, OfSymbols, Dictionary(Letters))
            .Add(2, OfSymbols, Refining(4, 0, Letters[0], dotted, 1, -1), [1])
            .Add(3, OfText, Text(Region(8, 8), [dotted], [new(0, 1, 1)]), [2]);
        var alone = new Drawn(8, 8);
        alone.Put(dotted, 1, 1);
        Assert.Equal(alone.ToString(), Decode(single.ToBytes()));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Symbols_come_by_tables(bool isPlain)
    {
        var letters = Letters[..3];
        Placed[] placed = [new(0, 3, 4), new(1, 10, 4), new(2, 20, 4), new(0, 27, 4)];
        var bytes = new SegmentWriter().Page(0, 36, 12)
            .Add(1, OfSymbols, TabledDictionary(letters, isPlain))
            .Add(2, OfText, TabledText(Region(36, 12), letters, placed), [1]);

        Assert.Equal(Picture(placed, 36, 12).ToString(), Decode(bytes.ToBytes()));
    }

    [Fact]
    public void A_picture_may_bring_its_own_table()
    {
        // Two lines of one bit, 3 and 4 to 7; then, unused, below and above.
        var data = new BitWriter().Byte(0b0_001_001_0).UInt32(3).UInt32(8);
        foreach (var (length, extra) in new[] { (2, 0), (2, 2) })
            data.Bits(length, 2).Bits(extra, 2);
        data.Bits(2, 2).Bits(2, 2).Align();
        var own = new CodeTable([new(2, 0, 3), new(2, 2, 4), new(2, 32, 2, IsDownwards: true), new(2, 32, 8)]);
        Placed[] placed = [new(2, 6, 1), new(2, 12, 1)];
        var bytes = new SegmentWriter().Page(0, 20, 8)
            .Add(1, OfSymbols, TabledDictionary(Letters[..3], isPlain: true))
            .Add(2, OfCodes, data.ToBytes())
            .Add(3, OfText, TabledText(Region(20, 8), Letters[..3], placed, own), [1, 2]);

        Assert.Equal(Picture(placed, 20, 8).ToString(), Decode(bytes.ToBytes()));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    public void Shades_are_made_of_patterns(bool isMmr, bool skips)
    {
        // Patterns of 4 by 4 with more and more black; a grid of 5 by 3 whose last column lies outside.
        var patterns = new Drawn(16, 4);
        for (var value = 0; value < 4; value++)
        {
            for (var i = 0; i < 5 * value; i++)
                patterns[(4 * value) + (i % 4), i / 4] = 1;
        }

        int[,] values = { { 0, 1, 2, 3, 0 }, { 3, 2, 1, 0, 0 }, { 1, 1, 3, 3, 0 } };
        var outside = new Drawn(5, 3);
        var expected = new Drawn(16, 12);
        Drawn[] planes = [new(5, 3), new(5, 3)];
        for (var y = 0; y < 3; y++)
        {
            outside[4, y] = 1;
            for (var x = 0; x < 5; x++)
            {
                planes[0][x, y] = values[y, x] >> 1;
                planes[1][x, y] = (values[y, x] & 1) ^ (values[y, x] >> 1);
                for (var i = 0; i < 5 * values[y, x] && x < 4; i++)
                    expected[(4 * x) + (i % 4), (4 * y) + (i / 4)] = 1;
            }
        }

        var dictionary = new BitWriter().Byte(isMmr ? 1 : 0).Byte(4).Byte(4).UInt32(3);
        var region = Region(16, 12).Byte((isMmr ? 1 : 0) | (skips ? 8 : 0)).UInt32(5).UInt32(3).UInt32(0).UInt32(0).UInt16(4 << 8).UInt16(0);
        if (isMmr)
        {
            dictionary.Mmr(patterns);
            region.Mmr(planes[0]).Mmr(planes[1]);
        }
        else
        {
            dictionary.Bytes(Arithmetic([patterns], new GenericCoding(0, [new(-4, 0), new(-3, -1), new(2, -2), new(-2, -2)])));
            region.Bytes(Arithmetic(planes, new GenericCoding(0, GenericCoding.UsualPlaces(0)) { Skip = skips ? ToBitmap(outside) : null }));
        }

        var bytes = new SegmentWriter().Page(0, 16, 12).Add(1, OfPatterns, dictionary.ToBytes()).Add(2, OfShades, region.ToBytes(), [1]);

        Assert.Equal(expected.ToString(), Decode(bytes.ToBytes()));
    }

    [Fact]
    public void A_page_of_unknown_height_is_as_high_as_its_picture()
    {
        var drawn = Drawn.Blots(16, 6, 2);
        var bytes = new SegmentWriter().Page(0, 16, uint.MaxValue, flags: 0).Add(1, OfSamples, GenericData(drawn, new GenericCoding(0, GenericCoding.UsualPlaces(0)))).ToBytes();

        Assert.Equal(drawn.ToString(), Drawn.Of(Jbig2Decoder.Decode(bytes, default, 6, Plenty)!).ToString());
    }

    [Fact]
    public void What_stands_ahead_of_damage_is_kept()
    {
        var drawn = Drawn.Blots(20, 10, 4);
        var good = GenericPage(drawn, new GenericCoding(0, GenericCoding.UsualPlaces(0)));
        var bad = new SegmentWriter().Add(7, OfText, Text(Region(20, 10), Letters, Line), [99]).Add(8, OfSymbols, [0xFF, 0xFF, 1]).ToBytes();

        Assert.Equal(drawn.ToString(), Decode([.. good, .. bad]));
    }

    [Theory]
    [InlineData(uint.MaxValue - 1, 1)]
    [InlineData(1, int.MaxValue)]
    [InlineData(50_000, 50_000)]
    public void Claims_of_billions_of_samples_are_not_believed(long width, long height)
    {
        var page = new BitWriter().UInt32(width).UInt32(height).UInt32(0).UInt32(0).Byte(0).UInt16(0).ToBytes();
        Assert.Null(Jbig2Decoder.Decode(new SegmentWriter().Add(0, OfPage, page).ToBytes(), default, 10, Plenty));

        var region = new SegmentWriter().Page(0, 8, 8).Add(1, OfSamples, Region(width, height).Byte(8 | (3 << 1)).Byte(2).Byte(-1).ToBytes());
        Assert.Equal(new Drawn(8, 8).ToString(), Decode(region.ToBytes()));
    }

    [Fact]
    public void Endless_dictionaries_and_texts_come_to_an_end()
    {
        var dictionary = new BitWriter().UInt16(3 << 10).Byte(2).Byte(-1).UInt32(1 << 19).UInt32(1 << 19).ToBytes();
        var letters = Dictionary(Letters);
        var text = Region(8, 8).UInt16(1 << 4).UInt32(uint.MaxValue).ToBytes();

        Assert.Equal(new Drawn(8, 8).ToString(), Decode(new SegmentWriter().Page(0, 8, 8).Add(1, OfSymbols, dictionary).ToBytes()));
        Assert.NotNull(Jbig2Decoder.Decode(new SegmentWriter().Page(0, 8, 8).Add(1, OfSymbols, letters).Add(2, OfText, text, [1]).ToBytes(), default, 8, Plenty));
    }

    [Fact]
    public void Damaged_streams_never_throw()
    {
        var text = Text(Region(36, 16), Letters, Line, refined: i => i == 0 ? Letters[1] : null);
        var whole = new SegmentWriter().Page(0, 36, 16).Add(1, OfSymbols, Dictionary(Letters)).Add(2, OfText, text, [1])
            .Add(3, OfSymbols, TabledDictionary(Letters[..3], isPlain: false)).Add(4, OfText, TabledText(Region(36, 16), Letters[..3], [Line[0]]), [3])
            .Add(5, OfSamples, Region(20, 8).Byte(1).Mmr(Drawn.Blots(20, 8, 1)).ToBytes()).ToBytes();
        var random = new Random(11);
        for (var run = 0; run < 2_000; run++)
        {
            var damaged = (byte[])whole.Clone();
            for (var i = 0; i < 1 + (run % 4); i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            var page = Jbig2Decoder.Decode(damaged.AsMemory(0, run % 3 == 0 ? random.Next(damaged.Length) : damaged.Length), default, 16, 200_000);
            Assert.True(page is null || page.Bytes.Length <= 200_000);
        }
    }

    internal static byte[] GenericPage(Drawn drawn, GenericCoding coding, IReadOnlyList<Offset>? places = null) =>
        new SegmentWriter().Page(0, drawn.Width, drawn.Height).Add(1, OfSamples, GenericData(drawn, coding, places)).Add(2, OfPageEnd, []).ToBytes();

    private static byte[] GenericData(Drawn drawn, GenericCoding coding, IReadOnlyList<Offset>? places = null)
    {
        var data = Region(drawn.Width, drawn.Height).Byte((coding.Template << 1) | (coding.IsTypical ? 8 : 0));
        foreach (var place in places ?? coding.Adaptive)
            data.Byte(place.X).Byte(place.Y);
        return data.Bytes(Arithmetic([drawn], coding)).ToBytes();
    }

    private static byte[] Arithmetic(IEnumerable<Drawn> drawn, GenericCoding coding)
    {
        var (encoder, contexts) = (new ArithmeticEncoder(), GenericCoding.Contexts(coding.Template));
        foreach (var one in drawn)
            RegionEncoder.Generic(encoder, contexts, coding, one);
        return encoder.Finish();
    }

    private static Bitmap ToBitmap(Drawn drawn)
    {
        var bitmap = Bitmap.Of(drawn.Width, drawn.Height, new PixelBudget(Plenty));
        drawn.ToBytes().CopyTo(bitmap.Bytes, 0);
        return bitmap;
    }

    private static Drawn Picture(IEnumerable<Placed> placed, int width, int height)
    {
        var picture = new Drawn(width, height);
        foreach (var (symbol, x, y) in placed)
            picture.Put(Letters[symbol], x, y);
        return picture;
    }

    private static string? Decode(byte[] data, byte[]? globals = null) =>
        Jbig2Decoder.Decode(data, globals, 100, Plenty) is { } page ? Drawn.Of(page).ToString() : null;
}
