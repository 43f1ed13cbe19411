using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace MinutesMiner.Rendering;

/// <summary>Renders each meeting as one PDF, laid out as the vendor's own export is: a cover, the contents, an item to a page.</summary>
internal static partial class MeetingRendering
{
    private const string Style = """
        @page { size: A4; margin: 2cm 2cm 2.2cm 2cm }
        body { font: 11pt/1.25 "Liberation Serif", serif }
        h1 { font-size: 20pt } h2 { font-size: 16pt; break-before: page } h3 { font-size: 12.5pt; margin: 9pt 0 2pt; break-after: avoid }
        h4, h5, h6 { font-size: 11pt; margin: 6pt 0 2pt }
        p { margin: 0 0 6pt }
        .cover { display: grid; grid-template-columns: 7em 1fr; row-gap: 8pt } .cover b { font-weight: bold }
        .contents { break-before: page }
        .entry { display: flex } .entry span { white-space: nowrap; overflow: hidden } .entry .dots { flex: 1 } .entry .page { width: 2em; text-align: right }
        table { border-collapse: collapse; max-width: 100%; margin: 4pt 0 } td, th { border: 1px solid #000; padding: 2px 5px; overflow-wrap: break-word }
        td p { margin: 0 } tr { break-inside: avoid } img { display: none }
        """;

    /// <summary>Writes <c>NAME.pdf</c> for every meeting; files that are there already are kept.</summary>
    public static void Run(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var (_, meeting) in Meeting.All(source))
        {
            var html = Path.Combine(target, meeting.Name + ".html");
            var pdf = Path.ChangeExtension(html, ".pdf");
            if (!File.Exists(pdf))
            {
                File.WriteAllText(html, Page(meeting));
                Printer.Chromium(html, pdf);
                File.Delete(html);
            }
        }
    }

    private static string Page(Meeting meeting)
    {
        var kind = meeting.Items.Any(i => i.Fields.Any(f => Decision().IsMatch(f.Html))) ? "REFERAT" : "DAGSORDEN";
        var day = meeting.Start is { } start ? start.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) : "";
        var title = $"{kind} {Escape(meeting.Body)} d. {day}";
        var html = new StringBuilder($"<!DOCTYPE html><html lang=\"da\"><head><meta charset=\"utf-8\"><title>{title}</title><style>{Style}</style></head><body><h1>{title}</h1><div class=\"cover\">");
        if (meeting.Start is { } begin)
        {
            Row(html, "Mødedato", begin.ToString("dddd 'd.' dd. MMMM yyyy 'kl.' HH:mm", Danish()));
        }

        if (meeting.Place.Length > 0)
        {
            Row(html, "Mødested", meeting.Place);
        }

        foreach (var (presence, names) in meeting.People)
        {
            Row(html, presence, names);
        }

        html.Append("</div><h1 class=\"contents\">Indholdsfortegnelse</h1>");
        for (var i = 0; i < meeting.Items.Count; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div class=\"entry\"><span>{Escape(Title(meeting.Items[i]))}</span><span class=\"dots\">{new string('.', 200)}</span><span class=\"page\">{i + 3}</span></div>");
        }

        foreach (var item in meeting.Items)
        {
            Item(html, item);
        }

        return html.Append("</body></html>").ToString();
    }

    private static string Title(MeetingItem item) => item.Title.Length == 0 ? "Lukket punkt" : item.Title;

    private static void Item(StringBuilder html, MeetingItem item)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>Punkt {Escape(item.Number)}: {Escape(Title(item))}</h2>");
        if (item.CaseNumber.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<div>{Escape(item.CaseNumber)}</div>");
        }

        foreach (var (name, text) in item.Fields)
        {
            html.Append(name.Length > 0 ? $"<h3>{Escape(name)}</h3>" : "").Append("<div>").Append(Outside().Replace(text, "")).Append("</div>");
        }

        if (item.Attachments.Count > 0)
        {
            html.Append("<h3>Bilag</h3>").AppendJoin("", item.Attachments.Select(a => $"<p>{Escape(a)}</p>"));
        }

        foreach (var (reason, names) in item.Absent)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3>{Escape(reason)}</h3><p>{Escape(names)}</p>");
        }
    }

    private static void Row(StringBuilder html, string label, string value) =>
        html.Append(CultureInfo.InvariantCulture, $"<b>{label}</b><span>{Escape(value)}</span>");

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Names of days and months; the culture itself may not be installed.</summary>
    private static DateTimeFormatInfo Danish() => new()
    {
        DayNames = ["Søndag", "Mandag", "Tirsdag", "Onsdag", "Torsdag", "Fredag", "Lørdag"],
        MonthNames = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december", ""],
        MonthGenitiveNames = ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december", ""],
    };

    [GeneratedRegex(@"<h\d[^>]*>\s*Beslutning(?!spunkt|stema)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Decision();

    /// <summary>What a page would fetch, run or set its own look with.</summary>
    [GeneratedRegex("""<(?:img|link|iframe|object|embed|base|meta)\b[^>]*>|<(?<name>script|style)\b.*?</\k<name>\s*>""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Outside();
}
