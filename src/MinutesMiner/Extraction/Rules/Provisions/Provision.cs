using MinutesMiner.Core.Documents;

namespace MinutesMiner.Extraction.Rules.Provisions;

/// <summary>A sentence's words that bind, permit, give or charge, in any area.</summary>
/// <param name="Verb">Where the governing words stand in the sentence.</param>
/// <param name="Weight">What speaks for the sentence's being a rule; see <see cref="ProvisionReader.Needed"/>.</param>
/// <param name="Activity">Taxonomy id of the general activity that the words stand for.</param>
internal sealed record Provision(TextRange Verb, double Weight, string Activity)
{
    /// <summary>Activities that stand for any of their kind: they say something only beside words that bind, permit, give or charge.</summary>
    public static IReadOnlyCollection<string> Generals { get; } = ["krav", "adgang", "betaling"];
}
