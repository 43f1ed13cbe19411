using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>Cuts a document into what a search shows: paragraphs, list entries, and rows of tables.</summary>
internal static class PassageReader
{
    public static IReadOnlyList<Passage> Read(Minutes minutes, ExtractedDocument document)
    {
        var passages = new List<Passage>();
        passages.AddRange(Of(minutes.Cover.Blocks, null, SectionKind.Other, document.Tables));
        for (var i = 0; i < minutes.Items.Count; i++)
        {
            var tables = new Queue<FactTable>(document.Items[i].Tables);
            var printed = new Queue<Section>(document.Items[i].Sections);
            foreach (var group in PrintedSections.Of(minutes.Items[i]))
            {
                var kind = group.IsPrinted ? printed.Dequeue().Kind : SectionKind.Other;
                passages.AddRange(group.Parts.SelectMany(p => Of(p.Blocks, i, kind, tables)));
            }
        }

        return passages;
    }

    private static IEnumerable<Passage> Of(IReadOnlyList<Block> blocks, int? item, SectionKind section, IEnumerable<FactTable> tables)
    {
        var waiting = tables as Queue<FactTable> ?? new Queue<FactTable>(tables);
        foreach (var block in blocks)
        {
            if (block is not TableBlock table)
            {
                yield return new Passage(item, section, block.Text.Text, block.Text.Spans);
                continue;
            }

            var id = section == SectionKind.Attachments || waiting.Count == 0 ? null : waiting.Dequeue().Id;
            foreach (var row in table.Cells.Where(c => !c.Text.IsEmpty).GroupBy(c => c.Row))
            {
                var text = LocatedText.Join(row.Select(c => c.Text), " | ");
                yield return new Passage(item, section, text.Text, text.Spans) { Table = id };
            }
        }
    }
}
