using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules;

/// <summary>How binding a sentence makes an activity.</summary>
internal static class ModalityReader
{
    private static readonly PhraseSet Undone = RuleWords.Modality["undone"];
    private static readonly PhraseSet Forbidden = RuleWords.Modality["forbidden"];
    private static readonly PhraseSet Exempt = RuleWords.Modality["exempt"];
    private static readonly PhraseSet Powers = RuleWords.Modality["powers"];
    private static readonly PhraseSet Entitled = RuleWords.Modality["entitled"];
    private static readonly PhraseSet Should = RuleWords.Modality["should"];
    private static readonly PhraseSet May = RuleWords.Modality["may"];
    private static readonly PhraseSet Must = RuleWords.Modality["must"];
    private static readonly PhraseSet Governs = RuleWords.Modality["governs"];
    private static readonly PhraseSet Finite = RuleWords.Groups["finite"];
    private static readonly PhraseSet WeakMay = RuleWords.Modality["weakMay"];
    private static readonly PhraseSet WeakEntitled = RuleWords.Modality["weakEntitled"];

    /// <summary>The modality of the activity whose words stand in the range; <paramref name="given"/> where the sentence has no word for it.</summary>
    public static Modality Read(Words words, TextRange activity, TextRange? previous, IReadOnlyList<TextRange> conditions, Modality? given, Modality? before)
    {
        var first = previous is { } p ? words.IndexAt(p.End) : 0;
        var last = words.IndexAt(activity.End - 1) + 1;
        for (var at = first; at < last; at++)
        {
            if (words.Is(at, "men") && at > 0)
            {
                first = at;
                before = null;
            }
        }

        // The verb may follow what it is about: "Private veje er undtaget", "borgere … kan fritages".
        var clause = last;
        while (clause < words.Count && !words.Is(clause, ",", ";", ":"))
        {
            clause++;
        }

        return Of(words, first, last, conditions) ?? (previous is null ? Behind(words, first, last, clause, conditions) : null) ?? before ?? given ?? Modality.Must;
    }

    /// <summary>What the rest of the clause says: that something is let off, or, of an activity that is the subject, any other thing.</summary>
    private static Modality? Behind(Words words, int first, int last, int end, IReadOnlyList<TextRange> conditions) =>
        Of(words, last, end, conditions) is { } found && (found == Modality.Exempt || (!Finite.IsIn(words, first, last) && Finite.IndexIn(words, last, end) is >= 0 and var verb && Governs.EndAt(words, verb) > 0)) ? found : null;

    private static Modality? Of(Words words, int first, int last, IReadOnlyList<TextRange> conditions)
    {
        if (Has(Undone) || Has(Forbidden))
        {
            return Modality.Must;
        }

        if (Has(Exempt))
        {
            return Modality.Exempt;
        }

        return Has(Powers) ? Modality.May
            : Has(Entitled) ? Modality.Entitled
            : Has(Should) ? Modality.Should
            : (Last(May), Last(Must)) is var (may, must) && may > must ? Modality.May
            : must >= 0 ? Modality.Must
            : Has(WeakEntitled) ? Modality.Entitled
            : Has(WeakMay) ? Modality.May
            : null;

        bool Has(PhraseSet set) => Last(set) >= 0;

        int Last(PhraseSet set)
        {
            var found = -1;
            for (var at = set.IndexIn(words, first, last); at >= 0; at = set.IndexIn(words, at + 1, last))
            {
                found = conditions.Any(c => c.Contains(words[at].Range)) ? found : at;
            }

            return found;
        }
    }
}
