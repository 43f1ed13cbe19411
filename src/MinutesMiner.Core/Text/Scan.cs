using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text;

/// <summary>Small steps that the scanners of this folder share. Every one looks at a bounded stretch of text.</summary>
internal static class Scan
{
    /// <summary>The longest word that any grammar here knows; a longer one is no word of theirs.</summary>
    public const int MaxWord = 32;

    /// <summary>The white space that a grammar takes for one gap.</summary>
    private const int MaxGap = 8;

    /// <summary>Offset of the first sign at or after <paramref name="at"/> that is no white space; at most a few signs further.</summary>
    public static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + MaxGap);
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Offset before the white space that ends at <paramref name="at"/>.</summary>
    public static int SkipSpacesBack(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Max(0, at - MaxGap);
        while (at > limit && char.IsWhiteSpace(text[at - 1]))
        {
            at--;
        }

        return at;
    }

    /// <summary>Offset after the digits that start at <paramref name="at"/>, no more than <paramref name="most"/>.</summary>
    public static int Digits(ReadOnlySpan<char> text, int at, int most = MaxWord)
    {
        var limit = (int)Math.Min(text.Length, (long)at + most);
        while (at < limit && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Offset after the letters that start at <paramref name="at"/>; <paramref name="at"/> when the word is longer than any known.</summary>
    public static int Letters(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            if (++end - at > MaxWord)
            {
                return at;
            }
        }

        return end;
    }

    /// <summary>Whether no letter or digit stands right before the offset.</summary>
    public static bool IsWordStart(ReadOnlySpan<char> text, int at) => at == 0 || !char.IsLetterOrDigit(text[at - 1]);

    /// <summary>Whether no letter or digit stands at the offset.</summary>
    public static bool IsWordEnd(ReadOnlySpan<char> text, int at) => at >= text.Length || !char.IsLetterOrDigit(text[at]);

    /// <summary>The word before the offset, white space between: everything back to the white space or opening bracket before it.</summary>
    /// <returns>An empty range when there is none, or it is longer than any known.</returns>
    public static TextRange WordBefore(ReadOnlySpan<char> text, int at)
    {
        var end = SkipSpacesBack(text, at);
        var start = end;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '[' or '"' or '”' or '»'))
        {
            if (end - --start > MaxWord)
            {
                return new TextRange(end, end);
            }
        }

        return new TextRange(start, end);
    }

    /// <summary>The part of the text in the range.</summary>
    public static ReadOnlySpan<char> In(this ReadOnlySpan<char> text, TextRange range) => text[range.Start..range.End];
}
