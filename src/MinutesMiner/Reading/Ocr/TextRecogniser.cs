using System.Collections.Concurrent;
using System.Globalization;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf;

namespace MinutesMiner.Reading.Ocr;

/// <summary>
/// Reads the pages of a PDF that are pictures, by the program <c>tesseract</c>, and gives them letters as if they had a text layer.
/// Looks for the program when the first such page comes. Thread-safe.
/// </summary>
/// <remarks>
/// Diagnostics: <c>ocr.used</c> (Info, a page), <c>ocr.low-confidence</c> (Warning, a page), <c>ocr.failed</c> (Warning, a page),
/// <c>ocr.not-installed</c> (Warning), <c>ocr.limit.pages</c> and <c>ocr.limit.pixels</c> (Warnings).
/// </remarks>
/// <param name="options">Choices and limits; null for the defaults.</param>
public sealed class TextRecogniser(OcrOptions? options = null)
{
    private const string NoText = "pdf.no-text-layer";
    private const string Unreadable = "pdf.text-unreadable";

    private readonly OcrOptions _options = options ?? OcrOptions.Default;
    private readonly Lazy<(Tesseract? Program, string? Problem)> _tesseract =
        new(() => Tesseract.Find(options ?? OcrOptions.Default, out var problem) is { } found ? (found, null) : (null, problem));

    /// <summary>The document's pages, those that are pictures with the letters that were recognised.</summary>
    /// <param name="pdf">Every page is interpreted.</param>
    /// <param name="cancellationToken">Stops between pictures, and ends the program.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    internal RecognisedText Read(PdfDocument pdf, CancellationToken cancellationToken)
    {
        var diagnostics = new List<Diagnostic>();
        var scans = Scans(pdf, diagnostics, cancellationToken);
        if (scans.Count == 0)
        {
            return new RecognisedText(new Dictionary<int, PdfPage>(), pdf.Diagnostics);
        }

        if (_tesseract.Value.Program is not { } program)
        {
            return new RecognisedText(
                new Dictionary<int, PdfPage>(), [.. pdf.Diagnostics, new Diagnostic("ocr.not-installed", Severity.Warning, _tesseract.Value.Problem!)]);
        }

        var recogniser = new PageRecogniser(program, _options);
        var pages = new ConcurrentBag<RecognisedPage>();
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellationToken };
        Parallel.ForEach(scans, parallel, scan => pages.Add(recogniser.Read(pdf.GetPage(scan.Number, cancellationToken), scan.IsUnreadable, cancellationToken)));

        var inOrder = pages.OrderBy(p => p.Page.Number).ToList();
        var sizes = ScanLines.Sizes(inOrder.SelectMany(p => p.Lines));
        var read = inOrder.Where(p => p.IsRead).ToDictionary(p => p.Page.Number, p => WithText(p, sizes));
        diagnostics.AddRange(inOrder.SelectMany(p => p.Diagnostics));
        var own = pdf.Diagnostics.Where(d => d.Code is not (NoText or Unreadable) || d.Span?.Page is not { } page || !read.ContainsKey(page));
        return new RecognisedText(read, [.. own, .. diagnostics]);
    }

    private List<(int Number, bool IsUnreadable)> Scans(PdfDocument pdf, List<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var pages = Enumerable.Range(1, pdf.PageCount).Select(number => pdf.GetPage(number, cancellationToken)).ToList();
        var unreadable = pdf.Diagnostics.Where(d => d.Code is Unreadable).Select(d => d.Span?.Page).ToHashSet();
        var scans = pages.Where(p => PageRecogniser.IsScan(p, unreadable.Contains(p.Number))).Select(p => (p.Number, unreadable.Contains(p.Number))).ToList();
        if (scans.Count > _options.MaxPages)
        {
            diagnostics.Add(new Diagnostic(
                "ocr.limit.pages",
                Severity.Warning,
                string.Create(CultureInfo.InvariantCulture, $"More than {_options.MaxPages} pages are pictures; from page {scans[_options.MaxPages].Number} on they were not read."),
                new Span(scans[_options.MaxPages].Number, null, null)));
            scans.RemoveRange(_options.MaxPages, scans.Count - _options.MaxPages);
        }

        return scans;
    }

    private static PdfPage WithText(RecognisedPage page, IReadOnlyDictionary<ScanLine, double> sizes) => new()
    {
        Number = page.Page.Number,
        Width = page.Page.Width,
        Height = page.Page.Height,
        Letters = [.. page.KeepsText ? page.Page.Letters : [], .. page.Lines.SelectMany(l => ScanLines.Letters(l, sizes[l]))],
        Rulings = page.Page.Rulings,
        Areas = page.Page.Areas,
        Images = page.Page.Images,
        Links = page.Page.Links,
    };
}

/// <summary>What recognition made of a document.</summary>
/// <param name="Pages">The pages that were recognised, by number.</param>
/// <param name="Diagnostics">The document's own, less those that recognition has answered, and its own.</param>
internal sealed record RecognisedText(IReadOnlyDictionary<int, PdfPage> Pages, IReadOnlyList<Diagnostic> Diagnostics);
