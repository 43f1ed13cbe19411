using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Times;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Finds the line that ends the minutes, "Mødet hævet kl. 18.10.": it tells of the meeting, and not of the last item.</summary>
internal static class ClosingLine
{
    /// <summary>How far from the end: signatures may stand below.</summary>
    private const int Within = 12;

    private const int LongestLine = 60;

    /// <summary>The line's row for the cover, and its unit; null when there is none below the last item's heading.</summary>
    public static (CoverRow Row, int At)? Find(IReadOnlyList<Block> units, int lastItem, PipelineDefinition pipeline)
    {
        for (var i = units.Count - 1; i > lastItem && i >= units.Count - Within; i--)
        {
            if (units[i] is not TableBlock && Time(units[i].Text, pipeline) is { } time)
            {
                return (new CoverRow(CoverField.End, time), i);
            }
        }

        return null;
    }

    /// <summary>What follows the label, where it is a time of day and nothing else.</summary>
    private static LocatedText? Time(LocatedText line, PipelineDefinition pipeline)
    {
        var label = line.Length > LongestLine ? null : pipeline.Fields.GetValueOrDefault(CoverField.End)?
            .Where(l => l.Contains(' ', StringComparison.Ordinal) && line.Text.StartsWith(l, StringComparison.OrdinalIgnoreCase))
            .MaxBy(l => l.Length);
        if (label is null)
        {
            return null;
        }

        var rest = line.Text[label.Length..];
        var from = label.Length + rest.Length - rest.TrimStart(' ', ':').Length;
        var value = line.Slice(new TextRange(from, line.Text.TrimEnd(' ', '.').Length));
        return DanishTimes.Parse(value.Text) is null ? null : value;
    }
}
