using MinutesMiner.Core.Facts;
using MinutesMiner.Extraction.Attachments;
using MinutesMiner.Extraction.Attendance;
using MinutesMiner.Extraction.Audit;
using MinutesMiner.Extraction.Commitments;
using MinutesMiner.Extraction.Consistency;
using MinutesMiner.Extraction.Decisions;
using MinutesMiner.Extraction.History;
using MinutesMiner.Extraction.Recommendations;
using MinutesMiner.Extraction.References;
using MinutesMiner.Extraction.Rules;
using MinutesMiner.Extraction.Tables;
using MinutesMiner.Extraction.Voting;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>Makes the export's object of a document's items: runs every extractor over every item, then puts the parts together.</summary>
internal static class DocumentExtractor
{
    /// <summary>In the order in which they need one another: what a decision leaves out must be known before it is read.</summary>
    private static readonly IReadOnlyList<IFactExtractor> Extractors =
    [
        new RecommendationExtractor(),
        new AttendanceExtractor(),
        new VoteExtractor(),
        new DecisionExtractor(),
        new HistoryExtractor(),
        new AttachmentExtractor(),
        new TableExtractor(),
        new CommitmentExtractor(),
        new ReferenceExtractor(),
    ];

    /// <summary>Run when every item has been read.</summary>
    private static readonly IReadOnlyList<IDocumentFactExtractor> DocumentExtractors =
    [
        new TableExtractor(),
        new CommitmentExtractor(),
        new ReferenceExtractor(),
        new MeetingOfMonth(),
        new AuditExtractor(),
        new CivilNumberFinder(),
        new WeekdayFinder(),
        new MeetingDateFinder(),
        new ComingDateFinder(),
        new NameVariantFinder(),
        new CommitteeNameFinder(),
        new SpellingFinder(),
        new DuplicateFinder(),
        new AsOfDateFinder(),
        new AmountFinder(),
        new UndecidedValueFinder(),
        new AttachmentMentionFinder(),
        new NumberGapFinder(),
        new RuleExtractor(),
    ];

    public static ExtractedDocument Extract(Minutes minutes, string? pipeline, string? defaultMunicipality, Trace trace)
    {
        var facts = new List<ItemFacts>();
        for (var i = 0; i < minutes.Items.Count; i++)
        {
            var item = new ItemContext(minutes, minutes.Items[i], trace) { Index = i };
            var found = new ItemFacts();
            foreach (var extractor in Extractors)
            {
                extractor.Extract(item, found);
            }

            facts.Add(found);
        }

        CoverRemarks.Apply(minutes, facts);
        CoverRemarks.Spread(minutes, facts);
        AgendaChanges.Apply(minutes, facts);
        var whole = new DocumentFacts();
        foreach (var extractor in DocumentExtractors)
        {
            extractor.Extract(new DocumentContext(minutes, facts, trace), whole);
        }

        RuleDeadlines.Leave(whole, facts);
        var document = minutes.Document;
        var municipality = MunicipalityReader.Read(document, minutes.Pipeline, minutes.Cover.Blocks) ?? defaultMunicipality;
        var meeting = MeetingReader.Read(minutes, facts);
        IReadOnlyList<Participant> people = meeting?.Participants ?? [];
        var participation = ParticipationReader.Read(people, facts);
        foreach (var fact in facts.Where(f => f.Voters.Count > 0 && f.Decision is not null))
        {
            var voters = VoterResolver.Resolve(fact.Voters, people, minutes.Pipeline.Parties, municipality, minutes.Cover.Date?.Year);
            fact.Decision = fact.Decision! with { Votes = fact.Decision.Votes with { Voters = voters } };
        }

        var confidence = minutes.Pipeline.IsGeneric ? Confidence.Medium : pipeline is null ? Confidence.Low : Confidence.High;
        foreach (var fact in facts.Where(f => f.Decision is { } decision && decision.Confidence < confidence))
        {
            fact.Decision = fact.Decision! with { Confidence = confidence };
        }

        return new ExtractedDocument
        {
            Source = new SourceInfo
            {
                Uri = document.Source.Uri,
                Sha256 = document.Source.Sha256,
                MediaType = document.Source.MediaType,
                Pages = document.Pages.Count == 0 ? null : document.Pages.Count,
                Pipeline = pipeline,
                Confidence = confidence,
                Warnings = document.Diagnostics.Select(d => new SourceWarning(d.Code, d.Message, d.Span?.Page)).ToList(),
            },
            Kind = minutes.Kind,
            Municipality = municipality,
            Committee = minutes.Cover.Committee,
            Title = minutes.Cover.Title.IsEmpty ? document.MetadataTitle : minutes.Cover.Title.Text,
            Meeting = meeting,
            Items = minutes.Items.Select((item, i) => Item(new ItemContext(minutes, item, trace) { Index = i }, facts[i], participation[i])).ToList(),
            Tables = whole.Tables,
            Commitments = whole.Commitments,
            References = whole.References,
            Rules = whole.Rules,
            Findings = whole.Findings,
        };
    }

    private static AgendaItem Item(ItemContext context, ItemFacts facts, Participation? participation)
    {
        var item = context.Item;
        return new()
        {
            Number = item.Number,
            Title = item.Title.Text,
            Closed = item.Closed,
            Purpose = item.Purpose,
            CaseNumber = item.CaseNumber?.Text,
            Kle = item.CaseNumber?.Kle,
            Sections = PrintedSections.Of(item).Where(g => g.IsPrinted).Select(g => g.Fact(context)).ToList(),
            Recommendations = facts.Recommendations,
            Decision = facts.Decision,
            History = facts.History,
            Attendance = facts.Attendance
                .Where(a => a.Kind != AttendanceKind.Present)
                .DistinctBy(a => (a.Name, a.Kind))
                .Select(a => new AttendanceNote(a.Name, ParticipantReader.PresenceOf(a.Kind), a.Note) { Arrived = a.Arrived, Left = a.Left, Spans = a.Spans })
                .ToList(),
            Participation = participation,
            Attachments = facts.Attachments,
            Tables = facts.Tables,
            Commitments = facts.Commitments,
            References = facts.References,
            Spans = item.Title.Spans,
        };
    }
}
