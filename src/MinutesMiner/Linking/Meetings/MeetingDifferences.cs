using System.Text.Json.Serialization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Linking.Meetings;

/// <summary>How minutes differ from the agenda of the same meeting.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<DifferenceKind>))]
public enum DifferenceKind
{
    /// <summary>An item of the minutes that the agenda does not have.</summary>
    Added,

    /// <summary>An item of the agenda that the minutes do not have.</summary>
    Removed,

    /// <summary>The item has another number.</summary>
    Renumbered,

    /// <summary>The title reads otherwise.</summary>
    Title,

    /// <summary>The recommendation reads otherwise.</summary>
    Recommendation,

    /// <summary>A section other than the decision reads otherwise, has come or has gone.</summary>
    Text,

    /// <summary>An attachment has come or gone.</summary>
    Attachments,
}

/// <summary>One difference.</summary>
/// <param name="Kind">What differs.</param>
/// <param name="AgendaItem">Place in the agenda's items, from 0; null for an item that was added.</param>
/// <param name="MinutesItem">Place in the minutes' items, from 0; null for an item that was removed.</param>
/// <param name="Before">The agenda's words; null where it has none.</param>
/// <param name="After">The minutes' words; null where they have none.</param>
public sealed record MeetingDifference(DifferenceKind Kind, int? AgendaItem, int? MinutesItem, string? Before, string? After);

/// <summary>Compares the minutes of a meeting with its agenda.</summary>
public static class MeetingDifferences
{
    /// <summary>What differs, in the order of the minutes, items that are gone last. White space and decisions do not count.</summary>
    /// <param name="agenda">The agenda.</param>
    /// <param name="minutes">The minutes.</param>
    public static IReadOnlyList<MeetingDifference> Between(ExtractedDocument agenda, ExtractedDocument minutes)
    {
        var (before, after) = (LinkDocument.Of(agenda), LinkDocument.Of(minutes));
        var pairs = ItemMatch.Match(after.Items, before.Items).ToDictionary(p => p.First.Index, p => p.Second.Index);
        var differences = new List<MeetingDifference>();
        foreach (var item in after.Items)
        {
            if (pairs.TryGetValue(item.Index, out var old))
            {
                differences.AddRange(OfItem(agenda.Items[old], old, minutes.Items[item.Index], item.Index));
            }
            else
            {
                differences.Add(new MeetingDifference(DifferenceKind.Added, null, item.Index, null, item.Title));
            }
        }

        differences.AddRange(before.Items.Where(i => !pairs.ContainsValue(i.Index))
            .Select(i => new MeetingDifference(DifferenceKind.Removed, i.Index, null, i.Title, null)));
        return differences;
    }

    private static IEnumerable<MeetingDifference> OfItem(AgendaItem before, int old, AgendaItem after, int now)
    {
        if (before.Number != after.Number)
        {
            yield return new MeetingDifference(DifferenceKind.Renumbered, old, now, before.Number, after.Number);
        }

        if (!Same(before.Title, after.Title))
        {
            yield return new MeetingDifference(DifferenceKind.Title, old, now, before.Title, after.Title);
        }

        var (proposed, put) = (Clauses(before), Clauses(after));
        if (!Same(proposed, put))
        {
            yield return new MeetingDifference(DifferenceKind.Recommendation, old, now, Empty(proposed), Empty(put));
        }

        foreach (var (was, became) in Sections(before, after))
        {
            if (!Same(was ?? "", became ?? ""))
            {
                yield return new MeetingDifference(DifferenceKind.Text, old, now, was, became);
            }
        }

        var gone = before.Attachments.Except(after.Attachments, StringComparer.Ordinal).ToList();
        var come = after.Attachments.Except(before.Attachments, StringComparer.Ordinal).ToList();
        if (gone.Count + come.Count > 0)
        {
            yield return new MeetingDifference(DifferenceKind.Attachments, old, now, Empty(string.Join("; ", gone)), Empty(string.Join("; ", come)));
        }
    }

    private static IEnumerable<(string? Before, string? After)> Sections(AgendaItem before, AgendaItem after)
    {
        var keys = before.Sections.Concat(after.Sections)
            .Where(s => s.Kind is not (SectionKind.Decision or SectionKind.Recommendation or SectionKind.Attachments or SectionKind.History))
            .Select(s => (s.Kind, s.Title))
            .Distinct();
        foreach (var (kind, title) in keys)
        {
            yield return (Text(before), Text(after));

            string? Text(AgendaItem item) =>
                Empty(string.Join(' ', item.Sections.Where(s => s.Kind == kind && s.Title == title).Select(s => s.Text)));
        }
    }

    private static string Clauses(AgendaItem item) => string.Join(' ', item.Recommendations.Select(r => r.Text));

    private static string? Empty(string text) => text.Length == 0 ? null : text;

    private static bool Same(string a, string b) => LinkText.Key(a) == LinkText.Key(b);
}
