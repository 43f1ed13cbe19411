using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Identifiers;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Knows the lines that register an item's case: its number, that of the document, who wrote it, whether it is closed.</summary>
internal sealed class CaseLines(PipelineDefinition pipeline, ItemHeadings headings)
{
    private const int LongestLine = 120;

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
            var match = line.Length > LongestLine ? null : pipeline.Items.Registration.Select(t => t.MatchWhole(line.Text)).FirstOrDefault(m => m is not null);
            if (match is not null)
            {
                found ??= match.Groups["case"] is { Success: true } number ? Reference(number.Value) : null;
                closed |= headings.Read(line).Closed;
            }
            else if (Of(line) is { } number)
            {
                found ??= number;
            }
            else
            {
                rest.Add(line);
            }
        }

        return rest.Count == lines.Count ? null : (found, closed, rest.Count == 0 ? LocatedText.Empty : LocatedText.Join(rest));
    }
}
