using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>Reports an item whose title counts something as of one day ("Beholdning pr. 30. april 2026") while its text counts that as of another throughout.</summary>
public sealed partial class AsOfDateFinder : IDocumentFactExtractor
{
    // One mention may compare with an earlier count.
    private const int FewestMentions = 2;

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        foreach (var item in document.Minutes.Items)
        {
            if (AsOf(item.Title).ToList() is not [var (noun, titled, title)])
            {
                continue;
            }

            var told = item.Sections
                .Where(s => s.Role is not (SectionRole.Decision or SectionRole.History or SectionRole.Attachments))
                .SelectMany(s => s.Blocks.Where(b => b is not TableBlock))
                .SelectMany(b => AsOf(b.Text).Where(d => d.Noun.StartsWith(noun, StringComparison.OrdinalIgnoreCase)).Select(d => (Source: b.Text, d.Date, d.Range)))
                .ToList();
            if (told.Count < FewestMentions || told.Exists(t => t.Date != told[0].Date) || told[0].Date == titled)
            {
                continue;
            }

            var (source, _, range) = told[0];
            facts.Findings.Add(new Finding
            {
                Code = "date.conflict",
                Message = $"Titlen siger pr. {Findings.Print(titled)}; teksten siger pr. {Findings.Print(told[0].Date)}.",
                Item = item.Number,
                Expected = item.Title.Text[title.Start..title.End],
                Actual = source.Text[range.Start..range.End],
                Spans = [.. item.Title.SpansOf(title), .. source.SpansOf(range)],
            });
        }
    }

    private static IEnumerable<(string Noun, DateOnly Date, TextRange Range)> AsOf(LocatedText text)
    {
        foreach (var date in DanishDates.Find(text.Text))
        {
            if (date is { Precision: DatePrecision.Day, IsRange: false, YearInferred: false, Date: { } day }
                && Counted().Match(text.Text[..date.Range.Start]) is { Success: true } counted)
            {
                yield return (counted.Groups["noun"].Value, day, date.Range);
            }
        }
    }

    [GeneratedRegex(@"(?<noun>\p{L}{5,})\spr\.\s(?:den\s|d\.\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
