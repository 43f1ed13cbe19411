using MinutesMiner.Pdf.Images.Jbig2;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.SegmentWriter;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.Streams;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>What was put into a region of samples comes out of it: plain, refined, laid over others, made of patterns.</summary>
public sealed class RegionTests
{
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
}
