using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Filters;

namespace MinutesMiner.Pdf.Images;

/// <summary>Formats of a picture's file.</summary>
public enum PictureFormat
{
    /// <summary>JPEG, as it lies in the PDF.</summary>
    Jpeg,

    /// <summary>JPEG 2000, as it lies in the PDF.</summary>
    Jpeg2000,

    /// <summary>TIFF: fax or JPEG rows as they lie in the PDF, or plain rows in shades of grey.</summary>
    Tiff,
}

/// <summary>A picture as a file that image programs read.</summary>
/// <param name="Format">The format; its mark stands at the start of the bytes, whatever the PDF says.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Width">In samples, as the file is shown: after turning.</param>
/// <param name="Height">In samples, as the file is shown.</param>
public sealed record PictureFile(PictureFormat Format, ReadOnlyMemory<byte> Bytes, int Width, int Height);

/// <summary>
/// A picture on a page: an image, or a row of images that scanners cut one into. Immutable; holds on to the document's bytes, and
/// decodes nothing before it is asked to.
/// </summary>
public sealed class Picture
{
    private readonly IReadOnlyList<PageImage> _strips;
    private readonly ImagePlacement _placement;

    internal Picture(IReadOnlyList<PageImage> strips)
    {
        _strips = strips;
        var (first, last) = (strips[0].Placement, strips[^1].Placement);
        _placement = first with { C = last.C + last.E - first.E, D = last.D + last.F - first.F };
        Placement = _placement.Upright();
        Box = Placement.Apply(new Box(0, 0, 1, 1));
        long width = Source(0).Width;
        var height = strips.Sum(s => (long)s.Source!.Height);
        (PixelWidth, PixelHeight) = _placement.Orientation > 4 ? (height, width) : (width, height);
    }

    /// <summary>Where it stands, with what lies beyond the page's edge.</summary>
    public Box Box { get; }

    /// <summary>Where its samples stand, once it is turned upright.</summary>
    public ImagePlacement Placement { get; }

    /// <summary>Width in samples, upright; as stated by the file, not checked.</summary>
    public long PixelWidth { get; }

    /// <summary>Height in samples, upright; as stated by the file, not checked.</summary>
    public long PixelHeight { get; }

    /// <summary>Samples an inch along the rows; 0 for a picture without width.</summary>
    public double Resolution
    {
        get
        {
            var length = Math.Sqrt((Placement.A * Placement.A) + (Placement.B * Placement.B));
            return length > 0 ? PixelWidth / length * 72 : 0;
        }
    }

    /// <summary>The last filter of its bytes, for messages: <c>JBIG2Decode</c>; empty for none.</summary>
    public string Filter => Source(0).Filter;

    /// <summary>
    /// Makes a file of it: JPEG and JPEG 2000 as they are, all else as TIFF. Null when it cannot be read: its bytes are not what they
    /// are said to be, or ask for more samples than <see cref="PdfOptions.MaxPictureSamples"/>.
    /// </summary>
    public PictureFile? Encode()
    {
        var parts = _strips.Select(s => s.Source!.Read()).ToList();
        return parts[0].ImageFilter switch
        {
            null => Plain(parts),
            "DCTDecode" => Jpeg(parts),
            "CCITTFaxDecode" => Fax(parts),
            "JPXDecode" => Jpeg2000(parts[0].Bytes),
            "JBIG2Decode" => Bilevel(parts[0]),
            _ => null,
        };
    }

    private ImageSource Source(int strip) => _strips[strip].Source!;

    private PictureFile? Plain(List<DecodedStream> parts)
    {
        var rows = new List<ArraySegment<byte>>();
        var bits = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            if (Samples.ToGray(Source(i), parts[i].Bytes) is not { } gray || (bits != 0 && bits != gray.Bits))
                return null;
            bits = gray.Bits;
            rows.Add(gray.Bytes);
        }

        return Tiff(TiffCompression.None, photometric: 1, bits, rows);
    }

    private PictureFile? Bilevel(DecodedStream part) => Source(0).DecodeBilevel(part) is { } rows && Samples.ToGray(Source(0), rows) is { } gray
        ? Tiff(TiffCompression.None, photometric: 1, gray.Bits, [gray.Bytes])
        : null;

    private PictureFile? Jpeg(List<DecodedStream> parts)
    {
        if (JpegHeader.Read(parts[0].Bytes) is not { } header)
            return null;
        if (parts.Count == 1 && _placement.Orientation == 1)
            return new PictureFile(PictureFormat.Jpeg, parts[0].Segment, header.Width, header.Height);
        if (parts.Exists(p => JpegHeader.Read(p.Bytes) is not { } other || other.Width != header.Width || other.Components != header.Components))
            return null;
        var photometric = header.Components switch
        {
            1 => 1,
            3 => header.IsRgb ? 2 : 6,
            _ => 5,
        };
        return Tiff(TiffCompression.Jpeg, photometric, 8, [.. parts.Select(p => p.Segment)], header.Components, header.Width);
    }

    private PictureFile? Fax(List<DecodedStream> parts)
    {
        var parameters = Source(0).FilterParameters;
        var kind = parameters.Int("K");
        var columns = parameters.Int("Columns", 1728);
        if (columns is <= 0 or > ushort.MaxValue)
            return null;
        // A fax's black runs are samples of 0 unless it says otherwise; which of the two is the darker is for the colours to say.
        var shades = Samples.Shades(Source(0), Source(0).Space);
        var runs = parameters.Bool("BlackIs1") ? 1 : 0;
        var isBlack = Source(0).Bits == 1 && shades[runs] <= shades[1 - runs];
        var options = (kind > 0 ? 1 : 0) | (parameters.Bool("EncodedByteAlign") ? 4 : 0);
        return Tiff(
            kind < 0 ? TiffCompression.Group4 : TiffCompression.Group3, isBlack ? 0 : 1, 1, [.. parts.Select(p => p.Segment)], width: columns, groupOptions: options);
    }

    private static PictureFile? Jpeg2000(ReadOnlySpan<byte> data)
    {
        var isFile = data.StartsWith((ReadOnlySpan<byte>)[0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A]);
        var size = data.IndexOf((ReadOnlySpan<byte>)[0xFF, 0x4F, 0xFF, 0x51]);
        if (!(isFile || size == 0) || size < 0 || size + 24 > data.Length)
            return null;
        // The extent of the reference grid, less its offset (ISO 15444-1, A.5.1).
        var grid = data[(size + 8)..];
        var width = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(grid) - System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(grid[8..]);
        var height = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(grid[4..]) - System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(grid[12..]);
        return width > 0 && height > 0 ? new PictureFile(PictureFormat.Jpeg2000, data.ToArray(), width, height) : null;
    }

    private PictureFile? Tiff(
        TiffCompression compression, int photometric, int bits, IReadOnlyList<ArraySegment<byte>> strips, int components = 1, int? width = null, int groupOptions = 0)
    {
        var height = _strips.Sum(s => (long)s.Source!.Height);
        var (across, down) = (width ?? Source(0).Width, (int)Math.Min(height, int.MaxValue));
        if (across <= 0 || down <= 0 || strips.Sum(s => (long)s.Count + 64) > Array.MaxLength)
            return null;
        var tags = new TiffTags
        {
            Width = across,
            Height = down,
            RowsPerStrip = Source(0).Height,
            Compression = compression,
            Photometric = photometric,
            Bits = bits,
            Components = components,
            Orientation = _placement.Orientation,
            GroupOptions = groupOptions,
        };
        var bytes = TiffWriter.Write(tags, strips);
        return _placement.Orientation > 4
            ? new PictureFile(PictureFormat.Tiff, bytes, down, across)
            : new PictureFile(PictureFormat.Tiff, bytes, across, down);
    }
}
