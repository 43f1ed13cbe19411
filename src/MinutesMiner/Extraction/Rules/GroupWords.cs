using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Slots;

namespace MinutesMiner.Extraction.Rules;

/// <summary>How far the words of a group reach: from its determiners to the end of the phrase or clause that narrows it.</summary>
internal static class GroupWords
{
    /// <summary>The most words of the phrase that carries a group's words on: "til hjemmeboende borgere", "i 0.-3. klasse".</summary>
    private const int LongestPhrase = 8;

    private static readonly PhraseSet Leading = RuleWords.Groups["leading"];
    private static readonly PhraseSet Adjective = RuleWords.Groups["adjective"];
    private static readonly PhraseSet Modals = RuleWords.Groups["modal"];
    private static readonly PhraseSet Phrases = RuleWords.Groups["phrase"];
    private static readonly PhraseSet Narrowing = RuleWords.Groups["narrowing"];
    private static readonly PhraseSet Finite = RuleWords.Groups["finite"];
    private static readonly PhraseSet Unrelated = RuleWords.Groups["unrelated"];
    private static readonly PhraseSet Relative = RuleWords.Groups["relative"];
    private static readonly PhraseSet Nouns = RuleWords.Groups["nouns"];

    /// <summary>A group's words from its determiner to the end of the clause or phrase that narrows it.</summary>
    public static (TextRange Range, TextRange? Clause) Extend(Words words, TextRange range, IReadOnlyList<TextRange> stops)
    {
        var start = Determined(words, words.IndexAt(range.Start));
        var end = words.IndexAt(range.End - 1) + 1;
        end += Nouns.EndAt(words, end) > 0 ? 1 : 0;
        if (words.Is(end, "(") && Close(words, end) is > 0 and var close)
        {
            end = close;
        }

        while (end > start + 1 && words.Is(end - 1, "skal", "kan", "må"))
        {
            end--;
        }

        var clause = Bound(words, start, end);
        var opener = RelativeWithin(words, start, end);
        if (opener < 0 && PhraseEnd(words, end, stops) is var phrase && phrase > end)
        {
            clause = Narrowing.EndAt(words, end) > 0 ? words.Range(end, phrase) : clause;
            end = phrase;
        }

        var relative = opener >= 0 ? opener : words.Is(end, ",") ? end + 1 : end;
        if (opener >= 0 || (Relative.EndAt(words, relative) > 0 && Unrelated.EndAt(words, relative + 1) < 0))
        {
            var stop = words.Is(relative - 1, ",") ? Clauses.End(words, relative) : Unmarked(words, relative);
            for (var at = relative + 2; at < stop; at++)
            {
                // A second clause (", og som …") has no comma behind it.
                if (words.Is(at, ",") && words.Is(at + 1, "og", "eller") && words.Is(at + 2, "der", "som"))
                {
                    stop = Unmarked(words, at + 2);
                }
            }

            clause = words.Range(relative, stop);
            end = Math.Max(end, stop);
            start = opener >= 0 && opener <= start ? Math.Max(0, words.Is(opener - 1, ",") ? opener - 2 : opener - 1) : start;
            start = opener >= 0 ? Determined(words, start) : start;
        }

        return (words.Range(start, end), clause);
    }

    /// <summary>What bounds a group that the taxonomy names with its bound: "borgere over 65 år".</summary>
    private static TextRange? Bound(Words words, int start, int end)
    {
        for (var at = start + 1; at < end - 1; at++)
        {
            if (words.Is(at, "over", "under") && words[at + 1].Number is not null)
            {
                return words.Range(at, end);
            }
        }

        return null;
    }

    /// <summary>The first of the determiners and adjectives ahead of a noun.</summary>
    public static int Determined(Words words, int noun)
    {
        var start = noun;
        while (start > 0 && (Leading.EndAt(words, start - 1) == start || IsAdjective(words, start - 1)))
        {
            start--;
        }

        return start;
    }

    /// <summary>Whether the word is an adjective: not an infinitive behind "skal" or "at", nor one that a list's entry begins with.</summary>
    private static bool IsAdjective(Words words, int at) =>
        Adjective.EndAt(words, at) == at + 1 && Modals.EndAt(words, at - 1) < 0 && (at > 0 || char.IsUpper(words.Text[0]));

    /// <summary>Where the phrase ends that a preposition carries a group's words on with; <paramref name="at"/> when none does.</summary>
    private static int PhraseEnd(Words words, int at, IReadOnlyList<TextRange> stops)
    {
        var narrows = Narrowing.EndAt(words, at) > 0;
        if (Phrases.EndAt(words, at) is not (> 0 and var next) || (narrows && words.Is(at + 1, "de", "den")) || Stops(words, at, stops, false))
        {
            return at;
        }

        if (narrows && words[at - 1].Lower.EndsWith("erne", StringComparison.Ordinal) && Stops(words, at + 1, stops, false))
        {
            // "Støtte virksomhederne med rådgivning": those who are known already get it, they are not told by it.
            return at;
        }

        // Only "med" and its like take in what looks like an activity: "borgere med en genoptræningsplan".
        var end = next;
        while (end < words.Count && (narrows || end < at + LongestPhrase) && (!words[end].IsPunctuation || Belongs(words, end)) && !IsFinite(words, end) && !Stops(words, end, stops, narrows)
            && !(end > next && !narrows && words.Is(end, "og", "eller", "samt") && words[end - 1].Number is null) && !words.Is(end, "der", "som", "hvis", "når"))
        {
            narrows |= Narrowing.EndAt(words, end) > 0;
            end++;
        }

        end -= Phrases.EndAt(words, end - 1) == end ? 1 : 0;
        return end > next ? end : at;
    }

    /// <summary>Whether a mark belongs to the words: a bracket, a sign within "0.-3. klasse", the point of "kr." ahead of further words.</summary>
    private static bool Belongs(Words words, int at) =>
        words.Is(at, "(", ")") || (words.Is(at, ".", "-", "–", "/") && at + 1 < words.Count && (words[at - 1].Number is not null || words[at + 1].Number is not null || words.Is(at - 1, "kr", "pct", "min", "maks", "ca", "f", "eks", "bl")));

    /// <summary>Whether a time begins at the token, or an activity where those stop the words too.</summary>
    private static bool Stops(Words words, int at, IReadOnlyList<TextRange> stops, bool narrows) =>
        !narrows && stops.Any(s => s.Start == words[at].Range.Start);

    /// <summary>Whether a finite verb stands at the token, or a passive.</summary>
    public static bool IsFinite(Words words, int at) => Finite.EndAt(words, at) > 0 || (words[at].Lower is { Length: > 5 } word && word.EndsWith("es", StringComparison.Ordinal));

    /// <summary>The word that opens the clause in which a group is named: "sager, hvor der er risiko for …", "sager med risiko for …"; -1 when none does.</summary>
    private static int RelativeWithin(Words words, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (words.Is(at, "der", "som", "hvor"))
            {
                return at;
            }
        }

        if (words.Is(start - 1, "med") && words.Is(start, "risiko", "behov", "varige"))
        {
            return start - 1;
        }

        for (var at = start; at > Math.Max(0, start - 6) && !words[at - 1].IsPunctuation; at--)
        {
            if (words.Is(at - 1, "hvor"))
            {
                return at - 1;
            }
        }

        return -1;
    }

    /// <summary>End of a relative clause without a comma before it: where a second finite verb begins the main clause, or a comma stands.</summary>
    private static int Unmarked(Words words, int start)
    {
        var at = start + 3;
        while (at < words.Count && !words.Is(at, ",", ".", ";") && Finite.EndAt(words, at) < 0)
        {
            at++;
        }

        return at;
    }

    private static int Close(Words words, int open)
    {
        for (var at = open + 1; at < Math.Min(words.Count, open + 16); at++)
        {
            if (words.Is(at, ")"))
            {
                return at + 1;
            }
        }

        return 0;
    }
}
