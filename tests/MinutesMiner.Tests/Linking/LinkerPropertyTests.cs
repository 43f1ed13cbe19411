using FsCheck;
using FsCheck.Fluent;
using MinutesMiner.Core.Facts;
using MinutesMiner.Linking;
using static MinutesMiner.Tests.Linking.Meetings;
using Outcome = MinutesMiner.Core.Facts.Outcome;

namespace MinutesMiner.Tests.Linking;

public class LinkerPropertyTests
{
    private static readonly ExtractedDocument[] Year = [.. Make()];

    [Fact]
    public void The_order_of_the_documents_makes_no_difference()
    {
        var order = Gen.Shuffle(Enumerable.Range(0, Year.Length).ToArray()).Zip(Gen.Choose(1, Year.Length));
        Prop.ForAll(order.ToArbitrary(), drawn =>
        {
            var (places, count) = drawn;
            var taken = places.Take(count).ToArray();
            return Written(taken.Select(i => Year[i])) == Written(taken.Order().Select(i => Year[i]));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_document_that_comes_twice_counts_once() => Assert.Equal(Written(Year), Written([.. Year, .. Year]));

    [Fact]
    public void The_year_holds_links_of_most_kinds() => Assert.True(Linker.Link(Year).Links.Select(l => l.Kind).Distinct().Count() >= 7);

    private static string Written(IEnumerable<ExtractedDocument> documents) => ContractJson.WritePart(Linker.Link(documents));

    private static IEnumerable<ExtractedDocument> Make()
    {
        for (var month = 1; month <= 6; month++)
        {
            var number = $"26/{month / 2}";
            var title = $"Samtaler med sygemeldte, model {month / 2}";
            var promise = new Commitment { Text = $"Forvaltningen fremlægger en evaluering af samtaler med sygemeldte, model {month / 2}.", DuePrecision = DuePrecision.Meeting, Kind = CommitmentKind.Evaluation };
            var text = $"Sygemeldte får en første samtale senest {month + 4} uger efter sygemelding.";
            yield return Agenda(Committee, $"2026-{month:00}-03", Item("1", title, number, null)) with { Rules = [Rule("r1", "1", text, month + 4, RuleStatus.Proposed)] };
            yield return Minutes(Committee, $"2026-{month:00}-03", Item("1", title, number, Outcome.Recommended) with { Commitments = [promise] }, Item("2", "Eventuelt"))
                with { Rules = [Rule("r1", "1", text, month + 4, RuleStatus.Proposed)] };
            yield return Minutes(Finance, $"2026-{month:00}-15", Item("7", title, number, Outcome.Recommended));
            yield return Minutes(Council, $"2026-{month:00}-25", Item("9", title, number), Item("10", $"Evaluering af samtaler med sygemeldte, model {month / 2}", number, Outcome.Noted))
                with { Rules = [Rule("r1", "9", text, month + 4)] };
        }
    }
}
