using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Tables;
using MinutesMiner.Pdf.Layout.Tags;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>Puts together what a page or column break has parted: a paragraph, a list entry, a table.</summary>
internal sealed class PageBreaks(ParagraphRules rules, TagTrust trust)
{
    private const double SameEdge = 4;

    /// <summary>Merges across breaks, in place.</summary>
    public void Heal(List<BlockDraft> drafts)
    {
        var before = -1;
        for (var i = 0; i < drafts.Count; i++)
        {
            if (drafts[i].Role is not BlockRole.Body)
            {
                continue;
            }

            if (before >= 0 && !ReferenceEquals(drafts[before].Column, drafts[i].Column) && Merge(drafts[before], drafts[i]))
            {
                drafts.RemoveAt(i--);
                continue;
            }

            before = i;
        }
    }

    private bool Merge(BlockDraft first, BlockDraft second)
    {
        if (first.Table is { } table && second.Table is { } rest)
        {
            return second.Column.Page > first.Column.Page && TableBreaks.Append(table, rest);
        }

        if (first.Table is not null || second.Table is not null || second.Mark is not null || second.ValueLeft is not null
            || first.Column.IsBoxed || second.Column.IsBoxed || !RunsOn(first, second))
        {
            return false;
        }

        first.Lines.AddRange(second.Lines);
        first.Column = second.Column;
        return true;
    }

    private bool RunsOn(BlockDraft first, BlockDraft second)
    {
        var (last, next) = (first.LastLine, second.FirstLine);
        if (Math.Abs(last.Size - next.Size) > 0.6 || last.IsBold != next.IsBold)
        {
            return false;
        }

        var verdict = trust.Compare(last.Tag, next.Tag);
        if (verdict != TagVerdict.Unknown && last.Tag?.Kind != TagKind.Heading)
        {
            return verdict == TagVerdict.Same;
        }

        var indent = first.Mark?.TextLeft ?? first.Lines[^1].Box.Left;
        if (last.Page != next.Page && Math.Abs(next.Box.Left - indent) > SameEdge && Math.Abs(last.Box.Left - next.Box.Left) > SameEdge)
        {
            return false;
        }

        if (LineFit.StartsLow(next))
        {
            return !LineFit.EndsSentence(last) || !IsShort(first, last, next);
        }

        return !LineFit.EndsSentence(last) && !IsShort(first, last, next) && first.Lines.Count > 1;
    }

    private bool IsShort(BlockDraft first, Line last, Line next) => rules.IsShort(last, next, first.Column);
}
