using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Tests.Pipelines;

/// <summary>As much of JSON Schema 2020-12 as the pipelines' schema uses; a keyword that it does not know is an error.</summary>
internal sealed class SchemaValidator(JsonObject root)
{
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "$schema", "title", "description", "$defs" };

    /// <summary>What is wrong with the node, each with its path.</summary>
    public IEnumerable<string> Validate(YamlNode node) => Validate(node, root, "$");

    private IEnumerable<string> Validate(YamlNode node, JsonObject schema, string path)
    {
        foreach (var (keyword, value) in schema)
        {
            var wrong = keyword switch
            {
                _ when Silent.Contains(keyword) => [],
                "$ref" => Validate(node, Resolve(value!.GetValue<string>()), path),
                "type" => Is(node, value!.GetValue<string>()) ? [] : [$"{path}: is no {value}"],
                "enum" => node is YamlScalarNode { Value: var word } && value!.AsArray().Any(v => v!.GetValue<string>() == word) ? [] : [$"{path}: is none of {value}"],
                "minLength" => node is not YamlScalarNode { Value.Length: var length } || length >= value!.GetValue<int>() ? [] : [$"{path}: is too short"],
                "minItems" => node is not YamlSequenceNode list || list.Children.Count >= value!.GetValue<int>() ? [] : [$"{path}: has too few entries"],
                "items" => node is YamlSequenceNode list ? list.Children.SelectMany((n, i) => Validate(n, value!.AsObject(), $"{path}[{i}]")) : [],
                "required" => value!.AsArray().Select(k => k!.GetValue<string>()).Where(k => node is YamlMappingNode m && !m.Children.ContainsKey(k)).Select(k => $"{path}: '{k}' is missing"),
                "oneOf" => value!.AsArray().Count(s => !Validate(node, s!.AsObject(), path).Any()) == 1 ? [] : [$"{path}: not exactly one of"],
                "properties" => Members(node).SelectMany(m => value!.AsObject()[m.Key] is JsonObject s ? Validate(m.Value, s, $"{path}.{m.Key}") : []),
                "additionalProperties" => Members(node).Where(m => !schema["properties"]!.AsObject().ContainsKey(m.Key)).Select(m => $"{path}: '{m.Key}' is unknown"),
                _ => throw new NotSupportedException(keyword),
            };
            foreach (var problem in wrong)
            {
                yield return problem;
            }
        }
    }

    private JsonObject Resolve(string reference) => reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)root, (at, name) => at[name]!).AsObject();

    private static IEnumerable<(string Key, YamlNode Value)> Members(YamlNode node) =>
        node is YamlMappingNode mapping ? mapping.Children.Select(c => (((YamlScalarNode)c.Key).Value!, c.Value)) : [];

    private static bool Is(YamlNode node, string type) => type switch
    {
        "object" => node is YamlMappingNode,
        "array" => node is YamlSequenceNode,
        "boolean" => node is YamlScalarNode { Value: "true" or "false" },
        "number" => Number(node) is not null,
        "string" => node is YamlScalarNode { Value: not null },
        _ => throw new NotSupportedException(type),
    };

    private static double? Number(YamlNode node) =>
        node is YamlScalarNode { Value: { } text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
