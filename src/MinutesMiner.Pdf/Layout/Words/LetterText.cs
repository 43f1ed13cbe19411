using System.Text;

namespace MinutesMiner.Pdf.Layout.Words;

/// <summary>What letters say, put into the form in which texts are compared and searched.</summary>
internal static class LetterText
{
    /// <summary>Unicode's soft hyphen: where a word may be broken, or was.</summary>
    public const char SoftHyphen = '\u00AD';

    // By combining mark: pairs of a letter and the letter with that mark.
    private static readonly Dictionary<char, string> Accents = new()
    {
        ['\u0300'] = "AÀEÈIÌOÒUÙaàeèiìoòuù",
        ['\u0301'] = "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćNŃnńSŚsśZŹzźÆǼæǽØǾøǿÅǺåǻ",
        ['\u0302'] = "AÂEÊIÎOÔUÛaâeêiîoôuû",
        ['\u0303'] = "AÃNÑOÕaãnñoõ",
        ['\u0308'] = "AÄEËIÏOÖUÜYŸaäeëiïoöuüyÿ",
        ['\u030A'] = "AÅaåUŮuů",
        ['\u030C'] = "CČDĎEĚNŇRŘSŠTŤZŽcčdďeěnňrřsštťzž",
        ['\u0327'] = "CÇcçSŞsş",
    };

    private static readonly string[] Ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    /// <summary>The combining mark that says what an accent says which is drawn by itself; null for what is none.</summary>
    public static char? MarkOf(char accent) => accent switch
    {
        '`' => '\u0300',
        '\u00B4' => '\u0301',
        '^' or '\u02C6' => '\u0302',
        '~' or '\u02DC' => '\u0303',
        '\u00A8' => '\u0308',
        '\u00B0' or '\u02DA' => '\u030A',
        '\u02C7' => '\u030C',
        '\u00B8' => '\u0327',
        _ => null,
    };

    /// <summary>
    /// Ligatures written out, letters and their accents composed, characters without a shape removed. A soft hyphen that is drawn
    /// is a hyphen; only at the end of a word it stays one, for it may be the line end's.
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
            else if (c == SoftHyphen && i < text.Length - 1)
            {
                clean.Append('-');
            }
            else if (!IsShapeless(c) && !char.IsWhiteSpace(c))
            {
                clean.Append(c);
                compose |= c is >= '\u0300' and <= '\u036F';
            }
        }

        return compose ? Compose(clean) : clean.ToString();
    }

    /// <summary>
    /// Puts letters and the accents drawn after them together, for the letters that European languages have so. (The runtime's own
    /// normalisation needs data that invariant mode leaves out.)
    /// </summary>
    private static string Compose(StringBuilder text)
    {
        var composed = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (composed.Length > 0 && Accents.TryGetValue(text[i], out var pairs) && Find(pairs, composed[^1]) is { } letter)
            {
                composed[^1] = letter;
            }
            else
            {
                composed.Append(text[i]);
            }
        }

        return composed.ToString();
    }

    private static char? Find(string pairs, char letter)
    {
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter)
            {
                return pairs[i + 1];
            }
        }

        return null;
    }

    /// <summary>Whether the text is nothing but characters without a shape or width.</summary>
    public static bool IsShapeless(string text)
    {
        foreach (var c in text)
        {
            if (!IsShapeless(c))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsShapeless(char c) =>
        (c is < ' ' && !char.IsWhiteSpace(c)) || c is '\u007F' or >= '\u200B' and <= '\u200F' or >= '\u202A' and <= '\u202E' or '\u2060' or '\uFEFF';
}
