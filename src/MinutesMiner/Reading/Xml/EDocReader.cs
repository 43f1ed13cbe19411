using System.Globalization;
using System.Xml.Linq;
using MinutesMiner.Core.Documents;

namespace MinutesMiner.Reading.Xml;

/// <summary>
/// Reads the agenda publication that Fujitsu eDoc writes: <c>Meeting</c> with <c>MeetingAgendaTypes/MeetingAgendaType</c> (open and closed agenda),
/// <c>MeetingAgendaItem</c> with <c>Document</c> (title, attachments) and <c>FullText</c>, the item's text as printed, a line a paragraph.
/// There is no public schema.
/// </summary>
public sealed class EDocReader : MeetingXmlReader
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

        // The text begins with the heading, which stands already; and it names the attachments by document number, the list below by title.
        var text = lines.Count > 0 && printed.Length > 0 && lines[0].Text.EndsWith(printed, StringComparison.OrdinalIgnoreCase) ? lines.Skip(1) : lines;
        foreach (var line in text)
        {
            meeting.Line(line.Text);
        }

        meeting.Attachments(document?.Element("Attachments")?.Elements("Attachment").Select(a => a.Element("Title")?.Value) ?? []);
    }

    private static IEnumerable<LocatedText> Lines(string text) =>
        text.Split('\n').Select(l => LocatedTextBuilder.Of(l)).Where(l => !l.IsEmpty);

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
}
