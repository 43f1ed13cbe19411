using MinutesMiner.Pdf.Content;
using MinutesMiner.Pdf.Filters;
using MinutesMiner.Pdf.Images.Jbig2;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Images;

/// <summary>An image's dictionary and bytes (ISO 32000-1, 8.9.5), under the full or the inline names of its entries. Nothing is decoded yet.</summary>
internal sealed class ImageSource
{
    private readonly PdfStream _stream;
    private readonly Resources _resources;
    private readonly ObjectStore _store;

    private ImageSource(PdfStream stream, Resources resources, ObjectStore store, bool isCover)
    {
        (_stream, _resources, _store, IsCover) = (stream, resources, store, isCover);
        var filters = StreamDecoder.Filters(stream.Dictionary);
        (Filter, FilterParameters) = filters.Count > 0 ? (filters[^1].Name, filters[^1].Parameters ?? PdfDictionary.Empty) : ("", PdfDictionary.Empty);
    }

    public int Width => Entry("Width", "W") is PdfNumber width ? width.Int : 0;

    public int Height => Entry("Height", "H") is PdfNumber height ? height.Int : 0;

    /// <summary>Whether a sample says how much of the ink is put down, not what colour there is: a soft mask.</summary>
    public bool IsCover { get; }

    /// <summary>Whether a sample says if ink is put down at all.</summary>
    public bool IsStencil => Entry("ImageMask", "IM") is PdfBoolean { Value: true };

    /// <summary>The last filter by its full name; empty for none.</summary>
    public string Filter { get; }

    public PdfDictionary FilterParameters { get; }

    public int Bits => IsStencil ? 1 : Entry("BitsPerComponent", "BPC") is PdfNumber bits ? bits.Int : Filter is "CCITTFaxDecode" or "JBIG2Decode" ? 1 : 8;

    public double[]? Decode(int components) => (Entry("Decode", "D") as PdfArray)?.Numbers(2 * components);

    public bool IsIndexed => Entry("ColorSpace", "CS") is var space
        && ((space is PdfName name ? _resources.Find("ColorSpace", name.Value) : space) as PdfArray)?[0] is PdfName { Value: "Indexed" or "I" };

    public ColorSpace Space => IsStencil || IsCover ? ColorSpace.Gray : ColorSpace.Read(Entry("ColorSpace", "CS"), _resources, _store);

    /// <summary>
    /// The bytes with all filters undone but an image filter. They do not count towards what the document may inflate to: a long
    /// scan may be larger than that, and one picture at a time is what is asked for.
    /// </summary>
    public DecodedStream Read() => _store.Decode(_stream, counts: false);

    /// <summary>The rows of a JBIG2 picture, 0 for black as in other pictures; null when nothing of it can be decoded.</summary>
    public byte[]? DecodeBilevel(DecodedStream part)
    {
        var globals = FilterParameters.Stream("JBIG2Globals") is { } shared ? _store.Decode(shared, counts: false).Segment : ArraySegment<byte>.Empty;
        if (Width <= 0 || Height <= 0 || (long)Width * Height > _store.Options.MaxPictureSamples
            || Jbig2Decoder.Decode(part.Segment, globals, Height, _store.Options.MaxPictureSamples) is not { } page)
        {
            return null;
        }

        var (stride, rows) = ((Width + 7) / 8, new byte[(long)((Width + 7) / 8) * Height]);
        Array.Fill(rows, (byte)0xFF);
        for (var y = 0; y < Math.Min(Height, page.Height); y++)
        {
            for (var x = 0; x < Math.Min(stride, page.Stride); x++)
                rows[(y * stride) + x] = (byte)~page.Bytes[(y * page.Stride) + x];
        }

        return rows;
    }

    /// <summary>
    /// What of an image shows the most: the image itself, or its mask where that is the finer of the two, as in scans that are taken
    /// apart into colours and shapes.
    /// </summary>
    public static ImageSource Of(PdfStream stream, Resources resources, ObjectStore store)
    {
        var image = new ImageSource(stream, resources, store, isCover: false);
        foreach (var (key, isCover) in (ReadOnlySpan<(string, bool)>)[("SMask", true), ("Mask", false)])
        {
            if (stream.Dictionary.Stream(key) is { } mask && new ImageSource(mask, resources, store, isCover) is var finer
                && (long)finer.Width * finer.Height > 2L * image.Width * image.Height)
            {
                return finer;
            }
        }

        return image;
    }

    private PdfObject Entry(string name, string inlineName) =>
        _stream.Dictionary[name] is var value and not PdfNull ? value : _stream.Dictionary[inlineName];
}
