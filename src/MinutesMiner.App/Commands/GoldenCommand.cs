using System.CommandLine;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Evaluation;

namespace MinutesMiner.App.Commands;

/// <summary><c>golden FILE…</c>: writes what is expected of documents beside them, or checks it. The only thing that writes such files; it refuses in CI.</summary>
internal static class GoldenCommand
{
    private const string ByHandEnding = ".gold.json";

    public static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Documents. What is expected of referat.pdf stands in referat.expected.json.", Arity = ArgumentArity.OneOrMore };
        var check = new Option<bool>("--check") { Description = "Write nothing; print what differs, and exit with 1 when anything does." };
        var pipelines = SharedOptions.Pipelines();
        var command = new Command(
            "golden", "Writes what was found in documents as what is expected of them; read it before you commit it. Refused where CI runs, but for --check.\n\nExample: minutesminer golden samples/referat.pdf --pipelines my/pipelines")
        {
            files, check, pipelines,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var isCheck = parsed.GetValue(check);
            if (!isCheck && ContinuousIntegration.Variable() is { } variable)
            {
                Messages.Error($"Expectations are not written where CI runs ({variable} is set): write them where you can read them. [golden.ci]");
                return ExitCode.Misuse;
            }

            var miner = SharedOptions.Builder(parsed.GetValue(pipelines)).Build();
            var exit = ExitCode.Done;
            await using var output = StandardOutput.Open();
            foreach (var path in parsed.GetValue(files)!)
            {
                exit = Math.Max(exit, await OneAsync(path, miner, isCheck, output, cancellationToken));
            }

            if (!isCheck && exit == ExitCode.Done)
            {
                Messages.Info("Read every value against its document before you commit: the files say what was found, not what is true.");
            }

            return exit;
        });
        return command;
    }

    private static async Task<int> OneAsync(string path, Miner miner, bool isCheck, TextWriter output, CancellationToken cancellationToken)
    {
        var target = GoldFile.PathOf(path);
        var byHand = target[..^GoldFile.Ending.Length] + ByHandEnding;
        if (!isCheck && File.Exists(byHand))
        {
            Messages.Error($"{path}: {Path.GetFileName(byHand)} says what is in it, and is written by hand [golden.by-hand]");
            return ExitCode.Misuse;
        }

        if (await SourceFiles.ReadAsync(path, cancellationToken) is not { } bytes)
        {
            return ExitCode.Partly;
        }

        var result = miner.Extract(path, bytes, cancellationToken);
        var complete = Report.Say(path, result);
        if (result.Document is not { } found)
        {
            return ExitCode.Partly;
        }

        var there = File.Exists(target) ? target : File.Exists(byHand) ? byHand : null;
        if (isCheck && there is null)
        {
            Messages.Error($"{path}: {Path.GetFileName(target)} is missing; write it with: minutesminer golden {path} [golden.missing]");
            return ExitCode.Partly;
        }

        var differences = there is null ? [] : ScoreView.Differences(Evaluator.Compare(found, ContractJson.Read(await File.ReadAllTextAsync(there, cancellationToken)))).ToList();
        if (isCheck)
        {
            await SayAsync(output, differences.Count == 0 ? $"{path}: as expected" : $"{path}: {differences.Count} values differ from {Path.GetFileName(there)}", differences);
            return differences.Count == 0 && complete ? ExitCode.Done : ExitCode.Partly;
        }

        await File.WriteAllTextAsync(target, GoldFile.Write(found), cancellationToken);
        var facts = $"read by {found.Source.Pipeline ?? "no pipeline"}; items: {found.Items.Count}, with a decision: {found.Items.Count(i => i.Decision is not null)}";
        await SayAsync(output, $"{target}: {(there is null ? "written" : differences.Count == 0 ? "written again, no value changed" : "written again, changed:")} ({facts})", differences);
        return complete ? ExitCode.Done : ExitCode.Partly;
    }

    private static async Task SayAsync(TextWriter output, string line, IEnumerable<string> differences)
    {
        await output.WriteLineAsync(line);
        foreach (var difference in differences)
        {
            await output.WriteLineAsync($"  {difference}");
        }
    }
}

/// <summary>Whether the program runs in continuous integration.</summary>
internal static class ContinuousIntegration
{
    /// <summary>What CI systems set: the common one, and those of systems that may leave it out.</summary>
    public static readonly IReadOnlyList<string> Variables =
        ["CI", "GITHUB_ACTIONS", "GITLAB_CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION", "BUILDKITE", "CIRCLECI", "TRAVIS", "APPVEYOR", "BITBUCKET_BUILD_NUMBER"];

    /// <summary>The variable that says so; null when none does.</summary>
    public static string? Variable() => Variables.FirstOrDefault(v => Environment.GetEnvironmentVariable(v) is { Length: > 0 } value
        && !value.Equals("false", StringComparison.OrdinalIgnoreCase) && value != "0");
}
