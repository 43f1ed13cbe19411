using System.Globalization;
using System.Text.Json;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Store.Sqlite;

/// <summary>Values as the file holds them: dates as ISO 8601 text, enumerations in the words of the data format, times as UTC milliseconds.</summary>
internal static class SqliteFormat
{
    private const string Iso = "yyyy-MM-dd";

    public static string? Date(DateOnly? date) => date?.ToString(Iso, CultureInfo.InvariantCulture);

    public static DateOnly? Date(string? text) => text is null ? null : DateOnly.ParseExact(text, Iso, CultureInfo.InvariantCulture);

    public static string Word<T>(T value)
        where T : struct, Enum => Words<T>.Of[value];

    public static string? Word<T>(T? value)
        where T : struct, Enum => value is { } one ? Words<T>.Of[one] : null;

    public static T Value<T>(string word)
        where T : struct, Enum => Words<T>.From[word];

    public static T? ValueOrNull<T>(string? word)
        where T : struct, Enum => word is null ? null : Words<T>.From[word];

    public static string Spans(IReadOnlyList<Span> spans) => ContractJson.WritePart(spans);

    public static IReadOnlyList<Span> Spans(string json) => ContractJson.ReadPart<IReadOnlyList<Span>>(json);

    /// <summary>A case number as it is compared: without blanks, in upper case.</summary>
    public static string? CaseKey(string? number)
    {
        var key = number is null ? "" : string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return key.Length == 0 ? null : key;
    }

    private static class Words<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of =
            Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));

        public static readonly Dictionary<string, T> From = Of.ToDictionary(p => p.Value, p => p.Key, StringComparer.Ordinal);
    }
}
