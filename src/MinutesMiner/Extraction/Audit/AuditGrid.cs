using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Numbers;

namespace MinutesMiner.Extraction.Audit;

/// <summary>A cell as a summand.</summary>
/// <param name="Kind">Whether it counts, and how.</param>
/// <param name="Value">The number; 0 for a blank cell.</param>
/// <param name="Step">The value of its last printed digit: 1 for <c>12</c>, 0.1 for <c>1,2</c>.</param>
internal readonly record struct AuditCell(CellKind Kind, decimal Value, decimal Step);

/// <summary>What a cell is to an equation.</summary>
internal enum CellKind
{
    /// <summary>Words, a year, or a position that a spanned cell covers: no equation reaches over it.</summary>
    Text,

    /// <summary>Nothing, or a dash: 0 in a sum.</summary>
    Blank,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A number of per cent.</summary>
    Percent,
}

/// <summary>
/// A table as equations see it: lines (columns, or rows when turned) and instances (rows, or columns when turned) in which an equation
/// between lines must hold.
/// </summary>
internal sealed class AuditGrid
{
    // Larger tables are lists; their equations would take long to look for.
    public const int MostRows = 300;
    public const int MostColumns = 60;

    private static readonly string[] Averages = ["gennemsnit", "gns", "snit", "median"];
    private static readonly string[] PercentWords = ["%", "pct", "procent"];

    private readonly AuditCell[,] _cells;
    private readonly string[] _rowLabels;
    private readonly string[] _columnLabels;
    private readonly bool _turned;

    private AuditGrid(AuditCell[,] cells, string[] rowLabels, string[] columnLabels, bool turned)
    {
        _cells = cells;
        _rowLabels = rowLabels;
        _columnLabels = columnLabels;
        _turned = turned;
    }

    public int Lines => _turned ? _rowLabels.Length : _columnLabels.Length;

    public int Instances => _turned ? _columnLabels.Length : _rowLabels.Length;

    public AuditCell this[int instance, int line] => _turned ? _cells[line, instance] : _cells[instance, line];

    /// <summary>The line's name: the column's header, or the row's first cell.</summary>
    public string Label(int line) => _turned ? _rowLabels[line] : _columnLabels[line];

    /// <summary>Row and column in the table.</summary>
    public (int Row, int Column) Place(int instance, int line) => _turned ? (line, instance) : (instance, line);

    /// <summary>The same table with rows for columns.</summary>
    public AuditGrid Turn() => new(_cells, _rowLabels, _columnLabels, !_turned);

    /// <summary>The table's grid; null when it has nothing to add up, or too much.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isCovered">Whether a position only repeats a cell that spans several.</param>
    public static AuditGrid? Of(FactTable table, Func<int, int, bool> isCovered)
    {
        var rows = table.Rows.Count;
        var columns = rows == 0 ? 0 : table.Rows.Max(r => r.Count);
        if (rows is < 2 or > MostRows || columns is < 2 or > MostColumns)
        {
            return null;
        }

        var cells = new AuditCell[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                cells[row, column] = row < table.HeaderRows || column >= table.Rows[row].Count || isCovered(row, column) ? default : Read(table.Rows[row][column]);
            }
        }

        var headers = Enumerable.Range(0, columns).Select(c => Header(table, cells, c)).ToArray();
        var labels = table.Rows.Select((r, i) => r.FirstOrDefault(t => t.Any(char.IsLetter)) ?? "").ToArray();
        var grid = new AuditGrid(cells, labels, headers, turned: false);
        grid.LeaveOut();
        return grid;
    }

    /// <summary>Columns and rows of years are names, averages no summands; a header that says per cent makes its column so.</summary>
    private void LeaveOut()
    {
        for (var column = 0; column < _columnLabels.Length; column++)
        {
            var all = Enumerable.Range(0, _rowLabels.Length).Where(r => _cells[r, column].Kind == CellKind.Number).ToList();
            if (all.Count > 0 && all.TrueForAll(r => IsYear(_cells[r, column])))
            {
                all.ForEach(r => _cells[r, column] = default);
            }
            else if (Has(_columnLabels[column], PercentWords))
            {
                all.ForEach(r => _cells[r, column] = _cells[r, column] with { Kind = CellKind.Percent });
            }
        }

        for (var row = 0; row < _rowLabels.Length; row++)
        {
            var all = Enumerable.Range(0, _columnLabels.Length).Where(c => _cells[row, c].Kind == CellKind.Number).ToList();
            if ((all.Count > 0 && all.TrueForAll(c => IsYear(_cells[row, c]))) || Has(_rowLabels[row], Averages))
            {
                all.ForEach(c => _cells[row, c] = default);
            }
            else if (Has(_rowLabels[row], PercentWords))
            {
                all.ForEach(c => _cells[row, c] = _cells[row, c] with { Kind = CellKind.Percent });
            }
        }
    }

    private static string Header(FactTable table, AuditCell[,] cells, int column)
    {
        var rows = Math.Max(table.HeaderRows, cells[0, column].Kind == CellKind.Text ? 1 : 0);
        return string.Join(' ', table.Rows.Take(rows).Where(r => column < r.Count).Select(r => r[column]).Distinct(StringComparer.Ordinal)).Trim();
    }

    private static AuditCell Read(string text)
    {
        if (text.Trim() is "" or "-" or "–" or "—" or "−")
        {
            return new AuditCell(CellKind.Blank, 0, 0);
        }

        if (DanishNumbers.Parse(text) is not { } number)
        {
            return default;
        }

        var comma = text.LastIndexOf(',');
        var decimals = comma < 0 ? 0 : text.Skip(comma + 1).TakeWhile(char.IsAsciiDigit).Count();
        decimals = Math.Max(decimals, number.Value.Scale);
        var step = 1m;
        for (var i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        return new AuditCell(number.Unit is "%" or "pct." or "‰" ? CellKind.Percent : CellKind.Number, number.Value, step);
    }

    private static bool IsYear(AuditCell cell) => cell.Step == 1 && cell.Value is >= 1990 and <= 2060;

    private static bool Has(string label, string[] words) => Array.Exists(words, w => label.Contains(w, StringComparison.OrdinalIgnoreCase));
}
