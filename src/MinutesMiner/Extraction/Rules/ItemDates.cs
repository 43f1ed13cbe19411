using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Slots;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Rules;

/// <summary>
/// From when and until when an item's or a text's rules apply, as it says of them all: "Serviceniveauet gælder fra den 1. oktober 2026." What the
/// decision says goes ahead of the recommendation, that ahead of the text, that ahead of the title. Outside items a sentence speaks of its own chapter.
/// </summary>
internal sealed class ItemDates
{
    private static readonly PhraseSet OfAll = RuleWords.Clauses["inForce"];

    private readonly IReadOnlyList<Said> _said;

    private ItemDates(IReadOnlyList<Said> said) => _said = said;

    /// <summary>Reads the dates.</summary>
    /// <param name="statements">The statements of one item, or of the text outside items.</param>
    /// <param name="title">The item's title; null outside items.</param>
    /// <param name="context">The document's day, for dates without a year.</param>
    public static ItemDates Read(IEnumerable<Statement> statements, string? title, DateOnly? context)
    {
        var said = new List<Said>();
        foreach (var statement in statements)
        {
            // A summary tells of the law that has changed, not of what is decided.
            if (statement.Role != SectionRole.Summary && OfAll.IsIn(new Words(statement.Text.Text)) && !Adoption.IsLaw(statement)
                && EffectiveDates.Read(statement.Text.Text, context, []) is { From: not null } dates)
            {
                said.Add(new Said(dates.From, dates.To, Rank(statement.Role), statement.Item is null ? statement.Chapter : null));
            }
        }

        if (title is not null && EffectiveDates.Read(title, context, []) is { From: not null } titled)
        {
            said.Add(new Said(titled.From, titled.To, 0, null));
        }

        return new ItemDates([.. said.OrderByDescending(s => s.Rank)]);
    }

    /// <summary>The days for a rule of the status; what is only described is not dated by what is decided.</summary>
    public (DateOnly? From, DateOnly? To) Of(Statement statement, RuleStatus status) =>
        status != RuleStatus.Described && _said.FirstOrDefault(s => s.Chapter is null || s.Chapter == statement.Chapter) is { } said
            ? (said.From, said.To)
            : (null, null);

    private static int Rank(SectionRole role) => role switch
    {
        SectionRole.Decision => 3,
        SectionRole.Recommendation or SectionRole.Motion => 2,
        _ => 1,
    };

    private sealed record Said(DateOnly? From, DateOnly? To, int Rank, string? Chapter);
}
