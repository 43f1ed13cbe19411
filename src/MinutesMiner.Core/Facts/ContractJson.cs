using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Geometry;

namespace MinutesMiner.Core.Facts;

/// <summary>Reads and writes the public data format: one JSON object a document.</summary>
public static class ContractJson
{
    private static readonly JsonSerializerOptions Compact = Create(indented: false);
    private static readonly JsonSerializerOptions Pretty = Create(indented: true);

    /// <summary>The document as JSON.</summary>
    /// <param name="document">What was extracted.</param>
    /// <param name="indented">True for people, false for JSON Lines.</param>
    public static string Write(ExtractedDocument document, bool indented = false) =>
        JsonSerializer.Serialize(document, indented ? Pretty : Compact);

    /// <summary>Any part of a document, in the same form as within it.</summary>
    public static string WritePart<T>(T part, bool indented = false) => JsonSerializer.Serialize(part, indented ? Pretty : Compact);

    /// <summary>The part of a document that the JSON holds; unknown fields are ignored.</summary>
    /// <exception cref="JsonException">The text is no JSON of this format.</exception>
    public static T ReadPart<T>(string json) => JsonSerializer.Deserialize<T>(json, Compact) ?? throw new JsonException("The text is null.");

    /// <summary>The document that the JSON holds. Unknown fields are ignored: fields may be added to the format.</summary>
    /// <exception cref="JsonException">The text is no JSON of this format.</exception>
    public static ExtractedDocument Read(string json) =>
        JsonSerializer.Deserialize<ExtractedDocument>(json, Compact) ?? throw new JsonException("The text is null.");

    private static JsonSerializerOptions Create(bool indented) => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = indented,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new SpanConverter(), new TimeConverter(), new SnakeCaseEnumConverter<Severity>() },
    };

    /// <summary>A span as <c>{"page", "box": [left, top, right, bottom], "chars": [start, end]}</c>, boxes to a tenth of a point.</summary>
    private sealed class SpanConverter : JsonConverter<Span>
    {
        public override Span Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var json = JsonDocument.ParseValue(ref reader);
            var root = json.RootElement;
            int? page = Member("page") is { } p ? p.GetInt32() : null;
            Box? box = Member("box") is { } b ? new Box(b[0].GetDouble(), b[1].GetDouble(), b[2].GetDouble(), b[3].GetDouble()) : null;
            TextRange? chars = Member("chars") is { } c ? new TextRange(c[0].GetInt32(), c[1].GetInt32()) : null;
            return new Span(page, box, chars);

            JsonElement? Member(string name) =>
                root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
        }

        public override void Write(Utf8JsonWriter writer, Span value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            if (value.Page is { } page)
            {
                writer.WriteNumber("page", page);
            }
            else
            {
                writer.WriteNull("page");
            }

            if (value.Box is { } box)
            {
                writer.WriteStartArray("box");
                foreach (var edge in new[] { box.Left, box.Top, box.Right, box.Bottom })
                {
                    writer.WriteNumberValue(Math.Round(edge, 1, MidpointRounding.AwayFromZero));
                }

                writer.WriteEndArray();
            }
            else
            {
                writer.WriteNull("box");
            }

            if (value.Chars is { } chars)
            {
                writer.WriteStartArray("chars");
                writer.WriteNumberValue(chars.Start);
                writer.WriteNumberValue(chars.End);
                writer.WriteEndArray();
            }
            else
            {
                writer.WriteNull("chars");
            }

            writer.WriteEndObject();
        }
    }

    /// <summary>A time as <c>HH:mm</c>.</summary>
    private sealed class TimeConverter : JsonConverter<TimeOnly>
    {
        private const string Format = "HH':'mm";

        public override TimeOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            TimeOnly.ParseExact(reader.GetString() ?? "", Format, System.Globalization.CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString(Format, System.Globalization.CultureInfo.InvariantCulture));
    }
}

/// <summary>An enumeration in lower snake case: <c>approved_with_remarks</c>.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class SnakeCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
