using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction;

/// <summary>Which municipality a document is from, by how often it names it.</summary>
internal static class MunicipalityReader
{
    public static string? Read(Document document, PipelineDefinition pipeline)
    {
        var lexicon = pipeline.Lexicon;
        return Best(lexicon.MunicipalityNames, _ => true) ?? Best(lexicon.MunicipalityHints, Municipalities.IsKnown)
            ?? InTitle() ?? Municipalities.ByMark(document.Text);

        string? InTitle() => lexicon.MunicipalityNames.SelectMany(t => t.MatchesWithin(document.MetadataTitle ?? ""))
            .Select(m => m.Groups["name"].Value)
            .Where(n => !Determiners.Contains(n))
            .Select(Municipalities.OfficialName)
            .FirstOrDefault();

        string? Best(IReadOnlyList<TextTemplate> templates, Func<string, bool> accept) => templates
            .SelectMany(t => document.Blocks.SelectMany(b => t.MatchesWithin(b.Text.Text)))
            .Select(m => m.Groups["region"] is { Success: true } region ? region.Value : Municipality(m.Groups["name"].Value, accept))
            .OfType<string>()
            .GroupBy(n => n, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()?.Key;
    }

    private static string? Municipality(string name, Func<string, bool> accept) =>
        accept(name) && !Determiners.Contains(name) ? Municipalities.OfficialName(name) : null;

    /// <summary>Words that a sentence may begin with ahead of "Kommune".</summary>
    private static readonly HashSet<string> Determiners = new(StringComparer.OrdinalIgnoreCase)
    {
        "Hver", "Den", "Denne", "En", "Ingen", "Vores", "Egen", "Anden", "Deres", "Kommunernes", "Ny", "Enhver", "Hvilken", "Samme",
    };
}
