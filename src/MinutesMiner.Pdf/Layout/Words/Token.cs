using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Tags;

namespace MinutesMiner.Pdf.Layout.Words;

/// <summary>What is drawn around a word and does not show in its letters.</summary>
[Flags]
internal enum TokenFlags : byte
{
    None = 0,

    /// <summary>A blank was drawn before the word.</summary>
    BlankBefore = 1,

    /// <summary>A blank was drawn after the word.</summary>
    BlankAfter = 2,

    /// <summary>The blank before it was one that forbids a line break (U+00A0).</summary>
    NoBreakBefore = 4,

    /// <summary>A soft hyphen is drawn within or after it.</summary>
    DrawnSoftHyphen = 8,
}

/// <summary>
/// A word as the layout handles it. All words of a document are held until its blocks are made, hundreds of thousands in a long one:
/// what many share is kept once, in <see cref="Style"/>.
/// </summary>
internal class Token
{
    public required string Text { get; init; }

    public required TokenStyle Style { get; init; }

    /// <summary>The word's box in its frame.</summary>
    public required Box Box { get; init; }

    /// <summary>y of the baseline in its frame.</summary>
    public required double Baseline { get; init; }

    public required TokenFlags Flags { get; init; }

    /// <summary>Place in the order of drawing.</summary>
    public required int Order { get; init; }

    /// <summary>The structure element that holds it; null without a usable structure tree.</summary>
    public required Tag? Tag { get; set; }

    /// <summary>The word's box in page coordinates: that in its frame, where the frame is the page.</summary>
    public virtual Box PageBox => Box;

    public int Page => Style.Page;

    public double Size => Style.Size;

    public bool IsBold => Style.Font.IsBold;

    public bool IsItalic => Style.Font.IsItalic;

    /// <summary>Whether the file itself marks it as page furniture.</summary>
    public bool IsArtifact => Style.IsArtifact;

    public bool BlankBefore => Flags.HasFlag(TokenFlags.BlankBefore);

    public bool BlankAfter => Flags.HasFlag(TokenFlags.BlankAfter);

    public bool NoBreakBefore => Flags.HasFlag(TokenFlags.NoBreakBefore);

    public bool HasDrawnSoftHyphen => Flags.HasFlag(TokenFlags.DrawnSoftHyphen);

    /// <summary>The word as others see it.</summary>
    public Word ToWord() => new(Text, PageBox, Style.Font, Style.Size, Style.Angle, Style.IsInvisible);
}

/// <summary>A word whose frame is turned against the page.</summary>
internal sealed class TurnedToken(Box pageBox) : Token
{
    public override Box PageBox => pageBox;
}

/// <summary>What the words of a run have in common.</summary>
/// <param name="Page">Page number from 1.</param>
/// <param name="Font">Font of the first letter.</param>
/// <param name="Size">Height of the em in points as it appears on the page.</param>
/// <param name="Angle">Writing direction, that of the frame.</param>
/// <param name="IsInvisible">Drawn without ink.</param>
/// <param name="IsArtifact">Page furniture by the file's own word.</param>
/// <param name="Rgb">Colour of the first letter as 0xRRGGBB.</param>
internal sealed record TokenStyle(int Page, FontInfo Font, double Size, double Angle, bool IsInvisible, bool IsArtifact, int Rgb);
