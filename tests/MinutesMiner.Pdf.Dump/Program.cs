using System.Globalization;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Layout;

// Prints the blocks of PDF files, to look at what the layout makes of them: kind, role, places, size and style, text with its lines.
// Usage: dotnet run --project tests/MinutesMiner.Pdf.Dump -- [--untagged] [--plain] FILE…
// --plain prints a line a block without places, as the expected blocks of MinutesMiner.Pdf.Tests are written.
var plain = args.Contains("--plain");
var options = new LayoutOptions { UseStructure = !args.Contains("--untagged") };
foreach (var file in args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)))
{
    var layout = LayoutAnalyzer.Analyze(PdfDocument.Open(await File.ReadAllBytesAsync(file)), options);
    if (plain)
    {
        foreach (var block in layout.Blocks)
        {
            Console.WriteLine(Plain(block));
        }

        continue;
    }

    Console.WriteLine($"# {file}: {layout.Pages.Count} pages, {layout.Blocks.Count} blocks");
    foreach (var block in layout.Blocks)
    {
        Print(block);
    }

    foreach (var diagnostic in layout.Diagnostics)
    {
        Console.WriteLine($"! {diagnostic.Code} {diagnostic.Span?.Page} {diagnostic.Message}");
    }
}

static void Print(Block block)
{
    var role = block.Role == BlockRole.Body ? "" : $" {block.Role}";
    var text = block.Text;
    var style = string.Create(CultureInfo.InvariantCulture, $"{text.FontSize:0.#}{(text.IsBold ? "b" : "")}{(text.IsItalic ? "i" : "")}");
    var lines = string.Join(" / ", text.Lines());
    switch (block)
    {
        case HeadingBlock heading:
            Console.WriteLine($"H{heading.Level}{role} {Places(text.Spans)} {style}: {lines}");
            break;
        case ListItemBlock item:
            Console.WriteLine($"L{item.Depth}{role} {Places(text.Spans)} {style}: <{item.Label}> {string.Join(" / ", item.Content.Lines())}");
            break;
        case TableBlock table:
            Console.WriteLine($"T {table.RowCount}x{table.ColumnCount}, {table.HeaderRows} header{role} {Places(table.Bounds)}");
            foreach (var row in table.Cells.GroupBy(c => c.Row))
            {
                Console.WriteLine($"  | {string.Join(" | ", row.Select(Cell))}");
            }

            break;
        default:
            Console.WriteLine($"P{role} {Places(text.Spans)} {style}: {lines}");
            break;
    }
}

static string Plain(Block block)
{
    var role = block.Role == BlockRole.Body ? "" : $" [{block.Role}]";
    return block switch
    {
        HeadingBlock heading => $"H{heading.Level}{role} {heading.Content}",
        ListItemBlock item => $"L{item.Depth}{role} <{item.Label}> {item.Content}",
        TableBlock table => $"T {table.RowCount}x{table.ColumnCount} head {table.HeaderRows}: "
            + string.Join(" / ", table.Cells.GroupBy(c => c.Row).Select(r => string.Join(" | ", r.Select(c => c.RowSpan * c.ColumnSpan == 1 ? c.Text.Text : $"{c.Text}({c.RowSpan}x{c.ColumnSpan})")))),
        _ => $"P{role} {block.Text}",
    };
}

static string Cell(TableCell cell) => cell.RowSpan * cell.ColumnSpan == 1 ? cell.Text.Text : $"{cell.Text} ({cell.RowSpan}x{cell.ColumnSpan})";

static string Places(IEnumerable<Span> spans) => string.Join(' ', spans.Select(s => string.Create(
    CultureInfo.InvariantCulture, $"p{s.Page}[{s.Box!.Value.Left:0},{s.Box.Value.Top:0},{s.Box.Value.Right:0},{s.Box.Value.Bottom:0}]")));
