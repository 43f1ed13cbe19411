using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>Reports civil registration numbers, which a published document must not hold. The number itself is masked before this and never told.</summary>
public sealed class CivilNumberFinder : IDocumentFactExtractor
{
    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        foreach (var number in document.Minutes.Document.CivilNumbers)
        {
            var (item, text) = Findings.Texts(document.Minutes).FirstOrDefault(t => At(t.Text, number) is not null);
            if (text is null || At(text, number) is not { } range)
            {
                continue;
            }

            facts.Findings.Add(new Finding
            {
                Code = "cpr.number",
                Severity = Severity.Error,
                Message = "Et personnummer står i teksten; det er gjort ulæseligt her.",
                Item = item,
                Spans = text.SpansOf(range),
            });
        }
    }

    /// <summary>Where the document's range stands in a text cut out of it; null when it is not there.</summary>
    private static TextRange? At(LocatedText text, TextRange range)
    {
        foreach (var segment in text.Segments)
        {
            if (range.Start >= segment.Origin && range.Start < segment.Origin + segment.Length)
            {
                var start = segment.Start + range.Start - segment.Origin;
                return new TextRange(start, Math.Min(text.Length, start + range.Length));
            }
        }

        return null;
    }
}
