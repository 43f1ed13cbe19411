using System.Runtime.CompilerServices;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>The sentences of a section, each with its place. A block's end always ends a sentence.</summary>
public static class SentenceReader
{
    private static readonly ConditionalWeakTable<MinutesSection, IReadOnlyList<LocatedText>> Known = [];

    /// <summary>
    /// The section's sentences in order, table cells left out, list numbers kept with the first sentence of their entry. The same
    /// instances each time, so that what one extractor says of a sentence another can look up.
    /// </summary>
    public static IReadOnlyList<LocatedText> Of(MinutesSection section) =>
        Known.GetValue(section, s => s.Blocks.Where(b => b is not TableBlock).SelectMany(b => Of(b.Text)).ToList());

    private static IEnumerable<LocatedText> Of(LocatedText text) =>
        DanishSentences.Split(text.Text).Select(text.Slice).Where(s => s.Text.Any(char.IsLetterOrDigit));
}
