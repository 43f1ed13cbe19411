using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Attachments;

/// <summary>Reads the names listed under "Bilag": one a paragraph, list entry or table row.</summary>
public sealed class AttachmentExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        foreach (var section in item.Item.Of(SectionRole.Attachments))
        {
            facts.Attachments.AddRange(section.Blocks.SelectMany(Names).Where(n => n.Any(char.IsLetterOrDigit) && !IsNone(n)));
        }
    }

    private static IEnumerable<string> Names(Block block) => block switch
    {
        ListItemBlock entry => [entry.Content.Text],
        TableBlock table => table.Cells
            .Where(c => c.Row >= table.HeaderRows && c.Text.Text.Any(char.IsLetter))
            .GroupBy(c => c.Row)
            .Select(r => r.First().Text.Text),
        _ => [block.Text.Text],
    };

    private static bool IsNone(string name) => name.TrimEnd('.').ToLowerInvariant() is "ingen" or "ingen bilag" or "-";
}
