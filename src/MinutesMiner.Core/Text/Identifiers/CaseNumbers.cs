using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Text.Identifiers;

/// <summary>
/// Finds case numbers in the forms that municipalities and regions print, and parses lines that hold nothing else. Digits alone count only
/// behind a label. Linear in the text's length; thread-safe.
/// </summary>
public static class CaseNumbers
{
    // Longest first: the first that fits is taken.
    private static readonly string[] Labels =
    [
        "acadre sagsnr", "esdh-sagsnr", "journalnummer", "sagsnummer", "journal-nr", "journalnr", "journal nr", "sags-id", "sags nr", "sag nr", "sag id", "sagsnr", "sagsid",
        "sags id", "sagnr", "j. nr", "j.nr", "j.-nr", "jnr",
    ];

    /// <summary>The case numbers in order, not overlapping.</summary>
    public static IReadOnlyList<CaseNumber> Find(string text)
    {
        var found = new List<CaseNumber>();
        ReadOnlySpan<char> span = text;
        for (var at = 0; at < span.Length;)
        {
            if (!char.IsLetterOrDigit(span[at]) || !Scan.IsWordStart(span, at))
            {
                at++;
                continue;
            }

            var number = ReadAt(text, at);
            at = number?.Range.End ?? at + 1;
            if (number is not null)
            {
                found.Add(number);
            }
        }

        return found;
    }

    /// <summary>The case number of a line that holds it and perhaps its label, and nothing else; null for any other line.</summary>
    public static CaseNumber? ParseWhole(string line)
    {
        ReadOnlySpan<char> span = line;
        var start = span.Length - span.TrimStart().Length;
        if (start == span.Length)
        {
            return null;
        }

        var number = ReadAt(line, start);
        return number is not null && span[number.Range.End..].Trim() is "" or "." or ":" or "," ? number : null;
    }

    private static CaseNumber? ReadAt(string text, int at)
    {
        ReadOnlySpan<char> span = text;
        if (char.IsLetter(span[at]) && AfterLabel(span, at) is var value && value > at)
        {
            var end = CaseNumberGrammar.Read(span, value, out var form, out var kle);
            if (end == value)
            {
                end = CaseNumberGrammar.ReadLabelled(span, value, out form);
            }

            return end > value ? Make(text, value, end, form, kle, isLabelled: true) : null;
        }

        // Without a label a number begins with a register's letters or with a digit.
        if (!char.IsAsciiLetterOrDigit(span[at]))
        {
            return null;
        }

        // A document's number has the same forms.
        if (span.In(Scan.WordBefore(span, at)).StartsWith("dok", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // The rest of something longer.
        if (at >= 2 && span[at - 1] is '-' or '/' or '.' or ',' or '_' or ':' && char.IsLetterOrDigit(span[at - 2]))
        {
            return null;
        }

        var unlabelled = CaseNumberGrammar.Read(span, at, out var itsForm, out var itsKle);
        return unlabelled > at ? Make(text, at, unlabelled, itsForm, itsKle, isLabelled: false) : null;
    }

    private static CaseNumber Make(string text, int start, int end, CaseNumberForm form, KleNumber? kle, bool isLabelled) =>
        new(new TextRange(start, end), text[start..end], form, kle, isLabelled);

    /// <summary>Offset of what stands behind a label at the offset; the offset itself when no label does.</summary>
    private static int AfterLabel(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('s' or 'S' or 'j' or 'J' or 'a' or 'A' or 'e' or 'E'))
        {
            return at;
        }

        foreach (var label in Labels)
        {
            if (!text[at..].StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var end = at + label.Length;
            while (end < text.Length && end - at < label.Length + 3 && text[end] is '.' or ':')
            {
                end++;
            }

            var value = Scan.SkipSpaces(text, end);
            value = value < text.Length && text[value] == ':' ? Scan.SkipSpaces(text, value + 1) : value;
            return value > at + label.Length && value < text.Length ? value : at;
        }

        return at;
    }
}
