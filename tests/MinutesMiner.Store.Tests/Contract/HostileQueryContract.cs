using FsCheck.Fluent;
using MinutesMiner.Core.Storage.Search;
using static MinutesMiner.Store.Tests.Contract.Samples;
using Outcome = MinutesMiner.Core.Facts.Outcome;

namespace MinutesMiner.Store.Tests.Contract;

/// <summary>Nothing that a user types makes a search fail.</summary>
public abstract class HostileQueryContract : StoreContract
{
    private static readonly string[] Fragments =
    [
        "\"", "'", "*", "-", ":", "(", ")", "{", "}", "^", "+", "|", "OR", "AND", "NOT", "NEAR(", "NEAR/2", " ", "\t", "\0", "\u001e", "\u001f", "\ud800", "\udc00", "🌳",
        "§", "§ 17", "25/2564", "2.747.973", "0,5", "godkend*", "støj", "æøå", "title", "title:", "decision : x", "udvalg:", "fra:", "fra:2024", "til:99",
        "udfald:godkendt", "udfald:,", "kommune:\"", "sag:", "punkt:'", "person:%", "lukket:?", "afsnit:andet", "-\"", "--", "**", "rowid", ";", "--", "/*", "\\", "ELLER",
        "I", "og", "a'b'c", "a-b-c-d", "1-2-3-4", "......", "%", "_", "<b>", "&amp;", "\u0301", "e\u0301", "ﬁ", "İ", "ß", "\r\n", "\ufeff",
    ];

    [Fact]
    public async Task Any_string_is_a_query()
    {
        await PutAsync();

        await CheckAsync(ArbMap.Default.GeneratorFor<string?>().Sample(300, 60).Select(s => s ?? ""));
    }

    [Fact]
    public async Task Any_heap_of_operators_is_a_query()
    {
        await PutAsync();
        var heaps = Gen.Elements(Fragments).ListOf().Select(f => string.Concat(f));

        await CheckAsync(heaps.Sample(500, 12));
    }

    [Fact]
    public async Task Long_and_repeated_queries_end()
    {
        await PutAsync();

        await CheckAsync(
        [
            new string('a', 100_000),
            new string('"', 10_000),
            new string('-', 10_000),
            string.Concat(Enumerable.Repeat("a OR ", 5_000)),
            string.Concat(Enumerable.Repeat("støj* ", 5_000)),
            "\"" + string.Concat(Enumerable.Repeat("støj ", 300)) + "\"",
            string.Concat(Enumerable.Repeat("-støj ", 5_000)),
            string.Concat(Enumerable.Repeat("a-", 400)),
        ]);
    }

    [Fact]
    public async Task Names_and_numbers_beside_the_text_may_be_anything_too()
    {
        await PutAsync();
        foreach (var text in Fragments)
        {
            var result = await Search.SearchAsync(new SearchQuery
            {
                Text = text,
                Municipalities = [text],
                Committees = [text],
                CaseNumber = text,
                ItemNumber = text,
                Person = text,
            });

            Assert.InRange(result.Total, 0, 1);
        }
    }

    private Task PutAsync() => Store.PutAsync(Document("a", items: [Decided("1", "Støj, æøå og § 17", Outcome.Approved, "Godkendt: 2.747.973 kr. i sag 25/2564.")]));

    private async Task CheckAsync(IEnumerable<string> queries)
    {
        foreach (var query in queries)
        {
            var result = await FindAsync(query);
            Assert.InRange(result.Total, 0, 1);
            foreach (var hit in result.Hits)
            {
                var end = 0;
                Assert.All(hit.Snippet.Matches, m =>
                {
                    Assert.InRange(m.Start, end, hit.Snippet.Text.Length);
                    Assert.InRange(m.End, m.Start + 1, hit.Snippet.Text.Length);
                    end = m.End;
                });
            }
        }
    }
}
