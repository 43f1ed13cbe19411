using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>
/// Reports the same words twice in a row within a section, an absence that an item states twice, and in slides and memos a box that
/// stands twice on a page, its heading with its text.
/// </summary>
public sealed class DuplicateFinder : IDocumentFactExtractor
{
    // "Ja", "Ingen": short entries repeat with reason.
    private const int Shortest = 12;

    // A box's text is a sentence; shorter ones are labels that slides repeat.
    private const int ShortestBox = 30;

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        if (document.Items.Count == 0)
        {
            Boxes(document.Minutes.Cover.Blocks, facts.Findings);
        }

        var cover = document.Minutes.Cover.Fields.Select(f => f.Value.Spans).ToList();
        foreach (var (item, found) in document.Minutes.Items.Zip(document.Items))
        {
            foreach (var section in item.Sections)
            {
                Lines(item, section, facts.Findings);
            }

            // What the cover or another item says of several is handed on to each: that is no second statement. Nor is the list that an export keeps
            // beside the decision's words, under a heading of its own when printed.
            var lists = item.Of(SectionRole.Attendance).Where(IsBelowHeading).SelectMany(s => s.Blocks).Select(b => b.Text.Spans).ToList();
            var twice = found.Attendance
                .Where(a => document.Minutes.Document.Pages.Count > 0 && !a.IsHandedOn && !cover.Concat(lists).Any(c => c.SequenceEqual(a.Spans)))
                .GroupBy(a => (a.Name, a.Kind))
                .Where(g => g.Count() > 1);
            foreach (var stated in twice)
            {
                facts.Findings.Add(new Finding
                {
                    Code = "text.duplicate",
                    Severity = Severity.Info,
                    Message = $"Fraværet for {stated.Key.Name} står {Times(stated.Count())}.",
                    Item = item.Number,
                    Actual = stated.Key.Name,
                    Spans = stated.SelectMany(s => s.Spans).Distinct().ToList(),
                });
            }
        }
    }

    /// <summary>Whether the section's text begins below its heading, and not behind it on the same line.</summary>
    private static bool IsBelowHeading(MinutesSection section) =>
        section.Heading.Spans is [.., { Box: { } heading } last] && section.Blocks is [{ Text.Spans: [{ Box: { } text } first, ..] }, ..]
        && (first.Page != last.Page || text.Top >= (heading.Top + heading.Bottom) / 2);

    private static void Boxes(IReadOnlyList<Block> blocks, List<Finding> findings)
    {
        var boxes = blocks.Zip(blocks.Skip(1))
            .Where(b => b.First is not TableBlock && b.Second is not (TableBlock or HeadingBlock) && b.Second.Text.Length >= ShortestBox && b.First.Text.Length > 0 && !IsSource(b.First.Text.Text))
            .GroupBy(b => (Heading: b.First.Text.Text, b.Second.Text.Text, Page: b.Second.Text.Spans.Count > 0 ? b.Second.Text.Spans[0].Page : null))
            .Where(g => g.Count() > 1);
        foreach (var twice in boxes)
        {
            findings.Add(new Finding
            {
                Code = "text.duplicate",
                Severity = Severity.Info,
                Message = $"”{twice.Key.Heading}” står {Times(twice.Count())} med samme tekst.",
                Actual = twice.Key.Heading,
                Spans = twice.SelectMany(b => b.First.Text.Spans.Concat(b.Second.Text.Spans)).Distinct().ToList(),
            });
        }
    }

    /// <summary>A figure's source may be that of the next.</summary>
    private static bool IsSource(string heading) =>
        heading.StartsWith("Kilde", StringComparison.OrdinalIgnoreCase) || heading.StartsWith("Note", StringComparison.OrdinalIgnoreCase) || heading.StartsWith("Anm", StringComparison.OrdinalIgnoreCase);

    private static void Lines(MinutesItem item, MinutesSection section, List<Finding> findings)
    {
        LocatedText? before = null;
        foreach (var block in section.Blocks)
        {
            var text = block is TableBlock ? LocatedText.Empty : block.Text;
            if (before is not null && text.Length >= Shortest && string.Equals(before.Text, text.Text, StringComparison.Ordinal))
            {
                findings.Add(new Finding
                {
                    Code = "text.duplicate",
                    Severity = Severity.Info,
                    Message = $"Linjen ”{text.Text}” står to gange efter hinanden.",
                    Item = item.Number,
                    Actual = text.Text,
                    Spans = [.. before.Spans, .. text.Spans],
                });
            }

            before = text;
        }
    }

    private static string Times(int count) => count == 2 ? "to gange" : "flere gange";
}
