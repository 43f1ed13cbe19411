using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>The usual distance of a document's lines within one text, by their size. What stands farther apart is another paragraph, or another cell.</summary>
internal sealed class LinePitches
{
    private const double Least = 0.9;
    private const double Most = 1.6;
    private const double Default = 1.2;
    private const double Spread = 0.03;
    private const double Slack = 0.06;
    private const int Ahead = 12;
    private const int Enough = 3;
    private readonly Dictionary<int, double> _pitches = [];

    /// <summary>Measures lines that begin at one x below one another.</summary>
    public LinePitches(IEnumerable<IReadOnlyList<Line>> pages)
    {
        var gaps = new Dictionary<int, List<double>>();
        foreach (var chunks in pages)
        {
            for (var i = 0; i < chunks.Count; i++)
            {
                if (Below(chunks, i) is not { } gap)
                {
                    continue;
                }

                if (!gaps.TryGetValue(Key(chunks[i].Size), out var list))
                {
                    gaps.Add(Key(chunks[i].Size), list = []);
                }

                list.Add(gap);
            }
        }

        foreach (var (size, values) in gaps)
        {
            if (Usual(values, Spread * size) is { } pitch)
            {
                _pitches.Add(size, pitch);
            }
        }
    }

    /// <summary>The largest distance of baselines at which lines of that size still are lines of one text.</summary>
    public double Reach(double size) => Pitch(size) + (Slack * size);

    /// <summary>The usual distance of baselines of that size within one text.</summary>
    public double Pitch(double size) => _pitches.TryGetValue(Key(size), out var pitch) ? pitch : Default * size;

    private static int Key(double size) => (int)Math.Round(size * 2);

    private static double? Below(IReadOnlyList<Line> chunks, int at)
    {
        var line = chunks[at];
        for (var i = at + 1; i < Math.Min(chunks.Count, at + Ahead); i++)
        {
            var gap = chunks[i].Baseline - line.Baseline;
            if (gap > Most * line.Size)
            {
                break;
            }

            if (gap > Least * line.Size && Math.Abs(chunks[i].Box.Left - line.Box.Left) < 1 && Key(chunks[i].Size) == Key(line.Size))
            {
                return gap;
            }
        }

        return null;
    }

    /// <summary>Of the distances that occur often, the smallest: gaps between paragraphs and rows are wider, and may be as common.</summary>
    private static double? Usual(List<double> gaps, double spread)
    {
        gaps.Sort();
        var need = Math.Max(Enough, gaps.Count / 8);
        for (int i = 0, end = 0; i < gaps.Count; i++)
        {
            while (end < gaps.Count && gaps[end] <= gaps[i] + spread)
            {
                end++;
            }

            if (end - i >= need)
            {
                return gaps[(i + end - 1) / 2];
            }
        }

        return null;
    }
}
