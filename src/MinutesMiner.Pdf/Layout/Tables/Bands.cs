using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Lines that white runs above and below of, from side to side: a row of a table whose cells may have several lines, or a paragraph.</summary>
internal sealed class Band
{
    // Wider than the blanks between words; cells may stand closer than the chunks of a line.
    private const double PartGap = 0.6;

    private AlignedRow? _flat;

    public Band(List<AlignedRow> lines)
    {
        Lines = lines;
        Box = lines.Skip(1).Aggregate(lines[0].Box, (box, l) => box.Union(l.Box));
        Top = lines.Min(l => l.Baseline - (0.75 * l.Size));
        Bottom = lines.Max(l => l.Baseline + (0.2 * l.Size));
        Size = lines.MaxBy(l => l.Chunks.Sum(c => c.Letters))!.Size;
        Parts = lines.Exists(FillsBand) ? 1 : CountParts();
    }

    /// <summary>From top to bottom, by baseline; cells set to the middle of their row give lines that no other cell has.</summary>
    public List<AlignedRow> Lines { get; }

    /// <summary>All words as if on one line, to see which x they leave free.</summary>
    public AlignedRow Flat => _flat ??= new AlignedRow([new Line(Words())]);

    public Box Box { get; }

    /// <summary>Where its letters begin and end, without the room that fonts leave above and below.</summary>
    public double Top { get; }

    public double Bottom { get; }

    public double Size { get; }

    /// <summary>How many stretches of text stand side by side.</summary>
    public int Parts { get; }

    public bool HasLeaders => Lines.Exists(l => l.HasLeaders);

    private List<Token> Words() => Lines.SelectMany(l => l.Chunks).SelectMany(c => c.Tokens).OrderBy(t => t.Box.Left).ToList();

    private int CountParts()
    {
        var tokens = Flat.Chunks[0].Tokens;
        var parts = 1;
        var right = tokens[0].Box.Right;
        for (var i = 0; i < tokens.Count; i++)
        {
            parts += tokens[i].Box.Left - right > PartGap * tokens[i].Size ? 1 : 0;
            right = Math.Max(right, tokens[i].Box.Right);
        }

        return parts;
    }

    /// <summary>Whether the line alone reaches from side to side without a gap: a paragraph's line, most often, which leaves nothing to count.</summary>
    private bool FillsBand(AlignedRow line)
    {
        if (line.Chunks.Count > 1 || line.Box.Left > Box.Left || line.Box.Right < Box.Right)
        {
            return false;
        }

        var tokens = line.Chunks[0].Tokens;
        var widest = PartGap * Lines.Min(l => l.Chunks.Min(c => c.Tokens.Min(t => t.Size)));
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Box.Left - tokens[i - 1].Box.Right > widest)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Groups lines: a line belongs to what it goes on with, at the distance of lines of one text, and to what it stands beside.</summary>
    /// <param name="rows">From top to bottom.</param>
    /// <param name="reach">The largest distance of two lines of one text, by their size.</param>
    /// <param name="rules">Horizontal rules: none runs through a band.</param>
    public static List<Band> Of(List<AlignedRow> rows, Func<double, double> reach, IReadOnlyList<Box> rules)
    {
        const double Beside = 0.8;
        var starts = new int[rows.Count];
        for (var i = 0; i < rows.Count; i++)
        {
            starts[i] = i;
            for (var j = i - 1; j >= 0; j--)
            {
                var gap = rows[i].FirstBaseline - rows[j].LastBaseline;
                if (gap > Math.Max(reach(rows[i].Size), Beside * rows[i].Size))
                {
                    break;
                }

                if ((gap < Beside * Math.Min(rows[i].Size, rows[j].Size) || rows[i].Chunks.Exists(c => rows[j].Chunks.Exists(d => GoesOn(d, c, reach))))
                    && !rules.Any(r => r.CenterY > rows[j].Baseline && r.CenterY < rows[i].Box.CenterY && r.OverlapX(rows[i].Box) > 0.5 * rows[i].Box.Width))
                {
                    starts[i] = j;
                }
            }
        }

        for (var i = rows.Count - 1; i >= 0; i--)
        {
            for (var j = starts[i] + 1; j < i; j++)
            {
                starts[j] = Math.Min(starts[j], starts[i]);
            }
        }

        var bands = new List<Band>();
        var open = new List<AlignedRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (open.Count > 0 && (starts[i] == i || (open.Count > 1 && StartsRow(rows[i], open, reach))))
            {
                bands.Add(new Band(open));
                open = [];
            }

            open.Add(rows[i]);
        }

        if (open.Count > 0)
        {
            bands.Add(new Band(open));
        }

        return bands;
    }

    /// <summary>
    /// Whether several texts of a line stand below others of the band farther than lines of one text do, and nearer than with an empty
    /// line between: the band has been held together by a cell that reaches over several rows.
    /// </summary>
    private static bool StartsRow(AlignedRow row, List<AlignedRow> above, Func<double, double> reach)
    {
        const double EmptyLine = 1.75;
        var apart = 0;
        foreach (var chunk in row.Chunks)
        {
            var last = double.MinValue;
            for (var i = above.Count - 1; i >= 0 && last == double.MinValue; i--)
            {
                foreach (var other in above[i].Chunks)
                {
                    last = other.Box.OverlapX(chunk.Box) > 1 ? Math.Max(last, other.Baseline) : last;
                }
            }

            if (last == double.MinValue)
            {
                continue;
            }

            var (gap, line) = (chunk.Baseline - last, reach(chunk.Size));
            if (gap <= line || gap > EmptyLine * line)
            {
                return false;
            }

            apart++;
        }

        return apart > 1;
    }

    private static bool GoesOn(Line above, Line below, Func<double, double> reach) =>
        Math.Abs(above.Size - below.Size) < 1.2 && above.Box.OverlapX(below.Box) > 1 && below.Baseline - above.Baseline <= reach(Math.Max(above.Size, below.Size));
}
