using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Identifiers;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Knows the lines that register an item's case: its number, that of the document, who wrote it, whether it is closed.</summary>
internal sealed class CaseLines(PipelineDefinition pipeline, ItemHeadings headings)
{
    private const int LongestLine = 120;
    private const int LongestNumber = 40;
    private const int MostBeside = 4;

    private static readonly char[] Bars = ['|', '·', '•', ';', '¦'];

    /// <summary>The case number that a line holds and nothing else. Null for any other line.</summary>
    public static CaseReference? Of(LocatedText text) =>
        text.Length <= 80 && CaseNumbers.ParseWhole(text.Text) is { } found ? new CaseReference(found.Text, found.Kle) : null;

    /// <summary>A case number that a pattern found.</summary>
    public static CaseReference Reference(string printed) =>
        CaseNumbers.ParseWhole(printed) is { } found ? new CaseReference(found.Text, found.Kle) : new CaseReference(printed, null);

    /// <summary>The case number in one of a few lines of one paragraph.</summary>
    public static CaseReference? OfLine(LocatedText text) =>
        text.Lines() is { Count: > 1 and <= 6 } lines ? lines.Select(Of).FirstOrDefault(c => c is not null) : null;

    /// <summary>What the text's lines register, and the lines that register nothing; null when none does.</summary>
    public (CaseReference? Case, bool Closed, LocatedText Others)? Read(LocatedText text)
    {
        var (found, closed, rest) = ((CaseReference?)null, false, new List<LocatedText>());
        var lines = text.Lines();
        foreach (var line in lines)
        {
            if (Parts(line) is { } parts)
            {
                found ??= parts.Select(p => p.Case).FirstOrDefault(c => c is not null);
                closed |= parts.Any(p => p.Closed);
            }
            else
            {
                rest.Add(line);
            }
        }

        return rest.Count == lines.Count ? null : (found, closed, rest.Count == 0 ? LocatedText.Empty : LocatedText.Join(rest));
    }

    /// <summary>The case number that a label names, where its value stands in a section of its own: "Journalnummer" as heading. Null when it is none.</summary>
    public CaseReference? OfLabelled(LocatedText label, LocatedText value) =>
        label.IsEmpty || value.Length is 0 or > LongestNumber || Match($"{label.Text.TrimEnd(':', ' ')}: {value.Text}") is not { } match || !match.Groups["case"].Success
            ? null
            : Reference(match.Groups["case"].Value);

    /// <summary>What a line registers; or each of its parts, with bars, dots or a gap between them. Null when something else stands there, too.</summary>
    private List<(CaseReference? Case, bool Closed)>? Parts(LocatedText line)
    {
        if (line.Length > LongestLine)
        {
            return null;
        }

        if (Part(line) is { } whole)
        {
            return [whole];
        }

        var parts = line.Text.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(p => Part(LocatedText.Unpaged(p))).ToList();
        return parts.Count == 1 ? Beside(line.Text, MostBeside) : parts.Count > 1 && parts.TrueForAll(p => p is not null) ? parts.ConvertAll(p => p!.Value) : null;
    }

    /// <summary>The parts of a line that a gap alone divides ("Sagsnr.: 26/4417 Dok.nr.: 26/9920 Åbent"), the longest first; null when something else stands there, too.</summary>
    private List<(CaseReference? Case, bool Closed)>? Beside(string line, int most)
    {
        for (var end = line.LastIndexOf(' '); most > 1 && end > 0; end = line.LastIndexOf(' ', end - 1))
        {
            if (end + 1 < line.Length && char.IsUpper(line[end + 1]) && Part(LocatedText.Unpaged(line[..end].TrimEnd())) is { } first)
            {
                var rest = line[(end + 1)..];
                if ((Part(LocatedText.Unpaged(rest)) is { } last ? [last] : Beside(rest, most - 1)) is { } others)
                {
                    return [first, .. others];
                }
            }
        }

        return null;
    }

    private (CaseReference? Case, bool Closed)? Part(LocatedText part) =>
        Match(part.Text) is { } match ? (match.Groups["case"] is { Success: true } number ? Reference(number.Value) : null, headings.Read(part).Closed)
        : Of(part) is { } only ? (only, false)
        : null;

    private Match? Match(string text) => pipeline.Items.Registration.Select(t => t.MatchWhole(text)).FirstOrDefault(m => m is not null);
}
