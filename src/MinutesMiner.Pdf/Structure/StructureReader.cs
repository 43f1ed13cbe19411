using MinutesMiner.Pdf.Content;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Structure;

/// <summary>Reads the structure tree (ISO 32000-1, 14.7): types after role mapping, content by page and identifier.</summary>
internal sealed class StructureReader
{
    private const int MaxRoles = 32;
    private readonly PdfOptions _options;
    private readonly DiagnosticLog _log;
    private readonly Dictionary<int, int> _pages = [];
    private readonly PdfDictionary _roles;
    private readonly PdfDictionary _classes;
    private readonly HashSet<PdfDictionary> _visited = new(ReferenceEqualityComparer.Instance);
    private int _elements;

    private StructureReader(PdfDictionary root, IReadOnlyList<PageNode> pages, PdfOptions options, DiagnosticLog log)
    {
        _options = options;
        _log = log;
        _visited.Add(root);
        _roles = root.Dictionary("RoleMap") ?? PdfDictionary.Empty;
        _classes = root.Dictionary("ClassMap") ?? PdfDictionary.Empty;
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i].Number >= 0)
                _pages.TryAdd(pages[i].Number, i + 1);
        }
    }

    /// <summary>Null when the document has no structure. The root element has type "Document".</summary>
    public static StructureElement? Read(PdfDictionary catalog, IReadOnlyList<PageNode> pages, PdfOptions options, DiagnosticLog log)
    {
        if (catalog.Dictionary("StructTreeRoot") is not { } root)
            return null;
        var reader = new StructureReader(root, pages, options, log);
        var kids = reader.ReadKids(root, page: 0, depth: 0);
        if (kids.Count == 0)
            return null;
        return kids is [{ Element: { Type: "Document" } only }] ? only : new StructureElement { Type = "Document", Kids = kids };
    }

    private List<StructureKid> ReadKids(PdfDictionary parent, int page, int depth)
    {
        var result = new List<StructureKid>();
        var raw = parent.Raw("K");
        if (raw.Resolve() is PdfArray array)
        {
            for (var i = 0; i < array.Count; i++)
                AddKid(result, array.Raw[i], page, depth);
        }
        else
        {
            AddKid(result, raw, page, depth);
        }

        return result;
    }

    private void AddKid(List<StructureKid> kids, PdfObject raw, int page, int depth)
    {
        switch (raw.Resolve())
        {
            case PdfNumber mark when page > 0:
                kids.Add(new StructureKid(null, page, mark.Int));
                break;
            case PdfDictionary kid when kid.IsType("MCR"):
                var markPage = PageOf(kid, page);
                var number = kid.Int("MCID", -1);
                if (number >= 0 && kid.Raw("Stm") is PdfReference { Number: var form })
                    number = MarkNumber.InForm(form, number);
                if (number >= 0 && markPage > 0)
                    kids.Add(new StructureKid(null, markPage, number));
                break;
            case PdfDictionary kid when kid.IsType("OBJR"):
                break; // An annotation or image: it has no text of its own here.
            case PdfDictionary kid:
                if (ReadElement(kid, page, depth + 1) is { } element)
                    kids.Add(new StructureKid(element, 0, -1));
                break;
        }
    }

    private StructureElement? ReadElement(PdfDictionary dictionary, int page, int depth)
    {
        if (depth > _options.MaxDepth || !_visited.Add(dictionary))
            return null;
        if (++_elements > _options.MaxObjects)
        {
            _log.ObjectLimit(_options.MaxObjects);
            return null;
        }

        var (rows, columns) = Spans(dictionary);
        return new StructureElement
        {
            Type = StandardType(dictionary.Name("S") ?? ""),
            Kids = ReadKids(dictionary, PageOf(dictionary, page), depth),
            ActualText = dictionary.Text("ActualText"),
            RowSpan = rows,
            ColumnSpan = columns,
        };
    }

    private int PageOf(PdfDictionary dictionary, int inherited) =>
        dictionary.Raw("Pg") is PdfReference reference ? _pages.GetValueOrDefault(reference.Number) : inherited;

    private string StandardType(string type)
    {
        for (var i = 0; i < MaxRoles && !StandardTypes.Contains(type) && _roles.Name(type) is { } mapped; i++)
            type = mapped;
        return type;
    }

    private static readonly HashSet<string> StandardTypes = new(StringComparer.Ordinal)
    {
        "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
        "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody", "TFoot",
        "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu", "Figure", "Formula", "Form",
        "Artifact", "Title", "Em", "Strong", "Sub", "FENote", "Aside", "DocumentFragment",
    };

    /// <summary>From the attributes of the element, or of its classes.</summary>
    private (int Rows, int Columns) Spans(PdfDictionary element)
    {
        var (rows, columns) = (1, 1);
        Take(element["A"]);
        if (element["C"] is PdfName name)
            Take(_classes[name.Value]);
        else if (element["C"] is PdfArray names)
        {
            for (var i = 0; i < Math.Min(names.Count, 16); i++)
            {
                if (names[i] is PdfName part)
                    Take(_classes[part.Value]);
            }
        }

        return (rows, columns);

        void Take(PdfObject attributes)
        {
            if (attributes is PdfArray array)
            {
                for (var i = 0; i < Math.Min(array.Count, 16); i++)
                    Take(array[i] is PdfArray ? PdfNull.Instance : array[i]);
            }
            else if ((attributes as PdfDictionary ?? (attributes as PdfStream)?.Dictionary) is { } dictionary)
            {
                rows = Math.Max(rows, Math.Min(dictionary.Int("RowSpan", 1), 10_000));
                columns = Math.Max(columns, Math.Min(dictionary.Int("ColSpan", 1), 10_000));
            }
        }
    }
}
