using System.Text.Json.Serialization;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Facts;

/// <summary>A service-level rule (serviceniveau): what a group of citizens is given, how much, when, and by whose decision.</summary>
public sealed record ServiceRule
{
    /// <summary>"r1", "r2" … in order of appearance.</summary>
    public required string Id { get; init; }

    /// <summary>The item's number; null outside items.</summary>
    public string? Item { get; init; }

    /// <summary>The sentence or clause that states the rule.</summary>
    public required string Text { get; init; }

    /// <summary>Taxonomy id of the group.</summary>
    public required string TargetGroup { get; init; }

    /// <summary>The document's words for the group.</summary>
    public string? TargetText { get; init; }

    /// <summary>Taxonomy id of the activity.</summary>
    public required string Activity { get; init; }

    /// <summary>The document's words for the activity.</summary>
    public string? ActivityText { get; init; }

    /// <summary>How binding it is.</summary>
    public Modality Modality { get; init; }

    /// <summary>How many of what.</summary>
    public RuleQuantity? Quantity { get; init; }

    /// <summary>When.</summary>
    public RuleTiming? Timing { get; init; }

    /// <summary>For which share of the group.</summary>
    public RuleCoverage? Coverage { get; init; }

    /// <summary>Who does it.</summary>
    public string? Provider { get; init; }

    /// <summary>Under which condition.</summary>
    public string? Condition { get; init; }

    /// <summary>First day on which it applies.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day on which it applies.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Whether a decision has set it.</summary>
    public RuleStatus Status { get; init; }

    /// <summary>The decision that set it.</summary>
    public RuleOrigin? SetBy { get; init; }

    /// <summary>Where it stands.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>How binding a rule is.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Modality>))]
public enum Modality
{
    /// <summary>Is given, shall.</summary>
    Must,

    /// <summary>Should, is expected.</summary>
    Should,

    /// <summary>May, can be offered.</summary>
    May,

    /// <summary>Is let off.</summary>
    Exempt,

    /// <summary>Has a right to.</summary>
    Entitled,
}

/// <summary>Where a rule stands in its life.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RuleStatus>))]
public enum RuleStatus
{
    /// <summary>Proposed, not decided.</summary>
    Proposed,

    /// <summary>Set by a decision.</summary>
    Adopted,

    /// <summary>Described as a fact; set elsewhere or by law.</summary>
    Described,

    /// <summary>No longer applies.</summary>
    Repealed,
}

/// <summary>What a decision does to a rule.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RuleRelation>))]
public enum RuleRelation
{
    /// <summary>Sets it.</summary>
    Adopts,

    /// <summary>Changes it.</summary>
    Amends,

    /// <summary>Ends it.</summary>
    Repeals,

    /// <summary>Evaluates it.</summary>
    Evaluates,
}

/// <summary>How many of what.</summary>
/// <param name="Min">At least.</param>
/// <param name="Max">At most.</param>
/// <param name="Unit">The activity counted, or hour, day, week, kr, percent.</param>
/// <param name="Per">day, week, month, quarter, half-year, year, case; null when not stated.</param>
public sealed record RuleQuantity(decimal? Min, decimal? Max, string? Unit, string? Per);

/// <summary>When a rule's activity takes place.</summary>
/// <param name="Kind">deadline, recurrence, window, event or point.</param>
/// <param name="From">The event that the time counts from.</param>
/// <param name="Min">At least so many units.</param>
/// <param name="Max">At most so many units.</param>
/// <param name="Unit">day, week, month, year or hour.</param>
/// <param name="Text">The document's words.</param>
public sealed record RuleTiming(string Kind, string? From, decimal? Min, decimal? Max, string? Unit, string? Text);

/// <summary>Share of the group in per cent.</summary>
/// <param name="Min">At least.</param>
/// <param name="Max">At most.</param>
/// <param name="Text">The document's words.</param>
public sealed record RuleCoverage(decimal? Min, decimal? Max, string? Text);

/// <summary>The decision behind a rule.</summary>
/// <param name="Document">The document that holds the decision; null for this one.</param>
/// <param name="Item">The item's number there.</param>
/// <param name="Relation">What the decision does to the rule.</param>
public sealed record RuleOrigin(string? Document, string? Item, RuleRelation Relation);
