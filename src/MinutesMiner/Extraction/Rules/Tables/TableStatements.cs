using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Tables;

/// <summary>
/// The statements of a table: each cell with words says something of its row, whose first cell names the group or activity; a bare number says
/// something only in a price list, together with the row's label.
/// </summary>
internal static class TableStatements
{
    /// <summary>The most words of a cell that tells a row's label more closely: "pr. time", "Hverdage efter kl. 16".</summary>
    private const int LongestDetail = 5;

    /// <summary>The most letters of a numeral.</summary>
    private const int LongestNumeral = 4;

    private static readonly PhraseSet Per = RuleWords.Prices["per"];
    private static readonly PhraseSet Counts = RuleWords.Prices["counts"];

    /// <summary>The statements, by row and column.</summary>
    public static IEnumerable<Statement> Read(TableBlock table, TableContext context)
    {
        var grid = new TableGrid(table);
        var prices = PriceList.Read(grid, table.Caption.Text, context);
        var superseded = prices is null ? null : PriceList.Superseded(grid.Body.Select(r => Label(grid.Row(r))));
        string?[] around = [table.Caption.Text, context.Lead, .. context.Headings, context.Title];
        string? section = null;
        foreach (var row in grid.Body)
        {
            var cells = grid.Row(row);
            if (cells is [{ Text: var alone }])
            {
                // A row that only names what the rows below are about.
                section = HasLetters(alone) ? alone.Text : section;
                continue;
            }

            if (prices is not null && cells.Any(c => c.Text.Text == grid.Header(c.Column)))
            {
                // The header once more, above a second part of the table.
                continue;
            }

            var priced = prices is null || superseded!.Contains(Label(cells)) ? [] : Prices(prices, grid, cells);
            foreach (var price in priced)
            {
                yield return Of(price.Text, [grid.Header(price.Cell.Column), section, .. around]) with { Price = price.Price };
            }

            var taken = priced.SelectMany(p => p.Parts).ToHashSet();
            foreach (var (cell, label) in Worded(cells.Where(c => c.Row == row && !CellRow.IsAside(grid.Header(c.Column))).ToList()).Where(c => !taken.Contains(c.Cell) && !CellRow.SetsOff(grid.Header(c.Cell.Column)) && !CellRow.Counts(grid.Header(c.Cell.Column))))
            {
                foreach (var sentence in DanishSentences.Split(cell.Text.Text).Select(cell.Text.Slice).Where(HasLetters))
                {
                    yield return Of(sentence, [label, grid.Header(cell.Column)]) with
                    {
                        Row = label is null ? null : Beside(grid, cells, cell, label),
                        Around = [.. around.OfType<string>().Where(t => t.Length > 0)],
                    };
                }
            }
        }

        Statement Of(LocatedText text, IEnumerable<string?> above) => new(text, context.Item, context.Role)
        {
            Above = [.. above.OfType<string>().Where(t => t.Length > 0).Distinct(StringComparer.Ordinal)],
            IsEntry = true,
            IsCell = true,
        };
    }

    /// <summary>
    /// The cells of a row that say something in words, each with the row's label: the first cell with words, which says nothing itself unless
    /// only a number stands beside it. An amount says nothing: if it were a price, a price list would have it.
    /// </summary>
    private static IEnumerable<(TableCell Cell, string? Label)> Worded(IReadOnlyList<TableCell> row)
    {
        var words = row.Where(c => HasName(c.Text)).ToList();
        return words is [var only] && only != row[0] && row.Count == 2 ? [(only, null)]
            : words.Skip(1).Where(c => PriceList.Amount(c.Text.Text) is null).Select(c => (c, (string?)words[0].Text.Text));
    }

    private static CellRow Beside(TableGrid grid, IReadOnlyList<TableCell> cells, TableCell cell, string label) => new(
        Unmarked(label),
        cells.FirstOrDefault(c => c.Text.Text == label) is { } first ? grid.Header(first.Column) : "",
        Unmarked(grid.Header(cell.Column)),
        [.. cells.Where(c => c != cell && c.Text.Text != label && HasLetters(c.Text)).Select(c => c.Text.Text)])
    {
        Headers = [.. cells.Where(c => c.Text.Text != label && HasLetters(c.Text)).Select(c => grid.Header(c.Column))],
        Start = cells.FirstOrDefault(c => CellRow.Counts(grid.Header(c.Column)))?.Text.Text,
        Trigger = cells.LastOrDefault(c => c.Column == cell.Column - 1 && CellRow.SetsOff(grid.Header(c.Column)) && c.Text.Text.Any(char.IsDigit))?.Text.Text,
    };

    /// <summary>A name without the mark of a note below the table: "Rengøring*".</summary>
    private static string Unmarked(string name) => name.TrimEnd('*', ' ');

    /// <summary>The prices of a row, with the row's label and what tells it more closely.</summary>
    private static List<PricedCell> Prices(PriceList prices, TableGrid grid, IReadOnlyList<TableCell> cells)
    {
        var found = new List<PricedCell>();
        var details = new List<TableCell>();
        for (var i = 0; i < cells.Count; i++)
        {
            var text = cells[i].Text;
            if (details.Count > 0 && prices.At(cells[i].Column, text.Text) is { } price)
            {
                var before = LocatedText.Join([.. details.Select(d => d.Text), text]);
                var behind = i + 1 < cells.Count && new Words(cells[i + 1].Text.Text) is { Count: <= LongestDetail } next && (Counts.EndAt(next, 0) > 0 || IsPer(grid, cells[i + 1])) ? cells[i + 1] : null;
                found.Add(new PricedCell(
                    cells[i],
                    LocatedText.Join([before, behind?.Text ?? LocatedText.Empty]),
                    price with { At = new TextRange(before.Length - text.Length, before.Length) },
                    behind is null ? [.. details, cells[i]] : [.. details, cells[i], behind]));
            }
            else if (HasLetters(text) && (details.Count == 0 ? PriceList.IsPriced(text.Text) : found.Count == 0 && IsDetail(text)))
            {
                details.Add(cells[i]);
            }
            else if (HasLetters(text) && details.Count == 0)
            {
                return [];
            }
        }

        return found;
    }

    /// <summary>Whether the column of a cell says what prices are counted by: "Pr.", "Enhed".</summary>
    private static bool IsPer(TableGrid grid, TableCell cell) => Per.EndAt(new Words(grid.Header(cell.Column)), 0) > 0 && HasLetters(cell.Text);

    private static bool IsDetail(LocatedText text) => PriceList.Amount(text.Text) is null && new Words(text.Text).Count <= LongestDetail;

    private static string Label(IReadOnlyList<TableCell> cells) => cells.FirstOrDefault(c => HasName(c.Text))?.Text.Text ?? "";

    /// <summary>Whether a cell names something: "I", "B2" and "IV" only number the rows.</summary>
    private static bool HasName(LocatedText text) => text.Text.Any(char.IsLower) || text.Text.Count(char.IsLetter) > LongestNumeral;

    private static bool HasLetters(LocatedText text) => text.Text.Any(char.IsLetter);

    /// <summary>A price with its row's label.</summary>
    /// <param name="Cell">The cell that prints it.</param>
    /// <param name="Text">The statement: label, price, and what it is counted by.</param>
    /// <param name="Price">The price.</param>
    /// <param name="Parts">The cells that the statement joins.</param>
    private sealed record PricedCell(TableCell Cell, LocatedText Text, CellPrice Price, IReadOnlyList<TableCell> Parts);
}
