using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Core.Documents;

/// <summary>How a stretch of text is set.</summary>
[Flags]
public enum TextStyle
{
    /// <summary>Upright, of normal weight.</summary>
    None = 0,

    /// <summary>Bold or heavier, by the font's name, flags or weight.</summary>
    Bold = 1,

    /// <summary>Italic or oblique.</summary>
    Italic = 2,

    /// <summary>The first segment of a line as printed, or what follows a hard line break.</summary>
    LineStart = 4,
}

/// <summary>
/// A stretch of a <see cref="LocatedText"/> that stands in one place: a word on a page, or a run of characters in a source
/// without pages.
/// </summary>
/// <param name="Start">Offset into the <see cref="LocatedText.Text"/>.</param>
/// <param name="Length">Number of UTF-16 code units.</param>
/// <param name="Origin">Offset of the first code unit in <see cref="Document.Text"/>; 0 until a document is made of the block.</param>
/// <param name="Page">Page number from 1; null when the source has no pages.</param>
/// <param name="Box">The word's box on that page; null when the source has no pages.</param>
/// <param name="Style">Weight, slant, and whether a line starts here.</param>
/// <param name="FontSize">Height of the font's em in points as it appears on the page; 0 when unknown.</param>
public readonly record struct TextSegment(int Start, int Length, int Origin, int? Page, Box? Box, TextStyle Style, double FontSize)
{
    /// <summary>Offset after the last code unit in the text.</summary>
    public int End => Start + Length;
}
