using System.CommandLine;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;
using MinutesMiner.Core.Storage.Search;
using MinutesMiner.Evaluation;
using MinutesMiner.Linking;
using MinutesMiner.Store.Sqlite;

namespace MinutesMiner.App.Commands;

/// <summary><c>demo</c>: the main job from end to end, on the documents that come with the project.</summary>
internal static class DemoCommand
{
    private const string Query = "serviceniveau";
    private const string Municipality = "Sandholt Kommune";
    private static readonly DateOnly Then = new(2024, 6, 1);

    public static Command Create()
    {
        var corpus = new Option<string?>("--corpus") { Description = "The folder with documents. Default: corpus, here or in a folder above.", HelpName = "DIR" };
        corpus.Validators.Add(SharedOptions.MustBeFolders);
        var keep = new Option<string?>("--store") { Description = "Keep the store in this file. Default: a temporary one.", HelpName = "FILE" };
        var command = new Command("demo", "Reads the corpus into a store, searches it, shows a decision, and the rules that applied on a day.\n\nExample: minutesminer demo") { corpus, keep };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if ((parsed.GetValue(corpus) ?? Corpus()) is not { } folder || !Directory.Exists(folder))
            {
                Messages.Error("There is no folder 'corpus' here or above; name one with --corpus. [demo.no-corpus]");
                return ExitCode.Misuse;
            }

            var path = parsed.GetValue(keep);
            var temporary = path is null ? Directory.CreateTempSubdirectory("minutesminer-demo-") : null;
            try
            {
                return await RunAsync(folder, path ?? Path.Combine(temporary!.FullName, "demo.db"), cancellationToken);
            }
            finally
            {
                temporary?.Delete(recursive: true);
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(string folder, string path, CancellationToken cancellationToken)
    {
        await using var output = StandardOutput.Open();
        // The corpus holds sources and hostile inputs too: its documents are those with a gold file beside them, and those of the register. The
        // families are there to be measured: they would only make the demo longer.
        var register = new DirectoryInfo(Path.Combine(folder, "register"));
        var files = Families.Others(folder).Select(p => p.SourcePath)
            .Concat(register.Exists ? register.EnumerateFiles("*-*.md").Select(f => f.FullName).Order(StringComparer.Ordinal) : [])
            .ToList();
        if (files.Count == 0)
        {
            Messages.Error($"{folder}: there are no documents with gold files, as in the project's corpus; read your own with: minutesminer ingest {folder} [demo.no-corpus]");
            return ExitCode.Misuse;
        }

        await using var store = await SqliteStore.OpenAsync(path, cancellationToken: cancellationToken);
        await output.WriteLineAsync($"1. Reading {files.Count} documents of {Path.GetFileName(folder.TrimEnd(Path.DirectorySeparatorChar))}/ into a store");
        var outcome = await IngestCommand.RunAsync(files, new MinerBuilder().Build(), store, cancellationToken);
        await LinkPass.RunAsync(store, cancellationToken: cancellationToken);
        await foreach (var entry in store.ListAsync(DocumentFilter.All, cancellationToken))
        {
            await output.WriteLineAsync($"   {entry.Id}  {Terms.Of(entry.Date),-10}  {entry.Items,2} items  {entry.Municipality ?? "–"}, {entry.Title}");
        }

        await output.WriteLineAsync($"\n2. Searching for \"{Query}\"\n");
        var result = await store.SearchAsync(new SearchQuery { Text = Query, Limit = 3 }, cancellationToken);
        Views.Hits(output, result, "   ");
        await output.WriteLineAsync($"   {result.Hits.Count} of {result.Total} shown");

        var approved = await store.SearchAsync(
            new SearchQuery { Text = Query, Outcomes = [Outcome.ApprovedWithRemarks, Outcome.Approved], Limit = 1 }, cancellationToken);
        if (approved.Hits is [{ ItemId: { } item }])
        {
            await output.WriteLineAsync("\n3. The decision behind it\n");
            await ShowCommand.Show(await store.ResolveAsync(item, cancellationToken), store, output, json: false, cancellationToken);
        }

        await output.WriteLineAsync($"\n4. The rules of one municipality on {Then:yyyy-MM-dd}, each with its decision and what ended it\n");
        await foreach (var rule in store.ListRegisteredRulesAsync(new RegisterFilter { Municipality = Municipality, On = Then }, cancellationToken))
        {
            if (rule.Standing.AdoptedAs is null)
            {
                RegisterViews.Rules(output, [rule]);
            }
        }

        await output.WriteLineAsync("\nNext: minutesminer ingest YOUR-PDFS/, then minutesminer search WORDS. Every command explains itself with --help.");
        return outcome.Failed + outcome.Partial > 0 ? ExitCode.Partly : ExitCode.Done;
    }

    /// <summary>The project's corpus: in the current folder or one above, or above the program.</summary>
    private static string? Corpus() => new[] { Directory.GetCurrentDirectory(), AppContext.BaseDirectory }
        .SelectMany(Above)
        .Select(d => Path.Combine(d, "corpus"))
        .FirstOrDefault(Directory.Exists);

    private static IEnumerable<string> Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            yield return at.FullName;
        }
    }
}
