namespace MinutesMiner.Store.Sqlite;

/// <summary>How a store in a file is opened. Immutable.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>How long to wait for another writer before giving up with <c>store.locked</c>. Default 30 seconds.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Open for reading only: the file must be there, and nothing in its folder is written. Default false.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Where the time of putting and removing comes from. Default the system's clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Length of quoted text in UTF-16 code units, approximately. Default 240.</summary>
    public int SnippetLength { get; init; } = 240;
}
