using MinutesMiner.Pdf.Images.Jbig2;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.SegmentWriter;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.Symbols;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.Streams;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>Damaged and hostile streams: what can be read is kept, and everything ends.</summary>
public sealed class LimitTests
{
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
}
