using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>Which of an item's decisions is that of the meeting: an item may print those of all bodies that it has passed, in either order.</summary>
internal static class DecisionChoice
{
    /// <summary>Every decision that the item prints, one for each body and day.</summary>
    public static IEnumerable<MinutesSection> All(ItemContext item) => item.Item.Of(SectionRole.Decision).SelectMany(DecisionChain.Of);

    public static MinutesSection? Of(ItemContext item)
    {
        var all = All(item).Where(s => s.Blocks.Count > 0).ToList();
        if (all.Count == 0)
        {
            return Unnamed(item);
        }

        if (all.Count == 1)
        {
            return all[0];
        }

        var cover = item.Minutes.Cover;
        return all.LastOrDefault(s => s.Date is not null && s.Date == cover.Date)
            // An earlier day is another meeting's of the same body.
            ?? all.LastOrDefault(s => s.Body is not null && !(s.Date < cover.Date) && string.Equals(s.Body, cover.Committee, StringComparison.OrdinalIgnoreCase))
            ?? (cover.Date is null ? null : Own(all.FindAll(s => s.Body is null && s.Date is null), item))
            ?? all.Where(s => s.Date is not null).MaxBy(s => s.Date)
            ?? all[^1];
    }

    /// <summary>Whether a section of the item is another body's decision, or one of an earlier day, that the item prints beside the meeting's own.</summary>
    public static bool IsEarlier(ItemContext item, MinutesSection section) =>
        section is { Role: SectionRole.Decision, Body: not null } && (section.Date is null || item.Minutes.Cover.Date is not { } day || section.Date < day)
        && Of(item) is { } own && !DecisionChain.Of(section).Contains(own, ReferenceEqualityComparer.Instance);

    /// <summary>
    /// Of decisions that name neither body nor day, the one that stands where this meeting's decisions stand: ahead of the case, or behind it.
    /// Another is quoted in the case.
    /// </summary>
    private static MinutesSection? Own(List<MinutesSection> unnamed, ItemContext item)
    {
        if (unnamed.Count < 2)
        {
            return unnamed.FirstOrDefault();
        }

        var ahead = item.Minutes.Items.Where(i => i.Of(SectionRole.Decision).Count() == 1 && i.Sections.Any(IsCase)).Select(i => i.Sections.First(s => IsCase(s) || s.Role == SectionRole.Decision).Role).ToList();
        return ahead.Count(r => r == SectionRole.Decision) * 2 > ahead.Count ? unnamed[0] : unnamed[^1];
    }

    private static bool IsCase(MinutesSection section) =>
        section.Role is SectionRole.Summary or SectionRole.Presentation or SectionRole.Recommendation or SectionRole.Background or SectionRole.Problem;

    /// <summary>The sections in which the meeting itself speaks: its decision, and those whose heading names no body and no day.</summary>
    public static IEnumerable<MinutesSection> OfMeeting(ItemContext item)
    {
        var own = Of(item);
        return All(item).Where(s => ReferenceEquals(s, own) || (s.Body is null && s.Date is null));
    }

    /// <summary>What is published of a closed item is often its decision alone, without a heading.</summary>
    private static MinutesSection? Unnamed(ItemContext item) =>
        item.Item.Closed && item.Item.Sections is [{ Heading.IsEmpty: true } only] && OutcomeFinder.Find(only.Text.Text, item.Lexicon).Count > 0
            ? only
            : null;
}
