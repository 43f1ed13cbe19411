using System.CommandLine;
using System.Globalization;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Links;
using MinutesMiner.Core.Storage;
using MinutesMiner.Core.Storage.Links;

namespace MinutesMiner.App.Commands;

/// <summary><c>commitments</c>: what was promised, by when, and whether it was kept.</summary>
internal static class CommitmentsCommand
{
    public static Command Create()
    {
        var store = SharedOptions.Store();
        var municipality = new Option<string?>("--municipality") { Description = "Only this municipality.", HelpName = "NAME" };
        var committee = new Option<string?>("--committee") { Description = "Only this body.", HelpName = "NAME" };
        var owner = new Option<string?>("--owner") { Description = "Only what this one is to do.", HelpName = "NAME" };
        var before = SharedOptions.Date("--due-before", "Only what is due before this day.");
        var open = new Option<bool>("--open") { Description = "Only what is not kept: open and overdue." };
        var on = SharedOptions.Date("--on", "As it stood on this day. Default: today.");
        var json = SharedOptions.Json();
        var command = new Command("commitments", "Lists what was promised, by when, and whether it was kept.\n\nExample: minutesminer commitments --open --due-before 2026-12-31")
        {
            store, municipality, committee, owner, before, open, on, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var read = await SharedOptions.OpenForReading(parsed.GetValue(store)!, cancellationToken);
            await RulesCommand.WarnAsync(read, cancellationToken);
            var day = parsed.GetValue(on) ?? SharedOptions.Today();
            var filter = new CommitmentFilter
            {
                Municipality = parsed.GetValue(municipality), Committee = parsed.GetValue(committee), DueBefore = parsed.GetValue(before),
            };
            var found = new List<RegisteredCommitment>();
            await foreach (var one in read.ListRegisteredCommitmentsAsync(filter, cancellationToken))
            {
                var unmet = one.Standing.StateOn(day) is CommitmentState.Open or CommitmentState.Overdue;
                if (one.Standing.RepeatOf is null && !(one.Standing.Made > day) && (unmet || !parsed.GetValue(open)) && Owns(one, parsed.GetValue(owner)))
                {
                    found.Add(one);
                }
            }

            if (found.Count == 0)
            {
                await SharedOptions.WarnOfUnknownAsync(read, filter.Municipality, cancellationToken);
            }

            await using var output = StandardOutput.Open();
            if (parsed.GetValue(json))
            {
                found.ForEach(c => output.WriteLine(ContractJson.WritePart(new { state = c.Standing.StateOn(day), c.Entry, c.Standing, c.MetBy })));
            }
            else
            {
                RegisterViews.Commitments(output, found, day);
            }

            Messages.Info(string.Create(CultureInfo.InvariantCulture, $"{found.Count} commitments, as of {day:yyyy-MM-dd}."));
            return ExitCode.Done;
        });
        return command;
    }

    private static bool Owns(RegisteredCommitment one, string? owner) =>
        owner is null || (one.Entry.Commitment.Owner is { } name && NameMatch.Select(owner, [name]).Count > 0);
}
