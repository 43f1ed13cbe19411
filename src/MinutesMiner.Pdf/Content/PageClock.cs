using System.Diagnostics;
using System.Globalization;
using MinutesMiner.Pdf.Objects;

namespace MinutesMiner.Pdf.Content;

/// <summary>Watches over the time that one page takes. Used by one thread.</summary>
internal sealed class PageClock(int pageNumber, PdfOptions options, DiagnosticLog log, CancellationToken cancellation)
{
    private readonly long _deadline = Stopwatch.GetTimestamp() + (long)Math.Min(options.MaxPageTime.TotalSeconds * Stopwatch.Frequency, long.MaxValue / 2.0);

    /// <summary>Whether the page has had its time; reported once it has.</summary>
    /// <exception cref="OperationCanceledException">Reading was cancelled.</exception>
    public bool IsOver()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetTimestamp() < _deadline)
            return false;
        log.Limit(
            "page-time",
            string.Create(CultureInfo.InvariantCulture, $"A page took longer than {options.MaxPageTime.TotalSeconds} seconds; the rest was not read."),
            pageNumber);
        return true;
    }
}
