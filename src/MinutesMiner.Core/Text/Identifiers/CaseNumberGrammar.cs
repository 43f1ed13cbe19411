using System.Globalization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Text.Identifiers;

/// <summary>Reads the forms of case numbers. Every reader gives the offset after the number, or its start when there is none.</summary>
internal static class CaseNumberGrammar
{
    private const int MaxSequence = 9;

    /// <summary>A number in a form that tells itself apart from dates, ranges and amounts.</summary>
    public static int Read(ReadOnlySpan<char> text, int start, out CaseNumberForm form, out KleNumber? kle)
    {
        form = CaseNumberForm.Kle;
        if (Kle(text, start, out kle) is var end && end > start && Ends(text, end))
        {
            return end;
        }

        kle = null;
        foreach (var (reader, found) in (ReadOnlySpan<(Reader, CaseNumberForm)>)
            [
                (Lettered, CaseNumberForm.Lettered), (Municipality, CaseNumberForm.Municipality), (Regional, CaseNumberForm.Regional),
                (YearSequence, CaseNumberForm.YearSequence),
            ])
        {
            end = reader(text, start);
            if (end > start && Ends(text, end))
            {
                form = found;
                return end;
            }
        }

        return start;
    }

    /// <summary>A number that only its label makes a case number: five digits and more, or letters and digits with joints.</summary>
    public static int ReadLabelled(ReadOnlySpan<char> text, int start, out CaseNumberForm form)
    {
        var end = Scan.Digits(text, start, 13);
        form = CaseNumberForm.Digits;
        if (end - start is >= 5 and <= 12 && Ends(text, end))
        {
            return end;
        }

        // S2022-12345, MOD-2020-00246, 19-1234, 2020/17: a joint, and four digits in all.
        form = CaseNumberForm.Lettered;
        var (at, digits, joints) = (start, 0, 0);
        while (at < text.Length && at - start <= Scan.MaxWord && (char.IsAsciiLetterUpper(text[at]) || char.IsAsciiDigit(text[at])
            || (at > start && text[at] is '-' or '/' or '.' && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]))))
        {
            digits += char.IsAsciiDigit(text[at]) ? 1 : 0;
            joints += text[at] is '-' or '/' or '.' ? 1 : 0;
            at++;
        }

        if (digits < 4 || joints == 0 || !Ends(text, at))
        {
            return start;
        }

        form = char.IsAsciiDigit(text[start]) ? CaseNumberForm.YearSequence : CaseNumberForm.Lettered;
        return at;
    }

    private delegate int Reader(ReadOnlySpan<char> text, int start);

    /// <summary>Whether the number ends here: no letter or digit, and none behind a joint.</summary>
    private static bool Ends(ReadOnlySpan<char> text, int at) =>
        Scan.IsWordEnd(text, at) && !(at + 1 < text.Length && text[at] is '-' or '/' or '.' or ',' or '_' && char.IsAsciiDigit(text[at + 1]));

    /// <summary>Subject of two or three pairs of digits, facet of a letter and two digits, then sequence and year in one of three ways.</summary>
    private static int Kle(ReadOnlySpan<char> text, int start, out KleNumber? kle)
    {
        kle = null;
        var subject = Pairs(text, start);
        if (subject == start)
        {
            return start;
        }

        var at = subject < text.Length && IsHyphen(text[subject]) ? subject + 1 : subject;
        if (at + 3 > text.Length || !char.IsUpper(text[at]) || Scan.Digits(text, at + 1, 3) != at + 3)
        {
            return start;
        }

        var facet = at..(at + 3);
        at += 3;
        var joint = Scan.SkipSpaces(text, at);
        if (joint >= text.Length || !IsHyphen(text[joint]))
        {
            return start;
        }

        var first = joint == at ? joint + 1 : Scan.SkipSpaces(text, joint + 1);
        var firstEnd = Scan.Digits(text, first, MaxSequence + 1);
        if (firstEnd == first || firstEnd - first > MaxSequence)
        {
            return start;
        }

        var second = firstEnd < text.Length && (IsHyphen(text[firstEnd]) || text[firstEnd] == '/') ? firstEnd + 1 : firstEnd;
        var secondEnd = Scan.Digits(text, second, MaxSequence + 1);
        if (second == firstEnd || secondEnd == second || secondEnd - second > MaxSequence)
        {
            // A sequence without a year.
            return firstEnd - first >= 3 && joint == at ? firstEnd : start;
        }

        var yearFirst = text[firstEnd] == '/';
        var year = yearFirst ? text[first..firstEnd] : text[second..secondEnd];
        var sequence = yearFirst ? text[second..secondEnd] : text[first..firstEnd];
        if (year.Length is 2 or 4)
        {
            kle = new KleNumber(text[start..subject].ToString(), text[facet].ToString(), Number(sequence), year.Length == 4 ? Number(year) : Century(Number(year)));
        }

        return secondEnd;
    }

    /// <summary>Two or three pairs of digits with full stops between.</summary>
    private static int Pairs(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        for (var pairs = 1; pairs <= 3; pairs++)
        {
            if (Scan.Digits(text, at, 3) != at + 2)
            {
                return start;
            }

            at += 2;
            if (pairs >= 2 && (pairs == 3 || at >= text.Length || text[at] != '.'))
            {
                return at;
            }

            if (at >= text.Length || text[at] != '.')
            {
                return start;
            }

            at++;
        }

        return start;
    }

    /// <summary>Letters of a register, year and sequence: EMN-2031-00471, SAG-2031-00012. Letters that are not EMN may be a product's or a law's: capitals, and three digits.</summary>
    private static int Lettered(ReadOnlySpan<char> text, int start)
    {
        const int fewestLetters = 2;
        const int mostLetters = 6;
        const int fewestDigits = 3;
        var joint = start;
        while (joint < text.Length && joint - start <= mostLetters && char.IsAsciiLetter(text[joint]))
        {
            joint++;
        }

        if (joint - start is < fewestLetters or > mostLetters || joint >= text.Length || text[joint] != '-')
        {
            return start;
        }

        var isKnown = text[start..joint].Equals("EMN", StringComparison.OrdinalIgnoreCase);
        var year = Year(text, joint + 1);
        var end = year > joint + 1 && year < text.Length && text[year] == '-' ? Scan.Digits(text, year + 1, MaxSequence) : start;
        return end > year + (isKnown ? 1 : fewestDigits) && (isKnown || !text[start..joint].ContainsAnyInRange('a', 'z')) ? end : start;
    }

    private static int Municipality(ReadOnlySpan<char> text, int start)
    {
        var code = Scan.Digits(text, start, 4);
        if (code - start != 3 || code >= text.Length || text[code] != '-')
        {
            return start;
        }

        var year = Year(text, code + 1);
        var end = year > code + 1 && year < text.Length && text[year] == '-' ? Scan.Digits(text, year + 1, MaxSequence) : year;
        return end > year + 1 ? end : start;
    }

    private static int Regional(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        foreach (var length in (ReadOnlySpan<int>)[1, 2, 2])
        {
            var end = Scan.Digits(text, at, length + 1);
            if (end - at != length || end >= text.Length || text[end] != '-')
            {
                return start;
            }

            at = end + 1;
        }

        var last = Scan.Digits(text, at, 5);
        if (last == at || last - at > 4 || last + 1 >= text.Length || text[last] != '-')
        {
            return start;
        }

        var suffix = last + 1;
        while (suffix < text.Length && suffix - last <= 5 && (char.IsAsciiLetterUpper(text[suffix]) || char.IsAsciiDigit(text[suffix])))
        {
            suffix++;
        }

        return suffix > last + 1 ? suffix : start;
    }

    private static int YearSequence(ReadOnlySpan<char> text, int start)
    {
        var year = Scan.Digits(text, start, 5);
        if (year >= text.Length || !(year - start == 2 || Year(text, start) == year))
        {
            return start;
        }

        var end = Scan.Digits(text, year + 1, MaxSequence);
        var sequence = end - year - 1;
        var isNumber = (year - start, text[year]) switch
        {
            // 11/2025 is a month of a year.
            (2, '/') => sequence is >= 3 and <= 6 && !(sequence == 4 && text[year + 1] is '1' or '2' && Number(text[start..year]) is >= 1 and <= 12),
            (2, '-') => sequence == 6,
            (4, '/') => sequence is >= 5 and <= 7,
            (4, '-') => sequence is 6 or 7,
            _ => false,
        };

        // A letter behind the number tells the case's kind: 20-055104K.
        return !isNumber ? start : end < text.Length && char.IsAsciiLetterUpper(text[end]) ? end + 1 : end;
    }

    /// <summary>Offset after a year of four digits, or the offset itself.</summary>
    private static int Year(ReadOnlySpan<char> text, int at)
    {
        var end = Scan.Digits(text, at, 5);
        return end - at == 4 && text.Slice(at, 2) is "19" or "20" ? end : at;
    }

    private static bool IsHyphen(char c) => c is '-' or '‐' or '‑' or '–';

    private static int Century(int year) => year < 60 ? 2000 + year : 1900 + year;

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
