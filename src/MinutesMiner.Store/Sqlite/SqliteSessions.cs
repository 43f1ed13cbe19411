using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MinutesMiner.Store.Sqlite;

/// <summary>The open sessions of one store: taken for a call, given back after it. Thread-safe.</summary>
internal sealed class SqliteSessions(string path, string source, SqliteOpenMode mode, TimeSpan busyTimeout) : IDisposable
{
    private readonly ConcurrentBag<SqliteSession> _idle = [];
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
    public Task<T> RunAsync<T>(bool write, Func<SqliteConnection, T> work, CancellationToken cancellationToken) => Task.Run(
        () =>
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
        },
        cancellationToken);

    public void Dispose()
    {
        _closed = true;
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
