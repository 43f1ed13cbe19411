using System.CommandLine;
using MinutesMiner.App.Output;
using MinutesMiner.Pipelines.Schema;

namespace MinutesMiner.App.Commands;

/// <summary><c>docs</c>: writes the pages of the documentation that are made of the program itself. For those who change it.</summary>
internal static class DocsCommand
{
    private const string Again = "dotnet run --project src/MinutesMiner.App -- docs";

    public static Command Create()
    {
        var root = ProjectFolder.Option();
        var check = new Option<bool>("--check") { Description = "Write nothing; exit with 1 when a page is out of date." };
        var command = new Command("docs", "Writes docs/cli.md and docs/pipeline.schema.json from the program.\n\nExample: minutesminer docs --check") { root, check };
        command.Hidden = true;
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (ProjectFolder.Find(parsed.GetValue(root)) is not { } folder)
            {
                return ExitCode.Misuse;
            }

            var exit = ExitCode.Done;
            foreach (var (file, text) in new[] { ("cli.md", CommandReference.Write(CommandLine.Root())), ("pipeline.schema.json", JsonSchema.Write()) })
            {
                exit = Math.Max(exit, await GeneratedFile.WriteAsync(Path.Combine(folder, "docs", file), text, parsed.GetValue(check), Again, cancellationToken));
            }

            return exit;
        });
        return command;
    }
}

/// <summary>A file that is made by a command.</summary>
internal static class GeneratedFile
{
    /// <summary>Writes the file, or says that it is out of date and how it is written again.</summary>
    public static async Task<int> WriteAsync(string path, string text, bool isCheck, string again, CancellationToken cancellationToken)
    {
        var there = File.Exists(path) ? (await File.ReadAllTextAsync(path, cancellationToken)).ReplaceLineEndings("\n") : null;
        if (there == text)
        {
            Messages.Info($"{path}: up to date");
            return ExitCode.Done;
        }

        if (isCheck)
        {
            Messages.Error($"{path}: is out of date; write it again with: {again} [docs.stale]");
            return ExitCode.Partly;
        }

        await File.WriteAllTextAsync(path, text, cancellationToken);
        Messages.Info($"{path}: written");
        return ExitCode.Done;
    }
}

/// <summary>The project's folder: the one that holds corpus, docs and pipelines.</summary>
internal static class ProjectFolder
{
    private static readonly string[] Parts = ["corpus", "docs", "pipelines"];

    public static Option<string?> Option() => new("--root") { Description = "The project's folder. Default: the current one, or the nearest above it, that holds corpus, docs and pipelines.", HelpName = "DIR" };

    /// <summary>The folder; null when there is none, which has then been said.</summary>
    public static string? Find(string? given)
    {
        for (var at = new DirectoryInfo(given ?? Directory.GetCurrentDirectory()); at is not null; at = given is null ? at.Parent : null)
        {
            if (Array.TrueForAll(Parts, p => Directory.Exists(Path.Combine(at.FullName, p))))
            {
                return at.FullName;
            }
        }

        Messages.Error($"{given ?? "The current folder"}: there is no folder with {string.Join(", ", Parts)}. [project.not-found]");
        return null;
    }
}
