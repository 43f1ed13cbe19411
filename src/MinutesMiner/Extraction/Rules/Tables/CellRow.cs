using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Tables;

/// <summary>What the row of a cell says beside it.</summary>
/// <param name="Label">The row's first cell with words.</param>
/// <param name="Head">What stands above the labels: "Målgruppe", "Ydelse"; empty where nothing does.</param>
/// <param name="Header">What stands above the cell; empty where nothing does.</param>
/// <param name="Others">The row's further cells with words, in order.</param>
internal sealed record CellRow(string Label, string Head, string Header, IReadOnlyList<string> Others)
{
    private static readonly PhraseSet Groups = RuleWords.Groups["columnOfGroups"];
    private static readonly PhraseSet Levels = RuleWords.Groups["columnOfLevels"];
    private static readonly PhraseSet Services = RuleWords.Groups["columnOfServices"];

    /// <summary>Whether the head of the labels says that they are groups.</summary>
    public bool HasGroups => Groups.IsIn(new Words(Head));

    /// <summary>Whether the head of the labels says that they are services.</summary>
    public bool HasServices => Services.IsIn(new Words(Head));

    /// <summary>The texts that may say what the cell is about, the likeliest first.</summary>
    public IEnumerable<string> About => !HasGroups ? [Label, Header, .. Others] : Levels.IsIn(new Words(Header)) ? [.. Others, Header, Label] : [Header, .. Others, Label];
}
