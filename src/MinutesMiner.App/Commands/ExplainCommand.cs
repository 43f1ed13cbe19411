using System.CommandLine;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Explaining;

namespace MinutesMiner.App.Commands;

/// <summary><c>explain FILE</c>: which pipelines were tried, which rule fired on which line, and which nearly did.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A document." };
        var item = new Option<string?>("--item") { Description = "Only this item, by its number.", HelpName = "N" };
        var pipelines = SharedOptions.Pipelines();
        var without = SharedOptions.Without();
        var json = SharedOptions.Json();
        var command = new Command(
            "explain", "Shows how a document was read: the pipelines tried, the rule behind each line (←), and those that nearly fired (≈).\n\nExample: minutesminer explain referat.pdf --item 30")
        {
            file, item, pipelines, without, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            if (await SourceFiles.ReadAsync(path, cancellationToken) is not { } bytes)
            {
                return ExitCode.Partly;
            }

            var miner = SharedOptions.Builder(parsed.GetValue(pipelines), parsed.GetValue(without)).Build();
            var result = miner.Extract(path, bytes, cancellationToken);
            var complete = Report.Say(path, result);
            if (result.Reading is not { } reading)
            {
                return ExitCode.Partly;
            }

            var number = parsed.GetValue(item);
            if (number is not null && !reading.Minutes.Items.Any(i => i.Number == number))
            {
                Messages.Error($"There is no item {number}; there are {string.Join(", ", reading.Minutes.Items.Select(i => i.Number ?? "?"))}. [explain.no-item]");
                return ExitCode.Misuse;
            }

            var explanation = Explainer.Explain(reading, miner.Pipelines, number);
            await using var output = StandardOutput.Open();
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(ContractJson.WritePart(explanation));
            }
            else
            {
                ExplanationView.Write(output, explanation);
            }

            return complete ? ExitCode.Done : ExitCode.Partly;
        });
        return command;
    }
}
