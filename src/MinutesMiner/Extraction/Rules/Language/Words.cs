using System.Globalization;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Extraction.Rules.Language;

/// <summary>A word, number or punctuation mark of a sentence.</summary>
/// <param name="Lower">In lower case.</param>
/// <param name="Range">Where it stands in the sentence.</param>
/// <param name="Number">Its value when it is written in digits; null otherwise.</param>
internal readonly record struct Token(string Lower, TextRange Range, decimal? Number)
{
    public bool IsWord => char.IsLetter(Lower[0]);

    public bool IsPunctuation => !char.IsLetterOrDigit(Lower[0]);
}

/// <summary>
/// A sentence as words, numbers and marks: what the slot grammars and the taxonomy's phrases read. Hyphens within a word belong to it
/// ("a-kasse"); a full stop never belongs to a number, so that an ordinal is a number and a mark. Linear in the text's length.
/// </summary>
internal sealed class Words
{
    /// <summary>The longest text that is read, in UTF-16 code units: longer ones are no sentence, and are cut.</summary>
    public const int LongestText = 8_000;

    private readonly List<Token> _tokens = [];

    public Words(string text)
    {
        Text = text;
        var length = Math.Min(text.Length, LongestText);
        for (var at = 0; at < length;)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            var end = char.IsLetter(c) ? WordEnd(at, length) : char.IsAsciiDigit(c) ? NumberEnd(at, length) : at + 1;
            var piece = text[at..end];
            _tokens.Add(new Token(piece.ToLowerInvariant(), new TextRange(at, end), char.IsAsciiDigit(c) ? Value(piece) : null));
            at = end;
        }
    }

    public string Text { get; }

    public int Count => _tokens.Count;

    /// <summary>The token at the index; an empty mark outside the sentence, so that grammars need not look for its ends.</summary>
    public Token this[int index] => index >= 0 && index < _tokens.Count ? _tokens[index] : new Token("\0", new TextRange(Text.Length, Text.Length), null);

    /// <summary>Whether the token at the index is one of the words.</summary>
    public bool Is(int index, params ReadOnlySpan<string> words)
    {
        var token = this[index].Lower;
        foreach (var word in words)
        {
            if (string.Equals(token, word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the tokens from <paramref name="first"/> up to, not including, <paramref name="end"/> stand in the text.</summary>
    public TextRange Range(int first, int end) => new(this[first].Range.Start, end > first ? this[end - 1].Range.End : this[first].Range.Start);

    /// <summary>The words of a range as the document prints them.</summary>
    public string Quote(TextRange range) => Text[range.Start..range.End];

    /// <summary>Index of the first token at or after an offset into the text.</summary>
    public int IndexAt(int offset)
    {
        var (low, high) = (0, _tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _tokens[middle].Range.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int WordEnd(int at, int length)
    {
        while (at < length && (char.IsLetterOrDigit(Text[at]) || (Text[at] is '-' or '’' or '\'' && at + 1 < length && char.IsLetterOrDigit(Text[at + 1]))))
        {
            at++;
        }

        return at;
    }

    private int NumberEnd(int at, int length)
    {
        while (at < length && char.IsAsciiDigit(Text[at]))
        {
            at++;
        }

        // A comma and digits: decimals. A full stop and three digits: thousands.
        while (at + 1 < length && ((Text[at] == ',' && char.IsAsciiDigit(Text[at + 1])) || (Text[at] == '.' && IsThousands(at + 1, length))))
        {
            at++;
            while (at < length && char.IsAsciiDigit(Text[at]))
            {
                at++;
            }
        }

        return at;
    }

    private bool IsThousands(int at, int length) => at + 3 <= length && Text.AsSpan(at, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (at + 3 == length || !char.IsAsciiDigit(Text[at + 3]));

    private static decimal? Value(string digits) =>
        digits.Length <= 20 && decimal.TryParse(digits.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
}
