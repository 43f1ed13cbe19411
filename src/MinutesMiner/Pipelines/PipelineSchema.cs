using System.Globalization;
using MinutesMiner.Core.Facts;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Pipelines;

/// <summary>Makes a definition of a pipeline's YAML.</summary>
internal static class PipelineSchema
{
    public static readonly IReadOnlyList<string> TopLevel =
    [
        "name", "extends", "description", "generic", "kind", "pages", "kinds", "titles", "occasions", "fields", "items", "sections", "openings", "furniture", "attachments", "recommendations", "outcomes", "parties", "requests",
        "asides", "unreleased", "uneventful", "agenda", "answers", "remarks", "bodyRemarks", "protocolRemarks", "amendments", "attendance", "votes", "reasons", "statements", "commitments", "municipality", "claims",
    ];

    public static PipelineDefinition Resolve(PipelineYaml yaml) => new()
    {
        Name = yaml.Name,
        Description = yaml.Scalar("description")?.Trim() ?? "",
        Claims = Claims(yaml),
        IsGeneric = yaml.Scalar("generic") is not null && Flag(yaml, "generic"),
        Kind = Value<DocumentKind>(yaml, "kind"),
        Pages = Value<PageShape>(yaml, "pages") ?? PageShape.Any,
        Titles = yaml.Templates("titles"),
        Occasions = yaml.Templates("occasions"),
        Kinds = Keyed<DocumentKind>(yaml, "kinds").ToDictionary(k => k.Key, k => yaml.List("kinds", k.Name)),
        Fields = Keyed<CoverField>(yaml, "fields").ToDictionary(k => k.Key, k => yaml.List("fields", k.Name)),
        Items = new ItemRules(
            yaml.Templates("items", "headings"), yaml.Templates("items", "closed"), yaml.Templates("items", "open"))
        {
            Registration = yaml.Templates("items", "registration"),
            Groups = yaml.Templates("items", "groups"),
            ClosedGroups = yaml.Templates("items", "closedGroups"),
            IsWholePage = Flag(yaml, "items", "wholePage"),
            IsOutline = Flag(yaml, "items", "outline"),
            Openers = yaml.Templates("items", "openers"),
            NumbersBelow = yaml.Templates("items", "numbersBelow"),
            NumberColumns = yaml.List("items", "columns", "number"),
            TitleColumns = yaml.List("items", "columns", "title"),
        },
        Sections = Sections(yaml, "sections"),
        Openings = Sections(yaml, "openings"),
        Furniture = yaml.Templates("furniture"),
        Attachments = yaml.Templates("attachments"),
        Parties = yaml.Inherited("parties").Select(n => Party(n.Owner, n.Node)).ToList(),
        Lexicon = new Lexicon
        {
            RecommendationLeads = yaml.Templates("recommendations", "leads"),
            RecommendationSignatures = yaml.Templates("recommendations", "signatures"),
            Outcomes = Pairs<Outcome>(yaml, "outcomes"),
            Asides = yaml.Templates("asides"),
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
            Attendance = Pairs<AttendanceKind>(yaml, "attendance", "itemOnly", "arrivals", "departures", "substituteNotes"),
            Arrivals = yaml.Templates("attendance", "arrivals"),
            Departures = yaml.Templates("attendance", "departures"),
            SubstituteNotes = yaml.Templates("attendance", "substituteNotes"),
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
            CommitmentKinds = Enum.GetValues<CommitmentKind>()
                .OrderBy(k => k is not CommitmentKind.Evaluation)
                .SelectMany(k => yaml.Templates("commitments", k.ToString().ToLowerInvariant()).Select(t => (k, t)))
                .ToList(),
            ComingEvents = yaml.Templates("commitments", "coming"),
            MunicipalityNames = yaml.Templates("municipality", "names"),
            MunicipalityHints = yaml.Templates("municipality", "weak"),
        },
    };

    private static List<SectionName> Sections(PipelineYaml yaml, string path) =>
        Pairs<SectionRole>(yaml, path).ConvertAll(p => new SectionName(p.Key, p.Template));

    private static List<(T Key, TextTemplate Template)> Pairs<T>(PipelineYaml yaml, string path, params string[] except)
        where T : struct, Enum =>
        Keyed<T>(yaml, path, except).SelectMany(k => yaml.Templates(path, k.Name).Select(t => (k.Key, t))).ToList();

    /// <summary>The mapping's keys as values of an enumeration; <c>no_remarks</c> is <c>NoRemarks</c>.</summary>
    private static IEnumerable<(T Key, string Name)> Keyed<T>(PipelineYaml yaml, string path, params string[] except)
        where T : struct, Enum
    {
        foreach (var name in yaml.Keys(path))
        {
            if (except.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            if (!Enum.TryParse<T>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var key))
            {
                var at = yaml.Find(path, name)!.Value;
                throw at.Owner.Error(at.Node, $"'{name}' is no key of '{path}'; known are {string.Join(", ", Enum.GetNames<T>())}");
            }

            yield return (key, name);
        }
    }

    private static bool Flag(PipelineYaml yaml, params string[] path) => yaml.Find(path) is not { } at ? false : at.Owner.Text(at.Node) switch
    {
        "false" => false,
        "true" => true,
        _ => throw at.Owner.Error(at.Node, $"'{path[^1]}' is true or false"),
    };

    private static PartyName Party(PipelineYaml yaml, YamlNode node)
    {
        if (node is not YamlMappingNode party)
        {
            throw yaml.Error(node, "a party is a mapping with 'letter' and 'name'");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in party.Children)
        {
            if (yaml.Text(key) is not ("letter" or "name" or "municipality" or "from" or "to"))
            {
                throw yaml.Error(key, "a party has 'letter', 'name', and perhaps 'municipality', 'from' and 'to'");
            }

            values[yaml.Text(key)] = yaml.Text(value);
        }

        return values.TryGetValue("letter", out var letter) && values.TryGetValue("name", out var name)
            ? new PartyName(letter, name, values.GetValueOrDefault("municipality"), Year("from"), Year("to"))
            : throw yaml.Error(party, "a party has 'letter' and 'name'");

        int? Year(string key) => !values.TryGetValue(key, out var text) ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year
            : throw yaml.Error(party, $"'{key}' is a year");
    }

    private static T? Value<T>(PipelineYaml yaml, string key)
        where T : struct, Enum =>
        yaml.Scalar(key) is not { } text ? null
        : Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value
        : throw yaml.Error(yaml.Find(key)!.Value.Node, $"'{key}' is one of {string.Join(", ", Enum.GetNames<T>())}");

    private static ClaimRules? Claims(PipelineYaml yaml)
    {
        if (yaml.Find("claims") is not { } at)
        {
            return null;
        }

        var signs = new List<ClaimSign>();
        if (yaml.Find("claims", "signs") is { } list)
        {
            foreach (var node in list.Owner.Items(list.Node))
            {
                if (node is not YamlMappingNode sign)
                {
                    throw list.Owner.Error(node, "a sign is a mapping with 'heading' or 'producer', and 'weight'");
                }

                signs.Add(Sign(list.Owner, sign));
            }
        }

        return signs.Count == 0 ? throw at.Owner.Error(at.Node, "'claims' needs 'signs'") : new ClaimRules(yaml.List("claims", "mediaTypes"), signs);
    }

    private static ClaimSign Sign(PipelineYaml yaml, YamlMappingNode sign)
    {
        TextTemplate? heading = null;
        string? producer = null;
        double? weight = null;
        foreach (var (key, value) in sign.Children)
        {
            switch (yaml.Text(key))
            {
                case "heading":
                    heading = yaml.Template(value);
                    break;
                case "producer":
                    producer = yaml.Text(value);
                    break;
                case "weight" when double.TryParse(yaml.Text(value), NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                    weight = number;
                    break;
                default:
                    throw yaml.Error(key, "a sign has 'heading' or 'producer', and 'weight' (a number)");
            }
        }

        return (heading is null) == (producer is null) || weight is null
            ? throw yaml.Error(sign, "a sign has either 'heading' or 'producer', and 'weight'")
            : new ClaimSign(heading, producer, weight.Value);
    }
}
