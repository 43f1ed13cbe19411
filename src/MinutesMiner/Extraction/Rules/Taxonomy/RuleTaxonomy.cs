using MinutesMiner.Core.Documents;
using MinutesMiner.Extraction.Rules.Language;
using MinutesMiner.Pipelines;
using YamlDotNet.RepresentationModel;

namespace MinutesMiner.Extraction.Rules.Taxonomy;

/// <summary>A target group or an activity of the taxonomy.</summary>
/// <param name="Id">Lower case, ASCII, hyphens. Never changes meaning.</param>
/// <param name="Label">What it is called in Danish.</param>
/// <param name="Parent">The wider term; null for a root.</param>
/// <param name="Phrases">How documents name it.</param>
internal sealed record TaxonomyTerm(string Id, string Label, string? Parent, IReadOnlyList<Phrase> Phrases)
{
    /// <summary>How sentences name it by words that are no sign of a rule by themselves: "ansøgningen".</summary>
    public IReadOnlyList<Phrase> Weak { get; init; } = [];

    /// <summary>How headings and titles name what the statements below them are about, by words that name no term within a sentence.</summary>
    public IReadOnlyList<Phrase> Above { get; init; } = [];

    /// <summary>What a quantity of the activity counts ("samtale"); null where it is not counted.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether the term is only meant where the context is its parent or below: "Basisforløb" of some group.</summary>
    public bool InContextOnly { get; init; }

    /// <summary>The event that times count from where a sentence about the group names none.</summary>
    public string? Anchor { get; init; }

    /// <summary>Whom the activity is for where nobody is named; the id of a target group.</summary>
    public string? Group { get; init; }

    /// <summary>The id that rules about the term carry, where that is another term's; null where they carry its own.</summary>
    public string? ToldAs { get; init; }

    /// <summary>Modality of the activity where the text has none of its own: a place in day care is a right.</summary>
    public string? Modality { get; init; }

    /// <summary>Whether the term stands for any activity of its kind, and so for what a rule is about where no narrower term is named.</summary>
    public bool IsGeneral { get; init; }

    /// <summary>Whether it, and all below it, is counted in money before all else.</summary>
    public bool IsPaid { get; init; }
}

/// <summary>Which phrases of a term are looked for.</summary>
internal enum PhraseUse
{
    /// <summary>Those that name it wherever they stand.</summary>
    Firm,

    /// <summary>Those, and the ones that are no sign of a rule by themselves.</summary>
    Weak,

    /// <summary>Every one: those too that only headings name it by.</summary>
    Above,
}

/// <summary>A term found in a sentence.</summary>
/// <param name="Term">The term.</param>
/// <param name="Range">Where its words stand.</param>
internal readonly record struct TermMatch(TaxonomyTerm Term, TextRange Range);

/// <summary>
/// One tree of terms with the phrases that name them, read from YAML: a list of mappings with <c>id</c>, <c>label</c>, and optionally
/// <c>parent</c>, <c>phrases</c>, <c>weak</c>, <c>above</c>, <c>unit</c>, <c>modality</c>, <c>anchor</c>, <c>group</c>,
/// <c>inContext</c>, <c>general</c>, <c>paid</c>, <c>toldAs</c>. Immutable.
/// </summary>
internal sealed class RuleTaxonomy
{
    private static readonly string[] Keys = ["id", "label", "parent", "phrases", "weak", "above", "unit", "modality", "anchor", "group", "inContext", "general", "paid", "toldAs"];

    private readonly Dictionary<string, TaxonomyTerm> _terms = new(StringComparer.Ordinal);
    private readonly List<(TaxonomyTerm Term, PhraseUse Use)> _termOfPhrase = [];
    private readonly PhraseIndex _phrases;

    private RuleTaxonomy(IEnumerable<TaxonomyTerm> terms)
    {
        var phrases = new List<Phrase>();
        foreach (var term in terms)
        {
            _terms.Add(term.Id, term);
            foreach (var (use, named) in new[] { (PhraseUse.Firm, term.Phrases), (PhraseUse.Weak, term.Weak), (PhraseUse.Above, term.Above) })
            {
                _termOfPhrase.AddRange(named.Select(_ => (term, use)));
                phrases.AddRange(named);
            }
        }

        _phrases = new PhraseIndex(phrases);
    }

    /// <summary>Every term, in the file's order.</summary>
    public IReadOnlyCollection<TaxonomyTerm> Terms => _terms.Values;

    /// <summary>The taxonomy shipped with the product: <c>targets</c> or <c>activities</c>.</summary>
    public static RuleTaxonomy Load(string name)
    {
        var resource = $"taxonomy/{name}.yaml";
        using var text = YamlResource.Open(resource);
        return Parse(resource, text);
    }

    /// <summary>Reads a taxonomy.</summary>
    /// <exception cref="PipelineException">It cannot be used; the message gives file, line and column.</exception>
    public static RuleTaxonomy Parse(string file, TextReader text)
    {
        var list = YamlResource.Root<YamlSequenceNode>(file, text, "one list of terms");
        var terms = new Dictionary<string, TaxonomyTerm>(StringComparer.Ordinal);
        foreach (var node in list)
        {
            var term = Term(file, node);
            if (!terms.TryAdd(term.Id, term))
            {
                throw YamlResource.Error(file, node, $"'{term.Id}' is there already");
            }
        }

        foreach (var (term, node) in terms.Values.Zip(list))
        {
            if (term.ToldAs is { } told && !terms.ContainsKey(told))
            {
                throw YamlResource.Error(file, node, $"there is no term '{told}' to tell '{term.Id}' as");
            }

            var steps = 0;
            for (var at = term.Parent; at is not null; at = terms[at].Parent)
            {
                if (!terms.ContainsKey(at))
                {
                    throw YamlResource.Error(file, node, $"there is no term '{at}' to be the parent of '{term.Id}'");
                }

                if (++steps > terms.Count)
                {
                    throw YamlResource.Error(file, node, $"'{term.Id}' is its own ancestor");
                }
            }
        }

        return new RuleTaxonomy(terms.Values);
    }

    /// <summary>The term of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public TaxonomyTerm this[string id] => _terms[id];

    /// <summary>Whether <paramref name="id"/> is <paramref name="ancestor"/> or lies below it.</summary>
    public bool IsWithin(string id, string ancestor) => Upwards(id).Any(t => t.Id == ancestor);

    /// <summary>The anchor of the term or of the nearest one above that has one.</summary>
    public string? AnchorOf(string id) => Upwards(id).Select(t => t.Anchor).FirstOrDefault(a => a is not null);

    /// <summary>Whether the term, or one above it, is counted in money before all else.</summary>
    public bool IsPaid(string id) => Upwards(id).Any(t => t.IsPaid);

    /// <summary>Whom the activity is for where nobody is named; null where it says nothing of it.</summary>
    public string? GroupOf(string id) => _terms[id].Group;

    /// <summary>The id that a rule about the term carries; an id of no term is its own.</summary>
    public string Told(string id) => _terms.GetValueOrDefault(id)?.ToldAs ?? id;

    /// <summary>Number of terms above.</summary>
    public int Depth(string id) => _terms[id].Parent is { } parent ? 1 + Depth(parent) : 0;

    /// <summary>The narrowest term that holds both; null when they stand in different trees.</summary>
    public string? Common(string first, string second) => Upwards(first).FirstOrDefault(t => IsWithin(second, t.Id))?.Id;

    /// <summary>The term and those above it, from below.</summary>
    private IEnumerable<TaxonomyTerm> Upwards(string id)
    {
        for (string? at = id; at is not null; at = _terms[at].Parent)
        {
            yield return _terms[at];
        }
    }

    /// <summary>
    /// The terms that the sentence names, left to right, not overlapping: of overlapping matches the longest stands, and of equal ones the
    /// one that lies below the context, else the most specific.
    /// </summary>
    /// <param name="words">The sentence or heading.</param>
    /// <param name="context">Ids that the context is about.</param>
    /// <param name="use">Which phrases are looked for.</param>
    public IReadOnlyList<TermMatch> Find(Words words, IReadOnlyCollection<string> context, PhraseUse use = PhraseUse.Firm)
    {
        var found = new List<TermMatch>();
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (phrase, end) in _phrases.At(words, at))
            {
                var (term, known) = _termOfPhrase[phrase];
                if (known <= use && Fits(term, context))
                {
                    found.Add(new TermMatch(term, words.Range(at, end)));
                }
            }
        }

        var kept = new List<TermMatch>();
        foreach (var match in found.OrderByDescending(m => m.Range.Length).ThenByDescending(m => Nearness(m.Term, context)).ThenByDescending(m => Depth(m.Term.Id)))
        {
            if (!kept.Exists(k => k.Range.Overlaps(match.Range)))
            {
                kept.Add(match);
            }
        }

        return kept.OrderBy(m => m.Range.Start).ToList();
    }

    private bool Fits(TaxonomyTerm term, IReadOnlyCollection<string> context) =>
        !term.InContextOnly || (term.Parent is { } parent && context.Any(c => IsWithin(c, parent)));

    private int Nearness(TaxonomyTerm term, IReadOnlyCollection<string> context) =>
        context.Count == 0 ? 0 : context.Max(c => IsWithin(term.Id, c) ? 1 + Depth(c) : 0);

    private static TaxonomyTerm Term(string file, YamlNode node)
    {
        if (node is not YamlMappingNode mapping)
        {
            throw YamlResource.Error(file, node, "a term with 'id' and 'label' is expected here");
        }

        foreach (var key in mapping.Children.Keys)
        {
            if (!Keys.Contains(Text(key), StringComparer.Ordinal))
            {
                throw YamlResource.Error(file, key, $"'{Text(key)}' is no key of a term; known are {string.Join(", ", Keys)}");
            }
        }

        return new TaxonomyTerm(Required("id"), Required("label"), Optional("parent"), Phrases("phrases"))
        {
            Weak = Phrases("weak"),
            Above = Phrases("above"),
            Unit = Optional("unit"),
            Modality = Optional("modality"),
            Anchor = Optional("anchor"),
            Group = Optional("group"),
            InContextOnly = IsSet("inContext"),
            IsGeneral = IsSet("general"),
            IsPaid = IsSet("paid"),
            ToldAs = Optional("toldAs"),
        };

        bool IsSet(string key) => Optional(key) switch
        {
            null or "false" => false,
            "true" => true,
            var other => throw YamlResource.Error(file, mapping.Children[key], $"'{other}' is neither true nor false"),
        };

        string Required(string key) => Optional(key) ?? throw YamlResource.Error(file, node, $"'{key}' is missing");

        string? Optional(string key) => mapping.Children.TryGetValue(key, out var value) ? Text(value) : null;

        string Text(YamlNode value) => value is YamlScalarNode { Value: { } scalar } ? scalar : throw YamlResource.Error(file, value, "a text is expected here");

        List<Phrase> Phrases(string key) => !mapping.Children.TryGetValue(key, out var list) ? []
            : list is YamlSequenceNode sequence ? sequence.Select(ReadPhrase).ToList() : throw YamlResource.Error(file, list, "a list is expected here");

        Phrase ReadPhrase(YamlNode value) => YamlResource.Phrase(file, value, Text(value));
    }
}
