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
            CustomParser = result => result.Tokens.Select(t => ParseOutcome(t.Value, result)).OfType<Outcome>().ToArray(),
        };
        var from = SharedOptions.Date("--from", "Only meetings from this day on (2026-01-31).");
        var to = SharedOptions.Date("--to", "Only meetings up to this day.");
        var person = new Option<string?>("--person") { Description = "Only items that name this person.", HelpName = "NAME" };
        var limit = new Option<int>("--limit") { Description = "Most hits to print.", DefaultValueFactory = _ => 10, HelpName = "N" };
        limit.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > SearchQuery.MaxLimit)
            {
                result.AddError($"--limit takes a number from 1 to {SearchQuery.MaxLimit}.");
            }
        });
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
                Messages.Warning($"\"{note.Part}\" was not taken as typed [{note.Code}]");
            }

            Messages.Info(result.Total == 0
                ? "Nothing found."
                : string.Create(CultureInfo.InvariantCulture, $"{result.Hits.Count} of {result.Total} shown."));
            return ExitCode.Done;
        });
        return command;
    }

    private static Outcome? ParseOutcome(string text, System.CommandLine.Parsing.ArgumentResult result)
    {
        if (Enum.TryParse<Outcome>(text.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var outcome) && !char.IsDigit(text[0]))
        {
            return outcome;
        }

        result.AddError($"'{text}' is no outcome; known are {string.Join(", ", Enum.GetValues<Outcome>().Select(Terms.Of))}.");
        return null;
    }
}
