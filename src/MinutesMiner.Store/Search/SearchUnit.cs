using System.Text;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage;

namespace MinutesMiner.Store.Search;

/// <summary>A passage as a unit holds it.</summary>
/// <param name="Section">Null for the title.</param>
/// <param name="Table">Id of the table that it is a row of.</param>
/// <param name="Text">The words.</param>
/// <param name="Spans">Where it stands.</param>
internal sealed record UnitPassage(SectionKind? Section, string? Table, string Text, IReadOnlyList<Span> Spans);

/// <summary>What a search finds: an item, or a document's text outside items.</summary>
/// <param name="Item">Place of the item; null for text outside items.</param>
/// <param name="CaseNumber">The item's case number.</param>
/// <param name="Municipality">The document's municipality.</param>
/// <param name="Passages">The title first, where there is one, then the passages in reading order.</param>
internal sealed record SearchUnit(
    int? Item, string? CaseNumber, string? Municipality, IReadOnlyList<UnitPassage> Passages)
{
    /// <summary>The units of a document: one for each item, and one for passages outside items where there are any.</summary>
    /// <exception cref="ArgumentException">A passage names an item that is not there.</exception>
    public static IReadOnlyList<SearchUnit> Of(ExtractedDocument document, IReadOnlyList<Passage> passages)
    {
        var units = new List<SearchUnit>();
        var byItem = passages.ToLookup(p => p.Item);
        if (byItem.FirstOrDefault(g => g.Key < 0 || g.Key >= document.Items.Count) is { } stray)
        {
            throw new ArgumentException($"A passage names item {stray.Key}; the document has {document.Items.Count} items.", nameof(passages));
        }

        if (byItem[null].Any() || document.Items.Count == 0)
        {
            units.Add(Make(null, document.Title ?? "", null, [], byItem[null]));
        }

        for (var i = 0; i < document.Items.Count; i++)
        {
            var item = document.Items[i];
            units.Add(Make(i, item.Title, item.CaseNumber, item.Spans, byItem[i]));
        }

        return units;

        SearchUnit Make(int? item, string title, string? caseNumber, IReadOnlyList<Span> spans, IEnumerable<Passage> own) => new(
            item,
            caseNumber,
            document.Municipality,
            [
                .. title.Length > 0 ? [new UnitPassage(null, null, title, spans)] : Array.Empty<UnitPassage>(),
                .. own.Where(p => p.Text.Length > 0).Select(p => new UnitPassage(p.Section, p.Table, p.Text, p.Spans)),
            ]);
    }

    /// <summary>The words of each column (<see cref="SearchColumns"/>), passages apart by <paramref name="separator"/>; null for none.</summary>
    public string?[] Columns(char separator)
    {
        var columns = new StringBuilder?[SearchColumns.Count];
        Append(SearchColumns.Municipality, Municipality);
        foreach (var passage in Passages)
        {
            Append(passage.Section is { } section ? SearchColumns.Of(section) : SearchColumns.Title, passage.Text);
        }

        Append(SearchColumns.Title, CaseNumber);
        return Array.ConvertAll(columns, c => c?.ToString());

        void Append(int column, string? text)
        {
            if (!string.IsNullOrEmpty(text))
            {
                var words = columns[column];
                columns[column] = words is null ? new StringBuilder(text) : words.Append(separator).Append(text);
            }
        }
    }
}
