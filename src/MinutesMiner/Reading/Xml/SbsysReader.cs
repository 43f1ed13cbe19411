using System.Globalization;
using System.Xml.Linq;

namespace MinutesMiner.Reading.Xml;

/// <summary>
/// Reads the publication that SBSYS eDagsorden writes: <c>Publication/Agendas/Agenda</c> with <c>Meeting</c>, <c>Items/Item/Fields/ItemField</c>
/// (HTML in CDATA) and <c>Enclosures</c>. There is no public schema.
/// </summary>
public sealed class SbsysReader : MeetingXmlReader
{
    private protected override string System => "SBSYS eDagsorden";

    /// <inheritdoc/>
    public override bool Recognises(ReadOnlySpan<byte> bytes, string extension) =>
        BoundedXml.HasRoot(bytes, "Publication", "Enclosure") || BoundedXml.HasRoot(bytes, "Publication", "<Agendas");

    private protected override void Write(XElement root, MeetingBlocks meeting, CancellationToken cancellationToken)
    {
        foreach (var agenda in root.Element("Agendas")?.Elements("Agenda") ?? [])
        {
            var items = agenda.Element("Items")?.Elements("Item").ToList() ?? [];
            var about = agenda.Element("Meeting");
            var start = MeetingBlocks.Time(about?.Element("When")?.Value);
            meeting.Title(
                MeetingBlocks.Kind(root.Element("PublicationTypeAsEnum")?.Value == "Minutes" ? "referat" : null, items.Exists(i => HasDecision(i, meeting))),
                agenda.Element("Committee")?.Element("Name")?.Value ?? agenda.Element("Name")?.Value, start);
            meeting.Times(start, MeetingBlocks.Time(about?.Element("Until")?.Value));
            meeting.Row("Mødested", about?.Element("Where")?.Value);
            People(about, meeting);
            foreach (var item in items.OrderBy(Number))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Item(item, meeting);
            }
        }
    }

    /// <summary>Members by their status; those that have not answered are listed as members, and the minutes say more.</summary>
    private static void People(XElement? about, MeetingBlocks meeting)
    {
        var members = about?.Element("Members")?.Elements("MeetingMember").ToList() ?? [];
        var byStatus = members.ToLookup(
            m => m.Element("ParticipationStatusAsText")?.Value is { } s && s.Contains("NotParticipat", StringComparison.OrdinalIgnoreCase) ? "Fraværende"
                : m.Element("ParticipationStatusAsText")?.Value is "Absent" or "Declined" or "NotAttending" ? "Fraværende" : "Medlemmer",
            Person,
            StringComparer.Ordinal);
        meeting.People("Medlemmer", byStatus["Medlemmer"]);
        meeting.People("Fraværende", byStatus["Fraværende"]);
    }

    private static string Person(XElement member)
    {
        var note = member.Element("ParticipationNote")?.Value.Trim();
        return (member.Element("Name")?.Value.Trim() ?? "") + (string.IsNullOrEmpty(note) ? "" : $" ({note})");
    }

    private static void Item(XElement item, MeetingBlocks meeting)
    {
        meeting.Item(item.Element("Number")?.Value, item.Element("Caption")?.Value, item.Element("IsPublic")?.Value == "False");
        meeting.Line(item.Element("Case")?.Element("Number")?.Value is { Length: > 0 } number ? $"Sagsnr.: {number}" : null);
        foreach (var field in item.Element("Fields")?.Elements("ItemField").OrderBy(Index) ?? Enumerable.Empty<XElement>())
        {
            meeting.Section(field.Element("Caption")?.Value, meeting.Html(field.Element("Content")?.Value));
        }

        meeting.Attachments(item.Element("Enclosures")?.Elements("Enclosure").OrderBy(Number).Select(e => e.Element("Name")?.Value) ?? []);
    }

    private static bool HasDecision(XElement item, MeetingBlocks meeting) => item.Element("Fields")?.Elements("ItemField")
        .Any(f => f.Element("Caption")?.Value.Trim() == "Beslutning" && meeting.Html(f.Element("Content")?.Value).Any(b => !b.Text.IsEmpty)) == true;

    private static int Number(XElement element) => Whole(element.Element("Number"));

    private static int Index(XElement element) => Whole(element.Element("Index"));

    private static int Whole(XElement? element) =>
        int.TryParse(element?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
