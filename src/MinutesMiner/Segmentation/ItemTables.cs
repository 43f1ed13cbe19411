using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>
/// Unfolds tables whose rows are items: a column of titles, perhaps one of numbers, and columns under names of sections, the decision among
/// them. Each row becomes the heading, the names and the texts that other documents set below one another.
/// </summary>
internal sealed class ItemTables(PipelineDefinition pipeline, SectionNames names)
{
    /// <summary>The units with such tables unfolded.</summary>
    public IReadOnlyList<Block> Unfold(IReadOnlyList<Block> units) => units.SelectMany(u => u is TableBlock table ? Unfold(table) ?? [u] : [u]).ToList();

    /// <summary>The units with tables of one row that frame an item's number and title turned into its heading.</summary>
    public static IReadOnlyList<Block> Unframe(IReadOnlyList<Block> units)
    {
        var frames = units.OfType<TableBlock>().Select(t => (Table: t, Number: FramedNumber(t))).Where(f => f.Number > 0).ToList();
        var framed = frames.Count > 1 && frames.Zip(frames.Skip(1)).All(p => p.First.Number < p.Second.Number)
            ? frames.Select(f => f.Table).ToHashSet(ReferenceEqualityComparer.Instance)
            : null;
        return framed is null ? units : units.SelectMany(u => u is TableBlock table && framed.Contains(table) ? Framed(table) : [u]).ToList();
    }

    /// <summary>The number in the first cell of a table of one row, whose second cell holds words; 0 when the table is another.</summary>
    private static int FramedNumber(TableBlock table) =>
        table.Cells.Where(c => !c.Text.IsEmpty).OrderBy(c => c.Column).ToList() is [var number, var title, ..] cells && cells.Count <= 4 && cells.TrueForAll(c => c.Row == cells[0].Row)
        && title.Text.Text.Any(char.IsLetter) && int.TryParse(number.Text.Text.TrimEnd('.', ' '), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? value
            : 0;

    private static IEnumerable<Block> Framed(TableBlock table)
    {
        var cells = table.Cells.Where(c => !c.Text.IsEmpty).OrderBy(c => c.Column).Select(c => c.Text).ToList();
        yield return new HeadingBlock(LocatedText.Join(cells.Take(2)), 2);
        foreach (var rest in cells.Skip(2))
        {
            yield return new ParagraphBlock(rest);
        }
    }

    private IEnumerable<Block>? Unfold(TableBlock table)
    {
        var rows = table.Cells.GroupBy(c => c.Row).OrderBy(r => r.Key).Select(r => r.OrderBy(c => c.Column).ToList()).ToList();
        if (rows.Count < 2)
        {
            return null;
        }

        var title = rows[0].Find(c => Is(pipeline.Items.TitleColumns, c));
        var number = rows[0].Find(c => c != title && Is(pipeline.Items.NumberColumns, c)) ?? rows[0].Find(c => Is(pipeline.Items.NumberColumns, c));
        title ??= number;
        var sections = rows[0].Where(c => c != title && c != number && names.OfHeading(c.Text) is not null).ToList();
        return title is null || !sections.Exists(c => names.OfHeading(c.Text)!.Role == SectionRole.Decision) ? null : rows.Skip(1).SelectMany(Item);

        IEnumerable<Block> Item(List<TableCell> row)
        {
            var heading = LocatedText.Join(new[] { number, title }.Distinct().Select(h => Below(row, h)).OfType<LocatedText>());
            if (!heading.IsEmpty)
            {
                yield return new HeadingBlock(heading, 2);
            }

            foreach (var section in sections)
            {
                if (Below(row, section) is { IsEmpty: false } text)
                {
                    yield return new HeadingBlock(section.Text, 3);
                    yield return new ParagraphBlock(text);
                }
            }
        }
    }

    private static LocatedText? Below(List<TableCell> row, TableCell? header) => header is null ? null : row.Find(c => c.Column == header.Column)?.Text;

    private static bool Is(IReadOnlyList<string> names, TableCell cell) => names.Contains(cell.Text.Text.Trim(' ', ':'), StringComparer.OrdinalIgnoreCase);
}
