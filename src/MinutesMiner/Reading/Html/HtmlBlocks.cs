using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading.Html;

/// <summary>
/// Makes blocks of an HTML tree: headings, paragraphs, list entries, tables. The tree's depth is bounded where it is made, so the
/// walk may call itself. One instance a page.
/// </summary>
internal sealed partial class HtmlBlocks
{
    private const int LongestHeading = 200;
    private const int ShortestSentence = 50;

    private static readonly HashSet<string> BlockElements = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "header", "hgroup", "html", "hr", "legend", "main", "p", "pre", "section", "summary", "td", "th", "tr", "tbody", "thead", "tfoot", "caption", "optgroup", "option",
    };

    private readonly HtmlOptions _options;
    private readonly List<Diagnostic> _diagnostics;
    private readonly PageFurniture? _furniture;
    private readonly List<Block> _blocks = [];
    private readonly InlineText _line = new();
    private (string Label, int Depth)? _entry;
    private string? _itemLabel;
    private bool _isFlat;

    private HtmlBlocks(HtmlOptions options, List<Diagnostic> diagnostics, PageFurniture? furniture)
    {
        _options = options;
        _diagnostics = diagnostics;
        _furniture = furniture;
    }

    /// <summary>How text is set, and how deep in lists it stands.</summary>
    private readonly record struct Context(TextStyle Style, int ListDepth, bool KeepsLines);

    /// <summary>The blocks of a whole page, without what a portal sets around its text; and the page's title.</summary>
    public static (IReadOnlyList<Block> Blocks, string? Title, string? Generator) OfPage(
        string html, HtmlOptions options, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        using var page = new HtmlParser().ParseDocument(BoundedMarkup.Of(html, options, diagnostics, cancellationToken));
        if (page.Body is not { } body)
        {
            return ([], null, null);
        }

        var generator = page.QuerySelector("meta[name=generator]")?.GetAttribute("content");
        var blocks = new HtmlBlocks(options, diagnostics, new PageFurniture(body)).Read(PageFurniture.Main(body));
        return (blocks, page.Title, generator);
    }

    /// <summary>The blocks of a piece of HTML that is text through and through.</summary>
    public static IReadOnlyList<Block> OfFragment(string html, HtmlOptions options, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        using var page = new HtmlParser().ParseDocument(BoundedMarkup.Of(html, options, diagnostics, cancellationToken));
        return page.Body is { } body ? new HtmlBlocks(options, diagnostics, null).Read(body) : [];
    }

    private List<Block> Read(IElement root)
    {
        Walk(root, default);
        Flush();
        return _blocks;
    }

    private void Walk(IElement parent, Context context)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText text)
            {
                Add(text.Data, context);
            }
            else if (node is IElement element && !(_furniture?.Holds(element) ?? element.LocalName is "script" or "style" or "template" or "del"))
            {
                Read(element, context);
                if (element.NextSibling is IElement next && IsDigits(element.TextContent) && BeginsAnew(next.TextContent))
                {
                    // "<span>38</span><span>Title</span>": a style sheet sets them apart, but not "<span>3</span><span>. kv.</span>".
                    _line.Append(" ", context.Style, keepsLines: false);
                }
            }
        }
    }

    private static bool BeginsAnew(string text) => text.Length > 0 && char.IsUpper(text[0]);

    private static bool IsDigits(string text) => text.Trim() is { Length: > 0 and <= 4 } digits && digits.All(char.IsAsciiDigit);

    private void Read(IElement element, Context context)
    {
        var name = element.LocalName;
        if (HeadingLevel(element) is { } level)
        {
            Heading(element, level, context);
            return;
        }

        switch (name)
        {
            case "br":
                _line.Break();
                break;
            case "ul" or "ol" or "menu":
                List(element, context);
                break;
            case "li":
                Entry(element, new ListNumbering(element), context);
                break;
            case "table":
                Table(element, context);
                break;
            default:
                var inner = Styled(element, context) with { KeepsLines = context.KeepsLines || name == "pre" };
                if (BlockElements.Contains(name) || (element.GetAttribute("style") is { } style && DisplaysBlock().IsMatch(style)))
                {
                    Flush();
                    Walk(element, inner);
                    Flush();
                }
                else
                {
                    Walk(element, inner);
                }

                break;
        }
    }

    private void Add(string text, Context context)
    {
        // An empty line parts paragraphs, however it was made.
        if (_line.Breaks > 1 && !_isFlat && !string.IsNullOrWhiteSpace(text))
        {
            Flush();
        }

        _line.Append(text, context.Style, context.KeepsLines);
    }

    /// <summary>Ends the block that has been gathered. Within a heading or a cell a block is only a line.</summary>
    private void Flush()
    {
        if (_isFlat)
        {
            _line.EndLine();
            return;
        }

        // Full stops, rules of dashes and the like, alone: editors leave them, and nobody reads them.
        var content = _line.Take();
        if (!content.Text.Any(char.IsLetterOrDigit))
        {
            return;
        }

        if (_entry is { } entry)
        {
            _blocks.Add(new ListItemBlock(LocatedText.Unpaged(entry.Label), content, entry.Depth));
            _entry = null;
        }
        else if (Bullet().Match(content.Text) is { Success: true } bullet)
        {
            _blocks.Add(new ListItemBlock(LocatedText.Empty, content.Slice(new TextRange(bullet.Length, content.Length)), 0));
        }
        else
        {
            _blocks.Add(new ParagraphBlock(content));
        }
    }

    private static int? HeadingLevel(IElement element) =>
        element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0'
        : element.GetAttribute("role") != "heading" ? null
        : int.TryParse(element.GetAttribute("aria-level"), NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? Math.Clamp(level, 1, 6) : 2;

    private void Heading(IElement element, int level, Context context)
    {
        if (_isFlat || element.QuerySelector("h1,h2,h3,h4,h5,h6,table,ul,ol") is not null)
        {
            // Editors leave whole sections in a heading's tags: what is no heading itself is text.
            Flush();
            Walk(element, _isFlat ? context with { Style = context.Style | TextStyle.Bold } : context);
            Flush();
            return;
        }

        Flush();
        var label = _itemLabel is null ? LocatedText.Empty : LocatedText.Unpaged(_itemLabel, TextStyle.Bold);
        var content = LocatedText.Join([label, Flat(element, Styled(element, context) with { Style = context.Style | TextStyle.Bold })]);
        if (content.Text.Any(char.IsLetterOrDigit))
        {
            _blocks.Add(label.IsEmpty && IsRunningText(content.Text) ? new ParagraphBlock(content) : new HeadingBlock(content, level));
            _itemLabel = null;

            // An entry that begins with a heading frames what it holds.
            _entry = null;
        }
    }

    /// <summary>Whole paragraphs are set as headings too: by their size, or because an editor lost an end tag.</summary>
    private static bool IsRunningText(string text) => text.Length > LongestHeading || (text.Length > ShortestSentence && text.EndsWith('.'));

    /// <summary>The element's words as one text; a block within begins a line.</summary>
    private LocatedText Flat(IElement element, Context context)
    {
        var (wasFlat, entry) = (_isFlat, _entry);
        _isFlat = true;
        Walk(element, context);
        (_isFlat, _entry) = (wasFlat, entry);
        return _line.Take();
    }

    private void List(IElement list, Context context)
    {
        Flush();
        var (numbering, outer) = (new ListNumbering(list), _entry);
        foreach (var node in list.ChildNodes)
        {
            if (node is IElement { LocalName: "li" } entry)
            {
                if (_furniture?.Holds(entry) != true)
                {
                    Entry(entry, numbering, context);
                }
            }
            else if (node is IElement { LocalName: "ul" or "ol" } nested)
            {
                List(nested, context with { ListDepth = context.ListDepth + 1 });
            }
            else if (node is IElement element && _furniture?.Holds(element) != true)
            {
                Read(element, context);
            }
            else if (node is IText text)
            {
                Add(text.Data, context);
            }
        }

        Flush();
        _entry = outer;
    }

    private void Entry(IElement entry, ListNumbering numbering, Context context)
    {
        Flush();
        var label = numbering.Label(entry);
        if (_isFlat)
        {
            _line.Append(label + " ", context.Style, keepsLines: false);
        }
        else
        {
            _entry = (label, context.ListDepth);
        }

        Walk(entry, Styled(entry, context) with { ListDepth = context.ListDepth + 1 });
        Flush();
        _entry = null;
    }

    private void Table(IElement element, Context context)
    {
        if (_isFlat)
        {
            Flush();
            Walk(element, context);
            Flush();
            return;
        }

        Flush();
        var table = HtmlTable.Of(element, _options, _furniture, _diagnostics);
        if (table.IsLayout)
        {
            Arrangement(table, context);
            return;
        }

        var cells = table.Cells.Select(c => c.Element is null ? c.Cell : c.Cell with { Text = Flat(c.Element, Styled(c.Element, context)) }).ToList();
        var caption = table.Caption is null ? LocatedText.Empty : Flat(table.Caption, context);
        if (cells.Exists(c => !c.Text.IsEmpty))
        {
            _blocks.Add(new TableBlock(table.RowCount, table.ColumnCount, HeaderRows.Count(table, cells), cells) { Caption = caption });
        }
    }

    /// <summary>
    /// A table that only arranges text: its cells are read in turn. A number alone ahead of a cell with a heading belongs to that
    /// heading, with the name of its column: "Punkt" over "3" beside "Budget" reads "Punkt 3 Budget".
    /// </summary>
    private void Arrangement(HtmlTable table, Context context)
    {
        var names = table.Cells.Where(c => c.Cell.Row == 0 && c.IsHeader).ToDictionary(c => c.Cell.Column, c => Flat(c.Element!, default).Text);
        if (table.Caption is not null)
        {
            Walk(table.Caption, context);
            Flush();
        }

        TableCell? number = null;
        foreach (var cell in table.Cells.Where(c => c.Element is not null && !(c.IsHeader && c.Cell.Row == 0)))
        {
            var headed = cell.Element!.QuerySelector(HtmlTable.Headings) is not null;
            if (!headed && HtmlTable.IsNumber(cell))
            {
                FlushNumber();
                number = cell.Cell with { Text = Flat(cell.Element, default) };
                continue;
            }

            if (!headed && number is not null && number.Row == cell.Cell.Row && table.RowCount == 1 && HtmlTable.IsTitle(cell))
            {
                _blocks.Add(new ParagraphBlock(LocatedText.Join([number.Text, Flat(cell.Element, Styled(cell.Element, context))])));
                number = null;
                continue;
            }

            if (headed && number is not null && number.Row == cell.Cell.Row)
            {
                _itemLabel = $"{names.GetValueOrDefault(number.Column, "")} {number.Text}".Trim();
                number = null;
            }

            FlushNumber();
            Walk(cell.Element, Styled(cell.Element, context));
            Flush();
            _itemLabel = null;
        }

        FlushNumber();

        void FlushNumber()
        {
            if (number is not null && !number.Text.IsEmpty)
            {
                _blocks.Add(new ParagraphBlock(number.Text));
            }

            number = null;
        }
    }

    private static Context Styled(IElement element, Context context)
    {
        var style = context.Style | element.LocalName switch
        {
            "b" or "strong" => TextStyle.Bold,
            "i" or "em" or "cite" or "dfn" or "var" => TextStyle.Italic,
            _ => TextStyle.None,
        };
        if (element.GetAttribute("style") is { Length: > 0 } set)
        {
            style = Weight().Match(set).Groups["weight"].Value.ToLowerInvariant() switch
            {
                "" => style,
                "bold" or "bolder" or "600" or "700" or "800" or "900" => style | TextStyle.Bold,
                _ => style & ~TextStyle.Bold,
            };
            style |= Slant().IsMatch(set) ? TextStyle.Italic : TextStyle.None;
        }

        return context with { Style = style };
    }

    [GeneratedRegex(@"^(?:[•·▪●◦‣∙○]\s*|[-–—]\s+)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"font-weight\s*:\s*(?<weight>\w+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Weight();

    [GeneratedRegex(@"font-style\s*:\s*(?:italic|oblique)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Slant();

    [GeneratedRegex(@"display\s*:\s*(?:block|flex|grid|list-item)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DisplaysBlock();
}
