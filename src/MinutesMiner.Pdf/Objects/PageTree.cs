using System.Globalization;

namespace MinutesMiner.Pdf.Objects;

/// <summary>A page and the nodes above it, from which it inherits (ISO 32000-1, 7.7.3.4).</summary>
/// <param name="dictionary">The page's own dictionary.</param>
/// <param name="parent">The node that lists it; null at the root.</param>
/// <param name="number">Object number; -1 for a page that is no object of its own.</param>
internal sealed class PageNode(PdfDictionary dictionary, PageNode? parent, int number)
{
    public PdfDictionary Dictionary { get; } = dictionary;

    public PageNode? Parent { get; } = parent;

    public int Number { get; } = number;

    /// <summary>The value of the nearest node that has one; the null object when none has.</summary>
    public PdfObject Inherited(string key)
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (node.Dictionary[key] is not PdfNull and var value)
                return value;
        }

        return PdfNull.Instance;
    }
}

/// <summary>Lists a document's pages in order (ISO 32000-1, 7.7.3).</summary>
internal static class PageTree
{
    public static List<PageNode> Read(PdfDictionary catalog, ObjectStore store, PdfOptions options, DiagnosticLog log)
    {
        var pages = new List<PageNode>();
        var visited = new HashSet<PdfDictionary>(ReferenceEqualityComparer.Instance);
        if (catalog["Pages"] is PdfDictionary root)
        {
            // Depth first with a stack of its own: the tree may be deep by design.
            var pending = new Stack<(PageNode Node, int Depth)>();
            pending.Push((new PageNode(root, null, NumberOf(catalog.Raw("Pages"))), 0));
            while (pending.TryPop(out var item))
            {
                var (node, depth) = item;
                if (node.Dictionary.Array("Kids") is { } kids && !node.Dictionary.IsType("Page"))
                {
                    if (depth >= options.MaxDepth || !visited.Add(node.Dictionary))
                        continue; // A page may be listed twice; a node that is met again would not end.
                    for (var i = kids.Count - 1; i >= 0; i--)
                    {
                        if (kids[i] is PdfDictionary kid)
                            pending.Push((new PageNode(kid, node, NumberOf(kids.Raw[i])), depth + 1));
                    }
                }
                else if (!node.Dictionary.IsType("Pages") && !AddPage(pages, node, options, log))
                {
                    break;
                }
            }
        }

        if (pages.Count == 0 && store.IsScanned)
            AddLoosePages(pages, store, options, log);
        return pages;
    }

    /// <summary>Pages that no tree lists: every page object, in the order of their numbers.</summary>
    private static void AddLoosePages(List<PageNode> pages, ObjectStore store, PdfOptions options, DiagnosticLog log)
    {
        foreach (var number in store.Numbers.Order().ToList())
        {
            if (store.Load(number) is PdfDictionary dictionary && dictionary.IsType("Page") && dictionary.Has("Contents") &&
                !AddPage(pages, new PageNode(dictionary, ParentOf(dictionary, 0), number), options, log))
            {
                break;
            }
        }
    }

    private static PageNode? ParentOf(PdfDictionary dictionary, int depth) =>
        depth < 32 && dictionary["Parent"] is PdfDictionary parent ? new PageNode(parent, ParentOf(parent, depth + 1), -1) : null;

    private static bool AddPage(List<PageNode> pages, PageNode page, PdfOptions options, DiagnosticLog log)
    {
        if (pages.Count >= options.MaxPages)
        {
            log.Limit("pages", string.Create(CultureInfo.InvariantCulture, $"The file has more than {options.MaxPages} pages; the rest was not read."));
            return false;
        }

        pages.Add(page);
        return true;
    }

    private static int NumberOf(PdfObject value) => value is PdfReference reference ? reference.Number : -1;
}
