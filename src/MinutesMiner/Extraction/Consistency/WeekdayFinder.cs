using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>Reports dates printed with a weekday that they do not fall on. Only where the year is printed too.</summary>
public sealed class WeekdayFinder : IDocumentFactExtractor
{
    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        var seen = new HashSet<(string?, string)>();
        foreach (var (item, text) in Findings.Texts(document.Minutes))
        {
            foreach (var date in DanishDates.Find(text.Text))
            {
                if (date is not { WeekdayAgrees: false, YearInferred: false, IsRange: false, FirstDay: { } day })
                {
                    continue;
                }

                var printed = text.Text[date.Range.Start..date.Range.End];
                var length = printed.TakeWhile(char.IsLetter).Count();
                if (seen.Add((item, printed)))
                {
                    facts.Findings.Add(new Finding
                    {
                        Code = "date.weekday",
                        Message = $"Den {Findings.Print(day)} er en {Findings.Print(day.DayOfWeek)}, ikke en {printed[..length].ToLowerInvariant()}.",
                        Item = item,
                        Expected = Findings.Print(day.DayOfWeek),
                        Actual = printed[..length],
                        Spans = text.SpansOf(new TextRange(date.Range.Start, date.Range.End)),
                    });
                }
            }
        }
    }
}
