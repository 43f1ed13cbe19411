using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Rendering;

/// <summary>Reads the rendered tables and counts, style by style, how many are exact and how many cells stand where they should.</summary>
internal static partial class TableComparison
{
    /// <summary>Compares the PDFs whose names hold one of the filters; all when there are none.</summary>
    public static void Run(string target, IReadOnlyList<string> filters, HashSet<string> options)
    {
        var files = Directory.EnumerateFiles(target, "*.pdf").Order(StringComparer.Ordinal)
            .Where(f => filters.Count == 0 || filters.Any(p => Path.GetFileName(f).Contains(p, StringComparison.Ordinal)))
            .GroupBy(f => FileName().Replace(Path.GetFileNameWithoutExtension(f), ""));
        Console.WriteLine($"{"style-producer",-26}{"tables",7}{"exact %",9}{"cell F1 %",11}{"shown: exact",14}{"F1",7}{"P",7}{"R",7}{"found 0",9}{">1",5}{"left out",10}{"cut",6}");
        foreach (var group in files)
        {
            Compare(group.Key, [.. group], target, options);
        }
    }

    private static void Compare(string style, IReadOnlyList<string> files, string target, HashSet<string> options)
    {
        var (tables, exact, same, read, true_, none, several) = (0, 0, 0, 0, 0, 0, 0);
        var (single, cut) = (0, 0);
        var shown = (Exact: 0, Same: 0, Truth: 0);
        var isBare = style.StartsWith("borderless", StringComparison.Ordinal);
        var isRuled = style.StartsWith("bordered", StringComparison.Ordinal);
        foreach (var file in files)
        {
            var batch = FileName().Match(Path.GetFileNameWithoutExtension(file)).Value;
            var truths = JsonSerializer.Deserialize<List<TableTruth>>(File.ReadAllText(Path.Combine(target, $"truth{batch}.json")))!;
            var found = Read(file, !options.Contains("--no-tags"));
            foreach (var truth in truths)
            {
                var theirs = CellGrid.Of(truth.Cells, isRuled, isBare);
                if (!isRuled && theirs.RowCount < 2)
                {
                    single++;
                    continue;
                }

                var ours = found.GetValueOrDefault(truth.Number, []).ConvertAll(t => CellGrid.Of(t, isRuled, isBare));
                var best = ours.MaxBy(g => g.Same(theirs));
                var right = best?.Same(theirs) ?? 0;
                var isExact = ours.Count == 1 && right == theirs.Count && right == best!.Count;
                var seen = isBare ? CellGrid.Of(CellGrid.WithoutHiddenRows(truth.Cells), isRuled, isBare) : theirs;
                var nearest = ours.MaxBy(g => g.Same(seen) + g.SameWithin(seen));
                var rightSeen = nearest is null ? 0 : nearest.Same(seen) + nearest.SameWithin(seen);
                if (isExact)
                {
                    (nearest, seen, rightSeen) = (best, theirs, right);
                }

                shown = (shown.Exact + (ours.Count == 1 && rightSeen == seen.Count && rightSeen == nearest!.Count ? 1 : 0), shown.Same + rightSeen, shown.Truth + seen.Count);
                tables++;
                exact += isExact ? 1 : 0;
                same += right;
                read += ours.Sum(g => g.Count);
                true_ += theirs.Count;
                cut += best?.Cut(theirs) ?? 0;
                none += ours.Count == 0 ? 1 : 0;
                several += ours.Count > 1 ? 1 : 0;
                if (!isExact && options.Contains("--details"))
                {
                    Console.WriteLine($"  {Path.GetFileName(file)} {truth.Number} ({truth.Source}): {ours.Count} found; rows {best?.RowCount}/{theirs.RowCount}, columns {best?.ColumnCount}/{theirs.ColumnCount}, cells {right}/{theirs.Count}");
                    foreach (var line in (best?.Differences(theirs) ?? []).Take(4))
                    {
                        Console.WriteLine($"      {line}");
                    }
                }
            }
        }

        var (p, r) = (Share(same, read), Share(same, true_));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{style,-26}{tables,7}{100 * Share(exact, tables),9:0.0}{100 * Share(2 * same, read + true_),11:0.00}{100 * Share(shown.Exact, tables),14:0.0}{100 * Share(2 * shown.Same, read + shown.Truth),7:0.00}{100 * p,7:0.0}{100 * r,7:0.0}{none,9}{several,5}{single,10}{cut,6}"));
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : (double)part / whole;

    /// <summary>The tables of a PDF by the number in the heading above them.</summary>
    private static Dictionary<int, List<List<TruthCell>>> Read(string file, bool useTags)
    {
        var layout = LayoutAnalyzer.Analyze(PdfDocument.Open(File.ReadAllBytes(file)), new LayoutOptions { UseStructure = useTags });
        var found = new Dictionary<int, List<List<TruthCell>>>();
        var number = 0;
        foreach (var block in layout.Blocks)
        {
            if (block is TableBlock table)
            {
                if (!found.TryGetValue(number, out var list))
                {
                    found.Add(number, list = []);
                }

                list.Add(table.Cells.Select(c => new TruthCell(c.Row, c.Column, c.RowSpan, c.ColumnSpan, TableTruth.Words(WithLineMarks(c.Text)))).ToList());
            }
            else if (Heading().Match(block.Text.Text) is { Success: true } heading)
            {
                number = int.Parse(heading.Groups["number"].Value, CultureInfo.InvariantCulture);
            }
        }

        return found;
    }

    private static string WithLineMarks(LocatedText text)
    {
        var marked = new StringBuilder(text.Text);
        foreach (var segment in text.Segments.Where(s => s.Start > 0 && s.Style.HasFlag(TextStyle.LineStart)).OrderByDescending(s => s.Start))
        {
            marked.Insert(segment.Start, CellGrid.LineMark);
        }

        return marked.ToString();
    }

    [GeneratedRegex(@"-\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex FileName();

    [GeneratedRegex(@"^Opgørelse (?<number>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();
}
