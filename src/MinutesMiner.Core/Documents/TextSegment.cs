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
/// <remarks>A long document has hundreds of thousands of these: page and style share a field, and no room goes to what is absent.</remarks>
public readonly record struct TextSegment
{
    private const int StyleBits = 4;

    // In an order that leaves no gaps.
    private readonly int _start;
    private readonly int _length;
    private readonly int _origin;
    private readonly int _pageAndStyle; // The page, 0 for none, above the style.
    private readonly Box _box; // NaN for none.
    private readonly double _fontSize;

    /// <summary>A stretch with its place.</summary>
    /// <param name="start">Offset into the <see cref="LocatedText.Text"/>.</param>
    /// <param name="length">Number of UTF-16 code units.</param>
    /// <param name="origin">Offset of the first code unit in <see cref="Document.Text"/>; 0 until a document is made of the block.</param>
    /// <param name="page">Page number from 1, below 2^27; null when the source has no pages.</param>
    /// <param name="box">The word's box on that page; null when the source has no pages.</param>
    /// <param name="style">Weight, slant, and whether a line starts here.</param>
    /// <param name="fontSize">Height of the font's em in points as it appears on the page; 0 when unknown.</param>
    public TextSegment(int start, int length, int origin, int? page, Box? box, TextStyle style, double fontSize)
    {
        _start = start;
        _length = length;
        _origin = origin;
        _pageAndStyle = ((page ?? 0) << StyleBits) | (int)style;
        _box = box ?? new Box(double.NaN, 0, 0, 0);
        _fontSize = fontSize;
    }

    /// <summary>Offset into the <see cref="LocatedText.Text"/>.</summary>
    public int Start
    {
        get => _start;
        init => _start = value;
    }

    /// <summary>Number of UTF-16 code units.</summary>
    public int Length
    {
        get => _length;
        init => _length = value;
    }

    /// <summary>Offset of the first code unit in <see cref="Document.Text"/>; 0 until a document is made of the block.</summary>
    public int Origin
    {
        get => _origin;
        init => _origin = value;
    }

    /// <summary>Page number from 1; null when the source has no pages.</summary>
    public int? Page => _pageAndStyle >> StyleBits is > 0 and var page ? page : null;

    /// <summary>The word's box on that page; null when the source has no pages.</summary>
    public Box? Box => double.IsNaN(_box.Left) ? null : _box;

    /// <summary>Weight, slant, and whether a line starts here.</summary>
    public TextStyle Style => (TextStyle)(_pageAndStyle & ((1 << StyleBits) - 1));

    /// <summary>Height of the font's em in points as it appears on the page; 0 when unknown.</summary>
    public double FontSize => _fontSize;

    /// <summary>Offset after the last code unit in the text.</summary>
    public int End => _start + _length;
}
