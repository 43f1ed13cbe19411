using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Identifiers;

namespace MinutesMiner.Reading;

/// <summary>
/// Masks civil registration numbers (CPR), digit by digit, as soon as a document is read, so that no later stage, export or index holds
/// one. Lengths stay, so that places do.
/// </summary>
internal static class CivilNumberMask
{
    /// <summary>The document without the numbers, and with their places.</summary>
    public static Document Apply(Document document)
    {
        var found = new List<TextRange>();
        var start = 0;
        foreach (var block in document.Blocks)
        {
            found.AddRange(Find(block).Select(r => new TextRange(start + r.Start, start + r.End)));
            start += block.Text.Length + 1;
        }

        var title = document.MetadataTitle is { } printed ? CprNumbers.Mask(printed) : null;
        return found.Count == 0 && title == document.MetadataTitle
            ? document
            : new Document(document.Source, document.Blocks.Select(Mask), document.Pages, document.Diagnostics)
            {
                MetadataTitle = title, Producer = document.Producer, CivilNumbers = found,
            };
    }

    private static Block Mask(Block block) => block switch
    {
        HeadingBlock heading when Has(heading.Content) => heading with { Content = Mask(heading.Content) },
        ParagraphBlock paragraph when Has(paragraph.Content) => paragraph with { Content = Mask(paragraph.Content) },
        ListItemBlock entry when Has(entry.Content) => new ListItemBlock(entry.Label, Mask(entry.Content), entry.Depth) { Role = entry.Role },
        TableBlock table when table.Cells.Any(c => Has(c.Text)) || Has(table.Caption) =>
            new TableBlock(table.RowCount, table.ColumnCount, table.HeaderRows, table.Cells.Select(c => c with { Text = Mask(c.Text) }).ToList())
            {
                Role = table.Role, Caption = Mask(table.Caption), Bounds = table.Bounds,
            },
        _ => block,
    };

    private static IEnumerable<TextRange> Find(Block block) => block is TableBlock table
        ? Cells(table)
        : CprNumbers.Find(block.Text.Text);

    private static IEnumerable<TextRange> Cells(TableBlock table)
    {
        var at = 0;
        foreach (var cell in table.Cells.Where(c => !c.Text.IsEmpty))
        {
            foreach (var range in CprNumbers.Find(cell.Text.Text))
            {
                yield return new TextRange(at + range.Start, at + range.End);
            }

            at += cell.Text.Length + 1;
        }
    }

    private static bool Has(LocatedText text) => CprNumbers.Find(text.Text).Count > 0;

    private static LocatedText Mask(LocatedText text) => Has(text) ? new LocatedText(CprNumbers.Mask(text.Text), text.Segments) : text;
}
