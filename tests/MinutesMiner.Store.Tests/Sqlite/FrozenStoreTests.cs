using System.IO.Compression;
using Dapper;
using Microsoft.Data.Sqlite;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Search;
using MinutesMiner.Store.Sqlite;
using MinutesMiner.Store.Tests.Contract;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Sqlite;

/// <summary>
/// Stores as released versions left them: one file <c>Frozen/schema-N.gz</c> a schema, made once by <see cref="Freeze"/> and never
/// again. Each has to open in this version with everything that is in it.
/// </summary>
public sealed class FrozenStoreTests : IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Frozen");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Remove();

    /// <summary>The schemas that there are; this version's own is made on the spot until it is frozen.</summary>
    public static TheoryData<int> Schemas() => [.. Enumerable.Range(1, SqliteMigrations.Current)];

    [Theory]
    [MemberData(nameof(Schemas))]
    public async Task A_store_of_every_schema_opens(int schema)
    {
        var frozen = Path.Combine(Folder, $"schema-{schema}.gz");
        if (File.Exists(frozen))
        {
            await using var packed = new GZipStream(File.OpenRead(frozen), CompressionMode.Decompress);
            await using var file = File.Create(_folder.File());
            await packed.CopyToAsync(file);
        }
        else
        {
            Assert.True(schema == SqliteMigrations.Current, $"Schema {schema} was released and has no frozen store {frozen}.");
            await FillAsync(_folder.File());
        }

        Assert.Equal(schema, Version());
        await using var store = await SqliteStore.OpenAsync(_folder.File());
        Assert.Equal(SqliteMigrations.Current, Version());

        var stored = await store.FindAsync(Hash("frozen.pdf"));
        Assert.Equal(ContractJson.Write(FullDocument.Make("frozen.pdf"), indented: true), ContractJson.Write(stored!.Document, indented: true));
        var hit = Assert.Single((await store.SearchAsync(new SearchQuery { Text = "busserne udfald:godkendt person:inge" })).Hits);
        Assert.Equal((Hash("frozen.pdf")[..12] + "#12", SectionKind.Summary, 2), (hit.ItemId, hit.Section, hit.Page));
        Assert.IsType<ResolvedCase>(await store.ResolveAsync("25/1234"));
        Assert.IsType<ResolvedRule>(await store.ResolveAsync(stored.Entry.Id + "/r1"));
        Assert.Single(await store.ListRemovedAsync(DateTimeOffset.UnixEpoch));
        Assert.Equal(PutOutcome.Replaced, (await store.PutAsync(FullDocument.Make("frozen.pdf"), "engine 2")).Outcome);
    }

    /// <summary>Writes this version's frozen store to the path in <c>MINUTESMINER_FREEZE</c>, where there is nothing yet.</summary>
    [FreezeFact]
    public async Task Freeze()
    {
        Assert.Null(Environment.GetEnvironmentVariable("CI"));
        await FillAsync(_folder.File());
        var target = File.Open(Environment.GetEnvironmentVariable(FreezeFactAttribute.Target)!, FileMode.CreateNew);
        await using var packed = new GZipStream(target, CompressionLevel.SmallestSize);
        await using var file = File.OpenRead(_folder.File());
        await file.CopyToAsync(packed);
    }

    private static async Task FillAsync(string path)
    {
        await using var store = await SqliteStore.OpenAsync(path);
        await store.PutAsync(FullDocument.Make("frozen.pdf"));
        await store.PutAsync(Document("removed.pdf"));
        await store.RemoveAsync(Hash("removed.pdf"));
    }

    private int Version()
    {
        using var connection = new SqliteConnection($"Data Source={_folder.File()};Pooling=False");
        connection.Open();
        return connection.ExecuteScalar<int>("PRAGMA user_version");
    }
}

/// <summary>Runs only when somebody freezes a store.</summary>
internal sealed class FreezeFactAttribute : FactAttribute
{
    public const string Target = "MINUTESMINER_FREEZE";

    public FreezeFactAttribute()
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Target)))
        {
            Skip = $"Set {Target} to the file to write.";
        }
    }
}
