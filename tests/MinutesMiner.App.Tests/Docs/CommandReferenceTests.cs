using System.Text.RegularExpressions;
using MinutesMiner.App.Output;
using MinutesMiner.App.Tests.Architecture;

namespace MinutesMiner.App.Tests.Docs;

/// <summary>What the documentation says of the command line is what the command line says of itself.</summary>
public partial class CommandReferenceTests
{
    [Fact]
    public void The_page_about_the_command_line_is_up_to_date()
    {
        var page = File.ReadAllText(RepositoryFiles.Path("docs", "cli.md")).ReplaceLineEndings("\n");
        Assert.True(
            page == CommandReference.Write(CommandLine.Root()),
            "docs/cli.md is out of date; write it again with: dotnet run --project src/MinutesMiner.App -- docs");
    }

    [Fact]
    public void Every_command_is_on_the_page_with_an_example_and_every_option_is_explained()
    {
        var page = CommandReference.Write(CommandLine.Root());
        foreach (var command in CommandLine.Root().Subcommands)
        {
            Assert.Equal(!command.Hidden, page.Contains($"\n## {command.Name}\n", StringComparison.Ordinal));
            Assert.Contains($"Example: minutesminer {command.Name}", command.Description, StringComparison.Ordinal);
            Assert.All(command.Options, o => Assert.False(string.IsNullOrWhiteSpace(o.Description), $"{command.Name} {o.Name}"));
        }
    }

    /// <summary>Commands and options that pages tell of are there.</summary>
    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("docs/adding-a-municipality.md")]
    public void Pages_tell_of_commands_that_there_are(string page)
    {
        var commands = CommandLine.Root().Subcommands.ToDictionary(c => c.Name, StringComparer.Ordinal);
        var told = Told().Matches(File.ReadAllText(RepositoryFiles.Path(page.Split('/')))).ToList();
        Assert.NotEmpty(told);
        foreach (var match in told)
        {
            Assert.True(commands.TryGetValue(match.Groups["command"].Value, out var command), match.Value);
            Assert.All(Option().Matches(match.Value).Select(o => o.Value), o => Assert.Contains(command.Options, known => known.Name == o));
        }
    }

    [GeneratedRegex(@"^(?!alias)[^\n]*?\bminutesminer (?<command>[a-z]+)[^`\n#|]*", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Told();

    [GeneratedRegex(@"(?<=\s)--[a-z-]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Option();
}
