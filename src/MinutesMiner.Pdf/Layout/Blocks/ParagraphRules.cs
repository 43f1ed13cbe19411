using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Regions;
using MinutesMiner.Pdf.Layout.Tags;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>Whether a line goes on with the block before it, as the page shows it and, as far as they can be trusted, the tags say.</summary>
internal sealed class ParagraphRules(DocumentStyle style, TagTrust trust)
{
    private const double SizeStep = 0.6;
    private const double WideGap = 1.28;
    private const double NarrowGap = 0.5;
    private const double Indent = 1.1;
    private const double LowStart = 0.12;

    /// <summary>Whether <paramref name="line"/> starts a new block after <paramref name="draft"/>, list marks and labels set aside.</summary>
    public bool StartsNew(BlockDraft draft, Line line, Column column)
    {
        var last = draft.LastLine;
        if (!ReferenceEquals(draft.Column, column) || Math.Abs(last.Size - line.Size) > SizeStep)
        {
            return true;
        }

        var gap = (line.Baseline - last.Baseline) / style.Pitch(line.Size);
        var verdict = trust.Compare(last.Tag, line.Tag);
        if (verdict == TagVerdict.Different)
        {
            return true;
        }

        if (gap > (verdict == TagVerdict.Same ? 1.7 : WideGap) || gap < NarrowGap)
        {
            return true;
        }

        if (WeightChanges(last, line, column) || last.IsUnderlined != line.IsUnderlined)
        {
            return true;
        }

        if (verdict == TagVerdict.Same)
        {
            return false;
        }

        if (column.HasEntries && line.Box.Left < last.Box.Left + line.Size)
        {
            return true;
        }

        return draft.Mark is { } mark
            ? LeavesEntry(draft, mark, line, column)
            : IsIndented(draft, line) || (IsShort(last, line, column) && !RunsOnAsHeading(last, line));
    }

    /// <summary>
    /// Large or bold lines are broken where it looks well, so that a short one does not end them; one that begins low goes on. Centred lines,
    /// as on a title page, may each be something for itself.
    /// </summary>
    private bool RunsOnAsHeading(Line last, Line line) =>
        (Math.Abs(line.Box.Left - last.Box.Left) < 2 || (line.Box.Left > last.Box.Left && Math.Abs(line.Box.CenterX - last.Box.CenterX) > 2))
        && LineFit.StartsLow(line) && !LineFit.EndsSentence(last)
        && ((last.IsBold && line.IsBold && !style.BodyIsBold) || Math.Min(last.Size, line.Size) >= Headings.Larger * style.BodySize);

    /// <summary>Whether the line stands outside the list entry: neither under its text nor, where entries do not hang, under its mark.</summary>
    private bool LeavesEntry(BlockDraft draft, ListMark mark, Line line, Column column)
    {
        if (line.Box.Left >= mark.TextLeft - (0.6 * line.Size))
        {
            return false;
        }

        var hangs = draft.Lines.Count > 1 && Math.Abs(draft.LastLine.Box.Left - mark.TextLeft) < 0.6 * line.Size;
        return hangs || Math.Abs(line.Box.Left - mark.Left) > 0.5 * line.Size
            || (IsShort(draft.LastLine, line, column) && !RunsOnAsHeading(draft.LastLine, line));
    }

    /// <summary>Whether the line ended early: what follows could have stood on it.</summary>
    public bool IsShort(Line line, Line next, Column column)
    {
        if (LineFit.EndsInWord(line, next))
        {
            return false;
        }

        var right = style.RightOf(column, line.Size);
        var space = LineFit.SpaceLeft(line, next, column.Box.Left, right);
        var need = LineFit.StartsLow(next) && !LineFit.EndsSentence(line) ? LowStart * (right - column.Box.Left) / line.Size : 0;
        return space > need;
    }

    private bool WeightChanges(Line last, Line line, Column column)
    {
        if (last.Last.IsBold == line.First.IsBold || last.IsBold == line.IsBold)
        {
            return false;
        }

        // A bold line that runs on in normal weight is the start of a paragraph, not its heading.
        var runsOn = LineFit.StartsLow(line) && !LineFit.EndsSentence(last) && !IsShort(last, line, column);
        return !runsOn;
    }

    private static bool IsIndented(BlockDraft draft, Line line)
    {
        var last = draft.LastLine;
        if (Math.Abs(last.Box.CenterX - line.Box.CenterX) < 2)
        {
            return false;
        }

        var step = (line.Box.Left - last.Box.Left) / line.Size;
        return step > Indent || (step < -Indent && draft.Lines.Count > 1);
    }
}
