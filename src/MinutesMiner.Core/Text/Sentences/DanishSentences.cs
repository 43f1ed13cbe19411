using System.Collections.Frozen;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Text.Sentences;

/// <summary>
/// Cuts running text into sentences. A sentence ends at a line feed, or at <c>.</c>, <c>?</c> or <c>!</c> with its closing quotes and
/// brackets when a capital, a digit, a letter that labels a list, a quote or a bullet follows and the full stop belongs to no abbreviation, ordinal, initial or list
/// label. Linear in the text's length; thread-safe.
/// </summary>
public static class DanishSentences
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounsOfOrdinals = Set(
        "januar februar marts april maj juni juli august september oktober november december mandag tirsdag onsdag torsdag fredag lørdag søndag " +
        "kvartal halvår behandling viceborgmester næstformand suppleant division prioritet klasse etage sal årgang verdenskrig budgetopfølgning");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels = Set("ad ad. pkt. pkt punkt nr. nr sag sag. at-punkt dagsordenspunkt bilag spor");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Ballots = Set("for imod mod undlod undlader blankt blanke stemme");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> VerbsOfVotes = Set("stemte stemmer imod mod for undlod undlader");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Voters = Set("medlem medlemmet medlemmer medlemmerne byrådsmedlemmer byrådsmedlemmerne stemmer stemmerne repræsentanter repræsentanterne");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NounsOfLetters = Set(
        "bilag gruppe klasse kategori type model scenarie scenario variant skema zone liste listen afsnit punkt litra etape fase forslag løsning hold blok område delområde parti bogstav");

    /// <summary>The sentences in order, without white space at their ends. Together they hold every sign of the text that is not blank.</summary>
    public static IReadOnlyList<TextRange> Split(string text)
    {
        var sentences = new List<TextRange>();
        ReadOnlySpan<char> span = text;
        var start = 0;
        for (var at = 0; at < span.Length;)
        {
            if (IsLineBreak(span[at]))
            {
                Add(sentences, span, start, at);
                start = ++at;
                continue;
            }

            if (span[at] is not ('.' or '?' or '!'))
            {
                at++;
                continue;
            }

            var mark = at;
            while (at < span.Length && span[at] is '.' or '?' or '!')
            {
                at++;
            }

            var end = at;
            while (end < span.Length && IsCloser(span[end]))
            {
                end++;
            }

            if (EndsSentence(span, start, mark, at, end))
            {
                Add(sentences, span, start, end);
                start = at = end;
            }
        }

        Add(sentences, span, start, span.Length);
        return sentences;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int start, int mark, int afterMark, int end)
    {
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && !IsLineBreak(text[next]))
        {
            next++;
        }

        // A line break decides for itself, and so does the end of the text.
        if (next == text.Length || IsLineBreak(text[next]))
        {
            return false;
        }

        var isFullStop = text[mark] == '.';
        if (isFullStop && afterMark - mark > 2)
        {
            // Dots that trail off, or lead to a page number in a table of contents.
            return false;
        }

        if (next == end)
        {
            return isFullStop && IsGlued(text, start, mark, next);
        }

        return CanStart(text, next) && (!isFullStop || end > afterMark || WordMayEnd(text, start, mark, next));
    }

    /// <summary>Whether the word before the full stop leaves it to be the sentence's.</summary>
    private static bool WordMayEnd(ReadOnlySpan<char> text, int start, int mark, int next)
    {
        var from = mark;
        while (from > start && mark - from <= Scan.MaxWord && !char.IsWhiteSpace(text[from - 1]) && text[from - 1] is not ('(' or '[' or '"' or '”' or '“' or '»' or '/' or ','))
        {
            from--;
        }

        var word = text[from..mark];
        var isCompany = from > start && text[from - 1] == '/' && word is "S" or "s";
        if (word.IsEmpty || word.Length > Scan.MaxWord || isCompany)
        {
            return true;
        }

        if (Scan.Digits(word, 0) == word.Length)
        {
            return NumberMayEnd(text, start, from, word.Length, next);
        }

        var before = Scan.WordBefore(text[start..], from - start).Shift(start);
        if (word.Length == 1 && char.IsUpper(word[0]) && IsParty(text, start, before, next))
        {
            return true;
        }

        if (Abbreviations.MayClose(word))
        {
            return ClosingMayEnd(text, from, next);
        }

        if (Abbreviations.Leads(word))
        {
            return word is "min" or "s" or "t" && before.Length > 0 && char.IsAsciiDigit(text[before.End - 1]);
        }

        // A small letter is a list label, and only where the sentence begins.
        var isInitials = IsInitials(word) && (char.IsUpper(word[0]) || before.Length == 0);
        return !isInitials || (word.Length == 1 && NounsOfLetters.Contains(text.In(before)));
    }

    /// <summary>"Imod stemte V og C. Undlod: B. Godkendt.": a letter behind a word that votes, behind a label, or in a list of letters.</summary>
    private static bool IsParty(ReadOnlySpan<char> text, int start, TextRange before, int next)
    {
        var word = Scan.Letters(text, next);
        if (before.Length == 0 || (word - next < 2 && !(char.IsAsciiDigit(text[next]) && CountsVoters(text, next))))
        {
            return false;
        }

        if (text[before.End - 1] == ':' || VerbsOfVotes.Contains(text.In(before)))
        {
            return true;
        }

        if (text.In(before) is "af" or "fra" && Scan.WordBefore(text[start..], before.Start - start).Shift(start) is { Length: > 0 } voters)
        {
            // "de øvrige medlemmer af A. Undlod: B."
            return Voters.Contains(text.In(voters));
        }

        var listed = text.In(before) is "og" or "samt" or "&" or "+" ? Scan.WordBefore(text[start..], before.Start - start).Shift(start) : before;
        var letter = text.In(listed).TrimEnd(',');
        return listed.Length > 0 && letter.Length == 1 && char.IsUpper(letter[0]) && (listed.End < before.End || text[listed.End - 1] == ',');
    }

    /// <summary>After <c>5.</c> or <c>12.</c>: no end where it is a list label or an ordinal.</summary>
    private static bool NumberMayEnd(ReadOnlySpan<char> text, int start, int from, int digits, int next)
    {
        if (digits > 2)
        {
            return true;
        }

        var before = Scan.WordBefore(text[start..], from - start).Shift(start);
        if (before.Length == 0)
        {
            return false;
        }

        if (text[before.End - 1] == ':')
        {
            // "For: 12. Imod: 7."
            return Ballots.Contains(text.In(before).TrimEnd(':'));
        }

        var isLabel = Labels.Contains(text.In(before)) && text[start..before.Start].IsWhiteSpace();
        if (isLabel || (char.IsAsciiDigit(text[next]) && !CountsVoters(text, next)))
        {
            return false;
        }

        return !NounsOfOrdinals.Contains(text[next..Scan.Letters(text, next)]);
    }

    /// <summary>"… 31 stemmer imod 17. 2 medlemmer undlod at stemme."</summary>
    private static bool CountsVoters(ReadOnlySpan<char> text, int next)
    {
        var word = Scan.SkipSpaces(text, Scan.Digits(text, next));
        return word < text.Length && text[word..Scan.Letters(text, word)] is "medlem" or "medlemmer" or "undlod" or "undlader";
    }

    /// <summary>After <c>kr.</c>, <c>mio.</c>, <c>m.v.</c>: no end where it stands before a number that it belongs to, or before its own kroner.</summary>
    private static bool ClosingMayEnd(ReadOnlySpan<char> text, int from, int next)
    {
        var word = text[next..Scan.Letters(text, next)];
        if (word.Equals("kr", StringComparison.OrdinalIgnoreCase) || word.Equals("kroner", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!char.IsAsciiDigit(text[next]))
        {
            return true;
        }

        var before = Scan.SkipSpacesBack(text, from);
        return before > 0 && (char.IsAsciiDigit(text[before - 1]) || text[from..].StartsWith("m", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary><c>W</c>, <c>H.C</c>, <c>Aa</c>: one capital between full stops, or a single letter that labels a list.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i += 2)
        {
            if (!char.IsLetter(word[i]) || (i + 1 < word.Length && word[i + 1] != '.'))
            {
                return word is "Aa" or "Th" or "Fr" or "Kr" or "Ths" or "Joh";
            }
        }

        return true;
    }

    /// <summary>
    /// A full stop with no space behind it ends a sentence only between a plain lower-case word and a capitalised one: "sagen.Udvalget".
    /// </summary>
    private static bool IsGlued(ReadOnlySpan<char> text, int start, int mark, int next)
    {
        if (next + 1 >= text.Length || !char.IsUpper(text[next]) || !char.IsLower(text[next + 1]))
        {
            return false;
        }

        var from = mark;
        while (from > start && mark - from <= Scan.MaxWord && char.IsLower(text[from - 1]))
        {
            from--;
        }

        // "… i 2024.Udvalget": a year, and no version or case number.
        if (mark == from && mark - start >= 4 && IsYear(text[(mark - 4)..mark]) && (mark - 4 == start || char.IsWhiteSpace(text[mark - 5])))
        {
            return true;
        }

        return mark - from is >= 3 and <= Scan.MaxWord && (from == start || char.IsWhiteSpace(text[from - 1]) || char.IsUpper(text[from - 1]))
            && !Abbreviations.Leads(text[from..mark]) && !Abbreviations.MayClose(text[from..mark]) && text[from..mark] is not "www";
    }

    private static bool IsYear(ReadOnlySpan<char> word) => word is ['1' or '2', '9' or '0', >= '0' and <= '9', >= '0' and <= '9'];

    private static bool CanStart(ReadOnlySpan<char> text, int at)
    {
        var c = text[at];
        if (char.IsUpper(c) || char.IsDigit(c) || c is '§' or '•' or '·' or '▪' or '●' or '‣' or '■' or '\uF0B7')
        {
            return true;
        }

        if (char.IsAsciiLetterLower(c) && at + 2 < text.Length && text[at + 1] == ')' && char.IsWhiteSpace(text[at + 2]))
        {
            // "a) godkendt. b) udsat."
            return true;
        }

        var inner = at + 1;
        if (c is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '’' or '‘' or '(' or '[')
        {
            return inner < text.Length && (char.IsUpper(text[inner]) || char.IsDigit(text[inner]));
        }

        inner = Scan.SkipSpaces(text, inner);
        return c is '-' or '–' or '—' or '*' && inner > at + 1 && inner < text.Length && (char.IsUpper(text[inner]) || char.IsDigit(text[inner]));
    }

    private static bool IsCloser(char c) => c is '"' or '”' or '“' or '»' or '«' or '\'' or '’' or ')' or ']';

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    private static TextRange Shift(this TextRange range, int by) => new(range.Start + by, range.End + by);

    private static void Add(List<TextRange> sentences, ReadOnlySpan<char> text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            sentences.Add(new TextRange(start, end));
        }
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Set(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
