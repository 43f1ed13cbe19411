using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MinutesMiner.Pipelines.Schema;

/// <summary>The shape of a pipeline file as JSON Schema, draft 2020-12, for editors.</summary>
public static class JsonSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema, with a line feed at its end: what <c>docs/pipeline.schema.json</c> holds.</summary>
    public static string Write()
    {
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "MinutesMiner pipeline",
        };
        foreach (var (key, value) in Of(PipelineShape.Root))
        {
            root[key] = value?.DeepClone();
        }

        root["$defs"] = new JsonObject
        {
            ["pattern"] = new JsonObject
            {
                ["type"] = "string",
                ["minLength"] = 1,
                ["description"] = "A template, matched without regard to case: {name} a placeholder, [ … ] may be missing, ( a | b ) one of, .. other words, ^ at the front the sentence's beginning, "
                    + "a backslash takes the next character literally. Placeholders: " + string.Join(", ", PipelineShape.Placeholders) + ".",
            },
        };
        return root.ToJsonString(Options) + "\n";
    }

    private static JsonObject Of(Shape shape)
    {
        var schema = new JsonObject { ["description"] = shape.Description };
        switch (shape)
        {
            case MappingShape mapping:
                schema["type"] = "object";
                schema["additionalProperties"] = false;
                Add(schema, "required", mapping.Members.Where(m => m.IsNeeded).Select(m => m.Key));
                if (mapping.OneOf.Count > 0)
                {
                    schema["oneOf"] = new JsonArray([.. mapping.OneOf.Select(k => new JsonObject { ["required"] = new JsonArray(k) })]);
                }

                schema["properties"] = new JsonObject(mapping.Members.Select(m => KeyValuePair.Create<string, JsonNode?>(m.Key, Of(m.Value))));
                break;
            case ListShape list:
                schema["type"] = "array";
                if (list.IsNeeded)
                {
                    schema["minItems"] = 1;
                }

                schema["items"] = list.Item is TemplateShape ? new JsonObject { ["$ref"] = "#/$defs/pattern" } : Of(list.Item);
                break;
            case TemplateShape:
                schema["$ref"] = "#/$defs/pattern";
                break;
            case ChoiceShape choice:
                Add(schema, "enum", choice.Values);
                break;
            case NumberShape:
                schema["type"] = "number";
                break;
            case FlagShape:
                schema["type"] = "boolean";
                break;
            default:
                schema["type"] = "string";
                schema["minLength"] = 1;
                break;
        }

        return schema;
    }

    private static void Add(JsonObject schema, string key, IEnumerable<string> values)
    {
        var all = values.Select(v => (JsonNode?)JsonValue.Create(v)).ToArray();
        if (all.Length > 0)
        {
            schema[key] = new JsonArray(all);
        }
    }
}
