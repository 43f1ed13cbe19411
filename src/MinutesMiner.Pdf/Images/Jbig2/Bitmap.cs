namespace MinutesMiner.Pdf.Images.Jbig2;

/// <summary>How one bitmap is laid over another; the numbers are those of the format (ITU-T T.88, 7.4.1.5).</summary>
internal enum CombinationOperator
{
    Or = 0,
    And = 1,
    Xor = 2,
    Xnor = 3,
    Replace = 4,
}

/// <summary>Black and white samples: 1 is black. Rows start at a byte, the first sample in its highest bit.</summary>
internal sealed class Bitmap
{
    private Bitmap(int width, int height, int stride)
    {
        (Width, Height, Stride) = (width, height, stride);
        Bytes = new byte[(long)stride * height];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Bytes a row.</summary>
    public int Stride { get; }

    public byte[] Bytes { get; }

    /// <summary>A white bitmap, paid for from the budget.</summary>
    public static Bitmap Of(long width, long height, PixelBudget budget)
    {
        budget.Spend(width, height);
        return new Bitmap((int)width, (int)height, (int)((width + 7) / 8));
    }

    /// <summary>0 outside.</summary>
    public int this[int x, int y] => (uint)x < (uint)Width && (uint)y < (uint)Height ? (Bytes[(y * Stride) + (x >> 3)] >> (7 - (x & 7))) & 1 : 0;

    /// <summary>Makes a sample within the bitmap black.</summary>
    public void Blacken(int x, int y) => Bytes[(y * Stride) + (x >> 3)] |= (byte)(0x80 >> (x & 7));

    public void Fill(int value) => Array.Fill(Bytes, (byte)(value == 0 ? 0 : 0xFF));

    /// <summary>The samples of a row, a byte each, into <paramref name="row"/>.</summary>
    public void ReadRow(int y, Span<byte> row)
    {
        for (var x = 0; x < Width; x++)
            row[x] = (byte)((Bytes[(y * Stride) + (x >> 3)] >> (7 - (x & 7))) & 1);
    }

    /// <summary>A stretch of columns as a bitmap of its own.</summary>
    public Bitmap Columns(int left, int width, PixelBudget budget)
    {
        var part = Of(width, Height, budget);
        part.Draw(this, -left, 0, CombinationOperator.Or);
        return part;
    }

    /// <summary>Lays another bitmap over this one; what lies outside is cut off.</summary>
    public void Draw(Bitmap other, long left, long top, CombinationOperator how)
    {
        var firstY = (int)Math.Clamp(-top, 0, other.Height);
        var endY = (int)Math.Clamp(Height - top, firstY, other.Height);
        var firstX = (int)Math.Clamp(-left, 0, other.Width);
        var endX = (int)Math.Clamp(Width - left, firstX, other.Width);
        for (var y = firstY; y < endY; y++)
        {
            var row = (int)(y + top) * Stride;
            for (var x = firstX; x < endX;)
            {
                var target = (int)(x + left);
                if ((target & 7) == 0 && (x & 7) == 0 && x + 8 <= endX)
                {
                    ref var eight = ref Bytes[row + (target >> 3)];
                    eight = Combine(eight, other.Bytes[(y * other.Stride) + (x >> 3)], how);
                    x += 8;
                    continue;
                }

                ref var cell = ref Bytes[row + (target >> 3)];
                var mask = (byte)(0x80 >> (target & 7));
                var source = (byte)(other[x, y] == 0 ? 0 : mask);
                cell = (byte)((cell & ~mask) | (Combine(cell, source, how) & mask));
                x++;
            }
        }
    }

    private static byte Combine(byte below, byte above, CombinationOperator how) => how switch
    {
        CombinationOperator.Or => (byte)(below | above),
        CombinationOperator.And => (byte)(below & above),
        CombinationOperator.Xor => (byte)(below ^ above),
        CombinationOperator.Xnor => (byte)~(below ^ above),
        _ => above,
    };
}

/// <summary>Samples that a picture may still be taken apart into, all its parts together: a few bytes can ask for billions.</summary>
internal sealed class PixelBudget(long pixels)
{
    /// <summary>What even the smallest bitmap costs.</summary>
    private const int PerBitmap = 256;

    /// <summary>What a row costs, however narrow.</summary>
    private const int PerRow = 8;

    private long _left = pixels;

    /// <summary>Takes a bitmap of this size, in samples, from what the picture may still spend.</summary>
    /// <exception cref="InvalidDataException">There is not as much left, or the size is none.</exception>
    public void Spend(long width, long height)
    {
        if (width is < 0 or > int.MaxValue || height is < 0 or > int.MaxValue)
            throw new InvalidDataException("A bitmap has no possible size.");
        Spend((width + PerRow) * (height + 1));
    }

    /// <summary>Takes so many samples from what the picture may still spend.</summary>
    /// <exception cref="InvalidDataException">There is not as much left.</exception>
    public void Spend(long samples)
    {
        _left -= samples + PerBitmap;
        if (_left < 0)
            throw new InvalidDataException("The picture asks for more samples than the limit.");
    }
}
