using System.CommandLine;
using MinutesMiner.Evaluation;

namespace MinutesMiner.App.Commands;

/// <summary><c>scorecard</c>: measures the project's own documents, and writes the page about it.</summary>
internal static class ScorecardCommand
{
    public static Command Create()
    {
        var root = ProjectFolder.Option();
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 when the page is out of date." };
        var command = new Command(
            "scorecard", $"Measures corpus/ and pipelines/*/samples, with dialects and without, and writes {Scorecard.FileName}.\n\nExample: minutesminer scorecard --check")
        {
            root, check,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (ProjectFolder.Find(parsed.GetValue(root)) is not { } folder)
            {
                return ExitCode.Misuse;
            }

            // The samples of the folder's own pipelines are measured with them, not with those of the installation.
            var builder = new MinerBuilder().AddPipelines(Path.Combine(folder, "pipelines"));
            var miner = builder.Build();
            var documents = Evaluator.EvaluateAll(Scorecard.Documents(folder), miner, builder.GenericPipelinesOnly().Build(), cancellationToken);
            var families = Evaluator.EvaluateAll(Families.AllDocuments(folder), miner, cancellationToken: cancellationToken);
            var page = Scorecard.Write(folder, documents, families);
            return await GeneratedFile.WriteAsync(Path.Combine(folder, Scorecard.FileName), page, parsed.GetValue(check), Scorecard.Command, cancellationToken);
        });
        return command;
    }
}
