using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Regions;

/// <summary>
/// Finds columns of running text beyond doubt: many flush lines that run on into one another, whose paragraphs begin where nothing
/// beside them does. Text beside a figure or a column of other text is read before anything looks for tables, which would take the
/// figure's labels for cells beside it.
/// </summary>
internal static class ProseColumns
{
    private const int FewLines = 8;
    private const double SameEdge = 1.5;
    private const double SameSize = 0.6;
    private const double WidestGap = 3.2;
    private const double WidestPitch = 1.8;
    private const double MinLetters = 15;
    private const double RunOnShare = 0.5;
    private const double AlignedShare = 0.5;

    /// <summary>The lines of such columns among the units.</summary>
    public static HashSet<Line> Find(List<Unit> units)
    {
        var found = new HashSet<Line>(ReferenceEqualityComparer.Instance);
        var lines = units.Where(u => u.Chunk is not null).Select(u => u.Chunk!).ToList();
        if (lines.Count < 2 * FewLines)
        {
            return found;
        }

        lines.Sort((a, b) => a.Box.Left != b.Box.Left ? a.Box.Left.CompareTo(b.Box.Left) : a.Baseline.CompareTo(b.Baseline));
        var candidates = new List<List<Line>>();
        for (var start = 0; start < lines.Count;)
        {
            var end = start + 1;
            while (end < lines.Count && lines[end].Box.Left - lines[start].Box.Left <= SameEdge)
            {
                end++;
            }

            if (end - start >= FewLines)
            {
                candidates.AddRange(Runs(lines.GetRange(start, end - start)).Where(IsProse));
            }

            start = end;
        }

        if (candidates.Count == 0)
        {
            return found;
        }

        // Columns of text stand on one grid of baselines: what is no text speaks for a table, or else where paragraphs start.
        var text = candidates.SelectMany(c => c).ToHashSet(ReferenceEqualityComparer.Instance);
        var starts = candidates.ConvertAll(Starts);
        var others = lines.FindAll(l => !text.Contains(l));
        var cells = others.Concat(starts.SelectMany(s => s)).ToList();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (StartsAlone(candidates[i], starts[i], others) || StartsAlone(candidates[i], starts[i], cells))
            {
                found.UnionWith(candidates[i]);
            }
        }

        return found;
    }

    /// <summary>Flush lines of one size with no more than a paragraph's gap between them.</summary>
    private static IEnumerable<List<Line>> Runs(List<Line> flush)
    {
        var run = new List<Line>();
        foreach (var line in flush.OrderBy(l => l.Baseline))
        {
            if (run.Count > 0 && (Math.Abs(line.Size - run[^1].Size) > SameSize || line.Baseline - run[^1].Baseline > WidestGap * line.Size))
            {
                yield return run;
                run = [];
            }

            run.Add(line);
        }

        yield return run;
    }

    private static bool IsProse(List<Line> run)
    {
        if (run.Count < FewLines || run.Average(l => l.Letters) < MinLetters)
        {
            return false;
        }

        var runsOn = 0;
        for (var i = 1; i < run.Count; i++)
        {
            runsOn += LineFit.StartsLow(run[i]) && !LineFit.EndsSentence(run[i - 1]) && IsNext(run[i - 1], run[i]) ? 1 : 0;
        }

        return runsOn >= RunOnShare * (run.Count - 1);
    }

    private static bool IsNext(Line line, Line next) => next.Baseline - line.Baseline < WidestPitch * line.Size;

    /// <summary>The lines with which its paragraphs begin.</summary>
    private static List<Line> Starts(List<Line> run) =>
        run.Where((line, i) => i == 0 || !IsNext(run[i - 1], line) || (LineFit.EndsSentence(run[i - 1]) && !LineFit.StartsLow(line))).ToList();

    /// <summary>Whether most paragraphs start at heights at which nothing beside them starts, as the cells of a row would.</summary>
    private static bool StartsAlone(List<Line> run, List<Line> starts, List<Line> cells)
    {
        var (left, right) = (run.Min(l => l.Box.Left), run.Max(l => l.Box.Right));
        var (top, bottom) = (run[0].Box.Top, run[^1].Box.Bottom);
        var beside = cells.FindAll(l => (l.Box.Left > right || l.Box.Right < left) && l.Box.Bottom > top && l.Box.Top < bottom);
        var aligned = starts.Count(s => beside.Exists(b => Math.Abs(b.Baseline - s.Baseline) < 0.2 * s.Size));
        return beside.Count > 1 && aligned < AlignedShare * starts.Count;
    }
}
