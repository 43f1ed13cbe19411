namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>Which corner of a symbol its place tells; the numbers are those of the format.</summary>
internal enum ReferenceCorner
{
    BottomLeft = 0,
    TopLeft = 1,
    BottomRight = 2,
    TopRight = 3,
}

/// <summary>What a text region is made of (ITU-T T.88, 6.4.2).</summary>
internal sealed record TextRegionSettings
{
    public required long Width { get; init; }

    public required long Height { get; init; }

    public required long Instances { get; init; }

    /// <summary>Rows of a strip as a power of two.</summary>
    public int StripBits { get; init; }

    public ReferenceCorner Corner { get; init; } = ReferenceCorner.TopLeft;

    public bool IsTransposed { get; init; }

    public CombinationOperator Combination { get; init; }

    public int Background { get; init; }

    /// <summary>Added to every distance between symbols.</summary>
    public int Spacing { get; init; }

    /// <summary>Whether symbols may come refined; how.</summary>
    public RefinementCoding? Refinement { get; init; }
}

/// <summary>Where a text region's numbers come from: arithmetic or table codes.</summary>
internal interface ITextNumbers
{
    /// <summary>Between strips.</summary>
    int StripDistance();

    /// <summary>From the first symbol of the strip above to that of this one.</summary>
    int FirstDistance();

    /// <summary>From symbol to symbol; null at a strip's end.</summary>
    int? NextDistance();

    /// <summary>A symbol's row within its strip.</summary>
    int RowInStrip(int stripBits);

    int Symbol();

    bool IsRefined();

    /// <summary>The difference in width and height, and the shift of the reference.</summary>
    (int Width, int Height, int X, int Y) Refinement();

    /// <summary>Decodes the bitmap that follows such numbers.</summary>
    Bitmap Refine(Func<ArithmeticDecoder, Bitmap> decode);
}

/// <summary>Puts symbols on their places (ITU-T T.88, 6.4).</summary>
internal static class TextRegion
{
    /// <summary>The region.</summary>
    /// <param name="numbers">Its numbers.</param>
    /// <param name="settings">What it is made of.</param>
    /// <param name="symbols">The symbols by number.</param>
    /// <param name="refinementContexts">Statistics for refined symbols; empty when there are none.</param>
    /// <param name="budget">Paid from, also for each symbol that is put down.</param>
    public static Bitmap Decode(ITextNumbers numbers, TextRegionSettings settings, IReadOnlyList<Bitmap> symbols, byte[] refinementContexts, PixelBudget budget)
    {
        var region = Bitmap.Of(settings.Width, settings.Height, budget);
        region.Fill(settings.Background);
        long strip = -((long)numbers.StripDistance() << settings.StripBits);
        long first = 0;
        for (long count = 0; count < settings.Instances;)
        {
            strip += (long)numbers.StripDistance() << settings.StripBits;
            first += numbers.FirstDistance();
            var along = first;
            for (var isFirst = true; ; isFirst = false)
            {
                if (!isFirst)
                {
                    if (numbers.NextDistance() is not { } distance)
                        break;
                    along += distance + settings.Spacing;
                }

                if (count++ >= settings.Instances)
                    break; // The mark at the strip's end is missing.
                var across = strip + (settings.StripBits == 0 ? 0 : numbers.RowInStrip(settings.StripBits));
                var symbol = Next(numbers, settings, symbols, refinementContexts, budget);
                budget.Spend(symbol.Width, symbol.Height);
                along = Put(region, symbol, along, across, settings);
            }
        }

        return region;
    }

    private static Bitmap Next(ITextNumbers numbers, TextRegionSettings settings, IReadOnlyList<Bitmap> symbols, byte[] contexts, PixelBudget budget)
    {
        var number = numbers.Symbol();
        if (number < 0 || number >= symbols.Count)
            throw new InvalidDataException("There is no such symbol.");
        var symbol = symbols[number];
        if (settings.Refinement is not { } coding || !numbers.IsRefined())
            return symbol;
        var (width, height, x, y) = numbers.Refinement();
        var shift = new Offset((width >> 1) + x, (height >> 1) + y);
        return numbers.Refine(decoder => RefinementRegion.Decode(
            decoder, coding, contexts, symbol, shift, (long)symbol.Width + width, (long)symbol.Height + height, isTypical: false, budget));
    }

    /// <summary>Draws the symbol; gives where the next one's distance counts from.</summary>
    private static long Put(Bitmap region, Bitmap symbol, long along, long across, TextRegionSettings settings)
    {
        var isRight = settings.Corner is ReferenceCorner.TopRight or ReferenceCorner.BottomRight;
        var isBottom = settings.Corner is ReferenceCorner.BottomLeft or ReferenceCorner.BottomRight;
        var extent = (settings.IsTransposed ? symbol.Height : symbol.Width) - 1;
        var isFarCorner = settings.IsTransposed ? isBottom : isRight;
        if (isFarCorner)
            along += extent;
        var (x, y) = settings.IsTransposed ? (across, along) : (along, across);
        region.Draw(symbol, isRight ? x - symbol.Width + 1 : x, isBottom ? y - symbol.Height + 1 : y, settings.Combination);
        return isFarCorner ? along : along + extent;
    }
}
