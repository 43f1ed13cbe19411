using System.Text.Json;
using MinutesMiner.App.Tests.Architecture;
using MinutesMiner.App.Tests.Commands;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage.Links;
using MinutesMiner.Linking;
using MinutesMiner.Store.Sqlite;

namespace MinutesMiner.App.Tests.Register;

/// <summary>Two years of an invented municipality, corpus/register: what applied when, asked through the commands and a store on disk.</summary>
public sealed class RegisterStoryTests(RegisterStory story) : IClassFixture<RegisterStory>
{
    [Theory]
    [InlineData("2024-02-05", "")]
    [InlineData("2024-02-06", "foerste-samtale 10, samtale 8")]
    [InlineData("2025-01-01", "fast-kontaktperson 2, foerste-samtale 10, samtale 8")]
    [InlineData("2025-03-31", "fast-kontaktperson 2, foerste-samtale 10, samtale 8")]
    [InlineData("2025-04-01", "fast-kontaktperson 2, foerste-samtale 6, krav, samtale 4")]
    [InlineData("2025-12-31", "fast-kontaktperson 2, foerste-samtale 6, krav, samtale 4")]
    [InlineData("2026-01-01", "fast-kontaktperson 2, foerste-samtale 6, krav, samtale 6")]
    [InlineData("2026-04-30", "fast-kontaktperson 2, foerste-samtale 6, krav, samtale 6")]
    [InlineData("2026-05-01", "foerste-samtale 6, krav, samtale 6")]
    public async Task The_register_tells_what_applied_on_a_day(string day, string expected)
    {
        var rules = await RulesAsync("--municipality", "sandholt", "--on", day);
        Assert.Equal(expected, string.Join(", ", rules.Select(r => $"{r.Entry.Rule.Activity} {r.Entry.Rule.Timing?.Max}".TrimEnd()).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_rule_names_body_day_page_and_quote()
    {
        var result = await story.RunAsync("rules", "--municipality", "sandholt", "--target", "unge", "--on", "2025-06-01");
        Assert.Equal(0, result.Exit);
        Assert.Contains("adopted from 2025-01-01, repealed 2026-05-01", result.Output, StringComparison.Ordinal);
        Assert.Contains("Sandholt Kommune, Byrådet, 2024-09-30 · sandholt-byraad-2024-09-30.md", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"at alle unge får en fast kontaktperson senest 2 uger efter ledighed", result.Output, StringComparison.Ordinal);
        Assert.All(result.Lines, line => Assert.True(line.Length <= 100, line));
    }

    [Fact]
    public async Task Asking_for_a_group_asks_for_those_below_it()
    {
        Assert.Equal(await RulesAsync(), await RulesAsync("--target", "borgere"), Same);
        Assert.Empty(await RulesAsync("--target", "virksomheder"));
        Assert.Equal(2, (await story.RunAsync("rules", "--target", "nobody")).Exit);

        static bool Same(RegisteredRule a, RegisteredRule b) => a.Standing.Key == b.Standing.Key;
    }

    [Fact]
    public async Task A_history_goes_from_the_agenda_to_the_latest_change()
    {
        var rule = Assert.Single(await RulesAsync("--municipality", "sandholt", "--activity", "samtale", "--on", "2026-02-01"), r => r.Entry.Rule.Activity == "samtale");
        var events = await HistoryAsync(rule.Standing.Key);
        Assert.Equal(
            ["2024-02-06 proposed", "2024-02-06 adopted", "2024-02-06 promised", "2025-02-04 evaluated", "2025-04-01 replaced", "2026-01-01 amended"], events);

        var known = await HistoryAsync(rule.Standing.Key, "--on", "2024-12-31");
        Assert.Equal(events.Take(3), known);
    }

    [Fact]
    public async Task A_repeal_ends_a_history()
    {
        var rule = Assert.Single(await RulesAsync("--municipality", "sandholt", "--target", "unge", "--on", "2025-06-01"));
        Assert.Equal("2026-05-01 repealed", (await HistoryAsync(rule.Standing.Key))[^1]);
        Assert.Equal(LinkKind.Repeals, rule.Standing.EndedHow);
    }

    [Fact]
    public async Task Municipalities_stand_side_by_side_with_their_gaps()
    {
        var result = await story.RunAsync("rules", "compare", "--target", "sygemeldte", "--on", "2026-06-01");
        Assert.Equal(0, result.Exit);
        Assert.Matches("(?s)foerste-samtale.*Klitby Kommune +within 8 weeks +statutory.*within 10 weeks +adopted.*Sandholt Kommune +within 6 weeks", result.Output);
        Assert.Matches("(?s)samtale\\], times a year.*Klitby Kommune +at most 3 a year.*Sandholt Kommune +8.7 a year \\(every 6 weeks\\)", result.Output);

        var gaps = await story.RunAsync("rules", "compare", "--target", "unge", "--target", "sygemeldte", "--on", "2025-06-01", "--json");
        var row = JsonDocument.Parse(gaps.Output).RootElement.GetProperty("rows").EnumerateArray().Single(r => r.GetProperty("activity").GetString() == "fast-kontaktperson");
        Assert.Equal([0, 1], row.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("cells").GetArrayLength()));
    }

    [Fact]
    public async Task Hints_point_at_sentences()
    {
        var hints = (await RulesAsync("--municipality", "klitby")).SelectMany(r => r.Standing.Hints).ToList();
        Assert.Equal(["rule.beyond-cited-deadline", "rule.no-individual-assessment"], hints.Select(h => h.Code));
        Assert.StartsWith("Loven kræver", hints[0].Sentence, StringComparison.Ordinal);
        Assert.All(hints, h => Assert.NotEmpty(h.Spans));
        Assert.Empty((await RulesAsync("--municipality", "sandholt")).SelectMany(r => r.Standing.Hints));
    }

    [Fact]
    public async Task Commitments_are_kept_overdue_or_open()
    {
        Assert.Equal(["met", "met", "overdue", "met"], await CommitmentsAsync("--on", "2026-06-01"));
        Assert.Equal(["open", "open"], await CommitmentsAsync("--on", "2024-03-11"));
        Assert.Equal(["open", "met"], await CommitmentsAsync("--on", "2024-03-12"));
        Assert.Equal(["overdue"], await CommitmentsAsync("--on", "2026-06-01", "--open"));
        Assert.Empty(await CommitmentsAsync("--on", "2026-06-01", "--owner", "borgmesteren"));
    }

    [Fact]
    public async Task A_case_is_shown_on_its_way()
    {
        var result = await story.RunAsync("show", "case", "24/4402");
        Assert.Equal(0, result.Exit);
        Assert.Matches("(?s)Arbejdsmarkedsudvalget, item 31.*Økonomiudvalget, item 84.*passed_on from .*#31.*Byrådet, item 57.*passed_on from .*#84", result.Output);
        Assert.DoesNotContain("not linked", result.Output, StringComparison.Ordinal);
        Assert.Matches("(?s)agenda, same meeting.*resumed from .*#9", (await story.RunAsync("show", "case", "24/1180")).Output);
    }

    [Fact]
    public async Task Minutes_are_shown_against_their_agenda()
    {
        var item = (await RulesAsync("--municipality", "sandholt", "--on", "2024-06-01"))[0].Entry.Document.Id;
        var result = await story.RunAsync("show", item);
        Assert.Contains("Against the agenda", result.Output, StringComparison.Ordinal);
        Assert.Contains("recommendation: ", result.Output, StringComparison.Ordinal);
        Assert.Contains("item 3, added: – → \"Ventetid til tværfaglig afklaring\"", result.Output, StringComparison.Ordinal);
        Assert.Contains("attachments: – → \"Oversigt over sagstal 2023\"", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_order_of_ingest_makes_no_difference()
    {
        using var folder = new TemporaryFolder();
        var files = Directory.GetFiles(RegisterStory.Folder, "*.md").Where(f => !f.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Reverse().ToArray();
        var store = folder.File("reversed.db");
        foreach (var some in files.Chunk(5))
        {
            Assert.Equal(0, (await Cli.RunAsync(["ingest", .. some, "--store", store])).Exit);
        }

        Assert.Equal(await DumpAsync(story.Store), await DumpAsync(store));
        var again = await Cli.RunAsync("link", "--all", "--store", store);
        Assert.Equal((0, await DumpAsync(story.Store)), (again.Exit, await DumpAsync(store)));
    }

    private static async Task<string> DumpAsync(string path)
    {
        await using var store = await SqliteStore.OpenAsync(path, new SqliteStoreOptions { ReadOnly = true });
        var lines = new List<string>();
        await foreach (var rule in store.ListRegisteredRulesAsync(new RegisterFilter()))
        {
            lines.Add(ContractJson.WritePart(rule.Standing));
            lines.AddRange((await store.ListLinksAsync(rule.Entry.Document.Sha256)).Select(l => ContractJson.WritePart(l.Link)));
        }

        await foreach (var one in store.ListRegisteredCommitmentsAsync(new()))
        {
            lines.Add(ContractJson.WritePart(one.Standing));
        }

        Assert.Empty(await store.ListScopesAsync(Linker.Version));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    private async Task<List<RegisteredRule>> RulesAsync(params string[] args)
    {
        var result = await story.RunAsync(["rules", "--json", .. args]);
        Assert.Equal(0, result.Exit);
        return [.. result.Lines.Select(l => ContractJson.ReadPart<RegisteredRule>(l))];
    }

    private async Task<string[]> HistoryAsync(string key, params string[] args)
    {
        var result = await story.RunAsync(["rules", "history", key, "--json", .. args]);
        Assert.Equal(0, result.Exit);
        return [.. JsonDocument.Parse(result.Output).RootElement.EnumerateArray().Select(e => $"{e.GetProperty("date").GetString()} {e.GetProperty("kind").GetString()}")];
    }

    private async Task<string[]> CommitmentsAsync(params string[] args)
    {
        var result = await story.RunAsync(["commitments", "--json", .. args]);
        Assert.Equal(0, result.Exit);
        return [.. result.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("state").GetString()!)];
    }
}

/// <summary>A store with the documents of corpus/register, made once.</summary>
public sealed class RegisterStory : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public static string Folder { get; } = RepositoryFiles.Path("corpus", "register");

    public string Store => _folder.File("story.db");

    public async Task InitializeAsync()
    {
        var files = Directory.GetFiles(Folder, "*.md").Where(f => !f.EndsWith("README.md", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(0, (await Cli.RunAsync(["ingest", .. files, "--store", Store])).Exit);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    internal Task<CliResult> RunAsync(params string[] args) => Cli.RunAsync([.. args, "--store", Store]);
}
