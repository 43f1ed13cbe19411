using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;
using MinutesMiner.Core.Storage.Search;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>One way into a store.</summary>
/// <param name="Documents">Its documents.</param>
/// <param name="Search">Its search.</param>
/// <param name="Register">Its facts over all documents.</param>
/// <param name="LinkStore">Where its links are put.</param>
/// <param name="Links">Its links.</param>
public sealed record StoreAccess(IMinutesStore Documents, IMinutesSearch Search, IMinutesRegister Register, ILinkStore LinkStore, ILinkRegister Links);

/// <summary>Base of the tests that every implementation of the ports has to pass. Each test has an empty store of its own.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private readonly List<IMinutesStore> _opened = [];

    protected IMinutesStore Store { get; private set; } = null!;

    protected IMinutesSearch Search { get; private set; } = null!;

    protected IMinutesRegister Register { get; private set; } = null!;

    protected ILinkStore LinkStore { get; private set; } = null!;

    protected ILinkRegister Links { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        var access = await OpenAgainAsync();
        (Store, Search, Register, LinkStore, Links) = (access.Documents, access.Search, access.Register, access.LinkStore, access.Links);
    }

    public async Task DisposeAsync()
    {
        foreach (var store in _opened)
        {
            await store.DisposeAsync();
        }

        await RemoveAsync();
    }

    /// <summary>Opens the test's store, as another process would.</summary>
    protected abstract Task<StoreAccess> OpenAsync();

    /// <summary>Removes the test's store from wherever it lies.</summary>
    protected abstract Task RemoveAsync();

    protected async Task<StoreAccess> OpenAgainAsync()
    {
        var access = await OpenAsync();
        _opened.Add(access.Documents);
        return access;
    }

    protected Task<SearchResult> FindAsync(string text) => Search.SearchAsync(new SearchQuery { Text = text });

    /// <summary>The numbers of the items that a query finds, in order of rank.</summary>
    protected async Task<IReadOnlyList<string?>> NumbersAsync(string text) => [.. (await FindAsync(text)).Hits.Select(h => h.ItemNumber)];

    protected static async Task<IReadOnlyList<T>> AllAsync<T>(IAsyncEnumerable<T> sequence)
    {
        var all = new List<T>();
        await foreach (var one in sequence)
        {
            all.Add(one);
        }

        return all;
    }
}
