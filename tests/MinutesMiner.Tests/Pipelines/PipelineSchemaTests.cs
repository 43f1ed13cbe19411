using System.Collections;
using System.Text.Json.Nodes;
using MinutesMiner.Pipelines;
using MinutesMiner.Pipelines.Schema;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Tests.Pipelines;

/// <summary>The published schema, the checker and the loader know the same keys.</summary>
public class PipelineSchemaTests
{
    private static readonly JsonObject Schema = JsonNode.Parse(JsonSchema.Write())!.AsObject();

    public static TheoryData<string> Files =>
    [
        .. new[] { "pipelines", "docs/example" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(PipelineFolder.Repository, f), "pipeline.yaml", SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(PipelineFolder.Repository, f).Replace('\\', '/')),
    ];

    [Fact]
    public void The_published_schema_is_up_to_date() => Assert.True(
        File.ReadAllText(Path.Combine(PipelineFolder.Repository, "docs", "pipeline.schema.json")).ReplaceLineEndings("\n") == JsonSchema.Write(),
        "docs/pipeline.schema.json is out of date; write it again with: dotnet run --project src/MinutesMiner.App -- docs");

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_pipeline_is_as_the_schema_says_and_names_it(string file)
    {
        var path = Path.Combine(PipelineFolder.Repository, file);
        Assert.Empty(new SchemaValidator(Schema).Validate(Yaml(File.ReadAllText(path))));
        var hint = File.ReadLines(path).First();
        Assert.StartsWith("# yaml-language-server: $schema=", hint, StringComparison.Ordinal);
        var named = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, hint.Split('=')[1]));
        Assert.Equal(Path.Combine(PipelineFolder.Repository, "docs", "pipeline.schema.json"), named);
    }

    [Theory]
    [InlineData("name: mine")]
    [InlineData("name: mine\ntitel: [x]")]
    [InlineData("titles: [x]")]
    [InlineData("name: mine\ntitles: x")]
    [InlineData("name: mine\ntitles: [[x]]")]
    [InlineData("name: mine\ngeneric: maybe")]
    [InlineData("name: mine\nclaims: {}")]
    [InlineData("name: mine\nclaims: { signs: [] }")]
    [InlineData("name: mine\nclaims: { signs: [{ heading: x, weight: 0.5 }] }")]
    [InlineData("name: mine\nclaims: { signs: [{ heading: x, producer: y, weight: 0.5 }] }")]
    [InlineData("name: mine\nclaims: { signs: [{ heading: x, weight: -0.5 }] }")]
    [InlineData("name: mine\noutcomes: { no_remarks: [x] }")]
    [InlineData("name: mine\noutcomes: { noRemarks: [x] }")]
    [InlineData("name: mine\nattendance: { itemOnly: [x] }")]
    public void The_schema_and_the_loader_agree(string yaml)
    {
        var problems = new List<PipelineProblem>();
        var read = PipelineYaml.Parse("x", new StringReader(yaml), problems);
        Assert.Equal(new SchemaValidator(Schema).Validate(Yaml(yaml)).Any(), read is null);
    }

    [Fact]
    public void Every_key_is_described()
    {
        var shapes = Shapes(PipelineShape.Root, "").ToList();
        Assert.True(shapes.Count > 80);
        Assert.All(shapes, s => Assert.EndsWith(".", s.Shape.Description, StringComparison.Ordinal));
    }

    /// <summary>A word of its own is put under every key: each must come out somewhere in what the loader makes of the file.</summary>
    [Fact]
    public void Every_key_of_the_schema_is_read()
    {
        var paths = Shapes(PipelineShape.Root, "")
            .Where(s => s.Shape is ListShape { Item: TextShape or TemplateShape } && s.Path.Split('.')[0] is not ("claims" or "parties") && !s.Path.Contains("columns", StringComparison.Ordinal))
            .Select(s => s.Path.Split('.'))
            .Where(p => p.Length <= 2)
            .ToList();
        var yaml = ("name: mine\ndescription: worddescription\ngeneric: true\nkind: memo\npages: landscape\nclaims:\n  mediaTypes: [wordmedia]\n  signs:\n    - { heading: wordheading, weight: 7.25 }\n    - { producer: wordproducer, weight: 1 }\nparties:\n  - { letter: Q, name: wordparty, aliases: [wordalias] }\n"
            + string.Concat(paths.GroupBy(p => p[0]).Select(g => g.First().Length == 1
                ? $"{g.Key}: [{Word(g.First())}]\n"
                : $"{g.Key}:\n{string.Concat(g.Select(p => $"  {p[1]}: [{Word(p)}]\n"))}")))
            .Replace("items:\n", "items:\n  columns: { number: [wordcolumn], title: [wordtitle] }\n  purposes: { orientation: [wordpurpose] }\n  marks: { discussion: [wordmark] }\n", StringComparison.Ordinal);
        using var folder = new PipelineFolder().With("mine", yaml);
        var found = Texts(folder.Load("mine"), 0).ToHashSet(StringComparer.Ordinal);
        string[] words = ["mine", "worddescription", "wordmedia", "wordheading", "wordproducer", "7.25", "True", "Memo", "Landscape", "wordcolumn", "wordtitle", "wordpurpose", "wordmark", "wordparty", "wordalias", .. paths.Select(Word)];
        Assert.Empty(words.Except(found, StringComparer.Ordinal));

        static string Word(string[] path) => "word" + string.Concat(path).ToLowerInvariant().Replace("_", "", StringComparison.Ordinal);
    }

    private static YamlNode Yaml(string text)
    {
        YamlStream stream = [];
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    private static IEnumerable<(string Path, Shape Shape)> Shapes(Shape shape, string path) => shape switch
    {
        MappingShape mapping => mapping.Members.SelectMany(m => Shapes(m.Value, path.Length == 0 ? m.Key : $"{path}.{m.Key}")).Prepend((path, shape)),
        ListShape list => Shapes(list.Item, path).Prepend((path, shape)),
        _ => [(path, shape)],
    };

    /// <summary>Every text that a value holds, however deep.</summary>
    private static IEnumerable<string> Texts(object? value, int depth)
    {
        switch (value)
        {
            case null:
            case var _ when depth > 8:
                return [];
            case string text:
                return [text];
            case TextTemplate template:
                return [template.Source];
            case IEnumerable items:
                return items.Cast<object?>().SelectMany(i => Texts(i, depth + 1));
            case IFormattable number when value.GetType().IsPrimitive || value.GetType().IsEnum:
                return [number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)];
            case bool flag:
                return [flag.ToString()];
            default:
                var type = value.GetType();
                return type.GetProperties().Where(p => p.GetIndexParameters().Length == 0).SelectMany(p => Texts(p.GetValue(value), depth + 1))
                    .Concat(type.IsValueType ? type.GetFields().SelectMany(f => Texts(f.GetValue(value), depth + 1)) : []);
        }
    }
}
