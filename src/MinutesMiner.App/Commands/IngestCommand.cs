using System.CommandLine;
using System.Security.Cryptography;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Storage;
using MinutesMiner.Linking;
using MinutesMiner.Reading;
using MinutesMiner.Reading.Zip;
using MinutesMiner.Store.Sqlite;
using Spectre.Console;

namespace MinutesMiner.App.Commands;

/// <summary><c>ingest PATH…</c>: reads files and folders into a store, in parallel; what is in already is skipped.</summary>
internal static class IngestCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, archives, or folders with all below them.", Arity = ArgumentArity.OneOrMore };
        var store = SharedOptions.Store();
        var pipelines = SharedOptions.Pipelines();
        var municipality = SharedOptions.Municipality();
        var ocr = SharedOptions.Ocr();
        var command = new Command("ingest", "Reads documents into the store.\n\nExample: minutesminer ingest referater/ --store my.db")
        {
            paths, store, pipelines, municipality, ocr,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var miner = SharedOptions.Miner(parsed.GetValue(pipelines), parsed.GetValue(municipality), parsed.GetValue(ocr));
            var files = SourceFiles.Expand(parsed.GetValue(paths)!);
            if (files.Count == 0)
            {
                SourceFiles.SayNothing("ingest");
                return ExitCode.Misuse;
            }

            await using var open = await SqliteStore.OpenAsync(parsed.GetValue(store)!, cancellationToken: cancellationToken);
            var outcome = await RunAsync(files, miner, open, cancellationToken);
            var linked = await LinkPass.RunAsync(open, cancellationToken: cancellationToken);
            if (linked.Scopes > 0)
            {
                Messages.Info(LinkCommand.Line(linked));
            }

            Messages.Info($"{outcome.Added} added, {outcome.Replaced} read again, {outcome.Skipped} already there, {outcome.Failed} failed: {parsed.GetValue(store)}");
            return outcome.Failed + outcome.Partial > 0 ? ExitCode.Partly : ExitCode.Done;
        });
        return command;
    }

    /// <summary>Reads the files into the store. One bad file costs the others nothing.</summary>
    public static async Task<IngestOutcome> RunAsync(IReadOnlyList<string> files, Miner miner, IMinutesStore store, CancellationToken cancellationToken)
    {
        var outcome = new IngestOutcome();
        await Progress.RunAsync(files.Count, async advance =>
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
            await Parallel.ForEachAsync(files, options, async (path, token) =>
            {
                await OneAsync(path, miner, store, outcome, token);
                advance();
            });
        });
        return outcome;
    }

    private static async Task OneAsync(string path, Miner miner, IMinutesStore store, IngestOutcome outcome, CancellationToken cancellationToken)
    {
        if (await SourceFiles.ReadAsync(path, cancellationToken) is not { } bytes)
        {
            outcome.CountFailed();
            return;
        }

        foreach (var source in DocumentReaders.Expand(path, bytes, cancellationToken))
        {
            if (Report.Accepts(source))
            {
                await OneAsync(source, miner, store, outcome, cancellationToken);
            }
            else
            {
                outcome.CountFailed();
            }
        }
    }

    private static async Task OneAsync(SourceBytes source, Miner miner, IMinutesStore store, IngestOutcome outcome, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(source.Bytes.Span));
        foreach (var version in miner.EqualVersions)
        {
            if (await store.ContainsAsync(hash, version, cancellationToken))
            {
                outcome.Count(PutOutcome.AlreadyThere);
                return;
            }
        }

        var result = miner.Extract(source.Uri, source.Bytes, cancellationToken);
        if (!Report.Say(source.Uri, result))
        {
            outcome.CountLost(result);
        }

        if (result.Document is { } document)
        {
            outcome.Count((await store.PutAsync(document, result.Passages, miner.Version, cancellationToken)).Outcome);
        }
    }

    /// <summary>A bar on the error stream when somebody looks at it; nothing when it is a file or a pipe.</summary>
    private static class Progress
    {
        public static async Task RunAsync(int count, Func<Action, Task> work)
        {
            if (Console.IsErrorRedirected || count < 2)
            {
                await work(() => { });
                return;
            }

            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
            await console.Progress()
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(async context =>
                {
                    var task = context.AddTask($"Reading {count} documents", maxValue: count);
                    await work(() => task.Increment(1));
                });
        }
    }
}

/// <summary>What became of a batch. Safe to count from several threads.</summary>
internal sealed class IngestOutcome
{
    private int _added;
    private int _replaced;
    private int _skipped;
    private int _failed;
    private int _partial;

    public int Added => _added;

    public int Replaced => _replaced;

    public int Skipped => _skipped;

    public int Failed => _failed;

    public int Partial => _partial;

    public void Count(PutOutcome outcome)
    {
        ref var counter = ref _added;
        switch (outcome)
        {
            case PutOutcome.Replaced:
                counter = ref _replaced;
                break;
            case PutOutcome.AlreadyThere:
                counter = ref _skipped;
                break;
        }

        Interlocked.Increment(ref counter);
    }

    public void CountFailed() => Interlocked.Increment(ref _failed);

    public void CountLost(MinerResult result)
    {
        ref var counter = ref _partial;
        if (result.Document is null)
        {
            counter = ref _failed;
        }

        Interlocked.Increment(ref counter);
    }
}
