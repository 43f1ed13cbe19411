using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Slots;
using MinutesMiner.Extraction.Rules.Taxonomy;

namespace MinutesMiner.Extraction.Rules;

/// <content>How much and how often.</content>
internal sealed partial class RuleReader
{
    private static readonly PhraseSet Modals = RuleWords.Groups["modal"];

    /// <summary>Activities that are counted by their own names.</summary>
    private static readonly string[] Contact = ["kontakt", "vurdering", "tilbud", "plan"];

    /// <summary>How many of the activity; of one that is not counted, how much of what is paid, given or limited.</summary>
    private RuleQuantity? Quantity(Words words, TextRange activity, TaxonomyTerm term, TimingMatch? time, RuleCoverage? share, IReadOnlyList<TextRange> taken, TextRange? group, string told)
    {
        var counted = term.IsGeneral ? null : group is { } named ? [activity, named] : (IReadOnlyList<TextRange>)[activity];
        var deed = Deeds.Of(told);
        var isFixed = Contact.Any(c => activities.IsWithin(term.Id, c));
        var unit = term.Unit is null || isFixed ? term.Unit : deed ?? term.Unit;
        var isPaid = activities.IsPaid(term.Id);
        return (isPaid ? QuantityReader.Other(words, time, share, taken, deed, counted) : null)
            ?? QuantityReader.Read(words, activity, unit, time, taken, isFixed)
            ?? (isPaid ? null : term.Unit is null ? QuantityReader.Other(words, time, share, taken, deed, counted) : QuantityReader.Money(words, time, taken));
    }

    /// <summary>Where the activity is named once more with its count: "tilbydes samtaler og indsatser – normalt 2-3 samtaler om året".</summary>
    private TextRange? Again(Words words, TaxonomyTerm term, TextRange first) => activities.Find(words, [])
        .Where(m => m.Term.Id == term.Id && m.Range.Start > first.End && words.IndexAt(m.Range.Start) is > 0 and var at && Counts.Number(words, at - 1) is not null && !words.Is(at - 1, "en", "et"))
        .Select(m => (TextRange?)m.Range).FirstOrDefault();

    /// <summary>An activity named in the singular, or at several times, takes place once at each.</summary>
    private RuleQuantity? Single(Words words, TextRange activity, TaxonomyTerm term, RuleTiming? timing, Modality modality, bool isRepeated, string told)
    {
        if ((Contact.Any(c => activities.IsWithin(term.Id, c)) ? null : Deeds.Of(told)) is { } deed)
        {
            term = term with { Unit = term.Unit is null ? null : deed };
        }

        if (term.Unit is null || modality is Modality.May or Modality.Entitled or Modality.Exempt || activity.Length == 0)
        {
            return null;
        }

        var (first, end) = (words.IndexAt(activity.Start), words.IndexAt(activity.End - 1) + 1);
        for (var at = first + 1; at < end; at++)
        {
            // "Vurdering af hvilke indsatser": what is assessed has no say in how often.
            end = words.Is(at, "af", "med", "til") ? at : end;
        }

        var last = words[end - 1].Lower;
        var plural = last.EndsWith("er", StringComparison.Ordinal) || last.EndsWith("ere", StringComparison.Ordinal) || last.EndsWith("erne", StringComparison.Ordinal);
        if (first <= 1 && words.Is(0, "en", "et") && timing is { Kind: "deadline" })
        {
            // What the sentence is about, not what is counted: "En tur skal bestilles …".
            return null;
        }

        if (Definite(last) || Modals.EndAt(words, first - 1) == first)
        {
            // "Genoptræningen begynder senest …": one course of it, not one time. "Skal kontakte": a verb.
            return null;
        }

        var hasArticle = words.Is(first, "en", "et") || words.Is(first - 1, "en", "et") || (words.Is(first - 2, "en", "et") && words[first - 1].IsWord);
        if (Deeds.IsMass(term.Unit) && !hasArticle && timing?.Kind != "recurrence")
        {
            return null;
        }

        if (plural || timing?.Kind == "window" || (timing?.Unit is null && !hasArticle && !isRepeated && timing is not { Kind: "deadline", Text: not null }))
        {
            return null;
        }

        // "Vurderes": a verb says how often only beside a time that counts.
        return timing switch
        {
            { Kind: "recurrence", Min: null } => new RuleQuantity(1, null, term.Unit, null),
            { Kind: "recurrence" } => new RuleQuantity(1, 1, term.Unit, QuantityReader.PerOf(timing)),
            { Kind: "deadline", Unit: null } when Vague(timing) => null,
            { Unit: not null } when last.EndsWith("tes", StringComparison.Ordinal) && !isRepeated => null,
            _ => new RuleQuantity(1, term.Unit == "tilbud" ? null : 1, term.Unit, null),
        };
    }

    private static bool Definite(string word) => word.Length > 7 && (word.EndsWith("ningen", StringComparison.Ordinal) || word.EndsWith("dagen", StringComparison.Ordinal));

    private static bool Vague(RuleTiming timing) => timing.Text is { } text && !text.Any(char.IsDigit);
}
