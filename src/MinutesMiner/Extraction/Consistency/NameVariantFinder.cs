using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>Reports persons whose name is spelt in two ways.</summary>
public sealed class NameVariantFinder : IDocumentFactExtractor
{
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
            if (known is null || string.Equals(known, name, StringComparison.Ordinal))
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
}
