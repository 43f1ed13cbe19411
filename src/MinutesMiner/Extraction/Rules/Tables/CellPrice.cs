using System.Globalization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Tables;

/// <summary>The price that a cell of a price list prints.</summary>
/// <param name="Min">The least, at least 0; crowns where <paramref name="Unit"/> is <c>kr</c>, also of a price in øre. Null of "op til 300 kr.".</param>
/// <param name="Max">The most, the same as the least where the cell prints one number. Null of "fra 300 kr.".</param>
/// <param name="Unit"><c>kr</c> or <c>percent</c>, as quantities name it.</param>
/// <param name="At">Where the cell stands in the statement, behind its row's label.</param>
internal sealed record CellPrice(decimal? Min, decimal? Max, string Unit, TextRange At)
{
    /// <summary>The most that is paid, as far as the cell says.</summary>
    public decimal Amount => Max ?? Min ?? 0;

    /// <summary>The day from which it is taken, where its column names a year or a day; null elsewhere.</summary>
    public DateOnly? From { get; init; }

    private static readonly PhraseSet Counts = RuleWords.Prices["counts"];

    /// <summary>From here on an amount is seldom the price of one thing.</summary>
    private const decimal Big = 100_000;

    /// <summary>Whether so much is seldom a price.</summary>
    public bool IsBig => Amount >= Big;

    /// <summary>The list entry that says the same: "Voksne: 57 kr. pr. gang".</summary>
    /// <param name="statement">The statement's text: label, cell, and what stands behind it.</param>
    public string Entry(string statement) =>
        $"{statement[..At.Start].TrimEnd(':', ' ')}: {Amount.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',')} kr. {Counted(statement[At.End..].Trim())}".TrimEnd();

    /// <summary>What stands behind the price, as what it is counted by: "måned" of a column "Pr.".</summary>
    private static string Counted(string behind) => behind.Length == 0 || Counts.EndAt(new Words(behind), 0) > 0 ? behind : $"pr. {behind}";
}
