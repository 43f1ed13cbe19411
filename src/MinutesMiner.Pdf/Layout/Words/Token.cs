using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Tags;

namespace MinutesMiner.Pdf.Layout.Words;

/// <summary>A <see cref="Word"/> with what the layout needs to know of it besides.</summary>
internal sealed class Token
{
    /// <summary>The word as others see it.</summary>
    public required Word Word { get; init; }

    /// <summary>Page number from 1.</summary>
    public required int Page { get; init; }

    /// <summary>The word's box in its frame.</summary>
    public required Box Box { get; init; }

    /// <summary>y of the baseline in its frame.</summary>
    public required double Baseline { get; init; }

    /// <summary>Colour of the first letter, 0xRRGGBB.</summary>
    public required int Rgb { get; init; }

    /// <summary>Marked-content identifier of the first letter, or -1.</summary>
    public required int MarkedContent { get; init; }

    /// <summary>Whether the file itself marks it as page furniture.</summary>
    public required bool IsArtifact { get; init; }

    /// <summary>A blank was drawn before the word.</summary>
    public required bool BlankBefore { get; init; }

    /// <summary>A blank was drawn after the word.</summary>
    public required bool BlankAfter { get; init; }

    /// <summary>The blank before it was one that forbids a line break (U+00A0).</summary>
    public required bool NoBreakBefore { get; init; }

    /// <summary>A soft hyphen is drawn within or after it.</summary>
    public bool HasDrawnSoftHyphen { get; init; }

    /// <summary>Place in the order of drawing.</summary>
    public required int Order { get; init; }

    /// <summary>The structure element that holds it; null without a usable structure tree.</summary>
    public Tag? Tag { get; set; }

    public string Text => Word.Text;

    public double Size => Word.Size;

    public bool IsBold => Word.Font.IsBold;

    public bool IsItalic => Word.Font.IsItalic;
}
