using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Images;

namespace MinutesMiner.Pdf;

/// <summary>A font as a reader of the page sees it. One instance a font resource, so letters can be compared by reference.</summary>
/// <param name="Name">Base font name without the subset tag: <c>LiberationSerif-Bold</c>.</param>
/// <param name="IsBold">By the name's suffix, the descriptor's flags or weight.</param>
/// <param name="IsItalic">By the name's suffix, the descriptor's flags or angle.</param>
/// <param name="IsFixedPitch">All glyphs have one width.</param>
public sealed record FontInfo(string Name, bool IsBold, bool IsItalic, bool IsFixedPitch)
{
    /// <summary>The letters have serifs, by the descriptor's flags alone; many fonts do not say.</summary>
    public bool IsSerif { get; init; }
}

/// <summary>What else is known of a letter.</summary>
[Flags]
public enum LetterFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Drawn with no ink (text rendering mode 3 or 7): the text layer of a scan.</summary>
    Invisible = 1,

    /// <summary>Marked as an artifact: page furniture, by the file's own word.</summary>
    Artifact = 2,

    /// <summary>No usable Unicode was found for the glyph: <see cref="Letter.Text"/> is U+FFFD or a guess.</summary>
    Unmapped = 4,

    /// <summary>From an annotation's appearance, not from the page's content.</summary>
    Annotation = 8,
}

/// <summary>A glyph on a page, or the text that one piece of marked content stands for.</summary>
/// <param name="Text">
/// Unicode, in reading order; a ligature gives several characters, a piece of marked content with a replacement text may give a
/// whole word. Never empty. Blanks are kept as letters.
/// </param>
/// <param name="Box">From the font's descent to its ascent, over the glyph's advance width; in page coordinates (<see cref="Core.Geometry.Box"/>).</param>
/// <param name="OriginX">x of the glyph's origin on the baseline.</param>
/// <param name="BaselineY">y of the glyph's origin on the baseline.</param>
/// <param name="Font">The font.</param>
/// <param name="Size">Height of the em in points as it appears on the page.</param>
/// <param name="Angle">Writing direction in degrees clockwise as seen: 0 left to right, 90 downwards, 180, 270.</param>
/// <param name="Rgb">Fill colour as 0xRRGGBB.</param>
/// <param name="MarkedContent">
/// Marked-content identifier (MCID) on this page, or -1. Content of a form that has structure of its own counts from 0 again; it is
/// given other numbers, the same as in <see cref="StructureKid.MarkedContent"/>.
/// </param>
/// <param name="Flags">What else is known.</param>
public sealed record Letter(
    string Text, Box Box, double OriginX, double BaselineY, FontInfo Font, double Size, double Angle, int Rgb, int MarkedContent, LetterFlags Flags);

/// <summary>A straight line that is drawn on the page: a stroked segment, or a filled rectangle too thin to be an area.</summary>
/// <param name="Box">The line with its thickness.</param>
/// <param name="IsHorizontal">True when it runs along x.</param>
/// <param name="Rgb">Colour as 0xRRGGBB.</param>
public readonly record struct Ruling(Box Box, bool IsHorizontal, int Rgb);

/// <summary>A filled or framed rectangle: the shade of a table cell, the box of a slide.</summary>
/// <param name="Box">The area.</param>
/// <param name="FillRgb">Fill colour as 0xRRGGBB; null when it is only framed.</param>
/// <param name="Stroked">Whether its edge is drawn.</param>
public readonly record struct Area(Box Box, int? FillRgb, bool Stroked);

/// <summary>A picture on the page.</summary>
/// <param name="Box">Where it stands.</param>
/// <param name="PixelWidth">Width of the image in samples.</param>
/// <param name="PixelHeight">Height of the image in samples.</param>
public readonly record struct PageImage(Box Box, int PixelWidth, int PixelHeight)
{
    /// <summary>How it lies on the page; not cut at the page's edge, as <see cref="Box"/> is.</summary>
    public ImagePlacement Placement { get; init; }

    /// <summary>Its bytes, for <see cref="PagePictures"/>.</summary>
    internal ImageSource? Source { get; init; }
}

/// <summary>A link annotation with an address.</summary>
/// <param name="Box">Where it can be clicked.</param>
/// <param name="Uri">The address as written in the file; not checked.</param>
public readonly record struct PageLink(Box Box, string Uri);
