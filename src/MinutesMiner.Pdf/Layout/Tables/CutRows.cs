using MinutesMiner.Pdf.Layout.Blocks;

namespace MinutesMiner.Pdf.Layout.Tables;

/// <summary>Tells whether the first row after a page break is the rest of the row before it, and puts the two together.</summary>
internal static class CutRows
{
    /// <summary>Joins the row with the last one of the table when it goes on with it; returns whether it did.</summary>
    /// <param name="table">The table before the break.</param>
    /// <param name="rest">What follows; its cells are not changed when they are not joined.</param>
    /// <param name="row">Its first row that is no repeated header.</param>
    public static bool Join(TableDraft table, TableDraft rest, int row)
    {
        var above = table.Cells.Where(c => c.Row + c.RowSpan == table.RowCount).ToDictionary(c => c.Column);
        var below = rest.Cells.Where(c => c.Row == row).ToList();
        if (!below.TrueForAll(c => above.TryGetValue(c.Column, out var own) && own.ColumnSpan == c.ColumnSpan) || !GoesOn(table, above, below))
        {
            return false;
        }

        foreach (var cell in below)
        {
            above[cell.Column].Lines.AddRange(cell.Lines);
            above[cell.Column].RowSpan += cell.RowSpan - 1;
        }

        return true;
    }

    private static bool GoesOn(TableDraft table, Dictionary<int, DraftCell> above, List<DraftCell> below)
    {
        var texts = below.Where(c => !c.IsEmpty).ToList();
        var pairs = texts.Where(c => !above[c.Column].IsEmpty).Select(c => (Above: above[c.Column], Below: c)).ToList();
        if (pairs.Count == 0 || pairs.Exists(p => p.Above.Lines[^1].IsBold != p.Below.Lines[0].IsBold) || pairs.Exists(p => HeaderRows.IsNumber(p.Below.PlainText) && HeaderRows.IsNumber(p.Above.PlainText)))
        {
            return false;
        }

        // Figures below names begin a row.
        if (pairs.Count(p => p.Below.PlainText.All(c => !char.IsLetter(c)) && HeaderRows.IsNumber(p.Below.PlainText) && !p.Above.PlainText.Any(char.IsDigit)) > 1)
        {
            return false;
        }

        if (pairs.Exists(p => LineFit.StartsLow(p.Below.Lines[0]) && !LineFit.EndsSentence(p.Above.Lines[^1])))
        {
            return true;
        }

        // A further paragraph of a cell, or the rest of a name: nothing new begins beside it.
        if (texts.Count > 1 && !texts.Exists(c => LineFit.StartsLow(c.Lines[0])))
        {
            return false;
        }

        var filled = above.Values.Count(c => !c.IsEmpty);
        return pairs.Count == texts.Count && 2 * texts.Count <= filled && !texts.Exists(c => c.Column == 0 || HeaderRows.IsNumber(c.PlainText))
            && below.Exists(c => c is { Column: 0, ColumnSpan: 1 }) && !HasRowsWithoutFirst(table);
    }

    /// <summary>Whether rows whose first cell is empty are common in the table.</summary>
    private static bool HasRowsWithoutFirst(TableDraft table) =>
        table.Cells.Count(c => c.Column == 0 && (c.IsEmpty || c.RowSpan > 1)) > 1 + (table.RowCount / 10);
}
