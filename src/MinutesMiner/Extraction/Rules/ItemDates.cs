using System.Globalization;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;
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

    /// <summary>What puts something to the vote: a date in such a sentence is of all that it puts, unless it speaks of money or of the case.</summary>
    private static readonly PhraseSet Puts = RuleWords.Clauses["puts"];
    private static readonly PhraseSet From = RuleWords.Clauses["from"];
    private static readonly PhraseSet Tariffs = RuleWords.Prices["tariff"];
    private static readonly PhraseSet Besides = RuleWords.Clauses["besides"];

    /// <summary>Prices are dated by themselves: "Taksterne gælder fra …" says nothing of what is given for them.</summary>
    private static readonly PhraseSet OfPrices = RuleWords.Clauses["pricesSubject"];

    private readonly IReadOnlyList<Said> _said;

    private ItemDates(IReadOnlyList<Said> said) => _said = said;

    /// <summary>Reads the dates.</summary>
    /// <param name="statements">The statements of one item, or of the text outside items.</param>
    /// <param name="title">The item's title; null outside items.</param>
    /// <param name="isRule">Which of them are rules: a date in one is its own, unless it says that all applies.</param>
    /// <param name="context">The document's day, for dates without a year.</param>
    public static ItemDates Read(IEnumerable<Statement> statements, string? title, Func<Statement, bool> isRule, DateOnly? context)
    {
        var said = new List<Said>();
        foreach (var statement in statements)
        {
            if (!Adoption.IsLaw(statement) && Speaks(statement, isRule) && Dates(statement, context) is { From: not null } dates)
            {
                said.Add(new Said(dates.From, dates.To, Rank(statement.Role), statement.Item is null && !IsSchedule(statement) ? Place(statement) : null, OfPrices.IsIn(new Words(statement.Text.Text))));
            }
        }

        if (title is not null && EffectiveDates.Read(title, context, [], hasYears: true) is { From: not null } titled)
        {
            said.Add(new Said(titled.From, titled.To, 0, null, false));
        }

        return new ItemDates([.. said.OrderByDescending(s => s.Rank)]);
    }

    /// <summary>Whether the statement says from when all applies. A summary tells of the law that has changed, unless it says what is to be decided.</summary>
    private static bool Speaks(Statement statement, Func<Statement, bool> isRule)
    {
        var words = new Words(statement.Text.Text);
        if (statement.Role != SectionRole.Summary && OfAll.IsIn(words))
        {
            return true;
        }

        return statement is { Item: not null, IsSlide: false, IsCell: false } && (Puts.IsIn(words) || statement.Text.Text.EndsWith(':')) && !isRule(statement) && !Besides.IsIn(words);
    }

    /// <summary>The days that it says; of a schedule's row, the day that the row begins with.</summary>
    private static (DateOnly? From, DateOnly? To) Dates(Statement statement, DateOnly? context) =>
        IsSchedule(statement) ? (DanishDates.Parse(statement.Row!.Label, context)?.FirstDay, null) : EffectiveDates.Read(statement.Text.Text, context, [], OfAll.IsIn(new Words(statement.Text.Text)));

    /// <summary>Whether it stands in a schedule: "1. april 2026 | Serviceniveauet træder i kraft".</summary>
    private static bool IsSchedule(Statement statement) => statement.Row is { } row && DanishDates.Parse(row.Label) is { FirstDay: not null, Precision: DatePrecision.Day or DatePrecision.Month };

    /// <summary>The days for a rule of the status; what is only described is not dated by what is decided.</summary>
    /// <param name="statement">Where the rule stands.</param>
    /// <param name="status">What it is.</param>
    /// <param name="isPrice">Whether it says what something costs.</param>
    public (DateOnly? From, DateOnly? To) Of(Statement statement, RuleStatus status, bool isPrice)
    {
        var said = status == RuleStatus.Described ? [] : _said.Where(s => (s.Chapter is null || s.Chapter == Place(statement)) && (isPrice || !s.IsOfPrices)).ToList();
        var holds = (isPrice && statement is { Item: null, Price: not null } ? said.Find(s => s.IsOfPrices) : null) ?? said.FirstOrDefault();
        return (holds?.From, holds?.To);
    }

    /// <summary>
    /// From when what stands above the statement says that it applies: "Der foreslås følgende tømning pr. 1. maj 2026:", "Priser pr. 1. januar 2026".
    /// Null where nothing above says so.
    /// </summary>
    public static DateOnly? Above(Statement statement, DateOnly? context) => statement.Above.Where(IsOfBelow).Select(a => EffectiveDates.Read(a, context, []).From).FirstOrDefault(d => d is not null);

    /// <summary>From when a price in a table is taken: the day or year of its column, else the first day of the year that stands over the table. Null where neither says it.</summary>
    public static DateOnly? OfPrice(Statement statement) =>
        statement.Price is not { } price ? null : price.From ?? statement.Above.Select(EffectiveDates.Year).FirstOrDefault(d => d is not null);

    /// <summary>Whether a date in what stands above is of what stands below it: "pr. 1. januar" may be when something was counted.</summary>
    private static bool IsOfBelow(string above)
    {
        var words = new Words(above);
        return (From.IsIn(words) || Puts.IsIn(words) || OfAll.IsIn(words) || Tariffs.IsIn(words)) && !Besides.IsIn(words);
    }

    /// <summary>Where a text outside items goes on with one matter: a chapter, or a slide.</summary>
    private static string? Place(Statement statement) => statement.IsSlide ? statement.Page.ToString(CultureInfo.InvariantCulture) : statement.Chapter;

    private static int Rank(SectionRole role) => role switch
    {
        SectionRole.Decision => 3,
        SectionRole.Recommendation or SectionRole.Motion => 2,
        _ => 1,
    };

    private sealed record Said(DateOnly? From, DateOnly? To, int Rank, string? Chapter, bool IsOfPrices);
}
