using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Tables;
using MinutesMiner.Pdf.Layout.Tags;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>Puts together what a page or column break has parted: a paragraph, a list entry, a table.</summary>
internal sealed class PageBreaks(ParagraphRules rules, TagTrust trust)
{
    private const double SameEdge = 4;
    private const double Smaller = 0.95;
    private const int CaptionLetters = 200;
    private const int Reach = 60;

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

            if (before >= 0 && !ReferenceEquals(drafts[before].Column, drafts[i].Column)
                && (Merge(drafts[before], drafts[i]) || (OpenBefore(drafts, i) is { } open && MergeOver(open, drafts[i]))))
            {
                drafts.RemoveAt(i--);
                continue;
            }

            before = i;
        }
    }

    /// <summary>The last block of running text before one that stands first in its column, when only a figure or a table lies between.</summary>
    private static BlockDraft? OpenBefore(List<BlockDraft> drafts, int at)
    {
        var next = drafts[at];
        if (next.Table is not null)
        {
            return null;
        }

        for (var i = at - 1; i >= Math.Max(0, at - Reach); i--)
        {
            var draft = drafts[i];
            if (draft.Role != BlockRole.Body || draft.Table is not null || (draft.Size < Smaller * next.Size && draft.Letters <= CaptionLetters))
            {
                continue;
            }

            return next.Column.Page - draft.Column.Page is 0 or 1 && !ReferenceEquals(draft.Column, next.Column) ? draft : null;
        }

        return null;
    }

    /// <summary>Merges over what lies between only where the sentence itself says that it goes on.</summary>
    private bool MergeOver(BlockDraft first, BlockDraft second) =>
        LineFit.StartsLow(second.FirstLine) && !LineFit.EndsSentence(first.LastLine) && first.Lines.Count > 1 && second.Lines.Count > 1
        && !IsShort(first, first.LastLine, second.FirstLine) && Merge(first, second);

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
            // Tags made page by page end an element with the page; a sentence that runs on over full lines knows better.
            return verdict == TagVerdict.Same
                || (last.Page != next.Page && last.Tag?.Kind == TagKind.Paragraph && next.Tag?.Kind == TagKind.Paragraph
                    && LineFit.StartsLow(next) && !LineFit.EndsSentence(last) && !IsShort(first, last, next));
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
