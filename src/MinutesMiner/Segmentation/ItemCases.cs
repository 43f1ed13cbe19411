using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Identifiers;

namespace MinutesMiner.Segmentation;

/// <summary>
/// Takes case numbers in parentheses off the ends of titles ("Budgetopfølgning (2031-0004711)"), where the meeting prints its cases so: most
/// items bear one. One alone is part of its title, which may be about another case.
/// </summary>
internal static class ItemCases
{
    private const int FewestItems = 2;

    /// <summary>The starts with the case numbers that their titles bear.</summary>
    public static IReadOnlyList<PlacedStart> Read(IReadOnlyList<PlacedStart> starts)
    {
        var behind = starts.Select(s => s.Start.CaseNumber is null ? Behind(s.Start.Title) : null).ToList();
        var count = behind.Count(b => b is not null);
        return count < FewestItems || 2 * count <= starts.Count
            ? starts
            : starts.Select((s, i) => behind[i] is not { } found ? s : s with { Start = s.Start with { Title = found.Title, CaseNumber = CaseLines.Reference(found.Number) } }).ToList();
    }

    private static (LocatedText Title, string Number)? Behind(LocatedText title)
    {
        var text = title.Text.TrimEnd();
        var open = text.LastIndexOf('(');
        if (open <= 0 || text[^1] != ')')
        {
            return null;
        }

        var printed = text[(open + 1)..^1].Trim();
        var kept = text[..open].TrimEnd().Length;
        return kept > 0 && CaseNumbers.ParseWhole(printed) is { } number ? (title.Slice(new TextRange(0, kept)), number.Text) : null;
    }
}
