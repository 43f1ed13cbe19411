using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>
/// The verbs of a sentence that set something, with their subjects. Danish has its verb second: the subject stands before the verb, or right
/// behind it where something else opens the clause. Verbs of clauses that ask, suppose or give reasons are left out.
/// </summary>
internal static class ClauseReader
{
    /// <summary>The most words between a subject and its verb.</summary>
    private const int LongestReach = 12;

    /// <summary>The most words between an auxiliary and its infinitive.</summary>
    private const int InfinitiveReach = 8;

    private const WordKind Nouns = WordKind.Party | WordKind.Institution | WordKind.Authority | WordKind.Staff | WordKind.Thing | WordKind.Service | WordKind.Price
        | WordKind.Grant | WordKind.Request | WordKind.Opening | WordKind.Paper | WordKind.Level;

    private const WordKind Levels = WordKind.Level | WordKind.Price | WordKind.Grant | WordKind.Request | WordKind.Opening | WordKind.Service;

    private static readonly PhraseSet Subordinates = new(
        "om", "hvordan", "hvis", "når", "fordi", "hvorvidt", "hvilke", "hvilken", "hvilket", "hvem", "hvad", "hvornår", "hvorfor", "såfremt", "så", "eftersom", "da", "mens", "hvor", "hvorved", "der", "som", "inden", "indtil", "medmindre", "selvom", "hvormed");

    private static readonly PhraseSet Prepositions = new(
        "for", "til", "af", "med", "hos", "fra", "om", "på", "mod", "blandt", "over", "ved", "i", "under", "efter", "inden", "mellem", "uden", "gennem", "via", "pr", "per", "samt");

    private static readonly PhraseSet Determiners = new(
        "ikke", "den", "det", "de", "alle", "nye", "en", "et", "enkelte", "også", "derfor", "altid", "kommunens", "andre", "øvrige", "den enkelte", "de enkelte", "hver", "der", "desuden", "dog", "som udgangspunkt", "hvert", "ny", "særlige", "denne", "disse");

    /// <summary>The verbs that set something, left to right.</summary>
    public static IEnumerable<Governing> Read(MarkedWords marked)
    {
        var words = marked.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsWord && !IsSubordinate(marked, at) && Of(marked, at) is { Mode: not RuleMode.None } found)
            {
                yield return found;
            }
        }
    }

    /// <summary>Whether the sentence has any verb that is known: a heading, a law's name or an entry that a lead-in completes has none.</summary>
    public static bool HasVerb(MarkedWords marked) => HasVerb(marked, 0, marked.Words.Count);

    private static Governing Of(MarkedWords marked, int at)
    {
        var words = marked.Words;
        var end = Math.Min(words.Count, at + InfinitiveReach);
        switch (words[at].Lower)
        {
            case "har":
                return NextIs(words, at, "ret", "krav", "adgang", "mulighed", "tilbud") ? new(RuleMode.Entitles, at, Subject(marked, at))
                    : NextIs(words, at, "pligt") ? new(RuleMode.Binds, at, Subject(marked, at))
                    : NextIs(words, at, "åbent", "lukket") ? new(RuleMode.Opens, at, Subject(marked, at))
                    : default;
            case "holder":
                return NextIs(words, at, "åbent", "lukket", "ferielukket", "åben") ? new(RuleMode.Opens, at, Subject(marked, at)) : default;
            case "er" or "udgør" or "koster" or "bliver":
                return Copula(marked, at);
            case "kan" or "må" or "skal" or "bør" or "vil":
                return Modal(marked, at);
            case "der":
                return words.Is(at + 1, "er", "stilles") && NextIs(words, at + 1, "krav", "mulighed", "ret", "pligt", "adgang", "garanti", "loft") ? new(RuleMode.Conditions, at + 1, WordKind.None) : default;
            case "det":
                return words.Is(at + 1, "er", "bliver") && NextIs(words, at + 1, "muligt", "krav", "obligatorisk", "betingelse", "forudsætning", "tilladt") ? new(RuleMode.Conditions, at + 1, WordKind.None) : default;
        }

        if (marked.Is(at, WordKind.Gives))
        {
            return new(RuleMode.Gives, at, Subject(marked, at));
        }

        if (marked.Is(at, WordKind.Charges))
        {
            return new(RuleMode.Charges, at, Subject(marked, at));
        }

        if (marked.Is(at, WordKind.Sets) && marked.Has(at - LongestReach, at + LongestReach, Levels) && HasNumber(words))
        {
            return new(RuleMode.Sets, at, Subject(marked, at));
        }

        if (marked.Is(at, WordKind.Operates) && !FollowsAuxiliary(words, at))
        {
            return new(RuleMode.Operates, at, Subject(marked, at));
        }

        if (marked.Is(at, WordKind.Takes))
        {
            var subject = Subject(marked, at);
            return (subject & (WordKind.Party | WordKind.Institution)) != WordKind.None ? new(RuleMode.Takes, at, subject) : default;
        }

        if (marked.Is(at, WordKind.Offers))
        {
            var subject = Subject(marked, at);
            return (subject & (WordKind.Authority | WordKind.Institution | WordKind.Staff)) != WordKind.None ? new(RuleMode.Offers, at, subject) : default;
        }

        if (marked.Is(at, WordKind.Regulates))
        {
            return new(RuleMode.Regulates, at, Subject(marked, at));
        }

        return IsPassive(words, at) && !FollowsAuxiliary(words, at) ? new(marked.Is(at, WordKind.Houses) ? RuleMode.House : RuleMode.Passive, at, Subject(marked, at)) : default;
    }

    /// <summary>What "kan", "må", "skal", "bør" or "vil" says of its subject.</summary>
    private static Governing Modal(MarkedWords marked, int at)
    {
        var words = marked.Words;
        var end = Math.Min(words.Count, at + InfinitiveReach);
        var subject = Subject(marked, at);
        if (subject is WordKind.Authority)
        {
            return new(marked.Has(at + 1, end, WordKind.Offering) ? RuleMode.Offers : RuleMode.House, at, subject);
        }

        if (words.Is(at, "vil"))
        {
            return subject is WordKind.Party && marked.Has(at + 1, end, WordKind.Offering | WordKind.Permitted) ? new(RuleMode.Takes, at, subject) : default;
        }

        if (words.Is(at, "kan", "må"))
        {
            return words.Is(at + 1, "ikke", "kun", "højst", "højest", "maksimalt", "maks", "max", "alene") || words.Is(at + 2, "ikke", "kun", "højst", "maksimalt") ? new(RuleMode.Forbids, at, subject)
                : marked.Has(at + 1, end, WordKind.Permitted) || words.Is(at + 1, "gerne") ? new(RuleMode.Permits, at, subject)
                : HasPassive(words, at + 1, end) ? new(RuleMode.Allows, at, subject) : default;
        }

        return words.Is(at + 1, "ikke") ? new(RuleMode.Exempts, at, subject)
            : marked.Has(at + 1, end, WordKind.States) ? new(RuleMode.House, at, subject)
            : subject is not (WordKind.None or WordKind.Paper) ? new(RuleMode.Binds, at, subject)
            : new(HasPassive(words, at + 1, end) ? RuleMode.Requires : RuleMode.Binds, at, subject);
    }

    /// <summary>What "er", "udgør" or "koster" says: an exemption, a licence, or how much a level is.</summary>
    private static Governing Copula(MarkedWords marked, int at)
    {
        var words = marked.Words;
        var mode = NextIs(words, at, "undtaget", "fritaget") ? RuleMode.Exempts
            : NextIs(words, at, "berettiget", "berettigede", "garanteret", "sikret", "omfattet") ? RuleMode.Entitles
            : NextIs(words, at, "forpligtet", "forpligtede") ? RuleMode.Binds
            : NextIs(words, at, "gratis", "tilladt", "åben", "åbent", "åbne", "vederlagsfri", "vederlagsfrit", "valgfrit", "frivilligt", "gældende", "målgruppe") ? RuleMode.Frees
            : NextIs(words, at, "forbudt") ? RuleMode.Forbids
            : RuleMode.None;
        if (mode != RuleMode.None)
        {
            return new(mode, at, Subject(marked, at));
        }

        if (words.Is(at, "bliver") && HasParticiple(words, at))
        {
            return new(RuleMode.Passive, at, Subject(marked, at));
        }

        var isAmount = HasNumberBehind(words, at);
        return isAmount && words.Is(at, "koster", "udgør") ? new(RuleMode.Costs, at, Subject(marked, at))
            : isAmount && marked.Has(at - LongestReach, at, Levels | WordKind.Thing) ? new(RuleMode.Is, at, Subject(marked, at))
            : default;
    }

    /// <summary>What the verb's subject is: the last noun ahead of it that no preposition governs, else the one right behind it, else one that a preposition governs.</summary>
    private static WordKind Subject(MarkedWords marked, int at)
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

    /// <summary>Whether the verb stands in a clause that asks, supposes, narrows or gives reasons.</summary>
    private static bool IsSubordinate(MarkedWords marked, int at)
    {
        var words = marked.Words;
        for (var back = at - 1; back >= Math.Max(0, at - LongestReach) && !words.Is(back, ",", ";", ":", "–"); back--)
        {
            if (!Subordinates.IsIn(words, back, back + 1))
            {
                continue;
            }

            // "Der ydes …", "Det er …" and "Om vinteren saltes …" open main clauses.
            var opens = back == 0 || words.Is(back - 1, ",", ":", ";", "–", "og", "men", "eller", "at");
            var isPronoun = words.Is(back, "der", "som", "om", "inden", "så", "da", "indtil");
            if (back == 0 && !isPronoun && HasVerb(marked, 1, at))
            {
                // "Når borgeren er stabil tilbydes …": the clause in front has its verb, without a comma behind it.
                continue;
            }

            if (isPronoun && (back == 0 || words.Is(back - 1, "at", ":", "–") || (words.Is(back, "der") && (back == at - 1 ? !opens : true) && !words.Is(back - 1, ",")) || (words.Is(back, "om", "inden", "indtil", "som", "så", "da") && !opens)))
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
            if (marked.Words.Is(at, "er", "har", "kan", "skal", "må", "bliver", "blev", "var", "vil", "bør") || marked.Is(at, WordKind.Takes | WordKind.Offers | WordKind.Regulates) || IsPassive(marked.Words, at))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsAuxiliary(Words words, int at)
    {
        if (words.Is(at - 1, "at"))
        {
            return true;
        }

        for (var back = at - 1; back >= Math.Max(0, at - InfinitiveReach) && !words[back].IsPunctuation; back--)
        {
            if (words.Is(back, "skal", "kan", "må", "bør", "vil", "kunne", "skulle", "ville"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPassive(Words words, int first, int end)
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
    private static bool IsPassive(Words words, int at)
    {
        var word = words[at].Lower;
        return word.Length > 4 && word.EndsWith("es", StringComparison.Ordinal)
            && !word.EndsWith("ernes", StringComparison.Ordinal) && !word.EndsWith("enes", StringComparison.Ordinal) && !word.EndsWith("ndes", StringComparison.Ordinal)
            && !words.Is(at, "deres", "vores", "jeres", "alles", "ellers", "fælles", "særdeles", "således", "ligeledes", "hovedes", "diabetes", "herpes");
    }

    private static bool NextIs(Words words, int at, params ReadOnlySpan<string> expected)
    {
        for (var next = at + 1; next <= at + 6 && !words.Is(next, ","); next++)
        {
            if (words.Is(next, expected))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a participle stands behind: "bliver tilbudt", "bliver løbende kontaktet".</summary>
    private static bool HasParticiple(Words words, int at)
    {
        for (var next = at + 1; next <= at + 3; next++)
        {
            if (words[next].Lower is { Length: > 4 } word && (word.EndsWith("et", StringComparison.Ordinal) || word.EndsWith("dt", StringComparison.Ordinal) || word.EndsWith("gt", StringComparison.Ordinal) || word.EndsWith("rt", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasNumber(Words words)
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

    private static bool HasNumberBehind(Words words, int at)
    {
        for (var next = at + 1; next < Math.Min(words.Count, at + 7); next++)
        {
            if (words[next].Number is not null || words.Is(next, "højst", "mindst", "maksimalt", "en", "to", "tre", "fire", "fem", "seks"))
            {
                return true;
            }
        }

        return false;
    }
}
