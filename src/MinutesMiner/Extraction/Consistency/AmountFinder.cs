using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Numbers;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>
/// Reports an amount that an item gives twice with two values ("anlægsbevilling på 18 mio. kr."), where the one's own sentence adds it up
/// of its parts: only then is it certain which is right, and that both are the same amount.
/// </summary>
public sealed partial class AmountFinder : IDocumentFactExtractor
{
    // Two amounts of one name further apart are two things.
    private const decimal MostApart = 0.15m;

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        foreach (var item in document.Minutes.Items)
        {
            var named = item.Sections
                .Where(s => s.Role is not (SectionRole.History or SectionRole.Motion or SectionRole.Attachments))
                .SelectMany(s => s.Blocks.Where(b => b is not TableBlock))
                .SelectMany(b => Named(b.Text))
                .ToList();
            // Within one sentence an amount before and one after are two ("primo", "ultimo").
            foreach (var right in named.Where(n => n.AddsUp).DistinctBy(n => (n.Name, n.Value)))
            {
                var wrong = named.FirstOrDefault(n => n.Name == right.Name && n.Unit == right.Unit && n.Sentence != right.Sentence && !n.AddsUp && n.Value != right.Value
                    && Math.Abs(n.Value - right.Value) <= MostApart * right.Value);
                if (wrong is not null && !named.Exists(n => n.Name == right.Name && n.AddsUp && n.Value == wrong.Value))
                {
                    facts.Findings.Add(new Finding
                    {
                        Code = "value.conflict",
                        Message = $"Der står både {wrong.Printed} og {right.Printed}; delbeløbene giver {right.Printed}.",
                        Item = item.Number,
                        Expected = right.Printed,
                        Actual = wrong.Printed,
                        Spans = [.. wrong.Spans, .. right.Spans],
                    });
                }
            }
        }
    }

    private static IEnumerable<NamedAmount> Named(LocatedText block)
    {
        foreach (var sentence in DanishSentences.Split(block.Text).Select(block.Slice))
        {
            var amounts = Amount().Matches(sentence.Text).Select(m => (Match: m, Value: DanishNumbers.ParseCell(m.Groups["number"].Value), Unit: m.Groups["unit"].Value)).ToList();
            foreach (var (match, value, unit) in amounts)
            {
                if (value is not { } sum || Name().Match(sentence.Text[..match.Index]) is not { Success: true } name)
                {
                    continue;
                }

                var parts = amounts.Where(a => a.Match.Index > match.Index && a.Unit == unit).Select(a => a.Value ?? 0).ToList();
                yield return new NamedAmount(
                    sentence, name.Groups["name"].Value.ToLowerInvariant(), sum, unit, match.Value, parts.Count >= 2 && parts.Sum() == sum,
                    sentence.SpansOf(new TextRange(match.Index, match.Index + match.Length)));
            }
        }
    }

    private sealed record NamedAmount(LocatedText Sentence, string Name, decimal Value, string Unit, string Printed, bool AddsUp, IReadOnlyList<Span> Spans);

    [GeneratedRegex(@"\b(?<number>\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?)\s(?<unit>(?:mio\.|mia\.|t\.)?\s?kr\.)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(?<name>\p{L}{6,})\spå\s(?:i\salt\s|ca\.\s)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
