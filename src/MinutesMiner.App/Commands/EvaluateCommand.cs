using System.CommandLine;
using System.Globalization;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Evaluation;

namespace MinutesMiner.App.Commands;

/// <summary><c>evaluate GOLD_DIR</c>: precision, recall and F1 of every field against gold files.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("GOLD_DIR") { Description = "A folder with documents and NAME.gold.json or NAME.expected.json beside them." };
        var details = new Option<bool>("--details") { Description = "Print every value that is missing or extra." };
        var pipelines = SharedOptions.Pipelines();
        var json = SharedOptions.Json();
        var command = new Command("evaluate", "Compares what is extracted with gold files.\n\nExample: minutesminer evaluate corpus --details")
        {
            folder, details, pipelines, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var pairs = Evaluator.Find(parsed.GetValue(folder)!);
            if (pairs.Count == 0)
            {
                Messages.Error($"{parsed.GetValue(folder)}: there are no gold files. [evaluate.nothing]");
                return ExitCode.Misuse;
            }

            var miner = SharedOptions.Miner(parsed.GetValue(pipelines), null);
            var documents = pairs.Select(p => Evaluator.Evaluate(p, miner)).ToList();
            await using var output = StandardOutput.Open();
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(ContractJson.WritePart(documents));
                return ExitCode.Done;
            }

            Table(output, documents);
            if (parsed.GetValue(details))
            {
                Details(output, documents);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Table(TextWriter output, List<DocumentScores> documents)
    {
        foreach (var (document, i) in documents.Select((d, i) => (d, i)))
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{i + 1,3}. {Path.GetFileName(document.Pair.SourcePath)} ({document.Pipeline ?? "no pipeline"})"));
        }

        output.WriteLine();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{"F1 %",-20}{string.Concat(documents.Select((_, i) => $"{i + 1,7}"))}{"all",9}{"P",7}{"R",7}{"gold",7}"));
        for (var field = 0; field < EvaluatedField.All.Count; field++)
        {
            var all = Score.Sum(EvaluatedField.All[field].Name, documents.Select(d => d.Scores[field]));
            var each = string.Concat(documents.Select(d => d.Scores[field].IsEmpty ? $"{"–",7}" : Percent(d.Scores[field].F1, 7)));
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{all.Field,-20}{each}{Percent(all.F1, 9)}{Percent(all.Precision, 7)}{Percent(all.Recall, 7)}{all.Right + all.Missing.Count,7}"));
        }
    }

    private static void Details(TextWriter output, List<DocumentScores> documents)
    {
        foreach (var document in documents)
        {
            output.WriteLine($"\n{Path.GetFileName(document.Pair.SourcePath)}");
            foreach (var score in document.Scores.Where(s => s.Extra.Count + s.Missing.Count > 0))
            {
                foreach (var value in score.Missing)
                {
                    output.WriteLine($"  {score.Field}: missing {value}");
                }

                foreach (var value in score.Extra)
                {
                    output.WriteLine($"  {score.Field}: extra   {value}");
                }
            }
        }
    }

    private static string Percent(double ratio, int width) => (ratio * 100).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(width);
}
