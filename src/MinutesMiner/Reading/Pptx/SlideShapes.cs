using System.Globalization;
using System.Xml.Linq;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.Docx;
using MinutesMiner.Reading.Office;

namespace MinutesMiner.Reading.Pptx;

/// <summary>Makes blocks of one slide's shapes (ECMA-376 part 1, sections 19.3 and 21.1.2).</summary>
/// <param name="layout">Where placeholders without a place of their own stand.</param>
/// <param name="page">The slide's number, from 1.</param>
/// <param name="diagnostics">Takes what is left out.</param>
internal sealed class SlideShapes(SlideLayout layout, int page, List<Diagnostic> diagnostics)
{
    /// <summary>Boxes whose tops are this close stand side by side: a third of an inch in English metric units.</summary>
    private const long SameRow = 300_000;

    private readonly List<(long X, long Y, bool IsTitle, IReadOnlyList<Block> Blocks)> _boxes = [];

    /// <summary>The slide's blocks: its title first, then the boxes in rows from the top, each row from the left; footers last.</summary>
    public IEnumerable<Block> Blocks(XElement? tree)
    {
        Collect(tree, 0, 0, 1, 1);
        var rest = _boxes.Where(b => !b.IsTitle).OrderBy(b => b.Y).ToList();
        var ordered = _boxes.Where(b => b.IsTitle).ToList();
        while (rest.Count > 0)
        {
            var row = rest.TakeWhile(b => b.Y - rest[0].Y <= SameRow).ToList();
            ordered.AddRange(row.OrderBy(b => b.X));
            rest.RemoveRange(0, row.Count);
        }

        return ordered.SelectMany(b => b.Blocks).OrderBy(b => b.Role == BlockRole.PageFooter).ToList();
    }

    private void Collect(XElement? tree, double shiftX, double shiftY, double scaleX, double scaleY)
    {
        foreach (var element in tree?.Elements() ?? [])
        {
            var shape = element.Is("AlternateContent") ? (element.Child("Choice") ?? element.Child("Fallback"))?.Elements().FirstOrDefault() ?? element : element;
            switch (shape.Name.LocalName)
            {
                case "sp" or "cxnSp":
                    var placeholder = SlideLayout.Placeholder(shape);
                    var place = SlideLayout.Offset(shape.Child("spPr").Child("xfrm"));
                    Add(place is { } own ? Mapped(own) : placeholder is null ? (0, 0) : layout.PlaceOf(placeholder) ?? (0, 0), placeholder, Paragraphs(shape, placeholder));
                    break;
                case "graphicFrame":
                    var table = shape.Descendants().FirstOrDefault(e => e.Is("tbl"));
                    if (table is not null && Table(table) is { } block)
                    {
                        Add(Mapped(SlideLayout.Offset(shape.Child("xfrm")) ?? (0, 0)), null, [block]);
                    }

                    break;
                case "grpSp":
                    // A group's children have coordinates of their own (20.1.7.5 and .6).
                    var group = shape.Child("grpSpPr").Child("xfrm");
                    var (x, y) = SlideLayout.Offset(group) ?? (0, 0);
                    var inner = group.Child("chOff");
                    var (sx, sy) = (Ratio(group, "cx"), Ratio(group, "cy"));
                    Collect(
                        shape, shiftX + (scaleX * (x - (sx * (inner.Number("x") ?? 0)))), shiftY + (scaleY * (y - (sy * (inner.Number("y") ?? 0)))), scaleX * sx, scaleY * sy);
                    break;
            }
        }

        (long X, long Y) Mapped((long X, long Y) at) => ((long)(shiftX + (scaleX * at.X)), (long)(shiftY + (scaleY * at.Y)));
    }

    private static double Ratio(XElement? group, string side) =>
        group.Child("ext").Number(side) is { } outer and > 0 && group.Child("chExt").Number(side) is { } inner and > 0 ? outer / (double)inner : 1;

    private void Add((long X, long Y) place, XElement? placeholder, IReadOnlyList<Block> blocks)
    {
        if (blocks.Count > 0)
        {
            _boxes.Add((place.X, place.Y, placeholder.Get("type") is "title" or "ctrTitle", blocks));
        }
    }

    private List<Block> Paragraphs(XElement shape, XElement? placeholder)
    {
        var kind = placeholder.Get("type");
        var role = kind is "dt" or "ftr" or "sldNum" or "hdr" ? BlockRole.PageFooter : BlockRole.Body;
        var isTitle = kind is "title" or "ctrTitle";

        // Text in a body placeholder has bullets unless it says otherwise; in any other box only when it says so.
        var hasBullets = placeholder is not null && kind is null or "body" or "obj" && placeholder is not null;
        var blocks = new List<Block>();
        var counters = new int[9];
        foreach (var paragraph in shape.Child("txBody").Children("p"))
        {
            var text = Text(paragraph, paragraphStyle: shape.Child("txBody").Child("lstStyle").Child("lvl1pPr").Child("defRPr"));
            if (text.IsEmpty)
            {
                continue;
            }

            var properties = paragraph.Child("pPr");
            var level = Math.Clamp(properties.Number("lvl") ?? 0, 0, 8);
            var automatic = properties.Child("buAutoNum");
            var isEntry = automatic is not null || properties.Child("buChar") is not null || properties.Child("buBlip") is not null
                || (hasBullets && properties.Child("buNone") is null);
            counters[level] = automatic is null ? 0 : counters[level] == 0 ? automatic.Number("startAt") ?? 1 : counters[level] + 1;
            Array.Clear(counters, level + 1, counters.Length - level - 1);
            var label = automatic is null ? LocatedText.Empty : Label(automatic.Get("type") ?? "", counters[level]);
            blocks.Add(isTitle ? new HeadingBlock(text, 1) { Role = role }
                : isEntry ? new ListItemBlock(label, text, level) { Role = role }
                : new ParagraphBlock(text) { Role = role });
        }

        return isTitle && blocks.Count > 1 ? [new HeadingBlock(LocatedText.Join(blocks.Select(b => b.Text)), 1)] : blocks;
    }

    private LocatedText Text(XElement? paragraph, XElement? paragraphStyle = null)
    {
        var builder = new LocatedTextBuilder(page);
        foreach (var run in paragraph?.Elements() ?? [])
        {
            if (run.Is("br"))
            {
                builder.BreakLine();
            }
            else if (run.Name.LocalName is "r" or "fld")
            {
                var properties = run.Child("rPr");
                var style = (IsOn(properties, "b") ? TextStyle.Bold : TextStyle.None) | (IsOn(properties, "i") ? TextStyle.Italic : TextStyle.None);
                builder.Append(run.Child("t")?.Value ?? "", style, (properties.Number("sz") ?? paragraphStyle.Number("sz") ?? 0) / 100.0);
            }
        }

        return builder.Take();

        bool IsOn(XElement? properties, string name) => (properties.Get(name) ?? paragraphStyle.Get(name)) is "1" or "true";
    }

    private TableBlock? Table(XElement table)
    {
        var grid = new GridBuilder();
        foreach (var row in table.Children("tr"))
        {
            grid.BeginRow();
            foreach (var cell in row.Children("tc").Where(c => c.Get("hMerge") is not ("1" or "true")))
            {
                var span = Math.Max(1, cell.Number("gridSpan") ?? 1);
                if (cell.Get("vMerge") is "1" or "true")
                {
                    grid.ContinueAbove(span);
                }
                else
                {
                    grid.Add(LocatedText.Join(cell.Child("txBody").Children("p").Select(p => Text(p))), 1, span);
                }
            }
        }

        if (grid.IsCut)
        {
            diagnostics.Add(new Diagnostic("table.limit", Severity.Warning, "A table is larger than can be read; the rest of it was left out."));
        }

        return grid.Build(table.Child("tblPr").Get("firstRow") is "1" or "true" ? 1 : 0);
    }

    private LocatedText Label(string type, int number)
    {
        var digits = type.StartsWith("alphaLc", StringComparison.Ordinal) ? DocxNumbering.Letters(number, 'a')
            : type.StartsWith("alphaUc", StringComparison.Ordinal) ? DocxNumbering.Letters(number, 'A')
            : type.StartsWith("romanLc", StringComparison.Ordinal) ? DocxNumbering.Roman(number).ToLowerInvariant()
            : type.StartsWith("romanUc", StringComparison.Ordinal) ? DocxNumbering.Roman(number)
            : number.ToString(CultureInfo.InvariantCulture);
        var builder = new LocatedTextBuilder(page);
        builder.Append(type.EndsWith("ParenBoth", StringComparison.Ordinal) ? $"({digits})" : type.EndsWith("ParenR", StringComparison.Ordinal) ? $"{digits})" : type.EndsWith("Plain", StringComparison.Ordinal) ? digits : $"{digits}.");
        return builder.Take();
    }
}
