using MinutesMiner.Core.Links;

namespace MinutesMiner.Core.Storage.Links;

/// <summary>
/// Reads facts together with what linking found of them. The order and the understanding of names are those of
/// <see cref="IMinutesRegister"/>. Facts of documents that have not been linked yet are left out.
/// </summary>
public interface ILinkRegister
{
    /// <summary>Rules with their time of validity.</summary>
    IAsyncEnumerable<RegisteredRule> ListRegisteredRulesAsync(RegisterFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Commitments with what became of them.</summary>
    IAsyncEnumerable<RegisteredCommitment> ListRegisteredCommitmentsAsync(
        CommitmentFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Links with one end in the document, or in one item of it; by kind, then the facts' addresses.</summary>
    /// <param name="sha256">The document's hash.</param>
    /// <param name="item">Place of the item, from 0; null for the whole document.</param>
    /// <param name="cancellationToken">Stops waiting and reading.</param>
    Task<IReadOnlyList<LinkEntry>> ListLinksAsync(string sha256, int? item = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Persons or bodies with all that is stored of them; by municipality, then key. Those whose documents are all gone are left out.
    /// </summary>
    /// <param name="kind">Persons or bodies.</param>
    /// <param name="name">A name, understood as <see cref="NameMatch"/> does over all printed names; null takes all.</param>
    /// <param name="municipality">The municipality, understood likewise; null takes all.</param>
    /// <param name="cancellationToken">Stops waiting and reading.</param>
    IAsyncEnumerable<RegisteredIdentity> ListIdentitiesAsync(
        IdentityKind kind, string? name = null, string? municipality = null, CancellationToken cancellationToken = default);
}

/// <summary>A person or body with where it is named.</summary>
/// <param name="Municipality">Its municipality; null for documents that name none.</param>
/// <param name="Identity">Names and evidence.</param>
/// <param name="Mentions">Where it is named, by day, document, item and role.</param>
public sealed record RegisteredIdentity(string? Municipality, Identity Identity, IReadOnlyList<MentionEntry> Mentions);

/// <summary>One place that names a person or body.</summary>
/// <param name="Mention">What is printed there.</param>
/// <param name="Document">The document.</param>
/// <param name="Item">The item; null for what the document says of the whole meeting.</param>
public sealed record MentionEntry(IdentityMention Mention, DocumentEntry Document, ItemEntry? Item);

/// <summary>A rule with its place in the register.</summary>
/// <param name="Entry">The rule and where it stands.</param>
/// <param name="Standing">Validity and fate.</param>
public sealed record RegisteredRule(RuleEntry Entry, RuleStanding Standing);

/// <summary>A commitment with what became of it.</summary>
/// <param name="Entry">The commitment and where it stands.</param>
/// <param name="Standing">Due date and fulfilment.</param>
/// <param name="MetBy">The item that keeps it.</param>
public sealed record RegisteredCommitment(CommitmentEntry Entry, CommitmentStanding Standing, ItemEntry? MetBy);

/// <summary>One end of a link.</summary>
/// <param name="Document">The document.</param>
/// <param name="Item">The item; null for a document, and for facts outside items.</param>
public sealed record LinkEnd(DocumentEntry Document, ItemEntry? Item);

/// <summary>A link with its ends.</summary>
/// <param name="Link">The link.</param>
/// <param name="From">The later end.</param>
/// <param name="To">The earlier end.</param>
public sealed record LinkEntry(Link Link, LinkEnd From, LinkEnd To);

/// <summary>Which rules of the register to list. Filters narrow one another; an empty list of values takes all.</summary>
public sealed record RegisterFilter
{
    /// <summary>The document's municipality, see <see cref="NameMatch"/>.</summary>
    public string? Municipality { get; init; }

    /// <summary>Taxonomy ids of groups.</summary>
    public IReadOnlyList<string> TargetGroups { get; init; } = [];

    /// <summary>Taxonomy ids of activities.</summary>
    public IReadOnlyList<string> Activities { get; init; } = [];

    /// <summary>Whose word the rule is.</summary>
    public IReadOnlyList<RuleAuthority> Authorities { get; init; } = [];

    /// <summary>Only rules that apply on this day, <see cref="RuleStanding.AppliesOn"/>.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Only rules that nothing stored has ended.</summary>
    public bool InForce { get; init; }

    /// <summary>Only the rule of this id, <see cref="RuleStanding.Key"/>, or of an id that begins so.</summary>
    public string? Key { get; init; }
}
