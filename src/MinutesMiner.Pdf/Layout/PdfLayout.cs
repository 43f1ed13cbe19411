using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Pdf.Layout;

/// <summary>A document's blocks in reading order. Immutable.</summary>
/// <param name="Blocks">
/// Headings, paragraphs, list items and tables of all pages, page furniture included and marked by <see cref="Block.Role"/>.
/// Every <see cref="TextSegment"/> is one word, or one half of a word that stands on two lines.
/// </param>
/// <param name="Pages">The pages' sizes, in order.</param>
/// <param name="Diagnostics">What limits left out, codes <c>pdf.layout.*</c>.</param>
public sealed record PdfLayout(IReadOnlyList<Block> Blocks, IReadOnlyList<PageSize> Pages, IReadOnlyList<Diagnostic> Diagnostics);
