using System.Text.RegularExpressions;
using MinutesMiner.App.Tests.Architecture;
using MinutesMiner.App.Tests.Commands;

namespace MinutesMiner.App.Tests.Docs;

/// <summary>
/// Goes through docs/adding-a-municipality.md as a newcomer does: runs its commands in order, in a folder with nothing but docs/example, writes
/// its YAML where it says, and looks for what it shows.
/// </summary>
public partial class TutorialTests
{
    private const string PipelineFile = "mine/havnsborg/pipeline.yaml";
    private const string LastToRun = "## 7. Share it";

    private static readonly string Page = File.ReadAllText(RepositoryFiles.Path("docs", "adding-a-municipality.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task A_newcomer_gets_from_the_pdf_to_a_green_golden_test()
    {
        using var folder = new TemporaryFolder();
        Copy(RepositoryFiles.Path("docs", "example"), folder.File("docs/example"));
        var (isFirstYaml, commands, last) = (true, 0, (CliResult?)null);
        foreach (var (language, text) in Blocks(Page[..Page.IndexOf(LastToRun, StringComparison.Ordinal)]))
        {
            switch (language)
            {
                case "yaml":
                    await File.AppendAllTextAsync(Emptied(folder.File(PipelineFile), isFirstYaml), text + "\n");
                    isFirstYaml = false;
                    break;
                case "text":
                    // As it is printed: one part after the other.
                    var output = last!.Output + last.Error;
                    Assert.Equal(text.Contains("error:", StringComparison.Ordinal), last.Exit != 0);
                    var at = 0;
                    foreach (var line in text.Split('\n'))
                    {
                        var found = output.ReplaceLineEndings("\n").IndexOf(line.TrimEnd(), at, StringComparison.Ordinal);
                        Assert.True(found >= 0, $"\"{line}\" is not in what was printed:\n{output}");
                        at = found;
                    }

                    break;
                default:
                    foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith("alias ", StringComparison.Ordinal)))
                    {
                        last = await RunAsync(folder, line) ?? last;
                        commands++;
                    }

                    break;
            }
        }

        Assert.Equal(0, last!.Exit);
        Assert.True(commands >= 12, $"Only {commands} commands were run.");
        Assert.Contains("all fields", last.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(folder.File("mine/havnsborg/samples/havnsborg-oeu-2026-05-19.expected.json")));
    }

    [Fact]
    public void The_last_step_names_what_there_is()
    {
        var commands = Blocks(Page[Page.IndexOf(LastToRun, StringComparison.Ordinal)..]).Where(b => b.Language == "sh").SelectMany(b => b.Text.Split('\n')).ToList();
        Assert.Contains(commands, c => c.StartsWith("dotnet test ", StringComparison.Ordinal));
        Assert.All(commands.Where(c => c.StartsWith("dotnet test ", StringComparison.Ordinal)), c => Assert.True(Directory.Exists(RepositoryFiles.Path(c.Split(' ')[2]))));
        Assert.All(
            commands.Where(c => c.StartsWith("minutesminer ", StringComparison.Ordinal)),
            c => Assert.Contains(CommandLine.Root().Subcommands, s => s.Name == c.Split(' ')[1]));
    }

    [Fact]
    public async Task The_example_to_copy_gives_what_is_expected_of_it()
    {
        var sample = RepositoryFiles.Path("docs", "example", "ostrup", "samples", "ostrup-ku-2026-03-11.pdf");
        var result = await Cli.RunAsync("golden", "--check", sample, "--pipelines", RepositoryFiles.Path("docs", "example"));
        Assert.Equal((0, true), (result.Exit, result.Output.Contains("as expected", StringComparison.Ordinal)));
    }

    private static async Task<CliResult?> RunAsync(TemporaryFolder folder, string command)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["minutesminer", .. var args]:
                return await Cli.RunInAsync(folder.Path, isCI: false, args);
            case ["mkdir", "-p", var path]:
                Directory.CreateDirectory(folder.File(path));
                return null;
            case ["rm", "-r", var path]:
                Directory.Delete(folder.File(path), recursive: true);
                return null;
            case ["cp", "-r", var from, var to]:
                Copy(folder.File(from), folder.File(to));
                return null;
            case ["cp", var from, var to]:
                File.Copy(folder.File(from), Path.Combine(folder.File(to), Path.GetFileName(from)));
                return null;
            default:
                Assert.Fail($"The page has a command that this test does not know: {command}");
                return null;
        }
    }

    private static IEnumerable<(string Language, string Text)> Blocks(string page) =>
        Fence().Matches(page).Select(m => (m.Groups["language"].Value, m.Groups["text"].Value.TrimEnd('\n')));

    private static string Emptied(string file, bool isNew)
    {
        if (isNew)
        {
            File.WriteAllText(file, "");
        }

        return file;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [GeneratedRegex(@"^```(?<language>sh|yaml|text)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Fence();
}
