using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>What ids stand for.</summary>
public abstract class ResolveContract : StoreContract
{
    [Fact]
    public async Task A_document_is_found_by_id_hash_and_beginning()
    {
        var put = await Store.PutAsync(Document("a"));

        foreach (var id in new[] { put.Id, Hash("a"), Hash("a")[..4], Hash("a")[..30], put.Id.ToUpperInvariant(), $" {put.Id} " })
        {
            Assert.Equal(put.Id, Assert.IsType<ResolvedDocument>(await Store.ResolveAsync(id)).Entry.Id);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("#")]
    [InlineData("#1")]
    [InlineData("abc")]
    [InlineData("ffffffffffff")]
    [InlineData("ffff#1")]
    [InlineData("ffff/r1")]
    [InlineData("@")]
    [InlineData("12/3456@Nordby")]
    [InlineData("'; DROP TABLE documents; --")]
    public async Task Nothing_is_found_for_anything_else(string id)
    {
        await Store.PutAsync(Document("a", items: [Item("1", "X") with { CaseNumber = "25/1" }]));

        Assert.IsType<NothingResolved>(await Store.ResolveAsync(id));
    }

    [Fact]
    public async Task Items_are_found_by_number_and_numbers_that_fail_get_places()
    {
        var put = await Store.PutAsync(Document("a", items:
        [
            Item("30", "første"), Item(null, "uden nummer"), Item("30", "igen"), Item("B 7", "med blank"), Item("", "tom"), Item("30~2", "som en anden"),
        ]));

        var ids = new Dictionary<string, string>
        {
            ["#30"] = "første",
            ["#~2"] = "uden nummer",
            ["#30~2"] = "igen",
            ["#B7"] = "med blank",
            ["#b 7"] = "med blank",
            ["#~5"] = "tom",
            ["#30~2~2"] = "som en anden",
        };
        foreach (var (id, title) in ids)
        {
            Assert.Equal(title, Assert.IsType<ResolvedItem>(await Store.ResolveAsync(put.Id + id)).Entry.Title);
        }

        var entry = Assert.IsType<ResolvedItem>(await Store.ResolveAsync(put.Id[..5] + "#30")).Entry;
        Assert.Equal((put.Id + "#30", 0, "30", put.Id), (entry.Id, entry.Index, entry.Number, entry.Document.Id));
        Assert.IsType<NothingResolved>(await Store.ResolveAsync(put.Id + "#31"));
    }

    [Fact]
    public async Task Rules_are_found()
    {
        var put = await Store.PutAsync(FullDocument.Make("a"));

        var resolved = Assert.IsType<ResolvedRule>(await Store.ResolveAsync(put.Id + "/r1"));

        Assert.Equal(("Bussen kører hver time.", put.Id), (resolved.Rule.Text, resolved.Entry.Id));
        Assert.Equal("hour", resolved.Rule.Timing!.Unit);
    }

    [Fact]
    public async Task A_beginning_that_several_documents_share_is_ambiguous()
    {
        var (first, second) = SameBeginning(4);
        await Store.PutAsync(Document(first, items: [Item("1", "kun her")]));
        await Store.PutAsync(Document(second, items: [Item("2", "kun der")]));

        var ambiguous = Assert.IsType<AmbiguousId>(await Store.ResolveAsync(Hash(first)[..4]));

        Assert.Equal(2, ambiguous.Total);
        Assert.Equal(new[] { Hash(first)[..12], Hash(second)[..12] }.Order(StringComparer.Ordinal), ambiguous.Candidates.Select(c => c.Id));
        Assert.All(ambiguous.Candidates, c => Assert.Contains("Teknikudvalget", c.Label, StringComparison.Ordinal));
        Assert.Equal("kun der", Assert.IsType<ResolvedItem>(await Store.ResolveAsync(Hash(first)[..4] + "#2")).Entry.Title);
    }

    [Fact]
    public async Task An_id_that_is_taken_is_made_longer()
    {
        var first = Document("a");
        var hash = Hash("a")[..12] + new string('0', 52);
        var put = await Store.PutAsync(first);
        var other = await Store.PutAsync(first with { Source = first.Source with { Sha256 = hash } });

        Assert.Equal(hash[..13], other.Id);
        Assert.Equal(Hash("a"), Assert.IsType<ResolvedDocument>(await Store.ResolveAsync(put.Id)).Entry.Sha256);
        Assert.Equal(hash, Assert.IsType<ResolvedDocument>(await Store.ResolveAsync(other.Id)).Entry.Sha256);
        Assert.IsType<AmbiguousId>(await Store.ResolveAsync(put.Id[..11]));
    }

    [Fact]
    public async Task A_case_lists_its_items_over_documents_and_committees()
    {
        await Store.PutAsync(Document("c", committee: "Byrådet", date: null, items: [Item("9", "Plan") with { CaseNumber = "25/1234" }]));
        await Store.PutAsync(Document("b", committee: "Byrådet", date: "2025-04-01", items:
        [
            Item("1", "Andet") with { CaseNumber = "25/999" },
            Decided("3", "Plan", Outcome.Approved, "Godkendt") with { CaseNumber = "25 / 1234" },
        ]));
        await Store.PutAsync(Document("a", date: "2025-03-01", items: [Decided("2", "Plan", Outcome.Recommended, "Anbefales") with { CaseNumber = "25/1234" }]));

        var found = Assert.IsType<ResolvedCase>(await Store.ResolveAsync("25/1234")).Case;

        Assert.Equal("Nordby Kommune", found.Municipality);
        Assert.Equal(
            [("Teknikudvalget", "2", Outcome.Recommended), ("Byrådet", "3", Outcome.Approved), ("Byrådet", "9", (Outcome?)null)],
            found.Items.Select(i => (i.Document.Committee, i.Number, i.Outcome)));
    }

    [Fact]
    public async Task A_case_number_of_two_municipalities_is_ambiguous()
    {
        await Store.PutAsync(Document("a", "Nordby Kommune", items: [Item("1", "Plan") with { CaseNumber = "EMN-2025-1" }]));
        await Store.PutAsync(Document("b", "Sønderby Kommune", items: [Item("2", "Skole") with { CaseNumber = "EMN-2025-1" }]));

        var ambiguous = Assert.IsType<AmbiguousId>(await Store.ResolveAsync("emn-2025-1"));

        Assert.Equal(["EMN-2025-1@Nordby Kommune", "EMN-2025-1@Sønderby Kommune"], ambiguous.Candidates.Select(c => c.Id));
        foreach (var id in new[] { "EMN-2025-1@Sønderby Kommune", "emn-2025-1@sønder" })
        {
            Assert.Equal("Skole", Assert.Single(Assert.IsType<ResolvedCase>(await Store.ResolveAsync(id)).Case.Items).Title);
        }
    }

    [Fact]
    public async Task A_case_number_of_nobody_in_particular_has_an_id_of_its_own()
    {
        await Store.PutAsync(Document("a", null, items: [Item("1", "Plan") with { CaseNumber = "7/25" }]));
        await Store.PutAsync(Document("b", "Nordby", items: [Item("2", "Skole") with { CaseNumber = "7/25" }]));

        var ambiguous = Assert.IsType<AmbiguousId>(await Store.ResolveAsync("7/25"));

        Assert.Equal(["7/25@", "7/25@Nordby"], ambiguous.Candidates.Select(c => c.Id));
        Assert.Null(Assert.IsType<ResolvedCase>(await Store.ResolveAsync("7/25@")).Case.Municipality);
    }

    [Fact]
    public async Task A_case_number_that_also_begins_a_hash_is_ambiguous()
    {
        var put = await Store.PutAsync(Document("a"));
        await Store.PutAsync(Document("b", items: [Item("1", "Plan") with { CaseNumber = put.Id[..6] }]));

        Assert.Equal(2, Assert.IsType<AmbiguousId>(await Store.ResolveAsync(put.Id[..6])).Total);
    }

    /// <summary>Two names whose hashes begin alike.</summary>
    private static (string First, string Second) SameBeginning(int digits)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; ; i++)
        {
            var name = $"n{i}";
            if (!seen.TryAdd(Hash(name)[..digits], name))
            {
                return (seen[Hash(name)[..digits]], name);
            }
        }
    }
}
