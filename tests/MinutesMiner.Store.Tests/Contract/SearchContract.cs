using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Search;
using static MinutesMiner.Store.Tests.Contract.Samples;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>What a search finds and quotes.</summary>
public abstract class SearchContract : StoreContract
{
    [Theory]
    [InlineData("skolebestyrelse")]
    [InlineData("skolebestyrelserne")]
    [InlineData("SKOLEBESTYRELSER")]
    [InlineData("bestyrelse")]
    [InlineData("bestyrelsernes")]
    [InlineData("skole")]
    public async Task Finds_inflections_and_parts_of_compounds(string query)
    {
        await Store.PutAsync(Document("a", items:
        [
            Item("1", "Valg", Text(SectionKind.Presentation, "Byen vælger nye skolebestyrelser til foråret.")),
            Item("2", "Andet", Text(SectionKind.Presentation, "Byen køber brændsel.")),
        ]));

        Assert.Equal(["1"], await NumbersAsync(query));
    }

    [Fact]
    public async Task A_compound_that_is_asked_for_does_not_find_its_parts()
    {
        await Store.PutAsync(Document("a", items: [Item("1", "Valg", Text(SectionKind.Presentation, "En bestyrelse for en skole."))]));

        Assert.Empty(await NumbersAsync("skolebestyrelse"));
    }

    [Theory]
    [InlineData("rådmand")]
    [InlineData("Rådmænd")]
    [InlineData("RAADMAND")]
    [InlineData("ærøskøbing")]
    [InlineData("ÆRØSKØBING")]
    public async Task Danish_letters_are_letters(string query)
    {
        await Store.PutAsync(Document("a", items: [Item("1", "Besøg", Text(SectionKind.Presentation, "Rådmanden rejser til Ærøskøbing."))]));

        Assert.Equal(["1"], await NumbersAsync(query));
    }

    [Fact]
    public async Task Å_is_not_a()
    {
        await Store.PutAsync(Document("a", items: [Item("1", "Valg", Text(SectionKind.Presentation, "Rådet mødes."))]));

        Assert.Empty(await NumbersAsync("radet"));
    }

    [Fact]
    public async Task Words_may_stand_in_different_passages_of_an_item_but_not_in_different_items()
    {
        await Store.PutAsync(Document("a", items:
        [
            Item("1", "Biblioteket", Text(SectionKind.Presentation, "Taget er utæt."), Text(SectionKind.Economy, "Der er budget til det.")),
            Item("2", "Skolen", Text(SectionKind.Presentation, "Taget er utæt.")),
            Item("3", "Hallen", Text(SectionKind.Presentation, "Der er budget til det.")),
        ]));

        Assert.Equal(["1"], await NumbersAsync("taget budget"));
        Assert.Equal(["1"], await NumbersAsync("biblioteket budget"));
    }

    [Fact]
    public async Task A_phrase_stands_within_one_passage()
    {
        await Store.PutAsync(Document("a", items:
        [
            Item("1", "Ja", Text(SectionKind.Presentation, "Udvalget fik ekstra midler i år.")),
            Item("2", "Nej", Text(SectionKind.Presentation, "Det var ekstra.\nMidler er der ikke.")),
            Item("3", "Nej", Text(SectionKind.Presentation, "Midler som ekstra.")),
        ]));

        Assert.Equal(["1"], await NumbersAsync("\"ekstra midler\""));
        Assert.Equal(3, (await FindAsync("ekstra midler")).Total);
    }

    [Fact]
    public async Task A_phrase_finds_inflections()
    {
        await Store.PutAsync(Document("a", items: [Item("1", "Ja", Text(SectionKind.Presentation, "De kommunale veje blev set efter."))]));

        Assert.Equal(["1"], await NumbersAsync("\"kommunal vej\""));
    }

    [Fact]
    public async Task Or_minus_and_prefix_do_what_they_say()
    {
        await Store.PutAsync(Document("a", items:
        [
            Item("1", "Svømmehal", Text(SectionKind.Presentation, "Åbningstider om vinteren.")),
            Item("2", "Havnebad", Text(SectionKind.Presentation, "Åbningstider om sommeren.")),
            Item("3", "Bibliotek", Text(SectionKind.Presentation, "Åbningstider hele året.")),
        ]));

        Assert.Equal(["1", "2"], (await NumbersAsync("svømmehal OR havnebad")).Order());
        Assert.Equal(["2", "3"], (await NumbersAsync("åbningstider -svømmehal")).Order());
        Assert.Equal(["3"], await NumbersAsync("åbningstider -svømmehal -\"om sommeren\""));
        Assert.Equal(["3"], await NumbersAsync("bibl*"));
        Assert.Equal(["2", "3"], (await NumbersAsync("-svømmehal")).Order());
    }

    [Fact]
    public async Task A_word_that_is_excluded_counts_wherever_it_stands()
    {
        await Store.PutAsync(Document("a", items: [Item("1", "Hal", Text(SectionKind.Presentation, "Tag"), Text(SectionKind.Legal, "Planloven"))]));

        Assert.Empty(await NumbersAsync("afsnit:sagsfremstilling tag -planloven"));
    }

    [Fact]
    public async Task The_name_of_the_municipality_counts_as_words_of_its_items()
    {
        await Store.PutAsync(Document("a", municipality: "Nordby Kommune", items: [Item("1", "Snerydning")]));
        await Store.PutAsync(Document("b", municipality: "Sønderby Kommune", items: [Item("2", "Snerydning")]));

        Assert.Equal(["2"], await NumbersAsync("sønderby snerydning"));
    }

    [Fact]
    public async Task A_case_number_is_found_as_a_word()
    {
        await Store.PutAsync(Document("a", items: [Item("1", "Lokalplan") with { CaseNumber = "25/2564" }]));

        Assert.Equal(["1"], await NumbersAsync("25/2564"));
    }

    [Fact]
    public async Task A_hit_says_where_its_words_stand()
    {
        var document = Document("a.pdf", items:
        [
            Decided("7", "Nyt gadelys", Outcome.Approved, "Udvalget godkendte planen.", Text(SectionKind.Summary, "Gadelyset skiftes.", 5)) with
            {
                CaseNumber = "25/11",
            },
        ]);
        var put = await Store.PutAsync(document);

        var hit = Assert.Single((await FindAsync("gadelysene skiftes")).Hits);

        Assert.Equal(put.Id, hit.DocumentId);
        Assert.Equal(put.Id + "#7", hit.ItemId);
        Assert.Equal(("7", "Nyt gadelys", "a.pdf", "25/11"), (hit.ItemNumber, hit.Title, hit.Uri, hit.CaseNumber));
        Assert.Equal(("Nordby Kommune", "Teknikudvalget", new DateOnly(2025, 3, 4)), (hit.Municipality, hit.Committee, hit.Date));
        Assert.Equal((Outcome.Approved, SectionKind.Summary, 5), (hit.Outcome, hit.Section, hit.Page));
        Assert.Equal([At(5)], hit.Spans);
        Assert.Equal("Gadelyset skiftes.", hit.Snippet.Text);
        Assert.Equal(["Gadelyset", "skiftes"], Marked(hit));
        Assert.Equal(["gadelys"], hit.TitleMatches.Select(m => hit.Title[m.Start..m.End]));
        Assert.True(hit.Score > 0);
        Assert.False(hit.Closed);
    }

    [Fact]
    public async Task The_whole_word_is_marked_also_in_a_compound_and_after_wide_characters()
    {
        await Store.PutAsync(Document("a", items: [Item("1", "X", Text(SectionKind.Presentation, "🌳 “Æblehavens” skolebestyrelser, 𝒜 og skolebestyrelsen."))]));

        var hit = Assert.Single((await FindAsync("bestyrelse")).Hits);

        Assert.Equal(["skolebestyrelser", "skolebestyrelsen"], Marked(hit));
    }

    [Fact]
    public async Task Of_a_phrase_only_the_words_in_place_are_marked()
    {
        await Store.PutAsync(Document("a", items: [Item("1", "X", Text(SectionKind.Presentation, "Midler er ekstra, og ekstra midler er gode."))]));

        var hit = Assert.Single((await FindAsync("\"ekstra midler\"")).Hits);

        Assert.Equal([new TextRange(21, 27), new TextRange(28, 34)], hit.Snippet.Matches);
    }

    [Fact]
    public async Task A_long_passage_is_cut_at_blanks_around_the_matches()
    {
        var filler = string.Join(' ', Enumerable.Range(0, 200).Select(i => "ord" + i));
        await Store.PutAsync(Document("a", items: [Item("1", "X", Text(SectionKind.Presentation, $"{filler} kirkegården {filler}"))]));

        var hit = Assert.Single((await FindAsync("kirkegård")).Hits);

        Assert.Equal(["kirkegården"], Marked(hit));
        Assert.True(hit.Snippet.CutBefore);
        Assert.True(hit.Snippet.CutAfter);
        Assert.InRange(hit.Snippet.Text.Length, 100, 400);
        Assert.All(hit.Snippet.Text.Split(' '), word => Assert.Contains(word, $"{filler} kirkegården".Split(' ')));
    }

    [Fact]
    public async Task An_item_comes_once_with_its_best_passage()
    {
        await Store.PutAsync(Document("a", items:
        [
            Decided(
                "1",
                "Haller",
                Outcome.Approved,
                "Idrætshallen renoveres i 2026.",
                Text(SectionKind.Background, "Idrætshallen er gammel.\nIdrætshallen lækker.\nDer er skimmel.")),
        ]));

        var hit = Assert.Single((await FindAsync("idrætshallen")).Hits);

        Assert.Equal(SectionKind.Decision, hit.Section);
        Assert.Equal("Idrætshallen renoveres i 2026.", hit.Snippet.Text);
        Assert.Equal(2, hit.FurtherPassages);

        var gamle = Assert.Single((await FindAsync("gammel idrætshal")).Hits);
        Assert.Equal("Idrætshallen er gammel.", gamle.Snippet.Text);
    }

    [Fact]
    public async Task Rows_of_tables_are_passages()
    {
        var document = Document("a", items: [Item("1", "Regnskab")]);
        await Store.PutAsync(
            document, [new Passage(0, SectionKind.Economy, "Vejvedligehold | 2.747.973", [At(4, 310)]) { Table = "t1" }], Engine);

        var hit = Assert.Single((await FindAsync("2.747.973")).Hits);

        Assert.Equal(("t1", 4, SectionKind.Economy), (hit.Table, hit.Page, hit.Section));
        Assert.Equal(["2.747.973"], Marked(hit));
        Assert.Equal(["1"], await NumbersAsync("2747973"));
    }

    [Fact]
    public async Task Text_outside_items_is_found_as_the_document()
    {
        var document = Document("slides") with { Kind = DocumentKind.Slides, Title = "Temamøde om støj" };
        var chars = new Span(null, null, new TextRange(40, 70));
        await Store.PutAsync(document, [new Passage(null, SectionKind.Other, "Støjmålinger langs ringvejen.", [chars])], Engine);

        var hit = Assert.Single((await FindAsync("ringvej støj")).Hits);

        Assert.Equal((null, null, "Temamøde om støj", DocumentKind.Slides), (hit.ItemId, hit.ItemNumber, hit.Title, hit.Kind));
        Assert.Null(hit.Page);
        Assert.Equal([chars], hit.Spans);
    }

    [Fact]
    public async Task Title_and_decision_rank_above_running_text()
    {
        const string Filler = "Forvaltningen har undersøgt sagen og redegør for den her.";
        await Store.PutAsync(Document("a", items:
        [
            Item("1", "Andet emne", Text(SectionKind.Presentation, Filler + " Kolonihaver nævnes.")),
            Decided("2", "Endnu et emne", Outcome.Approved, "Kolonihaver nævnes.", Text(SectionKind.Presentation, Filler)),
            Item("3", "Kolonihaver nævnes", Text(SectionKind.Presentation, Filler)),
        ]));

        Assert.Equal(["3", "2", "1"], await NumbersAsync("kolonihaver"));
    }

    [Fact]
    public async Task Of_equals_the_newest_comes_first()
    {
        foreach (var year in new[] { 2021, 2024, 2022 })
        {
            await Store.PutAsync(Document($"m{year}", date: $"{year}-05-01", items: [Item($"{year}", "Legeplads")]));
        }

        Assert.Equal(["2024", "2022", "2021"], await NumbersAsync("legeplads"));
        var oldest = await Search.SearchAsync(new SearchQuery { Text = "legeplads", Order = SearchOrder.Oldest });
        Assert.Equal(["2021", "2022", "2024"], oldest.Hits.Select(h => h.ItemNumber));
    }

    [Fact]
    public async Task Common_words_beside_others_are_left_out_and_said()
    {
        await Store.PutAsync(Document("a", items: [Item("1", "Brandvæsen", Text(SectionKind.Presentation, "Nyt brandvæsen"))]));

        var result = await FindAsync("det brandvæsen");

        Assert.Equal(1, result.Total);
        Assert.Equal([new SearchNote(SearchNotes.CommonWord, "det")], result.Notes);
    }

    [Fact]
    public async Task Pages_of_hits_follow_on_one_another()
    {
        for (var i = 0; i < 12; i++)
        {
            await Store.PutAsync(Document($"m{i:00}", items: [Item($"{i}", "Vandløb")]));
        }

        var all = (await Search.SearchAsync(new SearchQuery { Text = "vandløb", Limit = 12 })).Hits.Select(h => h.ItemId).ToArray();
        var paged = new List<string?>();
        for (var offset = 0; offset < 15; offset += 5)
        {
            var page = await Search.SearchAsync(new SearchQuery { Text = "vandløb", Limit = 5, Offset = offset });
            Assert.Equal(12, page.Total);
            paged.AddRange(page.Hits.Select(h => h.ItemId));
        }

        Assert.Equal(12, all.Distinct().Count());
        Assert.Equal(all, paged);
    }

    [Fact]
    public async Task A_limit_of_nothing_counts_only()
    {
        await Store.PutAsync(Document("a", items: [Item("1", "Vandløb")]));

        var result = await Search.SearchAsync(new SearchQuery { Text = "vandløb", Limit = 0 });

        Assert.Equal((1, 0), (result.Total, result.Hits.Count));
        Assert.Equal([new FacetCount<int>(2025, 1)], result.Facets.Years);
    }

    [Theory]
    [InlineData(-1, 20)]
    [InlineData(0, -1)]
    [InlineData(0, SearchQuery.MaxLimit + 1)]
    public async Task Paging_outside_its_range_is_misuse(int offset, int limit) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Search.SearchAsync(new SearchQuery { Offset = offset, Limit = limit }));

    [Fact]
    public async Task Every_word_of_a_text_finds_and_marks_itself()
    {
        const string Text =
            "Børne- og Ungeudvalget, 09.04.2026 kl. 15.30: sag 25/2564, EMN-2025-010561 og 00.22.00-A00-1-26 efter § 17, stk. 4. 52.011.864 kr. (3,5 pct.) " +
            "til Aarhus' a-kassers IT-udstyr, O'Briens café, mændenes centre og naïve regler i Ærø.";
        await Store.PutAsync(Document("a", items: [Item("1", "Titel", Samples.Text(SectionKind.Presentation, Text))]));

        foreach (var word in Text.Split(' ').Where(w => w.Any(char.IsLetterOrDigit)))
        {
            var bare = word.Trim('.', ',', ':', '(', ')', '“', '”', '\'', '-');
            var hit = Assert.Single((await FindAsync(bare)).Hits);
            Assert.Contains(Marked(hit), m => m.Contains(bare, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_search_can_be_cancelled()
    {
        await Store.PutAsync(Document("a", items: [Item("1", "Vandløb")]));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Search.SearchAsync(new SearchQuery { Text = "vandløb" }, cancelled.Token));
        Assert.Equal(["1"], await NumbersAsync("vandløb"));
    }

    [Fact]
    public async Task What_is_replaced_or_removed_is_not_found()
    {
        var first = Document("a", items: [Item("1", "Hundeskov")]);
        var put = await Store.PutAsync(first);
        await Store.PutAsync(first with { Items = [Item("1", "Bypark")] }, "engine 2");

        Assert.Empty(await NumbersAsync("hundeskov"));
        Assert.Equal(["1"], await NumbersAsync("bypark"));

        await Store.RemoveAsync(put.Id);
        var nothing = await FindAsync("bypark");
        Assert.Equal(0, nothing.Total);
        Assert.Empty(nothing.Facets.Municipalities);
        Assert.Equal(0, (await FindAsync("")).Total);
    }

    private static IEnumerable<string> Marked(SearchHit hit) => hit.Snippet.Matches.Select(m => hit.Snippet.Text[m.Start..m.End]);
}
