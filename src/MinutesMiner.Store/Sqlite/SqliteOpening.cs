using System.Diagnostics;
using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Opens a file as a store.</summary>
internal static class SqliteOpening
{
    /// <summary>Opens, makes or brings up to date.</summary>
    public static SqliteSessions Open(string path, SqliteStoreOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return options.ReadOnly ? OpenToRead(path, options) : OpenToWrite(path, options, cancellationToken);
        }
        catch (SqliteException e)
        {
            throw SqliteErrors.Translate(e, path);
        }
    }

    private static SqliteSessions OpenToWrite(string path, SqliteStoreOptions options, CancellationToken cancellationToken)
    {
        var sessions = new SqliteSessions(path, path, SqliteOpenMode.ReadWriteCreate, options.BusyTimeout);
        try
        {
            var session = sessions.Take();
            try
            {
                var version = SqliteMigrations.Inspect(session.Connection, path);
                UseWriteAheadLog(session.Connection, options.BusyTimeout, cancellationToken);
                if (version < SqliteMigrations.Current || !SqliteIndex.IsCurrent(session.Connection))
                {
                    session.InTransaction(write: true, connection => BringUpToDate(connection, path, cancellationToken), cancellationToken);
                }
            }
            finally
            {
                sessions.Return(session);
            }

            return sessions;
        }
        catch
        {
            sessions.Dispose();
            throw;
        }
    }

    private static bool BringUpToDate(SqliteConnection connection, string path, CancellationToken cancellationToken)
    {
        SqliteMigrations.Apply(connection, path);

        // Another process may have done it while this one waited for the lock.
        if (!SqliteIndex.IsCurrent(connection))
        {
            SqliteIndex.Rebuild(connection, cancellationToken);
        }

        return true;
    }

    /// <summary>
    /// Readers then do not wait for writers. The mode stays with the file. Changing it needs the file for oneself for a moment, and
    /// SQLite does not wait for that by itself.
    /// </summary>
    private static void UseWriteAheadLog(SqliteConnection connection, TimeSpan busyTimeout, CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (!string.Equals(connection.ExecuteScalar<string>("PRAGMA journal_mode"), "wal", StringComparison.OrdinalIgnoreCase))
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                connection.Execute("PRAGMA journal_mode = WAL");
                return;
            }
            catch (SqliteException e) when (e.SqliteErrorCode == SqliteErrors.Busy && waited.Elapsed < busyTimeout)
            {
                cancellationToken.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(20));
            }
        }
    }

    private static SqliteSessions OpenToRead(string path, SqliteStoreOptions options)
    {
        if (!File.Exists(path))
        {
            throw new StoreException(StoreException.NotFound, $"There is no store {path}. Make one with minutesminer ingest, or name another with --store.");
        }

        try
        {
            return OpenToRead(path, path, options);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is SqliteErrors.CannotOpen or SqliteErrors.ReadOnly && !File.Exists(path + "-wal"))
        {
            // SQLite wants to make the files of the write-ahead log even to read. In a folder that nobody can write, nobody changes the
            // store either, and it can be read without them.
            return OpenToRead(path, new Uri(path).AbsoluteUri + "?immutable=1", options);
        }
    }

    private static SqliteSessions OpenToRead(string path, string source, SqliteStoreOptions options)
    {
        var sessions = new SqliteSessions(path, source, SqliteOpenMode.ReadOnly, options.BusyTimeout);
        try
        {
            var session = sessions.Take();
            try
            {
                var version = SqliteMigrations.Inspect(session.Connection, path);
                return version switch
                {
                    0 => throw new StoreException(StoreException.NotAStore, $"{path} is empty."),
                    _ when version == SqliteMigrations.Current && SqliteIndex.IsCurrent(session.Connection) => sessions,
                    _ => throw new StoreException(
                        StoreException.Older, $"The store {path} was made by an older version of this program. Open it once for writing."),
                };
            }
            finally
            {
                sessions.Return(session);
            }
        }
        catch
        {
            sessions.Dispose();
            throw;
        }
    }
}
