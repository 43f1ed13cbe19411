using MinutesMiner.Core.Documents;

namespace MinutesMiner.Segmentation;

/// <summary>What makes two headings look alike.</summary>
internal sealed record HeadingStyle(int Level, double Size, bool Bold, bool Italic)
{
    /// <summary>How a heading looks.</summary>
    public static HeadingStyle Of(HeadingBlock heading) => new(
        heading.Level, Math.Round(heading.Content.FontSize, MidpointRounding.AwayFromZero), heading.Content.IsBold, heading.Content.IsItalic);

    /// <summary>How this document sets its sections' names, judged by the names that are known; null when they are not set apart.</summary>
    public static HeadingStyle? OfSections(IReadOnlyList<Block> blocks, SectionNames names) =>
        blocks.OfType<HeadingBlock>()
            .Where(h => names.OfHeading(h.Content) is not null)
            .GroupBy(Of)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()?.Key;

    /// <summary>Whether this document sets its sections' names apart in bold, without marking them as headings.</summary>
    public static bool AreSectionsBold(IReadOnlyList<Block> blocks, SectionNames names)
    {
        var named = blocks.OfType<ParagraphBlock>().SelectMany(b => b.Content.Lines()).Where(l => names.OfLine(l) is not null).ToList();
        var bold = named.Count(l => l.IsBold);
        return bold >= FewestBold && bold > 3 * (named.Count - bold);
    }

    private const int FewestBold = 3;
}
