namespace MinutesMiner.Pdf.Layout.Tags;

/// <summary>The structure tree, turned around: from marked content on a page to the block-level element that holds it.</summary>
internal sealed class TagIndex
{
    private const int MaxDepth = 100;
    private readonly Dictionary<(int Page, int MarkedContent), Tag> _tags = [];
    private readonly int _maxTableCells;
    private int _order;

    private TagIndex(int maxTableCells) => _maxTableCells = maxTableCells;

    /// <summary>An index of the tree below <paramref name="root"/>; one that knows nothing when there is no tree.</summary>
    public static TagIndex Of(StructureElement? root, int maxTableCells)
    {
        var index = new TagIndex(maxTableCells);
        if (root is not null)
        {
            index.Walk(root, new Context(null, null, false, null, false, 0), 0);
        }

        return index;
    }

    /// <summary>Whether any content is tagged.</summary>
    public bool IsEmpty => _tags.Count == 0;

    /// <summary>The element around the content; null when there is none.</summary>
    public Tag? Find(int page, int markedContent) => markedContent < 0 ? null : _tags.GetValueOrDefault((page, markedContent));

    private void Walk(StructureElement element, Context context, int depth)
    {
        if (depth > MaxDepth)
        {
            return;
        }

        context = Enter(element, context);
        foreach (var kid in element.Kids)
        {
            if (kid.Element is { } inner)
            {
                Walk(inner, context, depth + 1);
            }
            else if (kid.MarkedContent >= 0)
            {
                _tags.TryAdd((kid.Page, kid.MarkedContent), context.Tag ?? NewTag(TagKind.Generic, context));
            }
        }
    }

    private Context Enter(StructureElement element, Context context)
    {
        switch (element.Type)
        {
            case "H1" or "H2" or "H3" or "H4" or "H5" or "H6":
                return context with { Tag = NewTag(TagKind.Heading, context, element.Type[1] - '0') };
            case "H" or "Title":
                return context with { Tag = NewTag(TagKind.Heading, context, 1) };
            case "P":
            case "BlockQuote" or "Quote" when context.Tag is null:
                return context with { Tag = NewTag(TagKind.Paragraph, context) };
            case "Table":
                return context with { Table = new TableScan(), Cell = null };
            case "L":
                return context with { ListDepth = context.ListDepth + 1 };
            case "LI":
                context = context with { ListItem = new TaggedListItem(Math.Max(0, context.ListDepth - 1)), IsLabel = false };
                return context with { Tag = NewTag(TagKind.ListItem, context) };
            case "Lbl" when context.ListItem is not null:
                context = context with { IsLabel = true };
                return context with { Tag = NewTag(TagKind.ListItem, context) };
            case "TR" when context.Table is { } scan:
                scan.NextRow();
                return context;
            case "TD" or "TH" when context.Table is { } scan:
                var cell = scan.Add(element, _maxTableCells);
                context = context with { Cell = cell, ListItem = null, IsLabel = false };
                return context with { Tag = NewTag(TagKind.Cell, context) };
            case "Caption":
                return context with { Tag = NewTag(TagKind.Caption, context) };
            case "Note" or "FENote":
                return context with { Tag = NewTag(TagKind.Note, context) };
            case "TOC":
                return context with { InContents = true, Tag = null };
            case "TOCI":
                context = context with { InContents = true };
                return context with { Tag = NewTag(TagKind.Contents, context) };
            case "Div" or "NonStruct" or "Sect" or "Part" or "Art" or "Document" when context.Tag is null or { Kind: TagKind.Generic }:
                return context with { Tag = NewTag(TagKind.Generic, context) };
            default:
                return context;
        }
    }

    private Tag NewTag(TagKind kind, Context context, int level = 0) => new()
    {
        Kind = kind,
        HeadingLevel = level,
        ListItem = context.ListItem,
        IsLabel = context.IsLabel,
        Cell = context.Cell,
        InContents = context.InContents,
        Order = _order++,
    };

    private sealed record Context(Tag? Tag, TaggedListItem? ListItem, bool IsLabel, TableScan? Table, bool InContents, int ListDepth)
    {
        public TaggedCell? Cell { get; init; }
    }

    /// <summary>Places cells in the grid, row by row, past the positions that row spans from above have taken.</summary>
    private sealed class TableScan
    {
        private readonly HashSet<(int Row, int Column)> _taken = [];
        private readonly TaggedTable _table = new();
        private int _row = -1;
        private int _column;
        private int _shortestSpan;

        /// <summary>Begins the row below. Rows that nothing stands in are often left out of the tags: below cells that all span several rows the next one comes after the span.</summary>
        public void NextRow()
        {
            _row += Math.Max(1, _shortestSpan);
            _shortestSpan = 0;
            _column = 0;
        }

        public TaggedCell? Add(StructureElement element, int maxCells)
        {
            var row = Math.Max(0, _row);
            while (_taken.Contains((row, _column)))
            {
                _column++;
            }

            var rows = Math.Max(1, element.RowSpan);
            var columns = Math.Max(1, element.ColumnSpan);
            if ((long)rows * columns + _taken.Count > maxCells)
            {
                return null;
            }

            _shortestSpan = _shortestSpan == 0 ? rows : Math.Min(_shortestSpan, rows);
            for (var r = row; r < row + rows; r++)
            {
                for (var c = _column; c < _column + columns; c++)
                {
                    _taken.Add((r, c));
                }
            }

            var cell = new TaggedCell
            {
                Table = _table, Row = row, Column = _column, RowSpan = rows, ColumnSpan = columns, IsHeader = element.Type is "TH",
            };
            _column += columns;
            _table.Cells.Add(cell);
            _table.RowCount = Math.Max(_table.RowCount, row + rows);
            _table.ColumnCount = Math.Max(_table.ColumnCount, _column);
            return cell;
        }
    }
}
