using MinutesMiner.Extraction.Rules;

namespace MinutesMiner.Learning;

/// <summary>A statement with what a reader says of it.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="IsRule">Whether it is a rule; null when it is doubtful: it is company to others, but counts neither way.</param>
internal sealed record LabelledStatement(Statement Statement, bool? IsRule);

/// <summary>The statements of one item, slide or document outside items: what the recogniser reads at a time.</summary>
/// <param name="Source">The file that they stand in.</param>
/// <param name="Title">The item's title, or the document's.</param>
/// <param name="Statements">In the document's order.</param>
/// <param name="Weight">How much each counts in learning; 1 when nothing was said.</param>
internal sealed record LabelledGroup(string Source, string Title, IReadOnlyList<LabelledStatement> Statements, double Weight = 1)
{
    /// <summary>Whether it was published by others and is kept outside the repository: no word that stands only there is learned, as it may be a name.</summary>
    public bool IsPrivate { get; init; }
}
