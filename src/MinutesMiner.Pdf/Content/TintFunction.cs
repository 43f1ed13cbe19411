using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>Functions of one number (ISO 32000-1, 7.10): sampled, exponential and stitched. Null for the others.</summary>
internal static class TintFunction
{
    private const int MaxNesting = 8;
    private const int MaxOutputs = 32;

    public static Func<double, double[]>? Read(PdfObject value, ObjectStore store, int depth)
    {
        var dictionary = value as PdfDictionary ?? (value as PdfStream)?.Dictionary;
        if (dictionary is null || depth > MaxNesting)
            return null;
        return dictionary.Int("FunctionType", -1) switch
        {
            0 when value is PdfStream stream => Sampled(stream, store),
            2 => Exponential(dictionary),
            3 => Stitched(dictionary, store, depth),
            _ => null,
        };
    }

    private static Func<double, double[]> Exponential(PdfDictionary dictionary)
    {
        var from = dictionary.Array("C0");
        var to = dictionary.Array("C1");
        var exponent = dictionary.Number("N") ?? 1;
        var count = Math.Clamp(to?.Count ?? from?.Count ?? 1, 1, MaxOutputs);
        return x =>
        {
            var result = new double[count];
            var power = Math.Pow(Math.Clamp(x, 0, 1), exponent);
            for (var i = 0; i < count; i++)
            {
                var start = from?.Number(i) ?? 0;
                result[i] = start + (power * ((to?.Number(i, 1) ?? 1) - start));
            }

            return result;
        };
    }

    private static Func<double, double[]>? Sampled(PdfStream stream, ObjectStore store)
    {
        var dictionary = stream.Dictionary;
        var size = (int)(dictionary.Array("Size")?.Number(0) ?? 0);
        var range = dictionary.Array("Range");
        if (size < 2 || range is null || dictionary.Int("BitsPerSample") != 8 || dictionary.Array("Size")?.Count != 1)
            return null;
        var outputs = Math.Clamp(range.Count / 2, 1, MaxOutputs);
        var samples = store.Decode(stream).Segment;
        return x =>
        {
            var result = new double[outputs];
            var start = (int)Math.Round(Math.Clamp(x, 0, 1) * (size - 1)) * outputs;
            for (var i = 0; i < outputs && start + i < samples.Count; i++)
                result[i] = range.Number(2 * i) + (samples[start + i] / 255.0 * (range.Number((2 * i) + 1, 1) - range.Number(2 * i)));
            return result;
        };
    }

    private static Func<double, double[]>? Stitched(PdfDictionary dictionary, ObjectStore store, int depth)
    {
        var functions = dictionary.Array("Functions");
        if (functions is null || functions.Count is 0 or > 64)
            return null;
        var parts = new Func<double, double[]>[functions.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (Read(functions[i], store, depth + 1) is not { } part)
                return null;
            parts[i] = part;
        }

        var bounds = dictionary.Array("Bounds") ?? PdfArray.Empty;
        var encode = dictionary.Array("Encode") ?? PdfArray.Empty;
        return x =>
        {
            var k = 0;
            while (k < bounds.Count && k < parts.Length - 1 && x >= bounds.Number(k))
                k++;
            var low = k == 0 ? 0 : bounds.Number(k - 1);
            var high = k < bounds.Count ? bounds.Number(k) : 1;
            var start = encode.Number(2 * k);
            var share = high > low ? (x - low) / (high - low) : 0;
            return parts[k](start + (share * (encode.Number((2 * k) + 1, 1) - start)));
        };
    }
}
