using MinutesMiner.Pdf.Layout.Blocks;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Tells running text that stands side by side, or beside something else, from the cells of a table.</summary>
internal static class ProseEvidence
{
    private const int TextLines = 4;
    private const double TextLetters = 14;
    private const int CutLetters = 60;
    private const int CutLine = 18;
    private const int MarkLetters = 4;

    /// <summary>
    /// Columns of running text: lines that fill them, and paragraphs that end in one column where they go on in the other. In a
    /// table of long texts all cells of a row start together.
    /// </summary>
    public static bool AreColumnsOfText(List<AlignedRow> lines, AlignedColumns columns)
    {
        var starts = new List<List<double>>();
        var (texts, low, count) = (0, 0, 0);
        for (var c = 0; c < columns.Count; c++)
        {
            var parts = lines.SelectMany(columns.Split).Where(p => p.First == c && p.Last == c).Select(p => p.Part).ToList();
            if (parts.Count < TextLines || parts.Average(p => p.Letters) < TextLetters)
            {
                continue;
            }

            var width = columns.Extents[c].Right - columns.Extents[c].Left;
            if (2 * parts.Count(p => p.Box.Width > 0.65 * width) < parts.Count)
            {
                continue;
            }

            texts++;
            low += parts.Count(p => LineFit.StartsLow(p) && !StartsWithUnit(p));
            count += parts.Count;
            var pitch = parts.Zip(parts.Skip(1)).Min(p => p.Second.Baseline - p.First.Baseline);
            starts.Add(parts.Zip(parts.Skip(1)).Where(p => p.Second.Baseline - p.First.Baseline > 1.12 * pitch).Select(p => p.Second.Baseline).ToList());
        }

        if (texts < 2)
        {
            return false;
        }

        var all = starts.SelectMany(s => s).ToList();
        var together = all.Count(y => starts.Count(s => s.Exists(o => Math.Abs(o - y) < 2)) > 1);
        return all.Count < 2 ? low >= 0.3 * count : together < 0.7 * all.Count;
    }

    /// <summary>Whether an abbreviation before a number begins the text: "kr. 300".</summary>
    private static bool StartsWithUnit(Line line) =>
        line.Tokens.Count > 1 && line.First.Text.Length <= MarkLetters && line.First.Text.EndsWith('.') && char.IsDigit(line.Tokens[1].Text[0]);

    /// <summary>Rows of one number alone, and in others a text of many lines: the scale of a diagram, and a column of text beside it.</summary>
    public static bool IsTextBesideScale(List<List<(int First, int Last, Line Part)>> rows) =>
        rows.Exists(r => r.Count == 1 && r[0].Part.Tokens.Count == 1 && HeaderRows.IsNumber(r[0].Part.Text))
        && rows.Exists(r => r.GroupBy(p => p.First).Any(c => c.Count() > TextLines && c.Average(p => p.Part.Letters) > TextLetters && c.Count(p => LineFit.StartsLow(p.Part)) >= 0.4 * c.Count()));

    /// <summary>A sentence that runs on from a row of long text into the next: what stands beside a text only seems to part it.</summary>
    public static bool IsCutText(List<List<(int First, int Last, Line Part)>> rows, AlignedColumns columns)
    {
        for (var c = 0; c < columns.Count; c++)
        {
            var above = new List<Line>();
            var (cut, pairs) = (0, 0);
            foreach (var row in rows)
            {
                var own = row.Where(p => p.First <= c && c <= p.Last).Select(p => p.Part).ToList();
                if (own.Count == 0)
                {
                    continue;
                }

                if (above.Count > 0)
                {
                    var isCut = !LineFit.EndsSentence(above[^1]) && LineFit.StartsLow(own[0]) && own[0].DrawnBullet is null && own.Sum(l => l.Letters) >= TextLetters;
                    if (isCut && above.Count > 2 && above.Sum(l => l.Letters) >= CutLetters)
                    {
                        return true;
                    }

                    pairs++;
                    cut += isCut && above[^1].Letters >= CutLine && own[0].Letters >= CutLine ? 1 : 0;
                }

                above = own;
            }

            if (cut > 0 && 2 * cut >= pairs)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A column whose sentences run on from row to row is text beside something else.</summary>
    public static bool IsCutSentences(List<List<(int First, int Last, Line Part)>> rows, int column)
    {
        var (broken, pairs, letters, count) = (0, 0, 0, 0);
        var above = default(Line);
        foreach (var row in rows)
        {
            var own = row.Where(p => p.First == column && p.Last == column).Select(p => p.Part).ToList();
            if (own.Count == 0)
            {
                continue;
            }

            letters += own.Sum(p => p.Letters);
            count += own.Count;
            if (above is not null)
            {
                pairs++;
                broken += !LineFit.EndsSentence(above) && LineFit.StartsLow(own[0]) && !StartsWithUnit(own[0]) ? 1 : 0;
            }

            above = own[^1];
        }

        return pairs >= TextLines - 1 && letters >= TextLetters * count && broken >= 0.4 * pairs;
    }

    /// <summary>Long lines at even spacing are columns of text, not cells.</summary>
    public static bool IsRunningText(List<AlignedRow> lines, List<List<AlignedRow>> rows) =>
        lines.SelectMany(l => l.Chunks).Average(c => c.Letters) > 22 && rows.Count >= lines.Count - 1 && lines.Count > 6;
}
