using MinutesMiner.Core.Facts;

namespace MinutesMiner.Core.Storage;

/// <summary>What <see cref="IMinutesStore.PutAsync"/> did.</summary>
public enum PutOutcome
{
    /// <summary>The document was not there.</summary>
    Added,

    /// <summary>The document was there, read by another engine version.</summary>
    Replaced,

    /// <summary>The document was there, read by the same engine version; nothing was written.</summary>
    AlreadyThere,
}

/// <summary>What became of a document that was put.</summary>
/// <param name="Outcome">What was done.</param>
/// <param name="Id">The document's id.</param>
public sealed record PutResult(PutOutcome Outcome, string Id);

/// <summary>
/// Keeps what was extracted from documents.
/// <para>An implementation guarantees: a document is keyed by the hash of its source's bytes. What is put is there as a whole, in every
/// relation and in the search index, or not at all, whatever fails in between. Whatever a call has returned is there for every
/// later call, in this process and in others. Any number of threads and of processes may read and write one store at the same
/// time; readers do not wait for writers. Every method may throw <see cref="StoreException"/> and
/// <see cref="OperationCanceledException"/>, and after either the store is as it was before.</para>
/// </summary>
public interface IMinutesStore : IAsyncDisposable
{
    /// <summary>Puts one document. One that is there from another engine version is replaced, and keeps its id and its first date.</summary>
    /// <param name="document">What was extracted; personal numbers are masked already. The hash is <see cref="SourceInfo.Sha256"/>.</param>
    /// <param name="passages">What the search shows, in reading order. Titles of items are added by the store.</param>
    /// <param name="engineVersion">Whatever makes a difference to what is extracted: program version, pipeline version.</param>
    /// <param name="cancellationToken">Stops waiting and writing.</param>
    /// <exception cref="ArgumentException">The hash is not 64 hexadecimal digits, the version is empty, or a passage names an item
    /// that the document does not have.</exception>
    Task<PutResult> PutAsync(
        ExtractedDocument document, IReadOnlyList<Passage> passages, string engineVersion, CancellationToken cancellationToken = default);

    /// <summary>Whether the document with this hash is there and was read by this engine version.</summary>
    Task<bool> ContainsAsync(string sha256, string engineVersion, CancellationToken cancellationToken = default);

    /// <summary>The document with this id or hash (whole, any case); null when it is not there.</summary>
    Task<StoredDocument?> FindAsync(string idOrHash, CancellationToken cancellationToken = default);

    /// <summary>
    /// The documents that <paramref name="filter"/> takes, in the order municipality, date, address, hash; each compared by code
    /// point, missing values first. The order does not depend on the order of putting. What is listed is the state at the
    /// first step.
    /// </summary>
    IAsyncEnumerable<DocumentEntry> ListAsync(DocumentFilter filter, CancellationToken cancellationToken = default);

    /// <summary>
    /// As <see cref="ListAsync"/>, with contents. A document that stays in the store throughout comes exactly once, in the version that
    /// is there when its turn comes; one that is removed meanwhile may be missing. No lock is held between steps.
    /// </summary>
    IAsyncEnumerable<StoredDocument> ExportAsync(DocumentFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Removes the document with this id or hash, with all that belongs to it, and remembers that it was there.</summary>
    /// <returns>False when it is not there.</returns>
    Task<bool> RemoveAsync(string idOrHash, CancellationToken cancellationToken = default);

    /// <summary>The documents that were removed at or after <paramref name="since"/> and have not been put again, oldest removal first.</summary>
    Task<IReadOnlyList<RemovedDocument>> ListRemovedAsync(DateTimeOffset since, CancellationToken cancellationToken = default);

    /// <summary>
    /// What an id means. Understood are: a document's id, or four or more of its first digits, or of its hash; the same with
    /// <c>#</c> and an item's number; the same with <c>/</c> and a rule's id (<c>3f2a/r1</c>); a case number, blanks and case not
    /// counting, with <c>@</c> and a municipality where several have it (<c>25/2564@Vejle</c>).
    /// </summary>
    Task<Resolution> ResolveAsync(string id, CancellationToken cancellationToken = default);
}
