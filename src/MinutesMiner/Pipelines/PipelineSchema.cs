using System.Globalization;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines.Schema;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Pipelines;

/// <summary>Makes a definition of a pipeline's YAML.</summary>
internal static class PipelineSchema
{
    public static PipelineDefinition Resolve(PipelineYaml yaml) => new()
    {
        Name = yaml.Name,
        Description = yaml.Scalar("description")?.Trim() ?? "",
        Claims = Claims(yaml),
        IsGeneric = yaml.Scalar("generic") == "true",
        Kind = Value<DocumentKind>(yaml, "kind"),
        Pages = Value<PageShape>(yaml, "pages") ?? PageShape.Any,
        Titles = yaml.Templates("titles"),
        Occasions = yaml.Templates("occasions"),
        Kinds = Keyed<DocumentKind>(yaml, "kinds").ToDictionary(k => k.Key, k => yaml.List("kinds", k.Name)),
        Fields = Keyed<CoverField>(yaml, "fields").ToDictionary(k => k.Key, k => yaml.List("fields", k.Name)),
        Members = Keyed<MemberColumn>(yaml, "members").ToDictionary(k => k.Key, k => yaml.List("members", k.Name)),
        Items = new ItemRules(
            yaml.Templates("items", "headings"), yaml.Templates("items", "closed"), yaml.Templates("items", "open"))
        {
            Purposes = Enum.GetValues<ItemPurpose>().SelectMany(p => yaml.Templates("items", "purposes", PipelineShape.Key(p)).Select(t => new PurposeTitle(p, t))).ToList(),
            PurposeMarks = Enum.GetValues<ItemPurpose>().ToDictionary(p => p, p => yaml.List("items", "marks", PipelineShape.Key(p))),
            Registration = yaml.Templates("items", "registration"),
            Groups = yaml.Templates("items", "groups"),
            ClosedGroups = yaml.Templates("items", "closedGroups"),
            IsWholePage = yaml.Flag("items", "wholePage"),
            IsOutline = yaml.Flag("items", "outline"),
            Openers = yaml.Templates("items", "openers"),
            NumbersBelow = yaml.Templates("items", "numbersBelow"),
            NumberColumns = yaml.List("items", "columns", "number"),
            TitleColumns = yaml.List("items", "columns", "title"),
        },
        Sections = Sections(yaml, "sections"),
        Openings = Sections(yaml, "openings"),
        Furniture = yaml.Templates("furniture"),
        Attachments = yaml.Templates("attachments"),
        Parties = yaml.Inherited("parties").Cast<YamlMappingNode>().Select(Party).ToList(),
        Lexicon = new Lexicon
        {
            RecommendationLeads = yaml.Templates("recommendations", "leads"),
            RecommendationSignatures = yaml.Templates("recommendations", "signatures"),
            Outcomes = Pairs<Outcome>(yaml, "outcomes"),
            Asides = yaml.Templates("asides"),
            Echoes = yaml.Templates("echoes"),
            ActsAlone = Pairs<Outcome>(yaml, "alone"),
            Unreleased = yaml.Templates("unreleased"),
            Uneventful = yaml.Templates("uneventful"),
            AgendaTitles = yaml.Templates("agenda", "titles"),
            AgendaChanges = Pairs<Outcome>(yaml, "agenda", "titles"),
            AnswerLeads = yaml.Templates("answers", "leads"),
            AnswerPoints = yaml.Templates("answers", "within"),
            AnswerOrdinals = yaml.Templates("answers", "ordinals"),
            BodyRemarks = yaml.Templates("bodyRemarks"),
            Requests = yaml.Templates("requests"),
            Remarks = yaml.Templates("remarks"),
            Amendments = yaml.Templates("amendments"),
            ProtocolRemarks = yaml.Templates("protocolRemarks"),
            Attendance = Pairs<AttendanceKind>(yaml, "attendance", "itemOnly", "arrivals", "departures", "substituteNotes", "standIns", "nobody", "bounds", "formal"),
            Arrivals = yaml.Templates("attendance", "arrivals"),
            Departures = yaml.Templates("attendance", "departures"),
            StandIns = yaml.Templates("attendance", "standIns"),
            SubstituteNotes = yaml.Templates("attendance", "substituteNotes"),
            Nobody = yaml.Templates("attendance", "nobody"),
            AttendanceBounds = yaml.Templates("attendance", "bounds"),
            Formalities = yaml.Templates("attendance", "formal"),
            Adjournments = yaml.Templates("adjourned"),
            AttendanceItemOnly = yaml.Templates("attendance", "itemOnly"),
            Votes = Pairs<VoteKind>(yaml, "votes", "unanimous", "words", "verbs", "ballots", "motions"),
            VoteWords = yaml.Templates("votes", "words"),
            VoteVerbs = yaml.Templates("votes", "verbs"),
            Ballots = yaml.Templates("votes", "ballots"),
            VoteMotions = yaml.Templates("votes", "motions"),
            VoteReasons = Pairs<StatementKind>(yaml, "reasons"),
            Statements = Pairs<StatementKind>(yaml, "statements"),
            Unanimous = yaml.Templates("votes", "unanimous"),
            PromisedActs = yaml.Templates("commitments", "acts"),
            StandingPromises = yaml.Templates("commitments", "standing"),
            Announcements = yaml.Templates("commitments", "announcements"),
            NextMeetings = yaml.Templates("commitments", "nextMeeting"),
            EventsAwaited = yaml.Templates("commitments", "after"),
            Owners = yaml.Templates("commitments", "owners"),
            CommitmentKinds =
            [
                .. Promised(yaml, CommitmentKind.Evaluation), .. yaml.Templates("commitments", "reports").Select(t => (CommitmentKind.Status, t)),
                .. Promised(yaml, CommitmentKind.Task), .. Promised(yaml, CommitmentKind.Status), .. Promised(yaml, CommitmentKind.Case),
            ],
            ComingEvents = yaml.Templates("commitments", "coming"),
            MunicipalityHeads = yaml.Templates("municipality", "heads"),
            MunicipalityNames = yaml.Templates("municipality", "names"),
            MunicipalityHints = yaml.Templates("municipality", "weak"),
        },
    };

    private static IEnumerable<(CommitmentKind Kind, TextTemplate Template)> Promised(PipelineYaml yaml, CommitmentKind kind) =>
        yaml.Templates("commitments", PipelineShape.Key(kind)).Select(t => (kind, t));

    private static List<SectionName> Sections(PipelineYaml yaml, string path) =>
        Pairs<SectionRole>(yaml, path).ConvertAll(p => new SectionName(p.Key, p.Template));

    private static List<(T Key, TextTemplate Template)> Pairs<T>(PipelineYaml yaml, string path, params string[] except)
        where T : struct, Enum =>
        Keyed<T>(yaml, path, except).SelectMany(k => yaml.Templates(path, k.Name).Select(t => (k.Key, t))).ToList();

    /// <summary>The mapping's keys as values of an enumeration, in the file's order; <c>no_remarks</c> is <c>NoRemarks</c>.</summary>
    private static IEnumerable<(T Key, string Name)> Keyed<T>(PipelineYaml yaml, string path, params string[] except)
        where T : struct, Enum => yaml.Keys(path)
            .Where(name => !except.Contains(name, StringComparer.Ordinal))
            .Select(name => (Enum.GetValues<T>().First(v => PipelineShape.Key(v) == name), name));

    private static PartyName Party(YamlMappingNode party)
    {
        return new PartyName(Value("letter")!, Value("name")!, Value("municipality"), Year("from"), Year("to"))
        {
            Aliases = party.Children.TryGetValue("aliases", out var names) ? ((YamlSequenceNode)names).Children.Select(PipelineYaml.Text).OfType<string>().ToList() : [],
        };

        string? Value(string key) => party.Children.TryGetValue(key, out var node) ? PipelineYaml.Text(node) : null;

        int? Year(string key) => Value(key) is { } text ? (int)double.Parse(text, CultureInfo.InvariantCulture) : null;
    }

    private static T? Value<T>(PipelineYaml yaml, string key)
        where T : struct, Enum => yaml.Scalar(key) is { } text ? Enum.GetValues<T>().First(v => PipelineShape.Key(v) == text) : null;

    private static ClaimRules? Claims(PipelineYaml yaml) => !yaml.Has("claims") ? null : new ClaimRules(
        yaml.List("claims", "mediaTypes"), yaml.Items("claims", "signs").Cast<YamlMappingNode>().Select(Sign).ToList());

    private static ClaimSign Sign(YamlMappingNode sign)
    {
        var heading = Value("heading");
        return new ClaimSign(heading is null ? null : TextTemplate.Parse(heading), Value("producer"), double.Parse(Value("weight")!, CultureInfo.InvariantCulture));

        string? Value(string key) => sign.Children.TryGetValue(key, out var node) ? PipelineYaml.Text(node) : null;
    }
}
