using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Sqlite;

/// <summary>What SQLite reports, in the words of <see cref="StoreException"/> (result codes: sqlite.org/rescode.html).</summary>
internal static class SqliteErrors
{
    public const int Busy = 5;
    public const int Locked = 6;
    public const int ReadOnly = 8;
    public const int Corrupt = 11;
    public const int Full = 13;
    public const int CannotOpen = 14;
    public const int Protocol = 15;
    public const int NotADatabase = 26;

    /// <summary>The exception to throw in place of SQLite's.</summary>
    /// <param name="exception">What SQLite said.</param>
    /// <param name="path">The store's file.</param>
    public static StoreException Translate(SqliteException exception, string path)
    {
        var (code, message) = exception.SqliteErrorCode switch
        {
            Busy or Locked or Protocol => (StoreException.Locked, $"The store {path} is in use by another program. Try again when it is done."),
            ReadOnly => (StoreException.ReadOnly, $"The store {path} cannot be written. Check the rights to the file and its folder."),
            Corrupt => (StoreException.Corrupt, $"The store {path} is damaged. Ingest the documents into a new one."),
            Full => (StoreException.Full, $"There is no space left for the store {path}."),
            CannotOpen when Directory.Exists(path) => (StoreException.NotAStore, $"{path} is a folder; the store is a file. Name another."),
            CannotOpen when Directory.Exists(Path.GetDirectoryName(path)) =>
                (StoreException.ReadOnly, $"The store {path} cannot be opened. Check the rights to the file and its folder."),
            CannotOpen => (StoreException.NotFound, $"The folder of the store {path} is not there. Make it first, or name another."),
            NotADatabase => (StoreException.NotAStore, $"{path} is not a store. Name another file; one that is not there yet becomes a store."),
            _ => (StoreException.Failed, $"The store {path} failed: {exception.Message}"),
        };
        return new StoreException(code, message, exception);
    }
}
