namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Finds how far a run of bands goes that may be one table: bands of several texts with no more between them than rows have.</summary>
/// <param name="pitches">Distances of the document's lines.</param>
internal sealed class BandRuns(LinePitches pitches)
{
    private const double RowGap = 2.6;
    private const double MaxRowGap = 4.5;
    private const int ManyGaps = 3;
    private const double EvenGap = 0.15;
    private const double EvenShare = 0.6;
    private const double FartherRow = 2;
    private const double GapSlack = 0.2;
    private const double SizeStep = 1.4;
    private const int TextLetters = 45;
    private const int MaxSingles = 6;
    private const double ParagraphIndent = 4;
    private const double SameSize = 0.6;

    /// <summary>Whether the band above the first of a run is as close to it as the lines of one text: a name beside cells set lower.</summary>
    public bool HangsOn(List<Band> bands, int start) =>
        start > 0 && bands[start - 1] is { Parts: 1, HasLeaders: false } above && Math.Abs(above.Size - bands[start].Size) < SameSize
        && bands[start].Lines[0].FirstBaseline - above.Lines[^1].LastBaseline <= pitches.Reach(above.Size);

    /// <summary>The end of the run of bands that may be one table.</summary>
    public int End(List<Band> bands, int start)
    {
        var end = start + 1;
        var row = start;
        var singles = 0;
        var gaps = new List<double>();
        var (left, right) = (bands[start].Box.Left, bands[start].Box.Right);
        for (var i = start + 1; i < bands.Count; i++)
        {
            var (above, band) = (bands[i - 1], bands[i]);
            var gap = band.Top - above.Bottom;
            var usual = gaps.Count == 0 ? RowGap * band.Size : gaps.Order().ElementAt(gaps.Count / 2);
            if (band.HasLeaders || gap > Math.Max(RowGap * band.Size, gaps.Count >= ManyGaps && AreEven(gaps, usual, band.Size) ? Math.Min(usual + EmptyRow(band, usual), MaxRowGap * band.Size) : 0) || band.Size > SizeStep * bands[start].Size || bands[start].Size > SizeStep * band.Size
                || (gap > usual + (GapSlack * band.Size) + EmptyRow(band, usual) && !(gap <= FartherRow * usual && band.Parts > 1)))
            {
                break;
            }

            if (band.Parts > 1)
            {
                end = i + 1;
                row = i;
                singles = 0;
                (left, right) = (Math.Min(left, band.Box.Left), Math.Max(right, band.Box.Right));
            }
            else if (IsParagraphOf(band, bands.GetRange(row, end - row), left, right) || (band.Lines[0].FirstBaseline - above.Lines[^1].LastBaseline <= pitches.Reach(band.Size) && band.Box.Right < right + band.Size && band.Box.Left > left + (ParagraphIndent * band.Size)))
            {
                // The last cell of a row may go on in paragraphs of its own.
                end = singles == 0 ? i + 1 : end;
                singles += singles == 0 ? 0 : 1;
            }
            else if (++singles > MaxSingles || IsText(band, left, right))
            {
                break;
            }

            gaps.Add(gap);
        }

        return end;

        // A further paragraph of a cell has a blank line above it. An empty row may stand above a row of several texts, or above a heading within the table's edges.
        double EmptyRow(Band band, double usual) => band.Parts > 1 || IsParagraphOf(band, bands.GetRange(row, end - row), left, right) || (band.Box.Left > left - 1 && band.Lines.Count == 1 && band.Lines[0].Chunks[0].Letters <= TextLetters)
            ? usual + (1.05 * band.Size)
            : 0;
    }

    /// <summary>Whether most rows stand at one distance.</summary>
    private static bool AreEven(List<double> gaps, double usual, double size) => gaps.Count(g => Math.Abs(g - usual) < EvenGap * size) >= EvenShare * gaps.Count;

    /// <summary>Whether the band stands in a later column alone, below a text that begins there.</summary>
    private static bool IsParagraphOf(Band band, List<Band> above, double left, double right) =>
        band.Parts == 1 && band.Box.Left > left + (ParagraphIndent * band.Size) && band.Box.Right < right + band.Size
        && above.Exists(a => Math.Abs(band.Size - a.Size) < SameSize && a.Lines.Exists(l => l.Chunks.Exists(c => Math.Abs(c.Box.Left - band.Box.Left) < 1)));

    /// <summary>A line of running text as wide as the rows above it ends the table.</summary>
    private static bool IsText(Band band, double left, double right) =>
        band.Lines[0].Chunks[0].Letters > TextLetters && band.Box.Width > 0.8 * (right - left) && band.Box.Left < left + band.Size;
}
