using MinutesMiner.Core.Storage.Links;
using MinutesMiner.Extraction.Rules.Taxonomy;

namespace MinutesMiner.Linking.Comparison;

/// <summary>One rule in a comparison.</summary>
/// <param name="Measure">Its numbers.</param>
/// <param name="Value">The numbers in words.</param>
/// <param name="Rule">The rule, with its quote and where it stands.</param>
public sealed record ComparisonCell(RuleMeasure Measure, string Value, RegisteredRule Rule);

/// <summary>What one municipality says of a row.</summary>
/// <param name="Place">The municipality, or the title of a document that names none.</param>
/// <param name="Cells">What it says; empty is a gap: nothing stored says anything.</param>
public sealed record ComparisonEntry(string Place, IReadOnlyList<ComparisonCell> Cells);

/// <summary>One thing that can be compared.</summary>
/// <param name="Activity">Taxonomy id.</param>
/// <param name="Label">What the activity is called.</param>
/// <param name="Measure">What of it is compared.</param>
/// <param name="Entries">One for each place, in the same order in every row.</param>
public sealed record ComparisonRow(string Activity, string Label, MeasureKind Measure, IReadOnlyList<ComparisonEntry> Entries);

/// <summary>Municipalities side by side.</summary>
/// <param name="Places">In alphabetical order, documents without municipality last.</param>
/// <param name="Rows">Those that most places speak of first; what is not counted last.</param>
public sealed record RuleComparison(IReadOnlyList<string> Places, IReadOnlyList<ComparisonRow> Rows)
{
    /// <summary>Compares rules by activity and measure.</summary>
    /// <param name="rules">The rules to compare; proposals that have been adopted are left out.</param>
    public static RuleComparison Of(IEnumerable<RegisteredRule> rules)
    {
        var cells = rules.Where(r => r.Standing.AdoptedAs is null)
            .Select(r => (Place: Place(r), Measure: RuleMeasure.Of(r.Entry.Rule), Rule: r))
            .ToList();
        var places = cells.Select(c => c.Place).Distinct()
            .OrderBy(p => p.Named ? 0 : 1).ThenBy(p => p.Name, StringComparer.Ordinal).ToList();
        var rows = cells.GroupBy(c => (c.Rule.Entry.Rule.Activity, c.Measure.Kind))
            .Select(g => new ComparisonRow(
                g.Key.Activity,
                RuleVocabulary.Activities.Label(g.Key.Activity),
                g.Key.Kind,
                [.. places.Select(p => new ComparisonEntry(p.Name, [.. g.Where(c => c.Place == p).Select(c => new ComparisonCell(c.Measure, c.Measure.ToString(), c.Rule))]))]))
            .OrderBy(r => r.Measure is MeasureKind.None)
            .ThenByDescending(r => r.Entries.Count(e => e.Cells.Count > 0))
            .ThenBy(r => r.Measure)
            .ThenBy(r => r.Activity, StringComparer.Ordinal);
        return new RuleComparison([.. places.Select(p => p.Name)], [.. rows]);
    }

    private static (string Name, bool Named) Place(RegisteredRule rule) =>
        rule.Entry.Document.Municipality is { } name ? (name, true) : (rule.Entry.Document.Title ?? rule.Entry.Document.Uri, false);
}
