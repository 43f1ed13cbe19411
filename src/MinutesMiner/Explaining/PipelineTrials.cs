using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Explaining;

/// <summary>Tells of every dialect how its signs fared.</summary>
internal static class PipelineTrials
{
    /// <summary>Longest line that is compared: headings are shorter.</summary>
    private const int LongestLine = 120;

    public static IReadOnlyList<PipelineTrial> Of(Document document, PipelineCatalog catalog)
    {
        var lines = PipelineMatcher.Lines(document);
        var scores = PipelineMatcher.Rank(document, catalog).ToDictionary(c => c.Pipeline.Name, c => c.Score, StringComparer.Ordinal);
        return catalog.All.Where(p => p.Claims is not null)
            .Select(p => Try(document, lines, p, scores.GetValueOrDefault(p.Name)))
            .OrderByDescending(t => t.Score).ThenBy(t => t.WrongMediaType is not null).ThenBy(t => t.Name, StringComparer.Ordinal)
            .ToList();
    }

    private static PipelineTrial Try(Document document, IReadOnlyList<string> lines, PipelineDefinition pipeline, double score)
    {
        var claims = pipeline.Claims!;
        return claims.Reads(document.Source.MediaType)
            ? new PipelineTrial(pipeline.Name, score, null, claims.Signs.Select(s => Try(document, lines, s)).ToList())
            : new PipelineTrial(pipeline.Name, 0, document.Source.MediaType, []);
    }

    private static SignTrial Try(Document document, IReadOnlyList<string> lines, ClaimSign sign)
    {
        if (sign.Heading is not { } heading)
        {
            var isThere = document.Producer?.Contains(sign.Producer!, StringComparison.OrdinalIgnoreCase) == true;
            return new SignTrial(
                $"made by {sign.Producer}", sign.Weight, isThere ? document.Producer : null,
                isThere ? null : document.Producer is null ? "the file does not name its producer" : $"it was made by {document.Producer}");
        }

        if (lines.FirstOrDefault(l => heading.MatchWhole(l) is not null) is { } found)
        {
            return new SignTrial(heading.Source, sign.Weight, found, null);
        }

        var near = new NearTemplate(heading);
        var nearest = lines.Where(l => l.Length <= LongestLine).Select(l => (Line: l, Why: near.Whole(l))).FirstOrDefault(n => n.Why is not null);
        return new SignTrial(heading.Source, sign.Weight, null, nearest.Why is null ? null : $"\"{nearest.Line}\": {nearest.Why}");
    }
}
