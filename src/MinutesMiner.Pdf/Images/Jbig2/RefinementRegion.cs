namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>How a refinement is coded (ITU-T T.88, 6.3).</summary>
/// <param name="Template">0 or 1.</param>
/// <param name="Adaptive">For template 0 the places of the two samples that may be moved: in the result and in the reference.</param>
internal sealed record RefinementCoding(int Template, IReadOnlyList<Offset> Adaptive)
{
    public static RefinementCoding Read(BitReader reader, int template) =>
        new(template, template == 0 ? GenericCoding.ReadPlaces(reader, 2) : []);

    public static byte[] Contexts(int template) => new byte[template == 0 ? 1 << 13 : 1 << 10];
}

/// <summary>Decodes a bitmap by another that is much like it (ITU-T T.88, 6.3).</summary>
internal static class RefinementRegion
{
    // In which a row is said to be told by the reference alone: only its middle sample is black.
    private static readonly int[] TypicalContexts = [0x100, 0x80];

    /// <summary>The refined bitmap.</summary>
    /// <param name="decoder">Its bytes.</param>
    /// <param name="coding">How it is coded.</param>
    /// <param name="contexts">The statistics, from <see cref="RefinementCoding.Contexts"/>.</param>
    /// <param name="reference">The bitmap that is refined.</param>
    /// <param name="shift">Where the reference's first sample stands in the result.</param>
    /// <param name="width">In samples.</param>
    /// <param name="height">In samples.</param>
    /// <param name="isTypical">Whether rows like the reference are said to be (TPGRON).</param>
    /// <param name="budget">Paid from.</param>
    public static Bitmap Decode(
        ArithmeticDecoder decoder, RefinementCoding coding, byte[] contexts, Bitmap reference, Offset shift, long width, long height, bool isTypical, PixelBudget budget)
    {
        var result = Bitmap.Of(width, height, budget);
        var isLike = false;
        for (var y = 0; y < result.Height; y++)
        {
            if (isTypical)
                isLike ^= decoder.Decode(ref contexts[TypicalContexts[coding.Template]]) == 1;
            for (var x = 0; x < result.Width; x++)
            {
                var (rx, ry) = (x - shift.X, y - shift.Y);
                var bit = isLike && Alike(reference, rx, ry) is { } all
                    ? all
                    : decoder.Decode(ref contexts[coding.Template == 0 ? Context0(result, x, y, reference, rx, ry, coding.Adaptive) : Context1(result, x, y, reference, rx, ry)]);
                if (bit == 1)
                    result.Blacken(x, y);
            }
        }

        return result;
    }

    private static int Context0(Bitmap result, int x, int y, Bitmap reference, int rx, int ry, IReadOnlyList<Offset> adaptive) =>
        result[x - 1, y]
        | (result[x + 1, y - 1] << 1)
        | (result[x, y - 1] << 2)
        | (result[x + adaptive[0].X, y + adaptive[0].Y] << 3)
        | (reference[rx + 1, ry + 1] << 4)
        | (reference[rx, ry + 1] << 5)
        | (reference[rx - 1, ry + 1] << 6)
        | (reference[rx + 1, ry] << 7)
        | (reference[rx, ry] << 8)
        | (reference[rx - 1, ry] << 9)
        | (reference[rx + 1, ry - 1] << 10)
        | (reference[rx, ry - 1] << 11)
        | (reference[rx + adaptive[1].X, ry + adaptive[1].Y] << 12);

    private static int Context1(Bitmap result, int x, int y, Bitmap reference, int rx, int ry) =>
        result[x - 1, y]
        | (result[x + 1, y - 1] << 1)
        | (result[x, y - 1] << 2)
        | (result[x - 1, y - 1] << 3)
        | (reference[rx + 1, ry + 1] << 4)
        | (reference[rx, ry + 1] << 5)
        | (reference[rx + 1, ry] << 6)
        | (reference[rx, ry] << 7)
        | (reference[rx - 1, ry] << 8)
        | (reference[rx, ry - 1] << 9);

    /// <summary>The value of all nine samples around a place; null where they differ.</summary>
    private static int? Alike(Bitmap reference, int x, int y)
    {
        var value = reference[x, y];
        for (var dy = -1; dy <= 1; dy++)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                if (reference[x + dx, y + dy] != value)
                    return null;
            }
        }

        return value;
    }
}
