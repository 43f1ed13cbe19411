using System.Globalization;
using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>
/// Reads documents that no pipeline claims: every generic one that reads items is tried, and the one that makes the most of the document
/// stands. What counts are items that hold sections with known names, in rising numbers; an item without any counts against. Where none
/// makes anything of it, a generic pipeline for documents without items reads it: the one for pages of its shape, else the one for any.
/// </summary>
internal static class GenericReading
{
    /// <summary>Pipelines are compared by the document's first blocks, some hundred pages: the rest of a long one is like them.</summary>
    private const int BlocksCompared = 3_000;

    public static Minutes Read(Document document, PipelineCatalog catalog, Trace trace)
    {
        var best = Memo(document, catalog) ?? Scores(document, catalog).FirstOrDefault(c => c.Score > 0).Pipeline
            ?? (Segmenter.Segment(Front(document), catalog.Base, new Trace()).Items.Count > 0 ? catalog.Base : Whole(document, catalog));
        return Segmenter.Segment(best is null ? document : document.With(Warning(best)), best ?? catalog.Base, trace);
    }

    private static Document Front(Document document) => document.Blocks.Count <= BlocksCompared
        ? document
        : new Document(document.Source, document.Blocks.Take(BlocksCompared), document.Pages, []);

    /// <summary>What every generic pipeline for documents with items makes of the document, the best first: items that hold what items hold, less half of those that do not.</summary>
    public static IReadOnlyList<(PipelineDefinition Pipeline, double Score)> Scores(Document document, PipelineCatalog catalog)
    {
        var front = Front(document);
        return catalog.All.Where(p => p.IsGeneric && p.Kind is null)
            .Select(p => (Pipeline: p, Score: Score(Segmenter.Segment(front, p, new Trace()))))
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Pipeline.Items.Openers.Count > 0)
            .ThenBy(c => c.Pipeline.Name, StringComparer.Ordinal)
            .ToList();
    }

    private static PipelineDefinition? Whole(Document document, PipelineCatalog catalog) => document.Blocks.Count == 0 ? null : catalog.All
        .Where(p => p.IsGeneric && p.Kind is not null && Fits(p.Pages, document))
        .OrderBy(p => p.Pages == PageShape.Any)
        .ThenBy(p => p.Name, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>The pipeline for memos, where the document calls itself one and decides nothing: its headings, numbered or not, are no items.</summary>
    private static PipelineDefinition? Memo(Document document, PipelineCatalog catalog) =>
        Whole(document, catalog) is { Kind: DocumentKind.Memo } memo && new TitleReader(memo, new Trace()).MemoLine(document.Blocks) is not null
        && !document.Blocks.Any(b => b is not TableBlock && new SectionNames(memo, areSetApart: true).OfHeading(b.Text) is { Role: SectionRole.Decision or SectionRole.RecommendationAndDecision })
            ? memo
            : null;

    private static bool Fits(PageShape shape, Document document) => shape switch
    {
        PageShape.Landscape => document.Pages.Count > 0 && document.Pages.All(p => p.Width > p.Height),
        _ => true,
    };

    private static double Score(Minutes minutes)
    {
        var known = minutes.Items.Sum(Weight);
        var unknown = minutes.Items.Count(i => Weight(i) == 0);
        var numbers = minutes.Items.Select(i => Number(i.Number)).OfType<int>().ToList();
        var rising = numbers.Zip(numbers.Skip(1)).Count(p => p.Second > p.First && p.Second - p.First < 4);
        var order = numbers.Count < 2 ? 1 : (double)rising / (numbers.Count - 1);
        return (known * order) - (0.5 * unknown);
    }

    /// <summary>A reading that finds titles is the better one; without one, an item is told by what is asked or decided.</summary>
    private static double Weight(MinutesItem item) =>
        !item.Title.IsEmpty && item.Number is not null ? (IsKnown(item) ? 1 : 0)
        : !item.Title.IsEmpty ? (IsDecided(item) ? 1 : 0)
        : IsDecided(item) || (item.Closed && item.CaseNumber is not null) ? 0.6 : 0;

    private static bool IsDecided(MinutesItem item) => item.Sections.Any(s => s.Role is SectionRole.Decision or SectionRole.Recommendation);

    /// <summary>Whether an item holds what items hold. A closed one often holds nothing.</summary>
    private static bool IsKnown(MinutesItem item) => item.Closed || item.CaseNumber is not null
        || item.Sections.Any(s => s.Role is SectionRole.Decision or SectionRole.Recommendation or SectionRole.Presentation or SectionRole.Summary);

    private static int? Number(string? printed) =>
        int.TryParse(printed?.TrimEnd('a', 'b', 'c'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Diagnostic Warning(PipelineDefinition pipeline) => new(
        "pipeline.generic", Severity.Info, $"No pipeline knows this kind of document; it was read by '{pipeline.Name}', which knows only what most have in common.");
}
