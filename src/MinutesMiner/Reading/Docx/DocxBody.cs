using System.Xml.Linq;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.Office;

namespace MinutesMiner.Reading.Docx;

/// <summary>
/// Walks a WordprocessingML body (ECMA-376 part 1, section 17.2) and makes blocks of it: what a reader of the printed page sees, with
/// tracked deletions, hidden text and field codes left out. A text box and a footnote follow the paragraph that they hang on.
/// Not thread-safe: one a document.
/// </summary>
internal sealed class DocxBody(DocxStyles styles, DocxNumbering numbering, XElement? notes, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
{
    private readonly ILookup<string, XElement> _notes = notes.Children("footnote").ToLookup(n => n.Get("id") ?? "", StringComparer.Ordinal);
    private readonly HashSet<string> _shownNotes = new(StringComparer.Ordinal);
    private readonly List<XElement> _boxes = [];
    private readonly List<string> _noteIds = [];

    /// <summary>The blocks of a body, cell, text box or note.</summary>
    public List<Block> Blocks(XElement? container)
    {
        var blocks = new List<Block>();
        Add(container, blocks);
        return blocks;
    }

    private void Add(XElement? container, List<Block> blocks)
    {
        foreach (var element in container?.Elements() ?? [])
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (element.Name.LocalName)
            {
                case "p":
                    Paragraph(element, blocks);
                    break;
                case "tbl":
                    Table(element, blocks);
                    break;
                case "sdt":
                    var isContents = element.Child("sdtPr").Child("docPartObj").Child("docPartGallery").Get("val") == "Table of Contents";
                    var inner = Blocks(element.Child("sdtContent"));
                    blocks.AddRange(isContents ? inner.Select(b => b with { Role = BlockRole.TableOfContents }) : inner);
                    break;
                case "ins" or "moveTo" or "customXml" or "smartTag":
                    Add(element, blocks);
                    break;
                case "AlternateContent":
                    Add(element.Child("Choice") ?? element.Child("Fallback"), blocks);
                    break;
            }
        }
    }

    private void Paragraph(XElement paragraph, List<Block> blocks)
    {
        var properties = paragraph.Child("pPr");
        var style = styles.OfParagraph(properties);
        var builder = new LocatedTextBuilder();
        Runs(paragraph, style, builder);
        var text = builder.Take();
        var label = style.NumberingId is { } id ? numbering.Next(id, style.NumberingLevel ?? 0) : null;
        if (!text.IsEmpty)
        {
            var role = style.IsTableOfContents ? BlockRole.TableOfContents : BlockRole.Body;
            var printed = string.IsNullOrEmpty(label) ? LocatedText.Empty : LocatedTextBuilder.Of(label, style.TextStyle);
            blocks.Add(style.Outline is >= 0 and < 9 ? new HeadingBlock(LocatedText.Join([printed, text]), Math.Min(style.Outline.Value + 1, 6)) { Role = role }
                : label is not null ? new ListItemBlock(printed, text, style.NumberingLevel ?? 0) { Role = role }
                : new ParagraphBlock(text) { Role = role });
        }

        foreach (var box in Drain(_boxes))
        {
            Add(box, blocks);
        }

        foreach (var note in Drain(_noteIds).Where(_shownNotes.Add).SelectMany(n => _notes[n]).Where(n => n.Get("type") is null or "normal"))
        {
            blocks.AddRange(Blocks(note).Select(b => b with { Role = BlockRole.Footnote }));
        }
    }

    private static List<T> Drain<T>(List<T> from)
    {
        var all = from.ToList();
        from.Clear();
        return all;
    }

    private void Runs(XElement parent, DocxStyle style, LocatedTextBuilder text)
    {
        foreach (var element in parent.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "r":
                    var run = styles.OfRun(element.Child("rPr"), style);
                    if (run.Hidden != true)
                    {
                        Run(element, run, text);
                    }

                    break;
                case "sdt":
                    Runs(element.Child("sdtContent") ?? element, style, text);
                    break;
                case "hyperlink" or "ins" or "moveTo" or "smartTag" or "fldSimple" or "customXml" or "dir" or "bdo" or "sdtContent":
                    Runs(element, style, text);
                    break;
                case "AlternateContent":
                    Runs(element.Child("Choice") ?? element.Child("Fallback") ?? element, style, text);
                    break;
            }
        }
    }

    private void Run(XElement run, DocxStyle style, LocatedTextBuilder text)
    {
        foreach (var element in run.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "t":
                    text.Append(element.Value, style.TextStyle, style.Size ?? 0);
                    break;
                case "tab" or "ptab":
                    text.Append(" ", style.TextStyle, style.Size ?? 0);
                    break;
                case "br" or "cr":
                    text.BreakLine();
                    break;
                case "noBreakHyphen":
                    text.Append("-", style.TextStyle, style.Size ?? 0);
                    break;
                case "footnoteReference" when element.Get("id") is { } id:
                    _noteIds.Add(id);
                    break;
                case "drawing" or "pict" or "object":
                    FindBoxes(element);
                    break;
                case "AlternateContent":
                    // Both alternatives show the same box; one is enough.
                    FindBoxes(element.Child("Choice") ?? element.Child("Fallback") ?? element);
                    break;
            }
        }
    }

    /// <summary>Notes the outermost text boxes; those within are found when their own paragraphs are read.</summary>
    private void FindBoxes(XElement element)
    {
        if (element.Is("txbxContent"))
        {
            _boxes.Add(element);
            return;
        }

        foreach (var child in element.Elements())
        {
            FindBoxes(child.Is("AlternateContent") ? child.Child("Choice") ?? child : child);
        }
    }

    private void Table(XElement table, List<Block> blocks)
    {
        var rows = Rows(table).Where(r => r.Child("trPr").Child("del") is null).Select(r => (Row: r, Cells: Cells(r))).Where(r => r.Cells.Count > 0).ToList();
        var isLayout = rows.TrueForAll(r => r.Cells.Count == 1)
            || rows.Exists(r => r.Cells.Exists(c => c.Blocks.Exists(b => b is TableBlock or HeadingBlock { Role: BlockRole.Body }) || c.Cell.Child("tbl") is not null));
        if (isLayout)
        {
            blocks.AddRange(rows.SelectMany(r => IsLabelled(r.Cells) ? [Line(r.Cells)] : r.Cells.SelectMany(c => c.Blocks)));
            return;
        }

        if (rows.TrueForAll(r => IsLabelled(r.Cells)))
        {
            blocks.AddRange(rows.Select(r => Line(r.Cells)));
            return;
        }

        var grid = new GridBuilder();
        foreach (var (row, cells) in rows)
        {
            grid.BeginRow();
            grid.Skip(row.Child("trPr").Child("gridBefore").Number("val") ?? 0);
            foreach (var (cell, content) in cells)
            {
                var properties = cell.Child("tcPr");
                var span = Math.Max(1, properties.Child("gridSpan").Number("val") ?? 1);
                if (properties.Child("vMerge") is { } merge && merge.Get("val") != "restart")
                {
                    grid.ContinueAbove(span);
                }
                else
                {
                    grid.Add(Text(content), 1, span);
                }
            }
        }

        if (grid.IsCut)
        {
            diagnostics.Add(new Diagnostic("table.limit", Severity.Warning, "A table is larger than can be read; the rest of it was left out."));
        }

        var headers = rows.TakeWhile(r => r.Row.Child("trPr").Toggle("tblHeader") == true).Count();
        var isFirstApart = headers == 0 && rows.Count > 1 && IsBold(rows[0].Cells) && !IsBold(rows[1].Cells);
        if (grid.Build(isFirstApart ? 1 : headers) is { } built)
        {
            blocks.Add(built);
            blocks.AddRange(rows.SelectMany(r => r.Cells).SelectMany(c => c.Blocks).Where(b => b.Role == BlockRole.Footnote));
        }
    }

    private List<(XElement Cell, List<Block> Blocks)> Cells(XElement row) => Unwrap(row, "tc").Select(c => (c, Blocks(c))).ToList();

    private static IEnumerable<XElement> Rows(XElement table) => Unwrap(table, "tr");

    /// <summary>Children of a name, those within content controls and custom XML too.</summary>
    private static IEnumerable<XElement> Unwrap(XElement parent, string name) => parent.Elements().SelectMany(e => e.Name.LocalName switch
    {
        "sdt" => Unwrap(e.Child("sdtContent") ?? e, name),
        "customXml" or "sdtContent" or "ins" => Unwrap(e, name),
        var found when found == name => [e],
        _ => [],
    });

    private static LocatedText Text(IEnumerable<Block> blocks) => LocatedText.Join(blocks.Where(b => b.Role != BlockRole.Footnote).Select(b => b.Text));

    /// <summary>Whether a row is a label with its value: it reads as a line.</summary>
    private static bool IsLabelled(List<(XElement Cell, List<Block> Blocks)> cells) =>
        cells.Count == 2 && cells.TrueForAll(c => c.Blocks.TrueForAll(b => b is ParagraphBlock)) && Text(cells[0].Blocks) is { IsEmpty: false } label && label.Text.EndsWith(':');

    private static ParagraphBlock Line(List<(XElement Cell, List<Block> Blocks)> cells) => new(Text(cells.SelectMany(c => c.Blocks)));

    private static bool IsBold(List<(XElement Cell, List<Block> Blocks)> cells) =>
        cells.Select(c => Text(c.Blocks)).Where(t => !t.IsEmpty).ToList() is { Count: > 0 } texts && texts.TrueForAll(t => t.IsBold);
}
