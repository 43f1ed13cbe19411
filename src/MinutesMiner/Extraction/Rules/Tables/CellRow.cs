using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Tables;

/// <summary>What the row of a cell says beside it.</summary>
/// <param name="Label">The row's first cell with words.</param>
/// <param name="Head">What stands above the labels: "Målgruppe", "Ydelse"; empty where nothing does.</param>
/// <param name="Header">What stands above the cell; empty where nothing does.</param>
/// <param name="Others">The row's further cells with words, in order.</param>
internal sealed record CellRow(string Label, string Head, string Header, IReadOnlyList<string> Others)
{
    /// <summary>The heads of the row's cells with words behind the label.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];

    /// <summary>The cell ahead of this one that says what sets it off: "5 cm sne" under "Rydning iværksættes ved"; null where none does.</summary>
    public string? Trigger { get; init; }

    /// <summary>From when the row's time counts, where a column says so: "Ansøgningen er modtaget" under "Regnes fra"; null where none does.</summary>
    public string? Start { get; init; }

    private static readonly PhraseSet Groups = RuleWords.Groups["columnOfGroups"];
    private static readonly PhraseSet Levels = RuleWords.Groups["columnOfLevels"];
    private static readonly PhraseSet Services = RuleWords.Groups["columnOfServices"];
    private static readonly PhraseSet Triggers = RuleWords.Groups["columnOfTriggers"];
    private static readonly PhraseSet Asides = RuleWords.Groups["columnOfAsides"];
    private static readonly PhraseSet Starts = RuleWords.Groups["columnOfStarts"];
    private static readonly PhraseSet Limits = RuleWords.Times["limit"];
    private static readonly PhraseSet LimitHeads = RuleWords.Times["limitHead"];
    private static readonly PhraseSet Days = RuleWords.Groups["columnOfDays"];

    /// <summary>Whether the head of the labels says that they are groups.</summary>
    public bool HasGroups => Groups.IsIn(new Words(Head));

    /// <summary>Whether the head of the labels says that they are services.</summary>
    public bool HasServices => Services.IsIn(new Words(Head));

    /// <summary>Whether what stands above the cell says on which days it holds: "Hverdage", "Søn- og helligdage".</summary>
    public bool IsByDay => Days.EndAt(new Words(Header), 0) > 0;

    /// <summary>Whether a column's head says that its cells set off what stands behind them.</summary>
    public static bool SetsOff(string header) => Triggers.IsIn(new Words(header));

    /// <summary>Whether what stands above the cell says that it tells by when: "Frist", "Svar senest".</summary>
    public bool IsLimit => Limits.IsIn(new Words(Header)) || IsBound;

    /// <summary>Whether it says so without a word for the time itself: "Ryddes senest".</summary>
    public bool IsBound => LimitHeads.IsIn(new Words(Header));

    /// <summary>Whether a column's head says that its cells tell from when the row's time counts.</summary>
    public static bool Counts(string header) => Starts.IsIn(new Words(header));

    /// <summary>Whether a column only tells of what is done: the law behind it, the bin, the form.</summary>
    public static bool IsAside(string header) => Asides.EndAt(new Words(header), 0) > 0;

    /// <summary>The texts that may say what the cell is about, the likeliest first.</summary>
    public IEnumerable<string> About => !HasGroups ? [Label, Header, .. Others] : Levels.IsIn(new Words(Header)) ? [.. Others, Header, Label] : [Header, .. Others, Label];
}
