using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>What becomes of a document that is put, put again, and removed.</summary>
public abstract class PutContract : StoreContract
{
    [Fact]
    public async Task A_document_comes_back_as_it_was_put()
    {
        var document = FullDocument.Make("fuld.pdf");

        var put = await Store.PutAsync(document);

        Assert.Equal(PutOutcome.Added, put.Outcome);
        foreach (var id in new[] { put.Id, document.Source.Sha256, document.Source.Sha256.ToUpperInvariant() })
        {
            var stored = await Store.FindAsync(id);
            Assert.NotNull(stored);
            Assert.Equal(ContractJson.Write(document, indented: true), ContractJson.Write(stored.Document, indented: true));
        }
    }

    [Fact]
    public async Task The_entry_says_what_a_list_needs()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        await Store.PutAsync(FullDocument.Make("fuld.pdf"));

        var entry = Assert.Single(await AllAsync(Store.ListAsync(DocumentFilter.All)));

        Assert.Equal(Hash("fuld.pdf")[..12], entry.Id);
        Assert.Equal((Hash("fuld.pdf"), "fuld.pdf", Engine), (entry.Sha256, entry.Uri, entry.EngineVersion));
        Assert.Equal((DocumentKind.Minutes, "Nordby Kommune", "Teknikudvalget"), (entry.Kind, entry.Municipality, entry.Committee));
        Assert.Equal(("Referat fuld.pdf", new DateOnly(2025, 3, 4)), (entry.Title, entry.Date));
        Assert.Equal((9, "prøve", 2), (entry.Pages, entry.Pipeline, entry.Items));
        Assert.InRange(entry.Added, before, DateTimeOffset.UtcNow.AddSeconds(1));
        Assert.Equal(entry.Added, entry.Changed);
    }

    [Fact]
    public async Task Putting_again_does_nothing()
    {
        var document = Document("a", items: [Item("1", "Havn")]);
        var first = await Store.PutAsync(document);
        var second = await Store.PutAsync(document with { Title = "en anden" });

        Assert.Equal(new PutResult(PutOutcome.AlreadyThere, first.Id), second);
        Assert.Equal("Referat a", (await Store.FindAsync(first.Id))!.Document.Title);
        Assert.Equal(1, (await FindAsync("havn")).Total);
    }

    [Fact]
    public async Task A_new_engine_replaces_and_keeps_the_id_and_the_first_date()
    {
        var first = await Store.PutAsync(FullDocument.Make("a"));
        var added = (await Store.FindAsync(first.Id))!.Entry.Added;
        var second = await Store.PutAsync(FullDocument.Make("a") with { Title = "Ny læsning" }, "engine 2");

        Assert.Equal(new PutResult(PutOutcome.Replaced, first.Id), second);
        var stored = (await Store.FindAsync(first.Id))!;
        Assert.Equal(("Ny læsning", "engine 2", added), (stored.Document.Title, stored.Entry.EngineVersion, stored.Entry.Added));
        Assert.True(stored.Entry.Changed >= added);
        Assert.Single(await AllAsync(Store.ListAsync(DocumentFilter.All)));
    }

    [Fact]
    public async Task Contains_asks_for_hash_and_version()
    {
        await Store.PutAsync(Document("a"));

        Assert.True(await Store.ContainsAsync(Hash("a"), Engine));
        Assert.True(await Store.ContainsAsync(Hash("a").ToUpperInvariant(), Engine));
        Assert.False(await Store.ContainsAsync(Hash("a"), "engine 2"));
        Assert.False(await Store.ContainsAsync(Hash("b"), Engine));
    }

    [Fact]
    public async Task A_removed_document_is_gone_and_remembered_until_it_comes_back()
    {
        var start = DateTimeOffset.UtcNow.AddSeconds(-1);
        var put = await Store.PutAsync(FullDocument.Make("a"));

        Assert.True(await Store.RemoveAsync(put.Id));
        Assert.False(await Store.RemoveAsync(put.Id));
        Assert.Null(await Store.FindAsync(put.Id));
        Assert.False(await Store.ContainsAsync(Hash("a"), Engine));
        Assert.IsType<NothingResolved>(await Store.ResolveAsync("25/1234"));
        var removed = Assert.Single(await Store.ListRemovedAsync(start));
        Assert.Equal((put.Id, Hash("a"), "a"), (removed.Id, removed.Sha256, removed.Uri));
        Assert.Empty(await Store.ListRemovedAsync(DateTimeOffset.UtcNow.AddHours(1)));

        Assert.Equal(new PutResult(PutOutcome.Added, put.Id), await Store.PutAsync(FullDocument.Make("a")));
        Assert.Empty(await Store.ListRemovedAsync(start));
    }

    [Fact]
    public async Task An_engine_without_name_is_misuse()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.PutAsync(Document("a"), [], " "));
        Assert.Null(await Store.FindAsync(Hash("a")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("zz5f6bb0c1a3a4c3b5a1f7e8d9c0b1a2f3e4d5c6b7a8f9e0d1c2b3a4f5e6d7c8")]
    public async Task A_hash_that_is_none_is_misuse(string hash)
    {
        var document = Document("a");

        await Assert.ThrowsAsync<ArgumentException>(
            () => Store.PutAsync(document with { Source = document.Source with { Sha256 = hash } }, [], Engine));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task A_passage_of_an_item_that_is_not_there_is_misuse_and_writes_nothing(int item)
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => Store.PutAsync(Document("a", items: [Item("1", "X")]), [new Passage(item, SectionKind.Other, "x", [])], Engine));

        Assert.Null(await Store.FindAsync(Hash("a")));
    }

    [Fact]
    public async Task A_cancelled_put_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var document = FullDocument.Make("a");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.PutAsync(document, Passages(document), Engine, cancelled.Token));

        Assert.Null(await Store.FindAsync(Hash("a")));
        Assert.Equal(PutOutcome.Added, (await Store.PutAsync(document)).Outcome);
    }

    [Fact]
    public async Task Text_of_any_code_points_is_kept_or_shown_as_unreadable()
    {
        var document = Document("a", items:
        [
            Item("1\u0000", "Nul\0tegn", Text(SectionKind.Other, "før\0efter \ud800 alene 🌳 \u001e \u001f skille")),
            Item("2", new string('æ', 20_000)),
        ]);

        var put = await Store.PutAsync(document);

        var stored = (await Store.FindAsync(put.Id))!.Document;
        Assert.Equal("Nul\0tegn", stored.Items[0].Title);
        Assert.Equal(["1\u0000"], await NumbersAsync("skille"));
        Assert.Equal(1, (await FindAsync("efter alene")).Total);
    }

    [Fact]
    public async Task A_document_without_anything_can_be_put()
    {
        var bare = new ExtractedDocument
        {
            Source = new SourceInfo { Uri = "tom", Sha256 = Hash("tom"), MediaType = "text/plain" },
            Kind = DocumentKind.Other,
        };

        var put = await Store.PutAsync(bare, [], Engine);

        Assert.Equal("tom", (await Store.FindAsync(put.Id))!.Entry.Uri);
        var hit = Assert.Single((await FindAsync("")).Hits);
        Assert.Equal(("", "", put.Id), (hit.Title, hit.Snippet.Text, hit.DocumentId));
    }
}
