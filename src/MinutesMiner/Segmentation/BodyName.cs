using System.Text.RegularExpressions;

namespace MinutesMiner.Segmentation;

/// <summary>A body's name as titles and headings print it.</summary>
internal static partial class BodyName
{
    /// <summary>Without its term or year at the end, in parentheses or not, or the weekday of a date that follows.</summary>
    public static string Clean(string name) => Weekday().Replace(Term().Replace(name.Trim(), ""), "").TrimEnd(' ', ',', ':', '-', '–', '·', '•', '|');

    /// <summary>Whether a line is a body's name and nothing else.</summary>
    public static bool IsWhole(string line) => line.Length is > 0 and <= 90 && line.Count(c => c == ' ') <= 10 && char.IsUpper(line[0]) && Whole().IsMatch(line);

    [GeneratedRegex(
        @"^(?:\p{Lu}[\p{L}-]*(?:,?\s(?:og\s)?[\p{L}-]+){0,6}?\s?)?(?<=^|\s|-|\p{L})\p{L}*(?:udvalg(?:et)?|byråd(?:et)?|regionsråd(?:et)?|råd(?:et)?|bestyrelse(?:n)?|magistrat(?:en)?|direktion(?:en)?|repræsentation(?:en)?|nævn(?:et)?|forum|kommission(?:en)?)(?:\s(?:for|vedrørende)\s[\p{L}\s,-]+)?(?:\s\([\p{L}\d\s-]+\))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Whole();

    [GeneratedRegex(@"[\s,]+(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"\s*(?:\(\s*(?:\d{4}|\d{2})\s*[-–]\s*(?:\d{4}|\d{2})?\s*\)|\d{4}\s*[-–]\s*\d{4}|\s20\d{2})\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Term();
}
