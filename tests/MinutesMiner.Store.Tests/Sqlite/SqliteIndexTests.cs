using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Search;
using MinutesMiner.Store.Sqlite;
using MinutesMiner.Store.Tests.Contract;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Sqlite;

/// <summary>An index that another version of the analysis made.</summary>
public sealed class SqliteIndexTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Remove();

    [Fact]
    public async Task An_index_of_another_analysis_is_made_anew()
    {
        string[] queries = ["sønderby", "haver", "25/77", "godkendt haveforening", "tårn", "x"];
        List<int> before;
        await using (var store = await SqliteStore.OpenAsync(_folder.File()))
        {
            await store.PutAsync(Document("a", "Sønderby Kommune", items:
            [
                Decided("1", "Haveforening", Outcome.Approved, "Godkendt.") with { CaseNumber = "25/77" },
                Item("2", "Tårn"),
            ]));
            await store.PutAsync(Document("b"), [new Passage(null, SectionKind.Other, "Tårnet", [])], Engine);
            before = await TotalsAsync(store, queries);
        }

        Assert.Equal([2, 1, 1, 1, 2, 0], before);
        Execute("UPDATE store SET value = 'older' WHERE name = 'analysis'; DELETE FROM search_index WHERE rowid = 1");

        var failure = await Assert.ThrowsAsync<StoreException>(() => SqliteStore.OpenAsync(_folder.File(), new SqliteStoreOptions { ReadOnly = true }));
        Assert.Equal(StoreException.Older, failure.Code);
        await using (var store = await SqliteStore.OpenAsync(_folder.File()))
        {
            Assert.Equal(before, await TotalsAsync(store, queries));
            await store.RemoveAsync(Hash("a"));
            Assert.Equal([0, 0, 0, 0, 1, 0], await TotalsAsync(store, queries));
        }

        await using var reader = await SqliteStore.OpenAsync(_folder.File(), new SqliteStoreOptions { ReadOnly = true });
        Assert.Equal([0, 0, 0, 0, 1, 0], await TotalsAsync(reader, queries));
    }

    private static async Task<List<int>> TotalsAsync(SqliteStore store, string[] queries)
    {
        var totals = new List<int>();
        foreach (var query in queries)
        {
            totals.Add((await store.SearchAsync(new SearchQuery { Text = query })).Total);
        }

        return totals;
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File()};Pooling=False");
        connection.Open();
        Fts5Tokenizer.Register(connection);
        connection.Execute(sql);
    }
}
