using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Rules;

/// <summary>Where a rule stands: whether a decision of its item has set it, whether it is proposed, or only described.</summary>
internal static class Adoption
{
    public static readonly IReadOnlyList<Outcome> Sets = [Outcome.Approved, Outcome.ApprovedWithRemarks];

    /// <summary>Outcomes that leave what is put to the vote a proposal.</summary>
    private static readonly Outcome[] Leaves = [Outcome.Recommended, Outcome.Postponed, Outcome.Referred, Outcome.Rejected, Outcome.Withdrawn];

    private static readonly PhraseSet Proposing = RuleWords.Clauses["proposing"];

    /// <summary>What is so already is not what is put to the vote.</summary>
    private static readonly PhraseSet Current = RuleWords.Clauses["current"];

    /// <summary>What a sentence or heading begins with that tells of the present.</summary>
    private static readonly PhraseSet Now = RuleWords.Clauses["now"];

    /// <summary>What turns from the present to what comes.</summary>
    private static readonly PhraseSet Henceforth = RuleWords.Clauses["henceforth"];

    /// <summary>That there is no level.</summary>
    private static readonly PhraseSet NoLevel = RuleWords.Clauses["noLevel"];

    /// <summary>Words in which a front tells of the present.</summary>
    private const int LongestFront = 4;

    /// <summary>What a text says of itself that a body has adopted.</summary>
    private static readonly PhraseSet Adopted = RuleWords.Clauses["adopted"];

    /// <summary>Blocks ahead and at the end of a text that may say who adopted it, and the most letters of such a line.</summary>
    private const int FrontBlocks = 15, EndBlocks = 5, LongestImprint = 120;

    /// <summary>What others have put and is worked on beside the case: not what is put to the vote.</summary>
    private static readonly PhraseSet Ideas = RuleWords.Clauses["idea"];

    /// <summary>What a law or reform sets, no decision of the body does.</summary>
    private static readonly PhraseSet Law = RuleWords.Clauses["law"];

    /// <summary>A heading or a column's header over what the law asks for, or what is in force: "Lovens minimum", "Gældende regler".</summary>
    private static readonly PhraseSet LawHeads = RuleWords.Clauses["lawHeads"];

    /// <summary>What opens a passage on the law, whose next sentences go on with it.</summary>
    private static readonly PhraseSet LawSpeaks = RuleWords.Clauses["lawSpeaks"];

    /// <summary>The draft as a rule with its status, origin and dates; its id is given when all are known.</summary>
    public static ServiceRule Settle(RuleDraft draft, Minutes minutes, IReadOnlyList<ItemFacts> items, ItemDates dates, RuleStatus standing, DateOnly? context)
    {
        var statement = draft.Statement;
        var item = statement.Item is { } i ? minutes.Items[i] : null;
        var (status, origin) = statement.Item is { } index ? Within(draft, item!, items[index], minutes) : (Outside(statement, standing), null);
        var (from, to) = Dates(draft, dates, status, context);
        return new ServiceRule
        {
            Id = "",
            Item = item?.Number,
            Text = statement.Text.Text,
            TargetGroup = draft.Target,
            TargetText = draft.TargetText,
            Activity = draft.Activity,
            ActivityText = draft.ActivityText,
            Modality = draft.Modality,
            Quantity = draft.Quantity,
            Timing = draft.Timing,
            Coverage = draft.Coverage,
            Provider = draft.Provider,
            Condition = draft.Condition,
            EffectiveFrom = from,
            EffectiveTo = to,
            Status = status,
            SetBy = origin,
            Spans = statement.Text.Spans,
        };
    }

    /// <summary>From when and until when: as the rule itself says, else what stands above it, else the item, unless the column of a price is of another year.</summary>
    private static (DateOnly? From, DateOnly? To) Dates(RuleDraft draft, ItemDates dates, RuleStatus status, DateOnly? context)
    {
        if (draft is not { EffectiveFrom: null, EffectiveTo: null })
        {
            return (draft.EffectiveFrom, draft.EffectiveTo);
        }

        if (!draft.Statement.IsSlide && ItemDates.Above(draft.Statement, context) is { } above)
        {
            return (above, null);
        }

        var all = dates.Of(draft.Statement, status, draft.Quantity?.Unit == "kr");
        // A column, or the table, of another year than the day that holds for all.
        return ItemDates.OfPrice(draft.Statement) is { } year && year.Year != all.From?.Year ? (year, null) : all;
    }

    /// <summary>
    /// Where the rules of a text outside items stand, where no sentence or heading says so of some: adopted where the text says ahead or at its end
    /// that a body has adopted it, else proposed or described, as it puts proposals or not.
    /// </summary>
    public static RuleStatus Standing(Minutes minutes, IReadOnlyList<Statement> statements) =>
        IsAdopted(minutes) ? RuleStatus.Adopted
        : !statements.Any(s => s.Item is null && s.Chapters.Any(IsProposal))
            && statements.Any(s => s.Item is null && !s.IsSlide && (IsProposal(s.Text.Text) || s.Above.Any(IsProposal))) ? RuleStatus.Proposed
        : RuleStatus.Described;

    /// <summary>Whether a document without items says of itself that it is adopted: "Vedtaget af byrådet den 1. juni 2026", as a line of its own.</summary>
    private static bool IsAdopted(Minutes minutes)
    {
        if (minutes.Items.Count > 0 || minutes.Kind == DocumentKind.Slides)
        {
            return false;
        }

        var lines = minutes.Cover.Blocks.Where(b => b is not TableBlock && !b.Text.IsEmpty).ToList();
        return lines.Take(FrontBlocks).Concat(lines.Skip(Math.Max(FrontBlocks, lines.Count - EndBlocks))).SelectMany(b => b.Text.Lines())
            .Any(l => l.Length <= LongestImprint && new Words(l.Text) is var words && Adopted.IndexIn(words, 0, Math.Min(words.Count, LongestFront)) >= 0);
    }

    /// <summary>Outside items: as the sentence itself says, else what stands above it, the nearest first, else the whole text.</summary>
    private static RuleStatus Outside(Statement statement, RuleStatus standing)
    {
        if (standing == RuleStatus.Adopted && IsLaw(statement))
        {
            return RuleStatus.Described;
        }

        foreach (var text in (IEnumerable<string>)[statement.Text.Text, .. statement.Above, .. statement.Chapters.Reverse()])
        {
            if (standing != RuleStatus.Adopted && IsProposal(text))
            {
                return RuleStatus.Proposed;
            }

            if (IsNow(text) || LawHeads.IsIn(new Words(text)))
            {
                return RuleStatus.Described;
            }
        }

        return standing;
    }

    /// <summary>Whether what the statement says is set by law.</summary>
    public static bool IsLaw(Statement statement)
    {
        return Law.IsIn(new Words(statement.Text.Text)) || LawSpeaks.IsIn(new Words(statement.Before))
            || (statement.Above.Count > 1 && Law.IsIn(new Words(statement.Above[0])));
    }

    private static (RuleStatus Status, RuleOrigin? Origin) Within(RuleDraft draft, MinutesItem item, ItemFacts facts, Minutes minutes)
    {
        var statement = draft.Statement;
        if (statement.Role == SectionRole.Decision)
        {
            if (facts.Decision is { } onward && Leaves.Contains(onward.Outcome))
            {
                // "Udvalget indstiller til Byrådet, at …"
                return (RuleStatus.Proposed, null);
            }

            var amends = facts.Recommendations.Count > 0 && AmendmentReader.IsAmendment(statement.Before);
            return (RuleStatus.Adopted, new RuleOrigin(null, item.Number, amends ? RuleRelation.Amends : RuleRelation.Adopts));
        }

        var proposed = minutes.Kind == DocumentKind.Agenda || IsProposal(statement.Text.Text) || statement.Above.Any(IsProposal) || statement.Role is SectionRole.Motion or SectionRole.Recommendation;
        if (IsLaw(statement) || IsNow(statement.Text.Text) || GoesOnWithNow(statement) || statement.Above.Where(a => a != item.Title.Text).Concat(statement.Chapters).Any(a => (IsNow(a) || LawHeads.IsIn(new Words(a))) && !IsProposal(a)) || LawHeads.IsIn(new Words(statement.Before)))
        {
            return (RuleStatus.Described, null);
        }

        var isPut = facts.Recommendations.Any(r => IsSubstantive(r.Text));
        if (isPut && facts.Decision is { } decision && Sets.Contains(decision.Outcome))
        {
            return Ideas.IsIn(new Words(statement.Text.Text)) || PointAnswers.AreLeft(statement, item, facts)
                ? (RuleStatus.Proposed, null)
                : (RuleStatus.Adopted, new RuleOrigin(null, item.Number, RuleRelation.Adopts));
        }

        proposed |= isPut && facts.Decision is { } left && Leaves.Contains(left.Outcome) && !Current.IsIn(new Words(statement.Text.Text));
        return (proposed ? RuleStatus.Proposed : RuleStatus.Described, null);
    }

    /// <summary>Whether a sentence or heading begins with what is so at present: "I dag …", "Nuværende niveau", "Kontakt i dag".</summary>
    private static bool IsNow(string text)
    {
        var words = new Words(text);
        return Now.IndexIn(words, 0, Math.Min(words.Count, LongestFront)) >= 0;
    }

    /// <summary>Whether the statement tells what is done today where there is no level: "I dag er der ikke fastsat en frist. Ansøgninger behandles efter deres hast."</summary>
    public static bool IsPracticeWithoutLevel(Statement statement) => GoesOnWithNow(statement) && NoLevel.IsIn(new Words(statement.Before));

    /// <summary>"I dag er rådgiverne frie. Hyppigheden afhænger af behovet.": the paragraph has begun with the present, and nothing has turned it to what comes.</summary>
    private static bool GoesOnWithNow(Statement statement) =>
        IsNow(statement.Before) && !IsProposal(statement.Before) && !IsProposal(statement.Text.Text)
        && !Henceforth.IsIn(new Words(statement.Before)) && !Henceforth.IsIn(new Words(statement.Text.Text));

    private static bool IsProposal(string text) => Proposing.IsIn(new Words(text));

    /// <summary>A clause that asks for more than to take note or to discuss.</summary>
    private static bool IsSubstantive(string clause) =>
        !(clause.Contains("orientering", StringComparison.OrdinalIgnoreCase) && clause.Contains("efterretning", StringComparison.OrdinalIgnoreCase))
        && !clause.EndsWith("til efterretning.", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a decision puts in the place of a proposal.</summary>
internal static class AmendmentReader
{
    private static readonly PhraseSet Changes = RuleWords.Clauses["amendment"];

    public static bool IsAmendment(string sentence) => Changes.IsIn(new Words(sentence));

    /// <summary>Where the new wording starts in the sentence; 0 when the sentence is no amendment.</summary>
    public static int Start(string sentence)
    {
        var words = new Words(sentence);
        foreach (var range in Changes.All(words))
        {
            var at = words.IndexAt(range.End);
            while (words.Is(at, ",", ":", "at"))
            {
                at++;
            }

            return words[at].Range.Start;
        }

        return 0;
    }
}
