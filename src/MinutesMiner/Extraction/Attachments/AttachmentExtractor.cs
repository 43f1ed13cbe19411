using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Attachments;

/// <summary>Reads the names listed under "Bilag": one a paragraph, list entry or table row, whose longest cell it is.</summary>
public sealed class AttachmentExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        foreach (var section in item.Item.Of(SectionRole.Attachments))
        {
            facts.Attachments.AddRange(section.Blocks.SelectMany(b => Names(b, item.Minutes.Pipeline.Attachments))
                .Where(n => n.Any(char.IsLetterOrDigit) && !IsNone(n)));
        }
    }

    /// <summary>The names of a block; where the dialect says how one is listed, only those, each with the lines that it runs on over.</summary>
    private static IEnumerable<string> Names(Block block, IReadOnlyList<TextTemplate> templates)
    {
        if (templates.Count == 0)
        {
            return Names(block);
        }

        var entries = new List<string>();
        foreach (var line in block.Text.Lines().Select(l => l.Text))
        {
            if (entries.Count == 0 || templates.Any(t => t.MatchWhole(line) is not null))
            {
                entries.Add(line);
            }
            else
            {
                entries[^1] += $" {line}";
            }
        }

        return entries.Select(e => templates.Select(t => t.MatchWhole(e)).FirstOrDefault(m => m is not null)?.Groups["title"].Value).OfType<string>();
    }

    private static IEnumerable<string> Names(Block block) => block switch
    {
        ListItemBlock entry => [entry.Content.Text],
        TableBlock table => table.Cells
            .Where(c => c.Row >= table.HeaderRows && c.Text.Text.Any(char.IsLetter))
            .GroupBy(c => c.Row)
            .Select(r => r.MaxBy(c => c.Text.Text.Count(char.IsLetter))!.Text.Text),
        // Without pages no line is wrapped: each was broken on purpose.
        { Text: var text } when text.Page is null => text.Lines().Select(l => l.Text),
        _ => [block.Text.Text],
    };

    private static bool IsNone(string name) => name.TrimEnd('.').ToLowerInvariant() is "ingen" or "ingen bilag" or "-";
}
