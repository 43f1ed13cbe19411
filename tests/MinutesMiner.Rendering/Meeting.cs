using System.Globalization;
using System.Text.Json;

namespace MinutesMiner.Rendering;

/// <summary>What FirstAgenda Publication's JSON says of a meeting, as far as the printed edition shows it.</summary>
/// <param name="Name">The file's name without extension.</param>
/// <param name="Body">The committee.</param>
/// <param name="Start">Begin by the clock at the place; null when not given.</param>
/// <param name="Place">Empty when not given.</param>
/// <param name="People">Participants by presence ("Mødedeltagere", "Fraværende", "Afbud").</param>
/// <param name="Items">The agenda.</param>
internal sealed record Meeting(
    string Name, string Body, DateTimeOffset? Start, string Place, IReadOnlyList<(string Presence, string Names)> People, IReadOnlyList<MeetingItem> Items)
{
    /// <summary>The presence of those who were there.</summary>
    public const string Present = "Mødedeltagere";

    /// <summary>Reads every meeting of a folder and below, by name.</summary>
    public static IEnumerable<(string Path, Meeting Meeting)> All(string folder) =>
        Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(f => (f, Read(f)));

    private static Meeting Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory().TrimStart("\uFEFF"u8));
        var meeting = json.RootElement.GetProperty("Moede");
        var people = Each(meeting, "Moededeltagere")
            .GroupBy(p => Is(p, "ParticipationCancelled") ? "Afbud" : Is(p, "Absent") ? "Fraværende" : Present, StringComparer.Ordinal)
            .OrderByDescending(g => g.Key, StringComparer.Ordinal)
            .Select(g => (g.Key, string.Join(", ", g.Select(p => Text(p, "Name")).Where(n => n.Length > 0))));
        return new Meeting(
            Path.GetFileNameWithoutExtension(path),
            Text(json.RootElement.GetProperty("Udvalg"), "Navn"),
            DateTimeOffset.TryParse(Text(meeting, "Dato"), CultureInfo.InvariantCulture, out var start) ? start : null,
            Text(meeting, "Sted"),
            people.ToList(),
            Each(json.RootElement, "Dagsordenpunkter").Select(Item).ToList());
    }

    private static MeetingItem Item(JsonElement item) => new(
        Text(item, "Punktnummer"),
        Text(item, "Navn"),
        Text(item, "SagsNummer"),
        Each(item, "Felter").Select(f => (Text(f, "Navn"), Raw(f, "Html"))).ToList(),
        Each(item, "Bilag").Select(b => Text(b, "Navn")).Where(n => n.Length > 0).ToList(),
        Each(item, "ExternalAgendaItemAttendees").Where(a => Text(a, "Name").Length > 0)
            .GroupBy(a => Text(a, "Reason"), StringComparer.Ordinal)
            .Select(g => (g.Key.Length == 0 ? "Fraværende" : g.Key, string.Join(", ", g.Select(a => Text(a, "Name")))))
            .ToList());

    private static IEnumerable<JsonElement> Each(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string Raw(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind is JsonValueKind.String or JsonValueKind.Number ? text.ToString() : "";

    private static string Text(JsonElement element, string name) => string.Join(' ', Raw(element, name).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool Is(JsonElement element, string name) => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}

/// <summary>An item of the agenda.</summary>
/// <param name="Number">As given.</param>
/// <param name="Title">Empty for some closed items.</param>
/// <param name="CaseNumber">Empty when there is none.</param>
/// <param name="Fields">Names, often empty, with their HTML.</param>
/// <param name="Attachments">Names of attachments.</param>
/// <param name="Absent">Who took no part in the item, by reason.</param>
internal sealed record MeetingItem(
    string Number,
    string Title,
    string CaseNumber,
    IReadOnlyList<(string Name, string Html)> Fields,
    IReadOnlyList<string> Attachments,
    IReadOnlyList<(string Reason, string Names)> Absent);
