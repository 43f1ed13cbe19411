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
            facts.Attachments.AddRange(section.Blocks.SelectMany(Names)
                .Select(n => Listed(n, item.Minutes.Pipeline.Attachments)).OfType<string>()
                .Where(n => n.Any(char.IsLetterOrDigit) && !IsNone(n)));
        }
    }

    /// <summary>The name as the dialect lists it; null when the words are none of its attachments.</summary>
    private static string? Listed(string words, IReadOnlyList<TextTemplate> templates) => templates.Count == 0
        ? words
        : templates.Select(t => t.MatchWhole(words)).FirstOrDefault(m => m is not null)?.Groups["title"].Value;

    private static IEnumerable<string> Names(Block block) => block switch
    {
        ListItemBlock entry => [entry.Content.Text],
        TableBlock table => table.Cells
            .Where(c => c.Row >= table.HeaderRows && c.Text.Text.Any(char.IsLetter))
            .GroupBy(c => c.Row)
            .Select(r => r.MaxBy(c => c.Text.Text.Count(char.IsLetter))!.Text.Text),
        _ => [block.Text.Text],
    };

    private static bool IsNone(string name) => name.TrimEnd('.').ToLowerInvariant() is "ingen" or "ingen bilag" or "-";
}
