using MinutesMiner.Core.Links;

namespace MinutesMiner.Core.Storage.Links;

/// <summary>The documents that are linked together: those of one municipality.</summary>
/// <param name="Municipality">The municipality; null for the documents that name none.</param>
/// <param name="Fingerprint">Differs whenever a document has come, gone or been read again.</param>
public sealed record LinkScope(string? Municipality, string Fingerprint);

/// <summary>What linking reads of a store.</summary>
public interface IFactLookup
{
    /// <summary>The scopes that have documents, or links of documents that are gone; by municipality, code point order, null first.</summary>
    /// <param name="linker">Version of the linking stage. A scope that this version has linked as it now is, is left out; null takes all.</param>
    /// <param name="cancellationToken">Stops waiting and reading.</param>
    Task<IReadOnlyList<LinkScope>> ListScopesAsync(string? linker, CancellationToken cancellationToken = default);

    /// <summary>The scope's documents with contents, in the order of <see cref="IMinutesStore.ListAsync"/>. No lock is held between steps.</summary>
    IAsyncEnumerable<StoredDocument> ReadScopeAsync(LinkScope scope, CancellationToken cancellationToken = default);
}

/// <summary>
/// Keeps what linking finds.
/// <para>An implementation guarantees: the links of a scope are replaced as a whole or not at all; links of a document go with it when it
/// is removed or read again.</para>
/// </summary>
public interface ILinkStore : IFactLookup
{
    /// <summary>Puts the links of a scope in the place of those that are there.</summary>
    /// <returns>False, and nothing is written, when the scope's documents are no longer those of its fingerprint.</returns>
    Task<bool> PutLinksAsync(LinkScope scope, LinkSet links, string linker, CancellationToken cancellationToken = default);
}
