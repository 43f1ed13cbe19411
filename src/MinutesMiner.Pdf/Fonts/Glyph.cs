namespace MinutesMiner.Pdf.Fonts;

/// <summary>What a character code shows: its text and its advance. One instance a code of a font.</summary>
/// <param name="Text">Unicode; U+FFFD or a guess when unknown.</param>
/// <param name="Width">Horizontal advance in em.</param>
/// <param name="IsMapped">Whether <paramref name="Text"/> is known.</param>
internal sealed record Glyph(string Text, double Width, bool IsMapped)
{
    /// <summary>Vertical writing: advance in em, negative downwards.</summary>
    public double VerticalAdvance { get; init; }

    /// <summary>Vertical writing: from the horizontal to the vertical origin, in em.</summary>
    public double OriginX { get; init; }

    /// <summary>Vertical writing: from the horizontal to the vertical origin, in em.</summary>
    public double OriginY { get; init; }
}
