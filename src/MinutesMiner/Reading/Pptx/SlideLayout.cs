using System.Xml.Linq;
using MinutesMiner.Reading.Office;

namespace MinutesMiner.Reading.Pptx;

/// <summary>What a slide's placeholders inherit from its layout and master: their places.</summary>
internal sealed class SlideLayout(IReadOnlyList<XElement?> levels)
{
    /// <summary>The layout of a slide without any.</summary>
    public static SlideLayout None { get; } = new([]);

    /// <summary>Where the placeholder stands, in the units of the file; null when nothing says.</summary>
    public (long X, long Y)? PlaceOf(XElement placeholder)
    {
        foreach (var level in levels)
        {
            var shape = level.Child("cSld").Child("spTree")?.Descendants().FirstOrDefault(s => s.Is("sp") && Fits(Placeholder(s), placeholder));
            if (Offset(shape.Child("spPr").Child("xfrm")) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The shape's mark as a placeholder; null when it is a box of its own.</summary>
    public static XElement? Placeholder(XElement shape) =>
        shape.Elements().FirstOrDefault(e => e.Name.LocalName is "nvSpPr" or "nvGraphicFramePr" or "nvPicPr").Child("nvPr").Child("ph");

    public static (long X, long Y)? Offset(XElement? transform) =>
        transform.Child("off") is { } off && off.Number("x") is { } x && off.Number("y") is { } y ? (x, y) : null;

    private static bool Fits(XElement? candidate, XElement placeholder) =>
        candidate is not null
        && (placeholder.Get("idx") is { } index ? candidate.Get("idx") == index : Kind(candidate) == Kind(placeholder));

    private static string Kind(XElement placeholder) => placeholder.Get("type") is "ctrTitle" or "title" ? "title" : placeholder.Get("type") ?? "body";
}
