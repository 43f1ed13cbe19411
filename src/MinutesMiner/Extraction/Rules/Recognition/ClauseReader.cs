using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>The verbs of a sentence that set something, with their subjects. Verbs of clauses that ask, suppose or give reasons are left out.</summary>
internal static class ClauseReader
{
    /// <summary>The most words between a verb and the word that says with it what is set: "har … ret".</summary>
    private const int IdiomReach = 6;

    private const WordKind Levels = WordKind.Level | WordKind.Price | WordKind.Grant | WordKind.Request | WordKind.Opening | WordKind.Service;

    private static readonly PhraseSet HasRight = RuleWords.Clauses["hasRight"];
    private static readonly PhraseSet HasDuty = RuleWords.Clauses["hasDuty"];
    private static readonly PhraseSet Open = RuleWords.Clauses["open"];
    private static readonly PhraseSet ThereIs = RuleWords.Clauses["thereIs"];
    private static readonly PhraseSet ItIs = RuleWords.Clauses["itIs"];
    private static readonly PhraseSet Only = RuleWords.Clauses["only"];

    private static readonly (PhraseSet Words, RuleMode Mode)[] States =
    [
        (RuleWords.Clauses["isExempt"], RuleMode.Exempts),
        (RuleWords.Clauses["isEntitled"], RuleMode.Entitles),
        (RuleWords.Clauses["isBound"], RuleMode.Binds),
        (RuleWords.Clauses["isFree"], RuleMode.Frees),
        (RuleWords.Clauses["isForbidden"], RuleMode.Forbids),
    ];

    private static readonly PhraseSet[] StateWords = [.. States.Select(s => s.Words), HasRight, HasDuty, Open, ThereIs, ItIs, RuleWords.Clauses["settled"]];

    /// <summary>The verbs that set something, left to right.</summary>
    public static IEnumerable<Governing> Read(MarkedWords marked)
    {
        var words = marked.Words;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].IsWord && !Frames.IsSubordinate(marked, at) && Of(marked, at) is { Mode: not RuleMode.None } found)
            {
                yield return found with { Frame = Frames.Of(marked, at) };
            }
        }
    }

    private static Governing Of(MarkedWords marked, int at)
    {
        var words = marked.Words;
        switch (words[at].Lower)
        {
            case "har":
                return Follows(words, at, HasRight) ? Governed(RuleMode.Entitles)
                    : Follows(words, at, HasDuty) ? Governed(RuleMode.Binds)
                    : Follows(words, at, Open) ? Governed(RuleMode.Opens)
                    : default;
            case "holder":
                return Follows(words, at, Open) ? Governed(RuleMode.Opens) : default;
            case "er" or "udgør" or "koster" or "bliver":
                return Copula(marked, at);
            case "kan" or "må" or "skal" or "bør" or "vil":
                return Modal(marked, at);
            case "der":
                return words.Is(at + 1, "er", "stilles") && Follows(words, at + 1, ThereIs) ? new(RuleMode.Conditions, at + 1, WordKind.None) : default;
            case "det":
                return words.Is(at + 1, "er", "bliver") && Follows(words, at + 1, ItIs) ? new(RuleMode.Conditions, at + 1, WordKind.None) : default;
        }

        if (marked.Is(at, WordKind.Gives))
        {
            return Governed(RuleMode.Gives);
        }

        if (marked.Is(at, WordKind.Charges))
        {
            return Governed(RuleMode.Charges);
        }

        if (marked.Is(at, WordKind.Sets) && marked.Has(at - SubjectReader.LongestReach, at + SubjectReader.LongestReach, Levels) && VerbForms.HasNumber(words))
        {
            return Governed(RuleMode.Sets);
        }

        if (marked.Is(at, WordKind.Operates) && !VerbForms.FollowsAuxiliary(words, at))
        {
            return Governed(RuleMode.Operates);
        }

        if (marked.Is(at, WordKind.Takes))
        {
            return By(RuleMode.Takes, WordKind.Party | WordKind.Institution);
        }

        if (marked.Is(at, WordKind.Offers))
        {
            return By(RuleMode.Offers, WordKind.Authority | WordKind.Institution | WordKind.Staff);
        }

        if (marked.Is(at, WordKind.Regulates))
        {
            return Governed(RuleMode.Regulates);
        }

        return VerbForms.IsPassive(words, at) && !VerbForms.FollowsAuxiliary(words, at) ? Governed(marked.Is(at, WordKind.Houses) ? RuleMode.House : RuleMode.Passive) : default;

        Governing Governed(RuleMode mode) => new(mode, at, SubjectReader.Read(marked, at));

        Governing By(RuleMode mode, WordKind subjects) => Governed(mode) is var governing && (governing.Subject & subjects) != WordKind.None ? governing : default;
    }

    /// <summary>Whether the verb says with a word behind it what is so: "har … ret", "er … fritaget", "er der … fastsat".</summary>
    public static bool IsState(MarkedWords marked, int at) => StateWords.Any(w => Follows(marked.Words, at, w));

    /// <summary>What "kan", "må", "skal", "bør" or "vil" says of its subject.</summary>
    private static Governing Modal(MarkedWords marked, int at)
    {
        var words = marked.Words;
        var end = Math.Min(words.Count, at + VerbForms.InfinitiveReach);
        var subject = SubjectReader.Read(marked, at);
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
            return Only.IsIn(words, at + 1, at + 3) ? new(RuleMode.Forbids, at, subject)
                : marked.Has(at + 1, end, WordKind.Permitted) || words.Is(at + 1, "gerne") ? new(RuleMode.Permits, at, subject)
                : VerbForms.HasPassive(words, at + 1, end) ? new(RuleMode.Allows, at, subject) : default;
        }

        return words.Is(at + 1, "ikke") ? new(RuleMode.Exempts, at, subject)
            : marked.Has(at + 1, end, WordKind.States) ? new(RuleMode.House, at, subject)
            : subject is not (WordKind.None or WordKind.Paper) ? new(RuleMode.Binds, at, subject)
            : new(VerbForms.HasPassive(words, at + 1, end) ? RuleMode.Requires : RuleMode.Binds, at, subject);
    }

    /// <summary>What "er", "udgør" or "koster" says: an exemption, a licence, or how much a level is.</summary>
    private static Governing Copula(MarkedWords marked, int at)
    {
        var words = marked.Words;
        foreach (var (states, mode) in States)
        {
            if (Follows(words, at, states))
            {
                return new(mode, at, SubjectReader.Read(marked, at));
            }
        }

        if (words.Is(at, "bliver") && VerbForms.HasParticiple(words, at))
        {
            return new(RuleMode.Passive, at, SubjectReader.Read(marked, at));
        }

        var isAmount = VerbForms.HasNumberBehind(words, at);
        return isAmount && words.Is(at, "koster", "udgør") ? new(RuleMode.Costs, at, SubjectReader.Read(marked, at))
            : isAmount && marked.Has(at - SubjectReader.LongestReach, at, Levels | WordKind.Thing) ? new(RuleMode.Is, at, SubjectReader.Read(marked, at))
            : default;
    }

    /// <summary>Whether one of the words stands behind the verb, within its clause.</summary>
    private static bool Follows(Words words, int at, PhraseSet expected)
    {
        var end = at + 1;
        while (end <= at + IdiomReach && !words.Is(end, ","))
        {
            end++;
        }

        return expected.IsIn(words, at + 1, end);
    }
}
