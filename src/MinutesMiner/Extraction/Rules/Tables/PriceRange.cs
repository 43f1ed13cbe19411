using MinutesMiner.Core.Text.Numbers;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Tables;

/// <summary>The price that a cell prints: one number, two with what joins them, or one with a word that makes it the least or the most.</summary>
/// <param name="Min">The least; null of "op til 300 kr.".</param>
/// <param name="Max">The most; null of "fra 300 kr.".</param>
/// <param name="Unit">What the cell itself says the numbers are, <c>øre</c> among them; null when it says nothing.</param>
internal readonly record struct PriceRange(decimal? Min, decimal? Max, string? Unit)
{
    private static readonly PhraseSet Least = RuleWords.Prices["least"];
    private static readonly PhraseSet Most = RuleWords.Prices["most"];
    private static readonly PhraseSet Above = RuleWords.Prices["above"];
    private static readonly PhraseSet Between = RuleWords.Prices["between"];
    private static readonly PhraseSet Joint = RuleWords.Prices["joint"];

    /// <summary>The least number that it holds.</summary>
    public decimal Smallest => Min ?? Max ?? 0;

    /// <summary>Whether the cell prints one number, and no bound.</summary>
    public bool IsOne => Min == Max;

    /// <summary>Reads a whole cell; null when it is no price.</summary>
    public static PriceRange? Parse(string text)
    {
        if (PriceList.Amount(text) is { } one)
        {
            return new PriceRange(one.Value, one.Value, one.Unit);
        }

        var words = new Words(text);
        if (After(words, Least) is { } least)
        {
            return new PriceRange(least.Value, null, least.Unit);
        }

        if (After(words, Most) is { } most)
        {
            return new PriceRange(null, most.Value, most.Unit);
        }

        for (var at = 1; at < words.Count; at++)
        {
            if (Above.EndAt(words, at) == words.Count && PriceList.Amount(text[..words[at].Range.Start].TrimEnd()) is { } bound)
            {
                return new PriceRange(bound.Value, null, bound.Unit);
            }

            if (Joint.EndAt(words, at) is > 0 and var end && end < words.Count && Two(words, at, end) is { } both)
            {
                return both;
            }
        }

        return null;
    }

    private static CellNumber? After(Words words, PhraseSet lead) =>
        lead.EndAt(words, 0) is > 0 and var end && end < words.Count ? PriceList.Amount(words.Text[words[end].Range.Start..]) : null;

    /// <summary>Two numbers, the greater behind; two years are a time.</summary>
    private static PriceRange? Two(Words words, int joint, int behind)
    {
        var front = Between.EndAt(words, 0) is > 0 and var lead && lead < joint ? lead : 0;
        return PriceList.Amount(words.Text[words[front].Range.Start..words[joint].Range.Start].TrimEnd()) is { Value: >= 0 } min
            && PriceList.Amount(words.Text[words[behind].Range.Start..]) is { } max && max.Value > min.Value
            && (min.Unit ?? max.Unit) == (max.Unit ?? min.Unit) && !(min.Unit is null && max.Unit is null && PriceList.IsYear(min.Value) && PriceList.IsYear(max.Value))
            ? new PriceRange(min.Value, max.Value, max.Unit ?? min.Unit)
            : null;
    }
}
