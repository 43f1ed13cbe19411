using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Regions;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>Lines of one page to paragraphs, list entries, pairs of labels and values.</summary>
internal sealed class ParagraphBuilder(ParagraphRules rules, ListMarks marks)
{
    /// <summary>Drafts in reading order.</summary>
    public List<BlockDraft> Build(IReadOnlyList<FlowItem> flow)
    {
        var drafts = new List<BlockDraft>();
        var current = default(BlockDraft);
        foreach (var item in flow)
        {
            if (item.Table is { } table)
            {
                drafts.Add(new BlockDraft { Kind = DraftKind.Table, Table = table, Column = item.Column });
                current = null;
                continue;
            }

            var line = item.Line!;
            var mark = marks.Of(line);
            var valueLeft = LabelledValue(line);
            if (current is null || mark is not null || valueLeft is not null || (current.ValueLeft is { } left
                ? !ContinuesValue(current, line, left)
                : rules.StartsNew(current, line, item.Column)))
            {
                current = new BlockDraft
                {
                    Kind = mark is null ? DraftKind.Paragraph : DraftKind.ListItem, Column = item.Column, Mark = mark, ValueLeft = valueLeft,
                };
                drafts.Add(current);
            }

            current.Lines.Add(line);
        }

        return drafts;
    }

    /// <summary>Where the value of a line "Label   value" starts; null when the line is none: the label is bold or ends in a colon, and a wide blank follows.</summary>
    private static double? LabelledValue(Line line)
    {
        var tokens = line.Tokens;
        for (var i = 1; i < tokens.Count && i <= 6; i++)
        {
            var gap = tokens[i].Box.Left - tokens[i - 1].Box.Right;
            if (gap <= LineBuilder.ChunkGap * line.Size)
            {
                continue;
            }

            var label = tokens.Take(i).ToList();
            var isLabel = tokens[i - 1].Text.EndsWith(':') || (label.TrueForAll(t => t.IsBold) && !tokens[i].IsBold);
            return isLabel && label.Exists(t => t.Text.Any(char.IsLetter)) ? tokens[i].Box.Left : null;
        }

        return null;
    }

    private static bool ContinuesValue(BlockDraft draft, Line line, double valueLeft)
    {
        var last = draft.LastLine;
        return Math.Abs(line.Box.Left - valueLeft) < 0.7 * line.Size
            && Math.Abs(line.Size - last.Size) < 1
            && line.Baseline - last.Baseline < 1.8 * line.Size
            && line.Baseline > last.Baseline;
    }
}
