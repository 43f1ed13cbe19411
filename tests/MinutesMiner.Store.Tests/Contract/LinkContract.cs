using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>What a store keeps of linking.</summary>
public abstract class LinkContract : StoreContract
{
    private const string Linker = "linker 1";

    private static readonly string A = Hash("a");
    private static readonly string B = Hash("b");

    [Fact]
    public async Task Links_come_back_with_their_ends()
    {
        await PutTwoAsync();

        var links = await Links.ListLinksAsync(A);

        Assert.Equal([LinkKind.PassedOn, LinkKind.Supersedes], links.Select(l => l.Link.Kind));
        Assert.Equal((A[..12] + "#12", B[..12] + "#12"), (links[0].To.Item!.Id, links[0].From.Item!.Id));
        Assert.Equal([LinkEvidence.CaseNumber, LinkEvidence.Title], links[0].Link.Evidence);
        Assert.Equal(0.98, links[0].Link.Score);
        Assert.Equal(2, (await Links.ListLinksAsync(A, 0)).Count);
        Assert.Empty(await Links.ListLinksAsync(A, 1));
        Assert.Empty(await Links.ListLinksAsync(Hash("c")));
    }

    [Fact]
    public async Task Rules_are_asked_by_day_and_by_what_became_of_them()
    {
        await PutTwoAsync();

        Assert.Equal(["old-1", "new-1"], await KeysAsync(new RegisterFilter()));
        Assert.Equal(["old-1"], await KeysAsync(new RegisterFilter { On = new DateOnly(2025, 6, 30) }));
        Assert.Equal(["new-1"], await KeysAsync(new RegisterFilter { On = new DateOnly(2025, 7, 1) }));
        Assert.Empty(await KeysAsync(new RegisterFilter { On = new DateOnly(2025, 3, 3) }));
        Assert.Equal(["new-1"], await KeysAsync(new RegisterFilter { InForce = true }));
        Assert.Equal(["old-1"], await KeysAsync(new RegisterFilter { Key = "old" }));
        Assert.Equal(["old-1"], await KeysAsync(new RegisterFilter { Authorities = [RuleAuthority.Adopted] }));
        Assert.Empty(await KeysAsync(new RegisterFilter { TargetGroups = ["elderly"] }));
        Assert.Empty(await KeysAsync(new RegisterFilter { Municipality = "sønderby" }));
    }

    [Fact]
    public async Task Commitments_come_with_the_item_that_keeps_them()
    {
        await PutTwoAsync();

        var kept = Assert.Single(await AllAsync(Links.ListRegisteredCommitmentsAsync(new CommitmentFilter { DueBefore = new DateOnly(2025, 5, 1) })));
        Assert.Equal((new DateOnly(2025, 4, 1), B[..12] + "#12"), (kept.Standing.Due!.Value, kept.MetBy!.Id));
        Assert.Equal("Status i juni", kept.Entry.Commitment.Text);
    }

    [Fact]
    public async Task What_has_been_linked_is_not_asked_for_again_until_it_changes()
    {
        await PutTwoAsync();
        Assert.Empty(await LinkStore.ListScopesAsync(Linker));
        Assert.Equal("Nordby Kommune", Assert.Single(await LinkStore.ListScopesAsync("linker 2")).Municipality);
        Assert.Single(await LinkStore.ListScopesAsync(null));

        await Store.PutAsync(Document("c", "Sønderby Kommune"));
        await Store.PutAsync(Document("d", null));
        Assert.Equal([null, "Sønderby Kommune"], (await LinkStore.ListScopesAsync(Linker)).Select(s => s.Municipality));
        await Store.PutAsync(FullDocument.Make("a"), "engine 2");
        Assert.Equal(3, (await LinkStore.ListScopesAsync(Linker)).Count);
    }

    [Fact]
    public async Task A_scope_holds_its_own_documents()
    {
        await PutTwoAsync();
        await Store.PutAsync(Document("c", "Sønderby Kommune"));
        await Store.PutAsync(Document("d", null));

        var held = new List<string>();
        foreach (var scope in await LinkStore.ListScopesAsync(null))
        {
            held.Add(string.Join(' ', (await AllAsync(LinkStore.ReadScopeAsync(scope))).Select(d => d.Entry.Uri)));
        }

        Assert.Equal(["d", "a b", "c"], held);
    }

    [Fact]
    public async Task Links_that_were_found_in_other_documents_are_not_put()
    {
        await PutTwoAsync();
        var scope = Assert.Single(await LinkStore.ListScopesAsync(null));
        await Store.PutAsync(Document("c"));

        Assert.False(await LinkStore.PutLinksAsync(scope, new LinkSet([], [], []), Linker));
        Assert.Equal(2, (await Links.ListLinksAsync(A)).Count);
        Assert.Single(await LinkStore.ListScopesAsync(Linker));
    }

    [Fact]
    public async Task New_links_take_the_place_of_the_old()
    {
        await PutTwoAsync();
        var scope = Assert.Single(await LinkStore.ListScopesAsync(null));
        Assert.True(await LinkStore.PutLinksAsync(scope, new LinkSet([], [], []), Linker));
        Assert.Empty(await Links.ListLinksAsync(A));
        Assert.Empty(await KeysAsync(new RegisterFilter()));
    }

    [Fact]
    public async Task A_documents_links_go_with_it()
    {
        await PutTwoAsync();
        await Store.RemoveAsync(B);
        Assert.Empty(await Links.ListLinksAsync(A));
        Assert.Equal(["old-1"], await KeysAsync(new RegisterFilter()));
        Assert.Single(await LinkStore.ListScopesAsync(Linker));

        await Store.RemoveAsync(A);
        var gone = Assert.Single(await LinkStore.ListScopesAsync(Linker));
        Assert.Empty(await AllAsync(LinkStore.ReadScopeAsync(gone)));
    }

    [Fact]
    public async Task Persons_come_with_where_they_are_named_and_go_with_their_documents()
    {
        await PutTwoAsync();
        var scope = Assert.Single(await LinkStore.ListScopesAsync(null));
        var merge = new IdentityMerge("Lone Skaarup", "Lone Skarup", IdentityRule.Spelling, 0.95, new FactAddress(A), new FactAddress(B, 0), [IdentityRule.SameBody]);
        var person = new Identity
        {
            Kind = IdentityKind.Person, Key = "lone skaarup", Name = "Lone Skaarup", Names = ["Lone Skaarup", "Lone Skarup"], Merges = [merge],
            Mentions =
            [
                new IdentityMention(new FactAddress(A), "Lone Skaarup", MentionRole.Present, "Formand", null, null),
                new IdentityMention(new FactAddress(B, 0), "Lone Skarup", MentionRole.VotedAgainst, null, "B", 2),
            ],
        };
        var body = new Identity { Kind = IdentityKind.Committee, Key = "raad", Name = "Rådet", Names = ["Rådet"], Mentions = [new IdentityMention(new FactAddress(B), "Rådet", MentionRole.Held, null, null, null)] };
        Assert.True(await LinkStore.PutLinksAsync(scope, new LinkSet([], [], []) { Identities = [person, body] }, Linker));

        var found = Assert.Single(await AllAsync(Links.ListIdentitiesAsync(IdentityKind.Person, "skarup", "nordby")));
        Assert.Equal(("Nordby Kommune", "Lone Skaarup"), (found.Municipality, found.Identity.Name));
        Assert.Equal(merge with { Evidence = [] }, Assert.Single(found.Identity.Merges) with { Evidence = [] });
        Assert.Equal(person.Mentions, found.Mentions.Select(m => m.Mention).OrderBy(m => m.Role));
        Assert.Equal(B[..12] + "#12", Assert.Single(found.Mentions, m => m.Item is not null).Item!.Id);
        Assert.Empty(await AllAsync(Links.ListIdentitiesAsync(IdentityKind.Person, "bo")));
        Assert.Empty(await AllAsync(Links.ListIdentitiesAsync(IdentityKind.Person, null, "sønderby")));
        Assert.Single(await AllAsync(Links.ListIdentitiesAsync(IdentityKind.Committee)));

        await Store.RemoveAsync(B);
        Assert.Single(Assert.Single(await AllAsync(Links.ListIdentitiesAsync(IdentityKind.Person))).Mentions);
        Assert.Empty(await AllAsync(Links.ListIdentitiesAsync(IdentityKind.Committee)));

        scope = Assert.Single(await LinkStore.ListScopesAsync(null));
        Assert.True(await LinkStore.PutLinksAsync(scope, new LinkSet([], [], []), Linker));
        Assert.Empty(await AllAsync(Links.ListIdentitiesAsync(IdentityKind.Person)));
    }

    private async Task PutTwoAsync()
    {
        await Store.PutAsync(FullDocument.Make("a"));
        await Store.PutAsync(FullDocument.Make("b"));
        var (old, now) = (new FactAddress(A, 0, "r1"), new FactAddress(B, 0, "r1"));
        var set = new LinkSet(
            [
                new Link(LinkKind.PassedOn, new FactAddress(B, 0), new FactAddress(A, 0), 0.98, [LinkEvidence.CaseNumber, LinkEvidence.Title]),
                new Link(LinkKind.Supersedes, now, old, 0.7, [LinkEvidence.Subject]),
            ],
            [
                new RuleStanding
                {
                    Rule = old, Key = "old-1", Authority = RuleAuthority.Adopted, ValidFrom = new DateOnly(2025, 3, 4), ValidTo = new DateOnly(2025, 6, 30),
                    EndedBy = now, EndedHow = LinkKind.Supersedes, Hints = [new RuleHint("rule.test", "Se efter.", "Bussen kører.", [At(2)])],
                },
                new RuleStanding { Rule = now, Key = "new-1", Authority = RuleAuthority.Statutory, ValidFrom = new DateOnly(2025, 7, 1) },
            ],
            [
                new CommitmentStanding { Commitment = new FactAddress(A, 0, "c0"), Key = "c-1", Due = new DateOnly(2025, 4, 1), MetBy = new FactAddress(B, 0), Score = 0.8 },
            ]);
        Assert.True(await LinkStore.PutLinksAsync(Assert.Single(await LinkStore.ListScopesAsync(null)), set, Linker));
    }

    private async Task<IEnumerable<string>> KeysAsync(RegisterFilter filter) => (await AllAsync(Links.ListRegisteredRulesAsync(filter))).Select(r => r.Standing.Key);
}
