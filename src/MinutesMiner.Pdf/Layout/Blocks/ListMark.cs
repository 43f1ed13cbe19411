using System.Globalization;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>What a line starts with, when that may be the mark of a list entry.</summary>
/// <param name="Form">What marks of one list share: the bullet itself, or the kind of number with its punctuation.</param>
/// <param name="Ordinal">Place in the sequence of numbers or letters; 0 for bullets.</param>
/// <param name="Tokens">How many words of the line belong to the mark; 0 for a drawn bullet.</param>
/// <param name="Left">x of the mark.</param>
/// <param name="TextLeft">x of the text after it.</param>
/// <param name="Gap">Width of the blank after the mark, in ems.</param>
/// <param name="IsTagged">Whether the structure tree calls it a list label.</param>
internal sealed record ListMark(string Form, int Ordinal, int Tokens, double Left, double TextLeft, double Gap, bool IsTagged)
{
    private const string Bullets = "•●○◦▪▫■□◆◇❖➢➤►▶‣⁃∙·✓✔→";
    private const string Dashes = "-–—";
    private const string Note = "note";
    private const string Paragraph = "§";

    /// <summary>
    /// Whether the other mark may stand in the same list, so many places further on. A single letter counts as what it is among letters, and as
    /// a Roman number where it is one: i) after h), but also before ii).
    /// </summary>
    public bool IsFollowedBy(ListMark other, int places) =>
        (string.Equals(Form, other.Form, StringComparison.Ordinal) && other.Ordinal - Ordinal == places)
        || (AsRoman is var (form, ordinal) && other.AsRoman is var (otherForm, otherOrdinal)
            && string.Equals(form, otherForm, StringComparison.Ordinal) && otherOrdinal - ordinal == places);

    /// <summary>Whether the two could be marks of one list.</summary>
    public bool IsLike(ListMark other) =>
        string.Equals(Form, other.Form, StringComparison.Ordinal)
        || (AsRoman is var (form, _) && other.AsRoman is var (otherForm, _) && string.Equals(form, otherForm, StringComparison.Ordinal));

    /// <summary>The mark as a Roman number; null when it is none.</summary>
    private (string Form, int Ordinal)? AsRoman => Form[0] switch
    {
        'i' or 'I' => (Form, Ordinal),
        'a' when RomanLetter > 0 => ($"i{Form[1..]}", RomanLetter),
        'A' when RomanLetter > 0 => ($"I{Form[1..]}", RomanLetter),
        _ => null,
    };

    /// <summary>What the single letter i, v or x says as a Roman number; 0 for other marks.</summary>
    private int RomanLetter => Ordinal switch { 9 => 1, 22 => 5, 24 => 10, _ => 0 };

    /// <summary>Whether it is a glyph or shape, not a number or letter.</summary>
    public bool IsBullet => Ordinal == 0;

    /// <summary>Whether it is a dash, which may also be one within a sentence.</summary>
    public bool IsDash => Form.Length == 1 && Dashes.Contains(Form[0], StringComparison.Ordinal);

    /// <summary>Whether it is the raised sign of a note.</summary>
    public bool IsNote => string.Equals(Form, Note, StringComparison.Ordinal);

    /// <summary>The mark at the start of the line; null when there is none.</summary>
    public static ListMark? Of(Line line)
    {
        if (line.DrawnBullet is { } bullet)
        {
            var gap = (line.Box.Left - bullet.Right) / line.Size;
            return new ListMark("drawn", 0, 0, bullet.Left, line.Box.Left, gap, line.First.Tag?.ListItem is not null);
        }

        var first = line.First;
        if (line.Tokens.Count < 2)
        {
            return null;
        }

        var second = line.Tokens[1];
        var blank = (second.Box.Left - first.Box.Right) / line.Size;
        var tagged = first.Tag is { IsLabel: true };
        if (NoteSign.IsRaised(first, line))
        {
            return OfNote(line);
        }

        if (string.Equals(first.Text, Paragraph, StringComparison.Ordinal) && line.Tokens.Count > 2
            && int.TryParse(second.Text.AsSpan().TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var paragraph) && paragraph > 0)
        {
            var third = line.Tokens[2];
            return new ListMark(Paragraph, paragraph, 2, first.Box.Left, third.Box.Left, (third.Box.Left - second.Box.Right) / line.Size, tagged);
        }

        if (FormOf(first, blank, tagged) is not { } form)
        {
            return null;
        }

        return new ListMark(form.Form, form.Ordinal, 1, first.Box.Left, second.Box.Left, blank, tagged);
    }

    /// <summary>The sign of a note, a word of its own at the line's start.</summary>
    public static ListMark OfNote(Line line)
    {
        var (sign, text) = (line.First.Box, line.Tokens[1].Box);
        var ordinal = int.TryParse(line.First.Text.TrimEnd(')'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;
        return new ListMark(Note, ordinal, 1, sign.Left, text.Left, (text.Left - sign.Right) / line.Size, false);
    }

    /// <summary>Whether the word is a bullet, and nothing that could be anything else.</summary>
    public static bool IsBulletGlyph(string text) =>
        text.Length == 1 && (Bullets.Contains(text[0], StringComparison.Ordinal) || text[0] is >= '\uE000' and <= '\uF8FF');

    /// <summary>Whether the word alone could be the mark of a list entry.</summary>
    public static bool IsMark(string text) =>
        text.Length == 1
            ? Bullets.Contains(text[0], StringComparison.Ordinal) || Dashes.Contains(text[0], StringComparison.Ordinal) || text[0] is >= '\uE000' and <= '\uF8FF'
            : NumberForm(text) is not null;

    private static (string Form, int Ordinal)? FormOf(Token token, double gap, bool tagged)
    {
        var text = token.Text;
        if (text.Length == 1)
        {
            var c = text[0];
            if (Bullets.Contains(c, StringComparison.Ordinal) || Dashes.Contains(c, StringComparison.Ordinal) || c is >= '\uE000' and <= '\uF8FF')
            {
                return (text, 0);
            }

            if ((c is 'o' or '*' or '§' && gap > 0.4) || tagged)
            {
                return char.IsAsciiDigit(c) ? ("1", c - '0') : (text, 0);
            }

            return null;
        }

        return NumberForm(text);
    }

    /// <summary>1. 1) (1) 1.2 1.2. a) a. iv)</summary>
    private static (string Form, int Ordinal)? NumberForm(string text)
    {
        var open = text[0] == '(' ? 1 : 0;
        var close = text[^1] is '.' or ')' ? 1 : 0;
        var body = text[open..^close];
        if (body.Length is 0 or > 8 || (open == 1 && (close == 0 || text[^1] != ')')))
        {
            return null;
        }

        var end = text[^1] is '.' or ')' ? text[^1].ToString() : "";
        if (body.All(c => char.IsAsciiDigit(c) || c == '.') && char.IsAsciiDigit(body[0]) && char.IsAsciiDigit(body[^1]))
        {
            var parts = body.Split('.');
            if (parts.Any(p => p.Length is 0 or > 3) || (end.Length == 0 && parts.Length < 2))
            {
                return null;
            }

            var last = int.Parse(parts[^1], CultureInfo.InvariantCulture);
            return last == 0 ? null : ($"{string.Concat(Enumerable.Repeat("1.", parts.Length))}{end}", last);
        }

        if (end.Length == 0)
        {
            return null;
        }

        if (body.Length == 1 && char.IsLetter(body[0]))
        {
            var lower = char.ToLowerInvariant(body[0]);
            return ($"{(char.IsUpper(body[0]) ? 'A' : 'a')}{end}", lower - 'a' + 1);
        }

        return Roman(body) is { } roman and > 1 ? ($"{(char.IsUpper(body[0]) ? 'I' : 'i')}{end}", roman) : null;
    }

    private static int? Roman(string text)
    {
        var total = 0;
        var before = 0;
        foreach (var c in text.Reverse())
        {
            var value = char.ToLowerInvariant(c) switch { 'i' => 1, 'v' => 5, 'x' => 10, _ => 0 };
            if (value == 0)
            {
                return null;
            }

            total += value < before ? -value : value;
            before = Math.Max(before, value);
        }

        return total;
    }
}
