using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>
/// Reports an item whose procedure, or whose decision's heading, dates this body's treatment otherwise than the cover and the other
/// items do.
/// </summary>
public sealed class MeetingDateFinder : IDocumentFactExtractor
{
    // An item may tell of the body's earlier treatment; a slip of the pen stays near.
    private const int MostDaysOff = 14;

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        var cover = document.Minutes.Cover;
        if (cover is not { Date: { } meeting, Committee: { } committee })
        {
            return;
        }

        var stated = document.Minutes.Items.SelectMany(i => Stated(i, committee).Select(s => (i.Number, s.Text, s.Date))).ToList();
        var agreeing = stated.Count(s => s.Date.Date == meeting);
        foreach (var (item, text, date) in stated)
        {
            if (agreeing >= 2 && date.Date is { } day && day != meeting && Math.Abs(day.DayNumber - meeting.DayNumber) <= MostDaysOff)
            {
                var printed = text.Text[date.Range.Start..date.Range.End];
                facts.Findings.Add(new Finding
                {
                    Code = "date.conflict",
                    Message = $"Punktet daterer behandlingen til {printed}; mødet og de øvrige punkter siger {Findings.Print(meeting)}.",
                    Item = item,
                    Expected = Findings.Print(meeting),
                    Actual = printed,
                    Spans = text.SpansOf(date.Range),
                });
            }
        }
    }

    /// <summary>The only date that the item's procedure, or its only decision's heading, gives to the body.</summary>
    private static IEnumerable<(LocatedText Text, DanishDate Date)> Stated(MinutesItem item, string committee)
    {
        foreach (var section in item.Of(SectionRole.Procedure))
        {
            if (Only(section.Text, committee) is { } date)
            {
                yield return (section.Text, date);
            }
        }

        if (item.Of(SectionRole.Decision).ToList() is [var decision] && Only(decision.Heading, committee) is { } headed)
        {
            yield return (decision.Heading, headed);
        }
    }

    private static DanishDate? Only(LocatedText text, string committee) =>
        text.Text.Contains(committee, StringComparison.OrdinalIgnoreCase)
        && DanishDates.Find(text.Text) is [{ Precision: DatePrecision.Day, IsRange: false, YearInferred: false } only]
            ? only
            : null;
}
