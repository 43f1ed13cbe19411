using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>Several accesses to one store at the same time, as several processes have.</summary>
public abstract class ConcurrencyContract : StoreContract
{
    private const int Documents = 40;

    [Fact]
    public async Task Writers_in_parallel_lose_nothing()
    {
        var accesses = new[] { await OpenAgainAsync(), await OpenAgainAsync(), await OpenAgainAsync() };

        // Every document is put through every access, so that each is put several times at once.
        var puts = await Task.WhenAll(
            from n in Enumerable.Range(0, Documents)
            from access in accesses
            select Task.Run(() => access.Documents.PutAsync(Numbered(n))));

        Assert.Equal(Documents, puts.Count(p => p.Outcome == PutOutcome.Added));
        Assert.Equal(Documents * (accesses.Length - 1), puts.Count(p => p.Outcome == PutOutcome.AlreadyThere));
        Assert.Equal(Documents, (await FindAsync("parkering")).Total);
        Assert.Equal(Documents, (await AllAsync(Store.ExportAsync(DocumentFilter.All))).Count);
    }

    [Fact]
    public async Task Readers_see_whole_documents_while_writers_replace_them()
    {
        var writer = await OpenAgainAsync();
        await Store.PutAsync(Numbered(0), "v0");
        var writing = Task.Run(async () =>
        {
            for (var version = 1; version <= 30; version++)
            {
                await writer.Documents.PutAsync(Numbered(0) with { Title = $"v{version}" }, $"v{version}");
            }
        });

        var reads = 0;
        while (!writing.IsCompleted || reads == 0)
        {
            var hit = Assert.Single((await FindAsync("parkering")).Hits);
            Assert.Equal("Parkering 0", hit.Title);
            Assert.NotNull(await Store.FindAsync(Hash("d0")));
            reads++;
        }

        await writing;
        Assert.Equal("v30", (await Store.FindAsync(Hash("d0")))!.Entry.EngineVersion);
        Assert.Equal(1, (await FindAsync("parkering")).Total);
    }

    [Fact]
    public async Task What_one_access_has_written_another_finds_at_once()
    {
        var other = await OpenAgainAsync();
        for (var n = 0; n < 5; n++)
        {
            await other.Documents.PutAsync(Numbered(n));
            var result = await FindAsync("parkering");
            Assert.Equal(n + 1, result.Total);
            Assert.Equal(n + 1, result.Facets.Municipalities.Sum(m => m.Count));
        }

        await other.Documents.RemoveAsync(Hash("d3"));
        Assert.Equal(["0", "1", "2", "4"], (await NumbersAsync("parkering")).Order());
    }

    [Fact]
    public async Task Closing_lets_what_is_under_way_end()
    {
        var other = await OpenAgainAsync();
        var puts = Enumerable.Range(0, Documents).Select(n => Task.Run(() => other.Documents.PutAsync(Numbered(n)))).ToArray();
        await Task.WhenAny(puts);
        await other.Documents.DisposeAsync();

        var done = 0;
        foreach (var put in puts)
        {
            var failure = await Record.ExceptionAsync(() => put);
            Assert.True(failure is null or ObjectDisposedException, failure?.ToString());
            done += failure is null ? 1 : 0;
        }

        Assert.InRange(done, 1, Documents);
        Assert.Equal(done, (await FindAsync("parkering")).Total);
    }

    private static ExtractedDocument Numbered(int n) => Document(
        $"d{n}", $"By {n % 3}", items: [Item($"{n}", $"Parkering {n}", Text(SectionKind.Presentation, string.Join(' ', Enumerable.Repeat("Parkering ved stranden.", 20))))]);
}
