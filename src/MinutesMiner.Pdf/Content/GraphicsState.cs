using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Fonts;

namespace MinutesMiner.Pdf.Content;

/// <summary>What <c>q</c> saves and <c>Q</c> restores (ISO 32000-1, 8.4.1 and 9.3), as far as text and lines need it.</summary>
internal struct GraphicsState
{
    /// <summary>From user space to the page as seen.</summary>
    public Matrix Transform;
    public ColorSpace FillSpace;
    public ColorSpace StrokeSpace;
    public int FillRgb;
    public int StrokeRgb;
    public double LineWidth;

    /// <summary>What drawings are seen through, on the page; null for all of it.</summary>
    public Box? Clip;
    public PdfFont? Font;
    public double FontSize;
    public double CharSpacing;
    public double WordSpacing;

    /// <summary>1 for 100 %.</summary>
    public double HorizontalScale;
    public double Leading;
    public double Rise;
    public int RenderMode;

    public static GraphicsState Initial(Matrix transform) => new()
    {
        Transform = transform,
        FillSpace = ColorSpace.Gray,
        StrokeSpace = ColorSpace.Gray,
        LineWidth = 1,
        HorizontalScale = 1,
    };
}
