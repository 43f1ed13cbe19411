using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules;

/// <summary>How binding a sentence makes an activity.</summary>
internal static class ModalityReader
{
    private static readonly PhraseSet Exempt = new(
        "undtaget", "undtages", "undtage", "fritaget", "fritages", "fritage", "ikke omfattet", "omfattes ikke", "ingen", "hverken", "indkaldes ikke", "tilbydes ikke", "får ikke", "kontaktes ikke", "ikke få tilbudt",
        "ikke [vil] blive kontaktet|mødt|indkaldt|tilbudt", "bortfalder", "skal ikke");

    private static readonly PhraseSet Entitled = new("har ret til", "ret til", "har krav på", "kan vælge", "kan .. bede om", "kan altid", "til enhver tid", "gratis", "kan få refunderet");

    private static readonly PhraseSet May = new("kan", "mulighed for", "muligheden for", "evt", "eventuelt", "frivillig*", "må gerne", "pulje*", "uddannelsespulje*", "anvendes blandt andet", "opstå behov");

    private static readonly PhraseSet Should = new("bør", "tilstræbes", "forventes", "så vidt muligt", "tilstræber", "søges", "arbejde for", "forventning om", "prioritering af", "helst");

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

        return Of(words, first, last, conditions) ?? (previous is null && LetsOff(words, last, clause, conditions) ? Modality.Exempt : (Modality?)null) ?? before ?? given ?? Modality.Must;
    }

    private static bool LetsOff(Words words, int first, int last, IReadOnlyList<TextRange> conditions) => Of(words, first, last, conditions) == Modality.Exempt;

    private static Modality? Of(Words words, int first, int last, IReadOnlyList<TextRange> conditions)
    {
        if (Has(Exempt))
        {
            return Modality.Exempt;
        }

        if (Has(Entitled))
        {
            return Modality.Entitled;
        }

        return Has(Should) ? Modality.Should : Has(May) ? Modality.May : null;

        bool Has(PhraseSet set)
        {
            var at = first - 1;
            while ((at = set.IndexIn(words, at + 1, last)) >= 0)
            {
                if (!conditions.Any(c => c.Contains(words[at].Range)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
