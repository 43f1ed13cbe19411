using System.CommandLine;
using System.Text;

namespace MinutesMiner.App.Output;

/// <summary>The commands with their arguments and options as a page of Markdown: what <c>--help</c> says, in one place.</summary>
internal static class CommandReference
{
    public static string Write(RootCommand root)
    {
        var text = new StringBuilder();
        text.Append("# The command line\n\nMade of what `--help` says, by `dotnet run --project src/MinutesMiner.App -- docs`; a test fails when it is out of date. Do not edit.\n\n");
        text.Append(root.Description).Append("\n\n");
        text.Append("Data goes to standard output, messages to standard error. The exit code is 0 when all is done, 1 when a document failed or came out partial (each is named),\n2 when the command was used wrongly.\n");
        foreach (var command in root.Subcommands.Where(c => !c.Hidden))
        {
            Command(text, command, command.Name);
        }

        return text.ToString();
    }

    private static void Command(StringBuilder text, Command command, string path)
    {
        var parts = (command.Description ?? "").Split("\n\nExample: ");
        text.Append($"\n## {path}\n\n{parts[0]}\n");
        if (parts.Length > 1)
        {
            text.Append($"\n```sh\n{parts[1]}\n```\n");
        }

        var options = command.Options.Where(o => !o.Hidden && o.Name != "--help").ToList();
        var arguments = command.Arguments.Where(a => !a.Hidden).ToList();
        if (options.Count + arguments.Count > 0)
        {
            text.Append("\n| | |\n| --- | --- |\n");
        }

        foreach (var argument in arguments)
        {
            text.Append($"| `{argument.Name}{(argument.Arity.MaximumNumberOfValues > 1 ? "…" : "")}` | {Cell(argument.Description)} |\n");
        }

        foreach (var option in options)
        {
            var value = option.ValueType == typeof(bool) ? "" : " " + (option.HelpName ?? option.Name.TrimStart('-').ToUpperInvariant());
            text.Append($"| `{option.Name}{Cell(value)}` | {Cell(option.Description)}{(option.Required ? " Needed." : "")} |\n");
        }

        foreach (var child in command.Subcommands.Where(c => !c.Hidden))
        {
            Command(text, child, $"{path} {child.Name}");
        }
    }

    private static string Cell(string? text) => (text ?? "").ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
