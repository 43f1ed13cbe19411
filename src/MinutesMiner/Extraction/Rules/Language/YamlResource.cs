using MinutesMiner.Pipelines;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Extraction.Rules.Language;

/// <summary>Opens the YAML that rules are read by, and says where in it an error is.</summary>
internal static class YamlResource
{
    /// <summary>The text of a file shipped with the product.</summary>
    /// <exception cref="PipelineException">There is none of that name.</exception>
    public static StreamReader Open(string resource) =>
        new(typeof(YamlResource).Assembly.GetManifestResourceStream(resource) ?? throw new PipelineException($"{resource}(1,1): the file is missing."));

    /// <summary>The root of the one document that the text holds.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="expected">What the root is, for the message when it is something else.</param>
    /// <exception cref="PipelineException">It is no YAML, several documents, or another kind of node; the message gives file, line and column.</exception>
    public static T Root<T>(string file, TextReader text, string expected)
        where T : YamlNode
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

        return stream.Documents is [{ RootNode: T root }] ? root : throw new PipelineException($"{file}(1,1): {expected} is expected.");
    }

    /// <summary>A phrase that a node writes.</summary>
    /// <exception cref="PipelineException">It is none.</exception>
    public static Phrase Phrase(string file, YamlNode node, string text)
    {
        try
        {
            return Language.Phrase.Parse(text);
        }
        catch (FormatException e)
        {
            throw Error(file, node, e.Message.TrimEnd('.'));
        }
    }

    /// <summary>An error at a node.</summary>
    public static PipelineException Error(string file, YamlNode node, string what) => new($"{file}({node.Start.Line},{node.Start.Column}): {what}.");
}
