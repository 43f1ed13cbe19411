using MinutesMiner.Core.Storage;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Pipelines;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Linking;

/// <summary>The Danish that linking needs, read from <c>pipelines/_danish/linking/phrases.yaml</c>. Immutable.</summary>
internal sealed class LinkPhrases
{
    private const string File = "linking/phrases.yaml";

    private readonly Dictionary<string, IReadOnlyList<string>> _lists;

    private LinkPhrases(Dictionary<string, IReadOnlyList<string>> lists) => _lists = lists;

    /// <summary>What is shipped with the product.</summary>
    public static LinkPhrases Shipped { get; } = Load();

    /// <summary>Last words of the names of councils, without article, as <see cref="NameMatch.Key"/> writes them.</summary>
    public IReadOnlySet<string> Councils => field ??= Names("councils");

    /// <summary>Last words of the names of finance committees.</summary>
    public IReadOnlySet<string> Finance => field ??= Names("finance");

    /// <summary>Whole titles that come back at every meeting.</summary>
    public IReadOnlyList<Phrase> StandingTitles => field ??= [.. _lists["standingTitles"].Select(Phrase.Parse)];

    /// <summary>How titles begin that come back at every meeting.</summary>
    public IReadOnlyList<Phrase> StandingBeginnings => field ??= [.. _lists["standingBeginnings"].Select(Phrase.Parse)];

    /// <summary>Words of titles that come back at every meeting.</summary>
    public PhraseSet StandingWords => field ??= Phrases("standingWords");

    /// <summary>Words that end what applied.</summary>
    public PhraseSet Repeals => field ??= Phrases("repeals");

    /// <summary>What is ended as a whole.</summary>
    public PhraseSet Wholes => field ??= Phrases("wholes");

    /// <summary>Words that change what applied.</summary>
    public PhraseSet Changes => field ??= Phrases("changes");

    /// <summary>Words of looking back.</summary>
    public PhraseSet Evaluations => field ??= Phrases("evaluations");

    /// <summary>Words of reporting.</summary>
    public PhraseSet Reports => field ??= Phrases("reports");

    /// <summary>A meeting meant without its date.</summary>
    public PhraseSet NextMeeting => field ??= Phrases("nextMeeting");

    /// <summary>Words of the law.</summary>
    public PhraseSet Laws => field ??= Phrases("laws");

    /// <summary>Words for looking at the single case.</summary>
    public PhraseSet IndividualAssessment => field ??= Phrases("individualAssessment");

    /// <summary>Words that allow no exception.</summary>
    public PhraseSet Absolutes => field ??= Phrases("absolutes");

    private static LinkPhrases Load()
    {
        var stream = typeof(LinkPhrases).Assembly.GetManifestResourceStream(File) ?? throw new PipelineException($"{File}(1,1): the file is missing.");
        using var text = new StreamReader(stream);
        YamlStream yaml = [];
        try
        {
            yaml.Load(text);
        }
        catch (YamlException e)
        {
            throw new PipelineException($"{File}({e.Start.Line},{e.Start.Column}): {e.Message}", e);
        }

        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        return new LinkPhrases(root.Children.ToDictionary(
            p => ((YamlScalarNode)p.Key).Value!,
            p => (IReadOnlyList<string>)[.. ((YamlSequenceNode)p.Value).Children.Select(c => ((YamlScalarNode)c).Value!)],
            StringComparer.Ordinal));
    }

    private PhraseSet Phrases(string name) => new([.. _lists[name]]);

    private HashSet<string> Names(string name) => _lists[name].Select(NameMatch.Key).ToHashSet(StringComparer.Ordinal);
}
