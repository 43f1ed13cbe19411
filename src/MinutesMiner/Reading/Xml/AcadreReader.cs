using System.Globalization;
using System.Xml.Linq;

namespace MinutesMiner.Reading.Xml;

/// <summary>
/// Reads the agenda data that Acadre MM writes: <c>root/table[@name='agenda']</c> with the tables <c>committee</c>, <c>meeting</c> and, for each item,
/// <c>agendaitemparents/agendaitem</c> with its <c>bullet</c> (section, HTML) and <c>enclosure</c> tables; values in <c>fields/field[@name]</c>.
/// There is no public schema.
/// </summary>
public sealed class AcadreReader : MeetingXmlReader
{
    private protected override string System => "Acadre";

    /// <inheritdoc/>
    public override bool Recognises(ReadOnlySpan<byte> bytes, string extension) => BoundedXml.HasRoot(bytes, "root", "<table name=\"agenda\"");

    private protected override void Write(XElement root, MeetingBlocks meeting, CancellationToken cancellationToken)
    {
        var first = root.Element("agendaData")?.Element("startAgendaItemNo")?.Value;
        var next = int.TryParse(first, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 1;
        foreach (var agenda in Tables(root, "agenda"))
        {
            var about = Tables(agenda, "meeting").FirstOrDefault();
            var committee = Tables(agenda, "committee").Select(c => Field(c, "name")).FirstOrDefault();
            var start = MeetingBlocks.Time(Field(about, "date"));
            meeting.Title(MeetingBlocks.Kind(Field(agenda, "name"), false), committee, start);
            meeting.Times(start, MeetingBlocks.Time(Field(about, "finish")));
            meeting.Row("Mødested", string.Join(", ", new[] { Field(about, "location") }.Concat(meeting.Html(Field(about, "address")).SelectMany(b => b.Text.Lines()).Select(l => l.Text)).Where(p => !string.IsNullOrWhiteSpace(p))));
            var members = Tables(about, "meetmember").SelectMany(m => Tables(m, "member")).OrderBy(m => Whole(m, "sort")).ToLookup(IsAbsent, m => Field(m, "name") ?? "");
            meeting.People("Medlemmer", members[false]);
            meeting.People("Fraværende", members[true]);
            foreach (var place in Tables(agenda, "agendaitemparents"))
            {
                foreach (var item in Tables(place, "agendaitem"))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var printed = Whole(place, "sort") is var sort and < int.MaxValue ? sort : next;
                    Item(item, printed, meeting);
                    next = printed + 1;
                }
            }
        }
    }

    private static void Item(XElement item, int number, MeetingBlocks meeting)
    {
        meeting.Item(number.ToString(CultureInfo.InvariantCulture), Field(item, "name"), Field(item, "accessname") is "Lukket" or "Personsag");
        meeting.Line(Field(item, "caseno") is { Length: > 0 } caseNumber ? $"Sagsnr.: {caseNumber}" : null);
        foreach (var bullet in Tables(item, "bullet").OrderBy(b => Whole(b, "bulletsortorder")))
        {
            meeting.Section(Field(bullet, "bulletname"), meeting.Html(Field(bullet, "bulletcontent")));
        }

        var absent = string.Join("; ", new[] { Field(item, "absent"), Field(item, "excuse") }.Where(a => !string.IsNullOrWhiteSpace(a)));
        meeting.Section("Fraværende", meeting.Html(absent));
        meeting.Attachments(Tables(item, "enclosure").OrderBy(e => Whole(e, "sort")).Select(e => Field(e, "name")));
    }

    private static bool IsAbsent(XElement member) => Field(member, "absent") is "1" or "true" or "True";

    private static IEnumerable<XElement> Tables(XElement? parent, string name) =>
        parent?.Elements("table").Where(t => t.Attribute("name")?.Value == name) ?? [];

    private static string? Field(XElement? table, string name) =>
        table?.Element("fields")?.Elements("field").FirstOrDefault(f => f.Attribute("name")?.Value == name)?.Value;

    private static int Whole(XElement table, string name) =>
        int.TryParse(Field(table, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
