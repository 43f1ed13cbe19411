using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage.Search;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>Filters and facets.</summary>
public abstract class FilterContract : StoreContract
{
    [Theory]
    [InlineData("kommune:nordby", "1 2 3")]
    [InlineData("municipality:\"Sønderby Kommune\"", "4 5")]
    [InlineData("kommune:nordby kommune:sønderby", "1 2 3 4 5")]
    [InlineData("udvalg:byrådet", "3")]
    [InlineData("udvalg:\"klima miljø\"", "1 2")]
    [InlineData("committee:lønudvalg", "4 5")]
    [InlineData("udfald:udsat", "2")]
    [InlineData("udfald:godkendt,udsat", "1 2 3")]
    [InlineData("outcome:approved_with_remarks", "3")]
    [InlineData("fra:2025", "4 5")]
    [InlineData("til:2024-02", "1 2")]
    [InlineData("fra:01.02.2024 til:31.12.2024", "1 2 3")]
    [InlineData("år:2024", "1 2 3")]
    [InlineData("sag:25/7", "4")]
    [InlineData("sag:\"25 / 7\"", "4")]
    [InlineData("punkt:5", "5")]
    [InlineData("lukket:ja", "5")]
    [InlineData("closed:no kommune:sønderby", "4")]
    [InlineData("person:inge", "1 2 3")]
    [InlineData("person:\"bo eksempel\"", "3")]
    [InlineData("afsnit:økonomi", "2")]
    [InlineData("støj afsnit:økonomi", "2")]
    [InlineData("støj", "1 2")]
    [InlineData("støj udfald:godkendt", "1")]
    [InlineData("type:dagsorden", "4 5")]
    [InlineData("støj kind:minutes,slides", "1 2")]
    [InlineData("kommune:vesterby", "")]
    [InlineData("sag:nej", "")]
    [InlineData("person:ingen", "")]
    public async Task Fields_narrow(string query, string expected)
    {
        await FillAsync();

        Assert.Equal(expected, string.Join(' ', (await NumbersAsync(query)).Order()));
    }

    [Fact]
    public async Task Filters_beside_the_text_do_the_same()
    {
        await FillAsync();
        var queries = new (SearchQuery Query, string Expected)[]
        {
            (new SearchQuery { Municipalities = ["Nordby"] }, "1 2 3"),
            (new SearchQuery { Committees = ["Byrådet", "løn"] }, "3 4 5"),
            (new SearchQuery { Outcomes = [Outcome.Postponed] }, "2"),
            (new SearchQuery { From = new DateOnly(2024, 2, 29), To = new DateOnly(2024, 12, 31) }, "3"),
            (new SearchQuery { From = new DateOnly(2023, 1, 1), Text = "fra:2025" }, "4 5"),
            (new SearchQuery { CaseNumber = "25/7" }, "4"),
            (new SearchQuery { ItemNumber = "5" }, "5"),
            (new SearchQuery { Closed = true }, "5"),
            (new SearchQuery { Kinds = [DocumentKind.Minutes], Text = "type:notat" }, "1 2 3"),
            (new SearchQuery { Person = "Inge Prøve" }, "1 2 3"),
            (new SearchQuery { Sections = [SectionKind.Economy], Text = "støj" }, "2"),
            (new SearchQuery { Municipalities = ["Nordby"], Text = "kommune:sønderby" }, "1 2 3 4 5"),
        };
        foreach (var (query, expected) in queries)
        {
            var found = await Search.SearchAsync(query);
            Assert.Equal(expected, string.Join(' ', found.Hits.Select(h => h.ItemNumber).Order()));
        }
    }

    [Fact]
    public async Task Facets_count_what_matches()
    {
        await FillAsync();

        var facets = (await FindAsync("")).Facets;

        Assert.Equal([new FacetCount<string>("Nordby Kommune", 3), new("Sønderby Kommune", 2)], facets.Municipalities);
        Assert.Equal([new FacetCount<string>("Byrådets Lønudvalg", 2), new("Klima- og Miljøudvalget", 2), new("Byrådet", 1)], facets.Committees);
        Assert.Equal([new FacetCount<Outcome>(Outcome.ApprovedWithRemarks, 1), new(Outcome.Approved, 1), new(Outcome.Postponed, 1)], facets.Outcomes);
        Assert.Equal([new FacetCount<int>(2024, 3), new(2025, 2)], facets.Years);
    }

    [Fact]
    public async Task A_facet_disregards_its_own_filter_and_no_other()
    {
        await FillAsync();

        var result = await FindAsync("kommune:nordby udfald:udsat");

        Assert.Equal(1, result.Total);
        Assert.Equal([new FacetCount<Outcome>(Outcome.ApprovedWithRemarks, 1), new(Outcome.Approved, 1), new(Outcome.Postponed, 1)], result.Facets.Outcomes);
        Assert.Equal([new FacetCount<string>("Nordby Kommune", 1)], result.Facets.Municipalities);
        Assert.Equal([new FacetCount<int>(2024, 1)], result.Facets.Years);
    }

    [Fact]
    public async Task Without_words_the_decision_is_quoted()
    {
        await FillAsync();

        var hit = Assert.Single((await FindAsync("punkt:2")).Hits);

        Assert.Equal((SectionKind.Decision, "Udsat til næste møde."), (hit.Section, hit.Snippet.Text));
        Assert.Empty(hit.Snippet.Matches);
        Assert.Equal(0, hit.Score);
    }

    [Fact]
    public async Task Words_are_quoted_from_the_sections_that_were_asked_for()
    {
        await FillAsync();

        var hit = Assert.Single((await FindAsync("støj afsnit:økonomi")).Hits);

        Assert.Equal((SectionKind.Economy, "Støj koster."), (hit.Section, hit.Snippet.Text));
    }

    [Fact]
    public async Task Names_and_values_that_nobody_has_are_noted()
    {
        await FillAsync();

        var notes = (await FindAsync("kommune:vesterby udfald:måske fra:jul person:ingen syg*")).Notes;

        Assert.Equal(
            [
                new SearchNote(SearchNotes.ShortPrefix, "syg*"),
                new SearchNote(SearchNotes.UnknownName, "kommune:vesterby"),
                new SearchNote(SearchNotes.UnknownName, "person:ingen"),
                new SearchNote(SearchNotes.UnknownValue, "fra:jul"),
                new SearchNote(SearchNotes.UnknownValue, "udfald:måske"),
            ],
            notes.OrderBy(n => n.Code, StringComparer.Ordinal).ThenBy(n => n.Part, StringComparer.Ordinal));
    }

    private async Task FillAsync()
    {
        var nordby = Document("a", "Nordby Kommune", "Klima- og Miljøudvalget", "2024-02-10", items:
        [
            Decided("1", "Støj", Outcome.Approved, "Godkendt."),
            Decided("2", "Støjskærm", Outcome.Postponed, "Udsat til næste møde.", Text(SectionKind.Presentation, "Støj er slemt."), Text(SectionKind.Economy, "Støj koster.")),
        ]);
        await Store.PutAsync(nordby with { Meeting = nordby.Meeting! with { Participants = [new Participant("Inge Prøve", null, "A", Presence.Present, null)] } });
        var council = Decided("3", "Regnskab", Outcome.ApprovedWithRemarks, "Godkendt med bemærkning.");
        await Store.PutAsync(Document("b", "Nordby Kommune", "Byrådet", "2024-12-31", items:
        [
            council with
            {
                Attendance = [new AttendanceNote("Bo Eksempel", Presence.Absent, null)],
                Decision = council.Decision! with { Votes = new Votes { For = ["Inge Prøve"] } },
            },
        ]));
        await Store.PutAsync(Document("c", "Sønderby Kommune", "Byrådets Lønudvalg", "2025-01-01", items:
        [
            Item("4", "Løn") with { CaseNumber = "25/7" },
            Item("5", "Lukket punkt") with { Closed = true },
        ]) with { Kind = DocumentKind.Agenda });
    }
}
