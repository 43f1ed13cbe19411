namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>Shades made of patterns (ITU-T T.88, 6.6 and 6.7).</summary>
internal static class Halftone
{
    /// <summary>The patterns of a pattern dictionary segment (7.4.4).</summary>
    public static IReadOnlyList<Bitmap> ReadPatterns(BitReader reader, PixelBudget budget)
    {
        var flags = reader.Byte();
        var (width, height) = (reader.Byte(), reader.Byte());
        var count = reader.UInt32() + 1L;
        budget.Spend(count);
        var template = (flags >> 1) & 3;
        Bitmap all;
        if ((flags & 1) != 0)
        {
            all = new MmrDecoder(reader.Rest).Decode(count * width, height, budget);
        }
        else
        {
            var places = GenericCoding.UsualPlaces(template).ToArray();
            places[0] = new Offset(-width, 0);
            all = GenericRegion.Decode(
                new ArithmeticDecoder(reader.Rest), new GenericCoding(template, places), GenericCoding.Contexts(template), count * width, height, budget);
        }

        var patterns = new List<Bitmap>();
        for (var i = 0; i < count; i++)
            patterns.Add(all.Columns(i * width, width, budget));
        return patterns;
    }

    /// <summary>A halftone region (7.4.5).</summary>
    public static Bitmap ReadRegion(BitReader reader, long width, long height, IReadOnlyList<Bitmap> patterns, PixelBudget budget)
    {
        var flags = reader.Byte();
        var (columns, rows) = ((long)reader.UInt32(), (long)reader.UInt32());
        var grid = new Grid(reader.Int32(), reader.Int32(), reader.UInt16(), reader.UInt16());
        if (patterns.Count == 0)
            throw new InvalidDataException("A halftone has no patterns.");
        var region = Bitmap.Of(width, height, budget);
        region.Fill(flags >> 7);
        var how = (CombinationOperator)((flags >> 4) & 7);
        var planes = ReadPlanes(reader, flags, columns, rows, grid, region, patterns, budget);
        for (var m = 0; m < rows; m++)
        {
            for (var n = 0; n < columns; n++)
            {
                var value = 0;
                foreach (var plane in planes)
                    value = (value << 1) | plane[n, m];
                var pattern = patterns[Math.Min(value, patterns.Count - 1)];
                budget.Spend(pattern.Width, pattern.Height);
                var (x, y) = grid.At(m, n);
                region.Draw(pattern, x, y, how);
            }
        }

        return region;
    }

    /// <summary>The planes of the grey values, the highest first (annex C).</summary>
    private static List<Bitmap> ReadPlanes(
        BitReader reader, int flags, long columns, long rows, Grid grid, Bitmap region, IReadOnlyList<Bitmap> patterns, PixelBudget budget)
    {
        var template = (flags >> 1) & 3;
        var isMmr = (flags & 1) != 0;
        var skip = (flags & 8) != 0 ? Outside(columns, rows, grid, region, patterns[0], budget) : null;
        var coding = new GenericCoding(template, GenericCoding.UsualPlaces(template)) { Skip = skip };
        var contexts = GenericCoding.Contexts(template);
        var rest = reader.Rest;
        var mmr = isMmr ? new MmrDecoder(rest) : null;
        var decoder = isMmr ? null : new ArithmeticDecoder(rest);
        var planes = new List<Bitmap>();
        for (var bits = Segment.BitsFor(patterns.Count); bits > 0; bits--)
        {
            var plane = mmr?.Decode(columns, rows, budget) ?? GenericRegion.Decode(decoder!, coding, contexts, columns, rows, budget);
            if (planes.Count > 0)
                plane.Draw(planes[^1], 0, 0, CombinationOperator.Xor);
            planes.Add(plane);
        }

        return planes;
    }

    private static Bitmap Outside(long columns, long rows, Grid grid, Bitmap region, Bitmap pattern, PixelBudget budget)
    {
        var skip = Bitmap.Of(columns, rows, budget);
        for (var m = 0; m < rows; m++)
        {
            for (var n = 0; n < columns; n++)
            {
                var (x, y) = grid.At(m, n);
                if (x + pattern.Width <= 0 || x >= region.Width || y + pattern.Height <= 0 || y >= region.Height)
                    skip.Blacken(n, m);
            }
        }

        return skip;
    }

    /// <summary>Where the patterns stand; in 256ths of a sample.</summary>
    private readonly record struct Grid(int X, int Y, int StepX, int StepY)
    {
        public (long X, long Y) At(long row, long column) =>
            ((X + (row * StepY) + (column * StepX)) >> 8, (Y + (row * StepX) - (column * StepY)) >> 8);
    }
}
