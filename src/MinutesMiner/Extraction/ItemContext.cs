using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>An item and what an extractor may ask about it.</summary>
/// <param name="Minutes">The meeting that it belongs to.</param>
/// <param name="Item">The item.</param>
/// <param name="Trace">Where rules that fire are noted.</param>
public sealed record ItemContext(Minutes Minutes, MinutesItem Item, Trace Trace)
{
    /// <summary>The dialect's phrases.</summary>
    public Lexicon Lexicon => Minutes.Pipeline.Lexicon;

    /// <summary>Index of the item among the meeting's items, from 0.</summary>
    public int Index { get; init; }
}

/// <summary>What has been found in one item so far. Filled by the extractors in turn.</summary>
public sealed class ItemFacts
{
    /// <summary>One entry for each at-clause.</summary>
    public List<Recommendation> Recommendations { get; } = [];

    /// <summary>The decision; null when there is none.</summary>
    public Decision? Decision { get; set; }

    /// <summary>Earlier treatments.</summary>
    public List<HistoryEntry> History { get; } = [];

    /// <summary>What the item says of attendance.</summary>
    public List<StatedAttendance> Attendance { get; } = [];

    /// <summary>Attachments as listed.</summary>
    public List<string> Attachments { get; } = [];

    /// <summary>The item's tables.</summary>
    public List<FactTable> Tables { get; } = [];

    /// <summary>Future acts that the item promises or orders.</summary>
    public List<Commitment> Commitments { get; } = [];

    /// <summary>What the item refers to.</summary>
    public List<Reference> References { get; } = [];

    /// <summary>Who voted how.</summary>
    public Votes Votes { get; set; } = new();

    /// <summary>The voters as named, each with its place.</summary>
    public List<NamedVoter> Voters { get; } = [];

    /// <summary>What members had entered in the minutes.</summary>
    public List<Statement> Statements { get; } = [];

    /// <summary>What the item announces of other items.</summary>
    public List<AnnouncedChange> Announced { get; } = [];

    /// <summary>Whether a sentence tells of a vote in a way that could not be read.</summary>
    public bool UnreadVote { get; set; }

    /// <summary>What of a sentence stands ahead of the clause that tells who voted how, and may decide.</summary>
    public Dictionary<LocatedText, LocatedText> Remainders { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Sentences that say who was present or how somebody voted, and so decide nothing themselves.</summary>
    public Dictionary<LocatedText, SentenceUse> Uses { get; } = new(ReferenceEqualityComparer.Instance);
}

/// <summary>A document whose items have been read.</summary>
/// <param name="Minutes">The meeting, its items and, in the cover's blocks, the text outside items.</param>
/// <param name="Items">What was found in each item, in the order of the meeting's items.</param>
/// <param name="Trace">Where rules that fire are noted.</param>
public sealed record DocumentContext(Minutes Minutes, IReadOnlyList<ItemFacts> Items, Trace Trace);

/// <summary>What has been found outside items, or across them.</summary>
public sealed class DocumentFacts
{
    /// <summary>Tables outside items.</summary>
    public List<FactTable> Tables { get; } = [];

    /// <summary>Commitments outside items.</summary>
    public List<Commitment> Commitments { get; } = [];

    /// <summary>References outside items.</summary>
    public List<Reference> References { get; } = [];

    /// <summary>Service-level rules, those of items too.</summary>
    public List<ServiceRule> Rules { get; } = [];

    /// <summary>What does not agree with itself.</summary>
    public List<Finding> Findings { get; } = [];
}

/// <summary>What a sentence was read as.</summary>
public enum SentenceUse
{
    /// <summary>It only says who was present.</summary>
    Attendance,

    /// <summary>It tells who voted how.</summary>
    Vote,

    /// <summary>It is a member's own, entered in the minutes.</summary>
    Statement,

    /// <summary>It tells what becomes of other items.</summary>
    Announcement,
}

/// <summary>What the approval of the agenda announces of other items.</summary>
/// <param name="Points">Their numbers.</param>
/// <param name="Outcome">What becomes of them.</param>
/// <param name="Sentence">The sentence that announces it.</param>
public sealed record AnnouncedChange(IReadOnlyList<string> Points, Outcome Outcome, LocatedText Sentence)
{
    /// <summary>Where in the sentence the words begin that announce it; 0 where it says nothing else.</summary>
    public int Start { get; init; }
}

/// <summary>A voter as the decision names it.</summary>
/// <param name="Name">The name as it stands among the votes.</param>
/// <param name="Text">The words as printed.</param>
/// <param name="Spans">Where they stand.</param>
public sealed record NamedVoter(string Name, string Text, IReadOnlyList<Span> Spans);

/// <summary>A statement about somebody's attendance.</summary>
/// <param name="Name">The name as printed.</param>
/// <param name="Kind">What is said.</param>
/// <param name="Note">What else is said.</param>
/// <param name="ItemOnly">Whether the words limit it to this item.</param>
/// <param name="Spans">Where it is said.</param>
public sealed record StatedAttendance(string Name, AttendanceKind Kind, string? Note, bool ItemOnly, IReadOnlyList<Span> Spans)
{
    /// <summary>Numbers of the items that the words limit it to ("punkt 12–15"); empty when they name none.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>Whether another item says it of this one.</summary>
    public bool IsHandedOn { get; init; }

    /// <summary>Whether the person came during the meeting, or came back.</summary>
    public bool Arrives { get; init; }

    /// <summary>Whether the person left during the meeting.</summary>
    public bool Leaves { get; init; }

    /// <summary>When the person came or came back.</summary>
    public TimeOnly? Arrived { get; init; }

    /// <summary>When the person left.</summary>
    public TimeOnly? Left { get; init; }

    /// <summary>The party printed beside the name.</summary>
    public string? Party { get; init; }

    /// <summary>Whom the person stood in for.</summary>
    public string? SubstituteFor { get; init; }
}
