using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>An item's sections as the document prints them: what stands under one container's heading is one section.</summary>
/// <param name="Parts">The sections as read, in order; more than one only within a container.</param>
internal sealed record PrintedSections(IReadOnlyList<MinutesSection> Parts)
{
    /// <summary>The printed sections of an item, in order.</summary>
    public static IReadOnlyList<PrintedSections> Of(MinutesItem item)
    {
        var groups = new List<List<MinutesSection>>();
        foreach (var section in item.Sections)
        {
            if (section.Container is not null && groups is [.., var last] && ReferenceEquals(last[^1].Container, section.Container))
            {
                last.Add(section);
            }
            else
            {
                groups.Add([section]);
            }
        }

        return groups.ConvertAll(g => new PrintedSections(g));
    }

    /// <summary>Whether it is a section to a reader: a table ahead of the first name is none, nor a name that a form prints with nothing under it, unless it tells a day.</summary>
    public bool IsPrinted => Parts.Any(p => (!p.Heading.IsEmpty && (p.Blocks.Count > 0 || p.Date is not null)) || !p.Text.IsEmpty);

    /// <summary>The section as the export has it.</summary>
    public Section Fact(ItemContext item)
    {
        var (container, heading) = (Parts[0].Container, Parts[0].Container?.Heading ?? Parts[0].Heading);
        var text = container is null ? Parts[0].Text : LocatedText.Join(Parts.SelectMany(p => new[] { p.Lead, p.Text }).Where(t => !t.IsEmpty));
        return new Section(
            container is null ? KindOf(Parts[0], item) : KindOf(container.Role),
            heading.IsEmpty ? null : heading.Text,
            text.Text,
            text.IsEmpty ? heading.Spans : text.Spans);
    }

    /// <summary>
    /// What a section is. Decisions of bodies that the case passed before are its history; so is one that goes by an earlier meeting's body and
    /// day, and not by the word "Beslutning".
    /// </summary>
    public static SectionKind KindOf(MinutesSection section, ItemContext item) =>
        IsAhead(section, item) ? SectionKind.Procedure :
        DecisionChoice.IsEarlier(item, section)
        || (section is { Role: SectionRole.Decision, Body: not null } && section.Date < item.Minutes.Cover.Date && !section.Heading.Text.Contains("beslutning", StringComparison.OrdinalIgnoreCase))
            ? SectionKind.History
            : KindOf(section.Role);

    /// <summary>Whether what goes by the name of earlier treatments lists this meeting and those to come, and no more: the way that the case will go.</summary>
    private static bool IsAhead(MinutesSection section, ItemContext item)
    {
        if (section.Role != SectionRole.History || item.Minutes.Cover.Date is not { } day
            || DanishDates.Find(section.Text.Text) is not { Count: > 0 } dates || !dates.All(d => d.Precision == DatePrecision.Day && d.Date >= day))
        {
            return false;
        }

        var rest = dates.Reverse().Aggregate(section.Text.Text, (text, d) => text.Remove(d.Range.Start, d.Range.Length).Insert(d.Range.Start, ","));
        return rest.Replace(" den ,", ",", StringComparison.Ordinal).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).All(b => BodyName.IsWhole(b) || IsAbbreviated(b));

        static bool IsAbbreviated(string body) => body.Length <= 6 && body.All(char.IsUpper);
    }

    private static readonly string[] Between = [",", ";", ".", ":", "(", ")"];

    private static SectionKind KindOf(SectionRole role) => Enum.TryParse<SectionKind>(role.ToString(), out var kind) ? kind : SectionKind.Other;
}
