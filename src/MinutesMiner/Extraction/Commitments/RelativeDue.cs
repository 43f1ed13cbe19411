using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Numbers;

namespace MinutesMiner.Extraction.Commitments;

/// <summary>A time that counts from the meeting, or a landmark of the municipal year: "om et halvt år", "inden sommerferien".</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Date">The last day that it leaves.</param>
/// <param name="Precision">How exactly it is given.</param>
internal readonly partial record struct RelativeDue(TextRange Range, DateOnly Date, DuePrecision Precision)
{
    // The last month in which a landmark leaves time: before the summer holiday is June, after it August.
    private static readonly (string Word, int Before, int After)[] Landmarks =
    [
        ("sommer", 6, 8), ("efterårsferie", 10, 10), ("jul", 12, 1), ("nytår", 12, 1), ("årsskift", 12, 1), ("vinterferie", 2, 2), ("påske", 4, 4),
    ];

    /// <summary>The first such time of a text; null when it has none.</summary>
    public static RelativeDue? Find(string text, DateOnly meeting)
    {
        if (Span().Match(text) is { Success: true } span && Due(span, meeting) is { } due)
        {
            return due;
        }

        return Landmark().Match(text) is { Success: true } landmark ? DueBy(landmark, meeting) : null;
    }

    /// <summary>Whether the words count a time and name no day: "inden for 2 uger".</summary>
    public static bool IsSpan(string text) => Span().IsMatch(text);

    private static RelativeDue? Due(Match match, DateOnly meeting)
    {
        var unit = match.Groups["unit"].Value.ToLowerInvariant();
        var half = match.Groups["half"].Success;
        if (half && unit is not "år")
        {
            return null;
        }

        var count = half ? 1 : NumberOf(match.Groups["n"].Value);
        if (count is not { } n)
        {
            return null;
        }

        var range = new TextRange(match.Index, match.Index + match.Length);
        return unit switch
        {
            "dag" or "dage" => new RelativeDue(range, meeting.AddDays(n), DuePrecision.Day),
            "uge" or "uger" => new RelativeDue(range, meeting.AddDays(7 * n), DuePrecision.Day),
            "måned" or "måneder" or "mdr" => new RelativeDue(range, EndOfMonth(meeting.AddMonths(n)), DuePrecision.Month),
            _ => new RelativeDue(range, EndOfMonth(meeting.AddMonths(half ? 6 : 12 * n)), DuePrecision.Month),
        };
    }

    private static RelativeDue DueBy(Match match, DateOnly meeting)
    {
        var word = match.Groups["mark"].Value.ToLowerInvariant();
        var (_, before, after) = Array.Find(Landmarks, l => word.StartsWith(l.Word, StringComparison.Ordinal));
        var month = match.Groups["after"].Success ? after : before;
        var year = month < meeting.Month ? meeting.Year + 1 : meeting.Year;
        return new RelativeDue(new TextRange(match.Index, match.Index + match.Length), EndOfMonth(new DateOnly(year, month, 1)), DuePrecision.Month);
    }

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : DanishNumerals.Cardinal(text) is { } value and > 0 and <= 60 ? (int)value : null;

    private static DateOnly EndOfMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);

    [GeneratedRegex(
        @"\b(?:(?:om|inden\s+for|indenfor|senest\s+om)\s+(?:ca\.\s+)?(?:(?<half>et\s+halvt)|(?<n>\d{1,2}|\p{L}{2,10}))\s+(?<unit>dage?|uger?|måned(?:er)?|mdr|år)\b|senest\s+(?:(?<half>et\s+halvt)|(?<n>\d{1,2}|\p{L}{2,10}))\s+(?<unit>dage?|uger?|måned(?:er)?|mdr|år)\s+efter\s+(?:dette\s+|dagens\s+)?(?:mødet|møde)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(
        @"\b(?:(?<after>efter)|inden|før|op\s+til)\s+(?<mark>sommerferien|sommeren|sommer|efterårsferien|julen?|juleferien|nytår|vinterferien|påsken?|årsskiftet)\b|\bved\s+(?<mark>årsskiftet)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Landmark();
}
