using MinutesMiner.Pdf.Layout.Words;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>
/// Columns that stand so close that a long cell touches the next one: no white stripe parts them, but row after row a text begins at
/// one x, and no word reaches across it.
/// </summary>
internal static class ColumnEdges
{
    /// <summary>Distance in points up to which texts begin at one x.</summary>
    public const double Same = 1;

    private const int MinRows = 4;
    private const double StartShare = 0.6;
    private const double CrossShare = 0.12;
    private const double WideShare = 0.3;
    private const double WideGap = 0.8;

    /// <summary>The x at which columns begin, ascending, whether stripes show them as well or not.</summary>
    public static List<double> Find(List<AlignedRow> rows)
    {
        var edges = new List<double>();
        if (rows.Count < MinRows)
        {
            return edges;
        }

        var marks = Marks(rows);
        marks.Sort((a, b) => a.X.CompareTo(b.X));
        for (int from = 0, to = 0; from < marks.Count; from++)
        {
            while (to < marks.Count && marks[to].X - marks[from].X <= Same)
            {
                to++;
            }

            if (to - from < StartShare * rows.Count)
            {
                continue;
            }

            // What begins a line shows no edge; of the others some must stand well away from what is before them.
            var own = marks.GetRange(from, to - from);
            var starts = own.Select(m => m.Row).Distinct().Count();
            if (starts < StartShare * rows.Count || own.Count(m => m.IsWide) < WideShare * own.Count || own.Count(m => m.IsInner) < 0.5 * own.Count)
            {
                continue;
            }

            var x = own.Average(m => m.X);
            if (rows.Count(r => Crosses(r, x)) <= CrossShare * rows.Count)
            {
                edges.Add(x);
                from = to - 1;
            }
        }

        return edges;
    }

    /// <summary>Where words begin, and what is before each on its line.</summary>
    private static List<(double X, int Row, bool IsInner, bool IsWide)> Marks(List<AlignedRow> rows)
    {
        var marks = new List<(double X, int Row, bool IsInner, bool IsWide)>();
        var words = new List<(int Line, Token Token)>();
        for (var r = 0; r < rows.Count; r++)
        {
            // A row of several lines is given as one: each word is looked at with the words of its own line.
            words.Clear();
            foreach (var chunk in rows[r].Chunks)
            {
                for (var i = 0; i < chunk.Tokens.Count; i++)
                {
                    words.Add(((int)Math.Round(chunk.Tokens[i].Baseline), chunk.Tokens[i]));
                }
            }

            words.Sort(ByLine);
            var right = double.NaN;
            for (var i = 0; i < words.Count; i++)
            {
                var (line, token) = words[i];
                right = i > 0 && words[i - 1].Line == line ? right : double.NaN;
                marks.Add((token.Box.Left, r, !double.IsNaN(right), token.Box.Left - right > WideGap * token.Size));
                right = double.IsNaN(right) ? token.Box.Right : Math.Max(right, token.Box.Right);
            }
        }

        return marks;
    }

    private static int ByLine((int Line, Token Token) a, (int Line, Token Token) b) =>
        a.Line != b.Line ? a.Line.CompareTo(b.Line)
        : a.Token.Box.Left != b.Token.Box.Left ? a.Token.Box.Left.CompareTo(b.Token.Box.Left)
        : a.Token.Order.CompareTo(b.Token.Order);

    private static bool Crosses(AlignedRow row, double x) => row.Chunks.Exists(c => Crosses(c.Tokens, x));

    private static bool Crosses(IReadOnlyList<Token> tokens, double x)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Crosses(tokens[i], x))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Crosses(Token token, double x) => token.Box.Left < x - Same && token.Box.Right > x + Same;
}
