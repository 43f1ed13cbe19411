using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Lines;

/// <summary>The number or star that a note begins with.</summary>
internal static class NoteSign
{
    private const int MaxLength = 3;
    private const double Smaller = 0.92;
    private const double Raised = 0.1;

    /// <summary>Length of the sign at the start of the text; 0 when there is none.</summary>
    public static int LengthAt(string text)
    {
        var sign = 0;
        while (sign < text.Length && sign <= MaxLength && IsSign(text[sign]))
        {
            sign++;
        }

        return sign > MaxLength ? 0 : sign;
    }

    /// <summary>Whether the word is a sign that is set small and raised against the line.</summary>
    public static bool IsRaised(Token token, Line line) =>
        token.Size < Smaller * line.Size && token.Baseline < line.Baseline - (Raised * line.Size) && LengthAt(token.Text.TrimEnd(')')) is > 0 and var length
        && length >= token.Text.Length - 1;

    private static bool IsSign(char c) => char.IsAsciiDigit(c) || c is '*' or '†' or '‡' or '¹' or '²' or '³' or (>= '⁴' and <= '⁹');
}
