using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.Commitments;

/// <summary>The day from which a memo without a meeting counts: the first day that it prints, its own as a rule.</summary>
internal static class MemoDate
{
    public static DateOnly? Of(Minutes minutes) => minutes.Cover.Blocks
        .Where(b => b is not TableBlock)
        .SelectMany(b => DanishDates.Find(b.Text.Text))
        .Where(d => d is { Precision: DatePrecision.Day, YearInferred: false })
        .Select(d => d.Date)
        .FirstOrDefault(d => d is not null);
}
