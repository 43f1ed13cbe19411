namespace MinutesMiner.Extraction.Rules.Taxonomy;

/// <summary>One of the two trees of terms that rules speak in: groups and activities. Immutable.</summary>
public sealed class RuleVocabulary
{
    private readonly RuleTaxonomy _taxonomy;

    private RuleVocabulary(string name) => _taxonomy = RuleTaxonomy.Load(name);

    /// <summary>Target groups.</summary>
    public static RuleVocabulary Targets { get; } = new("targets");

    /// <summary>Activities.</summary>
    public static RuleVocabulary Activities { get; } = new("activities");

    /// <summary>
    /// The ids that a person's word means: the term of that id or label, with all below it; where there is none, those whose id or label
    /// has it. None when nothing has it.
    /// </summary>
    public IReadOnlyList<string> Within(string typed)
    {
        var word = typed.Trim();
        var exact = _taxonomy.Terms.Where(t => t.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || t.Label.Equals(word, StringComparison.OrdinalIgnoreCase)).ToList();
        var meant = exact.Count > 0 || word.Length < 3
            ? exact
            : _taxonomy.Terms.Where(t => t.Id.Contains(word, StringComparison.OrdinalIgnoreCase) || t.Label.Contains(word, StringComparison.OrdinalIgnoreCase)).ToList();
        return [.. _taxonomy.Terms.Where(t => meant.Exists(m => _taxonomy.IsWithin(t.Id, m.Id))).Select(t => t.Id)];
    }

    /// <summary>The ids of a few wide terms, to show what one looks like.</summary>
    public IReadOnlyList<string> Examples => [.. _taxonomy.Terms.OrderByDescending(t => _taxonomy.Terms.Count(o => _taxonomy.IsWithin(o.Id, t.Id))).Take(5).Select(t => t.Id)];

    /// <summary>What the id is called in Danish; the id itself when it is not in the tree.</summary>
    public string Label(string id) => _taxonomy.Terms.FirstOrDefault(t => t.Id == id)?.Label ?? id;
}
