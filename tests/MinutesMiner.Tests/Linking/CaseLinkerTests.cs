using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Linking;
using static MinutesMiner.Tests.Linking.Meetings;

namespace MinutesMiner.Tests.Linking;

public class CaseLinkerTests
{
    private const string Title = "Ny cykelsti langs Havnevej";

    [Fact]
    public void A_case_goes_from_committee_to_finance_committee_to_council()
    {
        var links = Cases(
            Minutes(Committee, "2026-02-03", Item("4", Title, "26/100", Outcome.Recommended)),
            Minutes(Finance, "2026-02-16", Item("9", Title, "26/100", Outcome.Recommended)),
            Minutes(Council, "2026-02-23", Item("12", Title, "26/100")));

        Assert.Equal(["9 passed_on 4", "12 passed_on 9"], links.Select(l => l.Text));
        Assert.All(links, l => Assert.Equal([LinkEvidence.CaseNumber, LinkEvidence.Title], l.Link.Evidence));
        Assert.All(links, l => Assert.InRange(l.Link.Score, 0.9, 1));
    }

    [Fact]
    public void Meetings_of_one_day_are_taken_from_below()
    {
        var links = Cases(
            Minutes(Council, "2026-02-03", Item("12", Title, "26/100")),
            Minutes(Finance, "2026-02-03", Item("9", Title, "26/100", Outcome.Recommended)),
            Minutes(Committee, "2026-02-03", Item("4", Title, "26/100", Outcome.Recommended)));

        Assert.Equal(["9 passed_on 4", "12 passed_on 9"], links.Select(l => l.Text));
    }

    [Fact]
    public void What_two_committees_send_up_comes_from_both()
    {
        var links = Cases(
            Minutes(Committee, "2026-02-03", Item("4", Title, "26/100", Outcome.Recommended)),
            Minutes("Kulturudvalget", "2026-02-04", Item("7", Title, "26/100", Outcome.Recommended)),
            Minutes(Council, "2026-02-23", Item("12", Title, "26/100")));

        Assert.Equal(["12 passed_on 4", "12 passed_on 7", "7 parallel 4"], links.Select(l => l.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_case_that_comes_back_is_resumed_from_its_last_treatment()
    {
        var links = Cases(
            Minutes(Committee, "2026-02-03", Item("4", Title, "26/100", Outcome.Postponed)),
            Minutes(Committee, "2026-03-03", Item("6", Title, "26/100")),
            Minutes(Committee, "2026-12-01", Item("40", "Regnskab for cykelstien", "26/100")));

        Assert.Equal(["6 resumed 4", "40 resumed 6"], links.Select(l => l.Text));
        Assert.Equal(0.75, links[1].Link.Score);
        Assert.Equal([LinkEvidence.CaseNumber], links[1].Link.Evidence);
    }

    [Fact]
    public void Of_two_items_of_a_meeting_the_one_of_the_same_title_is_meant()
    {
        var links = Cases(
            Minutes(Finance, "2026-02-16", Item("3", "Budgetopfølgning forår", "26/7", Outcome.Recommended), Item("4", "Budgetopfølgning forår, bevilling", "26/7", Outcome.Recommended)),
            Minutes(Council, "2026-02-23", Item("8", "Budgetopfølgning forår", "26/7"), Item("9", "Budgetopfølgning forår, bevilling", "26/7")));

        Assert.Equal(["8 passed_on 3", "9 passed_on 4"], links.Select(l => l.Text));
    }

    [Fact]
    public void Without_numbers_the_title_and_the_way_up_link_and_score_lower()
    {
        var link = Assert.Single(Cases(
            Minutes(Committee, "2026-02-03", Item("4", Title, null, Outcome.Recommended)),
            Minutes(Council, "2026-02-23", Item("12", Title))));

        Assert.Equal("12 passed_on 4", link.Text);
        Assert.Equal(0.8, link.Link.Score);
    }

    [Theory]
    [InlineData("Lokalplan nr. 15.25 for Havnen", "Lokalplan nr. 15.26 for Engen", "2026-02-23")]
    [InlineData("Regnskab 2024 for havnen", "Regnskab 2025 for havnen", "2026-02-23")]
    [InlineData("Renovering af broen over åen", "Renovering af broen over åen", "2027-02-23")]
    [InlineData("Godkendelse af dagsorden", "Godkendelse af dagsorden", "2026-02-23")]
    [InlineData("Orientering", "Orientering", "2026-02-23")]
    public void What_only_sounds_alike_is_not_linked(string first, string second, string date) => Assert.Empty(Cases(
        Minutes(Committee, "2026-02-03", Item("4", first, null, Outcome.Recommended)),
        Minutes(Council, date, Item("12", second))));

    [Fact]
    public void Committees_that_treat_things_of_one_title_do_not_share_a_case() => Assert.Empty(Cases(
        Minutes(Committee, "2026-02-03", Item("4", "Drøftelse af politiske mål for havnen", "26/1", Outcome.Discussed)),
        Minutes("Kulturudvalget", "2026-02-04", Item("7", "Drøftelse af politiske mål for havnen", "26/2", Outcome.Discussed)),
        Minutes(Finance, "2026-02-16", Item("9", "Drøftelse af politiske mål for havnen", "26/3", Outcome.Discussed))));

    [Fact]
    public void A_number_that_stands_for_a_monthly_report_makes_no_case()
    {
        var reports = Enumerable.Range(1, 7).Select(month => Minutes(Committee, $"2026-{month:00}-05", Item("2", "Sagstal i afdelingen", "26/9", Outcome.Noted)));
        var other = Minutes(Committee, "2026-09-05", Item("3", "Ansættelse af ny chef", "26/9"));

        Assert.DoesNotContain(Cases([.. reports, other]), l => l.Text.StartsWith('3'));
    }

    [Fact]
    public void Printed_history_links_where_the_titles_have_changed()
    {
        var later = Item("12", "Endelig vedtagelse af planen for Havnevej") with
        {
            History = [new HistoryEntry { Committee = "Teknikudvalget", Date = new DateOnly(2026, 2, 3), ItemNumber = "4" }],
        };
        var link = Assert.Single(Cases(Minutes(Committee, "2026-02-03", Item("4", "Forslag til plan for Havnevej", null, Outcome.Recommended)), Minutes(Council, "2026-08-23", later)));

        Assert.Equal([LinkEvidence.History], link.Link.Evidence);
    }

    [Fact]
    public void An_item_that_is_named_by_meeting_and_number_is_referred_to()
    {
        var later = Item("12", "Svar til foreningen") with { References = [new Reference(ReferenceKind.Item, "Teknikudvalget den 3. februar 2026 (pkt. 4", "4@2026-02-03")] };
        var link = Assert.Single(Cases(Minutes(Committee, "2026-02-03", Item("4", Title)), Minutes(Council, "2026-08-23", later)));

        Assert.Equal(("12 refers_to 4", 0.95), (link.Text, link.Link.Score));
    }

    /// <summary>Links between items, as "later kind earlier", in the order of the later item's meeting.</summary>
    private static IReadOnlyList<(Link Link, string Text)> Cases(params ExtractedDocument[] documents)
    {
        var items = documents.ToDictionary(d => d.Source.Sha256);
        return [.. Linker.Link(documents).Links
            .OrderBy(l => items[l.From.Document].Meeting!.Date).ThenBy(l => int.Parse(Number(l.From), null))
            .Select(l => (l, $"{Number(l.From)} {ContractJson.WritePart(l.Kind).Trim('"')} {Number(l.To)}"))];

        string Number(FactAddress at) => items[at.Document].Items[at.Item!.Value].Number!;
    }
}
