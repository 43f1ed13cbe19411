using MinutesMiner.Store.Sqlite;
using MinutesMiner.Store.Tests.Contract;

namespace MinutesMiner.Store.Tests.Sqlite;

/// <summary>A folder for one test.</summary>
internal sealed class TestFolder
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minutes-store-");

    public string File(string name = "test.db") => Path.Combine(_folder.FullName, name);

    public void Remove() => _folder.Delete(recursive: true);
}

internal static class SqliteAccess
{
    public static async Task<StoreAccess> OpenAsync(TestFolder folder)
    {
        var store = await SqliteStore.OpenAsync(folder.File());
        return new StoreAccess(store, store, store, store, store);
    }

    public static Task RemoveAsync(TestFolder folder)
    {
        folder.Remove();
        return Task.CompletedTask;
    }
}

public sealed class SqliteSearchTests : SearchContract
{
    private readonly TestFolder _folder = new();

    protected override Task<StoreAccess> OpenAsync() => SqliteAccess.OpenAsync(_folder);

    protected override Task RemoveAsync() => SqliteAccess.RemoveAsync(_folder);
}

public sealed class SqlitePutTests : PutContract
{
    private readonly TestFolder _folder = new();

    protected override Task<StoreAccess> OpenAsync() => SqliteAccess.OpenAsync(_folder);

    protected override Task RemoveAsync() => SqliteAccess.RemoveAsync(_folder);
}

public sealed class SqliteListTests : ListContract
{
    private readonly TestFolder _folder = new();

    protected override Task<StoreAccess> OpenAsync() => SqliteAccess.OpenAsync(_folder);

    protected override Task RemoveAsync() => SqliteAccess.RemoveAsync(_folder);
}

public sealed class SqliteResolveTests : ResolveContract
{
    private readonly TestFolder _folder = new();

    protected override Task<StoreAccess> OpenAsync() => SqliteAccess.OpenAsync(_folder);

    protected override Task RemoveAsync() => SqliteAccess.RemoveAsync(_folder);
}

public sealed class SqliteFilterTests : FilterContract
{
    private readonly TestFolder _folder = new();

    protected override Task<StoreAccess> OpenAsync() => SqliteAccess.OpenAsync(_folder);

    protected override Task RemoveAsync() => SqliteAccess.RemoveAsync(_folder);
}

public sealed class SqliteHostileQueryTests : HostileQueryContract
{
    private readonly TestFolder _folder = new();

    protected override Task<StoreAccess> OpenAsync() => SqliteAccess.OpenAsync(_folder);

    protected override Task RemoveAsync() => SqliteAccess.RemoveAsync(_folder);
}

public sealed class SqliteConcurrencyTests : ConcurrencyContract
{
    private readonly TestFolder _folder = new();

    protected override Task<StoreAccess> OpenAsync() => SqliteAccess.OpenAsync(_folder);

    protected override Task RemoveAsync() => SqliteAccess.RemoveAsync(_folder);
}

public sealed class SqliteRegisterTests : RegisterContract
{
    private readonly TestFolder _folder = new();

    protected override Task<StoreAccess> OpenAsync() => SqliteAccess.OpenAsync(_folder);

    protected override Task RemoveAsync() => SqliteAccess.RemoveAsync(_folder);
}

public sealed class SqliteLinkTests : LinkContract
{
    private readonly TestFolder _folder = new();

    protected override Task<StoreAccess> OpenAsync() => SqliteAccess.OpenAsync(_folder);

    protected override Task RemoveAsync() => SqliteAccess.RemoveAsync(_folder);
}
