using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Linking.Identities;

namespace MinutesMiner.Linking;

/// <summary>What linking keeps of a document, so that a municipality's documents fit into memory together.</summary>
internal sealed class LinkDocument
{
    private LinkDocument(ExtractedDocument document)
    {
        Hash = document.Source.Sha256;
        Kind = document.Kind;
        Municipality = document.Municipality;
        Title = document.Title;
        Date = document.Meeting?.Date;
        Body = BodyName.Of(document.Committee);
    }

    public string Hash { get; }

    public DocumentKind Kind { get; }

    public string? Municipality { get; }

    public string? Title { get; }

    /// <summary>The meeting's day.</summary>
    public DateOnly? Date { get; }

    /// <summary>The body whose meeting it is.</summary>
    public BodyName Body { get; }

    public IReadOnlyList<LinkItem> Items { get; private init; } = [];

    public IReadOnlyList<LinkRule> Rules { get; private set; } = [];

    public IReadOnlyList<LinkCommitment> Commitments { get; private set; } = [];

    /// <summary>Persons and bodies where they are named, each with what it is.</summary>
    public IReadOnlyList<(IdentityKind Kind, IdentityMention Mention)> Mentions { get; private set; } = [];

    /// <summary>Other names that the text gives to bodies.</summary>
    public IReadOnlyList<CommitteeAlias> Aliases { get; private set; } = [];

    /// <summary>Whether it says what was decided at a meeting that is known by body and day.</summary>
    public bool IsMinutes => Kind == DocumentKind.Minutes && IsMeeting;

    /// <summary>Whether it belongs to a meeting that is known by body and day.</summary>
    public bool IsMeeting => Date is not null && Body.Key.Length > 0 && Kind is DocumentKind.Minutes or DocumentKind.Agenda;

    public FactAddress Address => new(Hash);

    /// <summary>Takes of the document what linking needs.</summary>
    public static LinkDocument Of(ExtractedDocument document)
    {
        var items = new List<LinkItem>();
        var made = new LinkDocument(document) { Items = items };
        items.AddRange(document.Items.Select((item, index) => new LinkItem(made, index, item)));
        made.Rules =
        [
            .. document.Rules.DistinctBy(r => r.Id, StringComparer.Ordinal)
                .Select(r => new LinkRule(made, r.Item is { } number ? items.Find(i => i.Number == number) : null, r)),
        ];
        var commitments = items.Zip(document.Items).SelectMany(p => p.Second.Commitments.Select(c => (Item: (LinkItem?)p.First, Commitment: c)))
            .Concat(document.Commitments.Select(c => (Item: (LinkItem?)null, Commitment: c)));
        made.Mentions = [.. PersonMentions.Of(document), .. CommitteeMentions.Of(document)];
        made.Aliases = [.. CommitteeAliases.Of(document)];
        made.Commitments = [.. commitments.Select((c, ordinal) => new LinkCommitment(made, c.Item, ordinal, c.Commitment))];
        return made;
    }
}

/// <summary>One item of a document.</summary>
internal sealed class LinkItem
{
    private const int LeadLength = 1_200;

    private readonly string _lead;

    public LinkItem(LinkDocument document, int index, AgendaItem item)
    {
        Document = document;
        Index = index;
        Number = item.Number;
        Title = item.Title;
        Words = TitleWords.Of(item.Title);
        CaseKey = string.IsNullOrWhiteSpace(item.CaseNumber) ? null : string.Concat(item.CaseNumber.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        IsStanding = StandingItems.Is(item.Title);
        Outcome = item.Decision?.Outcome;
        Follows = item.Decision?.FollowsRecommendation;
        DecisionText = item.Decision?.Text ?? "";
        Recommendations = [.. item.Recommendations.Select(r => r.Text)];
        History = item.History;
        References = [.. item.References.Where(r => r.Target is not null && r.Kind is ReferenceKind.Meeting or ReferenceKind.Item or ReferenceKind.Case)];
        Attachments = item.Attachments.Select(NameMatch.Key).Where(a => a.Length > 8).ToHashSet(StringComparer.Ordinal);
        var lead = string.Join(' ', item.Sections.Where(s => s.Kind is SectionKind.Summary or SectionKind.Presentation or SectionKind.Problem or SectionKind.Other).Select(s => s.Text));
        _lead = lead.Length > LeadLength ? lead[..LeadLength] : lead;
        HasIndividualAssessment = item.Sections.Any(s => LinkText.Sentences(s.Text).Any(t => LinkPhrases.Shipped.IndividualAssessment.IsIn(new Words(t))));
    }

    public LinkDocument Document { get; }

    public int Index { get; }

    public string? Number { get; }

    public string Title { get; }

    /// <summary>The title's words as they are compared.</summary>
    public TitleWords Words { get; }

    /// <summary>The case number as it is compared; null when none is printed.</summary>
    public string? CaseKey { get; }

    /// <summary>Whether items of this title come back at every meeting and are no case.</summary>
    public bool IsStanding { get; }

    public Outcome? Outcome { get; }

    public RecommendationMatch? Follows { get; }

    public string DecisionText { get; }

    public IReadOnlyList<string> Recommendations { get; }

    public IReadOnlyList<HistoryEntry> History { get; }

    public IReadOnlyList<Reference> References { get; }

    /// <summary>Names of attachments as they are compared; short ones ("Bilag 1") say nothing and are left out.</summary>
    public IReadOnlySet<string> Attachments { get; }

    /// <summary>Title and beginning of the case, as they are compared.</summary>
    public TitleWords LeadWords => field ??= TitleWords.Of($"{Title} {_lead}");

    /// <summary>Whether the case speaks of looking at the single citizen.</summary>
    public bool HasIndividualAssessment { get; }

    /// <summary>Whether the body decided to do something, rather than to send it on, take note or put it off.</summary>
    public bool IsDecided => Outcome is Core.Facts.Outcome.Approved or Core.Facts.Outcome.ApprovedWithRemarks;

    public DateOnly? Date => Document.Date;

    public BodyName Body => Document.Body;

    public FactAddress Address => new(Document.Hash, Index);
}

/// <summary>A rule with the item that states it.</summary>
internal sealed record LinkRule(LinkDocument Document, LinkItem? Item, ServiceRule Rule)
{
    public FactAddress Address => new(Document.Hash, Item?.Index, Rule.Id);

    /// <summary>First day on which it applies, as far as the document says.</summary>
    public DateOnly? From => Rule.EffectiveFrom ?? Document.Date;
}

/// <summary>A commitment with the item that makes it.</summary>
internal sealed record LinkCommitment(LinkDocument Document, LinkItem? Item, int Ordinal, Commitment Commitment)
{
    public FactAddress Address => new(Document.Hash, Item?.Index, "c" + Ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
