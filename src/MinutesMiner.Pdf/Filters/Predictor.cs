using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Filters;

/// <summary>Undoes the prediction before Flate and LZW (ISO 32000-1, 7.4.4.4): TIFF's horizontal differences and PNG's five filters.</summary>
internal static class Predictor
{
    public static ArraySegment<byte> Undo(ArraySegment<byte> data, PdfDictionary parameters)
    {
        var kind = parameters.Int("Predictor", 1);
        if (kind <= 1)
            return data;
        var colors = Math.Clamp(parameters.Int("Colors", 1), 1, 32);
        var bits = parameters.Int("BitsPerComponent", 8);
        if (bits is not (1 or 2 or 4 or 16))
            bits = 8;
        var columns = Math.Clamp(parameters.Int("Columns", 1), 1, 1 << 24);
        var pixel = Math.Max(1, colors * bits / 8);
        var row = (int)Math.Min((((long)colors * bits * columns) + 7) / 8, int.MaxValue / 2);
        return kind == 2 ? Tiff([.. data], row, pixel, colors, bits) : Png(data, row, pixel);
    }

    private static ArraySegment<byte> Tiff(byte[] data, int row, int pixel, int colors, int bits)
    {
        for (var start = 0; start < data.Length; start += row)
        {
            var line = data.AsSpan(start, Math.Min(row, data.Length - start));
            if (bits == 8)
            {
                for (var i = pixel; i < line.Length; i++)
                    line[i] += line[i - pixel];
            }
            else if (bits == 16)
            {
                for (var i = pixel; i + 1 < line.Length; i += 2)
                {
                    var sum = ((line[i] << 8) | line[i + 1]) + ((line[i - pixel] << 8) | line[i - pixel + 1]);
                    line[i] = (byte)(sum >> 8);
                    line[i + 1] = (byte)sum;
                }
            }
            else
            {
                TiffBits(line, colors, bits);
            }
        }

        return data;
    }

    private static void TiffBits(Span<byte> line, int colors, int bits)
    {
        var mask = (1 << bits) - 1;
        Span<int> left = stackalloc int[32];
        left.Clear();
        var samples = line.Length * 8 / bits;
        for (var i = 0; i < samples; i++)
        {
            var shift = 8 - bits - (i * bits % 8);
            ref var cell = ref line[i * bits / 8];
            ref var sum = ref left[i % colors];
            sum = (sum + (cell >> shift)) & mask;
            cell = (byte)((cell & ~(mask << shift)) | (sum << shift));
        }
    }

    private static ArraySegment<byte> Png(ReadOnlySpan<byte> data, int row, int pixel)
    {
        var rows = (int)(((long)data.Length + row) / (row + 1L));
        var result = new byte[Math.Max(0, data.Length - rows)];
        ReadOnlySpan<byte> above = [];
        var written = 0;
        for (var start = 0; start < data.Length; start += row + 1)
        {
            var filter = data[start];
            var source = data.Slice(start + 1, Math.Min(row, data.Length - start - 1));
            var line = result.AsSpan(written, source.Length);
            source.CopyTo(line);
            UndoRow(filter, line, above, pixel);
            above = line;
            written += line.Length;
        }

        return new ArraySegment<byte>(result, 0, written);
    }

    private static void UndoRow(byte filter, Span<byte> line, ReadOnlySpan<byte> above, int pixel)
    {
        switch (filter)
        {
            case 1:
                for (var i = pixel; i < line.Length; i++)
                    line[i] += line[i - pixel];
                break;
            case 2:
                for (var i = 0; i < line.Length && i < above.Length; i++)
                    line[i] += above[i];
                break;
            case 3:
                for (var i = 0; i < line.Length; i++)
                    line[i] += (byte)(((i >= pixel ? line[i - pixel] : 0) + At(above, i)) / 2);
                break;
            case 4:
                for (var i = 0; i < line.Length; i++)
                    line[i] += Paeth(i >= pixel ? line[i - pixel] : 0, At(above, i), i >= pixel ? At(above, i - pixel) : 0);
                break;
        }
    }

    private static int At(ReadOnlySpan<byte> row, int index) => index < row.Length ? row[index] : 0;

    private static byte Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (a, b, c) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return (byte)(a <= b && a <= c ? left : b <= c ? above : corner);
    }
}
