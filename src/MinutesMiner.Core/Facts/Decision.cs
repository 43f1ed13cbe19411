using System.Text.Json.Serialization;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Core.Facts;

/// <summary>What a body did with an item. In order of strength: the outcome of a decision is the first of its acts in this order.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>Approved, with an amendment, addition or remark.</summary>
    ApprovedWithRemarks,

    /// <summary>Approved, adopted, agreed to.</summary>
    Approved,

    /// <summary>Rejected, voted down, lapsed.</summary>
    Rejected,

    /// <summary>Put off to a later meeting.</summary>
    Postponed,

    /// <summary>Sent to another body, or back to the administration.</summary>
    Referred,

    /// <summary>Taken off the agenda.</summary>
    Withdrawn,

    /// <summary>Recommended to a higher body.</summary>
    Recommended,

    /// <summary>A consultation answered without remarks.</summary>
    NoRemarks,

    /// <summary>Taken note of.</summary>
    Noted,

    /// <summary>Discussed.</summary>
    Discussed,

    /// <summary>Anything else; a request to the administration, and no decision at all ("Ingen punkter.").</summary>
    Other,
}

/// <summary>How a decision stands to the recommendation.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RecommendationMatch>))]
public enum RecommendationMatch
{
    /// <summary>Followed, also when only a remark is added.</summary>
    Yes,

    /// <summary>Followed with a change of wording, amount, date or scope.</summary>
    Amended,

    /// <summary>Rejected, postponed or decided otherwise.</summary>
    No,

    /// <summary>No recommendation, or the decision does not say.</summary>
    Unknown,
}

/// <summary>What a body decided in an item.</summary>
public sealed record Decision
{
    /// <summary>The decision's words, without sentences that only say who was present.</summary>
    public required string Text { get; init; }

    /// <summary>The body that decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>When it decided.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The strongest of <see cref="Acts"/>.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>What the decision does, sentence by sentence.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];

    /// <summary>How it stands to the recommendation.</summary>
    public RecommendationMatch FollowsRecommendation { get; init; } = RecommendationMatch.Unknown;

    /// <summary>Remarks and requests that go with the decision.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Who voted how, as far as the decision says.</summary>
    public Votes Votes { get; init; } = new();

    /// <summary>Where the decision stands.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>One thing that a decision does.</summary>
/// <param name="Outcome">What it does.</param>
/// <param name="Text">The sentence or clause that does it.</param>
public sealed record Act(Outcome Outcome, string Text)
{
    /// <summary>Where it stands.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>Who voted how, as printed: parties, groups and persons.</summary>
public sealed record Votes
{
    /// <summary>Voted for.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>Voted against, or could not concur.</summary>
    public IReadOnlyList<string> Against { get; init; } = [];

    /// <summary>Abstained.</summary>
    public IReadOnlyList<string> Abstained { get; init; } = [];

    /// <summary>Took a reservation (forbehold), which is no vote.</summary>
    public IReadOnlyList<string> Reserved { get; init; } = [];

    /// <summary>The counts that are printed.</summary>
    public VoteCounts Counts { get; init; } = new(null, null, null);

    /// <summary>True where the text says so (enstemmigt); null where it does not say.</summary>
    public bool? Unanimous { get; init; }
}

/// <summary>Printed counts of votes; null where none is printed.</summary>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstained">Abstentions.</param>
public sealed record VoteCounts(int? For, int? Against, int? Abstained);
