using MinutesMiner.Pipelines.Schema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Pipelines;

/// <summary>A pipeline file as a tree, over the tree that it extends. Its shape has been checked: what is there is of the right kind.</summary>
internal sealed class PipelineYaml
{
    /// <summary>Longest file, in UTF-16 code units; stops one that would fill the memory.</summary>
    private const int LongestFile = 1 << 20;

    /// <summary>Deepest nesting; the reader of trees recurses, and a deeper one would exhaust the stack.</summary>
    private const int DeepestNesting = 32;

    private readonly string _file;
    private readonly YamlMappingNode _root;
    private readonly PipelineYaml? _base;

    private PipelineYaml(string file, YamlMappingNode root, PipelineYaml? parent)
    {
        _file = file;
        _root = root;
        _base = parent;
    }

    /// <summary>The pipeline's name.</summary>
    public string Name => Scalar("name")!;

    /// <summary>The file's tree. Null when it cannot be used; what is wrong is then among the problems.</summary>
    public static PipelineYaml? Parse(string file, TextReader reader, List<PipelineProblem> problems)
    {
        var text = reader.ReadToEnd();
        if (text.Length > LongestFile)
        {
            problems.Add(new PipelineProblem(file, 1, 1, $"the file is longer than {LongestFile} characters."));
            return null;
        }

        YamlStream stream = [];
        try
        {
            if (DeepestPlace(text) is { } deep)
            {
                problems.Add(new PipelineProblem(file, (int)deep.Line, (int)deep.Column, $"lists and mappings are nested more than {DeepestNesting} deep."));
                return null;
            }

            stream.Load(new StringReader(text));
        }
        catch (YamlException e)
        {
            problems.Add(new PipelineProblem(file, (int)e.Start.Line, (int)e.Start.Column, $"this is no YAML: {e.Message.TrimEnd('.')}."));
            return null;
        }

        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            problems.Add(new PipelineProblem(file, 1, 1, "one mapping of keys is expected, with 'name'."));
            return null;
        }

        var checker = new ShapeChecker(file);
        checker.Check(root, PipelineShape.Root, "");
        problems.AddRange(checker.Problems);
        return checker.Problems.Count == 0 ? new PipelineYaml(file, root, null) : null;
    }

    /// <summary>The same tree over the one that it extends.</summary>
    public PipelineYaml Over(PipelineYaml parent) => new(_file, _root, parent);

    /// <summary>The pipeline's own value; never inherited.</summary>
    public string? Scalar(string key) => _root.Children.TryGetValue(key, out var node) ? Text(node) : null;

    /// <summary>A problem at the value of a key of the pipeline's own.</summary>
    public PipelineProblem Problem(string key, string what)
    {
        var at = _root.Children[key].Start;
        return new PipelineProblem(_file, (int)at.Line, (int)at.Column, what);
    }

    /// <summary>The entries of the nearest list at the path: the pipeline's own, else the one that it inherits; empty when there is none. The entry <c>&lt;inherited&gt;</c> stands for the inherited list.</summary>
    public IReadOnlyList<YamlNode> Items(params string[] path)
    {
        YamlNode node = _root;
        foreach (var key in path)
        {
            if (node is not YamlMappingNode mapping || !mapping.Children.TryGetValue(key, out var next))
            {
                return _base?.Items(path) ?? [];
            }

            node = next;
        }

        return [.. ((YamlSequenceNode)node).Children.SelectMany(n => n is YamlScalarNode { Value: PipelineShape.Inherited } ? _base?.Items(path) ?? [] : [n])];
    }

    /// <summary>Whether the nearest flag at the path, the pipeline's own or an inherited one, is set; false when there is none.</summary>
    public bool Flag(params string[] path)
    {
        YamlNode node = _root;
        foreach (var key in path)
        {
            if (node is not YamlMappingNode mapping || !mapping.Children.TryGetValue(key, out var next))
            {
                return _base?.Flag(path) == true;
            }

            node = next;
        }

        return Text(node) == "true";
    }

    /// <summary>Whether the pipeline or one that it extends has the key.</summary>
    public bool Has(string key) => _root.Children.ContainsKey(key) || _base?.Has(key) == true;

    /// <summary>A list of texts at the path; empty when there is none.</summary>
    public IReadOnlyList<string> List(params string[] path) => Items(path).Select(Text).ToList();

    /// <summary>A list of patterns at the path; empty when there is none.</summary>
    public IReadOnlyList<TextTemplate> Templates(params string[] path) => Items(path).Select(n => TextTemplate.Parse(Text(n))).ToList();

    /// <summary>All keys that the mapping at the key has, the inherited ones first.</summary>
    public IEnumerable<string> Keys(string key)
    {
        var inherited = _base?.Keys(key) ?? [];
        return _root.Children.TryGetValue(key, out var node)
            ? inherited.Concat(((YamlMappingNode)node).Children.Keys.Select(Text)).Distinct(StringComparer.Ordinal)
            : inherited;
    }

    /// <summary>The entries of all lists at the key: the pipeline's own first, then those that it inherits.</summary>
    public IEnumerable<YamlNode> Inherited(string key)
    {
        var own = _root.Children.TryGetValue(key, out var node) ? ((YamlSequenceNode)node).Children : [];
        return _base is null ? own : own.Concat(_base.Inherited(key));
    }

    /// <summary>A scalar's text.</summary>
    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static Mark? DeepestPlace(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > DeepestNesting)
            {
                return parser.Current.Start;
            }
        }

        return null;
    }
}
