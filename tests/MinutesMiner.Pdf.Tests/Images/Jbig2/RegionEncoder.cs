using MinutesMiner.Pdf.Images.Jbig2;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>Codes samples as the specification's figures show them, one at a time (ITU-T T.88, 6.2 and 6.3).</summary>
internal static class RegionEncoder
{
    // By template, from the highest bit of the context to the lowest: the samples looked at; a number from 0 on stands for one that may be moved.
    private static readonly (int X, int Y, int Movable)[][] Templates =
    [
        [
            (0, 0, 3), (-1, -2, -1), (0, -2, -1), (1, -2, -1), (0, 0, 2), (0, 0, 1), (-2, -1, -1), (-1, -1, -1), (0, -1, -1), (1, -1, -1), (2, -1, -1), (0, 0, 0),
            (-4, 0, -1), (-3, 0, -1), (-2, 0, -1), (-1, 0, -1),
        ],
        [
            (-1, -2, -1), (0, -2, -1), (1, -2, -1), (2, -2, -1), (-2, -1, -1), (-1, -1, -1), (0, -1, -1), (1, -1, -1), (2, -1, -1), (0, 0, 0), (-3, 0, -1),
            (-2, 0, -1), (-1, 0, -1),
        ],
        [(-1, -2, -1), (0, -2, -1), (1, -2, -1), (-2, -1, -1), (-1, -1, -1), (0, -1, -1), (1, -1, -1), (0, 0, 0), (-2, 0, -1), (-1, 0, -1)],
        [(-3, -1, -1), (-2, -1, -1), (-1, -1, -1), (0, -1, -1), (1, -1, -1), (0, 0, 0), (-4, 0, -1), (-3, 0, -1), (-2, 0, -1), (-1, 0, -1)],
    ];

    private static readonly int[] RepeatContexts = [0b1001_1011_0010_0101, 0b0_0111_1001_0101, 0b00_1110_0101, 0b01_1001_0101];

    public static void Generic(ArithmeticEncoder encoder, byte[] contexts, GenericCoding coding, Drawn samples)
    {
        var repeats = false;
        for (var y = 0; y < samples.Height; y++)
        {
            if (coding.IsTypical)
            {
                var isSame = Enumerable.Range(0, samples.Width).All(x => samples[x, y] == samples[x, y - 1]);
                encoder.Encode(ref contexts[RepeatContexts[coding.Template]], isSame == repeats ? 0 : 1);
                repeats = isSame;
                if (isSame)
                    continue;
            }

            for (var x = 0; x < samples.Width; x++)
            {
                if (coding.Skip is { } skip && skip[x, y] == 1)
                    continue;
                var context = 0;
                foreach (var (dx, dy, movable) in Templates[coding.Template])
                {
                    var (ax, ay) = movable < 0 ? (dx, dy) : (coding.Adaptive[movable].X, coding.Adaptive[movable].Y);
                    context = (context << 1) | samples[x + ax, y + ay];
                }

                encoder.Encode(ref contexts[context], samples[x, y]);
            }
        }
    }

    /// <summary>Writes a bitmap as what differs from another.</summary>
    /// <param name="encoder">Written to.</param>
    /// <param name="contexts">Statistics.</param>
    /// <param name="coding">How.</param>
    /// <param name="samples">What comes of it.</param>
    /// <param name="reference">What it is told by.</param>
    /// <param name="shiftX">Where the reference stands in it.</param>
    /// <param name="shiftY">Likewise, downwards.</param>
    /// <param name="isTypical">Rows of nothing but what the reference says are said to be.</param>
    public static void Refinement(
        ArithmeticEncoder encoder, byte[] contexts, RefinementCoding coding, Drawn samples, Drawn reference, int shiftX, int shiftY, bool isTypical = false)
    {
        var isLike = false;
        for (var y = 0; y < samples.Height; y++)
        {
            if (isTypical)
            {
                var now = Enumerable.Range(0, samples.Width).All(x => Around(x, y) is not (0 or 9) || samples[x, y] == Around(x, y) / 9);
                encoder.Encode(ref contexts[coding.Template == 0 ? 0b0_0001_0000_0000 : 0b00_1000_0000], now == isLike ? 0 : 1);
                isLike = now;
            }

            for (var x = 0; x < samples.Width; x++)
            {
                if (isLike && Around(x, y) is 0 or 9)
                    continue;
                var (rx, ry) = (x - shiftX, y - shiftY);
                List<int> bits = coding.Template == 0
                    ?
                    [
                        reference[rx + coding.Adaptive[1].X, ry + coding.Adaptive[1].Y], reference[rx, ry - 1], reference[rx + 1, ry - 1], reference[rx - 1, ry], reference[rx, ry],
                        reference[rx + 1, ry], reference[rx - 1, ry + 1], reference[rx, ry + 1], reference[rx + 1, ry + 1],
                        samples[x + coding.Adaptive[0].X, y + coding.Adaptive[0].Y], samples[x, y - 1], samples[x + 1, y - 1], samples[x - 1, y],
                    ]
                    :
                    [
                        reference[rx, ry - 1], reference[rx - 1, ry], reference[rx, ry], reference[rx + 1, ry], reference[rx, ry + 1], reference[rx + 1, ry + 1],
                        samples[x - 1, y - 1], samples[x, y - 1], samples[x + 1, y - 1], samples[x - 1, y],
                    ];
                encoder.Encode(ref contexts[bits.Aggregate((all, bit) => (all << 1) | bit)], samples[x, y]);
            }
        }

        int Around(int x, int y)
        {
            var sum = 0;
            for (var dy = -1; dy <= 1; dy++)
            {
                for (var dx = -1; dx <= 1; dx++)
                    sum += reference[x - shiftX + dx, y - shiftY + dy];
            }

            return sum;
        }
    }
}
