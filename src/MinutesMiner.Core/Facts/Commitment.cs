using System.Text.Json.Serialization;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Facts;

/// <summary>What a commitment promises.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CommitmentKind>))]
public enum CommitmentKind
{
    /// <summary>A report on how things stand.</summary>
    Status,

    /// <summary>A case laid before the body.</summary>
    Case,

    /// <summary>An evaluation.</summary>
    Evaluation,

    /// <summary>Anything else to be done.</summary>
    Task,
}

/// <summary>How exactly a due date is given.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DuePrecision>))]
public enum DuePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>A month; the date is its last day.</summary>
    Month,

    /// <summary>A quarter; the date is its last day.</summary>
    Quarter,

    /// <summary>A year; the date is its last day.</summary>
    Year,

    /// <summary>A meeting, not a date.</summary>
    Meeting,
}

/// <summary>A future act that the document promises or orders.</summary>
public sealed record Commitment
{
    /// <summary>The sentence that promises.</summary>
    public required string Text { get; init; }

    /// <summary>Who is to act, as printed.</summary>
    public string? Owner { get; init; }

    /// <summary>By when.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How exactly <see cref="Due"/> is given.</summary>
    public DuePrecision? DuePrecision { get; init; }

    /// <summary>The document's words for when.</summary>
    public string? DueText { get; init; }

    /// <summary>What is promised.</summary>
    public CommitmentKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>What a reference points to.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<ReferenceKind>))]
public enum ReferenceKind
{
    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>A law, order or bill.</summary>
    Law,

    /// <summary>A case.</summary>
    Case,

    /// <summary>Another item.</summary>
    Item,

    /// <summary>A document, policy or plan.</summary>
    Document,
}

/// <summary>Something else that the text points to.</summary>
/// <param name="Kind">What it points to.</param>
/// <param name="Text">The document's words.</param>
/// <param name="Target">The meeting's date, the law's number, <c>number@date</c> of an item; null when it cannot be formed.</param>
public sealed record Reference(ReferenceKind Kind, string Text, string? Target)
{
    /// <summary>A law's European Legislation Identifier at Retsinformation; null where number and year are not both printed.</summary>
    public string? Eli { get; init; }

    /// <summary>Where it stands.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}
