using MinutesMiner.Core.Documents;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Finds the line that ends the minutes, "Mødet hævet kl. 18.10.": it tells of the meeting, and not of the last item.</summary>
internal static class ClosingLine
{
    /// <summary>How far from the end: signatures may stand below.</summary>
    private const int Within = 12;

    /// <summary>The line's row for the cover, and its unit; null when there is none below the last item's heading.</summary>
    public static (CoverRow Row, int At)? Find(IReadOnlyList<Block> units, int lastItem, Lexicon lexicon, Trace trace)
    {
        for (var i = units.Count - 1; i > lastItem && i >= units.Count - Within; i--)
        {
            if (units[i] is not TableBlock && Adjournment.Find(units[i].Text, lexicon) is { } ended)
            {
                trace.Add(Adjournment.Rule, ended.Pattern, units[i].Text);
                return (new CoverRow(CoverField.End, ended.Time), i);
            }
        }

        return null;
    }
}
