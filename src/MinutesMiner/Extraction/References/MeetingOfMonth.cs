using System.Globalization;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.References;

/// <summary>
/// Gives "mødet i maj" its day where the document names just one coming meeting of that month by date: in the references, and in the
/// commitments that fall due at it.
/// </summary>
public sealed class MeetingOfMonth : IDocumentFactExtractor
{
    private static readonly string[] Months =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        if (document.Minutes.Cover.Date is not { } meeting)
        {
            return;
        }

        var coming = document.Items.SelectMany(i => i.References)
            .Where(r => r is { Kind: ReferenceKind.Meeting, Target: not null })
            .Select(r => DateOnly.ParseExact(r.Target!, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Where(d => d > meeting)
            .ToList();
        foreach (var item in document.Items)
        {
            for (var i = 0; i < item.References.Count; i++)
            {
                if (item.References[i] is { Kind: ReferenceKind.Meeting, Target: null } reference && DayOf(reference.Text) is { } day)
                {
                    item.References[i] = reference with { Target = Found.Iso(day) };
                }
            }

            // Told twice, once by its month: the fuller words stay.
            foreach (var same in item.References.Where(r => r is { Kind: ReferenceKind.Meeting, Target: not null }).GroupBy(r => r.Target, StringComparer.Ordinal).ToList())
            {
                foreach (var shorter in same.OrderByDescending(r => r.Text.Length).Skip(1))
                {
                    item.References.Remove(shorter);
                }
            }

            for (var i = 0; i < item.Commitments.Count; i++)
            {
                if (item.Commitments[i] is { DuePrecision: DuePrecision.Month, DueText: { } words } commitment && words.Contains("møde", StringComparison.OrdinalIgnoreCase)
                    && DayOf(words) is { } day)
                {
                    item.Commitments[i] = commitment with { Due = day, DuePrecision = DuePrecision.Day };
                }
            }
        }

        DateOnly? DayOf(string words)
        {
            var month = Array.FindIndex(Months, m => words.Contains(" i " + m, StringComparison.OrdinalIgnoreCase)) + 1;

            // The latest word counts: a meeting that is moved is named with both its days.
            var days = coming.Where(d => d.Month == month && d <= meeting.AddYears(1)).ToList();
            return month > 0 && days.Count > 0 && days.Distinct().Count() <= 2 ? days[^1] : null;
        }
    }
}
