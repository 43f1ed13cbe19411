using MinutesMiner.Core.Facts;
using MinutesMiner.Evaluation;

namespace MinutesMiner.Rendering;

/// <summary>Extracts the facts of each meeting from the JSON and from the PDF, and compares them field by field.</summary>
internal static class FactComparison
{
    /// <summary>Compares the meetings whose names hold one of the filters; all when there are none.</summary>
    public static void Run(string source, string target, IReadOnlyList<string> filters, HashSet<string> options)
    {
        var miner = new MinerBuilder().Build();
        var scores = new List<IReadOnlyList<Score>>();
        var pipelines = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(source, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var pdf = Path.Combine(target, name + ".pdf");
            if (!File.Exists(pdf) || (filters.Count > 0 && !filters.Any(f => name.Contains(f, StringComparison.Ordinal))))
            {
                continue;
            }

            var gold = miner.Extract(path, File.ReadAllBytes(path)).Document;
            var found = miner.Extract(pdf, File.ReadAllBytes(pdf)).Document;
            if (gold is null || found is null)
            {
                Console.WriteLine($"{name}: {(gold is null ? "JSON" : "PDF")} cannot be read");
                continue;
            }

            var pipeline = found.Source.Pipeline ?? "none";
            pipelines[pipeline] = pipelines.GetValueOrDefault(pipeline) + 1;
            // The printed cover sets its first word in capitals.
            var asPrinted = gold with { Title = gold.Title is { } title && string.Equals(title, found.Title, StringComparison.OrdinalIgnoreCase) ? found.Title : gold.Title };
            scores.Add([.. Evaluator.Compare(found, asPrinted).Where(s => s.Field != "pages"), Score.Compare("tables as shown", Tables(found), Tables(gold)), Score.Compare("cells", Cells(found), Cells(gold))]);
            if (options.Contains("--details"))
            {
                ScoreTable.Details(name, scores[^1]);
            }
        }

        Console.WriteLine($"{scores.Count} meetings; {string.Join(", ", pipelines.Select(p => $"{p.Value} {p.Key}"))}");
        ScoreTable.Print(scores);
    }

    /// <summary>Whole tables, but for what paper does not show: rows without text, and whether a hyphen before a small letter was typed.</summary>
    private static IEnumerable<string> Tables(ExtractedDocument document) => document.Items.SelectMany(item => item.Tables.Select(table =>
        $"{item.Number}: {table.HeaderRows}|{string.Join('\n', table.Rows.Where(row => row.Any(text => text.Length > 0)).Select(row => string.Join('|', row.Select(CellGrid.WithoutInnerHyphens))))}"));

    /// <summary>Every cell with its place. Rows without text are no rows on paper, as in the comparison of tables.</summary>
    private static IEnumerable<string> Cells(ExtractedDocument document) => document.Items.SelectMany(item => item.Tables.SelectMany((table, t) =>
        table.Rows.Where(row => row.Any(text => text.Length > 0)).SelectMany((row, r) => row.Select((text, c) => (text, c)).Where(x => x.text.Length > 0).Select(x => $"{item.Number} {t} {r} {x.c} {x.text}"))));
}
