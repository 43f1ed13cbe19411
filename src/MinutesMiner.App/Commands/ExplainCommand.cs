using System.CommandLine;
using System.Globalization;
using MinutesMiner.App.Output;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.App.Commands;

/// <summary><c>explain FILE</c>: which pipeline claimed the document, and which rule fired on which line.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A document." };
        var item = new Option<string?>("--item") { Description = "Only this item, by its number.", HelpName = "N" };
        var pipelines = SharedOptions.Pipelines();
        var command = new Command("explain", "Shows how a document was read: the pipeline, and the rule behind each line.\n\nExample: minutesminer explain referat.pdf --item 30")
        {
            file, item, pipelines,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            if (await SourceFiles.ReadAsync(path, cancellationToken) is not { } bytes)
            {
                return ExitCode.Partly;
            }

            var result = SharedOptions.Miner(parsed.GetValue(pipelines), null).Extract(path, bytes, cancellationToken);
            var complete = Report.Say(path, result);
            if (result.Reading is not { } reading)
            {
                return ExitCode.Partly;
            }

            await using var output = StandardOutput.Open();
            return Explain(output, reading, parsed.GetValue(item)) ? (complete ? ExitCode.Done : ExitCode.Partly) : ExitCode.Misuse;
        });
        return command;
    }

    private static bool Explain(TextWriter output, ReadingReport reading, string? number)
    {
        Claims(output, reading);
        var firings = reading.Firings.ToLookup(f => f.Text, StringComparer.Ordinal);
        if (number is null)
        {
            output.WriteLine($"\nCover ({reading.Minutes.Kind.ToString().ToLowerInvariant()}):");
            foreach (var block in reading.Minutes.Cover.Blocks)
            {
                Block(output, block, firings);
            }
        }

        var items = reading.Minutes.Items.Where(i => number is null || i.Number == number).ToList();
        if (number is not null && items.Count == 0)
        {
            Messages.Error($"There is no item {number}; there are {string.Join(", ", reading.Minutes.Items.Select(i => i.Number ?? "?"))}. [explain.no-item]");
            return false;
        }

        foreach (var item in items)
        {
            output.WriteLine($"\nItem {item.Number}: {item.Title}{(item.Closed ? " (closed)" : "")}{(item.CaseNumber is { } c ? $" · case {c.Text}" : "")}");
            foreach (var section in item.Sections)
            {
                output.WriteLine($"  [{section.Role.ToString().ToLowerInvariant()}] {section.Heading}");
                foreach (var block in section.Blocks)
                {
                    Block(output, block, firings);
                }
            }
        }

        return true;
    }

    private static void Claims(TextWriter output, ReadingReport reading)
    {
        output.WriteLine($"Pipeline: {(reading.Claims.Any(c => c.IsCertain) ? reading.Minutes.Pipeline.Name : "none claims it; read by " + reading.Minutes.Pipeline.Name)}");
        foreach (var claim in reading.Claims)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {claim.Pipeline.Name}: {claim.Score:0.0#} ({string.Join("; ", claim.Reasons)})"));
        }
    }

    private static void Block(TextWriter output, Block block, ILookup<string, Segmentation.RuleFiring> firings)
    {
        var kind = block switch
        {
            HeadingBlock heading => $"heading {heading.Level}",
            ListItemBlock => "entry",
            TableBlock table => $"table {table.RowCount}×{table.ColumnCount}",
            _ => "text",
        };
        var page = block.Text.Page is { } p ? $"p. {p} " : "";
        output.WriteLine($"    {page}{kind}: {Cut(block.Text.Text)}");
        foreach (var firing in firings.Where(f => block.Text.Text.Contains(f.Key, StringComparison.Ordinal)).SelectMany(f => f).Distinct())
        {
            var part = firing.Text.Length < block.Text.Length ? $" on \"{Cut(firing.Text)}\"" : "";
            output.WriteLine($"        ← {firing.Rule}{(firing.Pattern.Length > 0 ? $": {firing.Pattern}" : "")}{part}");
        }
    }

    private static string Cut(string text) => text.Length <= 110 ? text : text[..109] + "…";
}
