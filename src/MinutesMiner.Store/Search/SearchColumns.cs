using MinutesMiner.Core.Facts;

namespace MinutesMiner.Store.Search;

/// <summary>
/// The parts into which a unit's words are sorted in the index, and how much a word counts in each: the municipality's name, the
/// title, and one for each kind of section.
/// </summary>
internal static class SearchColumns
{
    public const int Municipality = 0;
    public const int Title = 1;
    private const int FirstSection = 2;

    /// <summary>How many there are.</summary>
    public static readonly int Count = FirstSection + Enum.GetValues<SectionKind>().Length;

    /// <summary>The column of a section.</summary>
    public static int Of(SectionKind section) => FirstSection + (int)section;

    /// <summary>What a word in the column counts, against 1 in running text.</summary>
    public static double Weight(int column) => column switch
    {
        Municipality => 0.3,
        Title => 6,
        _ => Weight((SectionKind)(column - FirstSection)),
    };

    /// <summary>What a word in the section counts, against 1 in running text.</summary>
    public static double Weight(SectionKind section) => section switch
    {
        SectionKind.Decision => 3,
        SectionKind.Recommendation => 2,
        SectionKind.Summary => 1.5,
        SectionKind.Attachments or SectionKind.Procedure => 0.7,
        SectionKind.History => 0.6,
        _ => 1,
    };
}
