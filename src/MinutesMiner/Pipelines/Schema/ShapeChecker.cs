using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Text;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Pipelines.Schema;

/// <summary>Compares a file with the shape that it must have, and names everything that is wrong with it at once.</summary>
/// <param name="file">The file's name, for messages.</param>
internal sealed partial class ShapeChecker(string file)
{
    private readonly List<PipelineProblem> _problems = [];

    /// <summary>What is wrong, in the order of the file.</summary>
    public IReadOnlyList<PipelineProblem> Problems => _problems;

    /// <summary>Checks a node and all below it.</summary>
    public void Check(YamlNode node, Shape shape, string path)
    {
        switch (shape)
        {
            case MappingShape mapping when node is YamlMappingNode pairs:
                Check(pairs, mapping, path);
                break;
            case ListShape list when node is YamlSequenceNode sequence:
                if (list.IsNeeded && sequence.Children.Count == 0)
                {
                    Add(node, $"{At(path)} needs an entry");
                }

                foreach (var item in sequence.Children)
                {
                    Check(item, list.Item, path);
                }

                break;
            case TemplateShape when node is YamlScalarNode { Value: { } pattern }:
                CheckTemplate(node, pattern);
                break;
            case ChoiceShape choice when node is YamlScalarNode { Value: { } word } && choice.Values.Contains(word, StringComparer.Ordinal):
            case FlagShape when node is YamlScalarNode { Value: "true" or "false" }:
            case TextShape when node is YamlScalarNode { Value.Length: > 0 }:
                break;
            case NumberShape when node is YamlScalarNode { Value: { } text }
                && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number):
                break;
            default:
                Add(node, $"{At(path)} must be {Wanted(shape)}, and is {Found(node)}");
                break;
        }
    }

    private void Check(YamlMappingNode pairs, MappingShape shape, string path)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (shape.Find(name) is { } member)
            {
                there.Add(name);
                Check(value, member.Value, path.Length == 0 ? name : $"{path}.{name}");
            }
            else
            {
                Add(key, $"'{name}' is no key of {At(path)}{Suggestion(name, shape.Members.Select(m => m.Key))}");
            }
        }

        foreach (var missing in shape.Members.Where(m => m.IsNeeded && !there.Contains(m.Key)))
        {
            Add(pairs, $"{At(path)} needs '{missing.Key}'");
        }

        if (shape.OneOf.Count > 0 && there.Count(shape.OneOf.Contains) != 1)
        {
            Add(pairs, $"{At(path)} needs exactly one of {string.Join(", ", shape.OneOf.Select(k => $"'{k}'"))}");
        }
    }

    private void CheckTemplate(YamlNode node, string pattern)
    {
        try
        {
            TextTemplate.Parse(pattern);
        }
        catch (FormatException e)
        {
            Add(node, e.Message.TrimEnd('.'));
            return;
        }

        foreach (Match match in Placeholder().Matches(pattern))
        {
            var name = match.Groups["name"].Value;
            if (!PipelineShape.Placeholders.Contains(name, StringComparer.Ordinal))
            {
                Add(node, $"{{{name}}} at position {match.Index + 1} of \"{pattern}\" is no placeholder{Suggestion(name, PipelineShape.Placeholders)}");
            }
        }
    }

    /// <summary>"; did you mean 'title'?", or all that there are when none is near.</summary>
    public static string Suggestion(string word, IEnumerable<string> known)
    {
        var all = known.ToList();
        var nearest = all.Select(k => (Key: k, Distance: EditDistance.Between(word.ToLowerInvariant(), k.ToLowerInvariant())))
            .Where(k => k.Distance <= Math.Max(1, (Math.Min(word.Length, k.Key.Length) + 1) / 3))
            .OrderBy(k => k.Distance)
            .Select(k => k.Key)
            .FirstOrDefault();
        return nearest is not null ? $"; did you mean '{nearest}'?" : $"; known are {string.Join(", ", all)}";
    }

    private void Add(YamlNode node, string what) =>
        _problems.Add(new PipelineProblem(file, (int)node.Start.Line, (int)node.Start.Column, what.EndsWith('?') ? what : what + "."));

    private static string At(string path) => path.Length == 0 ? "a pipeline" : $"'{path}'";

    private static string Wanted(Shape shape) => shape switch
    {
        MappingShape => "a mapping of keys",
        ListShape => "a list",
        ChoiceShape choice => $"one of {string.Join(", ", choice.Values)}",
        FlagShape => "true or false",
        NumberShape => "a number",
        TemplateShape => "a pattern",
        _ => "a text",
    };

    private static string Found(YamlNode node) => node switch
    {
        YamlMappingNode => "a mapping",
        YamlSequenceNode => "a list",
        YamlScalarNode { Value: { Length: > 0 } text } => $"'{(text.Length > 40 ? text[..40] + "…" : text)}'",
        _ => "empty",
    };

    [GeneratedRegex(@"(?<!\\)\{(?<name>[A-Za-z]+)\}", RegexOptions.CultureInvariant, 250)]
    private static partial Regex Placeholder();
}
