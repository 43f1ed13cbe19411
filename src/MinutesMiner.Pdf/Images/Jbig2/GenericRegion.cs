namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>A place relative to the sample that is decoded.</summary>
internal readonly record struct Offset(int X, int Y);

/// <summary>How a generic region is coded (ITU-T T.88, 6.2).</summary>
/// <param name="Template">Which samples around are looked at, 0 to 3.</param>
/// <param name="Adaptive">The places of those that may be moved: four for template 0, else one.</param>
/// <param name="IsTypical">Whether rows that repeat the one above are said to (TPGDON).</param>
internal sealed record GenericCoding(int Template, IReadOnlyList<Offset> Adaptive, bool IsTypical = false)
{
    /// <summary>Samples that are white without being coded; null for none.</summary>
    public Bitmap? Skip { get; init; }

    /// <summary>The places where the movable samples stand if nothing moves them.</summary>
    public static IReadOnlyList<Offset> UsualPlaces(int template) => template switch
    {
        0 => [new(3, -1), new(-3, -1), new(2, -2), new(-2, -2)],
        1 => [new(3, -1)],
        _ => [new(2, -1)],
    };

    /// <summary>The places as a segment gives them.</summary>
    public static IReadOnlyList<Offset> ReadPlaces(BitReader reader, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => new Offset(reader.SignedByte(), reader.SignedByte()))];

    public static byte[] Contexts(int template) => new byte[1 << template switch { 0 => 16, 1 => 13, _ => 10 }];
}

/// <summary>Decodes black and white samples one by one, each by those around it (ITU-T T.88, 6.2).</summary>
internal static class GenericRegion
{
    /// <summary>Samples kept free to the left and right of a row, so that none beside it need be asked for.</summary>
    private const int Margin = 4;

    // By template: samples looked at two rows above and one row above, from the left and to the right of the one below, and left of it.
    private static readonly (int Up2Left, int Up2Right, int Up1Left, int Up1Right, int Left)[] Windows =
        [(2, 2, 3, 3, 4), (1, 2, 2, 3, 3), (1, 1, 2, 2, 2), (0, -1, 3, 2, 4)];

    private static readonly int[][] AdaptiveBits = [[4, 10, 11, 15], [3], [2], [4]];

    // The context in which a row is said to repeat the one above.
    private static readonly int[] TypicalContexts = [0x9B25, 0x0795, 0x00E5, 0x0195];

    /// <summary>The region.</summary>
    /// <param name="decoder">Its bytes.</param>
    /// <param name="coding">How it is coded.</param>
    /// <param name="contexts">The statistics, from <see cref="GenericCoding.Contexts"/>; go on from region to region.</param>
    /// <param name="width">In samples.</param>
    /// <param name="height">In samples.</param>
    /// <param name="budget">Paid from.</param>
    public static Bitmap Decode(ArithmeticDecoder decoder, GenericCoding coding, byte[] contexts, long width, long height, PixelBudget budget)
    {
        var bitmap = Bitmap.Of(width, height, budget);
        var window = Windows[coding.Template];
        var moved = Moved(coding);
        var (up2, up1, row) = (new byte[width + (2 * Margin)], new byte[width + (2 * Margin)], new byte[width + (2 * Margin)]);
        var isTypical = false;
        for (var y = 0; y < bitmap.Height; y++)
        {
            if (coding.IsTypical)
                isTypical ^= decoder.Decode(ref contexts[TypicalContexts[coding.Template]]) == 1;
            if (isTypical)
            {
                up1.CopyTo(row, 0);
                Store(bitmap, y, row);
            }
            else
            {
                DecodeRow(decoder, window, moved, coding.Skip, contexts, bitmap, y, up2, up1, row);
            }

            (up2, up1, row) = (up1, row, up2);
        }

        return bitmap;
    }

    private static void DecodeRow(
        ArithmeticDecoder decoder,
        (int Up2Left, int Up2Right, int Up1Left, int Up1Right, int Left) window,
        List<(int Bit, Offset Place)> moved,
        Bitmap? skip,
        byte[] contexts,
        Bitmap bitmap,
        int y,
        byte[] up2,
        byte[] up1,
        byte[] row)
    {
        var (count2, count1) = (window.Up2Left + window.Up2Right + 1, window.Up1Left + window.Up1Right + 1);
        var (mask2, mask1, mask0) = ((1 << count2) - 1, (1 << count1) - 1, (1 << window.Left) - 1);
        var (shift2, shift1) = (window.Left + count1, window.Left);
        var (above2, above1, before) = (0, 0, 0);
        for (var i = 0; i < window.Up2Right; i++)
            above2 = (above2 << 1) | up2[Margin + i];
        for (var i = 0; i < window.Up1Right; i++)
            above1 = (above1 << 1) | up1[Margin + i];
        Array.Clear(row);
        for (var x = 0; x < bitmap.Width; x++)
        {
            above2 = ((above2 << 1) | (count2 > 0 ? up2[Margin + x + window.Up2Right] : 0)) & mask2;
            above1 = ((above1 << 1) | up1[Margin + x + window.Up1Right]) & mask1;
            var bit = 0;
            if (skip is null || skip[x, y] == 0)
            {
                var context = (above2 << shift2) | (above1 << shift1) | before;
                foreach (var (at, place) in moved)
                {
                    var sample = place.Y == 0 ? (x + place.X >= 0 ? row[Margin + x + place.X] : 0) : bitmap[x + place.X, y + place.Y];
                    context = (context & ~(1 << at)) | (sample << at);
                }

                bit = decoder.Decode(ref contexts[context]);
            }

            row[Margin + x] = (byte)bit;
            before = ((before << 1) | bit) & mask0;
        }

        Store(bitmap, y, row);
    }

    private static void Store(Bitmap bitmap, int y, byte[] row)
    {
        for (var x = 0; x < bitmap.Width; x++)
        {
            if (row[Margin + x] != 0)
                bitmap.Blacken(x, y);
        }
    }

    private static List<(int Bit, Offset Place)> Moved(GenericCoding coding)
    {
        var usual = GenericCoding.UsualPlaces(coding.Template);
        var moved = new List<(int, Offset)>();
        for (var i = 0; i < usual.Count; i++)
        {
            var place = coding.Adaptive[i];
            if (place == usual[i])
                continue;
            if (place.Y > 0 || (place.Y == 0 && place.X >= 0))
                throw new InvalidDataException("A sample is to be told by one that comes after it.");
            moved.Add((AdaptiveBits[coding.Template][i], place));
        }

        return moved;
    }
}
