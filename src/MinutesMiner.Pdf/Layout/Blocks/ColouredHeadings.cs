using MinutesMiner.Core.Documents;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>
/// Finds headings that only their colour sets off: where a colour other than the text's is used for nothing but short lines with text
/// below them. A link has a colour for its own sake.
/// </summary>
internal static class ColouredHeadings
{
    private const int MaxLetters = 100;
    private const double MaxShare = 0.2;
    private const int LeastColour = 60;

    /// <summary>Marks them among the drafts of a document, where paragraphs and headings are told apart already.</summary>
    public static void Mark(List<BlockDraft> drafts, DocumentStyle style)
    {
        var found = new Dictionary<int, List<BlockDraft>>();
        var spoilt = new HashSet<int>();
        var letters = 0;
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Table is not null || draft.Kind == DraftKind.Heading || draft.Role != BlockRole.Body)
            {
                continue;
            }

            letters += draft.Letters;
            if (draft.FirstLine.Rgb is { } rgb && rgb != style.Rgb && IsColour(rgb) && IsHeading(draft, drafts.Skip(i + 1).FirstOrDefault(d => d.Role == BlockRole.Body), style))
            {
                if (!found.TryGetValue(rgb, out var group))
                {
                    found.Add(rgb, group = []);
                }

                group.Add(draft);
            }
            else
            {
                spoilt.UnionWith(draft.Lines.Select(l => l.Rgb).OfType<int>());
            }
        }

        foreach (var draft in found.Where(f => !spoilt.Contains(f.Key) && f.Value.Sum(d => d.Letters) < MaxShare * letters).SelectMany(f => f.Value))
        {
            draft.Kind = DraftKind.Heading;
        }
    }

    /// <summary>Whether it is a colour; what is grey is to be overlooked rather than to stand out.</summary>
    private static bool IsColour(int rgb)
    {
        var (red, green, blue) = ((rgb >> 16) & 0xFF, (rgb >> 8) & 0xFF, rgb & 0xFF);
        return Math.Max(red, Math.Max(green, blue)) - Math.Min(red, Math.Min(green, blue)) >= LeastColour;
    }

    private static bool IsHeading(BlockDraft draft, BlockDraft? next, DocumentStyle style) =>
        draft.Kind == DraftKind.Paragraph && !draft.Column.IsBoxed && draft.ValueLeft is null && draft.Lines.Count <= 2 && draft.Letters <= MaxLetters
        && draft.Size >= 0.95 * style.BodySize
        && draft.Lines.TrueForAll(l => l.Rgb == draft.FirstLine.Rgb && !l.IsLink)
        && draft.LastLine.Last.Text[^1] is not ('.' or ',' or ';' or ':') && char.IsUpper(draft.FirstLine.First.Text.FirstOrDefault(char.IsLetter))
        && next is not null && (next.Table is not null || next.FirstLine.Rgb != draft.FirstLine.Rgb);
}
