using MinutesMiner.Pdf.Images.Jbig2;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.SegmentWriter;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.Symbols;
using static MinutesMiner.Pdf.Tests.Images.Jbig2.Streams;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>Symbols of dictionaries come out where texts put them.</summary>
public sealed class SymbolTests
{
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
}
