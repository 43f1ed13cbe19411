using System.Globalization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Numbers;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Extraction.Rules.Slots;

namespace MinutesMiner.Extraction.Rules.Tables;

/// <summary>
/// A table that lists what the municipality takes for something: which of its columns are prices that hold, and in what unit. Most tables of
/// amounts are budgets, accounts or grants, so what speaks of those outweighs what speaks of prices.
/// </summary>
internal sealed class PriceList
{
    /// <summary>The earliest and the latest year that a column is named by.</summary>
    private const int FirstYear = 1990, LastYear = 2100;

    private const decimal OereOfCrown = 100;

    private static readonly PhraseSet Tariff = RuleWords.Prices["tariff"];
    private static readonly PhraseSet Other = RuleWords.Prices["other"];
    private static readonly PhraseSet Compared = RuleWords.Prices["compared"];
    private static readonly PhraseSet Municipality = RuleWords.Prices["municipality"];
    private static readonly PhraseSet New = RuleWords.Prices["new"];
    private static readonly PhraseSet Old = RuleWords.Prices["old"];
    private static readonly PhraseSet Vat = RuleWords.Prices["vat"];
    private static readonly PhraseSet Total = RuleWords.Prices["total"];
    private static readonly PhraseSet NoPrice = RuleWords.Prices["noPrice"];
    private static readonly PhraseSet Percent = RuleWords.Counts["percent"];
    private static readonly PhraseSet Oere = RuleWords.Prices["oere"];
    private static readonly PhraseSet Free = RuleWords.Prices["free"];
    private static readonly IReadOnlyList<PhraseSet> Beside = [RuleWords.Prices["counted"], RuleWords.Prices["change"], RuleWords.Prices["given"], Total];

    private readonly Dictionary<int, PriceColumn> _columns;

    private PriceList(Dictionary<int, PriceColumn> columns) => _columns = columns;

    /// <summary>The table as a price list; null when it is none.</summary>
    public static PriceList? Read(TableGrid grid, string caption, TableContext context)
    {
        var headers = Enumerable.Range(0, grid.Columns).Select(grid.Header).ToList();
        var own = new Words(string.Join(" ; ", headers.Append(caption)));
        IReadOnlyList<Words> around = [.. new[] { context.Before }.Concat(context.Headings).Append(context.Title).OfType<string>().Select(t => new Words(t))];
        if (around.Append(own).Any(w => Compared.IsIn(w)) || headers.Exists(h => IsMunicipality(new Words(h))) || Says(own, around) is not { } isOwn)
        {
            return null;
        }

        var unit = UnitOf(caption);
        var columns = headers.Select((h, i) => (Column: i, Text: h, Words: new Words(h), Unit: UnitOf(h) ?? unit)).Skip(1).Where(c => MayBePrice(c.Words)).ToList();
        var telling = columns.Where(c => Tariff.IsIn(c.Words) || UnitOf(c.Text) is not null || Years(c.Words).Any()).ToList();
        columns = telling.Count > 0 ? telling : isOwn || unit is not null ? columns : [];
        columns = columns.Exists(c => New.IsIn(c.Words)) ? columns.FindAll(c => New.IsIn(c.Words)) : columns;
        columns = columns.Exists(c => !Old.IsIn(c.Words)) ? columns.FindAll(c => !Old.IsIn(c.Words)) : columns;
        if (Introduced(columns.SelectMany(c => Years(c.Words)), around) is { } year)
        {
            columns = columns.FindAll(c => !Years(c.Words).Any() || Years(c.Words).Contains(year));
        }

        return columns.Count > 0 ? new PriceList(columns.ToDictionary(c => c.Column, c => new PriceColumn(c.Unit, Tariff.IsIn(c.Words), FirstDay(c.Text, c.Words)))) : null;
    }

    /// <summary>Whether a row of the label has prices: it says what is sold, and sums up or counts nothing.</summary>
    public static bool IsPriced(string label)
    {
        var words = new Words(label);
        return label.Any(char.IsLetter) && Total.EndAt(words, 0) < 0 && !NoPrice.IsIn(words) && !IsMunicipality(words);
    }

    /// <summary>The labels that an earlier year's price stands at, where a later row has the same name with a later year.</summary>
    public static IReadOnlySet<string> Superseded(IEnumerable<string> labels) => labels
        .Select(l => (Label: l, Words: new Words(l))).Where(l => Years(l.Words).Count() == 1)
        .GroupBy(l => l.Label.Replace(YearOf(l.Words), "", StringComparison.Ordinal), StringComparer.Ordinal)
        .SelectMany(g => g.OrderByDescending(l => Years(l.Words).First()).Skip(1)).Select(l => l.Label).ToHashSet(StringComparer.Ordinal);

    /// <summary>The price in a cell of a column, in the unit that quantities name; null when the column is none of prices, or the cell no amount or a negative one.</summary>
    public CellPrice? At(int column, string text)
    {
        if (!_columns.TryGetValue(column, out var header) || PriceRange.Parse(text) is not { Smallest: >= 0 } range
            || (range is { IsOne: false, Unit: null } && header is { Unit: null, IsNamed: false }))
        {
            return null;
        }

        var (unit, share) = (range.Unit ?? header.Unit) switch
        {
            "pct." => ("percent", 1m),
            "øre" => ("kr", OereOfCrown),
            null or "kr." => ("kr", 1m),
            _ => ("", 1m),
        };
        return unit.Length == 0 ? null : new CellPrice(range.Min / share, range.Max / share, unit, new TextRange(0, text.Length)) { From = header.From };
    }

    /// <summary>The amount that is all that a cell prints, with its own unit, <c>øre</c> among them, 0 for what is free; null when there is none.</summary>
    public static CellNumber? Amount(string text)
    {
        var words = new Words(text);
        return Free.EndAt(words, 0) == words.Count && words.Count > 0 ? new CellNumber(0, "kr.")
            : words.Count > 1 && Oere.EndAt(words, words.Count - 1) == words.Count
            ? DanishNumbers.Parse(text.AsSpan(0, words[words.Count - 1].Range.Start)) is { Unit: null } number ? number with { Unit = "øre" } : null
            : DanishNumbers.Parse(text);
    }

    /// <summary>
    /// Whether the table is a price list: of its own header and caption, the sentence above, the headings and the title, the nearest that speaks of
    /// prices or of something else decides. True when it says so itself or by what stands right above, false when only the title does, null when it is none.
    /// </summary>
    private static bool? Says(Words own, IReadOnlyList<Words> around)
    {
        foreach (var (words, isNear) in around.Select((w, i) => (w, i < around.Count - 1)).Prepend((own, true)))
        {
            if (Other.IsIn(words) || IsScaled(words.Text))
            {
                return null;
            }

            if (Tariff.IsIn(words))
            {
                return isNear;
            }
        }

        return null;
    }

    private static bool IsScaled(string text) => text.Split(" ; ").Any(t => DanishUnits.FindInHeader(t) is { Factor: > 1 });

    private static bool MayBePrice(Words header) =>
        !Beside.Any(b => b.IndexIn(header, 0, header.Count) is >= 0 and var at && !(at > 0 && header[at - 1].Number is not null)) && !(Vat.EndAt(header, 0) == header.Count && header.Count > 0);

    private static bool IsMunicipality(Words words) => words.Count is > 0 and < 4 && Municipality.EndAt(words, words.Count - 1) > 0;

    private static string? UnitOf(string header)
    {
        var words = new Words(header);
        return Oere.IsIn(words) ? "øre"
            : DanishUnits.FindInHeader(header) is { Name: "kr." or "pct." } unit ? unit.Name
            : Percent.IndexIn(words, 1, words.Count) is > 0 and var at && words[at - 1].Number is null ? "pct." : null;
    }

    /// <summary>Whether a number reads like a year.</summary>
    public static bool IsYear(decimal number) => number is >= FirstYear and < LastYear;

    private static IEnumerable<int> Years(Words words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Number is { } number && IsYear(number) && words[at].Range.Length == 4)
            {
                yield return (int)words[at].Number!.Value;
            }
        }
    }

    /// <summary>The day that a column's header names, else the first of the only year that it names: "Takst 2027".</summary>
    private static DateOnly? FirstDay(string header, Words words) =>
        EffectiveDates.Read(header, null, []).From ?? (Years(words).Distinct().ToList() is [var year] ? new DateOnly(year, 1, 1) : null);

    private static string YearOf(Words words) => Years(words).First().ToString(CultureInfo.InvariantCulture);

    /// <summary>The year whose prices the table introduces: the one that the texts around it name, else the latest; null where no two columns differ in it.</summary>
    private static int? Introduced(IEnumerable<int> columns, IReadOnlyList<Words> around)
    {
        var years = columns.ToHashSet();
        if (years.Count < 2)
        {
            return null;
        }

        var named = around.SelectMany(Years).Where(years.Contains).ToList();
        return named.Count > 0 ? named.Max() : years.Max();
    }

    /// <summary>A column of prices.</summary>
    /// <param name="Unit">Its unit: <c>kr.</c>, <c>øre</c>, <c>pct.</c>; null where only the cells may say one.</param>
    /// <param name="IsNamed">Whether its header says that it holds prices.</param>
    /// <param name="From">The day from which they are taken.</param>
    private sealed record PriceColumn(string? Unit, bool IsNamed, DateOnly? From);
}
