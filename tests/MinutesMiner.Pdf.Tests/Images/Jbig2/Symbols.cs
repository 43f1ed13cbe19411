using MinutesMiner.Pdf.Images.Jbig2;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>Codes dictionaries of symbols and regions of text, in arithmetic coding.</summary>
internal static class Symbols
{
    /// <summary>Where a symbol stands: its top left corner.</summary>
    public sealed record Placed(int Symbol, int X, int Y);

    /// <summary>The data of a dictionary segment: new symbols, of which all are exported after those given.</summary>
    public static byte[] Dictionary(IReadOnlyList<Drawn> symbols, int template = 0, int given = 0)
    {
        var writer = new BitWriter().UInt16(template << 10);
        var coding = Coding(writer, template);
        writer.UInt32(given + symbols.Count).UInt32(symbols.Count);
        var (height, width, export) = (new byte[512], new byte[512], new byte[512]);
        var (encoder, contexts) = (new ArithmeticEncoder(), GenericCoding.Contexts(template));
        var heightBefore = 0;
        foreach (var group in symbols.GroupBy(s => s.Height))
        {
            encoder.Encode(height, group.Key - heightBefore);
            heightBefore = group.Key;
            var widthBefore = 0;
            foreach (var symbol in group)
            {
                encoder.Encode(width, symbol.Width - widthBefore);
                widthBefore = symbol.Width;
                RegionEncoder.Generic(encoder, contexts, coding, symbol);
            }

            encoder.Encode(width, null);
        }

        encoder.Encode(export, 0);
        encoder.Encode(export, given + symbols.Count);
        return writer.Bytes(encoder.Finish()).ToBytes();
    }

    /// <summary>The data of a dictionary segment with one new symbol that refines one of those given.</summary>
    public static byte[] Refining(int given, int refined, Drawn reference, Drawn symbol, int shiftX, int shiftY)
    {
        var coding = new RefinementCoding(0, [new(-1, -1), new(-1, -1)]);
        var writer = new BitWriter().UInt16(2);
        Coding(writer, 0);
        writer.Byte(-1).Byte(-1).Byte(-1).Byte(-1).UInt32(1).UInt32(1);
        var encoder = new ArithmeticEncoder();
        encoder.Encode(new byte[512], symbol.Height);
        var width = new byte[512];
        encoder.Encode(width, symbol.Width);
        encoder.Encode(new byte[512], 1); // One instance.
        var bits = Segment.BitsFor(given + 1);
        encoder.EncodeSymbol(new byte[1 << bits], refined, bits);
        encoder.Encode(new byte[512], shiftX);
        encoder.Encode(new byte[512], shiftY);
        RegionEncoder.Refinement(encoder, RefinementCoding.Contexts(0), coding, symbol, reference, shiftX, shiftY);
        encoder.Encode(width, null);
        var export = new byte[512];
        encoder.Encode(export, given);
        encoder.Encode(export, 1);
        return writer.Bytes(encoder.Finish()).ToBytes();
    }

    /// <summary>The data of a text segment: symbols in strips, told by a corner; some refined.</summary>
    public static byte[] Text(
        BitWriter region, IReadOnlyList<Drawn> symbols, IReadOnlyList<Placed> placed, ReferenceCorner corner = ReferenceCorner.TopLeft, bool isTransposed = false,
        int stripBits = 0, int spacing = 0, Func<int, Drawn?>? refined = null)
    {
        var coding = new RefinementCoding(1, []);
        region.UInt16((refined is null ? 0 : 2) | (stripBits << 2) | ((int)corner << 4) | (isTransposed ? 0x40 : 0) | ((spacing & 31) << 10) | (1 << 15));
        region.UInt32(placed.Count);
        var encoder = new ArithmeticEncoder();
        byte[] strip = new byte[512], first = new byte[512], next = new byte[512], row = new byte[512], isRefined = new byte[512];
        byte[][] differences = [new byte[512], new byte[512], new byte[512], new byte[512]];
        var bits = Segment.BitsFor(symbols.Count);
        var numbers = new byte[1 << bits];
        var contexts = RefinementCoding.Contexts(1);
        var size = 1 << stripBits;
        var (stripBefore, firstBefore) = (0, 0);
        encoder.Encode(strip, 0);
        var all = placed.Select((p, i) => (Placed: p, Index: i, Shown: refined?.Invoke(i) ?? symbols[p.Symbol]))
            .Select(p => (p.Placed, p.Index, p.Shown, At: Corner(p.Placed, p.Shown, corner, isTransposed)));
        foreach (var group in all.GroupBy(p => (int)Math.Floor((double)p.At.Across / size)).OrderBy(g => g.Key))
        {
            encoder.Encode(strip, group.Key - stripBefore);
            stripBefore = group.Key;
            var at = default(int?);
            foreach (var (symbol, index, shown, place) in group)
            {
                var extent = (isTransposed ? shown.Height : shown.Width) - 1;
                var isFar = isTransposed ? corner is ReferenceCorner.BottomLeft or ReferenceCorner.BottomRight : corner is ReferenceCorner.TopRight or ReferenceCorner.BottomRight;
                var start = isFar ? place.Along - extent : place.Along;
                if (at is { } before)
                {
                    encoder.Encode(next, start - before - spacing);
                }
                else
                {
                    encoder.Encode(first, start - firstBefore);
                    firstBefore = start;
                }

                at = start + extent;
                if (stripBits > 0)
                    encoder.Encode(row, place.Across - (group.Key * size));
                encoder.EncodeSymbol(numbers, symbol.Symbol, bits);
                if (refined is null)
                    continue;
                var other = refined(index);
                encoder.Encode(isRefined, other is null ? 0 : 1);
                if (other is null)
                    continue;
                var reference = symbols[symbol.Symbol];
                int[] values = [other.Width - reference.Width, other.Height - reference.Height, 1, -1];
                for (var i = 0; i < 4; i++)
                    encoder.Encode(differences[i], values[i]);
                RegionEncoder.Refinement(encoder, contexts, coding, other, reference, (values[0] >> 1) + 1, (values[1] >> 1) - 1);
            }

            encoder.Encode(next, null);
        }

        return region.Bytes(encoder.Finish()).ToBytes();
    }

    /// <summary>The data of a dictionary segment in table coding: all symbols of a height as one bitmap.</summary>
    public static byte[] TabledDictionary(IReadOnlyList<Drawn> symbols, bool isPlain)
    {
        var writer = new BitWriter().UInt16(1 | (1 << 4)).UInt32(symbols.Count).UInt32(symbols.Count);
        var heightBefore = 0;
        foreach (var group in symbols.GroupBy(s => s.Height))
        {
            writer.Coded(StandardTables.Get(4), group.Key - heightBefore);
            heightBefore = group.Key;
            var (widthBefore, together) = (0, new Drawn(group.Sum(s => s.Width), group.Key));
            var left = 0;
            foreach (var symbol in group)
            {
                writer.Coded(StandardTables.Get(3), symbol.Width - widthBefore);
                widthBefore = symbol.Width;
                together.Put(symbol, left, 0);
                left += symbol.Width;
            }

            writer.Coded(StandardTables.Get(3), null);
            var bitmap = isPlain ? together.ToBytes() : new BitWriter().Mmr(together, hasEnd: false).ToBytes();
            writer.Coded(StandardTables.Get(1), isPlain ? 0 : bitmap.Length).Bytes(bitmap);
        }

        return writer.Coded(StandardTables.Get(1), 0).Coded(StandardTables.Get(1), symbols.Count).ToBytes();
    }

    /// <summary>The data of a text segment in table coding: one strip, symbols with codes of three bits.</summary>
    public static byte[] TabledText(BitWriter region, IReadOnlyList<Drawn> symbols, IReadOnlyList<Placed> placed, CodeTable? first = null)
    {
        region.UInt16(1 | (1 << 4)).UInt16(first is null ? 0 : 3).UInt32(placed.Count);
        for (var code = 0; code < 35; code++)
            region.Bits(code == 3 ? 1 : 0, 4);
        for (var i = 0; i < symbols.Count; i++)
            region.Bits(0, 1); // Three bits: the one code there is.
        region.Align();
        var numbers = new CodeTable([.. symbols.Select((_, i) => new CodeLine(3, 0, i))]);
        region.Coded(StandardTables.Get(11), 1); // Up by one, and down again.
        var at = default(int?);
        foreach (var symbol in placed)
        {
            if (at is { } before)
                region.Coded(StandardTables.Get(8), symbol.X - before);
            else
                region.Coded(StandardTables.Get(11), symbol.Y + 1).Coded(first ?? StandardTables.Get(6), symbol.X);
            at = symbol.X + symbols[symbol.Symbol].Width - 1;
            region.Coded(numbers, symbol.Symbol);
        }

        return region.Coded(StandardTables.Get(8), null).Align().ToBytes();
    }

    private static GenericCoding Coding(BitWriter writer, int template)
    {
        var coding = new GenericCoding(template, GenericCoding.UsualPlaces(template));
        foreach (var place in coding.Adaptive)
            writer.Byte(place.X).Byte(place.Y);
        return coding;
    }

    private static (int Along, int Across) Corner(Placed placed, Drawn shown, ReferenceCorner corner, bool isTransposed)
    {
        var x = corner is ReferenceCorner.TopRight or ReferenceCorner.BottomRight ? placed.X + shown.Width - 1 : placed.X;
        var y = corner is ReferenceCorner.BottomLeft or ReferenceCorner.BottomRight ? placed.Y + shown.Height - 1 : placed.Y;
        return isTransposed ? (y, x) : (x, y);
    }
}
