using System.Text.RegularExpressions;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>Reports persons whose name is spelt in two ways: among those whose attendance is stated, and in running text where the cover lists the person.</summary>
public sealed partial class NameVariantFinder : IDocumentFactExtractor
{
    private const int LongestName = 60;

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        var listed = document.Minutes.Cover.Fields
            .Where(f => f.Field is CoverField.Present or CoverField.Absent or CoverField.Excused or CoverField.Substitute)
            .SelectMany(f => DanishNames.ParseList(f.Value.Text))
            .Select(p => p.Name)
            .ToHashSet(StringComparer.Ordinal);
        var stated = document.Minutes.Items.Zip(document.Items)
            .SelectMany(i => i.Second.Attendance.Select(a => (Item: i.First.Number, a.Name, a.Spans)))
            .Concat(InText(document.Minutes, listed))
            .ToList();
        var counts = stated.GroupBy(s => s.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var (name, count) in counts)
        {
            if (listed.Contains(name))
            {
                continue;
            }

            var known = listed.Concat(counts.Where(c => c.Value > count).OrderByDescending(c => c.Value).Select(c => c.Key))
                .FirstOrDefault(k => NameSimilarity.Compare(k, name) is NameMatch.Same or NameMatch.Variant);
            if (known is null || string.Equals(known, name, StringComparison.Ordinal) || IsGenitive(name, known))
            {
                continue;
            }

            var isVariant = NameSimilarity.Compare(known, name) == NameMatch.Variant;
            foreach (var at in stated.Where(s => s.Name == name).DistinctBy(s => s.Item, StringComparer.Ordinal))
            {
                facts.Findings.Add(new Finding
                {
                    Code = "name.variant",
                    Severity = isVariant ? Severity.Warning : Severity.Info,
                    Message = $"Navnet skrives ”{name}”; ellers står der ”{known}”.",
                    Item = at.Item,
                    Expected = known,
                    Actual = name,
                    Spans = at.Spans,
                });
            }
        }
    }

    /// <summary>"Kirsten Holms orlov": whose, and no other spelling.</summary>
    private static bool IsGenitive(string name, string known) =>
        name.StartsWith(known, StringComparison.Ordinal) && name[known.Length..] is "s" or "'s" or "’s" or "'" or "’";

    /// <summary>Names in running text that are another spelling of one that the cover lists.</summary>
    private static IEnumerable<(string? Item, string Name, IReadOnlyList<Span> Spans)> InText(Minutes minutes, HashSet<string> listed)
    {
        foreach (var (item, text) in Findings.Texts(minutes).Where(t => t.Item is not null))
        {
            foreach (Match match in Capitalised().Matches(text.Text))
            {
                if (match.Length <= LongestName && !listed.Contains(match.Value)
                    && listed.Any(l => NameSimilarity.Compare(l, match.Value) is NameMatch.Same or NameMatch.Variant))
                {
                    yield return (item, match.Value, text.SpansOf(new TextRange(match.Index, match.Index + match.Length)));
                }
            }
        }
    }

    [GeneratedRegex(@"\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?(?:\s\p{Lu}(?:\p{L}+(?:-\p{Lu}\p{L}+)?|\.)){1,4}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Capitalised();
}
