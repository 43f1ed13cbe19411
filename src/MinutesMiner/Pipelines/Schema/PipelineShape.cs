using System.Text.Json;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Pipelines.Schema;

/// <summary>What a <c>pipeline.yaml</c> may hold: every key, with what it is for.</summary>
internal static class PipelineShape
{
    /// <summary>Placeholders with a meaning of their own; any other would silently stand for anything.</summary>
    public static readonly IReadOnlyList<string> Placeholders =
    [
        "number", "ordinal", "date", "time", "case", "document", "name", "committee", "body", "unit", "openness", "mark", "region", "letter", "points", "nth", "person", "board", "people", "done", "when", "passive", "does", "text", "votesFor", "votesAgainst", "votesAbstained", "forVoters", "againstVoters", "reservedVoters", "abstainedVoters", "forLetters", "againstLetters",
        "title", "any", "names", "by", "remark", "voters", "owner", "place", "for",
    ];

    /// <summary>The entry of a list that stands for the list that the pipeline inherits.</summary>
    public const string Inherited = "<inherited>";

    private static readonly ListShape Signs = new(
        "What speaks for the pipeline. Each sign that is found adds its weight; from 1 on the pipeline claims the document.",
        new MappingShape(
            "One sign.",
            [
                new("heading", new TemplateShape("A line that the document has.")),
                new("producer", new TextShape("Words in the name of the program that made the file.")),
                new("weight", new NumberShape("What the sign adds when it is found; less than 0 for one that speaks against the pipeline."), IsNeeded: true),
            ],
            OneOf: ["heading", "producer"]),
        IsNeeded: true);

    /// <summary>The file as a whole.</summary>
    public static MappingShape Root { get; } = new(
        "A dialect of Danish minutes: how documents of one family look and speak. Whatever is left out is inherited; a list that is given replaces the inherited one, whose entries its entry <inherited> stands for.",
        [
            new("name", new TextShape("The folder's name; what source.pipeline says in the export."), IsNeeded: true),
            new("extends", new TextShape("The pipeline that this one inherits from: _danish, or one that extends it.")),
            new("description", new TextShape("What documents it is for, and how they look.")),
            new("generic", new FlagShape("True for a pipeline that claims nothing and is tried on what no other claims.")),
            new("kind", Choice<DocumentKind>("What a document without items is that this pipeline reads; left out for one that reads items.")),
            new("pages", Choice<PageShape>("The shape that every page must have for the pipeline to read the document.")),
            new("claims", new MappingShape(
                "How the pipeline recognises its documents.",
                [
                    new("mediaTypes", Texts("Media types that it reads, as application/pdf; left out for any.")),
                    new("signs", Signs, IsNeeded: true),
                ])),
            new("kinds", Keys<DocumentKind>("Words in the title that say what kind of document it is.", Texts, k => k switch
            {
                DocumentKind.Minutes => "Words for minutes.",
                DocumentKind.Agenda => "Words for agendas.",
                DocumentKind.Slides => "Words for slide decks.",
                DocumentKind.Memo => "Words for memos.",
                DocumentKind.Other => "Words for documents of other kinds.",
                _ => throw new ArgumentOutOfRangeException(nameof(k)),
            })),
            new("titles", Templates("The document's title line; {committee} and {date} fill the meeting.")),
            new("occasions", Templates("Lines that tell body, day, hour or place without being the title; {body}, {date}, {time}, {place}.")),
            new("fields", Keys<CoverField>("Labels of the cover's rows.", Texts, Field)),
            new("adjourned", Templates("Lines and sentences that say that the meeting ended; {time} is when.")),
            new("members", Keys<MemberColumn>("Names of columns, in a table on the cover with a row for each member.", Texts, c => c switch
            {
                MemberColumn.Name => "Names of the column of names.",
                MemberColumn.Party => "Names of the column of parties.",
                MemberColumn.Role => "Names of the column of offices.",
                MemberColumn.Status => "Names of the column that says who was there.",
                _ => throw new ArgumentOutOfRangeException(nameof(c)),
            })),
            new("items", new MappingShape(
                "How items begin.",
                [
                    new("headings", Templates("Lines that begin an item: {number} or {ordinal}, and {title}.")),
                    new("closed", Templates("Titles of closed items; {title} is what stays, without it the title stays as printed.")),
                    new("open", Templates("Titles with a mark that the item is open; {title} is what stays.")),
                    new("purposes", Keys<ItemPurpose>("Titles that say what the item is for; {title} is what stays.", Templates, Purpose)),
                    new("marks", Keys<ItemPurpose>("Letters in brackets behind every title that say what items are for, read where two of them occur.", Letters, Purpose)),
                    new("registration", Templates("Lines right below an item's heading that register its case; {case} is its number.")),
                    new("groups", Templates("Headings over several items.")),
                    new("closedGroups", Templates("Headings over several items that are closed.")),
                    new("wholePage", new FlagShape("True where the page is one item, under the page's own heading.")),
                    new("outline", new FlagShape("True where items have a title and no number, and the levels of headings tell them from sections.")),
                    new("openers", Templates("Labels that begin an item where items have no headings, {case} being its number.")),
                    new("numbersBelow", Templates("Lines with an item's number that stand below its title.")),
                    new("columns", new MappingShape(
                        "Names of columns, in a table whose rows are items.",
                        [new("number", Texts("Names of the column of numbers.")), new("title", Texts("Names of the column of titles."))])),
                ])),
            new("sections", Keys<SectionRole>("Names of sections: a whole heading or line, without its colon.", Templates, Section)),
            new("openings", Keys<SectionRole>("How the text of a section begins that has no name of its own.", Templates, Section)),
            new("furniture", Templates("Lines that a portal sets among the text.")),
            new("attachments", Templates("How an attachment is listed, {title} being its name; left out when whatever stands in the list is one.")),
            new("recommendations", new MappingShape(
                "How recommendations are told.",
                [
                    new("leads", Templates("Words that open a recommendation; {by} is who recommends.")),
                    new("signatures", Templates("Words that close a recommendation; {by} is who recommends.")),
                ])),
            new("outcomes", Keys<Outcome>("Words of a decision, found within a sentence. Where phrases overlap, the longest stands.", Templates, Decided)),
            new("parties", new ListShape(
                "Letters of parties and what they stand for; a pipeline's own come before the inherited ones.",
                new MappingShape(
                    "One party.",
                    [
                        new("letter", new TextShape("The letter on the ballot."), IsNeeded: true),
                        new("name", new TextShape("The party's name."), IsNeeded: true),
                        new("aliases", new ListShape("Other names of the party, and what it is called for short.", new TextShape("A name."))),
                        new("municipality", new TextShape("The municipality in which the letter stands for it; left out for all.")),
                        new("from", new NumberShape("The first year in which it does.")),
                        new("to", new NumberShape("The last year in which it does.")),
                    ]))),
            new("requests", Templates("Requests and orders to the administration: an act of outcome other, and a remark.")),
            new("asides", Templates("Words that tell of something else than this decision.")),
            new("echoes", Templates("Words that only say how it was decided; they decide where they stand alone.")),
            new("alone", Keys<Outcome>("Words that decide only where nothing else in the decision does.", Templates, Decided)),
            new("unreleased", Templates("Words for a decision that is not published: the item has none.")),
            new("uneventful", Templates("What is held and tells of no decision, so that none is missed.")),
            new("agenda", new MappingShape(
                "What the item that approves the agenda announces of others.",
                [
                    new("titles", Templates("Titles of that item.")),
                    new("withdrawn", Templates("Words that take items off; {points} are their numbers.")),
                    new("postponed", Templates("Words that postpone items; {points} are their numbers.")),
                ])),
            new("answers", new MappingShape(
                "How the clauses of a recommendation are answered one by one.",
                [
                    new("leads", Templates("Words that open an answer; {points} are the clauses' numbers.")),
                    new("within", Templates("Words within a sentence that say which clauses it answers; {points} are their numbers.")),
                    new("ordinals", Templates("Words that read like numbers of clauses and are none.")),
                ])),
            new("remarks", Templates("How a remark is joined to an approval; {remark} is the remark.")),
            new("amendments", Templates("Signs that a decision changes what was recommended.")),
            new("bodyRemarks", Templates("A remark of the body in a sentence of its own; {remark} is what is remarked.")),
            new("protocolRemarks", Templates("How a member's view is entered in the minutes: a remark, and no act of the body.")),
            new("attendance", Keys<AttendanceKind>(
                "Who was there; {names} is one or more persons. The first that matches a sentence or line wins.", Templates, Attended,
                new Member("itemOnly", Templates("Words that limit an attendance to one item.")),
                new Member("arrivals", Templates("Words for somebody who comes; {time} is when.")),
                new Member("departures", Templates("Words for somebody who leaves; {time} is when.")),
                new Member("substituteNotes", Templates("Words beside a name that say for whom the person stands in: {for}.")),
                new Member("standIns", Templates("Words behind a person who is away that name who came instead: {person}.")),
                new Member("nobody", Templates("Words in the place of names where all were there.")),
                new Member("bounds", Templates("Words that say from or up to which item somebody was there; {points} are items.")),
                new Member("formal", Templates("Sentences beside a decision that decide nothing of the case.")))),
            new("votes", Keys<VoteKind>(
                "How votes are told; {voters} are parties, groups and persons.", Templates, Voted,
                new Member("unanimous", Templates("Words that say that all agreed.")),
                new Member("words", Templates("Words without one of which no sentence tells who voted how.")),
                new Member("verbs", Templates("Words that, left unread, mean that a vote was missed.")),
                new Member("ballots", Templates("Counts in a sentence: {votesFor}, {votesAgainst}, {votesAbstained}; with them, who voted so: {forVoters}, {againstVoters}, {abstainedVoters}, {reservedVoters}, and as letters alone {forLetters}, {againstLetters}.")),
                new Member("motions", Templates("Words that open a ballot on a motion.")))),
            new("reasons", Keys<StatementKind>("How a reason is joined to a vote; {text} is the reason.", Templates, Stated)),
            new("statements", Keys<StatementKind>("Sentences that enter a member's view in the minutes: {by} whom, and the words.", Templates, Stated)),
            new("commitments", Keys<CommitmentKind>(
                "What was promised or ordered, and by when.", Templates, Promised,
                new Member("reports", Templates("Words that tell the board itself, and not others, how things stand; tried before what others are told.")),
                new Member("acts", Templates("Verbs of acts to come: with a date ahead they promise.")),
                new Member("standing", Templates("Words that promise without a date.")),
                new Member("announcements", Templates("Sentences that tell when something takes place and promise nothing.")),
                new Member("nextMeeting", Templates("A coming meeting that is named without its date.")),
                new Member("after", Templates("How an event begins that an act waits for; it runs to its clause's end.")),
                new Member("owners", Templates("Who is to act: {owner} or {body}, or the whole match.")),
                new Member("coming", Templates("How a coming event is told, its {date} included.")))),
            new("municipality", new MappingShape(
                "How the municipality is named.",
                [
                    new("heads", Templates("A municipality's {name} or a {region} alone in a line of the cover or of the pages' edge.")),
                    new("names", Templates("A municipality's {name} in running text.")),
                    new("weak", Templates("Bodies whose name holds a municipality's; trusted only for names that are known.")),
                ])),
        ]);

    /// <summary>An enumeration's value as pipelines write it: <c>no_remarks</c>.</summary>
    public static string Key<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static ChoiceShape Choice<T>(string description)
        where T : struct, Enum => new(description, Enum.GetValues<T>().Select(Key).ToList());

    private static ListShape Templates(string description) => new(description, new TemplateShape("A pattern."));

    private static ListShape Texts(string description) => new(description, new TextShape("Words, found without regard to case."));

    private static ListShape Letters(string description) => new(description, new TextShape("A capital letter."));

    private static string Purpose(ItemPurpose purpose) => purpose switch
    {
        ItemPurpose.Decision => "To be decided (beslutning).",
        ItemPurpose.Orientation => "To be noted (orientering).",
        ItemPurpose.Discussion => "To be discussed (drøftelse).",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose)),
    };

    private static MappingShape Keys<T>(string description, Func<string, ListShape> list, Func<T, string> of, params IEnumerable<Member> more)
        where T : struct, Enum =>
        new(description, [.. Enum.GetValues<T>().Select(v => new Member(Key(v), list(of(v)))), .. more]);

    private static string Field(CoverField field) => field switch
    {
        CoverField.Date => "The meeting's day.",
        CoverField.Start => "When it began.",
        CoverField.End => "When it ended.",
        CoverField.Place => "Where it was held.",
        CoverField.Committee => "The body.",
        CoverField.Present => "Those who were there.",
        CoverField.Absent => "Those who were not there.",
        CoverField.Excused => "Those who were not there and had given notice.",
        CoverField.Substitute => "Those who stood in for somebody.",
        CoverField.Remarks => "Remarks, in which absence may hide.",
        CoverField.Recipient => "Whom a memo is written to; a body there is the memo's.",
        CoverField.Subject => "What a memo is about; its title where no heading is.",
        CoverField.Ignored => "Rows without a fact for us; they end the row above.",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    private static string Section(SectionRole role) => role switch
    {
        SectionRole.Summary => "Summary (Resumé).",
        SectionRole.Presentation => "The case itself (Sagsfremstilling).",
        SectionRole.Background => "Background (Baggrund).",
        SectionRole.Problem => "The problem (Problemstilling).",
        SectionRole.Solution => "The solution (Løsning).",
        SectionRole.Economy => "Money and staff (Økonomi).",
        SectionRole.Climate => "Climate and sustainability (Klima).",
        SectionRole.Legal => "Legal basis (Lovgrundlag).",
        SectionRole.Hearing => "Hearings and involvement (Høring).",
        SectionRole.Communication => "Communication (Kommunikation).",
        SectionRole.Recommendation => "What is recommended (Indstilling).",
        SectionRole.Procedure => "Who decides, and when (Procedure).",
        SectionRole.Decision => "What was decided (Beslutning).",
        SectionRole.History => "Earlier treatments (Sagsforløb).",
        SectionRole.Attachments => "The list of attachments (Bilag).",
        SectionRole.Attendance => "Who was not there (Fraværende); exported as other.",
        SectionRole.RecommendationAndDecision => "What was recommended and what was decided under one heading (Indstilling og beslutning).",
        SectionRole.Motion => "A motion or letter that the item quotes; exported as other.",
        SectionRole.Other => "Names of sections without a kind of their own.",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private static string Decided(Outcome outcome) => outcome switch
    {
        Outcome.ApprovedWithRemarks => "Approved with remarks, where one phrase says both; else it follows from approved and remarks.",
        Outcome.Approved => "Approved, adopted, granted, elected.",
        Outcome.Rejected => "Rejected.",
        Outcome.Postponed => "Postponed.",
        Outcome.Referred => "Sent to somebody else.",
        Outcome.Withdrawn => "Taken off the agenda.",
        Outcome.Recommended => "Recommended to the body above.",
        Outcome.NoRemarks => "No remarks.",
        Outcome.Noted => "Taken note of.",
        Outcome.Discussed => "Discussed.",
        Outcome.Other => "Words that look like one of the others and decide nothing of the kind.",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static string Attended(AttendanceKind kind) => kind switch
    {
        AttendanceKind.Recused => "Recused (inhabil).",
        AttendanceKind.Online => "Took part online.",
        AttendanceKind.Excused => "Absent with notice.",
        AttendanceKind.Absent => "Absent.",
        AttendanceKind.Partial => "Came late or left early.",
        AttendanceKind.Present => "Was there.",
        AttendanceKind.Substitute => "Stood in for somebody: {for} is whom.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Voted(VoteKind kind) => kind switch
    {
        VoteKind.For => "Voted for.",
        VoteKind.Against => "Voted against, or could not concur.",
        VoteKind.Abstained => "Abstained.",
        VoteKind.Reserved => "Took a reservation.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Stated(StatementKind kind) => kind switch
    {
        StatementKind.Explanation => "The reason that goes with a vote.",
        StatementKind.ProtocolRemark => "A remark for the minutes (protokolbemærkning).",
        StatementKind.MinorityStatement => "A minority's statement (mindretalsudtalelse).",
        StatementKind.Reservation => "A reservation (forbehold), with what is reserved.",
        StatementKind.Suspension => "A member has the case brought before the council (standsningsret).",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static string Promised(CommitmentKind kind) => kind switch
    {
        CommitmentKind.Status => "Words that promise a report on how things stand.",
        CommitmentKind.Case => "Words that promise a case laid before the body.",
        CommitmentKind.Evaluation => "Words that promise an evaluation; tried before the other kinds.",
        CommitmentKind.Task => "Words that promise anything else; tried before what a report or a case is told by.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
