using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>Lists and exports.</summary>
public abstract class ListContract : StoreContract
{
    [Fact]
    public async Task The_order_is_that_of_municipality_date_and_address_whatever_the_order_of_putting()
    {
        (string? Municipality, string? Date, string Uri)[] expected =
        [
            (null, "2025-01-01", "z"),
            ("Aarhus", null, "y"),
            ("Aarhus", "2024-12-31", "x"),
            ("Aarhus", "2025-01-01", "B"),
            ("Aarhus", "2025-01-01", "a"),
            ("aarhus", "2020-01-01", "c"),
            ("Ærø", "2020-01-01", "d"),
            ("Århus", "2020-01-01", "e"),
        ];
        foreach (var one in expected.OrderBy(e => Hash(e.Uri), StringComparer.Ordinal))
        {
            await Store.PutAsync(Document(one.Uri, one.Municipality, date: one.Date));
        }

        // Code points, not a dictionary: Å (U+00C5) before Æ (U+00C6).
        var order = expected.Select(e => e.Uri).ToArray();
        (order[6], order[7]) = (order[7], order[6]);
        Assert.Equal(order, (await AllAsync(Store.ListAsync(DocumentFilter.All))).Select(e => e.Uri));
        Assert.Equal(order, (await AllAsync(Store.ExportAsync(DocumentFilter.All))).Select(d => d.Document.Source.Uri));
    }

    [Fact]
    public async Task Filters_narrow()
    {
        await Store.PutAsync(Document("a", "Nordby Kommune", "Klima- og Miljøudvalget", "2024-01-10"));
        await Store.PutAsync(Document("b", "Nordby Kommune", "Byrådet", "2024-06-10"));
        await Store.PutAsync(Document("c", "Sønderby Kommune", "Byrådet", "2025-01-10") with { Kind = DocumentKind.Agenda });
        await Store.PutAsync(Document("d", null, null, null));

        Assert.Equal(["a", "b"], await UrisAsync(new DocumentFilter { Municipality = "nordby" }));
        Assert.Equal(["a"], await UrisAsync(new DocumentFilter { Committee = "klima miljø" }));
        Assert.Equal(["b", "c"], await UrisAsync(new DocumentFilter { From = new DateOnly(2024, 6, 10) }));
        Assert.Equal(["a", "b"], await UrisAsync(new DocumentFilter { To = new DateOnly(2024, 6, 10) }));
        Assert.Equal(["c"], await UrisAsync(new DocumentFilter { Kind = DocumentKind.Agenda }));
        Assert.Equal(["b"], await UrisAsync(new DocumentFilter { Committee = "Byrådet", Municipality = "Nordby Kommune" }));
        Assert.Empty(await UrisAsync(new DocumentFilter { Municipality = "vesterby" }));
        Assert.Empty(await UrisAsync(new DocumentFilter { Municipality = " " }));
    }

    [Fact]
    public async Task What_has_changed_since_a_time_can_be_listed()
    {
        await Store.PutAsync(Document("a"));
        var changed = (await AllAsync(Store.ListAsync(DocumentFilter.All)))[0].Changed;

        Assert.Single(await UrisAsync(new DocumentFilter { ChangedSince = changed }));
        Assert.Empty(await UrisAsync(new DocumentFilter { ChangedSince = changed.AddMilliseconds(1) }));
    }

    [Fact]
    public async Task An_export_under_way_goes_on_while_documents_come_and_go()
    {
        foreach (var name in new[] { "a", "b", "c", "d" })
        {
            await Store.PutAsync(Document(name));
        }

        var seen = new List<string>();
        await foreach (var document in Store.ExportAsync(DocumentFilter.All))
        {
            seen.Add($"{document.Entry.Uri} {document.Document.Title}");
            if (seen.Count == 1)
            {
                await Store.RemoveAsync(Hash("b"));
                await Store.PutAsync(Document("c") with { Title = "ny" }, "engine 2");
                await Store.PutAsync(Document("aa"));
            }
        }

        Assert.Equal(["a Referat a", "c ny", "d Referat d"], seen);
    }

    private async Task<IEnumerable<string>> UrisAsync(DocumentFilter filter) =>
        (await AllAsync(Store.ListAsync(filter))).Select(e => e.Uri).Order(StringComparer.Ordinal);
}
