using MinutesMiner.Core.Documents;
using MinutesMiner.Pdf.Layout.Tags;

namespace MinutesMiner.Pdf.Layout.Blocks;

/// <summary>Which blocks are headings, and of which level: by tags, else by size, weight and underline against the running text.</summary>
internal static class Headings
{
    /// <summary>How much larger than running text a heading is, at least, when nothing else sets it off.</summary>
    public const double Larger = 1.12;

    private const double SameLevel = 0.93;
    private const double MaxTaggedShare = 0.3;
    private const int MinLetters = 500;
    private const int MaxLines = 4;
    private const int MaxLetters = 220;
    private const int MaxStrongLetters = 160;
    private const int LeadLetters = 60;

    /// <summary>Marks headings among the drafts of a document and gives them levels.</summary>
    public static void Mark(List<BlockDraft> drafts, DocumentStyle style, bool trustTags)
    {
        trustTags &= HeadingTagsAreFew(drafts);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Kind is DraftKind.Paragraph or DraftKind.ListItem && draft.Role == BlockRole.Body && IsHeading(draft, style, trustTags)
                && (!draft.Column.IsBoxed || HeadsItsBox(draft, i + 1 < drafts.Count ? drafts[i + 1] : null)))
            {
                draft.Kind = DraftKind.Heading;
            }
        }

        ColouredHeadings.Mark(drafts, style);
        GiveLevels(drafts.Where(d => d.Kind == DraftKind.Heading).ToList(), trustTags);
    }

    /// <summary>Where a good part of the text is tagged as heading, the tags were chosen for their looks.</summary>
    private static bool HeadingTagsAreFew(List<BlockDraft> drafts)
    {
        var (tagged, all) = (0, 0);
        foreach (var line in drafts.SelectMany(d => d.Lines))
        {
            all += line.Letters;
            tagged += line.Tag is { Kind: TagKind.Heading } ? line.Letters : 0;
        }

        return tagged <= MaxTaggedShare * all || all < MinLetters;
    }

    private static bool IsHeading(BlockDraft draft, DocumentStyle style, bool trustTags)
    {
        if (draft.Lines.Count > MaxLines || draft.Letters > MaxLetters || draft.ValueLeft is not null
            || !draft.Lines.Exists(l => l.Tokens.Any(t => t.Text.Any(char.IsLetter))))
        {
            return false;
        }

        var isTagged = trustTags && draft.FirstLine.Tag is { Kind: TagKind.Heading };
        if (draft.Kind == DraftKind.ListItem && (draft.Mark!.IsBullet || draft.Mark.IsTagged))
        {
            return false;
        }

        if (isTagged || draft.Size >= Larger * style.BodySize)
        {
            return isTagged || (draft.Lines.Count <= 3 && !IsLead(draft));
        }

        if (draft.Letters > MaxStrongLetters || draft.Lines.Count > 3 || draft.Size < 0.9 * style.BodySize)
        {
            return false;
        }

        return (!style.BodyIsBold && draft.Lines.TrueForAll(l => l.IsBold)) || draft.Lines.TrueForAll(l => l.IsUnderlined);
    }

    /// <summary>A sentence in larger type, not bold, as it stands before an article.</summary>
    private static bool IsLead(BlockDraft draft) =>
        draft.Letters > LeadLetters && draft.LastLine.Last.Text is [.., not '.', '.'] && !draft.Lines.Exists(l => l.IsBold);

    /// <summary>
    /// In a box of its own, large or bold type is a heading only above smaller or lighter type, in the same box or in the one right
    /// below it.
    /// </summary>
    private static bool HeadsItsBox(BlockDraft draft, BlockDraft? next)
    {
        if (next is null || (!ReferenceEquals(draft.Column, next.Column) && !IsRightBelow(draft, next)))
        {
            return false;
        }

        return next.Table is not null || next.Size < draft.Size - 0.5
            || (next.Size < draft.Size + 0.5 && draft.FirstLine.IsBold && !next.FirstLine.IsBold);
    }

    private static bool IsRightBelow(BlockDraft draft, BlockDraft next)
    {
        if (draft.Lines.Count != 1 || !draft.FirstLine.IsBold || next.Table is not null || next.FirstPage != draft.FirstPage)
        {
            return false;
        }

        var (above, below) = (draft.FirstLine.Box, next.FirstLine.Box);
        return below.Top > above.Bottom && below.Top - above.Bottom < 4 * draft.Size && below.Left - above.Left is > -5 and < 60;
    }

    /// <summary>One level a style: larger before smaller, bold before not. A style that tags give a level keeps it.</summary>
    private static void GiveLevels(List<BlockDraft> headings, bool trustTags)
    {
        var styles = headings
            .GroupBy(StyleOf)
            .OrderByDescending(g => g.Key.Size).ThenByDescending(g => g.Key.Bold).ThenByDescending(g => g.Key.Underlined)
            .ToList();
        var level = 0;
        var above = default((double Size, bool Bold, bool Underlined)?);
        foreach (var group in styles)
        {
            var isNear = above is { } style && group.Key.Size > SameLevel * style.Size && group.Key.Bold == style.Bold && group.Key.Underlined == style.Underlined;
            above = isNear ? above : group.Key;
            var tagged = group.Where(d => trustTags && d.FirstLine.Tag is { Kind: TagKind.Heading }).GroupBy(d => d.FirstLine.Tag!.HeadingLevel)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault();
            level = Math.Clamp(tagged is null ? isNear ? level : level + 1 : Math.Max(tagged.Key, level), 1, 6);
            // What is tagged as text among tagged headings of the same look stands below them.
            var isTaggedStyle = tagged is not null && 2 * tagged.Count() >= group.Count();
            foreach (var draft in group)
            {
                draft.Level = isTaggedStyle && draft.FirstLine.Tag is { Kind: TagKind.Paragraph } ? Math.Min(level + 1, 6) : level;
            }
        }
    }

    private static (double Size, bool Bold, bool Underlined) StyleOf(BlockDraft draft) =>
        (Math.Round(draft.Size * 2) / 2, draft.Lines.TrueForAll(l => l.IsBold), draft.Lines.TrueForAll(l => l.IsUnderlined));
}
