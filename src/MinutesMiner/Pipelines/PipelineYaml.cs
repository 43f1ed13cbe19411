using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Pipelines;

/// <summary>A pipeline file as a tree, merged with those that it extends; every complaint names file, line and column.</summary>
internal sealed class PipelineYaml
{
    private readonly string _file;
    private readonly YamlMappingNode _root;
    private readonly PipelineYaml? _base;

    private PipelineYaml(string file, YamlMappingNode root, PipelineYaml? parent)
    {
        _file = file;
        _root = root;
        _base = parent;
    }

    public string Name => Scalar("name") ?? throw Error(_root, "'name' is missing");

    /// <summary>The pipeline's own value; never inherited.</summary>
    public string? Scalar(string key) => _root.Children.TryGetValue(key, out var node) ? Text(node) : null;

    public static PipelineYaml Parse(string file, TextReader text, Func<string, PipelineYaml?> find)
    {
        YamlStream stream = [];
        try
        {
            stream.Load(text);
        }
        catch (YamlException e)
        {
            throw new PipelineException($"{file}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }

        if (stream.Documents.Count != 1 || stream.Documents[0].RootNode is not YamlMappingNode root)
        {
            throw new PipelineException($"{file}(1,1): one mapping with 'name' is expected.");
        }

        var own = new PipelineYaml(file, root, null);
        foreach (var key in root.Children.Keys)
        {
            if (!PipelineSchema.TopLevel.Contains(own.Text(key), StringComparer.Ordinal))
            {
                throw own.Error(key, $"'{own.Text(key)}' is no key of a pipeline; known are {string.Join(", ", PipelineSchema.TopLevel)}");
            }
        }

        if (own.Scalar("extends") is not { } parent)
        {
            return own;
        }

        var found = find(parent) ?? throw own.Error(root.Children["extends"], $"there is no pipeline '{parent}' to extend");
        return new PipelineYaml(file, root, found);
    }

    /// <summary>The nearest value at the path: the pipeline's own, else the one it inherits.</summary>
    public (PipelineYaml Owner, YamlNode Node)? Find(params string[] path)
    {
        YamlNode node = _root;
        foreach (var key in path)
        {
            if (node is not YamlMappingNode mapping || !mapping.Children.TryGetValue(key, out var next))
            {
                return _base?.Find(path);
            }

            node = next;
        }

        return (this, node);
    }

    /// <summary>A list of strings at the path; empty when there is none.</summary>
    public IReadOnlyList<string> List(params string[] path) =>
        Find(path) is not { } at ? [] : at.Owner.Items(at.Node).Select(at.Owner.Text).ToList();

    /// <summary>A list of templates at the path; empty when there is none.</summary>
    public IReadOnlyList<TextTemplate> Templates(params string[] path) =>
        Find(path) is not { } at ? [] : at.Owner.Items(at.Node).Select(at.Owner.Template).ToList();

    /// <summary>All keys that the mapping at the path has, the inherited ones first.</summary>
    public IEnumerable<string> Keys(string path)
    {
        var inherited = _base?.Keys(path) ?? [];
        return _root.Children.TryGetValue(path, out var node) && node is YamlMappingNode mapping
            ? inherited.Concat(mapping.Children.Keys.Select(Text)).Distinct(StringComparer.Ordinal)
            : inherited;
    }

    /// <summary>The entries of all lists under the key: the pipeline's own first, then those that it inherits.</summary>
    public IEnumerable<(PipelineYaml Owner, YamlNode Node)> Inherited(string key)
    {
        var own = _root.Children.TryGetValue(key, out var node) ? Items(node).Select(n => (this, n)) : [];
        return _base is null ? own : own.Concat(_base.Inherited(key));
    }

    public IEnumerable<YamlNode> Items(YamlNode node) =>
        node is YamlSequenceNode sequence ? sequence.Children : throw Error(node, "a list is expected here");

    public TextTemplate Template(YamlNode node)
    {
        try
        {
            return TextTemplate.Parse(Text(node));
        }
        catch (FormatException e)
        {
            throw Error(node, e.Message.TrimEnd('.'));
        }
    }

    public string Text(YamlNode node) =>
        node is YamlScalarNode { Value: { } value } ? value : throw Error(node, "a text is expected here");

    public PipelineException Error(YamlNode node, string what) => new($"{_file}({node.Start.Line},{node.Start.Column}): {what}.");
}
