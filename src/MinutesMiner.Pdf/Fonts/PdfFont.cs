namespace MinutesMiner.Pdf.Fonts;

/// <summary>A font as the content interpreter needs it. Thread-safe: shared by all pages of a document.</summary>
internal abstract class PdfFont
{
    private readonly FontInfo[] _variants;

    protected PdfFont(FontInfo info, double ascent, double descent)
    {
        _variants =
        [
            info,
            info.IsBold ? info : info with { IsBold = true },
            info.IsItalic ? info : info with { IsItalic = true },
            info with { IsBold = true, IsItalic = true },
        ];
        if (info.IsBold)
            _variants[3] = _variants[2];
        else if (info.IsItalic)
            _variants[3] = _variants[1];
        Ascent = ascent;
        Descent = descent;
    }

    /// <summary>Above the baseline, in em.</summary>
    public double Ascent { get; }

    /// <summary>Below the baseline, in em; negative.</summary>
    public double Descent { get; }

    /// <summary>Whether text runs downwards.</summary>
    public virtual bool IsVertical => false;

    /// <summary>What a font size has to be multiplied by to give the height of an em: 1 except for Type 3 fonts.</summary>
    public virtual double EmScale => 1;

    public bool IsBold => _variants[0].IsBold;

    /// <summary>The font as it looks when drawn with a stroke around it (bold) or slanted (italic).</summary>
    public FontInfo Info(bool emboldened, bool slanted) => _variants[(emboldened ? 1 : 0) + (slanted ? 2 : 0)];

    /// <summary>Takes the next character code from a string.</summary>
    /// <param name="text">The string that is shown; not empty.</param>
    /// <param name="length">Bytes of the code, at least 1.</param>
    public abstract Glyph Next(ReadOnlySpan<byte> text, out int length);
}
