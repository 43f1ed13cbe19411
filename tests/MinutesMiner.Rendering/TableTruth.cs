using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace MinutesMiner.Rendering;

/// <summary>A cell of a table as its HTML says.</summary>
/// <param name="Row">From 0.</param>
/// <param name="Column">From 0.</param>
/// <param name="RowSpan">At least 1.</param>
/// <param name="ColumnSpan">At least 1.</param>
/// <param name="Text">Its words, white space collapsed.</param>
internal sealed record TruthCell(int Row, int Column, int RowSpan, int ColumnSpan, string Text);

/// <summary>A table as its HTML says, and the number of the heading above it.</summary>
/// <param name="Number">Stands in the heading above the table.</param>
/// <param name="Source">File, item and place of the table.</param>
/// <param name="Cells">In order of the source.</param>
internal sealed record TableTruth(int Number, string Source, IReadOnlyList<TruthCell> Cells)
{
    /// <summary>Places the cells row by row, past the positions that row spans from above have taken (HTML Standard, 4.9.12).</summary>
    public static IReadOnlyList<TruthCell> CellsOf(IElement table)
    {
        var cells = new List<TruthCell>();
        var taken = new HashSet<(int Row, int Column)>();
        var rows = table.QuerySelectorAll("tr").Where(r => ReferenceEquals(r.Closest("table"), table)).ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            var column = 0;
            foreach (var cell in rows[row].Children.Where(c => c.LocalName is "td" or "th"))
            {
                while (taken.Contains((row, column)))
                {
                    column++;
                }

                var (columns, height) = (Span(cell, "colspan"), Math.Min(Span(cell, "rowspan"), rows.Count - row));
                for (var r = row; r < row + height; r++)
                {
                    for (var c = column; c < column + columns; c++)
                    {
                        taken.Add((r, c));
                    }
                }

                cells.Add(new TruthCell(row, column, height, columns, TextOf(cell)));
                column += columns;
            }
        }

        return cells;
    }

    private static int Span(IElement cell, string name) =>
        int.TryParse(cell.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 1000) : 1;

    /// <summary>An element's words, numbers of lists included.</summary>
    public static string TextOf(IElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        return Words(text.ToString());
    }

    private static void Append(INode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText words)
            {
                text.Append(words.Data);
            }
            else if (child is IElement element)
            {
                var isInline = element.LocalName is "span" or "b" or "strong" or "i" or "em" or "u" or "a" or "sup" or "sub" or "font" or "s" or "strike" or "small" or "big";
                text.Append(isInline ? "" : " ");
                if (element.LocalName == "li" && element.ParentElement is { LocalName: "ol" } list)
                {
                    // The printed edition shows the number; a bullet is no word.
                    text.Append(CultureInfo.InvariantCulture, $"{list.Children.Index(element) + 1}. ");
                }

                Append(element, text);
                text.Append(isInline ? "" : " ");
            }
        }
    }

    /// <summary>White space collapsed, bullets and invisible characters left out.</summary>
    public static string Words(string text)
    {
        var visible = text.Where(c => c is not ('\u00AD' or '\u200B' or '\uFEFF' or '\u200D' or '•' or '○' or '▪' or '\uF0B7' or '·')).ToArray();
        return string.Join(' ', new string(visible).Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
