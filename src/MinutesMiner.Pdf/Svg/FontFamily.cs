namespace MinutesMiner.Pdf.Svg;

/// <summary>The generic family that comes nearest to a font: SVG files name no others, so they look alike on every machine.</summary>
internal static class FontFamily
{
    private static readonly string[] Mono = ["Mono", "Courier", "Consolas", "Typewriter", "Menlo", "CMTT", "SFTT"];

    private static readonly string[] Sans =
        ["Sans", "Arial", "Helvetica", "Calibri", "Carlito", "Verdana", "Tahoma", "Segoe", "Roboto", "Aptos", "Gill", "Grotesk", "Trebuchet", "Gothic"];

    private static readonly string[] Serif =
        ["Serif", "Times", "Roman", "Georgia", "Garamond", "Cambria", "Caladea", "Palatino", "Bookman", "Antiqua", "Century", "Minion", "Baskerville", "Bodoni", "Didot", "CMR", "CMBX", "CMTI", "CMSL", "SFRM", "SFBX", "SFTI"];

    /// <summary>One of <c>monospace</c>, <c>sans-serif</c> and <c>serif</c>. A name counts for more than the descriptor, which is often left as it was.</summary>
    public static string Of(FontInfo font)
    {
        if (font.IsFixedPitch || Names(Mono, font))
            return "monospace";
        if (Names(Sans, font))
            return "sans-serif";
        return Names(Serif, font) || font.IsSerif ? "serif" : "sans-serif";
    }

    private static bool Names(string[] families, FontInfo font) => families.Any(f => font.Name.Contains(f, StringComparison.OrdinalIgnoreCase));
}
