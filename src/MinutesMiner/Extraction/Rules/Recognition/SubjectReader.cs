using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>
/// What a verb's subject is. Danish has its verb second: the subject stands before the verb, or right behind it where something else opens
/// the clause.
/// </summary>
internal static class SubjectReader
{
    /// <summary>The most words between a subject and its verb.</summary>
    public const int LongestReach = 12;

    private const WordKind Nouns = WordKind.Party | WordKind.Institution | WordKind.Authority | WordKind.Staff | WordKind.Thing | WordKind.Service | WordKind.Price
        | WordKind.Grant | WordKind.Request | WordKind.Opening | WordKind.Paper | WordKind.Level;

    private static readonly PhraseSet Prepositions = RuleWords.Clauses["preposition"];

    private static readonly PhraseSet Determiners = RuleWords.Clauses["determiner"];

    /// <summary>What the verb's subject is: the last noun ahead of it that no preposition governs, else the one right behind it, else one that a preposition governs.</summary>
    public static WordKind Read(MarkedWords marked, int at)
    {
        var words = marked.Words;
        if (words.Is(at - 1, ",") && Behind(marked, at) is var inverted and not WordKind.None)
        {
            // "Hvis …, får borgeren …": a clause stands ahead of the verb, the subject behind it.
            return inverted;
        }

        var governed = WordKind.None;
        var front = Math.Max(0, at - LongestReach);
        for (var back = at - 1; back >= front; back--)
        {
            if (words.Is(back, ";", ":") || (words.Is(back, "at") && !Prepositions.IsIn(words, back - 1, back)))
            {
                // "…, at kravet bortfalder": whose clause it is stands behind the "at".
                break;
            }

            if ((marked.Kinds[back] & Nouns) is var kind && kind != WordKind.None)
            {
                if (!IsGoverned(words, back))
                {
                    return Narrow(kind);
                }

                governed = governed == WordKind.None ? kind : governed;
            }
        }

        return Behind(marked, at) is var behind and not WordKind.None ? behind : Narrow(governed);
    }

    /// <summary>The noun right behind the verb, determiners between.</summary>
    private static WordKind Behind(MarkedWords marked, int at)
    {
        var words = marked.Words;
        var next = at + 1;
        while (Determiners.IsIn(words, next, next + 1) && next < at + 4)
        {
            next++;
        }

        for (var behind = next; behind < Math.Min(words.Count, next + 2); behind++)
        {
            if (marked.Is(behind, Nouns) && !Prepositions.IsIn(words, behind - 1, behind))
            {
                return Narrow(marked.Kinds[behind] & Nouns);
            }
        }

        return WordKind.None;
    }

    /// <summary>Whether a preposition stands ahead of the noun, its determiners and adjectives between.</summary>
    private static bool IsGoverned(Words words, int noun)
    {
        for (var back = noun - 1; back >= Math.Max(0, noun - 3); back--)
        {
            if (Prepositions.IsIn(words, back, back + 1))
            {
                return true;
            }

            if (!Determiners.IsIn(words, back, back + 1) && !words[back].Lower.EndsWith('e') && words[back].Number is null)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Of several kinds the one that says most of who acts.</summary>
    private static WordKind Narrow(WordKind kind)
    {
        foreach (var first in (ReadOnlySpan<WordKind>)[WordKind.Authority, WordKind.Staff, WordKind.Institution, WordKind.Price, WordKind.Grant, WordKind.Request, WordKind.Opening, WordKind.Party, WordKind.Service, WordKind.Level, WordKind.Thing, WordKind.Paper])
        {
            if ((kind & first) != WordKind.None)
            {
                return first;
            }
        }

        return WordKind.None;
    }
}
