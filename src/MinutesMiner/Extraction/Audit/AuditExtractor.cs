using System.Globalization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Numbers;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Audit;

/// <summary>Reports where a table's numbers do not add up.</summary>
public sealed class AuditExtractor : IDocumentFactExtractor
{
    private static readonly CultureInfo Danish = Grouped();

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        for (var i = 0; i < document.Items.Count; i++)
        {
            var item = document.Minutes.Items[i];
            var blocks = item.Sections.Where(s => s.Role != SectionRole.Attachments).SelectMany(s => s.Blocks).OfType<TableBlock>();
            Audit(item.Number, document.Items[i].Tables, blocks, facts.Findings);
        }

        if (document.Items.Count == 0)
        {
            Audit(null, facts.Tables, document.Minutes.Cover.Blocks.OfType<TableBlock>(), facts.Findings);
        }
    }

    private static void Audit(string? item, IReadOnlyList<FactTable> tables, IEnumerable<TableBlock> blocks, List<Finding> findings)
    {
        // Not every block is data.
        var byPlace = blocks.ToLookup(b => b.RowCount);
        foreach (var table in tables)
        {
            if (byPlace[table.Rows.Count].FirstOrDefault(b => TablePlace.Of(b).SequenceEqual(table.Spans)) is not { } block)
            {
                continue;
            }

            var origins = block.Cells.Select(c => (c.Row, c.Column)).ToHashSet();
            foreach (var fault in TableAudit.Check(table, (row, column) => !origins.Contains((row, column))))
            {
                findings.Add(Finding(item, table, block, fault));
            }
        }
    }

    private static Finding Finding(string? item, FactTable table, TableBlock block, CellFault fault)
    {
        var actual = table.Rows[fault.Row][fault.Column];
        var expected = Print(fault.Expected, actual);
        var cell = block.Cells.FirstOrDefault(c => c.Row == fault.Row && c.Column == fault.Column);
        return new Finding
        {
            Code = fault.Fault switch { TableFault.Total => "table.total", TableFault.Row => "table.row", _ => "table.percent" },
            Message = Message(table, fault, actual, expected),
            Item = item,
            Table = table.Id,
            Row = fault.Row,
            Column = fault.Column,
            Expected = expected,
            Actual = actual,
            Spans = cell is { Text.IsEmpty: false } ? cell.Text.Spans : table.Spans,
        };
    }

    private static string Message(FactTable table, CellFault fault, string actual, string expected)
    {
        var target = table.Rows[fault.TargetRow][fault.TargetColumn];
        var sum = Print(fault.Sum, target);
        var isTarget = fault.Row == fault.TargetRow && fault.Column == fault.TargetColumn;
        var atFault = isTarget ? "" : $"; {actual} skulle efter tabellens øvrige tal være {expected}";
        return fault.Fault switch
        {
            TableFault.Total => $"{Quote(Header(table, fault.TargetColumn), "Kolonnen")} giver {sum} i rækken {Quote(RowName(table, fault.TargetRow), "")}, ikke {target}{atFault}.",
            TableFault.Row => $"{Quote(RowName(table, fault.Row), "Rækken")} giver {sum} i kolonnen {Quote(Header(table, fault.TargetColumn), "")}, ikke {target}{atFault}.",
            _ => $"Tallene i {Quote(RowName(table, fault.Row), "rækken")} giver {expected}, ikke {actual}.",
        };
    }

    private static string Quote(string name, string noun) => name.Length == 0 ? noun : noun.Length == 0 ? $"”{name}”" : $"{noun} ”{name}”";

    private static string RowName(FactTable table, int row) => table.Rows[row].FirstOrDefault(c => c.Any(char.IsLetter)) ?? (row + 1).ToString(CultureInfo.InvariantCulture);

    private static string Header(FactTable table, int column) =>
        string.Join(' ', table.Rows.Take(Math.Max(1, table.HeaderRows)).Select(r => r[column]).Distinct(StringComparer.Ordinal)).Trim() is { Length: > 0 } name
            ? name
            : (column + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>The number as the cell would print it: its decimals, its grouping, its sign for per cent.</summary>
    private static string Print(decimal value, string like)
    {
        var comma = like.LastIndexOf(',');
        var decimals = comma < 0 ? 0 : like.Skip(comma + 1).TakeWhile(char.IsAsciiDigit).Count();
        var isGrouped = like.Contains('.', StringComparison.Ordinal) || (Math.Abs(value) >= 1000 && like.Count(char.IsAsciiDigit) < 4);
        var text = Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString((isGrouped ? "N" : "F") + decimals.ToString(CultureInfo.InvariantCulture), Danish);
        return DanishNumbers.Parse(like)?.Unit switch { "%" when like.Contains('%', StringComparison.Ordinal) => text + "%", _ => text };
    }

    private static CultureInfo Grouped()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        return CultureInfo.ReadOnly(culture);
    }
}
