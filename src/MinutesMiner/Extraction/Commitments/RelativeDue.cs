using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Numbers;

namespace MinutesMiner.Extraction.Commitments;

/// <summary>A time that counts from the meeting: "om et halvt år", "inden for 2 uger", "inden årsskiftet".</summary>
/// <param name="Range">Where it stands.</param>
/// <param name="Date">The last day that it leaves.</param>
/// <param name="Precision">How exactly it is given.</param>
internal readonly partial record struct RelativeDue(TextRange Range, DateOnly Date, DuePrecision Precision)
{
    /// <summary>The first such time of a text; null when it has none.</summary>
    public static RelativeDue? Find(string text, DateOnly meeting) =>
        Span().Match(text) is { Success: true } span && Due(span, meeting) is { } due ? due
        : TurnOfYear().Match(text) is { Success: true } turn ? new RelativeDue(new TextRange(turn.Index, turn.Index + turn.Length), new DateOnly(meeting.Year, 12, 31), DuePrecision.Month)
        : null;

    /// <summary>A landmark of the municipal year, which has no day of its own: "inden sommerferien 2027". Null when the text names none.</summary>
    public static TextRange? Landmark(string text) => LandmarkName().Match(text) is { Success: true } landmark ? new TextRange(landmark.Index, landmark.Index + landmark.Length) : null;

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

    private static int? NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : DanishNumerals.Cardinal(text) is { } value and > 0 and <= 60 ? (int)value : null;

    private static DateOnly EndOfMonth(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1);

    [GeneratedRegex(
        @"\b(?:(?:om|inden\s+for|indenfor|senest\s+om)\s+(?:ca\.\s+)?(?:(?<half>et\s+halvt)|(?<n>\d{1,2}|\p{L}{2,10}))\s+(?<unit>dage?|uger?|måned(?:er)?|mdr|år)\b|senest\s+(?:(?<half>et\s+halvt)|(?<n>\d{1,2}|\p{L}{2,10}))\s+(?<unit>dage?|uger?|måned(?:er)?|mdr|år)\s+efter\s+(?:dette\s+|dagens\s+)?(?:mødet|møde)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Span();

    [GeneratedRegex(
        @"\b(?:(?:efter|inden|før|op\s+til)\s+(?:sommerferien|sommeren|sommer|efterårsferien|julen?|juleferien|nytår|vinterferien|påsken?|årsskiftet)|ved\s+årsskiftet)(?:\s(?:19|20)\d{2})?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LandmarkName();

    [GeneratedRegex(@"\b(?:inden|før|op\s+til|ved)\s+(?:årsskiftet|nytår)\b(?!\s\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TurnOfYear();
}
