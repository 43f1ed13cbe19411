using System.CommandLine;
using System.Globalization;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage.Links;
using MinutesMiner.Extraction.Rules.Taxonomy;
using MinutesMiner.Linking.Comparison;
using MinutesMiner.Linking.Rules;
using MinutesMiner.Store.Sqlite;

namespace MinutesMiner.App.Commands;

/// <summary><c>rules</c>: what applies to whom, on a day; side by side; and over time.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var options = new RegisterOptions();
        var json = SharedOptions.Json();
        var command = new Command("rules", "Lists the rules that apply, with the decision behind each.\n\nExample: minutesminer rules --target sygemeldte --on 2026-05-01");
        options.AddTo(command);
        command.Add(json);
        command.Add(Compare());
        command.Add(History());
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var open = await SharedOptions.OpenForReading(parsed.GetValue(options.Store)!, cancellationToken);
            var rules = await options.ReadAsync(parsed, open, cancellationToken);
            await using var output = StandardOutput.Open();
            if (parsed.GetValue(json))
            {
                rules.ForEach(r => output.WriteLine(ContractJson.WritePart(r)));
            }
            else
            {
                RegisterViews.Rules(output, rules);
            }

            Messages.Info(string.Create(CultureInfo.InvariantCulture, $"{rules.Count} rules."));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Compare()
    {
        var options = new RegisterOptions();
        var json = SharedOptions.Json();
        var uncounted = new Option<bool>("--uncounted") { Description = "Show what has no numbers, too." };
        var command = new Command("compare", "Puts municipalities side by side, in weeks and times a year, with the gaps.\n\nExample: minutesminer rules compare --target sygemeldte");
        options.AddTo(command);
        command.Add(uncounted);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var open = await SharedOptions.OpenForReading(parsed.GetValue(options.Store)!, cancellationToken);
            var comparison = RuleComparison.Of(await options.ReadAsync(parsed, open, cancellationToken));
            await using var output = StandardOutput.Open();
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(ContractJson.WritePart(comparison));
            }
            else
            {
                RegisterViews.Comparison(output, comparison, parsed.GetValue(uncounted));
            }

            var hidden = parsed.GetValue(uncounted) || parsed.GetValue(json) ? 0 : comparison.Rows.Count(r => r.Measure == MeasureKind.None);
            Messages.Info(string.Create(CultureInfo.InvariantCulture, $"{comparison.Places.Count} places.{(hidden > 0 ? $" {hidden} activities without numbers: --uncounted shows them." : "")}"));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command History()
    {
        var id = new Argument<string>("ID") { Description = "A rule's id as rules prints it, or its beginning." };
        var store = SharedOptions.Store();
        var on = SharedOptions.Date("--on", "Tell it as it was known on this day. Default: today.");
        var json = SharedOptions.Json();
        var command = new Command("history", "Tells the life of a rule: proposed, adopted, changed, evaluated, ended.\n\nExample: minutesminer rules history vejle-2026-04-09-30-7c1f09")
        {
            id, store, on, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var open = await SharedOptions.OpenForReading(parsed.GetValue(store)!, cancellationToken);
            if (await FindAsync(open, parsed.GetValue(id)!, cancellationToken) is not { } rule)
            {
                return ExitCode.Misuse;
            }

            var day = parsed.GetValue(on);
            var events = (await RuleTimeline.ReadAsync(open, rule, cancellationToken)).Where(e => day is null || e.At.Document.Date is null || e.At.Document.Date <= day).ToList();
            await using var output = StandardOutput.Open();
            if (parsed.GetValue(json))
            {
                await output.WriteLineAsync(ContractJson.WritePart(events));
            }
            else
            {
                await output.WriteLineAsync($"{RuleVocabulary.Targets.Label(rule.Entry.Rule.TargetGroup)}: {RuleVocabulary.Activities.Label(rule.Entry.Rule.Activity)} · {rule.Entry.Document.Municipality ?? rule.Entry.Document.Title}\n");
                RegisterViews.Timeline(output, events, day ?? SharedOptions.Today());
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The rule of that id; null, with a message, when there is none or there are several.</summary>
    public static async Task<RegisteredRule?> FindAsync(SqliteStore store, string id, CancellationToken cancellationToken)
    {
        var found = new List<RegisteredRule>();
        await foreach (var rule in store.ListRegisteredRulesAsync(new RegisterFilter { Key = id }, cancellationToken))
        {
            found.Add(rule);
        }

        var exact = found.FindAll(r => r.Standing.Key == id);
        var meant = exact.Count > 0 ? exact : found;
        if (meant.Select(r => r.Standing.Key).Distinct(StringComparer.Ordinal).Count() == 1)
        {
            return meant[0];
        }

        Messages.Error(meant.Count == 0 ? $"No rule has the id {id}: minutesminer rules prints the ids. [rules.not-found]" : $"{meant.Count} rules have ids that begin so [rules.ambiguous]:");
        foreach (var one in meant.Take(20))
        {
            Messages.Info($"  {one.Standing.Key}  {one.Entry.Rule.TargetGroup} · {one.Entry.Rule.Activity}");
        }

        return null;
    }

    /// <summary>What <c>rules</c> and <c>rules compare</c> both ask.</summary>
    private sealed class RegisterOptions
    {
        private readonly Option<string[]> _target = SharedOptions.Terms("--target", "Only this group and those below it: sygemeldte.", RuleVocabulary.Targets);
        private readonly Option<string[]> _activity = SharedOptions.Terms("--activity", "Only this activity and those below it: samtale.", RuleVocabulary.Activities);
        private readonly Option<string?> _municipality = new("--municipality") { Description = "Only this municipality.", HelpName = "NAME" };
        private readonly Option<DateOnly?> _on = SharedOptions.Date("--on", "What applied on this day. Default: what nothing stored has ended.");
        private readonly Option<RuleAuthority[]> _status = new("--status") { Description = "Only these. Default: all but proposals that have been adopted.", HelpName = "STATUS", AllowMultipleArgumentsPerToken = true, CustomParser = SharedOptions.Choices<RuleAuthority>("status", Terms.Of) };

        public Option<string> Store { get; } = SharedOptions.Store();

        public void AddTo(Command command)
        {
            foreach (var option in new Option[] { _target, _activity, _municipality, _on, _status, Store })
            {
                command.Add(option);
            }
        }

        public async Task<List<RegisteredRule>> ReadAsync(ParseResult parsed, SqliteStore store, CancellationToken cancellationToken)
        {
            await WarnAsync(store, cancellationToken);
            var on = parsed.GetValue(_on);
            var filter = new RegisterFilter
            {
                Municipality = parsed.GetValue(_municipality),
                TargetGroups = parsed.GetValue(_target) ?? [],
                Activities = parsed.GetValue(_activity) ?? [],
                Authorities = parsed.GetValue(_status) ?? [],
                On = on,
                InForce = on is null,
            };
            var rules = new List<RegisteredRule>();
            await foreach (var rule in store.ListRegisteredRulesAsync(filter, cancellationToken))
            {
                if (rule.Standing.AdoptedAs is null)
                {
                    rules.Add(rule);
                }
            }

            if (rules.Count == 0)
            {
                await SharedOptions.WarnOfUnknownAsync(store, filter.Municipality, cancellationToken);
            }

            return rules;
        }
    }

    /// <summary>Says so when documents have come since the last linking.</summary>
    public static async Task WarnAsync(SqliteStore store, CancellationToken cancellationToken)
    {
        if ((await store.ListScopesAsync(Linking.Linker.Version, cancellationToken)).Count > 0)
        {
            Messages.Warning("Documents have changed since they were linked; run: minutesminer link [link.stale]");
        }
    }
}
