using System.Globalization;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Storage.Search;

namespace MinutesMiner.App.Output;

/// <summary>How facts are put into a line of text.</summary>
internal static class Terms
{
    public static string Of(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "no date";

    /// <summary>An enumeration's value as the export writes it: <c>approved_with_remarks</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => ContractJson.WritePart(value).Trim('"');

    /// <summary>A score from 0 to 1 with two decimals.</summary>
    public static string Score(double score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The quoted words on one line, those that match between » and «.</summary>
    public static string Quote(Snippet snippet)
    {
        var text = snippet.Text;
        for (var i = snippet.Matches.Count - 1; i >= 0; i--)
        {
            var match = snippet.Matches[i];
            text = text.Insert(match.End, "«").Insert(match.Start, "»");
        }

        return (snippet.CutBefore ? "… " : "") + text + (snippet.CutAfter ? " …" : "");
    }

    /// <summary>Pages of a fact's spans: "p. 4", "p. 4–5"; empty for a source without pages.</summary>
    public static string Pages(IEnumerable<Core.Documents.Span> spans)
    {
        var pages = spans.Select(s => s.Page).OfType<int>().Distinct().Order().ToList();
        return pages.Count switch { 0 => "", 1 => $"p. {pages[0]}", _ => $"p. {pages[0]}–{pages[^1]}" };
    }

    /// <summary>The same behind a fact: " [p. 4]"; empty for a source without pages.</summary>
    public static string Where(IEnumerable<Core.Documents.Span> spans) => Pages(spans) is { Length: > 0 } pages ? $" [{pages}]" : "";
}
