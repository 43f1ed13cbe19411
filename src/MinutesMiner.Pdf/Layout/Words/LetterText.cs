using System.Text;

namespace MinutesMiner.Pdf.Layout.Words;

/// <summary>What letters say, put into the form in which texts are compared and searched.</summary>
internal static class LetterText
{
    /// <summary>Unicode's soft hyphen: where a word may be broken, or was.</summary>
    public const char SoftHyphen = '\u00AD';

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>
    /// Ligatures written out, letters and their accents composed, characters without a shape removed. A soft hyphen stays only at
    /// the end, where it says that the word goes on.
    /// </summary>
    public static string Clean(string text)
    {
        var plain = true;
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' and not (>= '\u00C0' and <= '\u024F'))
            {
                plain = false;
                break;
            }
        }

        if (plain)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length + 2);
        var compose = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= '\uFB00' and <= '\uFB06')
            {
                clean.Append(Ligatures[c - '\uFB00']);
            }
            else if (c == SoftHyphen ? i == text.Length - 1 : !IsShapeless(c) && !char.IsWhiteSpace(c))
            {
                clean.Append(c);
                compose |= c is >= '\u0300' and <= '\u036F';
            }
        }

        var result = clean.ToString();
        return compose ? result.Normalize(NormalizationForm.FormC) : result;
    }

    private static bool IsShapeless(char c) =>
        c is < ' ' or '\u007F' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or '\u2060' or '\uFEFF';
}
