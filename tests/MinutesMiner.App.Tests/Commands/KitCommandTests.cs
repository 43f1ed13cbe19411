using System.Text.Json;
using MinutesMiner.App.Tests.Architecture;

namespace MinutesMiner.App.Tests.Commands;

/// <summary>The commands for those who add a municipality.</summary>
public class KitCommandTests
{
    private static readonly string Example = RepositoryFiles.Path("docs", "example");

    private static readonly string Sample = Path.Combine(Example, "ostrup", "samples", "ostrup-ku-2026-03-11.pdf");

    [Fact]
    public async Task Golden_writes_only_where_no_ci_runs_and_tells_what_changes()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Sample, folder.File("a.pdf"));
        var refused = await Cli.RunInAsync(folder.Path, isCI: true, "golden", "a.pdf", "--pipelines", Example);
        Assert.Equal((2, true, false), (refused.Exit, refused.Error.Contains("[golden.ci]", StringComparison.Ordinal), File.Exists(folder.File("a.expected.json"))));
        var missing = await Cli.RunInAsync(folder.Path, isCI: true, "golden", "--check", "a.pdf", "--pipelines", Example);
        Assert.Equal((1, true), (missing.Exit, missing.Error.Contains("[golden.missing]", StringComparison.Ordinal)));

        var written = await Cli.RunInAsync(folder.Path, isCI: false, "golden", "a.pdf", "--pipelines", Example);
        Assert.Equal((0, true), (written.Exit, File.Exists(folder.File("a.expected.json"))));
        var text = await File.ReadAllTextAsync(folder.File("a.expected.json"));
        Assert.Equal((await File.ReadAllTextAsync(Path.ChangeExtension(Sample, ".expected.json"))).Replace("ostrup-ku-2026-03-11.pdf", "a.pdf", StringComparison.Ordinal), text);

        await File.WriteAllTextAsync(folder.File("a.expected.json"), text.Replace("Biblioteket, sal 2", "Rådhuset", StringComparison.Ordinal));
        var differs = await Cli.RunInAsync(folder.Path, isCI: true, "golden", "--check", "a.pdf", "--pipelines", Example);
        Assert.Equal(1, differs.Exit);
        Assert.Contains("meeting: missing 2026-03-11 - Rådhuset", differs.Output, StringComparison.Ordinal);
        Assert.Contains("meeting: extra   2026-03-11 - Biblioteket, sal 2", differs.Output, StringComparison.Ordinal);
        var again = await Cli.RunInAsync(folder.Path, isCI: false, "golden", "a.pdf", "--pipelines", Example);
        Assert.Equal((0, true), (again.Exit, again.Output.Contains("changed:", StringComparison.Ordinal)));
        Assert.Equal(text, await File.ReadAllTextAsync(folder.File("a.expected.json")));
    }

    [Fact]
    public async Task Golden_leaves_files_alone_that_are_written_by_hand()
    {
        using var folder = new TemporaryFolder();
        File.Copy(Sample, folder.File("a.pdf"));
        await File.WriteAllTextAsync(folder.File("a.gold.json"), "{}");
        var result = await Cli.RunInAsync(folder.Path, isCI: false, "golden", "a.pdf");
        Assert.Equal((2, true, false), (result.Exit, result.Error.Contains("[golden.by-hand]", StringComparison.Ordinal), File.Exists(folder.File("a.expected.json"))));
    }

    [Fact]
    public async Task Evaluate_gives_every_document_every_pipeline_and_all_with_and_without_dialect()
    {
        var result = await Cli.RunAsync("evaluate", Example, "--pipelines", Example, "--leave-one-out", "--json");
        Assert.Equal(0, result.Exit);
        using var json = JsonDocument.Parse(result.Output);
        var document = Assert.Single(json.RootElement.GetProperty("documents").EnumerateArray());
        var pipeline = Assert.Single(json.RootElement.GetProperty("pipelines").EnumerateArray());
        Assert.Equal(("ostrup", "ostrup"), (document.GetProperty("pipeline").GetString(), pipeline.GetProperty("name").GetString()));
        foreach (var fields in new[] { document, pipeline, json.RootElement.GetProperty("all") }.Select(g => g.GetProperty("fields")))
        {
            var items = fields.EnumerateArray().Single(f => f.GetProperty("field").GetString() == "item titles");
            Assert.Equal((1.0, 1.0, 1.0, 2), (items.GetProperty("precision").GetDouble(), items.GetProperty("recall").GetDouble(), items.GetProperty("f1").GetDouble(), items.GetProperty("gold").GetInt32()));
            Assert.Equal(0.0, items.GetProperty("leftOut").GetProperty("f1").GetDouble());
        }

        var table = await Cli.RunAsync("evaluate", Example, "--pipelines", Example);
        Assert.Contains("ostrup-ku-2026-03-11.pdf (ostrup)", table.Output, StringComparison.Ordinal);
        Assert.Contains("Pipeline ostrup, documents: 1", table.Output, StringComparison.Ordinal);
        Assert.Contains("All documents: 1", table.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gold_file_that_is_none_is_named()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("a.txt"), "Referat");
        await File.WriteAllTextAsync(folder.File("a.gold.json"), """{ "items": [ { "kle": { "serial": "x" } } ] }""");
        var result = await Cli.RunAsync("evaluate", folder.Path);
        Assert.Equal(2, result.Exit);
        Assert.Contains(folder.File("a.gold.json"), result.Error, StringComparison.Ordinal);
        Assert.Contains("$.items[0].kle.serial", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipeline_can_be_switched_off()
    {
        var off = await Cli.RunAsync("explain", Sample, "--pipelines", Example, "--without", "ostrup");
        Assert.Contains("Pipeline: none claims it", off.Output, StringComparison.Ordinal);
        var unknown = await Cli.RunAsync("explain", Sample, "--pipelines", Example, "--without", "ostrupp");
        Assert.Equal(2, unknown.Exit);
        Assert.Equal("error: There is no pipeline 'ostrupp'; did you mean 'ostrup'? [pipeline.not-found]", Assert.Single(unknown.ErrorLines));
    }

    [Fact]
    public async Task Every_command_that_reads_documents_takes_pipelines_from_outside()
    {
        using var folder = new TemporaryFolder();
        var extract = await Cli.RunAsync("extract", Sample, "--pipelines", Example);
        Assert.Contains("\"pipeline\":\"ostrup\"", extract.Output, StringComparison.Ordinal);
        var ingest = await Cli.RunAsync("ingest", Sample, "--pipelines", Example, "--store", folder.File("s.db"));
        Assert.Equal(0, ingest.Exit);
        var export = await Cli.RunAsync("export", "--format", "jsonl", "--store", folder.File("s.db"));
        Assert.Equal(extract.Output, export.Output);
        Assert.Equal(2, (await Cli.RunAsync("extract", Sample, "--pipelines", folder.File("nowhere"))).Exit);
    }

    [Fact]
    public async Task Mistakes_are_all_named_with_their_places()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("p/bad"));
        await File.WriteAllTextAsync(folder.File("p/bad/pipeline.yaml"), "name: bad\nextends: _danish\nsections:\n  decisions: [Udfald]\ngeneric: maybe\n");
        var result = await Cli.RunInAsync(folder.Path, isCI: null, "extract", Sample, "--pipelines", "p");
        Assert.Equal(2, result.Exit);
        Assert.Equal(
            [
                $"error: {Path.Combine("p", "bad", "pipeline.yaml")}(4,3): 'decisions' is no key of 'sections'; did you mean 'decision'? [pipeline.invalid]",
                $"error: {Path.Combine("p", "bad", "pipeline.yaml")}(5,10): 'generic' must be true or false, and is 'maybe'. [pipeline.invalid]",
            ],
            result.ErrorLines);
    }

    [Fact]
    public async Task Explain_as_json_has_the_rules_of_each_line()
    {
        var result = await Cli.RunAsync("explain", Sample, "--pipelines", Example, "--item", "7", "--json");
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal("ostrup", json.RootElement.GetProperty("pipeline").GetString());
        var rules = json.RootElement.GetProperty("lines").EnumerateArray().SelectMany(l => l.GetProperty("fired").EnumerateArray()).Select(f => f.GetProperty("rule").GetString()).ToList();
        Assert.Equal(
            ["items.headings", "case-number", "sections.presentation", "sections.economy", "sections.recommendation", "recommendations.leads", "sections.decision", "attendance.absent", "outcomes.approved"],
            rules);
    }
}
