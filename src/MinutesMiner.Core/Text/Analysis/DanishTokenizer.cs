using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Analysis;

/// <summary>What sort of sign a token is.</summary>
public enum TokenShape
{
    /// <summary>Letters, perhaps with hyphens and apostrophes between them: <c>a-kassens</c>.</summary>
    Word,

    /// <summary>A plain, grouped or decimal number: <c>12</c>, <c>48.215.907</c>, <c>3,5</c>.</summary>
    Number,

    /// <summary>Digits and letters joined by <c>.</c>, <c>-</c>, <c>/</c> or <c>:</c>: case numbers, dates, times, ranges, <c>2026-p</c>.</summary>
    Identifier,

    /// <summary>The section sign with its number: <c>§ 17</c>.</summary>
    Paragraph,
}

/// <summary>A token as it stands in the text.</summary>
/// <param name="Range">Where it stands, in UTF-16 code units.</param>
/// <param name="Shape">What it is.</param>
public readonly record struct TextToken(TextRange Range, TokenShape Shape);

/// <summary>
/// Cuts text into tokens for search. Numbers with grouping, case numbers, dates and paragraphs each stay one token. Linear in the
/// text's length. Thread-safe.
/// </summary>
public static class DanishTokenizer
{
    /// <summary>The tokens in order, not overlapping.</summary>
    public static IReadOnlyList<TextToken> Tokenize(ReadOnlySpan<char> text)
    {
        var tokens = new List<TextToken>(text.Length / 6);
        var at = 0;
        while (Next(text, at) is { } token)
        {
            tokens.Add(token);
            at = token.Range.End;
        }

        return tokens;
    }

    /// <summary>The first token at or after <paramref name="start"/>; null when there is none.</summary>
    internal static TextToken? Next(ReadOnlySpan<char> text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '§' && Paragraph(text, i) is { } paragraph)
            {
                return paragraph;
            }

            if (char.IsLetterOrDigit(text[i]))
            {
                return Chunks(text, i);
            }
        }

        return null;
    }

    private static TextToken? Paragraph(ReadOnlySpan<char> text, int start)
    {
        var at = start + 1;
        while (at < text.Length && at - start < 4 && (text[at] == '§' || char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        var digits = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        if (at == digits)
        {
            return null;
        }

        // The letter of § 17a belongs to the number; a word after it does not.
        if (at < text.Length && char.IsAsciiLetter(text[at]) && (at + 1 == text.Length || !IsPart(text[at + 1])))
        {
            at++;
        }

        return new TextToken(new TextRange(start, at), TokenShape.Paragraph);
    }

    /// <summary>Runs of letters and digits and what joins them. Letters join by hyphen and apostrophe; anything joins a digit.</summary>
    private static TextToken Chunks(ReadOnlySpan<char> text, int start)
    {
        var end = EndOfRun(text, start, out var digits, out var letters);
        var (plainNumber, anyDigits, commas) = (digits && !letters, digits, 0);
        while (end + 1 < text.Length && IsPart(text[end + 1]))
        {
            var joint = text[end];
            var next = EndOfRun(text, end + 1, out var nextDigits, out var nextLetters);
            var joins = joint switch
            {
                ',' => plainNumber && nextDigits && !nextLetters && commas == 0 && char.IsAsciiDigit(text[end - 1]),
                '.' => anyDigits && nextDigits,
                '/' or ':' => digits && nextDigits,
                '\'' or '’' => !anyDigits && !nextDigits,
                _ => IsHyphen(joint) && commas == 0,
            };
            if (!joins)
            {
                break;
            }

            commas += joint == ',' ? 1 : 0;
            plainNumber &= joint is ',' or '.' && !nextLetters;
            anyDigits |= nextDigits;
            (digits, letters, end) = (nextDigits, nextLetters, next);
        }

        var range = new TextRange(start, end);
        var shape = !anyDigits ? TokenShape.Word
            : plainNumber && IsNumber(text[start..end]) ? TokenShape.Number
            : TokenShape.Identifier;
        return new TextToken(range, shape);
    }

    /// <summary>Digits; or groups of three after one to three; with decimals or without.</summary>
    private static bool IsNumber(ReadOnlySpan<char> token)
    {
        var comma = token.IndexOf(',');
        var whole = comma < 0 ? token : token[..comma];
        var first = whole.IndexOf('.');
        if (first < 0)
        {
            return true;
        }

        for (var at = first; at < whole.Length; at += 4)
        {
            if (first > 3 || whole[at] != '.' || at + 4 > whole.Length || whole.Slice(at + 1, 3).Contains('.'))
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfRun(ReadOnlySpan<char> text, int start, out bool digits, out bool letters)
    {
        (digits, letters) = (false, false);
        var at = start;
        for (; at < text.Length && IsPart(text[at]); at++)
        {
            digits |= char.IsDigit(text[at]);
            letters |= char.IsLetter(text[at]);
        }

        return at;
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || DanishFolding.IsIgnorable(c);

    internal static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–' or '−';
}
