using MinutesMiner.Core.Facts;

namespace MinutesMiner.Pipelines;

/// <summary>The phrases by which decisions, votes, attendance and promises are told.</summary>
public sealed record Lexicon
{
    /// <summary>How a recommendation opens; <c>by</c> is who recommends.</summary>
    public required IReadOnlyList<TextTemplate> RecommendationLeads { get; init; }

    /// <summary>How a recommendation is signed below its last clause; <c>by</c> is who recommends.</summary>
    public IReadOnlyList<TextTemplate> RecommendationSignatures { get; init; } = [];

    /// <summary>Words of each outcome, to be found within a sentence.</summary>
    public required IReadOnlyList<(Outcome Outcome, TextTemplate Template)> Outcomes { get; init; }

    /// <summary>Words that look as if they decided and tell of another decision.</summary>
    public required IReadOnlyList<TextTemplate> Asides { get; init; }

    /// <summary>Words that say how it was decided, beside others that decide; alone they decide themselves.</summary>
    public required IReadOnlyList<TextTemplate> Echoes { get; init; }

    /// <summary>Words that decide only where nothing else in the decision does.</summary>
    public required IReadOnlyList<(Outcome Outcome, TextTemplate Template)> ActsAlone { get; init; }

    /// <summary>How minutes say that a decision is not published.</summary>
    public required IReadOnlyList<TextTemplate> Unreleased { get; init; }

    /// <summary>What stands under a decision's name where nothing was to be decided.</summary>
    public required IReadOnlyList<TextTemplate> Uneventful { get; init; }

    /// <summary>Titles of the item that approves the agenda.</summary>
    public required IReadOnlyList<TextTemplate> AgendaTitles { get; init; }

    /// <summary>What that item announces of others; <c>points</c> are their numbers.</summary>
    public required IReadOnlyList<(Outcome Outcome, TextTemplate Template)> AgendaChanges { get; init; }

    /// <summary>How a sentence begins that answers at-clauses; <c>points</c> are their numbers.</summary>
    public required IReadOnlyList<TextTemplate> AnswerLeads { get; init; }

    /// <summary>How a sentence names at-clauses; <c>points</c> are their numbers.</summary>
    public required IReadOnlyList<TextTemplate> AnswerPoints { get; init; }

    /// <summary>Numbers at a sentence's front that number no at-clause.</summary>
    public required IReadOnlyList<TextTemplate> AnswerOrdinals { get; init; }

    /// <summary>A remark of the body in a sentence of its own; <c>remark</c> is the remark.</summary>
    public required IReadOnlyList<TextTemplate> BodyRemarks { get; init; }

    /// <summary>Requests and orders to the administration.</summary>
    public required IReadOnlyList<TextTemplate> Requests { get; init; }

    /// <summary>How a remark is joined to an approval; <c>remark</c> is the remark.</summary>
    public required IReadOnlyList<TextTemplate> Remarks { get; init; }

    /// <summary>Signs that a decision changes what was recommended.</summary>
    public required IReadOnlyList<TextTemplate> Amendments { get; init; }

    /// <summary>How a member's remark is entered in the minutes; a remark, and no act of the body.</summary>
    public required IReadOnlyList<TextTemplate> ProtocolRemarks { get; init; }

    /// <summary>How attendance is told; <c>names</c> are the persons.</summary>
    public required IReadOnlyList<(AttendanceKind Kind, TextTemplate Template)> Attendance { get; init; }

    /// <summary>How it is told that somebody came, with <c>time</c> where it is printed.</summary>
    public required IReadOnlyList<TextTemplate> Arrivals { get; init; }

    /// <summary>How it is told that somebody left, with <c>time</c> where it is printed.</summary>
    public required IReadOnlyList<TextTemplate> Departures { get; init; }

    /// <summary>How a list of participants says whom somebody stands in for: <c>for</c>.</summary>
    public required IReadOnlyList<TextTemplate> SubstituteNotes { get; init; }

    /// <summary>How a list of those who are away names who came instead: <c>person</c>.</summary>
    public required IReadOnlyList<TextTemplate> StandIns { get; init; }

    /// <summary>What stands in the place of names where nobody was away.</summary>
    public required IReadOnlyList<TextTemplate> Nobody { get; init; }

    /// <summary>Words that say from or up to which item somebody was there.</summary>
    public required IReadOnlyList<TextTemplate> AttendanceBounds { get; init; }

    /// <summary>Sentences beside a decision that decide nothing of the case.</summary>
    public required IReadOnlyList<TextTemplate> Formalities { get; init; }

    /// <summary>Lines and sentences that say when the meeting ended: <c>time</c>.</summary>
    public required IReadOnlyList<TextTemplate> Adjournments { get; init; }

    /// <summary>Words that limit an attendance to one item.</summary>
    public required IReadOnlyList<TextTemplate> AttendanceItemOnly { get; init; }

    /// <summary>How votes are told; <c>voters</c> are parties, groups and persons.</summary>
    public required IReadOnlyList<(VoteKind Kind, TextTemplate Template)> Votes { get; init; }

    /// <summary>Words without which no sentence tells who voted how.</summary>
    public required IReadOnlyList<TextTemplate> VoteWords { get; init; }

    /// <summary>Words that always tell of a vote, so that one that was not read is missed.</summary>
    public required IReadOnlyList<TextTemplate> VoteVerbs { get; init; }

    /// <summary>How a ballot's counts are printed, <c>votesFor</c>, <c>votesAgainst</c>, <c>votesAbstained</c>, and beside them who voted: <c>forVoters</c>, <c>forLetters</c> and so on.</summary>
    public required IReadOnlyList<TextTemplate> Ballots { get; init; }

    /// <summary>How a motion is put, on which votes of its own follow.</summary>
    public required IReadOnlyList<TextTemplate> VoteMotions { get; init; }

    /// <summary>How a reason is joined to a vote; <c>text</c> is the reason.</summary>
    public required IReadOnlyList<(StatementKind Kind, TextTemplate Template)> VoteReasons { get; init; }

    /// <summary>Sentences that enter a member's view in the minutes: <c>by</c> and <c>text</c>.</summary>
    public required IReadOnlyList<(StatementKind Kind, TextTemplate Template)> Statements { get; init; }

    /// <summary>Words that say that all agreed.</summary>
    public required IReadOnlyList<TextTemplate> Unanimous { get; init; }

    /// <summary>Verbs of acts to come: with a date ahead they promise.</summary>
    public required IReadOnlyList<TextTemplate> PromisedActs { get; init; }

    /// <summary>Words that promise without a date.</summary>
    public required IReadOnlyList<TextTemplate> StandingPromises { get; init; }

    /// <summary>Sentences that tell when something takes place and promise nothing.</summary>
    public required IReadOnlyList<TextTemplate> Announcements { get; init; }

    /// <summary>A coming meeting that is named without its date.</summary>
    public required IReadOnlyList<TextTemplate> NextMeetings { get; init; }

    /// <summary>How an event begins that an act waits for; it runs to its clause's end.</summary>
    public required IReadOnlyList<TextTemplate> EventsAwaited { get; init; }

    /// <summary>Who is to act: <c>owner</c> or <c>body</c>, or the whole match.</summary>
    public required IReadOnlyList<TextTemplate> Owners { get; init; }

    /// <summary>Words that tell what is promised; the first kind that is found counts.</summary>
    public required IReadOnlyList<(CommitmentKind Kind, TextTemplate Template)> CommitmentKinds { get; init; }

    /// <summary>How a coming event is told, its date included.</summary>
    public required IReadOnlyList<TextTemplate> ComingEvents { get; init; }

    /// <summary>A municipality's or region's name as it stands in a line of its own, where it says whose paper it is.</summary>
    public IReadOnlyList<TextTemplate> MunicipalityHeads { get; init; } = [];

    /// <summary>A municipality's name in running text.</summary>
    public required IReadOnlyList<TextTemplate> MunicipalityNames { get; init; }

    /// <summary>Bodies whose name holds a municipality's; trusted only for names that are known.</summary>
    public required IReadOnlyList<TextTemplate> MunicipalityHints { get; init; }
}

/// <summary>What a sentence says of a person's attendance.</summary>
public enum AttendanceKind
{
    /// <summary>Inhabil.</summary>
    Recused,

    /// <summary>Took part online.</summary>
    Online,

    /// <summary>Absent with notice.</summary>
    Excused,

    /// <summary>Absent.</summary>
    Absent,

    /// <summary>Came late or left early.</summary>
    Partial,

    /// <summary>Was there.</summary>
    Present,

    /// <summary>Stood in for somebody.</summary>
    Substitute,
}

/// <summary>What a sentence says of a vote.</summary>
public enum VoteKind
{
    /// <summary>Voted for.</summary>
    For,

    /// <summary>Voted against, or could not concur.</summary>
    Against,

    /// <summary>Abstained.</summary>
    Abstained,

    /// <summary>Took a reservation.</summary>
    Reserved,
}
