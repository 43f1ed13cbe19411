using System.Globalization;
using System.Xml.Linq;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.App.Tests.Commands;

public class CommandTests
{
    private static readonly string[] CommandNames = ["extract", "ingest", "search", "show", "rules", "commitments", "link", "export", "words", "page", "explain", "evaluate", "golden", "scorecard", "demo"];

    private static string Sample => Directory.EnumerateFiles(Cli.Corpus, "*.pdf", SearchOption.AllDirectories)
        .First(f => f.Contains("noerrelund-ssu", StringComparison.Ordinal));

    public static TheoryData<string> Commands => [.. CommandNames];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_explains_itself_with_an_example(string command)
    {
        var help = await Cli.RunAsync(command, "--help");
        Assert.Equal(0, help.Exit);
        Assert.Contains($"Example: minutesminer {command}", help.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_program_lists_its_commands()
    {
        var help = await Cli.RunAsync("--help");
        Assert.All(CommandNames, name => Assert.Contains(name, help.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("frobnicate")]
    [InlineData("extract")]
    [InlineData("search", "x", "--limit", "0")]
    [InlineData("search", "x", "--outcome", "perhaps")]
    [InlineData("search", "x", "--from", "yesterday")]
    [InlineData("export", "--format", "stone")]
    [InlineData("page", "x.pdf", "1", "--highlight", "10,20,30")]
    [InlineData("page", "x.pdf", "1", "--highlight", "30,20,10,40")]
    public async Task Wrong_use_is_told_and_exits_with_2(params string[] args)
    {
        var result = await Cli.RunAsync(args);
        Assert.Equal(2, result.Exit);
        Assert.StartsWith("error: ", result.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Theory]
    [InlineData("error: A command is needed, such as extract, ingest, search or demo.", "Try: minutesminer --help")]
    [InlineData("error: There is no command 'extrakt'; did you mean 'extract'?", "Try: minutesminer --help", "extrakt", "referat.pdf")]
    [InlineData("error: There is no command 'unheard-of'.", "Try: minutesminer --help", "unheard-of")]
    [InlineData("error: There is no option '--fast'; to mean a word or a file of that name, write -- ahead of it.", "Try: minutesminer extract --help", "extract", "--fast", "x.pdf")]
    [InlineData("error: 'many' is no number from 1 to 500.", "Try: minutesminer search --help", "search", "x", "--limit", "many")]
    [InlineData("error: 'two' is no number from 1 on.", "Try: minutesminer page --help", "page", "x.pdf", "two")]
    [InlineData("error: 'old' is no status; known are adopted, statutory, described, proposed.", "Try: minutesminer rules --help", "rules", "--status", "old")]
    [InlineData("error: Required argument 'ID' missing for command: 'history'.", "Try: minutesminer rules history --help", "rules", "history")]
    [InlineData("error: There is no folder 'not-here'.", "Try: minutesminer explain --help", "explain", "x.pdf", "--pipelines", "not-here")]
    [InlineData("error: There is no folder 'not-here'.", "Try: minutesminer evaluate --help", "evaluate", "not-here")]
    [InlineData("error: There is no folder 'not-here'.", "Try: minutesminer demo --help", "demo", "--corpus", "not-here")]
    public async Task What_is_wrong_is_told_with_what_to_do(string error, string advice, params string[] args)
    {
        var result = await Cli.RunAsync(args);
        Assert.Equal((2, "", $"{error}|{advice}"), (result.Exit, result.Output, string.Join('|', result.ErrorLines)));
    }

    [Fact]
    public async Task What_begins_with_a_dash_is_a_file_behind_two_dashes()
    {
        var result = await Cli.RunAsync("extract", "--", "--fast.pdf");
        Assert.Equal((1, "error: --fast.pdf: there is no such file [file.missing]"), (result.Exit, Assert.Single(result.ErrorLines)));
    }

    [Theory]
    [InlineData("extract", "[extract.nothing]")]
    [InlineData("ingest", "[ingest.nothing]")]
    public async Task A_folder_without_documents_is_told(string command, string code)
    {
        using var folder = new TemporaryFolder();
        var result = await Cli.RunAsync([command, Directory.CreateDirectory(folder.File("empty")).FullName, .. command == "ingest" ? ["--store", folder.File("s.db")] : Array.Empty<string>()]);
        Assert.Equal(2, result.Exit);
        Assert.EndsWith(code, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_that_the_store_does_not_hold_is_told_with_those_that_it_holds()
    {
        using var folder = new TemporaryFolder();
        await Cli.RunAsync("ingest", Sample, "--store", folder.File("s.db"));
        foreach (var command in new[] { "rules", "commitments", "export" })
        {
            var result = await Cli.RunAsync(command, "--municipality", "Langbortistan", "--store", folder.File("s.db"));
            Assert.Contains("warning: The store holds no document of 'Langbortistan'; it holds those of Nørrelund Kommune. [municipality.unknown]", result.ErrorLines);
        }
    }

    [Fact]
    public async Task What_a_query_means_otherwise_than_typed_is_told()
    {
        using var folder = new TemporaryFolder();
        await Cli.RunAsync("ingest", Sample, "--store", folder.File("s.db"));
        var value = await Cli.RunAsync("search", "udfald:perhaps", "--store", folder.File("s.db"));
        Assert.Contains("approved, rejected", Assert.Single(value.ErrorLines, l => l.EndsWith("[search.unknown-value]", StringComparison.Ordinal)), StringComparison.Ordinal);
        var name = await Cli.RunAsync("search", "x", "--municipality", "Langbortistan", "--store", folder.File("s.db"));
        Assert.Contains("warning: The store knows no name as in \"kommune:Langbortistan\". [search.unknown-name]", name.ErrorLines);
    }

    [Fact]
    public async Task What_is_wrong_on_several_pages_is_told_once()
    {
        var result = await Cli.RunAsync("words", Path.Combine(Cli.Corpus, "hostile", "truncated.pdf"));
        Assert.Equal(result.ErrorLines.Length, result.ErrorLines.Select(l => l[l.LastIndexOf('[')..]).Distinct().Count());
    }

    [Fact]
    public async Task A_store_that_is_not_there_is_an_error_not_a_new_one()
    {
        using var folder = new TemporaryFolder();
        var result = await Cli.RunAsync("search", "skole", "--store", folder.File("none.db"));
        Assert.Equal(2, result.Exit);
        Assert.Contains("[store.not-found]", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("none.db")));
    }

    [Fact]
    public async Task Extract_prints_one_object_a_line()
    {
        var result = await Cli.RunAsync("extract", Sample);
        Assert.Equal(0, result.Exit);
        var document = ContractJson.Read(Assert.Single(result.Lines));
        Assert.Equal("minutesminer/document/1", document.Schema);
        Assert.NotEmpty(document.Items);
    }

    [Fact]
    public async Task Ingest_search_show_and_export_work_on_one_store()
    {
        using var folder = new TemporaryFolder();
        var store = folder.File("my.db");
        var first = await Cli.RunAsync("ingest", Sample, "--store", store);
        Assert.Equal((0, true), (first.Exit, first.Error.Contains("1 added", StringComparison.Ordinal)));
        var second = await Cli.RunAsync("ingest", Sample, "--store", store);
        Assert.Equal((0, true), (second.Exit, second.Error.Contains("1 already there", StringComparison.Ordinal)));

        var search = await Cli.RunAsync("search", "serviceniveau", "--store", store);
        Assert.Equal(0, search.Exit);
        Assert.Contains("Punkt ", search.Output, StringComparison.Ordinal);
        Assert.Contains("p. ", search.Output, StringComparison.Ordinal);
        Assert.Contains("»", search.Output, StringComparison.Ordinal);
        var id = search.Output.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).First(w => w.Contains('#', StringComparison.Ordinal));

        var show = await Cli.RunAsync("show", id, "--store", store);
        Assert.Equal(0, show.Exit);
        Assert.Contains("Decided: ", show.Output, StringComparison.Ordinal);

        var missing = await Cli.RunAsync("show", "ffffffffffff", "--store", store);
        Assert.Equal((2, true), (missing.Exit, missing.Error.Contains("[show.not-found]", StringComparison.Ordinal)));

        var export = await Cli.RunAsync("export", "--format", "jsonl", "--store", store);
        Assert.Equal((await Cli.RunAsync("extract", Sample)).Output, export.Output);
    }

    [Fact]
    public async Task A_bad_file_is_named_with_its_code_and_costs_the_others_nothing()
    {
        using var folder = new TemporaryFolder();
        var hostile = Path.Combine(Cli.Corpus, "hostile");
        string[] bad = ["empty.pdf", "text.pdf", "truncated.pdf", "encrypted.pdf"];
        string[] files = [.. bad.Select(f => Path.Combine(hostile, f)), folder.File("missing.pdf"), Sample];
        var result = await Cli.RunAsync(["ingest", .. files, "--store", folder.File("my.db")]);

        Assert.Equal(1, result.Exit);
        foreach (var (file, code) in bad.Append("missing.pdf").Zip(["pdf.empty", "pdf.not-a-pdf", "pdf.truncated", "pdf.encrypted", "file.missing"]))
        {
            var line = Assert.Single(result.ErrorLines, l => l.StartsWith("error: ", StringComparison.Ordinal) && l.Contains(file, StringComparison.Ordinal) && !l.Contains("-" + file, StringComparison.Ordinal));
            Assert.EndsWith($"[{code}]", line, StringComparison.Ordinal);
        }

        Assert.Contains("1 added", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains("5 failed", result.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_tab_separated_with_boxes_on_the_page()
    {
        var result = await Cli.RunAsync("words", Sample);
        Assert.Equal(0, result.Exit);
        Assert.True(result.Lines.Length > 100);
        Assert.All(result.Lines, line =>
        {
            var fields = line.Split('\t');
            Assert.Equal(6, fields.Length);
            var box = fields[1..5].Select(f => double.Parse(f, CultureInfo.InvariantCulture)).ToArray();
            Assert.True(box[0] < box[2] && box[1] < box[3], line);
        });
    }

    [Fact]
    public async Task A_page_is_drawn_as_svg_with_the_boxes_asked_for()
    {
        var plain = await Cli.RunAsync("page", Sample, "1");
        var marked = await Cli.RunAsync("page", Sample, "1", "--highlight", "70,120,300,140", "--highlight", "10,20,30.5,40");
        Assert.Equal((0, 0), (plain.Exit, marked.Exit));
        var words = (await Cli.RunAsync("words", Sample)).Lines.Where(l => l.StartsWith("1\t", StringComparison.Ordinal)).Select(l => l.Split('\t')[5]);
        Assert.Equal(words, XElement.Parse(plain.Output).Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value));
        var added = marked.Lines.Except(plain.Lines, StringComparer.Ordinal).ToArray();
        Assert.Equal(2, added.Length);
        Assert.Contains("x=\"10\" y=\"20\" width=\"20.5\" height=\"20\"", added[1], StringComparison.Ordinal);

        var missing = await Cli.RunAsync("page", Sample, "999");
        Assert.Equal((2, true, ""), (missing.Exit, missing.Error.Contains("[page.not-found]", StringComparison.Ordinal), missing.Output));
    }

    [Fact]
    public async Task Explain_names_the_pipeline_and_the_rules()
    {
        var result = await Cli.RunAsync("explain", Sample);
        Assert.Equal(0, result.Exit);
        Assert.Contains("Pipeline: firstagenda-pdf", result.Output, StringComparison.Ordinal);
        Assert.Contains("← sections.decision", result.Output, StringComparison.Ordinal);
        Assert.Contains("← outcomes.", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Cli.RunAsync("explain", Sample, "--item", "999")).Exit);
    }

    [Fact]
    public async Task The_demo_does_the_main_job()
    {
        var result = await Cli.RunAsync("demo");
        Assert.Equal(0, result.Exit);
        Assert.Contains("Decided: ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("error:", result.Error, StringComparison.Ordinal);
    }
}
