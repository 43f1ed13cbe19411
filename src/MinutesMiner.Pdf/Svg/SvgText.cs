using System.Globalization;

namespace MinutesMiner.Pdf.Svg;

/// <summary>Values as they may stand in an SVG file.</summary>
internal static class SvgText
{
    private const char Replacement = '\uFFFD';

    /// <summary>A number with two decimals at most. Anything that is no number of a page's order is 0.</summary>
    public static string Number(double value) =>
        Math.Abs(value) <= 1e9 ? Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture) : "0";

    /// <summary>A colour of 0xRRGGBB.</summary>
    public static string Color(int rgb) => string.Create(CultureInfo.InvariantCulture, $"#{rgb & 0xFFFFFF:x6}");

    /// <summary>
    /// Writes text as content or as the value of an attribute in double quotes. Characters that XML 1.0 cannot hold
    /// (section 2.2) become U+FFFD.
    /// </summary>
    public static void Escape(TextWriter output, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    output.Write("&amp;");
                    break;
                case '<':
                    output.Write("&lt;");
                    break;
                case '>':
                    output.Write("&gt;");
                    break;
                case '"':
                    output.Write("&quot;");
                    break;
                case '\t' or '\n' or '\r':
                    output.Write(' ');
                    break;
                case < ' ' or '\uFFFE' or '\uFFFF':
                    output.Write(Replacement);
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        output.Write(c);
                        output.Write(text[++i]);
                    }
                    else
                    {
                        output.Write(char.IsSurrogate(c) ? Replacement : c);
                    }

                    break;
            }
        }
    }
}
