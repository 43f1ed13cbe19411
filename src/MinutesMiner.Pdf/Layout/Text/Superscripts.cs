using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Text;

/// <summary>Digits that are set small and raised: signs of notes, powers.</summary>
internal static class Superscripts
{
    private const string Digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MaxLength = 4;
    private const double Smaller = 0.85;
    private const double Raised = 0.12;

    /// <summary>Whether the word is a raised number beside <paramref name="host"/>, the word that it hangs at.</summary>
    public static bool IsRaised(Token token, Token host) =>
        token.Size <= Smaller * host.Size && token.Baseline < host.Baseline - (Raised * host.Size) && IsNumber(token.Text);

    /// <summary>The digit as Unicode writes it when it is raised; other characters stay as they are.</summary>
    public static char Of(char c) => char.IsAsciiDigit(c) ? Digits[c - '0'] : c;

    /// <summary>Digits, which a bracket or comma may part or end.</summary>
    private static bool IsNumber(string text) =>
        text.Length <= MaxLength && char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiDigit(c) || c is ')' or ',');
}
