using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading.Html;

/// <summary>A table's cells, placed as the HTML Standard's table model does (4.9.12).</summary>
internal sealed partial class HtmlTable
{
    /// <summary>Elements that are headings.</summary>
    public const string Headings = "h1,h2,h3,h4,h5,h6";

    private const int LargestSpan = 1000;
    private const int LongestTitle = 200;
    private const int FewestListed = 3;
    private const int LongestListed = 80;

    private readonly List<PlacedCell> _cells = [];

    private HtmlTable()
    {
    }

    /// <summary>A cell and its element; null for a position that the source leaves out.</summary>
    public readonly record struct PlacedCell(TableCell Cell, IElement? Element, bool IsHeader);

    /// <summary>In order of row, then column; they cover every position once. Texts are still empty.</summary>
    public IReadOnlyList<PlacedCell> Cells => _cells;

    /// <summary>Rows, those without a cell of their own left out.</summary>
    public int RowCount { get; private set; }

    /// <summary>Columns, those without a cell of their own left out.</summary>
    public int ColumnCount { get; private set; }

    /// <summary>How many of the first rows stand in the table's head.</summary>
    public int HeadRows { get; private set; }

    /// <summary>The caption; null when there is none.</summary>
    public IElement? Caption { get; private set; }

    /// <summary>Whether the table only arranges text on the page.</summary>
    public bool IsLayout { get; private set; }

    public static HtmlTable Of(IElement element, HtmlOptions options, PageFurniture? furniture, List<Diagnostic> diagnostics)
    {
        var table = new HtmlTable { Caption = element.Children.FirstOrDefault(c => c.LocalName == "caption") };
        var placed = new List<PlacedCell>();
        var (rows, positions) = (0, 0L);
        foreach (var group in Groups(element))
        {
            var members = group.Where(r => furniture?.Holds(r) != true).ToList();
            positions += Place(members, rows, placed, options.MaxTableCells - positions, out var isWhole);
            rows += members.Count;
            table.HeadRows += members.Count > 0 && members[0].ParentElement?.LocalName == "thead" ? members.Count : 0;
            if (!isWhole)
            {
                diagnostics.Add(new Diagnostic("html.limit.table-cells", Severity.Warning, $"A table's cells cover more than {options.MaxTableCells} positions: its last rows were left out."));
                break;
            }
        }

        table.Compress(placed);
        table.IsLayout = table.Arranges(element);
        return table;
    }

    /// <summary>The rows by their group, the head first and the foot last.</summary>
    private static IEnumerable<List<IElement>> Groups(IElement table)
    {
        var groups = new List<(int Order, List<IElement> Rows)>();
        foreach (var child in table.Children)
        {
            if (child.LocalName is "thead" or "tbody" or "tfoot")
            {
                var order = child.LocalName switch { "thead" => 0, "tfoot" => 2, _ => 1 };
                groups.Add((order, child.Children.Where(c => c.LocalName == "tr").ToList()));
            }
            else if (child.LocalName == "tr")
            {
                groups.Add((1, [child]));
            }
        }

        return groups.OrderBy(g => g.Order).Select(g => g.Rows);
    }

    private static long Place(List<IElement> rows, int firstRow, List<PlacedCell> placed, long room, out bool isWhole)
    {
        var taken = new List<int>();
        var used = 0L;
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Children.Where(c => c.LocalName is "td" or "th"))
            {
                while (column < taken.Count && taken[column] > row)
                {
                    column++;
                }

                var columns = Math.Max(1, Span(cell, "colspan") ?? 1);
                var height = Span(cell, "rowspan") is { } h ? (h == 0 ? rows.Count - row : Math.Min(h, rows.Count - row)) : 1;
                used += (long)columns * height;
                if (used > room)
                {
                    isWhole = false;
                    return used;
                }

                for (var i = column; i < column + columns; i++)
                {
                    if (i == taken.Count)
                    {
                        taken.Add(0);
                    }
                    else if (taken[i] > row)
                    {
                        // Runs into a cell from above: the place is that one's.
                        columns = i - column;
                        break;
                    }

                    taken[i] = row + height;
                }

                placed.Add(new PlacedCell(new TableCell(LocatedText.Empty, firstRow + row, column, height, columns), cell, cell.LocalName == "th"));
                column += columns;
            }
        }

        isWhole = true;
        return used;
    }

    private static int? Span(IElement cell, string attribute) =>
        int.TryParse(cell.GetAttribute(attribute), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var span)
            ? Math.Min(span, LargestSpan)
            : null;

    /// <summary>Leaves out rows and columns in which no cell begins, and fills the positions that no cell covers.</summary>
    private void Compress(List<PlacedCell> placed)
    {
        var rows = placed.Select(c => c.Cell.Row).Distinct().Order().ToList();
        var columns = placed.Select(c => c.Cell.Column).Distinct().Order().ToList();
        (RowCount, ColumnCount) = (rows.Count, columns.Count);
        HeadRows = Rank(rows, HeadRows);
        var covered = new bool[RowCount, ColumnCount];
        foreach (var (cell, element, isHeader) in placed)
        {
            var (row, column) = (Rank(rows, cell.Row), Rank(columns, cell.Column));
            var (height, width) = (Rank(rows, cell.Row + cell.RowSpan) - row, Rank(columns, cell.Column + cell.ColumnSpan) - column);
            _cells.Add(new PlacedCell(new TableCell(LocatedText.Empty, row, column, height, width), element, isHeader));
            for (var r = row; r < row + height; r++)
            {
                for (var c = column; c < column + width; c++)
                {
                    covered[r, c] = true;
                }
            }
        }

        for (var r = 0; r < RowCount; r++)
        {
            for (var c = 0; c < ColumnCount; c++)
            {
                if (!covered[r, c])
                {
                    _cells.Add(new PlacedCell(new TableCell(LocatedText.Empty, r, c), null, false));
                }
            }
        }

        _cells.Sort((a, b) => (a.Cell.Row, a.Cell.Column).CompareTo((b.Cell.Row, b.Cell.Column)));
    }

    /// <summary>How many of the values are smaller: the new number of what had the given one.</summary>
    private static int Rank(List<int> values, int value)
    {
        var at = values.BinarySearch(value);
        return at < 0 ? ~at : at;
    }

    /// <summary>
    /// A frame around other tables, a column of texts; and a table most of whose text stands under headings of its own, or whose rows
    /// are numbered headings.
    /// </summary>
    private bool Arranges(IElement element)
    {
        if (element.GetAttribute("role") is "presentation" or "none" || element.QuerySelector("table") is not null || (ColumnCount <= 1 && !IsList()))
        {
            return true;
        }

        if (element.QuerySelector(Headings) is null)
        {
            return RowCount == 1 && ColumnCount == 2 && IsNumber(_cells[0]) && IsTitle(_cells[1]);
        }

        var headed = 0;
        for (var i = 0; i < _cells.Count; i++)
        {
            if (_cells[i].Element is not { } cell || cell.QuerySelectorAll(Headings) is not { Length: > 0 } headings)
            {
                continue;
            }

            var (title, text) = (headings[0].TextContent.Trim(), cell.TextContent.Trim());
            if (i > 0 && _cells[i - 1].Cell.Row == _cells[i].Cell.Row && IsNumber(_cells[i - 1]) && title.Any(char.IsLetter))
            {
                return true;
            }

            headed += headings.Length > 1 || text.Length > title.Length ? text.Length : 0;
        }

        return 2 * headed > element.TextContent.Length;
    }

    /// <summary>
    /// Whether a single column lists data: a few words a row, all of one sort, most with a number, or set off by a head of their own.
    /// Portals arrange whole texts in one column; those have paragraphs, links or items' headings in their cells.
    /// </summary>
    private bool IsList()
    {
        var cells = _cells.Where(c => c.Element is { } e && !string.IsNullOrWhiteSpace(e.TextContent)).Select(c => (Cell: c, Text: InlineSpace().Replace(c.Element!.TextContent, " ").Trim())).ToList();
        if (cells.Count < FewestListed || cells.Exists(c => c.Text.Length > LongestListed || Holds(c.Cell.Element!) || ItemHeading().IsMatch(c.Text)))
        {
            return false;
        }

        var hasHead = HeadRows > 0 || Caption is not null || cells[0].Cell.IsHeader;
        var below = cells.Skip(1).ToList();
        return !below.Exists(c => c.Text.EndsWith(':')) && (hasHead || (2 * below.Count(c => c.Text.Any(char.IsAsciiDigit)) > below.Count && !below.Exists(c => Label().IsMatch(c.Text))));

        static bool Holds(IElement cell) => cell.QuerySelector("h1,h2,h3,h4,h5,h6,ul,ol,a,input,button,select") is not null || cell.QuerySelectorAll("p,div").Length > 1;
    }

    /// <summary>Whether the cell holds a few words.</summary>
    public static bool IsTitle(PlacedCell cell) =>
        cell.Element is { } element && element.TextContent.Trim() is { Length: > 0 and <= LongestTitle } text && text.Any(char.IsLetter);

    /// <summary>Whether the cell holds an item's number and nothing else.</summary>
    public static bool IsNumber(PlacedCell cell) => cell.Element is { } element && Number().IsMatch(element.TextContent);

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InlineSpace();

    /// <summary>"12. Title", "Punkt 4", "Sag nr. 130": what portals set in rows of one column.</summary>
    [GeneratedRegex(@"^(?:\d{1,4}[.:)]?\s+\p{Lu}|(?:Punkt|Pkt|Sag|Dok|Nr)\b)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ItemHeading();

    /// <summary>A word and its value, as a page's own data are set: "Dato: 12. maj 2026".</summary>
    [GeneratedRegex(@"^(?:Møde|Dato|Tid|Sted|Start|Slut|Udvalg|Lokale|Deltag|Medlem|Afbud|Fravær)\p{L}*\s*:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*\d{1,4}[a-z]?[.:]?\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
