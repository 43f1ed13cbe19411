using System.Globalization;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>Reports where the items' numbers leave some out, as a published document does that holds back closed items.</summary>
public sealed class NumberGapFinder : IDocumentFactExtractor
{
    // More is another series, not a gap.
    private const int Widest = 20;

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        int? before = null;
        foreach (var item in document.Minutes.Items)
        {
            var number = int.TryParse(item.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : (int?)null;
            if (before is { } last && number is { } next && next > last + 1 && next - last <= Widest)
            {
                var missing = next == last + 2 ? $"Punkt {last + 1}" : $"Punkterne {last + 1}-{next - 1}";
                facts.Findings.Add(new Finding
                {
                    Code = "number.gap",
                    Severity = Severity.Info,
                    Message = $"{missing} er ikke i dokumentet.",
                    Item = item.Number,
                    Expected = (last + 1).ToString(CultureInfo.InvariantCulture),
                    Actual = item.Number,
                    Spans = [.. item.PrintedNumber.Spans, .. item.Title.Spans],
                });
            }

            before = number ?? before;
        }
    }
}
