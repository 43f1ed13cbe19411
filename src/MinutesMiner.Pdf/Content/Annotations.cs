using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>A page's annotations (ISO 32000-1, 12.5): links are listed, the others' normal appearances are drawn, or made.</summary>
internal static class Annotations
{
    private const int MaxAnnotations = 20_000;
    private const int Hidden = 2;
    private const int NoView = 32;

    public static IReadOnlyList<PageLink> Read(
        PdfDictionary page, PageGeometry geometry, ContentInterpreter interpreter, PageOutput output, ContentContext context)
    {
        var links = new List<PageLink>();
        var annotations = page.Array("Annots");
        for (var i = 0; i < Math.Min(annotations?.Count ?? 0, MaxAnnotations); i++)
        {
            if (annotations![i] is not PdfDictionary annotation || PageGeometry.Rectangle(annotation["Rect"]) is not { } rectangle)
                continue;
            if ((annotation.Int("F") & (Hidden | NoView)) != 0 || (annotation.Has("OC") && !context.Layers.IsVisible(annotation.Raw("OC"))))
                continue;
            var subtype = annotation.Name("Subtype");
            if (subtype is "Link")
                AddLink(annotation, rectangle, geometry, output, links);
            if (subtype is not "Popup" && (Appearance(annotation) ?? FormValues.Draw(annotation, rectangle, context.Form, context.Fonts)) is { } appearance)
                Draw(appearance, rectangle, interpreter);
        }

        return links;
    }

    private static void AddLink(PdfDictionary annotation, Box rectangle, PageGeometry geometry, PageOutput output, List<PageLink> links)
    {
        if (annotation.Dictionary("A")?.String("URI") is not { } address || address.Bytes.IsEmpty)
            return;
        var box = geometry.Transform.Bounds(rectangle.Left, rectangle.Top, rectangle.Right, rectangle.Bottom);
        if (output.Visible(box) is { } visible)
            links.Add(new PageLink(visible, address.ToText()));
    }

    private static PdfStream? Appearance(PdfDictionary annotation) => annotation.Dictionary("AP")?["N"] switch
    {
        PdfStream stream => stream,
        PdfDictionary states when annotation.Name("AS") is { } state => states.Stream(state),
        _ => null,
    };

    /// <summary>Algorithm 8.1: the appearance's box, after its own matrix, is stretched onto the annotation's rectangle.</summary>
    private static void Draw(PdfStream appearance, Box rectangle, ContentInterpreter interpreter)
    {
        var own = Matrix.From(appearance.Dictionary.Array("Matrix")?.Numbers(6));
        var bounds = PageGeometry.Rectangle(appearance.Dictionary["BBox"]) ?? new Box(0, 0, rectangle.Width, rectangle.Height);
        var box = own.Bounds(bounds.Left, bounds.Top, bounds.Right, bounds.Bottom);
        if (!(box.Width > 0) || !(box.Height > 0))
            return;
        var (scaleX, scaleY) = (rectangle.Width / box.Width, rectangle.Height / box.Height);
        interpreter.RunAnnotation(
            appearance, new Matrix(scaleX, 0, 0, scaleY, rectangle.Left - (box.Left * scaleX), rectangle.Top - (box.Top * scaleY)));
    }
}
