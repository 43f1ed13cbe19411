using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using MinutesMiner.App.Commands;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Text;
using MinutesMiner.Pipelines;

namespace MinutesMiner.App;

/// <summary>The command line as a whole: what commands there are, and what becomes of errors.</summary>
internal static class CommandLine
{
    /// <summary>A name typed with so many letters wrong is still meant.</summary>
    private const int MostTypos = 2;

    /// <summary>Runs one command. 0: done. 1: done, but a document failed or came out partial. 2: used wrongly, or nothing could be done.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var result = Root().Parse(args);
        if (Misuses(result) is { Count: > 0 } misuses)
        {
            foreach (var misuse in misuses)
            {
                Messages.Error(misuse);
            }

            Messages.Info($"Try: minutesminer {string.Concat(Names(result))}--help");
            return ExitCode.Misuse;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (StoreException e)
        {
            Messages.Error($"{e.Message} [{e.Code}]");
        }
        catch (PipelineException e)
        {
            foreach (var line in e.Message.Split('\n'))
            {
                Messages.Error($"{line} [pipeline.invalid]");
            }
        }
        catch (PipelineNotFoundException e)
        {
            Messages.Error($"{e.Message} [pipeline.not-found]");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Messages.Error($"{e.Message} [io.failed]");
        }
        catch (OperationCanceledException)
        {
            Messages.Error("Stopped. [cancelled]");
        }

        return ExitCode.Misuse;
    }

    internal static RootCommand Root()
    {
        var root = new RootCommand("Reads Danish municipal minutes: what was decided, by whom, and which rules it sets.")
        {
            ExtractCommand.Create(), IngestCommand.Create(), SearchCommand.Create(), ShowCommand.Create(),
            RulesCommand.Create(), CommitmentsCommand.Create(), LinkCommand.Create(), ExportCommand.Create(),
            WordsCommand.Create(), PageCommand.Create(), ExplainCommand.Create(), EvaluateCommand.Create(),
            GoldenCommand.Create(), ScorecardCommand.Create(), DemoCommand.Create(), DocsCommand.Create(),
        };
        return root;
    }

    /// <summary>What is wrong with the words typed. Of a command that there is not, what follows it is not told of.</summary>
    private static List<string> Misuses(ParseResult result)
    {
        if (result.CommandResult.Command is RootCommand root && result.UnmatchedTokens is [var unknown, ..])
        {
            return [$"There is no {(unknown.StartsWith('-') ? "option" : "command")} '{unknown}'{Near(unknown, root)}"];
        }

        if (result.CommandResult.Command is RootCommand && result.Tokens.Count == 0)
        {
            return ["A command is needed, such as extract, ingest, search or demo."];
        }

        // An argument that takes files takes what looks like an option, too.
        var options = result.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens)
            .Where(t => t.Value.StartsWith("--", StringComparison.Ordinal) && !result.Tokens.Any(other => other.Type == TokenType.DoubleDash))
            .Select(t => $"There is no option '{t.Value}'; to mean a word or a file of that name, write -- ahead of it.")
            .ToList();
        return options.Count > 0 ? options : [.. result.Errors.Select(e => e.Message)];
    }

    private static string Near(string unknown, RootCommand root) =>
        root.Subcommands.Where(c => !c.Hidden).Select(c => c.Name).Where(n => EditDistance.Between(n, unknown) <= MostTypos).Select(n => $"; did you mean '{n}'?").FirstOrDefault() ?? ".";

    /// <summary>The command's name with those that it is below: "rules history ".</summary>
    private static IEnumerable<string> Names(ParseResult result)
    {
        var names = new Stack<string>();
        for (SymbolResult? at = result.CommandResult; at is CommandResult { Command: not RootCommand } command; at = at.Parent)
        {
            names.Push(command.Command.Name + " ");
        }

        return names;
    }
}

/// <summary>What a command's exit code says.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Partly = 1;
    public const int Misuse = 2;
}
