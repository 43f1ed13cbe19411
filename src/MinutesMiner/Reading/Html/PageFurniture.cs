using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace MinutesMiner.Reading.Html;

/// <summary>Tells a page's own text from what a portal sets around it: menus, cookie notices, dialogs, buttons, hidden elements.</summary>
internal sealed partial class PageFurniture
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "head", "script", "style", "template", "noscript", "object", "embed", "audio", "video", "canvas", "map", "datalist", "dialog", "nav", "aside", "del",
    };

    private static readonly HashSet<string> Roles = new(StringComparer.Ordinal)
    {
        "navigation", "search", "dialog", "alertdialog", "menu", "menubar", "toolbar", "tooltip", "complementary", "progressbar", "scrollbar",
    };

    /// <summary>Words in classes and ids by which portals name what is not the page's text.</summary>
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "cookie", "cookies", "cookiebot", "consent", "gdpr", "breadcrumb", "breadcrumbs", "navbar", "nav", "navigation", "menu", "submenu", "sidebar",
        "modal", "popup", "skiplink", "pager", "pagination", "tooltip", "btn",
    };

    private static readonly HashSet<string> Footers = new(StringComparer.OrdinalIgnoreCase)
    {
        "footer", "pagefooter", "page-footer", "page_footer", "site-footer", "sitefooter", "sidefod",
    };

    private readonly HashSet<string> _opened = new(StringComparer.Ordinal);
    private readonly int _textLength;

    public PageFurniture(IElement body)
    {
        _textLength = body.TextContent.Length;
        foreach (var control in body.QuerySelectorAll("[aria-controls],[data-target],[data-bs-target],[aria-expanded][href]"))
        {
            foreach (var attribute in new[] { "aria-controls", "data-target", "data-bs-target", "href" })
            {
                _opened.Add(control.GetAttribute(attribute)?.TrimStart('#').Trim() ?? "");
            }
        }

        _opened.Remove("");
    }

    /// <summary>The element that holds the page's text: the one that the page marks as its main, else the body.</summary>
    public static IElement Main(IElement body)
    {
        var marked = body.QuerySelectorAll("main,[role=main]");
        return marked.Length == 1 && 2 * marked[0].TextContent.Length >= body.TextContent.Length - Unread(body) ? marked[0] : body;
    }

    /// <summary>Whether the element and all in it are no part of the page's text.</summary>
    public bool Holds(IElement element)
    {
        if (Elements.Contains(element.LocalName) || IsHidden(element) || (element.GetAttribute("role") is { } role && Roles.Contains(role)))
        {
            return true;
        }

        return element.LocalName switch
        {
            "button" => !Opens(element) && !IsTitle(element),
            "header" => element.QuerySelector("h1,h2,h3") is null,
            "footer" => element.Closest("article,section,main") is null,
            _ => (element.GetAttribute("role") == "button" && !Opens(element) && !IsTitle(element)) || IsNamed(element),
        };
    }

    /// <summary>What opens a part of the page when pressed bears that part's title; what opens a menu does not.</summary>
    private static bool Opens(IElement button) => button.HasAttribute("aria-expanded") && !button.HasAttribute("aria-haspopup");

    private static bool IsTitle(IElement button) => button.QuerySelector("h1,h2,h3,h4,h5,h6") is not null || button.Closest("h1,h2,h3,h4,h5,h6,summary") is not null;

    /// <summary>Hidden from the reader for good: what a button on the page opens is only folded in.</summary>
    private bool IsHidden(IElement element) =>
        (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true" || (element.GetAttribute("style") is { } style && Invisible().IsMatch(style)))
        && !(element.Id is { } id && _opened.Contains(id));

    /// <summary>Whether its names say that it is furniture. What holds most of the page's text is none, whatever it is called.</summary>
    private bool IsNamed(IElement element) =>
        (IsName(element.ClassName) || IsName(element.Id) || IsFooter(element)) && 2 * element.TextContent.Length < _textLength && element.QuerySelector("h1") is null;

    /// <summary>The page's foot; "card-footer" and the like are parts of the text.</summary>
    private static bool IsFooter(IElement element) =>
        (element.Id is { } id && Footers.Contains(id)) || element.ClassList.Any(Footers.Contains);

    private static bool IsName(string? names) =>
        names is not null && Word().EnumerateMatches(names) is var words && Any(names, words);

    private static bool Any(string names, Regex.ValueMatchEnumerator words)
    {
        foreach (var word in words)
        {
            if (Names.Contains(names.Substring(word.Index, word.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static int Unread(IElement body) => body.QuerySelectorAll("nav,aside,footer,dialog,noscript").Sum(e => e.TextContent.Length);

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"(?:display\s*:\s*none|visibility\s*:\s*hidden)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Invisible();
}
