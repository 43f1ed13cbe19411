using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Core.Text.Sentences;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>
/// Reports what is told as coming with a date of an earlier year, when the same day of the meeting's year or the next lies ahead. Where
/// the text around dates other coming events rightly, the date contradicts those; else only its year is wrong.
/// </summary>
public sealed class ComingDateFinder : IDocumentFactExtractor
{
    // What is told as coming comes within some months: an old case quoted in January must not look like a plan.
    private const int FurthestAhead = 250;

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        if (document.Minutes.Cover.Date is not { } meeting)
        {
            return;
        }

        foreach (var item in document.Minutes.Items)
        {
            foreach (var section in item.Sections.Where(s => s.Role is not (SectionRole.History or SectionRole.Attachments)))
            {
                Read(item, section, meeting, document.Minutes.Pipeline.Lexicon, facts.Findings);
            }
        }
    }

    private static void Read(MinutesItem item, MinutesSection section, DateOnly meeting, Lexicon lexicon, List<Finding> findings)
    {
        var hasTimetable = section.Blocks.OfType<ListItemBlock>().Any(b => DanishDates.Find(b.Content.Text) is [{ Range.Start: 0, Date: { } day }, ..] && day > meeting);
        foreach (var block in section.Blocks.Where(b => b is not TableBlock))
        {
            var isPlanned = block is ListItemBlock ? hasTimetable : DanishDates.Find(block.Text.Text, meeting).Any(d => d.Precision == DatePrecision.Day && d.Date > meeting);
            foreach (var sentence in DanishSentences.Split(block.Text.Text).Select(block.Text.Slice))
            {
                foreach (var date in Dates(sentence))
                {
                    if (date.Date is not { } day || Corrected(day, meeting) is not { } right || !IsComing(sentence.Text, date, hasTimetable && block is ListItemBlock, lexicon))
                    {
                        continue;
                    }

                    var printed = sentence.Text[date.Range.Start..date.Range.End];
                    findings.Add(new Finding
                    {
                        Code = isPlanned ? "date.conflict" : "date.year",
                        Message = $"Det kommende {printed} ligger før mødet den {Findings.Print(meeting)}.",
                        Item = item.Number,
                        Expected = Findings.Print(right),
                        Actual = printed,
                        Spans = sentence.SpansOf(date.Range),
                    });
                }
            }
        }
    }

    private static bool IsComing(string sentence, DanishDate date, bool isEntry, Lexicon lexicon)
    {
        // An entry of a timetable begins with its date.
        if (isEntry && date.Range.Start == 0)
        {
            return true;
        }

        return lexicon.ComingEvents.SelectMany(t => t.MatchesWithin(sentence)).Any(m => m.Index <= date.Range.Start && m.Index + m.Length >= date.Range.End);
    }

    private static DateOnly? Corrected(DateOnly day, DateOnly meeting)
    {
        if (day.Year >= meeting.Year)
        {
            return null;
        }

        for (var year = meeting.Year; year <= meeting.Year + 1; year++)
        {
            var right = day.AddYears(year - day.Year);
            if (right > meeting && right.DayNumber - meeting.DayNumber <= FurthestAhead)
            {
                return right;
            }
        }

        return null;
    }

    private static IEnumerable<DanishDate> Dates(LocatedText text) =>
        DanishDates.Find(text.Text).Where(d => d is { Precision: DatePrecision.Day, YearInferred: false, IsRange: false });
}
