using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction;

/// <summary>Which municipality a document is from, by how often it names it.</summary>
internal static class MunicipalityReader
{
    /// <summary>Blocks that are searched for names, some hundred pages: what a long document has not named by then it will not.</summary>
    private const int BlocksSearched = 3_000;

    /// <summary>Blocks from the front that may say whose paper it is.</summary>
    private const int CoverSearched = 12;

    private const int LongestHead = 150;

    private static readonly string[] Dashes = [" - ", " – ", " — ", " · ", " • ", " | ", ", "];

    /// <summary>The municipality's or region's official name; null when nothing gives it away.</summary>
    /// <param name="document">The whole document.</param>
    /// <param name="pipeline">Knows how municipalities are named.</param>
    /// <param name="cover">What stands ahead of the items: there a body's or town hall's name is enough, whatever the place.</param>
    public static string? Read(Document document, PipelineDefinition pipeline, IReadOnlyList<Block> cover)
    {
        var lexicon = pipeline.Lexicon;
        var front = document.Blocks.Take(BlocksSearched).ToList();
        return Head() ?? Best(lexicon.MunicipalityNames, front, _ => true) ?? Best(lexicon.MunicipalityHints, front, Municipalities.IsKnown)
            ?? InTitle() ?? Municipalities.ByMark(document.Text) ?? Best(lexicon.MunicipalityHints, cover, _ => true);

        // Others are named in the text, and perhaps more often.
        string? Head() => lexicon.MunicipalityHeads.Count == 0 ? null : front.Where(b => b.Role is BlockRole.PageHeader or BlockRole.PageFooter)
            .Concat(cover.Take(CoverSearched).Where(b => b is not TableBlock))
            .SelectMany(b => b.Text.Lines())
            .Where(l => l.Length <= LongestHead)
            .SelectMany(l => l.Text.Split(Dashes, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(part => lexicon.MunicipalityHeads.Select(t => t.MatchWhole(part)).OfType<Match>())
            .Select(m => m.Groups["region"] is { Success: true } region ? region.Value : Municipality(m.Groups["name"].Value, _ => true))
            .OfType<string>()
            .GroupBy(n => n, StringComparer.Ordinal)
            .MaxBy(g => g.Count())?.Key;

        string? InTitle() => lexicon.MunicipalityNames.SelectMany(t => t.MatchesWithin(document.MetadataTitle ?? ""))
            .Select(m => m.Groups["name"].Value)
            .Where(n => !Determiners.Contains(n))
            .Select(Municipalities.OfficialName)
            .FirstOrDefault();

        static string? Best(IReadOnlyList<TextTemplate> templates, IReadOnlyList<Block> blocks, Func<string, bool> accept) => templates
            .SelectMany(t => blocks.SelectMany(b => t.MatchesWithin(b.Text.Text)))
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
        "Hver", "Den", "Denne", "En", "Ingen", "Vores", "Egen", "Anden", "Deres", "Kommunernes", "Ny", "Enhver", "Hvilken", "Samme", "Det", "Gamle", "Nye", "Nyt", "Gammelt", "Vort", "Dansk", "Referat", "Dagsorden", "Tillægsdagsorden", "Protokol", "Beslutningsprotokol", "Møde", "Mødet",
    };
}
