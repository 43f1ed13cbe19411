using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Attendance;

/// <summary>
/// Derives who took part in each item: those whom the meeting lists, less those whom the item says were away, less those who had left or not
/// come yet.
/// </summary>
internal static class ParticipationReader
{
    /// <summary>One for each item; null where nobody is listed as present.</summary>
    public static IReadOnlyList<Participation?> Read(IReadOnlyList<Participant> participants, IReadOnlyList<ItemFacts> items)
    {
        var listed = participants.Where(p => p.Status is not (Presence.Absent or Presence.Excused)).Select(p => p.Name).ToList();
        if (!participants.Any(p => p.Status is Presence.Present or Presence.Online or Presence.Partial))
        {
            return items.Select(_ => (Participation?)null).ToList();
        }

        var away = new HashSet<string>(listed.Where(n => ComesLate(n, items)), StringComparer.Ordinal);
        return items.Select(item => (Participation?)Of(item, listed, away)).ToList();
    }

    private static Participation Of(ItemFacts item, List<string> listed, HashSet<string> away)
    {
        foreach (var name in listed.Where(n => item.Attendance.Exists(a => a.Arrives && IsSame(a.Name, n))))
        {
            away.Remove(name);
        }

        var excepted = listed.Where(n => item.Attendance.Exists(a => IsMissing(a) && IsSame(a.Name, n))).ToHashSet(StringComparer.Ordinal);
        var missing = listed.FindAll(n => excepted.Contains(n) || away.Contains(n));
        var basis = new List<string> { "participants" };
        if (excepted.Count > 0)
        {
            basis.Add("item");
        }

        if (away.Count > 0)
        {
            basis.Add("earlier");
        }

        // Who leaves under an item has left the next.
        away.UnionWith(listed.Where(n => item.Attendance.Exists(a => a.Kind == AttendanceKind.Partial && a.Leaves && !a.Arrives && !a.ItemOnly && IsSame(a.Name, n))));
        return new Participation(listed.FindAll(n => !missing.Contains(n)), missing, basis);
    }

    private static bool IsMissing(StatedAttendance stated) => stated.Kind is AttendanceKind.Absent or AttendanceKind.Excused or AttendanceKind.Recused;

    /// <summary>Whether the first that is said of a person's comings and goings is that the person came.</summary>
    private static bool ComesLate(string name, IReadOnlyList<ItemFacts> items) =>
        items.SelectMany(i => i.Attendance).FirstOrDefault(a => (a.Arrives || a.Leaves) && IsSame(a.Name, name)) is { Arrives: true, Leaves: false };

    private static bool IsSame(string a, string b) =>
        string.Equals(a, b, StringComparison.OrdinalIgnoreCase) || NameSimilarity.Compare(a, b) is NameMatch.Same or NameMatch.Variant;
}
