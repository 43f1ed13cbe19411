using System.Net;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.Docx;

namespace MinutesMiner.Reading.Xml;

/// <summary>
/// Makes blocks of the HTML that editors put into the case systems' text fields: paragraphs, headings, lists, tables, bold and italic,
/// in whatever order tags are closed. Scripts and styles are left out. Linear in the text's length.
/// </summary>
internal sealed partial class HtmlFragment
{
    private const int MostDepth = 200;

    private static readonly HashSet<string> BlockTags = new(StringComparer.Ordinal)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "blockquote", "section", "article", "pre", "dl", "dt", "dd", "hr",
    };

    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "br", "hr", "img", "input", "col", "meta", "link", "wbr", "o:p" };

    private readonly List<Block> _blocks = [];
    private readonly List<(string Tag, TextStyle Style)> _open = [];
    private readonly List<(bool IsOrdered, char Kind, int Next)> _lists = [];
    private readonly LocatedTextBuilder _text = new();
    private List<LocatedText>? _cell;
    private GridBuilder? _grid;
    private int _tables;
    private int _rowSpan = 1;
    private int _columnSpan = 1;
    private int _rows;
    private int _headers;
    private bool _isHeaderRow;
    private string? _label;

    private HtmlFragment()
    {
    }

    /// <summary>The fragment's blocks; plain text is one paragraph a line.</summary>
    public static IReadOnlyList<Block> Blocks(string html)
    {
        var fragment = new HtmlFragment();
        fragment.Read(html);
        return fragment._blocks;
    }

    /// <summary>The fragment's text, line by line.</summary>
    public static IEnumerable<string> Lines(string html) => Blocks(html).SelectMany(b => b.Text.Lines()).Select(l => l.Text);

    private void Read(string html)
    {
        var at = 0;
        var isPlain = !html.Contains('<', StringComparison.Ordinal);
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            Text(html[at..(open < 0 ? html.Length : open)], isPlain);
            if (open < 0)
            {
                break;
            }

            var tag = Tag().Match(html, open);
            if (!tag.Success)
            {
                var isComment = html.AsSpan(open).StartsWith("<!--");
                var close = isComment ? html.IndexOf("-->", open, StringComparison.Ordinal) : html.AsSpan(open).StartsWith("<!") || html.AsSpan(open).StartsWith("<?") ? html.IndexOf('>', open) : open;
                if (close == open)
                {
                    Text("<", false);
                }

                at = close < 0 ? html.Length : close + (isComment ? 3 : 1);
                continue;
            }

            at = open + tag.Length;
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (tag.Groups["end"].Success)
            {
                End(name);
            }
            else if (name is "script" or "style")
            {
                var end = html.IndexOf($"</{name}", at, StringComparison.OrdinalIgnoreCase);
                at = end < 0 ? html.Length : end;
            }
            else
            {
                Start(name, tag.Groups["rest"].Value);
            }
        }

        while (_tables > 0)
        {
            End("table");
        }

        Flush();
    }

    private void Text(string raw, bool isPlain)
    {
        if (raw.Length == 0)
        {
            return;
        }

        var style = _open.Aggregate(TextStyle.None, (s, o) => s | o.Style);
        var lines = isPlain ? WebUtility.HtmlDecode(raw).Split('\n') : [WebUtility.HtmlDecode(raw)];
        foreach (var line in lines)
        {
            _text.Append(line, style);
            if (isPlain)
            {
                Flush();
            }
        }
    }

    private void Start(string name, string rest)
    {
        if (name == "br")
        {
            _text.BreakLine();
            return;
        }

        if (BlockTags.Contains(name))
        {
            Flush();
        }

        switch (name)
        {
            case "ul" or "ol":
                _lists.Add((name == "ol", ListKind(rest), Number(rest, "start") ?? 1));
                break;
            case "li" when _lists.Count > 0:
                var (isOrdered, kind, next) = _lists[^1];
                _label = isOrdered ? $"{Label(kind, next)}." : "";
                _lists[^1] = (isOrdered, kind, next + 1);
                break;
            case "li":
                _label = "";
                break;
            case "table" when _tables++ == 0:
                (_grid, _rows, _headers, _isHeaderRow) = (new GridBuilder(), 0, 0, false);
                break;
            case "tr" when _tables == 1:
                CloseRow();
                _grid!.BeginRow();
                (_rows, _isHeaderRow) = (_rows + 1, true);
                break;
            case "td" or "th" when _tables == 1:
                CloseCell();
                _cell = [];
                _rowSpan = Number(rest, "rowspan") ?? 1;
                _columnSpan = Number(rest, "colspan") ?? 1;
                _isHeaderRow &= name == "th" || _open.Exists(o => o.Tag == "thead");
                break;
        }

        if (!Void.Contains(name) && !rest.EndsWith('/') && _open.Count < MostDepth)
        {
            _open.Add((name, Style(name, rest)));
        }
    }

    private void End(string name)
    {
        if (BlockTags.Contains(name))
        {
            Flush();
        }

        switch (name)
        {
            case "ul" or "ol" when _lists.Count > 0:
                _lists.RemoveAt(_lists.Count - 1);
                _label = null;
                break;
            case "li":
                _label = null;
                break;
            case "td" or "th" when _tables == 1:
                CloseCell();
                break;
            case "tr" when _tables == 1:
                CloseRow();
                break;
            case "table" when _tables > 0 && --_tables == 0:
                CloseRow();
                AddTable();
                break;
        }

        var at = _open.FindLastIndex(o => o.Tag == name);
        if (at >= 0)
        {
            _open.RemoveRange(at, _open.Count - at);
        }
    }

    private void CloseCell()
    {
        Flush();
        if (_cell is not null)
        {
            _grid!.Add(LocatedText.Join(_cell), _rowSpan, _columnSpan);
            _cell = null;
        }
    }

    private void CloseRow()
    {
        CloseCell();
        if (_isHeaderRow && _headers == _rows - 1)
        {
            _headers = _rows;
        }

        _isHeaderRow = false;
    }

    /// <summary>Adds the table; one of a single column sets its text in a frame and is none.</summary>
    private void AddTable()
    {
        var table = _grid!.Build(_headers);
        _grid = null;
        if (table is { ColumnCount: 1 })
        {
            _blocks.AddRange(table.Cells.Where(c => !c.Text.IsEmpty).Select(c => new ParagraphBlock(c.Text)));
        }
        else if (table is not null && !table.Text.IsEmpty)
        {
            _blocks.Add(table);
        }
    }

    private void Flush()
    {
        var text = _text.Take();
        if (text.IsEmpty)
        {
            return;
        }

        if (_cell is not null)
        {
            _cell.Add(_label is { Length: > 0 } number ? LocatedText.Join([LocatedTextBuilder.Of(number), text]) : text);
        }
        else if (_label is { } label)
        {
            _blocks.Add(new ListItemBlock(LocatedTextBuilder.Of(label), text, Math.Max(0, _lists.Count - 1)));
        }
        else if (_open.FindLast(o => o.Tag is ['h', >= '1' and <= '6']) is { Tag: { } heading })
        {
            _blocks.Add(new HeadingBlock(text, heading[1] - '0'));
        }
        else
        {
            _blocks.Add(new ParagraphBlock(text));
        }

        _label = null;
    }

    private static TextStyle Style(string name, string rest) =>
        (name is "b" or "strong" or "th" || Bold().IsMatch(rest) ? TextStyle.Bold : TextStyle.None)
        | (name is "i" or "em" || Italic().IsMatch(rest) ? TextStyle.Italic : TextStyle.None);

    private static char ListKind(string rest) =>
        rest.Contains("upper-alpha", StringComparison.OrdinalIgnoreCase) || rest.Contains("upper-latin", StringComparison.OrdinalIgnoreCase) ? 'A'
        : rest.Contains("lower-alpha", StringComparison.OrdinalIgnoreCase) || rest.Contains("lower-latin", StringComparison.OrdinalIgnoreCase) ? 'a'
        : rest.Contains("upper-roman", StringComparison.OrdinalIgnoreCase) ? 'I'
        : rest.Contains("lower-roman", StringComparison.OrdinalIgnoreCase) ? 'i'
        : Kind().Match(rest) is { Success: true } kind ? kind.Groups["kind"].Value[0] : '1';

    private static string Label(char kind, int number) => kind switch
    {
        'A' or 'a' => DocxNumbering.Letters(number, kind),
        'I' => DocxNumbering.Roman(number),
        'i' => DocxNumbering.Roman(number).ToLowerInvariant(),
        _ => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static int? Number(string rest, string attribute)
    {
        foreach (Match match in NumberAttribute().Matches(rest))
        {
            if (match.Groups["name"].Value.Equals(attribute, StringComparison.OrdinalIgnoreCase))
            {
                return int.Parse(match.Groups["value"].Value, System.Globalization.CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\G<(?<end>/)?(?<name>[A-Za-z][A-Za-z0-9:-]{0,30})(?<rest>[^<>]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@"font-weight:\s*(?:bold|[6-9]00)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bold();

    [GeneratedRegex(@"font-style:\s*italic", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Italic();

    [GeneratedRegex(@"\btype\s*=\s*[""']?(?<kind>[AaIi1])\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b(?<name>rowspan|colspan|start)\s*=\s*[""']?(?<value>\d{1,4})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberAttribute();
}
