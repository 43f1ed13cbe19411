using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Recognition;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>
/// Finds the words that say what is done where no term of the taxonomy names it: the verb with its object, or, where the verb says little
/// ("gives", "er"), the noun that it is said of.
/// </summary>
internal static class DoingReader
{
    /// <summary>The most words of an object.</summary>
    private const int LongestObject = 9;

    /// <summary>The most words between "har … ret" and the infinitive that says to what.</summary>
    private const int IdiomReach = 8;

    private static readonly PhraseSet Light = RuleWords.Doings["light"];
    private static readonly PhraseSet Getting = RuleWords.Doings["getting"];
    private static readonly PhraseSet Rights = RuleWords.Doings["right"];
    private static readonly PhraseSet Skipped = RuleWords.Doings["skipped"];
    private static readonly PhraseSet Stops = RuleWords.Doings["stop"];
    private static readonly PhraseSet PhraseStops = RuleWords.Doings["phraseStop"];
    private static readonly PhraseSet Fronted = RuleWords.Doings["fronted"];
    private static readonly PhraseSet Adjectives = RuleWords.Groups["adjective"];
    private static readonly PhraseSet Auxiliaries = RuleWords.Clauses["auxiliary"];
    private static readonly PhraseSet Crowns = RuleWords.Counts["kr"];
    private static readonly PhraseSet Finite = RuleWords.Groups["finite"];

    /// <summary>The words of what is done.</summary>
    /// <param name="words">The statement.</param>
    /// <param name="verb">Index of the verb that governs it.</param>
    /// <param name="groups">Where groups stand: whom it is done for is not what is done.</param>
    /// <param name="others">Where times and conditions stand.</param>
    public static TextRange Read(Words words, int verb, IReadOnlyList<TextRange> groups, IReadOnlyList<TextRange> others)
    {
        if (verb == 0 && !IsVerb(words, 0))
        {
            return Noun(words, 0, groups, others, true) ?? words.Range(0, 1);
        }

        var content = Infinitive(words, verb) is > 0 and var infinitive ? infinitive : Content(words, verb, groups, others);

        if (Light.EndAt(words, content) > 0)
        {
            var behind = Behind(words, content, groups, others);
            var subject = Subject(words, verb, groups, others);
            return (Getting.EndAt(words, content) > 0 ? behind ?? subject : subject ?? behind) ?? words.Range(content, content + 1);
        }

        return VerbForms.IsPassive(words, content) ? words.Range(content, content + 1) : words.Range(content, End(words, content + 1, groups, others, LongestObject, false));
    }

    private static bool IsVerb(Words words, int at) => Finite.EndAt(words, at) > 0 || VerbForms.IsPassive(words, at);

    /// <summary>Index of the verb that an auxiliary helps, past whom it is done for and when: "kan borgerne fremover få"; else the verb itself.</summary>
    private static int Content(Words words, int verb, IReadOnlyList<TextRange> groups, IReadOnlyList<TextRange> others)
    {
        if (Auxiliaries.EndAt(words, verb) < 0)
        {
            return verb;
        }

        for (var at = verb + 1; at < Math.Min(words.Count, verb + IdiomReach); at++)
        {
            var isInfinitive = VerbForms.IsPassive(words, at) || words[at].Lower is { Length: > 1 } word && (word.EndsWith('e') || word.EndsWith('å') || word is "bo" or "tage");
            if (words.Is(at, ",") || (isInfinitive && Skipped.EndAt(words, at) < 0 && Adjectives.EndAt(words, at) < 0 && !groups.Concat(others).Any(r => r.Contains(words[at].Range))))
            {
                return words.Is(at, ",") ? verb : words.Is(at, "kunne", "skulle") ? Content(words, at, groups, others) : at;
            }
        }

        return verb;
    }

    /// <summary>Index of the infinitive that says what there is a right or duty to: "har … ret til at vælge"; 0 where there is none.</summary>
    private static int Infinitive(Words words, int verb)
    {
        if (!words.Is(verb, "har", "er", "bliver", "får"))
        {
            return 0;
        }

        var right = Rights.IndexIn(words, verb + 1, Math.Min(words.Count, verb + IdiomReach));
        for (var at = right; right > 0 && at < Math.Min(words.Count, right + 4); at++)
        {
            if (words.Is(at, "at"))
            {
                return at + 1;
            }
        }

        return 0;
    }

    /// <summary>The noun that the verb is said of, ahead of it; null where that is a group, or something else opens the clause.</summary>
    private static TextRange? Subject(Words words, int verb, IReadOnlyList<TextRange> groups, IReadOnlyList<TextRange> others)
    {
        var end = verb;
        if (words.Is(end - 1, ","))
        {
            // "Skilte, som ikke vedligeholdes, fjernes".
            for (end -= 2; end > 0 && !(words.Is(end, ",") && words.Is(end + 1, "der", "som")); end--)
            {
            }
        }

        var start = end;
        while (start > 0 && !words.Is(start - 1, ",", ";", ":", "(", "–") && !(words.Is(start - 1, "at") && !words.Is(start - 2, "til", "om", "for")))
        {
            start--;
        }

        return start >= end || Fronted.EndAt(words, start) > 0 ? null : Noun(words, start, groups, others, false) is { } noun && noun.End <= words[verb].Range.Start ? noun : null;
    }

    /// <summary>The noun behind the verb, past whom it is for and when.</summary>
    private static TextRange? Behind(Words words, int verb, IReadOnlyList<TextRange> groups, IReadOnlyList<TextRange> others)
    {
        var at = verb + 1;
        while (at < words.Count)
        {
            if (groups.Concat(others).FirstOrDefault(r => r.Length > 0 && r.Contains(words[at].Range)) is { Length: > 0 } over)
            {
                at = words.IndexAt(over.End - 1) + 1;
            }
            else if (Skipped.EndAt(words, at) is > 0 and var next)
            {
                at = next;
            }
            else
            {
                break;
            }
        }

        return Noun(words, at, [], others, false);
    }

    /// <summary>The noun with what "af", "om" and "til" add to it; null where a group or nothing stands there.</summary>
    private static TextRange? Noun(Words words, int start, IReadOnlyList<TextRange> groups, IReadOnlyList<TextRange> others, bool whole)
    {
        var first = words.Is(start, "en", "et", "den", "det", "de") ? start + 1 : start;
        var end = End(words, first, groups, others, LongestObject, !whole);
        return end > first && words[first].IsWord ? words.Range(first, end) : null;
    }

    private static int End(Words words, int start, IReadOnlyList<TextRange> groups, IReadOnlyList<TextRange> others, int most, bool isNoun)
    {
        var end = start;
        while (end < words.Count && end < start + most && !Closes(words, end, end == start, isNoun) && !others.Any(o => o.Contains(words[end].Range))
            && !groups.Any(g => (isNoun || end > start) && g.Start == words[end].Range.Start && g.Contains(words[end].Range)))
        {
            end++;
        }

        while (end > start + 1 && (PhraseStops.EndAt(words, end - 1) == end || words.Is(end - 1, "af", "om", "til", "og", "eller", "for", "at", ",", "op", "højst", "mindst", "maks")))
        {
            end--;
        }

        return end;
    }

    private static bool Closes(Words words, int at, bool isFirst, bool isNoun)
    {
        if (words[at].IsPunctuation)
        {
            // "Foto, sted og regning": a list goes on behind its comma.
            return !(words.Is(at, ",") && words[at + 1].IsWord && words.Is(at + 2, "og", "eller", "samt")) && !(words.Is(at, "-", ".") && words[at + 1].Number is not null && words[at - 1].Number is not null);
        }

        return Stops.EndAt(words, at) > 0 || (words[at].Number is not null && Crowns.EndAt(words, at + 1) > 0) || (!isFirst && IsVerb(words, at)) || (isNoun && PhraseStops.EndAt(words, at) > 0);
    }
}
