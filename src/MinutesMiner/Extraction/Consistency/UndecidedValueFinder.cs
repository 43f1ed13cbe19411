using System.Text.RegularExpressions;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>Reports a limit with a second value in brackets behind it ("inden 4 (6) uger"): a draft that did not decide which.</summary>
public sealed partial class UndecidedValueFinder : IDocumentFactExtractor
{
    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        foreach (var (item, text) in Findings.Texts(document.Minutes))
        {
            foreach (Match match in Limit().Matches(text.Text))
            {
                var values = match.Groups["values"];
                facts.Findings.Add(new Finding
                {
                    Code = "value.conflict",
                    Severity = Severity.Info,
                    Message = $"Grænsen står med to værdier: {values.Value} {match.Groups["unit"].Value}.",
                    Item = item,
                    Actual = values.Value,
                    Spans = text.SpansOf(new TextRange(values.Index, values.Index + values.Length)),
                });
            }
        }
    }

    [GeneratedRegex(
        @"\b(?:over|under|inden|indenfor|senest|efter|mindst|højst|maks\.|min\.|op til)\s(?:(?:for|de|det)\s){0,2}(?<values>\d{1,4}\s\(\d{1,4}\))\s(?<unit>år|uger|måneder|dage|timer|hverdage|arbejdsdage|procent|pct\.|kr\.)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Limit();
}
