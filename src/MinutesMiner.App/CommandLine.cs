using System.CommandLine;
using System.Text;
using MinutesMiner.App.Commands;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Storage;
using MinutesMiner.Pipelines;

namespace MinutesMiner.App;

/// <summary>The command line as a whole: what commands there are, and what becomes of errors.</summary>
internal static class CommandLine
{
    /// <summary>Runs one command. 0: done. 1: done, but a document failed or came out partial. 2: used wrongly, or nothing could be done.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var result = Root().Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                Messages.Error(error.Message);
            }

            Messages.Info($"Try: minutesminer {string.Join(' ', Names(result))}--help");
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

    private static IEnumerable<string> Names(ParseResult result) =>
        result.CommandResult.Command is RootCommand ? [] : [result.CommandResult.Command.Name + " "];
}

/// <summary>What a command's exit code says.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Partly = 1;
    public const int Misuse = 2;
}
