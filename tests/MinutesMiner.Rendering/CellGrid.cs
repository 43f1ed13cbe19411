using System.Text.RegularExpressions;

namespace MinutesMiner.Rendering;

/// <summary>A table's texts by position, empty rows and columns left out: whether one stands there is not to be seen on paper.</summary>
internal sealed partial class CellGrid
{
    /// <summary>Stands in texts that were read where a line begins: a character of private use.</summary>
    public const string LineMark = "\uE000";

    private readonly Dictionary<(int Row, int Column), string> _texts;
    private readonly Dictionary<(int Row, int Column), (int Row, int Column)> _merged;

    private CellGrid(Dictionary<(int Row, int Column), string> texts, Dictionary<(int Row, int Column), (int Row, int Column)> merged)
    {
        _texts = texts;
        _merged = merged;
    }

    /// <summary>How many positions have text.</summary>
    public int Count => _texts.Count;

    public int RowCount => _texts.Count == 0 ? 0 : _texts.Keys.Max(k => k.Row) + 1;

    public int ColumnCount => _texts.Count == 0 ? 0 : _texts.Keys.Max(k => k.Column) + 1;

    /// <summary>
    /// The grid of cells. Where lines show how far a merged cell reaches, its text stands in each position that it covers; where none
    /// do, in the first one alone.
    /// </summary>
    /// <param name="cells">The cells.</param>
    /// <param name="repeats">Whether lines show how far merged cells reach.</param>
    /// <param name="trims">Whether rows of a single text above the first row of several, and below the last one, are left out: without lines or shades they are captions and notes.</param>
    public static CellGrid Of(IReadOnlyList<TruthCell> cells, bool repeats, bool trims)
    {
        if (trims)
        {
            var several = cells.Where(c => c.Text.Length > 0).GroupBy(c => c.Row).Where(r => r.Count() > 1).Select(r => r.Key).ToList();
            cells = several.Count == 0 ? [] : cells.Where(c => c.Row >= several.Min() && c.Row <= several.Max()).ToList();
        }
        else if (!repeats)
        {
            var captions = cells.Where(c => c.Text.Length > 0).GroupBy(c => c.Row).OrderBy(r => r.Key).TakeWhile(r => r.Count() == 1 && Caption().IsMatch(r.First().Text)).Select(r => r.Key).ToHashSet();
            cells = cells.Where(c => !captions.Contains(c.Row)).ToList();
        }

        var texts = new Dictionary<(int Row, int Column), string>();
        var merged = new Dictionary<(int Row, int Column), (int Row, int Column)>();
        foreach (var cell in cells.Where(c => c.Text.Length > 0))
        {
            for (var r = cell.Row; r < cell.Row + cell.RowSpan; r++)
            {
                for (var c = cell.Column; c < cell.Column + cell.ColumnSpan; c++)
                {
                    var isFirst = r == cell.Row && c == cell.Column;
                    if (repeats || isFirst)
                    {
                        texts[(r, c)] = cell.Text;
                    }
                    else
                    {
                        merged.TryAdd((r, c), (cell.Row, cell.Column));
                    }
                }
            }
        }

        // A row or column that nothing begins in is none.
        var begun = cells.Where(c => c.Text.Length > 0).ToList();
        var rows = Ranks(begun.Select(c => c.Row));
        var columns = Ranks(begun.Select(c => c.Column));
        return new CellGrid(
            texts.Where(t => rows.ContainsKey(t.Key.Row) && columns.ContainsKey(t.Key.Column)).ToDictionary(t => (rows[t.Key.Row], columns[t.Key.Column]), t => t.Value),
            merged.Where(t => rows.ContainsKey(t.Key.Row) && columns.ContainsKey(t.Key.Column))
                .ToDictionary(t => (rows[t.Key.Row], columns[t.Key.Column]), t => (rows[t.Value.Row], columns[t.Value.Column])));
    }

    /// <summary>
    /// The cells with the rows that no line of text shows left out: those in which nothing begins but cells that reach on into the row
    /// below. Their texts stand beside those of that row.
    /// </summary>
    public static IReadOnlyList<TruthCell> WithoutHiddenRows(IReadOnlyList<TruthCell> cells)
    {
        var hidden = cells.Where(c => c.Text.Length > 0).GroupBy(c => c.Row).Where(r => r.All(c => c.RowSpan > 1)).Select(r => r.Key).ToHashSet();
        hidden.RemoveWhere(r => !cells.Any(c => c.Row == r + 1 && c.Text.Length > 0 && !hidden.Contains(c.Row))
            || cells.Any(c => c.Row < r && r < c.Row + c.RowSpan && c.Text.Length > 0 && c.RowSpan > 1 && c.Row + c.RowSpan == r + 1));
        return hidden.Count == 0 ? cells : cells.Select(c => hidden.Contains(c.Row) ? c with { Row = c.Row + 1, RowSpan = Math.Max(1, c.RowSpan - 1) } : c).ToList();
    }

    /// <summary>How many positions have the same text in both only because a blank at a line's end does not count.</summary>
    public int Cut(CellGrid truth) => _texts.Count(t => truth._texts.GetValueOrDefault(t.Key) is { } text && !IsSameTyped(t.Value, text) && IsSameCut(t.Value, text));

    /// <summary>How many positions have the same text in both.</summary>
    public int Same(CellGrid truth) => _texts.Count(t => IsSame(t.Value, truth._texts.GetValueOrDefault(t.Key)));

    /// <summary>How many more there are when a merged cell's text may stand anywhere in what the cell covers.</summary>
    public int SameWithin(CellGrid truth) => _texts.Count(t => !IsSame(t.Value, truth._texts.GetValueOrDefault(t.Key))
        && truth._merged.TryGetValue(t.Key, out var first) && !_texts.ContainsKey(first) && IsSame(t.Value, truth._texts.GetValueOrDefault(first)));

    /// <summary>Positions whose texts differ, as lines to read.</summary>
    public IEnumerable<string> Differences(CellGrid truth) => _texts.Keys.Union(truth._texts.Keys).Order()
        .Select(k => (Place: k, Read: _texts.GetValueOrDefault(k), Truth: truth._texts.GetValueOrDefault(k)))
        .Where(d => !IsSame(d.Read, d.Truth))
        .Select(d => $"({d.Place.Row},{d.Place.Column}) read [{d.Read}] truth [{d.Truth}]");

    private static bool IsSame(string? read, string? truth) =>
        read == truth || (read is not null && truth is not null && (IsSameTyped(read, truth) || IsSameCut(read, truth)));

    /// <summary>A hyphen that was typed before a small letter and one that parts a word at a line's end look alike.</summary>
    private static bool IsSameTyped(string read, string truth) =>
        WithoutInnerHyphens(read.Replace(LineMark, "", StringComparison.Ordinal)) == WithoutInnerHyphens(truth);

    /// <summary>The text without hyphens before small letters.</summary>
    public static string WithoutInnerHyphens(string text) => InnerHyphen().Replace(text, "");

    /// <summary>Narrow cells are filled letter by letter: whether a line ends between two words or within one is not to be seen.</summary>
    private static bool IsSameCut(string read, string truth)
    {
        var at = 0;
        for (var i = 0; i < read.Length; i++)
        {
            var isEnd = read[i] == LineMark[0] || (read[i] == ' ' && i + 1 < read.Length && read[i + 1] == LineMark[0]);
            if (isEnd)
            {
                i += read[i] == ' ' ? 1 : 0;
                at += at < truth.Length && truth[at] == ' ' ? 1 : 0;
            }
            else if (at >= truth.Length || truth[at++] != read[i])
            {
                return false;
            }
        }

        return at == truth.Length;
    }

    /// <summary>A caption that the source has put into the table's first row.</summary>
    [GeneratedRegex(@"^Tabel \d", RegexOptions.CultureInvariant)]
    private static partial Regex Caption();

    [GeneratedRegex(@"(?<=\p{L})- ?(?=\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex InnerHyphen();

    private static Dictionary<int, int> Ranks(IEnumerable<int> values) =>
        values.Distinct().Order().Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i);
}
