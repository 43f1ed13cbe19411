using MinutesMiner.Core.Documents;

namespace MinutesMiner.Segmentation;

/// <summary>One rule that fired: what <c>explain</c> shows.</summary>
/// <param name="Rule">Where the rule stands in the pipeline: <c>sections.decision</c>, <c>items.headings</c> …</param>
/// <param name="Pattern">The pattern that matched; empty when the rule is none of the pipeline's.</param>
/// <param name="Text">The words that it matched.</param>
/// <param name="Spans">Where they stand.</param>
public sealed record RuleFiring(string Rule, string Pattern, string Text, IReadOnlyList<Span> Spans);

/// <summary>Collects the rules that fire while one document is read. Not thread-safe: one a document.</summary>
public sealed class Trace
{
    private readonly List<RuleFiring> _firings = [];

    /// <summary>In the order in which they fired.</summary>
    public IReadOnlyList<RuleFiring> Firings => _firings;

    /// <summary>Notes that a rule fired on a text.</summary>
    public void Add(string rule, string pattern, LocatedText text) => _firings.Add(new RuleFiring(rule, pattern, text.Text, text.Spans));
}
