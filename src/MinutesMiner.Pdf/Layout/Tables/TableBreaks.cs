namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Puts a table that a page break has cut together again.</summary>
internal static class TableBreaks
{
    private const double SameEdge = 4;

    /// <summary>Appends <paramref name="rest"/> to <paramref name="table"/> when it goes on with it; a repeated header is left out.</summary>
    public static bool Append(TableDraft table, TableDraft rest)
    {
        if (table.ColumnCount != rest.ColumnCount)
        {
            return false;
        }

        if (table.Source is not null && rest.Source is not null)
        {
            if (!ReferenceEquals(table.Source.Table, rest.Source.Table))
            {
                return false;
            }
        }
        else if (!SameColumns(table, rest))
        {
            return false;
        }

        var repeated = RepeatedRows(table, rest);
        var isCut = table.Source is null && CutRows.Join(table, rest, repeated);
        var from = isCut ? repeated + 1 : repeated;
        var offset = table.RowCount - from;
        foreach (var cell in rest.Cells.Where(c => c.Row >= from))
        {
            cell.Row += offset;
            table.Cells.Add(cell);
        }

        table.RowCount += rest.RowCount - from;
        table.Bounds.AddRange(rest.Bounds);
        return true;
    }

    private static bool SameColumns(TableDraft table, TableDraft rest)
    {
        if (table.ColumnEdges.Length != rest.ColumnEdges.Length || table.ColumnEdges.Length == 0)
        {
            return false;
        }

        for (var i = 0; i < table.ColumnEdges.Length; i++)
        {
            if (Math.Abs(table.ColumnEdges[i] - rest.ColumnEdges[i]) > SameEdge)
            {
                return false;
            }
        }

        return true;
    }

    private static int RepeatedRows(TableDraft table, TableDraft rest)
    {
        var most = Math.Min(Math.Max(1, HeaderRows.Count(table)), rest.RowCount - 1);
        for (var rows = most; rows > 0; rows--)
        {
            var same = true;
            for (var r = 0; r < rows && same; r++)
            {
                same = Texts(table, r).SequenceEqual(Texts(rest, r)) && Texts(table, r).Any(t => t.Text.Length > 0);
            }

            if (same)
            {
                return rows;
            }
        }

        return 0;
    }

    private static IEnumerable<(int Column, string Text)> Texts(TableDraft table, int row) =>
        table.Row(row).OrderBy(c => c.Column).Select(c => (c.Column, c.PlainText));
}
