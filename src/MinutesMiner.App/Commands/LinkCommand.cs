using System.CommandLine;
using System.Globalization;
using MinutesMiner.App.Output;
using MinutesMiner.Linking;
using MinutesMiner.Store.Sqlite;

namespace MinutesMiner.App.Commands;

/// <summary><c>link</c>: the second pass over a store, which <c>ingest</c> ends with.</summary>
internal static class LinkCommand
{
    public static Command Create()
    {
        var store = SharedOptions.Store();
        var all = new Option<bool>("--all") { Description = "Link municipalities whose documents have not changed, too." };
        var command = new Command("link", "Links what the store holds: cases, meetings, rules, commitments. Ingest does it by itself.\n\nExample: minutesminer link --store my.db")
        {
            store, all,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (!File.Exists(parsed.GetValue(store)))
            {
                Messages.Error($"There is no store {parsed.GetValue(store)}. Make one with minutesminer ingest, or name another with --store. [store.not-found]");
                return ExitCode.Misuse;
            }

            await using var open = await SqliteStore.OpenAsync(parsed.GetValue(store)!, cancellationToken: cancellationToken);
            Messages.Info(Line(await LinkPass.RunAsync(open, parsed.GetValue(all), cancellationToken)));
            return ExitCode.Done;
        });
        return command;
    }

    public static string Line(LinkPassResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{result.Links} links in {result.Documents} documents of {result.Scopes} municipalities.");
}
