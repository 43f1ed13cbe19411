using MinutesMiner.Pdf.Layout.Lines;
using MinutesMiner.Pdf.Layout.Regions;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>
/// Which lines start list entries. A number at the start of a line may as well be a date or the end of a sentence, so it counts only
/// where a wide blank or an indent sets it off, where its neighbours count on from it, or where the tags say so.
/// </summary>
internal sealed class ListMarks
{
    private const double WideBlank = 0.45;
    private const double Indented = 1.2;
    private const int Reach = 60;
    private const int Near = 12;
    private readonly Dictionary<Line, ListMark> _accepted = new(ReferenceEqualityComparer.Instance);

    /// <summary>Looks through all pages.</summary>
    public ListMarks(IReadOnlyList<List<FlowItem>> pages, ParagraphRules rules)
    {
        var lines = pages.SelectMany(p => p).Where(i => i.Line is not null).ToList();
        var found = new List<(int Index, ListMark Mark, bool Strong)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (ListMark.Of(lines[i].Line!) is { } mark && !IsMidSentence(lines, i, mark, rules))
            {
                found.Add((i, mark, IsStrong(lines, i, mark)));
            }
        }

        for (var f = 0; f < found.Count; f++)
        {
            if (found[f].Strong || CountsOn(found, f))
            {
                _accepted.Add(lines[found[f].Index].Line!, found[f].Mark);
            }
        }
    }

    /// <summary>The mark that the line starts with; null when it starts no list entry.</summary>
    public ListMark? Of(Line line) => _accepted.GetValueOrDefault(line);

    private static bool IsStrong(List<FlowItem> lines, int at, ListMark mark)
    {
        if (mark.IsTagged || mark.IsNote || (mark.IsBullet && !mark.IsDash && char.IsLetterOrDigit(mark.Form[0]) is false))
        {
            return true;
        }

        if (mark.Tokens == 0 || mark.Gap >= WideBlank)
        {
            return true;
        }

        var isIndented = mark.Left > lines[at].Column.Box.Left + (Indented * lines[at].Line!.Size);
        if (isIndented && mark.Ordinal == 1)
        {
            return true;
        }

        // A list of one entry: words behind a dash, set apart from the line above.
        if (mark.IsDash && char.IsLetter(lines[at].Line!.Tokens[1].Text[0]) && (isIndented || IsApart(lines, at)))
        {
            return true;
        }

        // A following line that hangs under the text, not under the mark.
        var line = lines[at].Line!;
        if (at + 1 < lines.Count && lines[at + 1].Line is { } next && ReferenceEquals(lines[at + 1].Column, lines[at].Column))
        {
            return Math.Abs(next.Box.Left - mark.TextLeft) < 0.3 * line.Size && next.Baseline - line.Baseline < 1.6 * line.Size && next.Baseline > line.Baseline;
        }

        return false;
    }

    /// <summary>Whether no line of the same column stands right above.</summary>
    private static bool IsApart(List<FlowItem> lines, int at) =>
        at == 0 || lines[at - 1].Line is not { } above || !ReferenceEquals(lines[at - 1].Column, lines[at].Column)
        || lines[at].Line!.Baseline - above.Baseline >= 1.5 * lines[at].Line!.Size;

    /// <summary>Whether another mark of the same form at the same indent is its predecessor or successor.</summary>
    private static bool CountsOn(List<(int Index, ListMark Mark, bool Strong)> found, int at)
    {
        var mark = found[at].Mark;
        for (var step = -1; step <= 1; step += 2)
        {
            for (var f = at + step; f >= 0 && f < found.Count && Math.Abs(found[f].Index - found[at].Index) <= Reach; f += step)
            {
                var other = found[f].Mark;
                // Numbers may stand flush at their right.
                if (mark.IsLike(other) && (Math.Abs(other.Left - mark.Left) < 4 || (!mark.IsBullet && Math.Abs(other.TextLeft - mark.TextLeft) < 2)))
                {
                    if (mark.IsFollowedBy(other, step) || (mark.IsBullet && Math.Abs(found[f].Index - found[at].Index) <= Near))
                    {
                        return true;
                    }

                    break;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the line before runs on into this one, so that the mark is a number or dash within a sentence.</summary>
    private static bool IsMidSentence(List<FlowItem> lines, int at, ListMark mark, ParagraphRules rules)
    {
        if (mark.IsTagged || mark.IsNote || at == 0 || (mark.IsBullet && !mark.IsDash) || mark.Gap >= WideBlank)
        {
            return false;
        }

        var before = lines[at - 1];
        var line = lines[at].Line!;
        if (!ReferenceEquals(before.Column, lines[at].Column) || before.Line is not { } last)
        {
            return false;
        }

        if (ListMark.Of(last) is { } above && above.IsFollowedBy(mark, 1))
        {
            return false;
        }

        var sameBlock = Math.Abs(last.Box.Left - line.Box.Left) < 0.5 * line.Size
            && line.Baseline - last.Baseline < 1.5 * line.Size
            && Math.Abs(last.Size - line.Size) < 0.6;
        return sameBlock && !LineFit.EndsSentence(last)
            && (!rules.IsShort(last, line, lines[at].Column) || (mark.IsDash && IsLoneDash(lines, at, mark)));
    }

    /// <summary>Whether a small letter follows the dash, and no line near it starts with another: it stands between clauses.</summary>
    private static bool IsLoneDash(List<FlowItem> lines, int at, ListMark mark)
    {
        if (!char.IsLower(lines[at].Line!.Tokens[1].Text[0]))
        {
            return false;
        }

        for (var i = Math.Max(0, at - Near); i <= Math.Min(lines.Count - 1, at + Near); i++)
        {
            if (i != at && ReferenceEquals(lines[i].Column, lines[at].Column) && ListMark.Of(lines[i].Line!) is { IsDash: true } other
                && Math.Abs(other.Left - mark.Left) < 4)
            {
                return false;
            }
        }

        return true;
    }
}
