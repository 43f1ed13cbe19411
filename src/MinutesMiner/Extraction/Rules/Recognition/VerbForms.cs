using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>The forms of Danish verbs as far as a clause's reading asks: passives, auxiliaries, participles, and the numbers beside them.</summary>
internal static class VerbForms
{
    /// <summary>The most words between an auxiliary and its infinitive.</summary>
    public const int InfinitiveReach = 8;

    /// <summary>The most words between an auxiliary and its participle.</summary>
    private const int ParticipleReach = 3;

    /// <summary>The most words between a verb and its amount.</summary>
    private const int AmountReach = 7;

    private static readonly PhraseSet Finite = RuleWords.Clauses["finite"];

    private static readonly PhraseSet Auxiliaries = RuleWords.Clauses["auxiliary"];

    private static readonly PhraseSet Middle = RuleWords.Clauses["middle"];

    private static readonly PhraseSet NoPassives = RuleWords.Clauses["noPassive"];

    private static readonly PhraseSet Amounts = RuleWords.Clauses["amount"];

    private static readonly string[] Participles = ["et", "dt", "gt", "rt"];

    /// <summary>Index of the first finite verb that is known; 0 where there is none.</summary>
    public static int First(Words words) => Math.Max(0, Finite.IndexIn(words, 0, words.Count));

    /// <summary>A verb in the present, passives in -ås among them: "gennemgås", "nås".</summary>
    public static bool IsFinite(Words words, int at) =>
        Finite.EndAt(words, at) > 0 || IsPassive(words, at) || (words[at].Lower is { Length: > 2 } word && word.EndsWith("ås", StringComparison.Ordinal));

    /// <summary>Index of the first verb in the present; -1 where there is none.</summary>
    public static int FirstFinite(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (IsFinite(words, at))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether the word is an infinitive: behind "at", or an auxiliary of the same clause.</summary>
    public static bool FollowsAuxiliary(Words words, int at)
    {
        if (words.Is(at - 1, "at"))
        {
            return true;
        }

        for (var back = at - 1; back >= Math.Max(0, at - InfinitiveReach) && !words[back].IsPunctuation; back--)
        {
            if (Auxiliaries.IsIn(words, back, back + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a passive stands in the range.</summary>
    public static bool HasPassive(Words words, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (IsPassive(words, at))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A form in -es that is no genitive.</summary>
    public static bool IsPassive(Words words, int at) =>
        words[at].Lower is { Length: > 4 } word && word.EndsWith("es", StringComparison.Ordinal) && !NoPassives.IsIn(words, at, at + 1);

    /// <summary>Index of the verb that says what is done: the passive, infinitive or participle that the verb at the index helps; else itself.</summary>
    public static int Content(Words words, int at)
    {
        if (Auxiliaries.IsIn(words, at, at + 1))
        {
            var first = at + 1;
            while (Middle.IsIn(words, first, first + 1))
            {
                first++;
            }

            for (var next = first; next <= at + InfinitiveReach && next < words.Count && !words[next].IsPunctuation; next++)
            {
                if (IsPassive(words, next) || (next == first && words[next].Lower is { Length: > 3 } word && word.EndsWith('e')))
                {
                    return next;
                }
            }
        }

        if (Finite.IsIn(words, at, at + 1))
        {
            for (var next = at + 1; next <= at + ParticipleReach && next < words.Count; next++)
            {
                if (IsParticiple(words, next))
                {
                    return next;
                }
            }
        }

        return at;
    }

    /// <summary>Whether a participle stands behind: "bliver tilbudt", "bliver løbende kontaktet".</summary>
    public static bool HasParticiple(Words words, int at)
    {
        for (var next = at + 1; next <= at + ParticipleReach; next++)
        {
            if (IsParticiple(words, next))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A form in -et or -t that tells what was done. Nouns that end so are taken for one.</summary>
    public static bool IsParticiple(Words words, int at) =>
        words[at].Lower is { Length: > 4 } word && Participles.Any(p => word.EndsWith(p, StringComparison.Ordinal));

    /// <summary>Whether the sentence has a number in digits.</summary>
    public static bool HasNumber(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Number is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an amount stands behind the verb.</summary>
    public static bool HasNumberBehind(Words words, int at) => Amounts.IsIn(words, at + 1, at + AmountReach);
}
