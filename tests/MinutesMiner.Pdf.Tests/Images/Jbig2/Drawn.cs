using MinutesMiner.Pdf.Images.Jbig2;

namespace MinutesMiner.Pdf.Tests.Images.Jbig2;

/// <summary>Black and white samples in text: a line a row, <c>#</c> for black.</summary>
internal sealed class Drawn(int width, int height)
{
    private readonly int[,] _samples = new int[height, width];

    public int Width => width;

    public int Height => height;

    public int this[int x, int y]
    {
        get => x >= 0 && x < width && y >= 0 && y < height ? _samples[y, x] : 0;
        set => _samples[y, x] = value;
    }

    public static Drawn Of(params string[] rows)
    {
        var drawn = new Drawn(rows[0].Length, rows.Length);
        for (var y = 0; y < rows.Length; y++)
        {
            for (var x = 0; x < rows[0].Length; x++)
                drawn[x, y] = rows[y][x] == '#' ? 1 : 0;
        }

        return drawn;
    }

    /// <summary>Blots and lines, with rows that repeat.</summary>
    public static Drawn Blots(int width, int height, int seed)
    {
        var random = new Random(seed);
        var drawn = new Drawn(width, height);
        for (var blot = 0; blot < 1 + (width * height / 90); blot++)
        {
            var (left, top, wide, high) = (random.Next(width), random.Next(height), 1 + random.Next(12), 1 + random.Next(6));
            for (var y = top; y < Math.Min(top + high, height); y++)
            {
                for (var x = left; x < Math.Min(left + wide, width); x++)
                    drawn[x, y] = 1;
            }
        }

        return drawn;
    }

    public static Drawn Of(Bitmap bitmap)
    {
        var drawn = new Drawn(bitmap.Width, bitmap.Height);
        for (var y = 0; y < bitmap.Height; y++)
        {
            for (var x = 0; x < bitmap.Width; x++)
                drawn[x, y] = bitmap[x, y];
        }

        return drawn;
    }

    public void Put(Drawn other, int left, int top)
    {
        for (var y = 0; y < other.Height; y++)
        {
            for (var x = 0; x < other.Width; x++)
            {
                if (other[x, y] == 1 && left + x >= 0 && left + x < width && top + y >= 0 && top + y < height)
                    this[left + x, top + y] = 1;
            }
        }
    }

    /// <summary>The samples as rows of bits, 1 for black.</summary>
    public byte[] ToBytes()
    {
        var stride = (width + 7) / 8;
        var bytes = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                bytes[(y * stride) + (x / 8)] |= (byte)(_samples[y, x] << (7 - (x % 8)));
        }

        return bytes;
    }

    public override string ToString() => string.Join('\n', Enumerable.Range(0, height).Select(y => string.Concat(Enumerable.Range(0, width).Select(x => this[x, y] == 1 ? '#' : '.'))));
}
