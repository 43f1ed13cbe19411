using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>From a page's dictionary to what it shows (ISO 32000-1, 7.7.3).</summary>
internal sealed class PageReader(ContentContext context)
{
    /// <summary>Share of glyphs without Unicode from which on a page counts as unreadable, and how many there must be.</summary>
    private const double UnreadableShare = 0.5;
    private const int UnreadableMinimum = 20;

    public PdfPage Read(PageNode page, int number, CancellationToken cancellation)
    {
        var geometry = PageGeometry.Read(page);
        var output = new PageOutput(number, geometry.Width, geometry.Height, context.Options, context.Log);
        var clock = new PageClock(number, context.Options, context.Log, cancellation);
        var interpreter = new ContentInterpreter(context, output, geometry.Transform, clock);
        interpreter.RunPage(ReadContents(page.Dictionary["Contents"], clock), page.Inherited("Resources") as PdfDictionary ?? PdfDictionary.Empty);
        var links = Annotations.Read(page.Dictionary, geometry, interpreter, output, context);
        Judge(output);
        return new PdfPage
        {
            Number = number,
            Width = geometry.Width,
            Height = geometry.Height,
            Letters = output.Letters,
            Rulings = output.Rulings,
            Areas = output.Areas,
            Drawings = output.Drawings,
            Images = output.Images,
            Links = links,
        };
    }

    private void Judge(PageOutput output)
    {
        var total = output.MappedLetters + output.UnmappedLetters;
        if (output.UnmappedLetters >= UnreadableMinimum && output.UnmappedLetters > UnreadableShare * total)
        {
            context.Log.Add(
                "pdf.text-unreadable",
                Severity.Error,
                "Most glyphs of the page say nothing of the characters they stand for; text recognition would be needed.",
                output.PageNumber);
        }

        if (total == 0 && output.Images.Count > 0)
        {
            context.Log.Add(
                "pdf.no-text-layer", Severity.Warning, "The page is a picture without text; text recognition would be needed.", output.PageNumber);
        }
    }

    /// <summary>All content streams as one, a blank between them: a token may not run over.</summary>
    private ArraySegment<byte> ReadContents(PdfObject contents, PageClock clock)
    {
        if (contents is PdfStream single)
            return context.Store.Decode(single).Segment;
        if (contents is not PdfArray array)
            return [];
        var parts = new List<ArraySegment<byte>>(array.Count);
        long total = 0;
        for (var i = 0; i < array.Count; i++)
        {
            if (array[i] is not PdfStream stream)
                continue;
            if (clock.IsOver())
                break;
            var part = context.Store.Decode(stream).Segment;
            total += part.Count + 1;
            if (total > context.Options.MaxStreamBytes || total > Array.MaxLength)
            {
                context.Log.Limit("stream-bytes", "A page's content is larger than the limit for one stream; the rest was not read.");
                break;
            }

            parts.Add(part);
        }

        if (parts.Count == 1)
            return parts[0];
        var result = new byte[parts.Sum(part => part.Count + 1)];
        var place = 0;
        foreach (var part in parts)
        {
            part.CopyTo(result, place);
            place += part.Count;
            result[place++] = (byte)'\n';
        }

        return result;
    }
}

/// <summary>A page's size as seen, and the way from its user space to it.</summary>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
/// <param name="Transform">To the page as seen, y downwards.</param>
internal sealed record PageGeometry(double Width, double Height, Matrix Transform)
{
    private const double DefaultWidth = 612;
    private const double DefaultHeight = 792;

    public static PageGeometry Read(PageNode page)
    {
        var media = Rectangle(page.Inherited("MediaBox"));
        if (media is not { Width: > 0, Height: > 0 })
            media = new Box(0, 0, DefaultWidth, DefaultHeight);
        var box = media.Value;
        if (Rectangle(page.Inherited("CropBox")) is { } crop)
        {
            var cut = new Box(Math.Max(crop.Left, box.Left), Math.Max(crop.Top, box.Top), Math.Min(crop.Right, box.Right), Math.Min(crop.Bottom, box.Bottom));
            if (cut is { Width: > 0, Height: > 0 })
                box = cut;
        }

        // Here "top" is the lower y: the box is in user space, whose y grows upwards.
        var (left, bottom, right, top) = (box.Left, box.Top, box.Right, box.Bottom);
        var rotation = page.Inherited("Rotate") is PdfNumber rotate ? ((rotate.Int % 360) + 360) % 360 : 0;
        var matrix = rotation switch
        {
            90 => new Matrix(0, 1, 1, 0, -bottom, -left),
            180 => new Matrix(-1, 0, 0, 1, right, -bottom),
            270 => new Matrix(0, -1, -1, 0, top, right),
            _ => new Matrix(1, 0, 0, -1, -left, top),
        };
        var unit = page.Dictionary.Number("UserUnit") is > 0 and <= 75_000 and double scale ? scale : 1;
        matrix = matrix.Then(new Matrix(unit, 0, 0, unit, 0, 0));
        var (width, height) = rotation is 90 or 270 ? (box.Height, box.Width) : (box.Width, box.Height);
        return new PageGeometry(width * unit, height * unit, matrix);
    }

    /// <summary>A rectangle in user space with its corners put in order; null when it is none.</summary>
    public static Box? Rectangle(PdfObject value)
    {
        if ((value as PdfArray)?.Numbers(4) is not { } n)
            return null;
        return new Box(Math.Min(n[0], n[2]), Math.Min(n[1], n[3]), Math.Max(n[0], n[2]), Math.Max(n[1], n[3]));
    }
}
