using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace MinutesMiner.Reading.FirstAgenda;

/// <summary>Members of untrusted JSON: what is missing or of another kind is read as nothing.</summary>
internal static partial class JsonMembers
{
    /// <summary>The member; an undefined element when there is none.</summary>
    public static JsonElement Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A list's elements; none when it is no list.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>A string as it stands; empty when it is none.</summary>
    public static string Text(this JsonElement element, string name)
    {
        var member = element.Member(name);
        try
        {
            return member.ValueKind switch
            {
                JsonValueKind.String => member.GetString() ?? "",
                JsonValueKind.Number => member.GetRawText(),
                _ => "",
            };
        }
        catch (InvalidOperationException)
        {
            // Escapes that are half of a character.
            return "";
        }
    }

    /// <summary>A string with its white space collapsed.</summary>
    public static string Words(this JsonElement element, string name) => Blanks().Replace(element.Text(name), " ").Trim();

    /// <summary>Whether the member is true.</summary>
    public static bool Is(this JsonElement element, string name) => element.Member(name).ValueKind == JsonValueKind.True;

    /// <summary>A point in time by the clock at the place: the API prints Danish time with its offset, or UTC.</summary>
    public static DateTime? Moment(this JsonElement element, string name)
    {
        var text = element.Text(name);
        return !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? null
            : text.EndsWith('Z') && TimeZoneInfo.TryFindSystemTimeZoneById("Europe/Copenhagen", out var zone) ? TimeZoneInfo.ConvertTime(moment, zone).DateTime
            : moment.DateTime;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
