using System.Text.Json.Serialization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Links;

/// <summary>What one fact is to another. A link always goes from the later fact to the earlier one.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<LinkKind>))]
public enum LinkKind
{
    /// <summary>Minutes of a meeting, or an item of them, to the agenda of the same meeting.</summary>
    AgendaOf,

    /// <summary>An item to the treatment in a lower body that sent it there.</summary>
    PassedOn,

    /// <summary>An item to the treatment of the same case in another body of the same standing, or the same round.</summary>
    Parallel,

    /// <summary>An item to the previous treatment of the same case, when it comes back: second treatment, follow-up, sent back.</summary>
    Resumed,

    /// <summary>An item to another that it names by meeting and number.</summary>
    RefersTo,

    /// <summary>A rule that a decision set to the proposal it stems from, in an earlier treatment.</summary>
    Adopts,

    /// <summary>A rule to the one it says again unchanged.</summary>
    Restates,

    /// <summary>A rule to the one that the same case, or its own words, change.</summary>
    Amends,

    /// <summary>A rule to the one on the same group and activity whose place it takes.</summary>
    Supersedes,

    /// <summary>An item to a rule that its decision ends.</summary>
    Repeals,

    /// <summary>An item to a rule that it evaluates.</summary>
    Evaluates,

    /// <summary>A later meeting to a commitment that is due at it.</summary>
    DueAt,

    /// <summary>An item to a commitment that it keeps.</summary>
    Fulfils,

    /// <summary>A commitment to the same one in an earlier treatment of the case.</summary>
    Repeats,
}

/// <summary>Two facts that belong together.</summary>
/// <param name="Kind">How.</param>
/// <param name="From">The later fact.</param>
/// <param name="To">The earlier fact.</param>
/// <param name="Score">How sure it is, above 0 to 1; see docs/rule-register.md for what the numbers mean.</param>
/// <param name="Evidence">What speaks for it, codes of <see cref="LinkEvidence"/>, strongest first.</param>
public sealed record Link(LinkKind Kind, FactAddress From, FactAddress To, double Score, IReadOnlyList<string> Evidence);

/// <summary>Codes for what speaks for a link.</summary>
public static class LinkEvidence
{
    /// <summary>The same printed case number.</summary>
    public const string CaseNumber = "case-number";

    /// <summary>The same title, or nearly.</summary>
    public const string Title = "title";

    /// <summary>One prints the other among its earlier treatments.</summary>
    public const string History = "history";

    /// <summary>Attachments of the same names.</summary>
    public const string Attachments = "attachments";

    /// <summary>The text names the other's meeting.</summary>
    public const string Reference = "reference";

    /// <summary>The same body on the same day.</summary>
    public const string Meeting = "meeting";

    /// <summary>The same words.</summary>
    public const string Wording = "wording";

    /// <summary>The same group and activity.</summary>
    public const string Subject = "subject";

    /// <summary>The dates fit.</summary>
    public const string Date = "date";

    /// <summary>Both belong to one case.</summary>
    public const string Case = "case";
}
