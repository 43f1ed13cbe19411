namespace MinutesMiner.Extraction.Rules.Language;

/// <summary>
/// The Danish by which a rule's slots are read, from <c>pipelines/_danish/rules</c>, a file a concern. Each is read once, when it is first needed.
/// </summary>
internal static class RuleWords
{
    private static readonly Lazy<PhraseLexicon> LazyTimes = Lexicon("times");
    private static readonly Lazy<PhraseLexicon> LazyAnchors = Lexicon("anchors");
    private static readonly Lazy<PhraseLexicon> LazyCounts = Lexicon("counts");
    private static readonly Lazy<PhraseLexicon> LazyConditions = Lexicon("conditions");
    private static readonly Lazy<PhraseLexicon> LazyModality = Lexicon("modality");
    private static readonly Lazy<PhraseLexicon> LazyGroups = Lexicon("groups");
    private static readonly Lazy<PhraseLexicon> LazyClauses = Lexicon("clauses");
    private static readonly Lazy<PhraseLexicon> LazyProviders = Lexicon("providers");
    private static readonly Lazy<PhraseLexicon> LazyPrices = Lexicon("prices");
    private static readonly Lazy<PhraseLexicon> LazyDoings = Lexicon("doings");

    /// <summary>Units, frequencies, days, seasons.</summary>
    public static PhraseLexicon Times => LazyTimes.Value;

    /// <summary>Events that times count from; a set's name is the event's id.</summary>
    public static PhraseLexicon Anchors => LazyAnchors.Value;

    /// <summary>Bounds, money, nouns counted.</summary>
    public static PhraseLexicon Counts => LazyCounts.Value;

    /// <summary>What opens a condition.</summary>
    public static PhraseLexicon Conditions => LazyConditions.Value;

    /// <summary>How binding.</summary>
    public static PhraseLexicon Modality => LazyModality.Value;

    /// <summary>How a group's own words are cut out.</summary>
    public static PhraseLexicon Groups => LazyGroups.Value;

    /// <summary>Clauses that name activities without giving them.</summary>
    public static PhraseLexicon Clauses => LazyClauses.Value;

    /// <summary>How what is done is told without a term.</summary>
    public static PhraseLexicon Doings => LazyDoings.Value;

    /// <summary>Which tables are lists of prices.</summary>
    public static PhraseLexicon Prices => LazyPrices.Value;

    /// <summary>Who does it.</summary>
    public static PhraseLexicon Providers => LazyProviders.Value;

    private static Lazy<PhraseLexicon> Lexicon(string name) => new(() => PhraseLexicon.Load($"rules/{name}"));
}
