using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>
/// Reads letters in brackets behind titles: "(B)", "(O)" and "(D)" say what an item is for, where a document marks all its items so. One letter
/// alone may be a party's, and letters of another sort say something else ("(C)" beside "(B)" is a class of importance): those stay in the title.
/// </summary>
internal static partial class ItemMarks
{
    private const int FewestItems = 3;

    /// <summary>The starts with what their marks say.</summary>
    public static IReadOnlyList<PlacedStart> Read(IReadOnlyList<PlacedStart> starts, PipelineDefinition pipeline)
    {
        var marks = starts.Select(s => s.Start.Mark ?? Behind(s.Start.Title)).ToList();
        var purposes = marks.ConvertAll(m => m is { } mark ? Purpose(mark.Letter, pipeline) : null);
        var known = starts.Count >= FewestItems
            && starts.Zip(marks, (s, m) => m is { } mark ? Purpose(mark.Letter, pipeline) is not null || IsOpenness(mark.Letter, pipeline) : s.Start.Closed).All(isKnown => isKnown)
            && purposes.Where(p => p is not null).Distinct().Count() > 1;
        return starts.Select((s, i) => marks[i] is not { } mark ? s : s with { Start = Read(s.Start, mark, known ? purposes[i] : null, known, pipeline) }).ToList();
    }

    private static ItemStart Read(ItemStart start, (string Letter, LocatedText Printed) mark, ItemPurpose? purpose, bool known, PipelineDefinition pipeline)
    {
        if (!known)
        {
            return start.Mark is not null && !IsOpenness(mark.Letter, pipeline) ? start with { Title = mark.Printed } : start;
        }

        return start with { Purpose = start.Purpose ?? purpose, Title = start.Mark is null ? WithoutMark(start.Title) : start.Title };
    }

    private static (string Letter, LocatedText Printed)? Behind(LocatedText title) => Mark().Match(title.Text) is { Success: true } mark ? (mark.Groups["letter"].Value, title) : null;

    private static LocatedText WithoutMark(LocatedText title) => title.Slice(new TextRange(0, title.Text[..Mark().Match(title.Text).Index].TrimEnd().Length));

    private static ItemPurpose? Purpose(string letter, PipelineDefinition pipeline) =>
        pipeline.Items.PurposeMarks.Where(p => p.Value.Contains(letter, StringComparer.Ordinal)).Select(p => (ItemPurpose?)p.Key).FirstOrDefault();

    private static bool IsOpenness(string letter, PipelineDefinition pipeline) =>
        pipeline.Items.Closed.Concat(pipeline.Items.Open).Any(t => t.MatchWhole(letter) is not null);

    [GeneratedRegex(@"\s*\((?<letter>[A-ZÆØÅ])\)\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
