using MinutesMiner.Pipelines;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Extraction.Rules.Language;

/// <summary>Named sets of phrases, read from YAML: one mapping from a set's name to a list of its phrases. Immutable.</summary>
internal sealed class PhraseLexicon
{
    private readonly string _file;
    private readonly Dictionary<string, PhraseSet> _sets = new(StringComparer.Ordinal);

    private PhraseLexicon(string file) => _file = file;

    /// <summary>The set of the name.</summary>
    /// <exception cref="PipelineException">The file has no such set.</exception>
    public PhraseSet this[string name] => _sets.TryGetValue(name, out var set) ? set : throw new PipelineException($"{_file}(1,1): the set '{name}' is missing.");

    /// <summary>Every set with its name, in the file's order.</summary>
    public IReadOnlyList<(string Name, PhraseSet Set)> Sets { get; private init; } = [];

    /// <summary>The lexicon shipped with the product under that name: of the taxonomy, or where a folder is named, of that (<c>rules/times</c>).</summary>
    public static PhraseLexicon Load(string name)
    {
        var resource = name.Contains('/', StringComparison.Ordinal) ? $"{name}.yaml" : $"taxonomy/{name}.yaml";
        using var text = YamlResource.Open(resource);
        return Parse(resource, text);
    }

    /// <summary>Reads a lexicon.</summary>
    /// <exception cref="PipelineException">It cannot be used; the message gives file, line and column.</exception>
    public static PhraseLexicon Parse(string file, TextReader text)
    {
        var root = YamlResource.Root<YamlMappingNode>(file, text, "one mapping from names to lists of phrases");
        var sets = new List<(string Name, PhraseSet Set)>();
        var lexicon = new PhraseLexicon(file) { Sets = sets };
        foreach (var (key, value) in root.Children)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name } || value is not YamlSequenceNode { Children.Count: > 0 } list)
            {
                throw YamlResource.Error(file, value, "a name with a list of phrases is expected here");
            }

            var set = new PhraseSet(list.Select(p => Phrase(file, p)).ToArray());
            sets.Add((name, set));
            lexicon._sets.Add(name, set);
        }

        return lexicon;
    }

    private static string Phrase(string file, YamlNode node)
    {
        if (node is not YamlScalarNode { Value: { } text })
        {
            throw YamlResource.Error(file, node, "a phrase is expected here");
        }

        return YamlResource.Phrase(file, node, text).Source;
    }
}
