using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Reading.Zip;

namespace MinutesMiner.App.Output;

/// <summary>Says what became of a file.</summary>
internal static class Report
{
    /// <summary>Whether the source is to be read; one line for an archive's entry that is not.</summary>
    public static bool Accepts(SourceBytes source)
    {
        if (source.Refused is { } why)
        {
            Messages.Error($"{source.Uri}: {why.Message} [{why.Code}]");
        }

        return source.Refused is null;
    }

    /// <summary>One line for a file that failed, one for each thing lost in a file that came out partial. True when all is well.</summary>
    public static bool Say(string path, MinerResult result)
    {
        if (result.Error is { } error)
        {
            Messages.Error($"{path}: {error.Message} [{error.Code}]");
            return false;
        }

        foreach (var group in result.Diagnostics.Where(d => d.Severity != Severity.Info).GroupBy(d => d.Code, StringComparer.Ordinal))
        {
            var first = group.First();
            var pages = group.Select(d => d.Span?.Page).Where(p => p is not null).Distinct().ToList();
            var where = pages.Count == 0 ? "" : $" (page {string.Join(", ", pages.Take(8))}{(pages.Count > 8 ? ", …" : "")})";
            // Advice only to those who have not followed it.
            var advice = first.Code is "pdf.no-text-layer" && !result.Diagnostics.Any(d => d.Code.StartsWith("ocr.", StringComparison.Ordinal))
                ? " With --ocr, extract and ingest read such pages."
                : "";
            Messages.Warning($"{path}: {first.Message}{where}{advice} [{first.Code}]");
        }

        return !result.IsPartial;
    }
}
