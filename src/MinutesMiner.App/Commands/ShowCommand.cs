using System.CommandLine;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Store.Sqlite;

namespace MinutesMiner.App.Commands;

/// <summary><c>show ID</c>: a document, item or case with what is known of it.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "As search prints them: a document (3f2a91c04d7e), an item (3f2a91c04d7e#30), or a case number (25/2564)." };
        var store = SharedOptions.Store();
        var json = SharedOptions.Json();
        var command = new Command("show", "Shows a document, an item or a case.\n\nExample: minutesminer show 3f2a91c04d7e#30") { id, store, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var open = await SharedOptions.OpenForReading(parsed.GetValue(store)!, cancellationToken);
            var resolved = await open.ResolveAsync(parsed.GetValue(id)!, cancellationToken);
            await using var output = StandardOutput.Open();
            return await Show(resolved, open, output, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    public static async Task<int> Show(Resolution resolved, SqliteStore store, TextWriter output, bool json, CancellationToken cancellationToken)
    {
        switch (resolved)
        {
            case ResolvedDocument { Entry: var entry } when await store.FindAsync(entry.Id, cancellationToken) is { } stored:
                Write(stored.Document, () => Views.Document(output, stored));
                return ExitCode.Done;
            case ResolvedItem { Entry: var entry } when await store.FindAsync(entry.Document.Id, cancellationToken) is { } stored:
                var item = stored.Document.Items[entry.Index];
                Write(item, () => Views.Item(output, entry, item));
                return ExitCode.Done;
            case ResolvedRule { Rule: var rule }:
                Write(rule, () => output.WriteLine(TextWrap.Indent($"{rule.TargetGroup}, {rule.Activity}: \"{rule.Text}\"", "")));
                return ExitCode.Done;
            case ResolvedCase { Case: var history }:
                Write(history, () => Views.Case(output, history));
                return ExitCode.Done;
            case AmbiguousId ambiguous:
                Messages.Error($"That id can be {ambiguous.Total} things [show.ambiguous]:");
                foreach (var candidate in ambiguous.Candidates)
                {
                    Messages.Info($"  {candidate.Id}  {candidate.Label}");
                }

                return ExitCode.Misuse;
            default:
                Messages.Error("Nothing in the store has that id. [show.not-found]");
                return ExitCode.Misuse;
        }

        void Write<T>(T part, Action text)
        {
            if (json)
            {
                output.WriteLine(ContractJson.WritePart(part));
            }
            else
            {
                text();
            }
        }
    }
}
