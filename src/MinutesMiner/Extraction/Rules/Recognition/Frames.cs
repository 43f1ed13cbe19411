using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>Where in the sentence a verb's clause stands.</summary>
internal enum ClauseFrame
{
    /// <summary>A clause of its own.</summary>
    Main,

    /// <summary>What somebody proposes or decides: "det foreslås, at …".</summary>
    Proposed,

    /// <summary>What somebody reports or thinks: "tilsynet vurderer, at …".</summary>
    Said,

    /// <summary>Another clause with "at".</summary>
    Content,
}

/// <summary>Tells the clauses of a sentence apart: what a sentence reports, asks or supposes is not what it sets.</summary>
internal static class Frames
{
    /// <summary>The most words between the verb that reports and its "at".</summary>
    private const int HeadReach = 8;

    /// <summary>The most words from "har" or "er der" to what was done.</summary>
    private const int ParticipleReach = 3;

    /// <summary>What was done, by words that are too short to tell by their ending.</summary>
    private static readonly PhraseSet Participles = RuleWords.Clauses["participle"];

    private static readonly PhraseSet Subordinates = RuleWords.Clauses["subordinate"];

    private static readonly PhraseSet Pronouns = RuleWords.Clauses["pronoun"];

    private static readonly PhraseSet Preposed = RuleWords.Clauses["preposed"];

    private static readonly PhraseSet Conjunctions = RuleWords.Clauses["conjunction"];

    private static readonly PhraseSet Finite = RuleWords.Clauses["finite"];

    /// <summary>Whether the sentence has any verb that is known: a heading, a law's name or an entry that a lead-in completes has none.</summary>
    public static bool HasVerb(MarkedWords marked) => HasVerb(marked, 0, marked.Words.Count);

    /// <summary>What the verb's clause is to the sentence: the nearest "at" ahead of it that opens a clause says so, with the verb ahead of that.</summary>
    public static ClauseFrame Of(MarkedWords marked, int at)
    {
        var words = marked.Words;
        for (var back = at - 1; back >= 0 && !words.Is(back, ";", ":"); back--)
        {
            if (!words.Is(back, "at") || !(back == 0 || words.Is(back - 1, ",") || marked.Is(back - 1, WordKind.Proposes | WordKind.Says)))
            {
                continue;
            }

            for (var head = back - 1; head >= Math.Max(0, back - HeadReach); head--)
            {
                if (marked.Is(head, WordKind.Proposes | WordKind.Says))
                {
                    return marked.Is(head, WordKind.Proposes) ? ClauseFrame.Proposed : ClauseFrame.Said;
                }
            }

            return ClauseFrame.Content;
        }

        return ClauseFrame.Main;
    }

    /// <summary>Whether a main clause tells of the past: "blev indført", "har siden drøftet".</summary>
    public static bool IsTold(MarkedWords marked)
    {
        for (var at = 0; at < marked.Words.Count; at++)
        {
            if (marked.Is(at, WordKind.Tells) && !IsSubordinate(marked, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a main clause says what has come about: "har indgået", "er blevet".</summary>
    public static bool IsPerfect(MarkedWords marked)
    {
        for (var at = 0; at < marked.Words.Count; at++)
        {
            if (marked.Words.Is(at, "har") && VerbForms.HasParticiple(marked.Words, at) && !IsSubordinate(marked, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the first verb of a clause puts all of it in the past: "blev givet", "har fået", "er der søgt om". What is said to be so ("er
    /// fritaget", "har ret") is present.
    /// </summary>
    public static bool TellsPast(MarkedWords marked)
    {
        var words = marked.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (marked.Is(at, WordKind.Tells) && !Subordinates.IsIn(words, at, at + 1))
            {
                return true;
            }

            if (VerbForms.IsFinite(words, at) && !IsSubordinate(marked, at))
            {
                var help = words.Is(at, "er") && words.Is(at + 1, "der") ? at + 1 : at;
                return (words.Is(at, "har") || (words.Is(at, "er") && (help > at || words.Is(at - 1, "der"))))
                    && !ClauseReader.IsState(marked, at) && IsDone(words, help + 1);
            }
        }

        return false;
    }

    /// <summary>Whether what was done stands close behind: "har i år modtaget", but not "har en underskrevet kontrakt".</summary>
    private static bool IsDone(Words words, int first)
    {
        for (var at = first; at < first + ParticipleReach && !words.Is(at, "en", "et"); at++)
        {
            if (VerbForms.IsParticiple(words, at) || Participles.IsIn(words, at, at + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the verb stands in a clause that asks, supposes, narrows or gives reasons.</summary>
    public static bool IsSubordinate(MarkedWords marked, int at)
    {
        var words = marked.Words;
        for (var back = at - 1; back >= Math.Max(0, at - SubjectReader.LongestReach) && !words.Is(back, ",", ";", ":", "–"); back--)
        {
            if (!Subordinates.IsIn(words, back, back + 1))
            {
                continue;
            }

            // "Der ydes …", "Det er …" and "Om vinteren saltes …" open main clauses.
            var opens = back == 0 || words.Is(back - 1, ",", ":", ";", "–") || Conjunctions.IsIn(words, back - 1, back);
            var isPronoun = Pronouns.IsIn(words, back, back + 1);
            if (back == 0 && !isPronoun && HasVerb(marked, 1, at))
            {
                // "Når borgeren er stabil tilbydes …": the clause in front has its verb, without a comma behind it.
                continue;
            }

            if (isPronoun && (back == 0 || words.Is(back - 1, "at", ":", "–") || (words.Is(back, "der") && (back == at - 1 ? !opens : true) && !words.Is(back - 1, ",")) || (Preposed.IsIn(words, back, back + 1) && !opens)))
            {
                continue;
            }

            return true;
        }

        return false;
    }

    private static bool HasVerb(MarkedWords marked, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (Finite.IsIn(marked.Words, at, at + 1) || marked.Is(at, WordKind.Takes | WordKind.Offers | WordKind.Regulates) || VerbForms.IsPassive(marked.Words, at))
            {
                return true;
            }
        }

        return false;
    }
}
