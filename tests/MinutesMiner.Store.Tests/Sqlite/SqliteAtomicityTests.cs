using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Search;
using MinutesMiner.Store.Sqlite;
using MinutesMiner.Store.Tests.Contract;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Sqlite;

/// <summary>Writes that fail half-way, and what is left of replaced and removed documents.</summary>
public sealed class SqliteAtomicityTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Remove();

    [Theory]
    [InlineData("documents")]
    [InlineData("contracts")]
    [InlineData("votes")]
    [InlineData("findings")]
    [InlineData("passages")]
    public async Task A_write_that_fails_leaves_nothing(string table)
    {
        await using var store = await SqliteStore.OpenAsync(_folder.File());
        var before = Rows();
        Execute($"CREATE TRIGGER fail AFTER INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'no more'); END");

        var failure = await Assert.ThrowsAsync<StoreException>(() => store.PutAsync(FullDocument.Make("a")));

        Assert.Equal(StoreException.Failed, failure.Code);
        Assert.Equal(before, Rows());
        Assert.Equal(0, (await store.SearchAsync(new SearchQuery { Text = "kollektiv" })).Total);
        Execute("DROP TRIGGER fail");
        Assert.Equal(PutOutcome.Added, (await store.PutAsync(FullDocument.Make("a"))).Outcome);
        Assert.Equal(1, (await store.SearchAsync(new SearchQuery { Text = "kollektiv" })).Total);
    }

    [Fact]
    public async Task A_replacement_that_fails_leaves_what_was_there()
    {
        await using var store = await SqliteStore.OpenAsync(_folder.File());
        await store.PutAsync(FullDocument.Make("a"));
        var before = Rows();
        Execute("CREATE TRIGGER fail AFTER INSERT ON passages BEGIN SELECT RAISE(ABORT, 'no more'); END");

        await Assert.ThrowsAsync<StoreException>(() => store.PutAsync(Document("a", items: [Item("1", "Ny")]), "engine 2"));

        Assert.Equal(before, Rows());
        Assert.Equal(1, (await store.SearchAsync(new SearchQuery { Text = "kollektiv" })).Total);
        Assert.True(await store.ContainsAsync(Hash("a"), Engine));
    }

    [Fact]
    public async Task Every_relation_is_filled_and_emptied()
    {
        await using var store = await SqliteStore.OpenAsync(_folder.File());
        var empty = Rows();
        await store.PutAsync(FullDocument.Make("a"));
        await LinkAsync(store, "a");
        var full = Rows();

        foreach (var (table, rows) in full)
        {
            Assert.True(rows > 0 || table is "removed_documents", $"{table} is empty");
        }

        await store.PutAsync(FullDocument.Make("a"), "engine 2");
        await LinkAsync(store, "a");
        Assert.Equal(full, Rows());

        await store.RemoveAsync(Hash("a"));
        await LinkAsync(store);
        var left = Rows();
        Assert.Equal(1, left["removed_documents"]);
        left["removed_documents"] = 0;
        Assert.Equal(empty, left);
    }

    /// <summary>Links the documents to themselves.</summary>
    private static async Task LinkAsync(SqliteStore store, params string[] names)
    {
        var items = names.Select(n => new FactAddress(Hash(n), 0)).ToList();
        var set = new LinkSet(
            [.. items.Select(i => new Link(LinkKind.Resumed, i, i, 1, [LinkEvidence.Title]))],
            [.. items.Select(i => new RuleStanding { Rule = i with { Fact = "r1" }, Key = "k" })],
            [.. items.Select(i => new CommitmentStanding { Commitment = i with { Fact = "c0" }, Key = "c" })])
        {
            Identities =
            [
                .. items.Select(i => new Identity
                {
                    Kind = IdentityKind.Person, Key = i.Document, Name = "Bo Dahl", Mentions = [new IdentityMention(i, "Bo Dahl", MentionRole.Present, null, null, null)],
                }),
            ],
        };
        Assert.True(await store.PutLinksAsync(Assert.Single(await store.ListScopesAsync(null)), set, "linker 1"));
    }

    [Fact]
    public async Task The_index_is_sound_after_many_changes()
    {
        await using var store = await SqliteStore.OpenAsync(_folder.File());
        for (var round = 0; round < 4; round++)
        {
            for (var n = 0; n < 25; n++)
            {
                await store.PutAsync(Document($"d{n}", items: [Item($"{n}", $"Kirke {round} {n}", Text(SectionKind.Economy, "Orgel og tårn"))]), $"v{round}");
            }
        }

        for (var n = 0; n < 25; n += 2)
        {
            await store.RemoveAsync(Hash($"d{n}"));
        }

        var found = await store.SearchAsync(new SearchQuery { Text = "kirke tårn", Limit = 100 });
        Assert.Equal(Enumerable.Range(0, 25).Where(n => n % 2 == 1).Select(n => $"{n}").Order(), found.Hits.Select(h => h.ItemNumber).Order());
        Assert.Equal(0, (await store.SearchAsync(new SearchQuery { Text = "\"kirke 2\"" })).Total);
        Assert.Equal("ok", Connected(c => c.ExecuteScalar<string>("PRAGMA integrity_check(1)")));
        Assert.Empty(Connected(c => c.Query("PRAGMA foreign_key_check").AsList()));
    }

    /// <summary>Rows of every relation of our own, the index's inner ones apart: FTS5 keeps remains there until it merges.</summary>
    private SortedDictionary<string, int> Rows() => Connected(connection =>
    {
        var tables = connection.Query<string>(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index%' AND name <> 'store'");
        return new SortedDictionary<string, int>(
            tables.ToDictionary(t => t, t => connection.ExecuteScalar<int>($"SELECT count(*) FROM {t}")), StringComparer.Ordinal);
    });

    private void Execute(string sql) => Connected(c => c.Execute(sql));

    private T Connected<T>(Func<SqliteConnection, T> work)
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File()};Pooling=False");
        connection.Open();
        Fts5Tokenizer.Register(connection);
        return work(connection);
    }
}
