using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MinutesMiner.Reading.Xml;

/// <summary>
/// Reads the agenda publication that Fujitsu eDoc writes: <c>Meeting</c> with <c>MeetingAgendaTypes/MeetingAgendaType</c> (open and closed agenda),
/// <c>MeetingAgendaItem</c> with <c>Document</c> (title, attachments) and <c>FullText</c>, the item's text as printed, a line a paragraph.
/// There is no public schema.
/// </summary>
public sealed partial class EDocReader : MeetingXmlReader
{
    private protected override string System => "Fujitsu eDoc";

    /// <inheritdoc/>
    public override bool Recognises(ReadOnlySpan<byte> bytes, string extension) => BoundedXml.HasRoot(bytes, "Meeting", "<MeetingAgendaTypes");

    private protected override void Write(XElement root, MeetingBlocks meeting, CancellationToken cancellationToken)
    {
        var start = MeetingBlocks.Time(root.Element("MeetingDate")?.Value);
        meeting.Title(MeetingBlocks.Kind(root.Element("MeetingState")?.Value, false), root.Element("Committee")?.Value, start);
        meeting.Times(start, null);
        var types = root.Element("MeetingAgendaTypes")?.Elements("MeetingAgendaType").ToList() ?? [];
        foreach (var cover in types.Select(t => Cover(t.Element("FullText")?.Value ?? "")))
        {
            meeting.People("Til stede", cover.Present);
            meeting.People("Fraværende", cover.Absent);
        }

        foreach (var type in types)
        {
            var isClosed = type.Element("AgendaType")?.Value.Contains("lukket", StringComparison.OrdinalIgnoreCase) == true;
            foreach (var item in type.Element("MeetingAgendaItems")?.Elements("MeetingAgendaItem").OrderBy(Number) ?? Enumerable.Empty<XElement>())
            {
                cancellationToken.ThrowIfCancellationRequested();
                Item(item, isClosed, meeting);
            }
        }
    }

    private static void Item(XElement item, bool isClosed, MeetingBlocks meeting)
    {
        var document = item.Element("Document");
        var title = document?.Element("Title")?.Value;
        meeting.Item(item.Element("AgendaItemNumber")?.Value, title, isClosed);
        var lines = Lines(item.Element("FullText")?.Value ?? "").ToList();
        var printed = LocatedTextBuilder.Of(title ?? "").Text;
        var attachments = document?.Element("Attachments")?.Elements("Attachment")
            .Select(a => LocatedTextBuilder.Of(a.Element("Title")?.Value ?? "")).Where(t => !t.IsEmpty).ToList() ?? [];
        if (attachments.Count > 0)
        {
            // The text names attachments by document number; those that the fields name follow by their titles.
            lines.RemoveAll(l => l == "Bilag" || NumberedAttachment().IsMatch(l));
        }

        Unwrap(lines);
        for (var i = lines.Count > 0 && printed.Length > 0 && lines[0].EndsWith(printed, StringComparison.OrdinalIgnoreCase) ? 1 : 0; i < lines.Count; i++)
        {
            var isLabel = i + 1 < lines.Count && Label().IsMatch(lines[i]);
            if (isLabel)
            {
                meeting.Entry(lines[i], lines[++i]);
            }
            else
            {
                meeting.Line(lines[i]);
            }
        }

        if (attachments.Count > 0)
        {
            // A plain line, as the text's own section names are.
            meeting.Line("Bilag");
            attachments.ForEach(a => meeting.Entry("", a.Text));
        }
    }

    /// <summary>Joins a line that begins in lower case with the one that it goes on from: the text keeps the page's line breaks within list entries.</summary>
    private static void Unwrap(List<string> lines)
    {
        for (var i = lines.Count - 1; i > 0; i--)
        {
            if (char.IsLower(lines[i][0]) && !Label().IsMatch(lines[i]) && !Label().IsMatch(lines[i - 1]) && lines[i].Length > 1 && lines[i][1] != '.')
            {
                lines[i - 1] = $"{lines[i - 1]} {lines[i]}";
                lines.RemoveAt(i);
            }
        }
    }

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(l => LocatedTextBuilder.Of(l).Text).Where(l => l.Length > 0);

    /// <summary>Who was there, from the whole agenda's text: the lines under "Tilstede" and "Afbud/Fraværende", up to an empty one.</summary>
    private static (List<string> Present, List<string> Absent) Cover(string text)
    {
        var (present, absent) = (new List<string>(), new List<string>());
        List<string>? open = null;
        foreach (var line in text.Split('\n').Select(l => l.Trim()).Take(200))
        {
            var next = line.TrimEnd(':') switch
            {
                "Tilstede" or "Til stede" => present,
                "Afbud/Fraværende" or "Fraværende" or "Afbud" => absent,
                _ => null,
            };
            if (next is not null)
            {
                open = next;
            }
            else if (line.Length == 0)
            {
                open = open is { Count: > 0 } ? null : open;
            }
            else if (line is "Sekretær" or "INDHOLDSFORTEGNELSE" || line.EndsWith(':'))
            {
                open = null;
            }
            else
            {
                open?.Add(line);
            }
        }

        return (present, absent);
    }

    private static int Number(XElement item) =>
        int.TryParse(item.Element("AgendaItemNumber")?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    [GeneratedRegex(@"^\d{4}[-–]\d+ [-–] ", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberedAttachment();

    [GeneratedRegex(@"^[\p{L}\d]{1,2}[.)]$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Label();
}
