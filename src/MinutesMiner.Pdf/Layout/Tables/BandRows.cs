using MinutesMiner.Pdf.Layout.Blocks;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// Puts bands together that are one row of a table: cells of one row may stand at different heights, and a cell may have paragraphs
/// with white between them.
/// </summary>
internal static class BandRows
{
    private const double Rhythm = 0.05;
    private const double EmptyRhythm = 0.15;
    private const double OtherStep = 0.15;
    private const int Prose = 20;
    private const int FullRows = 3;
    private const double FullShare = 0.8;
    private const double PartGap = 2.5;

    /// <summary>The bands by rows.</summary>
    /// <param name="bands">Bands of one table.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="pitches">Distances of the document's lines.</param>
    public static List<Band> Join(List<Band> bands, AlignedColumns columns, LinePitches pitches)
    {
        var filled = bands.ConvertAll(b => Filled(b, columns));
        var steps = Steps(bands, pitches);
        var step = Usual(steps);
        var isFull = filled.Count(f => f.Count == columns.Count) is var full && full >= FullRows && full >= FullShare * (bands.Count - 2);
        var rows = new List<Band> { bands[0] };
        var own = new HashSet<int>(filled[0]);
        for (var i = 1; i < bands.Count; i++)
        {
            if (IsOneRow(rows[^1], own, bands[i], filled[i]))
            {
                rows[^1] = new Band([.. rows[^1].Lines, .. bands[i].Lines]);
                own.UnionWith(filled[i]);
            }
            else
            {
                rows.Add(bands[i]);
                own = [.. filled[i]];
            }
        }

        return rows;

        bool IsOneRow(Band above, HashSet<int> aboveColumns, Band band, HashSet<int> bandColumns)
        {
            var gap = band.Lines[0].Baseline - above.Lines[^1].Baseline;
            var isShared = bandColumns.Overlaps(aboveColumns);
            if (gap <= pitches.Reach(band.Size))
            {
                // Texts of two rows are hardly as close as the lines of one text.
                return !isShared || (step > pitches.Reach(band.Size) + (OtherStep * band.Size) && gap > pitches.Pitch(band.Size) - (Rhythm * band.Size)
                    && KeepRhythm(above, band));
            }

            if (band.Size > above.Size + 1)
            {
                return false;
            }

            if (!bandColumns.IsSubsetOf(aboveColumns))
            {
                // Where rows fill all columns, two parts that each lack what the other has are one.
                return isFull && isShared && !bandColumns.Contains(0) && gap < PartGap * band.Size && !(Math.Abs(gap - (step ?? gap)) <= OtherStep * band.Size) && aboveColumns.Count + bandColumns.Count < 2 * columns.Count
                    && aboveColumns.Union(bandColumns).Count() == columns.Count && !AlignedRows.AreNumbersUnderNumbers([[above.Flat, band.Flat]], columns);
            }

            var pitch = pitches.Pitch(band.Size);
            if (Math.Abs(gap - (2 * pitch)) < Rhythm * band.Size && (IsNoStep(gap, band) || (aboveColumns.Contains(0) && !bandColumns.Contains(0) && AreParagraphs(band, columns))) && KeepRhythm(above, band) && (bandColumns.Count > 1 || !bandColumns.Contains(0) || AreAlike(above, band)))
            {
                return true;
            }

            return bandColumns.Count == 1 && !bandColumns.Contains(0) && IsProse(band) && aboveColumns.Contains(0);
        }

        // Rows do not stand at the distance; or some do, but others farther, and what follows are paragraphs.
        bool IsNoStep(double gap, Band band) => step is { } usual
            && (Math.Abs(usual - gap) > OtherStep * band.Size
                || (steps.Count(s => s > gap + (OtherStep * band.Size)) > 1 && AreParagraphs(band, columns)));

        // In each column that both have text in, the lines stand as the lines of one text do, some of them empty.
        bool KeepRhythm(Band above, Band band)
        {
            var pitch = pitches.Pitch(band.Size);
            var last = new Dictionary<int, double>();
            foreach (var line in above.Lines)
            {
                foreach (var (first, _, part) in columns.Split(line))
                {
                    last[first] = part.Baseline;
                }
            }

            return band.Lines.SelectMany(l => columns.Split(l).Select(p => (Column: p.First, p.Part.Baseline))).GroupBy(p => p.Column)
                .All(g => !last.TryGetValue(g.Key, out var y) || IsLines(g.First().Baseline - y, pitch, band.Size));
        }

        // An empty line may be of another height.
        static bool IsLines(double gap, double pitch, double size)
        {
            var lines = Math.Round(gap / pitch);
            return Math.Abs(gap - (lines * pitch)) < (lines > 1 ? EmptyRhythm : Rhythm) * size;
        }
    }

    /// <summary>Whether each text of the band has several lines.</summary>
    private static bool AreParagraphs(Band band, AlignedColumns columns) =>
        band.Lines.SelectMany(columns.Split).GroupBy(p => p.First).All(g => g.Count() > 1 && g.Sum(p => p.Part.Letters) >= Prose);

    private static bool IsProse(Band band) =>
        band.Lines.Sum(l => l.Chunks.Sum(c => c.Letters)) >= Prose && (band.Lines.Count > 1 || LineFit.EndsSentence(band.Lines[^1].Chunks[^1]));

    private static HashSet<int> Filled(Band band, AlignedColumns columns) =>
        band.Lines.SelectMany(columns.Split).SelectMany(p => Enumerable.Range(p.First, p.Last - p.First + 1)).ToHashSet();

    /// <summary>Whether a text in the first column looks like what is above it there, and not like a heading among the rows.</summary>
    private static bool AreAlike(Band above, Band band) =>
        above.Lines.Last(l => l.Chunks[0].Box.Left < band.Box.Right).Chunks[0] is var last && (last.IsBold || !band.Lines[0].Chunks[0].IsBold)
        && Math.Abs(last.Box.Left - band.Box.Left) < 1;

    /// <summary>The distances from row to row, ascending: from the last line of one to the first of the next, where it is more than lines of one text have.</summary>
    private static List<double> Steps(List<Band> bands, LinePitches pitches) =>
        [.. bands.Zip(bands.Skip(1)).Select(p => (Step: p.Second.Lines[0].Baseline - p.First.Lines[^1].Baseline, Least: pitches.Reach(p.Second.Size)))
            .Where(s => s.Step > s.Least).Select(s => s.Step).Order()];

    /// <summary>The distance that is most common; null when none is.</summary>
    private static double? Usual(List<double> steps)
    {
        var best = default((int Count, double Step)?);
        for (int from = 0, to = 0; from < steps.Count; from++)
        {
            while (to < steps.Count && steps[to] - steps[from] < 1)
            {
                to++;
            }

            if (to - from > (best?.Count ?? (steps.Count == 1 ? 0 : 1)))
            {
                best = (to - from, steps[(from + to) / 2]);
            }
        }

        return best?.Step;
    }
}
