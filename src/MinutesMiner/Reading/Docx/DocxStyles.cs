using System.Xml.Linq;
using MinutesMiner.Core.Documents;
using MinutesMiner.Reading.Office;

namespace MinutesMiner.Reading.Docx;

/// <summary>What a style comes to with all that it is based on (ECMA-376 part 1, section 17.7); null where nothing is said.</summary>
internal sealed record DocxStyle(string Name, int? Outline, bool? Bold, bool? Italic, double? Size, bool? Hidden, string? NumberingId, int? NumberingLevel)
{
    public static DocxStyle None { get; } = new("", null, null, null, null, null, null, null);

    public bool IsTableOfContents => Name.StartsWith("toc ", StringComparison.OrdinalIgnoreCase);

    /// <summary>This style with the direct properties of a paragraph or run over it.</summary>
    public DocxStyle With(XElement? paragraph, XElement? run) => this with
    {
        Outline = paragraph.Child("outlineLvl").Number("val") ?? Outline,
        NumberingId = paragraph.Child("numPr").Child("numId").Get("val") ?? NumberingId,
        NumberingLevel = paragraph.Child("numPr").Child("ilvl").Number("val") ?? NumberingLevel,
        Bold = run.Toggle("b") ?? Bold,
        Italic = run.Toggle("i") ?? Italic,
        Hidden = run.Toggle("vanish") ?? Hidden,
        Size = run.Child("sz").Number("val") / 2.0 ?? Size,
    };

    public DocxStyle Over(DocxStyle below) => new(
        Name, Outline ?? below.Outline, Bold ?? below.Bold, Italic ?? below.Italic, Size ?? below.Size, Hidden ?? below.Hidden,
        NumberingId ?? below.NumberingId, NumberingLevel ?? below.NumberingLevel);

    public TextStyle TextStyle => (Bold == true ? TextStyle.Bold : TextStyle.None) | (Italic == true ? TextStyle.Italic : TextStyle.None);
}

/// <summary>A document's styles by id.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 50;

    private readonly Dictionary<string, XElement> _elements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocxStyle> _resolved = new(StringComparer.Ordinal);
    private readonly string? _normal;

    public DocxStyles(XElement? styles)
    {
        foreach (var style in styles.Children("style"))
        {
            if (style.Get("styleId") is { } id && _elements.TryAdd(id, style) && style.Get("type") == "paragraph" && style.Get("default") is "1" or "true")
            {
                _normal = style.Get("styleId");
            }
        }

        Defaults = DocxStyle.None.With(null, styles.Child("docDefaults").Child("rPrDefault").Child("rPr"));
    }

    private DocxStyle Defaults { get; }

    /// <summary>A paragraph's style with the document's defaults under it.</summary>
    public DocxStyle OfParagraph(XElement? properties) =>
        Resolve(properties.Child("pStyle").Get("val") ?? _normal).Over(Defaults).With(properties, null);

    /// <summary>A run's style within its paragraph's.</summary>
    public DocxStyle OfRun(XElement? properties, DocxStyle paragraph) =>
        properties is null ? paragraph
        : properties.Child("rStyle").Get("val") is { } id ? Resolve(id).Over(paragraph).With(null, properties)
        : paragraph.With(null, properties);

    private DocxStyle Resolve(string? id)
    {
        if (id is null)
        {
            return DocxStyle.None;
        }

        if (_resolved.TryGetValue(id, out var known))
        {
            return known;
        }

        // From the style down to what it is based on, with a circle cut where it closes.
        var chain = new List<XElement>();
        for (var at = id; at is not null && chain.Count < LongestChain && _elements.TryGetValue(at, out var element) && !chain.Contains(element);)
        {
            chain.Add(element);
            at = element.Child("basedOn").Get("val");
        }

        var style = DocxStyle.None;
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            style = style.With(chain[i].Child("pPr"), chain[i].Child("rPr"));
        }

        style = style with { Name = chain.Count == 0 ? "" : chain[0].Child("name").Get("val") ?? "" };
        return _resolved[id] = style.Name.Equals("Title", StringComparison.OrdinalIgnoreCase) ? style with { Outline = style.Outline ?? 0 } : style;
    }
}
