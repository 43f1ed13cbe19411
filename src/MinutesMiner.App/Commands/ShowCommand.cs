using System.CommandLine;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;
using MinutesMiner.Linking.Cases;
using MinutesMiner.Linking.Meetings;
using MinutesMiner.Store.Sqlite;

namespace MinutesMiner.App.Commands;

/// <summary><c>show ID</c>: a document, item or case with what is known of it.</summary>
internal static class ShowCommand
{
    public static Command Create()
    {
        var id = new Argument<string[]>("ID")
        {
            Description = "As search prints them: a document (3f2a91c04d7e), an item (3f2a91c04d7e#30), a case number (25/2564, or: case 25/2564), a rule of the register, a person (person Anna Holm) or a body (committee Byråd).",
            Arity = new ArgumentArity(1, 12),
        };
        var store = SharedOptions.Store();
        var json = SharedOptions.Json();
        var command = new Command("show", "Shows a document, an item, a case, a rule, a person or a body, and what is linked to it.\n\nExample: minutesminer show 3f2a91c04d7e#30") { id, store, json };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var open = await SharedOptions.OpenForReading(parsed.GetValue(store)!, cancellationToken);
            var words = parsed.GetValue(id)!;
            if (words.Length > 1 && words[0] is "person" or "committee")
            {
                await using var printed = StandardOutput.Open();
                return await IdentitiesAsync(
                    open, words[0] == "person" ? IdentityKind.Person : IdentityKind.Committee, string.Join(' ', words[1..]), printed, parsed.GetValue(json), cancellationToken);
            }

            if (words.Length > 2 || (words.Length == 2 && words[0] is not ("case" or "item" or "document" or "rule")))
            {
                Messages.Error($"'{words[0]}' is nothing that can be shown so: case, item, document, rule, person, committee. [show.not-found]");
                return ExitCode.Misuse;
            }

            var resolved = await open.ResolveAsync(words[^1], cancellationToken);
            await using var output = StandardOutput.Open();
            return resolved is NothingResolved && await RegisteredAsync(open, words[^1], output, parsed.GetValue(json), cancellationToken)
                ? ExitCode.Done
                : await Show(resolved, open, output, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }

    public static async Task<int> Show(Resolution resolved, SqliteStore store, TextWriter output, bool json, CancellationToken cancellationToken)
    {
        switch (resolved)
        {
            case ResolvedDocument { Entry: var entry } when await store.FindAsync(entry.Id, cancellationToken) is { } stored:
                Write(stored.Document, () => Views.Document(output, stored));
                await DifferencesAsync(stored, store, output, json, cancellationToken);
                return ExitCode.Done;
            case ResolvedItem { Entry: var entry } when await store.FindAsync(entry.Document.Id, cancellationToken) is { } stored:
                var item = stored.Document.Items[entry.Index];
                Write(item, () => ItemView.Write(output, entry, stored.Document));
                var way = await CaseTimeline.ReadAsync(store, [entry], cancellationToken);
                if (!json && way.Count > 1)
                {
                    await output.WriteLineAsync("\n  The case:");
                    RegisterViews.Case(output, way);
                }

                return ExitCode.Done;
            case ResolvedRule { Rule: var rule }:
                Write(rule, () => output.WriteLine(TextWrap.Indent($"{rule.TargetGroup}, {rule.Activity}: \"{rule.Text}\"", "")));
                return ExitCode.Done;
            case ResolvedCase { Case: var history }:
                var treatments = await CaseTimeline.ReadAsync(store, history.Items, cancellationToken);
                Write(new { history.CaseNumber, history.Municipality, treatments }, () =>
                {
                    output.WriteLine($"Case {history.CaseNumber}{(history.Municipality is { } m ? $", {m}" : "")}");
                    RegisterViews.Case(output, treatments);
                });
                return ExitCode.Done;
            case AmbiguousId ambiguous:
                Messages.Error($"That id can be {ambiguous.Total} things [show.ambiguous]:");
                foreach (var candidate in ambiguous.Candidates)
                {
                    Messages.Info($"  {candidate.Id}  {candidate.Label}");
                }

                return ExitCode.Misuse;
            default:
                Messages.Error("Nothing in the store has that id: minutesminer search prints the ids of documents and items. [show.not-found]");
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

    private static async Task<int> IdentitiesAsync(
        SqliteStore store, IdentityKind kind, string name, TextWriter output, bool json, CancellationToken cancellationToken)
    {
        var found = false;
        await foreach (var one in store.ListIdentitiesAsync(kind, name, null, cancellationToken))
        {
            found = true;
            if (json)
            {
                await output.WriteLineAsync(ContractJson.WritePart(one));
            }
            else
            {
                IdentityViews.Write(output, one);
            }
        }

        if (!found)
        {
            Messages.Error($"No {(kind == IdentityKind.Person ? "person" : "body")} in the store is called '{name}'. [show.not-found]");
        }

        return found ? ExitCode.Done : ExitCode.Misuse;
    }

    private static async Task<bool> RegisteredAsync(SqliteStore store, string id, TextWriter output, bool json, CancellationToken cancellationToken)
    {
        var found = false;
        await foreach (var rule in store.ListRegisteredRulesAsync(new RegisterFilter { Key = id }, cancellationToken))
        {
            found = true;
            if (json)
            {
                await output.WriteLineAsync(ContractJson.WritePart(rule));
            }
            else
            {
                RegisterViews.Rules(output, [rule]);
            }
        }

        return found;
    }

    private static async Task DifferencesAsync(StoredDocument stored, SqliteStore store, TextWriter output, bool json, CancellationToken cancellationToken)
    {
        foreach (var link in await store.ListLinksAsync(stored.Entry.Sha256, null, cancellationToken))
        {
            if (!json && link.Link is { Kind: LinkKind.AgendaOf, From.Item: null } && link.From.Document.Sha256 == stored.Entry.Sha256
                && link.To.Document.Kind == DocumentKind.Agenda && await store.FindAsync(link.To.Document.Sha256, cancellationToken) is { } agenda)
            {
                RegisterViews.Differences(output, agenda.Entry, MeetingDifferences.Between(agenda.Document, stored.Document));
            }
        }
    }
}
