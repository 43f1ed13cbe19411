using MinutesMiner.Core.Documents;

namespace MinutesMiner.Pipelines;

/// <summary>Why a pipeline was chosen.</summary>
/// <param name="Pipeline">The pipeline.</param>
/// <param name="Score">Sum of its signs' weights; it claims the document from 1 on.</param>
/// <param name="Reasons">The signs that were found.</param>
public sealed record PipelineClaim(PipelineDefinition Pipeline, double Score, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether the pipeline claims the document, rather than being the best of those that do not.</summary>
    public bool IsCertain => Score > 1 - 1e-6;
}

/// <summary>Finds the pipeline that a document belongs to.</summary>
public static class PipelineMatcher
{
    private const int BlocksLookedAt = 400;
    private const int LongestLine = 400;

    /// <summary>A cover is often set as a table; tables of the text tell nothing of the dialect.</summary>
    private const int CoverBlocks = 8;
    private const int CoverCells = 60;

    /// <summary>Every pipeline with a sign in the document, the strongest first.</summary>
    public static IReadOnlyList<PipelineClaim> Rank(Document document, PipelineCatalog catalog)
    {
        var lines = Lines(document);
        return catalog.All
            .Where(p => p.Claims is not null)
            .Select(p => Claim(document, lines, p))
            .Where(c => c.Score > 0)
            .OrderByDescending(c => c.Score)
            .ThenBy(c => c.Pipeline.Name, StringComparer.Ordinal)
            .ToList();
    }

    /// <summary>The lines and short blocks in which signs are looked for, each once.</summary>
    internal static IReadOnlyList<string> Lines(Document document) =>
        document.Blocks.Take(CoverBlocks).OfType<TableBlock>().SelectMany(t => t.Cells).Select(c => c.Text).Take(CoverCells)
            .Concat(document.Blocks.Where(b => b is not TableBlock).Take(BlocksLookedAt).Select(b => b.Text))
            .Where(t => t.Length is > 0 and < LongestLine)
            .SelectMany(t => t.Lines().Append(t))
            .Select(t => t.Text)
            .Distinct(StringComparer.Ordinal)
            .ToList();

    private static PipelineClaim Claim(Document document, IReadOnlyList<string> lines, PipelineDefinition pipeline)
    {
        var (score, reasons) = (0.0, new List<string>());
        var claims = pipeline.Claims!;
        if (!claims.Reads(document.Source.MediaType))
        {
            return new PipelineClaim(pipeline, 0, []);
        }

        foreach (var sign in claims.Signs)
        {
            if (sign.Producer is { } producer && document.Producer?.Contains(producer, StringComparison.OrdinalIgnoreCase) == true)
            {
                score += sign.Weight;
                reasons.Add($"made by {document.Producer}");
            }
            else if (sign.Heading is { } heading && lines.FirstOrDefault(l => heading.MatchWhole(l) is not null) is { } line)
            {
                score += sign.Weight;
                reasons.Add($"has the line \"{line}\"");
            }
        }

        return new PipelineClaim(pipeline, score, reasons);
    }
}
