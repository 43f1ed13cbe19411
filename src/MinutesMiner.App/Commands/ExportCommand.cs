using System.CommandLine;
using System.Globalization;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.App.Commands;

/// <summary><c>export</c>: the store's documents in the public data format.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var store = SharedOptions.Store();
        var format = new Option<string>("--format") { Description = "jsonl: one JSON object a document.", DefaultValueFactory = _ => "jsonl", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong("jsonl");
        var municipality = new Option<string?>("--municipality") { Description = "Only this municipality.", HelpName = "NAME" };
        var committee = new Option<string?>("--committee") { Description = "Only this body.", HelpName = "NAME" };
        var command = new Command("export", "Writes everything, or a selection, to standard output.\n\nExample: minutesminer export --format jsonl > all.jsonl")
        {
            store, format, municipality, committee,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var open = await SharedOptions.OpenForReading(parsed.GetValue(store)!, cancellationToken);
            await using var output = StandardOutput.Open();
            var filter = new DocumentFilter { Municipality = parsed.GetValue(municipality), Committee = parsed.GetValue(committee) };
            var count = 0;
            await foreach (var stored in open.ExportAsync(filter, cancellationToken))
            {
                await output.WriteLineAsync(ContractJson.Write(stored.Document));
                count++;
            }

            if (count == 0)
            {
                await SharedOptions.WarnOfUnknownAsync(open, filter.Municipality, cancellationToken);
            }

            Messages.Info(string.Create(CultureInfo.InvariantCulture, $"{count} documents."));
            return ExitCode.Done;
        });
        return command;
    }
}
