using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Regions;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>What is usual in a document: the size of its running text, its line pitch, where its lines end.</summary>
internal sealed class DocumentStyle
{
    private const double DefaultPitch = 1.2;
    private const int FewLines = 6;
    private const double Small = 0.9;
    private readonly Dictionary<int, double> _pitches = [];
    private readonly Dictionary<(int Left, int Limit, int Size), double> _rights = [];
    private readonly HashSet<Column> _filled = new(ReferenceEqualityComparer.Instance);

    /// <summary>Measures the lines of all pages.</summary>
    public DocumentStyle(IReadOnlyList<List<FlowItem>> pages)
    {
        var lines = pages.SelectMany(p => p).Where(i => i.Line is not null).ToList();
        BodySize = lines.Count == 0 ? 0 : MostLetters(lines, l => Key(l.Size)) / 2.0;
        BodyIsBold = 2 * lines.Sum(i => i.Line!.IsBold ? i.Line.Letters : 0) > lines.Sum(i => i.Line!.Letters);
        Rgb = lines.Count == 0 ? 0 : MostLetters(lines, l => l.Rgb ?? l.First.Style.Rgb);
        MeasurePitches(pages);
        foreach (var column in lines.GroupBy(i => i.Column))
        {
            // Where many lines end near one another, that is where lines end.
            var near = column.Key.Box.Right - (0.12 * column.Key.Box.Width);
            if (column.Count() >= FewLines && 5 * column.Count(i => i.Line!.Box.Right > near) >= 2 * column.Count())
            {
                _filled.Add(column.Key);
            }
        }

        foreach (var item in lines.Where(i => !i.Column.IsBoxed))
        {
            var key = Edge(item.Column, item.Line!.Size);
            _rights[key] = Math.Max(_rights.GetValueOrDefault(key), item.Line!.Box.Right);
        }
    }

    /// <summary>Size of most of the letters, to half a point.</summary>
    public double BodySize { get; }

    /// <summary>Whether most letters are bold, so that weight sets nothing off.</summary>
    public bool BodyIsBold { get; }

    /// <summary>Colour of most of the letters as 0xRRGGBB.</summary>
    public int Rgb { get; }

    /// <summary>Usual distance of baselines within paragraphs of that size.</summary>
    public double Pitch(double size) => _pitches.TryGetValue(Key(size), out var pitch) ? pitch : DefaultPitch * size;

    /// <summary>
    /// Where lines of the column could end: as far right as any line of a column between the same edges, on any page; the same
    /// columns are found again on most pages, and a page may hold short lines only. Notes, set smaller than the text, have a width of their own.
    /// </summary>
    public double RightOf(Column column, double size)
    {
        if (column.IsBoxed || (_filled.Contains(column) && !IsSmall(size)))
        {
            return column.Box.Right;
        }

        var right = _rights.GetValueOrDefault(Edge(column, size));
        return IsSmall(size) ? right : Math.Max(column.Box.Right, right);
    }

    private bool IsSmall(double size) => size < Small * BodySize;

    private (int Left, int Limit, int Size) Edge(Column column, double size) =>
        ((int)Math.Round(column.Box.Left / 4), (int)Math.Round(column.Limit / 4), IsSmall(size) ? Key(size) : 0);

    private static int Key(double size) => (int)Math.Round(size * 2);

    private static int MostLetters(List<FlowItem> lines, Func<Line, int> key)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var item in lines)
        {
            var k = key(item.Line!);
            counts[k] = counts.GetValueOrDefault(k) + item.Line!.Letters;
        }

        return counts.MaxBy(c => c.Value).Key;
    }

    /// <summary>
    /// Of the distances that occur often, the smallest: gaps between paragraphs are wider and may be as common as the pitch itself.
    /// </summary>
    private void MeasurePitches(IReadOnlyList<List<FlowItem>> pages)
    {
        var gaps = new SortedDictionary<int, List<double>>();
        foreach (var page in pages)
        {
            for (var i = 1; i < page.Count; i++)
            {
                if (page[i - 1].Line is { } a && page[i].Line is { } b && page[i].Column == page[i - 1].Column && Key(a.Size) == Key(b.Size))
                {
                    var gap = b.Baseline - a.Baseline;
                    if (gap > 0.8 * a.Size && gap < 2.2 * a.Size)
                    {
                        if (!gaps.TryGetValue(Key(a.Size), out var list))
                        {
                            gaps.Add(Key(a.Size), list = []);
                        }

                        list.Add(gap);
                    }
                }
            }
        }

        foreach (var (size, values) in gaps)
        {
            values.Sort();
            var need = Math.Max(1, values.Count / 6);
            var pitch = values[0];
            for (int i = 0, end = 0; i < values.Count; i++)
            {
                while (end < values.Count && values[end] <= values[i] + (0.03 * size))
                {
                    end++;
                }

                if (end - i >= need)
                {
                    pitch = values[(i + end - 1) / 2];
                    break;
                }
            }

            _pitches[size] = pitch;
        }
    }
}
