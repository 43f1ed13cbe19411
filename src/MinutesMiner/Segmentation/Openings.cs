using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Identifiers;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>
/// Finds items that have neither number nor title: one begins where a label of the pipeline's openers comes again, or comes behind a
/// decision. Openers that follow one another ("Sagsid.: …", "Åben sag", "Resumé") begin the same item.
/// </summary>
internal static class Openings
{
    public static IReadOnlyList<PlacedStart> Of(IReadOnlyList<Block> units, ItemHeadings headings, SectionNames names)
    {
        var spans = new List<PlacedStart>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var decided = false;
        for (var i = 0; i < units.Count; i++)
        {
            if (units[i] is TableBlock || units[i] is ListItemBlock)
            {
                continue;
            }

            if (headings.Opener(units[i].Text) is { } opener)
            {
                // Nothing is decided under a closed item: what is no section's name begins the next one.
                if (spans.Count == 0 || decided || seen.Contains(opener.Label) || (spans[^1].Start.Closed && Name(units[i], names) is null))
                {
                    (var span, seen, i) = Open(units, i, headings, names);
                    spans.Add(span);
                    decided = false;
                    continue;
                }

                seen.Add(opener.Label);
            }

            decided |= Name(units[i], names)?.Role == SectionRole.Decision;
        }

        return spans;
    }

    /// <summary>The item that the openers from this unit on begin. One that names a section is the body's first line.</summary>
    private static (PlacedStart Span, HashSet<string> Labels, int Last) Open(IReadOnlyList<Block> units, int from, ItemHeadings headings, SectionNames names)
    {
        var labels = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        CaseReference? caseNumber = null;
        var (closed, body, last) = (false, from, from);
        for (; body < units.Count && units[body] is not TableBlock && headings.Opener(units[body].Text) is { } opener && labels.Add(opener.Label); body++)
        {
            last = body;
            if (Name(units[body], names) is not null)
            {
                break;
            }

            closed |= opener.Closed;
            caseNumber ??= opener.Case is { } printed ? new CaseReference(printed, CaseNumbers.ParseWhole(printed)?.Kle) : null;
        }

        var first = headings.Opener(units[from].Text)!;
        return (new PlacedStart(body - 1, from, new ItemStart(null, LocatedText.Empty, closed, first.Pattern) { CaseNumber = caseNumber }), labels, last);
    }

    private static SectionStart? Name(Block block, SectionNames names) =>
        block is HeadingBlock || block.Text.IsBold ? names.OfHeading(block.Text) : names.OfLine(block.Text);
}
