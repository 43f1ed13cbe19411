using System.CommandLine;
using System.Globalization;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage.Search;

namespace MinutesMiner.App.Commands;

/// <summary><c>search QUERY</c>: hits with the quoted words and where they stand.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "Words (all must be there), \"a phrase\", -without, OR, begin*, and fields: kommune: udvalg: udfald: fra: til: sag: punkt:",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var store = SharedOptions.Store();
        var json = SharedOptions.Json();
        var municipality = new Option<string[]>("--municipality") { Description = "Only this municipality.", HelpName = "NAME" };
        var committee = new Option<string[]>("--committee") { Description = "Only this body.", HelpName = "NAME" };
        var outcome = new Option<Outcome[]>("--outcome")
        {
            Description = "Only decisions with this outcome: approved, rejected, postponed …",
            HelpName = "OUTCOME",
            CustomParser = SharedOptions.Choices<Outcome>("outcome", Terms.Of),
        };
        var from = SharedOptions.Date("--from", "Only meetings from this day on (2026-01-31).");
        var to = SharedOptions.Date("--to", "Only meetings up to this day.");
        var person = new Option<string?>("--person") { Description = "Only items that name this person.", HelpName = "NAME" };
        var limit = new Option<int>("--limit") { Description = "Most hits to print.", DefaultValueFactory = _ => 10, HelpName = "N", CustomParser = SharedOptions.Number(1, SearchQuery.MaxLimit) };
        var command = new Command("search", "Searches decisions, with the words quoted and the page.\n\nExample: minutesminer search hjemmehjælp --outcome approved")
        {
            query, store, municipality, committee, outcome, from, to, person, limit, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var open = await SharedOptions.OpenForReading(parsed.GetValue(store)!, cancellationToken);
            var result = await open.SearchAsync(
                new SearchQuery
                {
                    Text = string.Join(' ', parsed.GetValue(query) ?? []),
                    Municipalities = parsed.GetValue(municipality) ?? [],
                    Committees = parsed.GetValue(committee) ?? [],
                    Outcomes = parsed.GetValue(outcome) ?? [],
                    From = parsed.GetValue(from),
                    To = parsed.GetValue(to),
                    Person = parsed.GetValue(person),
                    Limit = parsed.GetValue(limit),
                },
                cancellationToken);
            await using var output = StandardOutput.Open();
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(ContractJson.WritePart(result));
            }
            else
            {
                Views.Hits(output, result);
            }

            foreach (var note in result.Notes)
            {
                Messages.Warning($"{Words(note)}. [{note.Code}]");
            }

            Messages.Info(result.Total == 0
                ? "Nothing found."
                : string.Create(CultureInfo.InvariantCulture, $"{result.Hits.Count} of {result.Total} shown."));
            return ExitCode.Done;
        });
        return command;
    }

    private static string Words(SearchNote note) => note.Code switch
    {
        SearchNotes.UnknownValue => $"The field \"{note.Part}\" has a value that it does not know, and was left out: dates are 2026-01-31, outcomes {string.Join(", ", Enum.GetValues<Outcome>().Select(Terms.Of))}",
        SearchNotes.UnknownName => $"The store knows no name as in \"{note.Part}\"",
        SearchNotes.CommonWord => $"\"{note.Part}\" is too common a word to search for, and was left out",
        SearchNotes.ShortPrefix => $"\"{note.Part}\" is too short a beginning, and was taken as a whole word: four letters are needed",
        _ => $"\"{note.Part}\" was not taken as typed",
    };
}
