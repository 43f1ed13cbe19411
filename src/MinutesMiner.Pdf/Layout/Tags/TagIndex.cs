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

        if (element.Type == "Table")
        {
            context.Table!.Place();
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
                return context with { Table = new TableScan(_maxTableCells), Cell = null };
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
                var cell = scan.Add(element);
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
}
