using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Linking;
using MinutesMiner.Linking.Meetings;
using static MinutesMiner.Tests.Linking.Meetings;

namespace MinutesMiner.Tests.Linking;

public class MeetingTests
{
    private static readonly ExtractedDocument Before = Agenda(
        Committee, "2026-02-03", Item("1", "Godkendelse af dagsorden", null, null), Recommended("2", "Ny cykelsti", "at stien anlægges for 2 mio. kr."), Item("3", "Lukning af broen", "26/2", null));

    private static readonly ExtractedDocument After = Minutes(
        Committee, "2026-02-03", Item("1", "Godkendelse af dagsorden"), Recommended("3", "Ny cykelsti", "at stien anlægges for 3 mio. kr."), Item("4", "Akut sag om havnen", "26/8"));

    [Fact]
    public void Minutes_are_linked_to_the_agenda_item_by_item()
    {
        var links = Linker.Link([Before, After]).Links;
        Assert.All(links, l => Assert.Equal((LinkKind.AgendaOf, After.Source.Sha256, Before.Source.Sha256), (l.Kind, l.From.Document, l.To.Document)));
        Assert.Equal([(null, null), (0, 0), (1, 1)], links.Select(l => (l.From.Item, l.To.Item)));
    }

    [Fact]
    public void Differences_are_what_was_added_removed_moved_and_reworded()
    {
        var differences = MeetingDifferences.Between(Before, After);
        Assert.Equal([DifferenceKind.Renumbered, DifferenceKind.Recommendation, DifferenceKind.Added, DifferenceKind.Removed], differences.Select(d => d.Kind));
        Assert.Equal(("at stien anlægges for 2 mio. kr.", "at stien anlægges for 3 mio. kr."), (differences[1].Before, differences[1].After));
        Assert.Equal(("Akut sag om havnen", "Lukning af broen"), (differences[2].After, differences[3].Before));
        Assert.Empty(MeetingDifferences.Between(After, After));
    }

    [Fact]
    public void Another_meeting_of_the_same_day_is_not_taken_for_it()
    {
        var seminar = Agenda(Committee, "2026-02-03", Item("1", "Godkendelse af dagsorden", null, null), Item("2", "Rundvisning på havnen", null, null), Item("3", "Middag", null, null));
        Assert.Empty(Linker.Link([seminar, After]).Links);
    }

    [Fact]
    public void A_case_is_followed_from_the_minutes_not_from_the_agenda()
    {
        var council = Minutes(Council, "2026-02-23", Recommended("12", "Ny cykelsti", "at stien anlægges."));
        var link = Assert.Single(Linker.Link([Before, After, council]).Links, l => l.Kind == LinkKind.PassedOn);
        Assert.Equal((council.Source.Sha256, After.Source.Sha256), (link.From.Document, link.To.Document));
    }

    private static AgendaItem Recommended(string number, string title, string clause) =>
        Item(number, title, "26/1") with { Recommendations = [new Recommendation("Direktøren", clause, [])] };
}
