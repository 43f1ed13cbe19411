using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace MinutesMiner.Store.Sqlite;

/// <summary>A connection that knows our tokenizer, with transactions that can be waited for and cancelled. One thread at a time.</summary>
internal sealed class SqliteSession : IDisposable
{
    /// <summary>SQLite itself waits this long for a lock; in between we look whether the caller still wants to wait.</summary>
    private const int WaitMilliseconds = 100;

    private readonly TimeSpan _busyTimeout;

    private SqliteSession(SqliteConnection connection, TimeSpan busyTimeout)
    {
        Connection = connection;
        _busyTimeout = busyTimeout;
    }

    public SqliteConnection Connection { get; }

    /// <summary>Opens the file.</summary>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static SqliteSession Open(string source, SqliteOpenMode mode, TimeSpan busyTimeout)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = source,
            Mode = mode,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)Math.Ceiling(busyTimeout.TotalSeconds)),
        }.ToString());
        try
        {
            connection.Open();
            connection.Execute(
                $"""
                PRAGMA busy_timeout = {WaitMilliseconds};
                PRAGMA foreign_keys = ON;
                PRAGMA synchronous = NORMAL;
                PRAGMA temp_store = MEMORY;
                PRAGMA cache_size = -16000;
                """);

            // Reads the file for the first time: whatever is wrong with it comes out here, in SQLite's words.
            connection.Execute("SELECT 1 FROM sqlite_schema LIMIT 1");
            Fts5Tokenizer.Register(connection);
            return new SqliteSession(connection, busyTimeout);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Does the work in one transaction: all of it is done or, when it throws, nothing.</summary>
    /// <param name="write">Whether to take the writers' lock at the start; only one writer at a time has it.</param>
    /// <param name="work">What to do.</param>
    /// <param name="cancellationToken">Stops waiting for the lock, and the statement that is running.</param>
    public T InTransaction<T>(bool write, Func<SqliteConnection, T> work, CancellationToken cancellationToken)
    {
        using var interruption = cancellationToken.Register(() => raw.sqlite3_interrupt(Connection.Handle));
        try
        {
            Begin(write, cancellationToken);
            try
            {
                var result = work(Connection);
                cancellationToken.ThrowIfCancellationRequested();
                Check(raw.sqlite3_exec(Connection.Handle, "COMMIT"));
                return result;
            }
            catch
            {
                // Some errors end the transaction by themselves; then this fails and there is nothing left to undo.
                _ = raw.sqlite3_exec(Connection.Handle, "ROLLBACK");
                throw;
            }
        }
        catch (SqliteException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    private void Begin(bool write, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var result = raw.sqlite3_exec(Connection.Handle, write ? "BEGIN IMMEDIATE" : "BEGIN");
            if ((result & 0xff) is not (SqliteErrors.Busy or SqliteErrors.Locked) || waited.Elapsed >= _busyTimeout)
            {
                Check(result);
                return;
            }
        }
    }

    private void Check(int result) => SqliteException.ThrowExceptionForRC(result, Connection.Handle);

    public void Dispose() => Connection.Dispose();
}
