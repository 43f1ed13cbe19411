using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf.Layout.Lines;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Makes cells of rows and columns that alignment has shown.</summary>
internal sealed class AlignedDrafts(IReadOnlyList<Box> rules, int page, Func<Box, int?> fillAt, Func<Box, Box> toPage)
{
    /// <summary>The table of rows, each with its lines.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="edges">Edges of the columns where they are known better, from the table that these rows go on with.</param>
    public TableDraft Build(List<List<AlignedRow>> rows, AlignedColumns columns, double[]? edges = null)
    {
        var cells = new List<DraftCell>();
        for (var r = 0; r < rows.Count; r++)
        {
            AddCells(cells, rows[r], r, columns);
        }

        SpanRows(cells, rows, columns);
        TaggedTables.Complete(cells, rows.Count, columns.Count);
        var box = rows.SelectMany(r => r).Select(b => b.Box).Aggregate((a, b) => a.Union(b));
        return new TableDraft
        {
            Cells = cells,
            RowCount = rows.Count,
            ColumnCount = columns.Count,
            ColumnEdges = edges ?? columns.Edges(box),
            Box = box,
            Bounds = [new Span(page, toPage(box), null)],
        };
    }

    /// <summary>Where a rule between two rows leaves out a column that is empty below, the cell above reaches down.</summary>
    private void SpanRows(List<DraftCell> cells, List<List<AlignedRow>> rows, AlignedColumns columns)
    {
        for (var r = 1; r < rows.Count; r++)
        {
            var (above, below) = (rows[r - 1].Max(l => l.Baseline), rows[r].Min(l => l.Box.CenterY));
            var between = rules.Where(b => b.CenterY > above && b.CenterY < below).ToList();
            if (between.Count == 0)
            {
                continue;
            }

            for (var c = 0; c < columns.Count; c++)
            {
                var (left, right) = columns.Extents[c];
                if (between.Sum(b => Math.Max(0, Math.Min(b.Right, right) - Math.Max(b.Left, left))) >= 0.3 * (right - left))
                {
                    continue;
                }

                var upper = cells.Find(x => x.Column == c && x.ColumnSpan == 1 && x.Row + x.RowSpan == r);
                var lower = cells.Find(x => x.Row == r && x.Column <= c && c < x.Column + x.ColumnSpan);
                if (upper is not null && lower is null)
                {
                    upper.RowSpan++;
                }
                else if (lower is { ColumnSpan: 1 } && !cells.Exists(x => x.Row < r && r <= x.Row + x.RowSpan && x.Column <= c && c < x.Column + x.ColumnSpan))
                {
                    lower.Row--;
                    lower.RowSpan++;
                }
            }
        }
    }

    /// <summary>The cells of one row; text that crosses stripes makes a cell that covers the columns on both sides.</summary>
    private void AddCells(List<DraftCell> cells, List<AlignedRow> lines, int row, AlignedColumns columns)
    {
        var parts = new List<(int First, int Last, List<Line> Lines)>();
        foreach (var line in lines)
        {
            foreach (var (first, last, part) in columns.Split(line))
            {
                var at = parts.FindIndex(p => p.First <= last && first <= p.Last);
                if (at < 0)
                {
                    parts.Add((first, last, [part]));
                    continue;
                }

                parts[at].Lines.Add(part);
                parts[at] = (Math.Min(first, parts[at].First), Math.Max(last, parts[at].Last), parts[at].Lines);
            }
        }

        // Widening one part may have made it meet another.
        parts.Sort((a, b) => a.First.CompareTo(b.First));
        for (var i = 1; i < parts.Count; i++)
        {
            if (parts[i].First <= parts[i - 1].Last)
            {
                parts[i - 1].Lines.AddRange(parts[i].Lines);
                parts[i - 1] = (parts[i - 1].First, Math.Max(parts[i - 1].Last, parts[i].Last), parts[i - 1].Lines);
                parts.RemoveAt(i--);
            }
        }

        foreach (var (first, last, own) in parts)
        {
            cells.Add(new DraftCell
            {
                Row = row,
                Column = first,
                RowSpan = 1,
                ColumnSpan = last - first + 1,
                Fill = fillAt(own[0].Box),
                Lines = LineBuilder.Lines(own),
            });
        }
    }
}
