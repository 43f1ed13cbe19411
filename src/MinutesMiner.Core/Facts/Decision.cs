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

    /// <summary>What was answered to each at-clause, where the decision answers them by number or one for one; empty when one word answers all.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>What members had entered in the minutes of their own: dissent with its author, in its own words.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>How sure the reading of outcome and votes is; never surer than the reading of the document (<see cref="SourceInfo.Confidence"/>).</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>Where the decision stands.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>How sure a reading is.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<Confidence>))]
public enum Confidence
{
    /// <summary>The words say it.</summary>
    High,

    /// <summary>
    /// The words say it, and something beside them was not understood: a vote whose voters could not be read, counts that do not agree with the
    /// voters, a document of no known dialect.
    /// </summary>
    Medium,

    /// <summary>No word that decides was found; the outcome is a fallback.</summary>
    Low,
}

/// <summary>What was answered to one at-clause.</summary>
/// <param name="Point">The clause's number as the decision prints it: <c>1</c>, <c>3a</c>. Ranges give one answer for each of their points.</param>
/// <param name="Recommendation">Index from 0 of the clause among the item's recommendations; null when it has none of that number.</param>
/// <param name="Outcome">What was done with it.</param>
/// <param name="FollowsRecommendation">How that stands to the clause.</param>
/// <param name="Text">The sentence that answers.</param>
public sealed record Answer(string Point, int? Recommendation, Outcome Outcome, RecommendationMatch FollowsRecommendation, string Text)
{
    /// <summary>Where it stands.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>What a member's statement is.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<StatementKind>))]
public enum StatementKind
{
    /// <summary>The reason that goes with a vote ("stemte imod med bemærkning om, at …").</summary>
    Explanation,

    /// <summary>Protokolbemærkning.</summary>
    ProtocolRemark,

    /// <summary>Mindretalsudtalelse.</summary>
    MinorityStatement,

    /// <summary>Forbehold, with what is reserved.</summary>
    Reservation,

    /// <summary>Standsningsret: a member has the case brought before the council.</summary>
    Suspension,
}

/// <summary>What members had entered in the minutes.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="By">Who, as printed: parties, groups and persons.</param>
/// <param name="Text">The statement's own words; for a suspension, the sentence.</param>
public sealed record Statement(StatementKind Kind, IReadOnlyList<string> By, string Text)
{
    /// <summary>Where it stands.</summary>
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

    /// <summary>One entry for each ballot, in order; the lists and counts above are those of the last.</summary>
    public IReadOnlyList<Ballot> Details { get; init; } = [];

    /// <summary>Those named above, each with what its name stands for.</summary>
    public IReadOnlyList<Voter> Voters { get; init; } = [];
}

/// <summary>One ballot.</summary>
/// <param name="Text">The sentence that tells what was voted on, or the first that tells of the vote.</param>
/// <param name="For">Voted for.</param>
/// <param name="Against">Voted against.</param>
/// <param name="Abstained">Abstained.</param>
/// <param name="Reserved">Took a reservation.</param>
/// <param name="Counts">The counts that are printed.</param>
public sealed record Ballot(
    string Text, IReadOnlyList<string> For, IReadOnlyList<string> Against, IReadOnlyList<string> Abstained, IReadOnlyList<string> Reserved, VoteCounts Counts)
{
    /// <summary>Where the ballot is told.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>A party, group or person that voted.</summary>
/// <param name="Text">As printed.</param>
/// <param name="Letter">The party's letter, when one is printed.</param>
/// <param name="Party">The party's name: printed, or the letter's in the pipeline's table for municipality and year; null when neither says.</param>
/// <param name="Persons">The participants who stand behind a party's letter or name, by the meeting's own list; a person's own name. Empty when unknown.</param>
public sealed record Voter(string Text, string? Letter, string? Party, IReadOnlyList<string> Persons)
{
    /// <summary>Where the voter is named.</summary>
    public IReadOnlyList<Span> Spans { get; init; } = [];
}

/// <summary>Printed counts of votes; null where none is printed.</summary>
/// <param name="For">Votes for.</param>
/// <param name="Against">Votes against.</param>
/// <param name="Abstained">Abstentions.</param>
public sealed record VoteCounts(int? For, int? Against, int? Abstained);
