using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Linking;
using static MinutesMiner.Tests.Linking.Meetings;

namespace MinutesMiner.Tests.Linking.Identities;

public class PersonLinkerTests
{
    [Fact]
    public void Two_spellings_in_one_body_are_one_person_with_the_evidence()
    {
        var person = Assert.Single(Persons(Held(Committee, "2026-01-06", "Lone Skaarup", "Bo Dahl"), Held(Committee, "2026-02-03", "Lone Skarup", "Bo Dahl")), p => p.Names.Count > 1);
        var merge = Assert.Single(person.Merges);
        Assert.Equal((IdentityRule.Spelling, true), (merge.Rule, merge.Score >= 0.8));
        Assert.Contains(IdentityRule.SameBody, merge.Evidence);
        Assert.NotEqual(merge.First.Document, merge.Second.Document);
        Assert.Equal(2, person.Mentions.Count);
    }

    [Fact]
    public void A_middle_name_left_out_is_one_person() =>
        Assert.Equal(["Karen Lind", "Karen Ravn Lind"], Assert.Single(Persons(Held(Committee, "2026-01-06", "Karen Ravn Lind"), Held(Committee, "2026-02-03", "Karen Lind"))).Names.Order(StringComparer.Ordinal));

    [Fact]
    public void One_list_with_both_keeps_them_apart_and_says_nothing_more()
    {
        var persons = Persons(Held(Committee, "2026-01-06", "Lone Skaarup", "Lone Skarup"), Held(Committee, "2026-02-03", "Lone Skarup"));
        Assert.Equal(2, persons.Count);
        Assert.All(persons, p => Assert.Empty(p.Merges));
    }

    [Fact]
    public void A_short_name_that_fits_two_is_left_apart_as_possible()
    {
        var persons = Persons(Held(Committee, "2026-01-06", "Karen Ravn Lind", "Karen Holm Lind"), Held(Committee, "2026-02-03", "Karen Lind"));
        Assert.Equal(3, persons.Count);
        Assert.All(Assert.Single(persons, p => p.Name == "Karen Lind").Possible, p => Assert.Contains(IdentityRule.Ambiguous, p.Evidence));
        Assert.Equal(2, Assert.Single(persons, p => p.Name == "Karen Lind").Possible.Count);
    }

    [Fact]
    public void A_spelling_in_another_body_alone_is_possible_and_no_more()
    {
        var persons = Persons(Held(Committee, "2026-01-06", "Lone Skaarup"), Held(Finance, "2026-02-03", "Lone Skarup"));
        Assert.Equal(2, persons.Count);
        Assert.Equal(IdentityRule.Spelling, Assert.Single(persons[0].Possible).Rule);
    }

    [Fact]
    public void Absences_and_votes_are_the_persons_and_a_partys_vote_is_nobodys()
    {
        var item = Item("1", "Stier") with
        {
            Decision = new Decision { Text = "Godkendt.", Outcome = Core.Facts.Outcome.Approved, Votes = new Votes { Against = ["Lone Skarup (B)", "(C)"] } },
            Attendance = [new AttendanceNote("Bo Dahl", Presence.Recused, null)],
        };
        var persons = Persons(Held(Committee, "2026-01-06", "Lone Skaarup", "Bo Dahl"), Minutes(Committee, "2026-02-03", item));
        Assert.Equal(2, persons.Count);
        Assert.Contains(Assert.Single(persons, p => p.Names.Contains("Lone Skaarup")).Mentions, m => m is { Role: MentionRole.VotedAgainst, Name: "Lone Skarup", Party: "B" });
        Assert.Contains(Assert.Single(persons, p => p.Name == "Bo Dahl").Mentions, m => m is { Role: MentionRole.Recused, At.Item: 0 });
    }

    [Fact]
    public void The_order_of_the_documents_makes_no_difference()
    {
        string[] names = ["Lone Skaarup", "Lone Skarup", "Karen Lind", "Karen Ravn Lind", "Karen Holm Lind", "Bo Dahl", "Lone Maj Skaarup"];
        var documents = names.Select((n, i) => Held(i % 2 == 0 ? Committee : Finance, $"2026-{i + 1:00}-06", n, names[(i + 3) % names.Length])).ToArray();
        var expected = Written(documents);
        Prop.ForAll(Gen.Shuffle(documents).ToArbitrary(), shuffled => Written(shuffled) == expected).QuickCheckThrowOnFailure();
    }

    private static string Written(IEnumerable<ExtractedDocument> documents) => string.Join(
        '\n', Linker.Link(documents).Identities.Select(i => ContractJson.WritePart(i) + ContractJson.WritePart(i.Mentions)));

    private static List<Identity> Persons(params ExtractedDocument[] documents) =>
        [.. Linker.Link(documents).Identities.Where(i => i.Kind == IdentityKind.Person)];

    private static ExtractedDocument Held(string body, string date, params string[] present)
    {
        var minutes = Minutes(body, date, Item("1", $"Sag {string.Join(' ', present)}"));
        return minutes with { Meeting = minutes.Meeting! with { Participants = [.. present.Select(n => new Participant(n, null, null, Presence.Present, null))] } };
    }
}
