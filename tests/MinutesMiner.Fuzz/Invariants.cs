using System.Globalization;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Pdf;
using MinutesMiner.Pdf.Layout;
using MinutesMiner.Pdf.Svg;

namespace MinutesMiner.Fuzz;

/// <summary>What one input may cost.</summary>
/// <param name="Time">Until the reading is cancelled; an input that needs it is a failure.</param>
/// <param name="AllocatedBytes">Bytes allocated in all, garbage included: a bound on work that does not depend on the machine's speed.</param>
public sealed record Budget(TimeSpan Time, long AllocatedBytes);

/// <summary>What came of one input.</summary>
/// <param name="Failure">Which invariant broke, and how; null when all hold.</param>
/// <param name="Pages">Pages found.</param>
/// <param name="Codes">Codes of the document's diagnostics.</param>
/// <param name="AllocatedBytes">Bytes allocated.</param>
public sealed record Outcome(string? Failure, int Pages, IReadOnlyList<string> Codes, long AllocatedBytes);

/// <summary>
/// What holds for every input, however damaged: no exception; within the budget; no pages means a diagnostic of severity error; and
/// everything on a page is a number, on the page where the page says so.
/// </summary>
public static class Invariants
{
    private static readonly PdfOptions Options = new()
    {
        MaxInflatedBytes = 64 << 20, MaxStreamBytes = 16 << 20, MaxPages = 40, MaxPageTime = TimeSpan.FromSeconds(5),
    };

    /// <summary>Reads the input in every way there is and says what broke. Runs on the caller's thread.</summary>
    public static Outcome Check(byte[] input, Budget budget)
    {
        using var time = new CancellationTokenSource(budget.Time);
        var before = GC.GetAllocatedBytesForCurrentThread();
        PdfDocument? document = null;
        string? failure;
        try
        {
            document = PdfDocument.Open(input, Options, time.Token);
            failure = Read(document, time.Token);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            failure = string.Create(CultureInfo.InvariantCulture, $"Took longer than {budget.Time.TotalSeconds:0} s.");
        }
#pragma warning disable CA1031 // Any exception at all is what is looked for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = e.ToString();
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (failure is null && allocated > budget.AllocatedBytes)
        {
            failure = string.Create(CultureInfo.InvariantCulture, $"Allocated {allocated >> 20} MiB.");
        }

        return new Outcome(failure, document?.PageCount ?? 0, [.. document?.Diagnostics.Select(d => d.Code).Distinct(StringComparer.Ordinal) ?? []], allocated);
    }

    private static string? Read(PdfDocument document, CancellationToken cancellation)
    {
        _ = (document.Title, document.Author, document.Producer, document.Creator);
        if (document.PageCount == 0)
        {
            return document.Diagnostics.Any(d => d.Severity == Severity.Error) ? null : "No pages, and no error says why.";
        }

        var pages = new List<PdfPage>();
        for (var number = 1; number <= document.PageCount; number++)
        {
            var page = document.GetPage(number, cancellation);
            if (Wrong(page) is { } wrong)
            {
                return string.Create(CultureInfo.InvariantCulture, $"Page {number}: {wrong}");
            }

            SvgPage.Write(page, TextWriter.Null);
            pages.Add(page);
        }

        var layout = LayoutAnalyzer.Analyze(pages, document.Structure, cancellationToken: cancellation);
        return layout.Pages.Count == pages.Count ? null : "The layout has not all pages.";
    }

    private static string? Wrong(PdfPage page)
    {
        if (!(page.Width > 0 && page.Height > 0 && double.IsFinite(page.Width) && double.IsFinite(page.Height)))
        {
            return "has no size.";
        }

        if (page.Letters.Any(l => l.Text.Length == 0))
        {
            return "has a letter without text.";
        }

        var boxes = page.Letters.Select(l => l.Box).Concat(page.Areas.Select(a => a.Box)).Concat(page.Rulings.Select(r => r.Box)).Concat(page.Images.Select(i => i.Box));
        foreach (var box in boxes)
        {
            // Not "wrong" but "not right": what is no number at all must be found too.
            if (!(box.Width >= 0 && box.Height >= 0 && double.IsFinite(box.Left) && double.IsFinite(box.Top) && double.IsFinite(box.Right) && double.IsFinite(box.Bottom)))
            {
                return $"has something at {box}.";
            }
        }

        return null;
    }
}
