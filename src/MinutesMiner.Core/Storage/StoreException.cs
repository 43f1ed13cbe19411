namespace MinutesMiner.Core.Storage;

/// <summary>A store cannot be opened, read or written. The message is one English sentence that a user can act on.</summary>
public sealed class StoreException : Exception
{
    /// <summary>Somebody else held the store for longer than the time allowed for waiting.</summary>
    public const string Locked = "store.locked";

    /// <summary>What lies at the address is no store.</summary>
    public const string NotAStore = "store.not-a-store";

    /// <summary>A store, but damaged.</summary>
    public const string Corrupt = "store.corrupt";

    /// <summary>The store was made by a newer version of the program.</summary>
    public const string Newer = "store.newer";

    /// <summary>The store was made by an older version and has been opened for reading only, so it cannot be brought up to date.</summary>
    public const string Older = "store.older";

    /// <summary>The store, or the folder it is in, cannot be written.</summary>
    public const string ReadOnly = "store.readonly";

    /// <summary>There is nothing at the address, or it cannot be reached.</summary>
    public const string NotFound = "store.not-found";

    /// <summary>No space is left.</summary>
    public const string Full = "store.full";

    /// <summary>Anything else that the database reports; the inner exception says what.</summary>
    public const string Failed = "store.failed";

    /// <summary>An exception with the code <see cref="Failed"/>.</summary>
    public StoreException()
        : this("The store failed.")
    {
    }

    /// <summary>An exception with the code <see cref="Failed"/>.</summary>
    /// <param name="message">What is wrong and what can be done.</param>
    public StoreException(string message)
        : this(Failed, message)
    {
    }

    /// <summary>An exception with the code <see cref="Failed"/>.</summary>
    /// <param name="message">What is wrong and what can be done.</param>
    /// <param name="innerException">What the database said.</param>
    public StoreException(string message, Exception? innerException)
        : this(Failed, message, innerException)
    {
    }

    /// <summary>An exception with a code.</summary>
    /// <param name="code">One of the constants of this class.</param>
    /// <param name="message">What is wrong and what can be done.</param>
    /// <param name="innerException">What the database said.</param>
    public StoreException(string code, string message, Exception? innerException = null)
        : base(message, innerException) => Code = code;

    /// <summary>Stable, lower case, dotted: one of the constants of this class.</summary>
    public string Code { get; }
}
