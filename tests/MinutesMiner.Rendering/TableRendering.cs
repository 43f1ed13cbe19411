using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace MinutesMiner.Rendering;

/// <summary>Renders every table of the meetings, many to a PDF, in several styles, with headings and text around them.</summary>
internal static partial class TableRendering
{
    /// <summary>Rules and shades of the styles.</summary>
    public static readonly string[] Styles = ["bordered", "borderless", "half-ruled", "shaded"];

    /// <summary>Room in a cell above and below its text, in CSS pixels.</summary>
    public const int VerticalPadding = 3;

    /// <summary>Room in a cell before and behind its text, in CSS pixels.</summary>
    public const int HorizontalPadding = 6;

    private const int PerFile = 90;

    /// <summary>Writes <c>STYLE-PRODUCER-BATCH.pdf</c> and <c>truth-BATCH.json</c>; files that are there already are kept.</summary>
    public static void Run(string source, string target, HashSet<string> options)
    {
        Directory.CreateDirectory(target);
        var (tables, left) = Tables(source);
        Console.WriteLine($"{tables.Count} tables; left out: {string.Join(", ", left.Select(l => $"{l.Value} {l.Key}"))}");
        var office = new List<string>();
        foreach (var (batch, index) in tables.Chunk(PerFile).Select((b, i) => (b, i)))
        {
            File.WriteAllText(Path.Combine(target, $"truth-{index:00}.json"), JsonSerializer.Serialize(batch.Select(t => t.Truth)));
            foreach (var style in Styles)
            {
                foreach (var producer in (string[])["chromium", "libreoffice"])
                {
                    var html = Path.Combine(target, $"{style}-{producer}-{index:00}.html");
                    var pdf = Path.ChangeExtension(html, ".pdf");
                    if (File.Exists(pdf) || (options.Count > 0 && !options.Contains($"--{producer}")))
                    {
                        continue;
                    }

                    File.WriteAllText(html, Page(batch, style));
                    if (producer == "chromium")
                    {
                        Printer.Chromium(html, pdf);
                    }
                    else
                    {
                        office.Add(html);
                    }
                }
            }
        }

        Printer.LibreOffice(office, target);
    }

    private static (List<(TableTruth Truth, IElement Element)> Tables, SortedDictionary<string, int> Left) Tables(string source)
    {
        var tables = new List<(TableTruth Truth, IElement Element)>();
        var left = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var parser = new HtmlParser();
        foreach (var (_, meeting) in Meeting.All(source))
        {
            foreach (var item in meeting.Items)
            {
                foreach (var element in item.Fields.SelectMany(f => parser.ParseDocument(f.Html).QuerySelectorAll("table")).ToList())
                {
                    var cells = TableTruth.CellsOf(element);
                    var filled = cells.Where(c => c.Text.Length > 0).ToList();
                    var why = element.QuerySelector("table") is not null || element.ParentElement?.Closest("table") is not null ? "nested"
                        : element.QuerySelector("img") is not null ? "with pictures"
                        : filled.Count == 0 ? "empty"
                        : filled.Select(c => c.Column).Distinct().Count() < 2 ? "of one column"
                        : null;
                    if (why is not null)
                    {
                        left[why] = left.GetValueOrDefault(why) + 1;
                        continue;
                    }

                    tables.Add((new TableTruth(tables.Count + 1, $"{meeting.Name} {item.Number}", cells), element));
                }
            }
        }

        return (tables, left);
    }

    private static string Page(IEnumerable<(TableTruth Truth, IElement Element)> tables, string style)
    {
        var html = new StringBuilder("""
            <!DOCTYPE html><html lang="da"><head><meta charset="utf-8"><title>Tabeller</title><style>
            @page { size: A4; margin: 2cm }
            body { font: 11pt "Liberation Serif", serif }
            h3 { font-size: 13pt; break-after: avoid }
            p { margin-top: 6pt; margin-bottom: 6pt; margin-left: 0; margin-right: 0 }
            table { border-collapse: collapse; max-width: 100%; margin: 6pt 0 }
            td, th { overflow-wrap: break-word }
            tr { break-inside: avoid }
            </style></head><body>
            """);
        foreach (var (truth, element) in tables)
        {
            html.Append(CultureInfo.InvariantCulture, $"<h3>Opgørelse {truth.Number}</h3><p>Forvaltningen har samlet tallene herunder.</p>");
            html.Append(Styled((IElement)element.Clone(), style));
            html.Append("<p>Forvaltningen bemærker, at opgørelsen ovenfor er foreløbig og bliver fulgt op, når året er omme og regnskabet er lagt frem.</p>\n");
        }

        return html.Append("</body></html>").ToString();
    }

    /// <summary>The table in the style: its own rules, shades and fonts taken off; widths, alignment and weight kept.</summary>
    private static string Styled(IElement table, string style)
    {
        // Without the role Chromium takes tables without lines for page layout, and tags none.
        table.SetAttribute("role", "table");
        table.SetAttribute("border", "0");
        table.SetAttribute("cellspacing", "0");
        table.SetAttribute("cellpadding", "4");
        foreach (var element in table.QuerySelectorAll("*").Append(table))
        {
            var kept = element.GetAttribute("style") is { } set ? string.Join(';', Kept().Matches(set).Select(m => m.Value)) : "";
            foreach (var name in (string[])["style", "class", "bgcolor", "background", "bordercolor", "height", "nowrap", "color", "face", "size"])
            {
                element.RemoveAttribute(name);
            }

            // LibreOffice reads no rules for elements within others: what stands in cells says itself that it keeps no distance.
            kept = element.LocalName is "p" or "div" ? $"margin-top: 0; margin-bottom: 0; {kept}" : kept;
            if (kept.Length > 0)
            {
                element.SetAttribute("style", kept);
            }
        }

        var rows = table.QuerySelectorAll("tr").ToList();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var cell in rows[row].Children.Where(c => c.LocalName is "td" or "th"))
            {
                var look = style switch
                {
                    "bordered" => "border: 1px solid #000000",
                    "half-ruled" => row == 0 ? "border-top: 1px solid #000000; border-bottom: 1px solid #000000" : "border-bottom: 1px solid #000000",
                    "shaded" => row % 2 == 0 ? "background: #dde4ee" : "background: #ffffff",
                    _ => "",
                };
                cell.SetAttribute("style", $"{look}; padding: {VerticalPadding}px {HorizontalPadding}px; {cell.GetAttribute("style")}");
            }
        }

        return table.OuterHtml;
    }

    [GeneratedRegex(@"(?:text-align|font-weight|vertical-align|font-style)\s*:\s*[\w-]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Kept();
}
