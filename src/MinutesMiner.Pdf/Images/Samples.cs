using MinutesMiner.Pdf.Content;

namespace MinutesMiner.Pdf.Images;

/// <summary>An image's rows as shades of grey.</summary>
/// <param name="Bits">1 (0 is black) or 8 (0 is black).</param>
/// <param name="Bytes">Rows from the first, each begun at a byte.</param>
internal readonly record struct GrayRows(int Bits, byte[] Bytes);

/// <summary>Turns samples of any depth and colour space (ISO 32000-1, 8.9.5) into shades of grey.</summary>
internal static class Samples
{
    private const int MaxComponents = 32;

    /// <summary>Rows that the data lacks are white. Null when the image states no usable size or depth.</summary>
    public static GrayRows? ToGray(ImageSource image, ReadOnlySpan<byte> data)
    {
        var (width, height, bits) = (image.Width, image.Height, image.Bits);
        var space = image.Space;
        var components = Math.Max(space.Components, 1);
        if (width <= 0 || height <= 0 || bits is not (1 or 2 or 4 or 8 or 16) || components > MaxComponents)
            return null;
        var sourceRow = (((long)width * components * bits) + 7) / 8;
        var resultBits = bits == 1 && components == 1 ? 1 : 8;
        var resultRow = (((long)width * resultBits) + 7) / 8;
        if (resultRow * height > Array.MaxLength || sourceRow > int.MaxValue)
            return null;
        var result = new byte[resultRow * height];
        Array.Fill(result, (byte)0xFF);
        var shades = components == 1 ? Shades(image, space) : [];
        for (var y = 0; y < height && !data.IsEmpty; y++)
        {
            var source = data[..(int)Math.Min(sourceRow, data.Length)];
            data = data[source.Length..];
            var target = result.AsSpan((int)(y * resultRow), (int)resultRow);
            if (resultBits == 1)
                Bilevel(source, target, shades);
            else if (components == 1)
                OneComponent(source, target, bits, shades);
            else
                Colored(source, target, bits, components, space);
        }

        return new GrayRows(resultBits, result);
    }

    /// <summary>The grey of every value that a sample can have (of its first byte, for 16 bits).</summary>
    public static byte[] Shades(ImageSource image, ColorSpace space)
    {
        var values = 1 << Math.Min(image.Bits, 8);
        var isIndexed = image.IsIndexed;
        var decode = image.Decode(1) ?? [0, isIndexed ? (1 << image.Bits) - 1 : 1];
        var shades = new byte[values];
        for (var i = 0; i < values; i++)
        {
            var component = decode[0] + (i * (decode[1] - decode[0]) / (values - 1));
            shades[i] = image.IsCover ? (byte)(255 - Math.Round(Math.Clamp(component, 0, 1) * 255)) : Luminance(space.ToRgb([component]));
        }

        return shades;
    }

    private static void Bilevel(ReadOnlySpan<byte> source, Span<byte> target, byte[] shades)
    {
        if (shades[0] == shades[1])
            return; // One colour all over.
        var flip = shades[0] < shades[1] ? 0 : 0xFF;
        for (var i = 0; i < Math.Min(source.Length, target.Length); i++)
            target[i] = (byte)(source[i] ^ flip);
    }

    private static void OneComponent(ReadOnlySpan<byte> source, Span<byte> target, int bits, byte[] shades)
    {
        for (var x = 0; x < target.Length && ((long)(x + 1) * bits) + 7 >> 3 <= source.Length; x++)
            target[x] = shades[Sample(source, x, bits)];
    }

    private static void Colored(ReadOnlySpan<byte> source, Span<byte> target, int bits, int components, ColorSpace space)
    {
        Span<double> color = stackalloc double[components];
        var most = (1 << Math.Min(bits, 8)) - 1.0;
        var isRgb = ReferenceEquals(space, ColorSpace.DeviceRgb);
        var available = (int)Math.Min((long)source.Length * 8 / bits / components, target.Length);
        for (var x = 0; x < available; x++)
        {
            if (isRgb && bits == 8)
            {
                target[x] = Luminance(source[3 * x], source[(3 * x) + 1], source[(3 * x) + 2]);
                continue;
            }

            for (var i = 0; i < components; i++)
                color[i] = Sample(source, (x * components) + i, bits) / most;
            target[x] = Luminance(space.ToRgb(color));
        }
    }

    private static int Sample(ReadOnlySpan<byte> row, int index, int bits) => bits switch
    {
        8 => row[index],
        16 => row[2 * index],
        _ => (row[(int)((long)index * bits / 8)] >> (8 - bits - (int)((long)index * bits % 8))) & ((1 << bits) - 1),
    };

    private static byte Luminance(int rgb) => Luminance((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);

    /// <summary>By ITU-R BT.601.</summary>
    private static byte Luminance(int red, int green, int blue) => (byte)(((299 * red) + (587 * green) + (114 * blue) + 500) / 1000);
}
