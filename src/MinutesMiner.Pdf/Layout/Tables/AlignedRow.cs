using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Chunks on one baseline.</summary>
internal sealed class AlignedRow
{
    private const double WordGap = 0.42;
    private List<Line>? _runs;

    public AlignedRow(List<Line> chunks)
    {
        chunks.Sort((a, b) => a.Box.Left.CompareTo(b.Box.Left));
        Chunks = chunks;
        Box = chunks[0].Box;
        Size = chunks[0].Size;
        var most = chunks[0].Letters;
        foreach (var chunk in chunks)
        {
            Box = Box.Union(chunk.Box);
            (Size, most) = chunk.Letters > most ? (chunk.Size, chunk.Letters) : (Size, most);
        }

        Baseline = chunks[0].Baseline;
        FirstBaseline = chunks.Min(c => c.Baseline);
        LastBaseline = chunks.Max(c => c.Baseline);
        HasLeaders = chunks.Exists(c => c.HasLeaders);
        IsBold = chunks.TrueForAll(c => c.IsBold);
    }

    /// <summary>Left to right.</summary>
    public List<Line> Chunks { get; }

    public Box Box { get; }

    public double Baseline { get; }

    /// <summary>The topmost baseline of its chunks: cells side by side may differ by a little.</summary>
    public double FirstBaseline { get; }

    /// <summary>The lowest baseline of its chunks.</summary>
    public double LastBaseline { get; }

    public double Size { get; }

    public bool HasLeaders { get; }

    public bool IsBold { get; }

    /// <summary>Stretches without a gap that could be a stripe. Found once: columns are tried again and again.</summary>
    public IReadOnlyList<Line> Runs => _runs ??= FindRuns();

    private List<Line> FindRuns()
    {
        var runs = new List<Line>();
        var run = new List<Token>();
        var right = double.MinValue;
        foreach (var token in Chunks.SelectMany(c => c.Tokens))
        {
            if (run.Count > 0 && token.Box.Left - right >= WordGap * token.Size)
            {
                runs.Add(Run(run));
                run = [];
                right = double.MinValue;
            }

            run.Add(token);
            right = Math.Max(right, token.Box.Right);
        }

        runs.Add(Run(run));
        return runs;
    }

    /// <summary>A run that a chunk begins with keeps the chunk's bullet.</summary>
    private Line Run(List<Token> tokens) => new(tokens) { DrawnBullet = Chunks.Find(c => ReferenceEquals(c.First, tokens[0]))?.DrawnBullet };
}
