using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.Rules;

/// <summary>A rule as its own words tell it; whether a decision has set it is found afterwards.</summary>
/// <param name="Statement">Where it is stated.</param>
/// <param name="Target">Taxonomy id of the group.</param>
/// <param name="TargetText">The document's words for it.</param>
/// <param name="Activity">Taxonomy id of the activity.</param>
/// <param name="ActivityText">The document's words for it.</param>
/// <param name="Modality">How binding it is.</param>
internal sealed record RuleDraft(Statement Statement, string Target, string? TargetText, string Activity, string ActivityText, Modality Modality)
{
    public RuleQuantity? Quantity { get; init; }

    public RuleTiming? Timing { get; init; }

    public RuleCoverage? Coverage { get; init; }

    public string? Provider { get; init; }

    public string? Condition { get; init; }

    public DateOnly? EffectiveFrom { get; init; }

    public DateOnly? EffectiveTo { get; init; }
}
