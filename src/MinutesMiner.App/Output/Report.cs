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
            // Advice only to those who have not followed it.
            var advice = first.Code is "pdf.no-text-layer" && !result.Diagnostics.Any(d => d.Code.StartsWith("ocr.", StringComparison.Ordinal))
                ? " With --ocr, extract and ingest read such pages."
                : "";
            Messages.Warning($"{path}: {first.Message}{Where(group)}{advice} [{first.Code}]");
        }

        return !result.IsPartial;
    }

    /// <summary>One line for each thing that is wrong, with the pages where it is.</summary>
    public static void Say(string path, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var group in diagnostics.GroupBy(d => d.Code, StringComparer.Ordinal))
        {
            var text = $"{path}: {group.First().Message}{Where(group)} [{group.Key}]";
            if (group.Any(d => d.Severity == Severity.Error))
            {
                Messages.Error(text);
            }
            else
            {
                Messages.Warning(text);
            }
        }
    }

    private static string Where(IEnumerable<Diagnostic> diagnostics)
    {
        const int mostPages = 8;
        var pages = diagnostics.Select(d => d.Span?.Page).Where(p => p is not null).Distinct().ToList();
        return pages.Count == 0 ? "" : $" (page {string.Join(", ", pages.Take(mostPages))}{(pages.Count > mostPages ? ", …" : "")})";
    }
}
