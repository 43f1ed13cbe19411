using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>
/// Colour spaces (ISO 32000-1, 8.6), near enough to tell black from grey and red from blue: profiles are ignored, tints are
/// computed by the simple kinds of function and otherwise taken for shades of grey.
/// </summary>
internal sealed class ColorSpace
{
    private const int MaxNesting = 8;

    public static readonly ColorSpace Gray = new(1, static c => Rgb(c[0], c[0], c[0]));
    public static readonly ColorSpace DeviceRgb = new(3, static c => Rgb(c[0], c[1], c[2]));
    public static readonly ColorSpace Cmyk = new(4, static c => Rgb((1 - c[0]) * (1 - c[3]), (1 - c[1]) * (1 - c[3]), (1 - c[2]) * (1 - c[3])), initial: 0);

    /// <summary>A pattern has no one colour: mid grey stands for it.</summary>
    public static readonly ColorSpace Pattern = new(0, static _ => 0x808080, initial: 0x808080);
    private static readonly ColorSpace Lab = new(3, static c => Rgb(c[0] / 100, c[0] / 100, c[0] / 100));

    private readonly Func<double[], int> _toRgb;

    private ColorSpace(int components, Func<double[], int> toRgb, int initial = 0)
    {
        Components = components;
        _toRgb = toRgb;
        Initial = initial;
    }

    public int Components { get; }

    /// <summary>The colour after the space is chosen.</summary>
    public int Initial { get; }

    /// <summary>0xRRGGBB; missing components are 0.</summary>
    public int ToRgb(ReadOnlySpan<double> components)
    {
        var values = new double[Math.Max(Components, 1)];
        components[..Math.Min(components.Length, values.Length)].CopyTo(values);
        return _toRgb(values);
    }

    public static int Rgb(double red, double green, double blue) => (Byte(red) << 16) | (Byte(green) << 8) | Byte(blue);

    public static ColorSpace Read(PdfObject value, Resources resources, ObjectStore store, int depth = 0)
    {
        if (depth > MaxNesting)
            return Gray;
        if (value is PdfName name)
        {
            return name.Value switch
            {
                "DeviceGray" or "G" or "CalGray" => Gray,
                "DeviceRGB" or "RGB" or "CalRGB" => DeviceRgb,
                "DeviceCMYK" or "CMYK" => Cmyk,
                "Pattern" => Pattern,
                _ => resources.Find("ColorSpace", name.Value) is var own and not PdfNull ? Read(own, resources, store, depth + 1) : Gray,
            };
        }

        if (value is not PdfArray { Count: > 0 } array || array[0] is not PdfName kind)
            return Gray;
        switch (kind.Value)
        {
            case "ICCBased":
                var profile = array[1] as PdfStream;
                return (profile?.Dictionary.Int("N")) switch
                {
                    1 => Gray,
                    4 => Cmyk,
                    _ => DeviceRgb,
                };
            case "Lab":
                return Lab;
            case "Indexed" or "I":
                return Indexed(array, resources, store, depth);
            case "Separation":
                return Tint(array, 1, resources, store, depth);
            case "DeviceN":
                return Tint(array, (array[1] as PdfArray)?.Count ?? 1, resources, store, depth);
            default:
                return Read(kind, Resources.None, store, depth + 1);
        }
    }

    private static ColorSpace Indexed(PdfArray array, Resources resources, ObjectStore store, int depth)
    {
        var inner = Read(array[1], resources, store, depth + 1);
        var table = array[3] switch
        {
            PdfString text => text.ToArray(),
            PdfStream stream => store.Decode(stream).Segment.ToArray(),
            _ => [],
        };
        return new ColorSpace(1, c =>
        {
            var components = new double[Math.Max(inner.Components, 1)];
            var start = (int)Math.Clamp(c[0], 0, 255) * inner.Components;
            for (var i = 0; i < inner.Components && start + i < table.Length; i++)
                components[i] = table[start + i] / 255.0;
            return inner.ToRgb(components);
        });
    }

    private static ColorSpace Tint(PdfArray array, int components, Resources resources, ObjectStore store, int depth)
    {
        var alternate = Read(array[2], resources, store, depth + 1);
        var function = TintFunction.Read(array[3], store, 0);
        int ToRgb(double[] c)
        {
            if (c.Length == 1 && function?.Invoke(c[0]) is { } values)
                return alternate.ToRgb(values);
            var shade = 1 - c.Max();
            return Rgb(shade, shade, shade);
        }

        var full = new double[Math.Clamp(components, 1, 32)];
        Array.Fill(full, 1);
        return new ColorSpace(full.Length, ToRgb, ToRgb(full));
    }

    private static int Byte(double value) => (int)Math.Round(Math.Clamp(value, 0, 1) * 255);
}
