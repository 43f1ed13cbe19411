using System.Runtime.CompilerServices;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>The sentences of a section, each with its place. A block's end always ends a sentence.</summary>
public static class SentenceReader
{
    private static readonly ConditionalWeakTable<MinutesSection, Sentences> Known = [];

    /// <summary>
    /// The section's sentences in order, table cells left out, list numbers kept with the first sentence of their entry. The same
    /// instances each time, so that what one extractor says of a sentence another can look up.
    /// </summary>
    public static IReadOnlyList<LocatedText> Of(MinutesSection section) => Read(section).All;

    /// <summary>The same sentences, by the block that they stand in.</summary>
    internal static IReadOnlyList<(Block Block, IReadOnlyList<LocatedText> Sentences)> ByBlock(MinutesSection section) => Read(section).Blocks;

    private static Sentences Read(MinutesSection section) => Known.GetValue(section, s =>
    {
        var blocks = s.Blocks.Where(b => b is not TableBlock).Select(b => (b, Of(b.Text))).ToList();
        return new Sentences(blocks, blocks.SelectMany(b => b.Item2).ToList());
    });

    private static IReadOnlyList<LocatedText> Of(LocatedText text) =>
        DanishSentences.Split(text.Text).Select(text.Slice).Where(s => s.Text.Any(char.IsLetterOrDigit)).ToList();

    private sealed record Sentences(IReadOnlyList<(Block Block, IReadOnlyList<LocatedText> Sentences)> Blocks, IReadOnlyList<LocatedText> All);
}
