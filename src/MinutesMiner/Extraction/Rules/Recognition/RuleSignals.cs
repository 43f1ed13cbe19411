using System.Globalization;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Pipelines;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Extraction.Rules.Recognition;

/// <summary>Where the phrases of a signal are looked for.</summary>
internal enum SignalPlace
{
    /// <summary>Anywhere in the sentence.</summary>
    Sentence,

    /// <summary>At the sentence's front.</summary>
    Front,

    /// <summary>In the words that lead to the list that the sentence is an entry of.</summary>
    Lead,

    /// <summary>In the lead-in, a heading or a table's header above the sentence, the item's title left out.</summary>
    Above,

    /// <summary>In the item's title, or the document's where there are no items.</summary>
    Title,
}

/// <summary>One sign for or against a sentence's being a rule.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Place">Where its phrases are looked for.</param>
internal sealed record RuleSignal(string Id, SignalPlace Place);

/// <summary>
/// The signals by which rules are told, and the word classes that clauses are read with, from YAML: a mapping with <c>governing</c> (from a
/// clause's sign to what it adds), <c>classes</c> (from a <see cref="WordKind"/> to phrases) and <c>signals</c> (a list of mappings with
/// <c>id</c>, <c>phrases</c> and optionally <c>in</c>). Immutable.
/// </summary>
internal sealed class RuleSignals
{
    private readonly PhraseIndex _phrases;
    private readonly (WordKind Kind, int Signal)[] _meanings;
    private readonly Dictionary<string, double> _governing;

    private RuleSignals(Dictionary<string, double> governing, IReadOnlyList<RuleSignal> signals, IReadOnlyList<(Phrase Phrase, WordKind Kind, int Signal)> phrases)
    {
        All = signals;
        _governing = governing;
        _phrases = new PhraseIndex([.. phrases.Select(p => p.Phrase)]);
        _meanings = [.. phrases.Select(p => (p.Kind, p.Signal))];
    }

    /// <summary>Every signal, in the file's order.</summary>
    public IReadOnlyList<RuleSignal> All { get; }

    /// <summary>The signals shipped with the product.</summary>
    public static RuleSignals Load()
    {
        const string Resource = "taxonomy/signals.yaml";
        using var text = YamlResource.Open(Resource);
        return Parse(Resource, text);
    }

    /// <summary>What the sign adds to a verb's claim to govern its sentence; 0 for a sign that the file does not name.</summary>
    public double Claim(string sign) => _governing.GetValueOrDefault(sign);

    /// <summary>The sentence with what its words are, and the signals that stand in it.</summary>
    public MarkedWords Mark(Words words)
    {
        var kinds = new WordKind[words.Count];
        var lexical = new Dictionary<int, int>();
        for (var at = 0; at < kinds.Length; at++)
        {
            foreach (var (phrase, _) in _phrases.At(words, at))
            {
                var (kind, signal) = _meanings[phrase];
                kinds[at] |= kind;
                if (signal >= 0)
                {
                    lexical.TryAdd(signal, at);
                }
            }
        }

        return new MarkedWords(words, kinds, lexical);
    }

    /// <summary>Reads the signals.</summary>
    /// <exception cref="PipelineException">They cannot be used; the message gives file, line and column.</exception>
    public static RuleSignals Parse(string file, TextReader text)
    {
        var root = YamlResource.Root<YamlMappingNode>(file, text, "a mapping with governing, classes and signals");
        var governing = new Dictionary<string, double>(StringComparer.Ordinal);
        var signals = new List<RuleSignal>();
        var phrases = new List<(Phrase, WordKind, int)>();
        foreach (var (key, value) in root.Children)
        {
            switch (Text(file, key), value)
            {
                case ("governing", YamlMappingNode signs):
                    foreach (var (sign, claim) in signs.Children)
                    {
                        governing[Text(file, sign)] = Number(file, claim);
                    }

                    break;
                case ("classes", YamlMappingNode classes):
                    foreach (var (name, list) in classes.Children)
                    {
                        var kind = Enum.TryParse<WordKind>(Text(file, name), true, out var known) && known != WordKind.None ? known : throw YamlResource.Error(file, name, $"'{name}' is no class of words");
                        phrases.AddRange(Phrases(file, list).Select(p => (p, kind, -1)));
                    }

                    break;
                case ("signals", YamlSequenceNode list):
                    foreach (var node in list)
                    {
                        var (signal, its) = Signal(file, node);
                        if (signals.Exists(s => s.Id == signal.Id))
                        {
                            throw YamlResource.Error(file, node, $"'{signal.Id}' is there already");
                        }

                        phrases.AddRange(its.Select(p => (p, WordKind.None, signals.Count)));
                        signals.Add(signal);
                    }

                    break;
                default:
                    throw YamlResource.Error(file, key, "governing, classes or signals is expected here");
            }
        }

        return new RuleSignals(governing, signals, phrases);
    }

    private static (RuleSignal Signal, IReadOnlyList<Phrase> Phrases) Signal(string file, YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw YamlResource.Error(file, node, "a signal with 'id' and 'phrases' is expected here");
        }

        string? id = null;
        var place = SignalPlace.Sentence;
        IReadOnlyList<Phrase> phrases = [];
        foreach (var (key, value) in mapping.Children)
        {
            switch (Text(file, key))
            {
                case "id":
                    id = Text(file, value);
                    break;
                case "in":
                    place = Enum.TryParse<SignalPlace>(Text(file, value), true, out var known) ? known : throw YamlResource.Error(file, value, $"'{value}' is no place; known are {string.Join(", ", Enum.GetNames<SignalPlace>())}");
                    break;
                case "phrases":
                    phrases = Phrases(file, value);
                    break;
                default:
                    throw YamlResource.Error(file, key, $"'{key}' is no key of a signal");
            }
        }

        return id is null || phrases.Count == 0
            ? throw YamlResource.Error(file, node, "a signal with 'id' and 'phrases' is expected here")
            : (new RuleSignal(id, place), phrases);
    }

    private static List<Phrase> Phrases(string file, YamlNode node)
    {
        if (node is not YamlSequenceNode list)
        {
            throw YamlResource.Error(file, node, "a list of phrases is expected here");
        }

        var phrases = new List<Phrase>();
        foreach (var phrase in list)
        {
            phrases.Add(YamlResource.Phrase(file, phrase, Text(file, phrase)));
        }

        return phrases;
    }

    private static double Number(string file, YamlNode node) =>
        double.TryParse(Text(file, node), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw YamlResource.Error(file, node, "a number is expected here");

    private static string Text(string file, YamlNode node) => node is YamlScalarNode { Value: { } text } ? text : throw YamlResource.Error(file, node, "a text is expected here");
}
