using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Linking;
using static MinutesMiner.Tests.Linking.Meetings;

namespace MinutesMiner.Tests.Linking.Identities;

public class CommitteeLinkerTests
{
    [Fact]
    public void Article_and_term_make_no_other_body()
    {
        var body = Assert.Single(Bodies(Minutes("Byråd 2022-2025", "2025-01-06", Item("1", "Stier")), Minutes("Byrådet", "2026-02-03", Item("1", "Broer"))));
        Assert.Equal(2, body.Names.Count);
    }

    [Theory]
    [InlineData("Skole- og Fritidsudvalget", "Skoles- og Fritidsudvalget", 1)]
    [InlineData("Kultur- og Fritidsudvalget", "Kultur- og Idrætsudvalget", 2)]
    [InlineData("Teknikudvalget", "Miljøudvalget", 2)]
    public void A_slip_is_the_same_body_and_another_field_is_not(string one, string other, int count) =>
        Assert.Equal(count, Bodies(Minutes(one, "2026-01-06", Item("1", "Stier")), Minutes(other, "2026-02-03", Item("1", "Broer"))).Count);

    [Fact]
    public void Bodies_that_meet_on_one_day_are_two()
    {
        var bodies = Bodies(Minutes("Skole- og Fritidsudvalget", "2026-01-06", Item("1", "Stier")), Minutes("Skoles- og Fritidsudvalget", "2026-01-06", Item("1", "Broer")));
        Assert.Equal(2, bodies.Count);
        Assert.All(bodies, b => Assert.Equal([IdentityRule.Together], Assert.Single(b.Possible).Evidence));
    }

    [Theory]
    [InlineData("Sagen gik til Økonomiudvalget (ØU) i maj.", "ØU", IdentityRule.Abbreviation)]
    [InlineData("Økonomiudvalget (tidligere Pengeudvalget) behandler sagen.", "Pengeudvalget", IdentityRule.Renamed)]
    [InlineData("Pengeudvalget skifter navn til Økonomiudvalget.", "Pengeudvalget", IdentityRule.Renamed)]
    public void Another_name_counts_where_a_document_gives_both(string sentence, string other, string rule)
    {
        var says = Item("1", "Stier") with { Sections = [new Section(SectionKind.Summary, "Resume", sentence, [])] };
        var treated = Item("2", "Broer") with { History = [new HistoryEntry { Committee = other }] };
        var silent = Bodies(Minutes(Finance, "2026-01-06", Item("1", "Stier")), Minutes(Committee, "2026-02-03", treated));
        Assert.Equal(3, silent.Count);
        var told = Bodies(Minutes(Finance, "2026-01-06", says), Minutes(Committee, "2026-02-03", treated));
        Assert.Equal(rule, Assert.Single(Assert.Single(told, b => b.Names.Contains(other)).Merges).Rule);
        Assert.Equal(2, told.Count);
    }

    private static List<Identity> Bodies(params ExtractedDocument[] documents) =>
        [.. Linker.Link(documents).Identities.Where(i => i.Kind == IdentityKind.Committee)];
}
