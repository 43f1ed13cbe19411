using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Core.Documents;

/// <summary>Half-open range of UTF-16 code units: <paramref name="Start"/> inclusive, <paramref name="End"/> exclusive.</summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last code unit; not less than <paramref name="Start"/>.</param>
public readonly record struct TextRange(int Start, int End)
{
    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the two ranges share a code unit.</summary>
    public bool Overlaps(TextRange other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies in this range.</summary>
    public bool Contains(TextRange other) => other.Start >= Start && other.End <= End;
}

/// <summary>
/// Where a fact stands. A document with pages gives <paramref name="Page"/> and <paramref name="Box"/>; one without gives
/// <paramref name="Chars"/>. A fact that crosses pages has one span a page.
/// </summary>
/// <param name="Page">Page number from 1, or null when the source has no pages.</param>
/// <param name="Box">The rectangle on that page that holds the words, or null when the source has no pages.</param>
/// <param name="Chars">Range in <see cref="Document.Text"/>, or null when the source has pages.</param>
public readonly record struct Span(int? Page, Box? Box, TextRange? Chars);
