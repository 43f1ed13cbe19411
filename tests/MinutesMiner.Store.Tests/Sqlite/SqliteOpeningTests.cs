using System.Runtime.Versioning;
using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Search;
using MinutesMiner.Store.Sqlite;
using MinutesMiner.Store.Tests.Contract;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Sqlite;

/// <summary>What a file can be, and what is said of it.</summary>
public sealed class SqliteOpeningTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Remove();

    [Fact]
    public async Task A_store_that_is_opened_again_has_what_was_put()
    {
        var put = await PutOneAsync("a", "Havn");

        await using var store = await SqliteStore.OpenAsync(_folder.File());

        Assert.NotNull(await store.FindAsync(put.Id));
        Assert.Equal(1, (await store.SearchAsync(new SearchQuery { Text = "havn" })).Total);
    }

    [Fact]
    public async Task A_file_of_something_else_is_no_store_and_stays_as_it_is()
    {
        var text = string.Concat(Enumerable.Repeat("Dette er ikke en database. ", 100));
        await File.WriteAllTextAsync(_folder.File(), text);

        await FailsAsync(StoreException.NotAStore);

        Assert.Equal(text, await File.ReadAllTextAsync(_folder.File()));
    }

    [Fact]
    public async Task A_database_of_another_program_is_no_store()
    {
        Execute("CREATE TABLE other (x); INSERT INTO other VALUES (1)");

        await FailsAsync(StoreException.NotAStore);
        await FailsAsync(StoreException.NotAStore, new SqliteStoreOptions { ReadOnly = true });
    }

    [Fact]
    public async Task A_folder_is_no_store()
    {
        Directory.CreateDirectory(_folder.File());

        await FailsAsync(StoreException.NotAStore);
    }

    [Fact]
    public async Task A_store_of_a_newer_version_is_left_alone()
    {
        await PutOneAsync("a", "Havn");
        Execute("PRAGMA user_version = 999");

        await FailsAsync(StoreException.Newer);
        await FailsAsync(StoreException.Newer, new SqliteStoreOptions { ReadOnly = true });
        Assert.Equal(999, Scalar<int>("PRAGMA user_version"));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_not_made() => Assert.Equal(
        StoreException.NotFound,
        (await Assert.ThrowsAsync<StoreException>(() => SqliteStore.OpenAsync(Path.Combine(_folder.File("none"), "x.db")))).Code);

    [Fact]
    public async Task Reading_makes_no_store_where_there_is_none()
    {
        await FailsAsync(StoreException.NotFound, new SqliteStoreOptions { ReadOnly = true });

        Assert.False(File.Exists(_folder.File()));
    }

    [Fact]
    public async Task A_damaged_store_is_said_to_be_damaged()
    {
        await PutOneAsync("a", "Havn");
        using (var file = File.OpenWrite(_folder.File()))
        {
            // Past the first page, which says that this is our database.
            file.Position = 4096;
            file.Write(new byte[file.Length - 4096]);
        }

        var failure = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using var store = await SqliteStore.OpenAsync(_folder.File());
            await store.FindAsync(Hash("a"));
        });

        Assert.Equal(StoreException.Corrupt, failure.Code);
    }

    [Fact]
    public async Task Whoever_waits_too_long_for_another_writer_is_told()
    {
        await using var store = await SqliteStore.OpenAsync(_folder.File(), new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMilliseconds(150) });
        await store.PutAsync(Document("a", items: [Item("1", "Havn")]));
        using var other = Connect();
        other.Execute("BEGIN IMMEDIATE");

        var failure = await Assert.ThrowsAsync<StoreException>(() => store.PutAsync(Document("b")));

        Assert.Equal(StoreException.Locked, failure.Code);
        Assert.Equal(1, (await store.SearchAsync(new SearchQuery { Text = "havn" })).Total);
        other.Execute("ROLLBACK");
        Assert.Equal(PutOutcome.Added, (await store.PutAsync(Document("b"))).Outcome);
    }

    [Fact]
    public async Task Waiting_for_another_writer_can_be_cancelled()
    {
        await using var store = await SqliteStore.OpenAsync(_folder.File());
        using var other = Connect();
        other.Execute("BEGIN IMMEDIATE");
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.PutAsync(Document("b"), [], Engine, soon.Token));
    }

    [Fact]
    public async Task A_file_that_another_holds_for_itself_is_locked()
    {
        using var other = Connect();
        other.Execute("BEGIN EXCLUSIVE; CREATE TABLE x (y)");

        await FailsAsync(StoreException.Locked, new SqliteStoreOptions { BusyTimeout = TimeSpan.FromMilliseconds(100) });
    }

    [Fact]
    public async Task A_store_opened_for_reading_reads_and_does_not_write()
    {
        var put = await PutOneAsync("a", "Havn");
        await using var store = await SqliteStore.OpenAsync(_folder.File(), new SqliteStoreOptions { ReadOnly = true });

        Assert.Equal(1, (await store.SearchAsync(new SearchQuery { Text = "havn" })).Total);
        Assert.Equal(StoreException.ReadOnly, (await Assert.ThrowsAsync<StoreException>(() => store.PutAsync(Document("b")))).Code);
        Assert.Equal(StoreException.ReadOnly, (await Assert.ThrowsAsync<StoreException>(() => store.RemoveAsync(put.Id))).Code);
    }

    [BoundByRightsFact]
    [UnsupportedOSPlatform("windows")]
    public async Task In_a_folder_that_cannot_be_written_a_store_can_be_read()
    {
        await PutOneAsync("a", "Havn æøå #1%");
        var folder = Path.GetDirectoryName(_folder.File())!;
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Equal(StoreException.ReadOnly, (await Assert.ThrowsAsync<StoreException>(() => SqliteStore.OpenAsync(_folder.File("new.db")))).Code);
            await FailsAsync(StoreException.ReadOnly);
            await using var store = await SqliteStore.OpenAsync(_folder.File(), new SqliteStoreOptions { ReadOnly = true });
            Assert.Equal(1, (await store.SearchAsync(new SearchQuery { Text = "havn" })).Total);
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public async Task Several_may_make_a_new_store_at_the_same_moment()
    {
        var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SqliteStore.OpenAsync(_folder.File()))));

        await Task.WhenAll(stores.Select((s, n) => s.PutAsync(Document($"d{n}"))));
        Assert.Equal(8, (await stores[0].SearchAsync(new SearchQuery())).Total);
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_closed_store_is_closed()
    {
        var store = await SqliteStore.OpenAsync(_folder.File());
        await store.DisposeAsync();
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.FindAsync("x"));
        File.Delete(_folder.File());
    }

    private async Task<PutResult> PutOneAsync(string name, string title)
    {
        await using var store = await SqliteStore.OpenAsync(_folder.File());
        return await store.PutAsync(Document(name, items: [Item("1", title)]));
    }

    private async Task FailsAsync(string code, SqliteStoreOptions? options = null)
    {
        var failure = await Assert.ThrowsAsync<StoreException>(() => SqliteStore.OpenAsync(_folder.File(), options));
        Assert.Equal(code, failure.Code);
        Assert.Contains(_folder.File(), failure.Message, StringComparison.Ordinal);
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File()};Pooling=False");
        connection.Open();
        return connection;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        connection.Execute(sql);
    }

    private T? Scalar<T>(string sql)
    {
        using var connection = Connect();
        return connection.ExecuteScalar<T>(sql);
    }
}

/// <summary>A test that needs a user whom the file system's rights bind: not root, and not Windows, where folders have no such right.</summary>
internal sealed class BoundByRightsFactAttribute : FactAttribute
{
    public BoundByRightsFactAttribute()
    {
        if (OperatingSystem.IsWindows() || string.Equals(Environment.UserName, "root", StringComparison.Ordinal))
        {
            Skip = "File rights do not bind this user.";
        }
    }
}
