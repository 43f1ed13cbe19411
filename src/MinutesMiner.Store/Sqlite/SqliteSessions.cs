using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MinutesMiner.Store.Sqlite;

/// <summary>The open sessions of one store: taken for a call, given back after it. Thread-safe.</summary>
internal sealed class SqliteSessions(string path, string source, SqliteOpenMode mode, TimeSpan busyTimeout) : IDisposable
{
    private static readonly int Places = Math.Max(4, 2 * Environment.ProcessorCount);

    private readonly ConcurrentBag<SqliteSession> _idle = [];

    /// <summary>More calls at a time than this only take memory and threads from one another.</summary>
    private readonly SemaphoreSlim _places = new(Places);

    private volatile bool _closed;

    /// <summary>Opens a session beside the others, or takes one that is idle.</summary>
    public SqliteSession Take()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return _idle.TryTake(out var session) ? session : SqliteSession.Open(source, mode, busyTimeout);
    }

    /// <summary>Gives a session back for the next call.</summary>
    public void Return(SqliteSession session)
    {
        if (_closed)
        {
            session.Dispose();
            return;
        }

        _idle.Add(session);
        if (_closed)
        {
            Dispose();
        }
    }

    /// <summary>Does the work on a thread of the pool, in one transaction, and puts what goes wrong into the store's words.</summary>
    public async Task<T> RunAsync<T>(bool write, Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Run(write, work, cancellationToken), cancellationToken);
        }
        finally
        {
            _places.Release();
        }
    }

    private T Run<T>(bool write, Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        try
        {
            var session = Take();
            try
            {
                return session.InTransaction(write, work, cancellationToken);
            }
            finally
            {
                Return(session);
            }
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Translate(e, path);
        }
    }

    /// <summary>Lets the calls under way end, and closes. Calls that wait or come later fail.</summary>
    public async Task CloseAsync()
    {
        _closed = true;
        for (var i = 0; i < Places; i++)
        {
            await _places.WaitAsync();
        }

        Dispose();
        _places.Release(Places);
    }

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
