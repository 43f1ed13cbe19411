using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Text;

/// <summary>How the last word of a line and the first of the next go together.</summary>
internal enum LineJoin
{
    /// <summary>Two words.</summary>
    Blank,

    /// <summary>One word, broken at a hyphen that the line end put there.</summary>
    DropHyphen,

    /// <summary>One word with a hyphen of its own.</summary>
    KeepHyphen,
}

/// <summary>Decides about hyphens at line ends, by the document's own vocabulary first and the shape of the two halves second.</summary>
internal static class Hyphenation
{
    /// <summary>How <paramref name="left"/> at a line's end and <paramref name="right"/> at the next one's start go together.</summary>
    public static LineJoin Decide(string left, string right, Vocabulary vocabulary)
    {
        if (left.Length > 1 && right.Length > 0 && left[^1] == '\u2013' && char.IsDigit(left[^2]) && char.IsDigit(right[0]))
        {
            return LineJoin.KeepHyphen; // A range: 2024–2027.
        }

        if (left.Length < 2 || right.Length == 0 || left[^1] is not ('-' or '\u2010' or LetterText.SoftHyphen) || !char.IsLetterOrDigit(left[^2]))
        {
            return LineJoin.Blank;
        }

        var stem = left[..^1];
        // U+2010 is what renderers draw where they break a word; people type U+002D.
        if (left[^1] == '\u2010' || (left[^1] == LetterText.SoftHyphen && !vocabulary.HyphensAreSoft))
        {
            return char.IsLetterOrDigit(right[0]) ? LineJoin.DropHyphen : LineJoin.Blank;
        }

        if (!char.IsLetterOrDigit(right[0]))
        {
            return LineJoin.Blank;
        }

        var half = LastPart(stem);
        if (char.IsDigit(half[^1]) || char.IsDigit(right[0]) || char.IsUpper(right[0]) || half.Length == 1 || IsAbbreviation(half))
        {
            return char.IsLower(right[0]) && IsSecondHalfLeftOut(stem, right, vocabulary) ? LineJoin.Blank : LineJoin.KeepHyphen;
        }

        if (vocabulary.Contains(stem + right))
        {
            return LineJoin.DropHyphen;
        }

        if (vocabulary.Contains($"{stem}-{right}"))
        {
            return LineJoin.KeepHyphen;
        }

        if (IsSecondHalfLeftOut(stem, right, vocabulary))
        {
            return LineJoin.Blank;
        }

        return !vocabulary.Hyphenates && vocabulary.Contains(half) && vocabulary.Contains(right) ? LineJoin.KeepHyphen : LineJoin.DropHyphen;
    }

    /// <summary>"Social- og sundhed": the hyphen stands for a second half that comes with a later word.</summary>
    private static bool IsSecondHalfLeftOut(string stem, string right, Vocabulary vocabulary) =>
        vocabulary.IsCommon(right) && (vocabulary.Contains($"{stem}-") || vocabulary.Contains(stem) || right.Length <= 3);

    private static bool IsAbbreviation(string half) => half.Length > 1 && half.All(char.IsUpper);

    private static string LastPart(string stem)
    {
        var start = stem.Length;
        while (start > 0 && char.IsLetterOrDigit(stem[start - 1]))
        {
            start--;
        }

        return stem[start..];
    }
}
