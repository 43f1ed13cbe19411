using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Layout;

namespace MinutesMiner.Golden.Tests;

/// <summary>
/// Every fact can be shown where it stands: its spans are read back from the source, and the words there hold the fact's text.
/// </summary>
public class QuoteTests
{
    public static TheoryData<string> Documents => GoldenFiles.NamesWithFamilies;

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_fact_stands_where_its_spans_say(string document)
    {
        var path = GoldenFiles.Pair(document).SourcePath;
        var bytes = File.ReadAllBytes(path);
        var result = GoldenFiles.Miner.Extract(path, bytes);
        var read = result.Document!.Source.MediaType == "application/pdf" ? OnPages(bytes) : InText(result.Reading!.Document.Text);
        var missing = Facts(result.Document).Concat(Findings(result.Document)).Where(f => !Stands(f.Text, f.Spans, read)).Select(f => $"{f.What}: {f.Text}");
        Assert.Empty(missing);
    }

    private static IEnumerable<(string What, string Text, IReadOnlyList<Span> Spans)> Facts(ExtractedDocument document)
    {
        foreach (var item in document.Items)
        {
            yield return ($"title {item.Number}", item.Title, item.Spans);
            foreach (var section in item.Sections.Where(s => s.Text.Length > 0))
            {
                yield return ($"section {item.Number} {section.Kind}", section.Text, section.Spans);
            }

            foreach (var recommendation in item.Recommendations)
            {
                yield return ($"recommendation {item.Number}", recommendation.Text, recommendation.Spans);
            }

            if (item.Decision is { } decision)
            {
                yield return ($"decision {item.Number}", decision.Text, decision.Spans);
                foreach (var (what, text, spans) in Answers(decision))
                {
                    yield return ($"{what} {item.Number}", text, spans);
                }

                foreach (var act in decision.Acts)
                {
                    yield return ($"act {item.Number}", act.Text, act.Spans);
                }
            }

            foreach (var note in item.Attendance)
            {
                yield return ($"attendance {item.Number}", note.Name, note.Spans);
            }

            foreach (var commitment in item.Commitments)
            {
                yield return ($"commitment {item.Number}", commitment.Text, commitment.Spans);
            }

            foreach (var reference in item.References)
            {
                yield return ($"reference {item.Number}", reference.Text, reference.Spans);
            }

            foreach (var table in item.Tables)
            {
                yield return ($"table {item.Number} {table.Id}", string.Join(' ', table.Rows.SelectMany(r => r).Distinct(StringComparer.Ordinal)), table.Spans);
            }
        }
    }

    private static IEnumerable<(string What, string Text, IReadOnlyList<Span> Spans)> Answers(Decision decision) =>
    [
        .. decision.Answers.Select(a => ("answer", a.Text, a.Spans)),
        .. decision.Statements.Select(s => ("statement", s.Text, s.Spans)),
        .. decision.Votes.Details.Select(b => ("ballot", b.Text, b.Spans)),
        .. decision.Votes.Voters.Select(v => ("voter", v.Text, v.Spans)),
    ];

    /// <summary>Reads a PDF's words within a span's box again.</summary>
    private static Func<Span, string> OnPages(byte[] bytes)
    {
        var pdf = PdfDocument.Open(bytes);
        var pages = Enumerable.Range(1, pdf.PageCount).ToDictionary(n => n, n => LayoutAnalyzer.Words(pdf.GetPage(n)));
        return span => string.Concat(pages[span.Page!.Value].Where(w => In(w.Box, span.Box!.Value)).Select(w => w.Text));
    }

    /// <summary>Reads the characters of a source without boxes.</summary>
    private static Func<Span, string> InText(string text) => span => text[span.Chars!.Value.Start..span.Chars.Value.End];

    private static IEnumerable<(string What, string Text, IReadOnlyList<Span> Spans)> Findings(ExtractedDocument document) =>
        document.Findings.Select(f => ($"finding {f.Item} {f.Code}", f.Actual ?? "", f.Spans));

    /// <summary>Whether each letter of the text is among the letters within the spans: as many of each, wherever lines broke.</summary>
    private static bool Stands(string text, IReadOnlyList<Span> spans, Func<Span, string> read)
    {
        if (spans.Count == 0)
        {
            return text.Length == 0;
        }

        var there = string.Concat(spans.Select(read));
        var counts = there.Where(char.IsLetterOrDigit).GroupBy(c => c).ToDictionary(g => g.Key, g => g.Count());
        // A civil registration number is masked in facts and stands in full on the page.
        return text.Replace("XXXXXX-XXXX", "", StringComparison.Ordinal).Where(char.IsLetterOrDigit).GroupBy(c => c).All(g => counts.GetValueOrDefault(g.Key) >= g.Count());
    }

    private static bool In(Box word, Box span) => span.Inflate(1).Contains(word.CenterX, word.CenterY);
}
