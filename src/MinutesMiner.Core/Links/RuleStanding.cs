using System.Text.Json.Serialization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Links;

/// <summary>Whose word a rule is.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RuleAuthority>))]
public enum RuleAuthority
{
    /// <summary>A body of the municipality decided it.</summary>
    Adopted,

    /// <summary>The document tells it as the law's.</summary>
    Statutory,

    /// <summary>The document tells it as practice, without saying who set it.</summary>
    Described,

    /// <summary>Put forward, not decided.</summary>
    Proposed,
}

/// <summary>Something about a rule that a lawyer should look at. A hint points at words; it says nothing of what is lawful.</summary>
/// <param name="Code">Stable: <c>rule.no-individual-assessment</c>, <c>rule.beyond-cited-deadline</c>.</param>
/// <param name="Message">One Danish sentence for the reader.</param>
/// <param name="Sentence">The document's words that gave rise to it.</param>
/// <param name="Spans">Where they stand.</param>
public sealed record RuleHint(string Code, string Message, string Sentence, IReadOnlyList<Span> Spans);

/// <summary>Where a rule stands among all that is stored: from when to when it applies, and what became of it.</summary>
public sealed record RuleStanding
{
    /// <summary>The rule.</summary>
    public required FactAddress Rule { get; init; }

    /// <summary>
    /// Public id: municipality, meeting day, item and a hash of what the rule says (<c>vejle-2026-04-09-30-7c1f09</c>). The same in every
    /// store, whatever else is in it and however often the document is read.
    /// </summary>
    public required string Key { get; init; }

    /// <summary>Whose word it is.</summary>
    public RuleAuthority Authority { get; init; }

    /// <summary>First day: the one stated, else the day of the decision or of the document; null when none of them is known.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day: the one stated, or the day before what replaces or ends it; null while nothing stored ends it.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>The rule or item that ended it.</summary>
    public FactAddress? EndedBy { get; init; }

    /// <summary>How <see cref="EndedBy"/> ended it: amends, supersedes, restates or repeals.</summary>
    public LinkKind? EndedHow { get; init; }

    /// <summary>For a proposal: the rule that a later treatment of the case made of it.</summary>
    public FactAddress? AdoptedAs { get; init; }

    /// <summary>What to look at.</summary>
    public IReadOnlyList<RuleHint> Hints { get; init; } = [];

    /// <summary>Whether the rule applies on the day, as far as the stored documents tell.</summary>
    public bool AppliesOn(DateOnly day) => !(ValidFrom > day) && !(ValidTo < day);
}
