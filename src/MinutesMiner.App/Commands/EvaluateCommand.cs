using System.CommandLine;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Evaluation;

namespace MinutesMiner.App.Commands;

/// <summary><c>evaluate GOLD_DIR</c>: precision, recall and F1 of every field against gold files, a document, a pipeline and in all.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("GOLD_DIR") { Description = "A folder with documents and NAME.gold.json or NAME.expected.json beside them." };
        folder.Validators.Add(SharedOptions.MustBeFolders);
        var details = new Option<bool>("--details") { Description = "Print every value that is missing or extra." };
        var leaveOneOut = new Option<bool>("--leave-one-out")
        {
            Description = "Also read each document with its dialect switched off, by generic pipelines only: what an unknown dialect would give.",
        };
        var without = SharedOptions.Without();
        var pipelines = SharedOptions.Pipelines();
        var json = SharedOptions.Json();
        var command = new Command("evaluate", "Compares what is extracted with gold files.\n\nExample: minutesminer evaluate corpus --details")
        {
            folder, details, leaveOneOut, without, pipelines, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var pairs = Evaluator.Find(parsed.GetValue(folder)!);
            if (pairs.Count == 0)
            {
                Messages.Error($"{parsed.GetValue(folder)}: there are no gold files. [evaluate.nothing]");
                return ExitCode.Misuse;
            }

            var miner = SharedOptions.Builder(parsed.GetValue(pipelines), parsed.GetValue(without)).Build();
            var generic = parsed.GetValue(leaveOneOut) ? SharedOptions.Builder(parsed.GetValue(pipelines)).GenericPipelinesOnly().Build() : null;
            var documents = Evaluator.EvaluateAll(pairs, miner, generic, cancellationToken);
            await using var output = StandardOutput.Open();
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(ContractJson.WritePart(ScoreView.Json(documents)));
                return ExitCode.Done;
            }

            ScoreView.Write(output, documents);
            if (parsed.GetValue(details))
            {
                ScoreView.Details(output, documents);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
