using System.Runtime.CompilerServices;
using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;
using MinutesMiner.Core.Storage.Search;
using MinutesMiner.Store.Search;

namespace MinutesMiner.Store.Sqlite;

/// <summary>
/// A store in one SQLite file, beside which SQLite keeps two more (<c>-wal</c>, <c>-shm</c>) while it is open. Thread-safe; any number
/// of processes on one machine may have it open. The file must not lie on a network drive that several machines write to. After a power
/// failure the last writes may be missing, but never a part of one.
/// </summary>
public sealed class SqliteStore : IMinutesStore, IMinutesSearch, IMinutesRegister, ILinkStore, ILinkRegister
{
    private readonly string _path;
    private readonly SqliteStoreOptions _options;
    private readonly SqliteSessions _sessions;
    private readonly SemaphoreSlim _writer = new(1, 1);
    private readonly UnitCatalog _catalog = new();

    private SqliteStore(string path, SqliteStoreOptions options, SqliteSessions sessions)
    {
        _path = path;
        _options = options;
        _sessions = sessions;
    }

    /// <summary>Opens the store in a file; makes it where there is none, and brings one of an earlier version up to date.</summary>
    /// <param name="path">The file. Its folder must be there.</param>
    /// <param name="options">How to open it.</param>
    /// <param name="cancellationToken">Stops waiting for others.</param>
    /// <exception cref="StoreException">The file is no store, damaged, of a newer version, locked, not there or not to be written; the
    /// code says which.</exception>
    public static async Task<SqliteStore> OpenAsync(
        string path, SqliteStoreOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new SqliteStoreOptions();
        var full = Path.GetFullPath(path);
        var sessions = await Task.Run(() => SqliteOpening.Open(full, options, cancellationToken), cancellationToken);
        return new SqliteStore(full, options, sessions);
    }

    /// <inheritdoc/>
    public async Task<PutResult> PutAsync(
        ExtractedDocument document, IReadOnlyList<Passage> passages, string engineVersion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(passages);
        ArgumentException.ThrowIfNullOrWhiteSpace(engineVersion);
        var hash = document.Source.Sha256;
        if (hash.Length != 64 || !hash.All(c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f'))
        {
            throw new ArgumentException("The hash is not 64 lower-case hexadecimal digits.", nameof(document));
        }

        var writer = await Task.Run(() => new DocumentWriter(document, passages, engineVersion), cancellationToken);
        return await WriteAsync(connection => writer.Write(connection, Now()), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<bool> ContainsAsync(string sha256, string engineVersion, CancellationToken cancellationToken = default) => ReadAsync(
        connection => connection.ExecuteScalar<bool>(
            "SELECT EXISTS (SELECT 1 FROM documents WHERE sha256 = @hash AND engine = @engineVersion)",
            new { hash = sha256.ToLowerInvariant(), engineVersion }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<StoredDocument?> FindAsync(string idOrHash, CancellationToken cancellationToken = default) =>
        ReadAsync(connection => DocumentReader.Find(connection, idOrHash), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<DocumentEntry> ListAsync(DocumentFilter filter, CancellationToken cancellationToken = default) =>
        EachAsync(connection => DocumentReader.List(connection, filter), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredDocument> ExportAsync(
        DocumentFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var entry in ListAsync(filter, cancellationToken))
        {
            if (await FindAsync(entry.Sha256, cancellationToken) is { } document)
            {
                yield return document;
            }
        }
    }

    /// <inheritdoc/>
    public Task<bool> RemoveAsync(string idOrHash, CancellationToken cancellationToken = default) => WriteAsync(
        connection =>
        {
            var id = idOrHash.Trim().ToLowerInvariant();
            var row = connection.ExecuteScalar<long?>("SELECT id FROM documents WHERE short_id = @id OR sha256 = @id", new { id });
            if (row is not { } document)
            {
                return false;
            }

            connection.Execute(
                """
                INSERT OR REPLACE INTO removed_documents (sha256, short_id, uri, removed)
                SELECT sha256, short_id, uri, @now FROM documents WHERE id = @document
                """,
                new { document, now = Now() });
            DocumentWriter.Delete(connection, document);
            return true;
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<RemovedDocument>> ListRemovedAsync(DateTimeOffset since, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<RemovedDocument>>(
            connection =>
            [
                .. connection.Query<(string ShortId, string Sha256, string Uri, long Removed)>(
                        "SELECT short_id, sha256, uri, removed FROM removed_documents WHERE removed >= @from ORDER BY removed, sha256",
                        new { from = since.ToUnixTimeMilliseconds() })
                    .Select(r => new RemovedDocument(r.ShortId, r.Sha256, r.Uri, DateTimeOffset.FromUnixTimeMilliseconds(r.Removed))),
            ],
            cancellationToken);

    /// <inheritdoc/>
    public Task<Resolution> ResolveAsync(string id, CancellationToken cancellationToken = default) =>
        ReadAsync(connection => IdResolver.Resolve(connection, id), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<RuleEntry> ListRulesAsync(RuleFilter filter, CancellationToken cancellationToken = default) =>
        EachAsync(connection => RegisterReader.Rules(connection, filter), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<CommitmentEntry> ListCommitmentsAsync(CommitmentFilter filter, CancellationToken cancellationToken = default) =>
        EachAsync(connection => RegisterReader.Commitments(connection, filter), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<FindingEntry> ListFindingsAsync(FindingFilter filter, CancellationToken cancellationToken = default) =>
        EachAsync(connection => RegisterReader.Findings(connection, filter), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LinkScope>> ListScopesAsync(string? linker, CancellationToken cancellationToken = default) =>
        ReadAsync<IReadOnlyList<LinkScope>>(connection => LinkScopes.List(connection, linker), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredDocument> ReadScopeAsync(
        LinkScope scope, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await foreach (var entry in EachAsync(connection => LinkScopes.Documents(connection, scope), cancellationToken))
        {
            if (await FindAsync(entry.Sha256, cancellationToken) is { } document)
            {
                yield return document;
            }
        }
    }

    /// <inheritdoc/>
    public Task<bool> PutLinksAsync(LinkScope scope, LinkSet links, string linker, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentException.ThrowIfNullOrWhiteSpace(linker);
        return WriteAsync(connection => LinkRows.Write(connection, scope, links, linker), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RegisteredRule> ListRegisteredRulesAsync(RegisterFilter filter, CancellationToken cancellationToken = default) =>
        EachAsync(connection => RegisterReader.RegisteredRules(connection, filter), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<RegisteredCommitment> ListRegisteredCommitmentsAsync(
        CommitmentFilter filter, CancellationToken cancellationToken = default) =>
        EachAsync(connection => RegisterReader.RegisteredCommitments(connection, filter), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LinkEntry>> ListLinksAsync(string sha256, int? item = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return ReadAsync<IReadOnlyList<LinkEntry>>(connection => LinkRows.Of(connection, sha256, item), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<RegisteredIdentity> ListIdentitiesAsync(
        IdentityKind kind, string? name = null, string? municipality = null, CancellationToken cancellationToken = default) =>
        EachAsync(connection => IdentityRows.List(connection, kind, name, municipality), cancellationToken);

    /// <inheritdoc/>
    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(query.Limit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.Limit, SearchQuery.MaxLimit);
        return ReadAsync(
            connection => new SqliteSearch(connection, _catalog, _options.SnippetLength, cancellationToken).Run(query), cancellationToken);
    }

    /// <summary>Closes the store. Calls that are under way end first; calls that come later fail.</summary>
    public async ValueTask DisposeAsync() => await _sessions.CloseAsync();

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken) =>
        _sessions.RunAsync(write: false, work, cancellationToken);

    private async IAsyncEnumerable<T> EachAsync<T>(
        Func<SqliteConnection, List<T>> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var one in await ReadAsync(read, cancellationToken))
        {
            yield return one;
        }
    }

    /// <summary>One writer of this process at a time comes as far as the lock between processes, so that the others wait without asking.</summary>
    private async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        if (_options.ReadOnly)
        {
            throw new StoreException(StoreException.ReadOnly, $"The store {_path} has been opened for reading only.");
        }

        await _writer.WaitAsync(cancellationToken);
        try
        {
            return await _sessions.RunAsync(write: true, work, cancellationToken);
        }
        finally
        {
            _writer.Release();
        }
    }

    private long Now() => _options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds();
}
