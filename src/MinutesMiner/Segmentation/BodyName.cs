using System.Text.RegularExpressions;

namespace MinutesMiner.Segmentation;

/// <summary>A body's name as titles and headings print it.</summary>
internal static partial class BodyName
{
    /// <summary>Without its term of years at the end, in parentheses or not.</summary>
    public static string Clean(string name) => Term().Replace(name.Trim(), "").TrimEnd(' ', ',', ':', '-', '–');

    [GeneratedRegex(@"\s*(?:\(\s*(?:\d{4}|\d{2})\s*[-–]\s*(?:\d{4}|\d{2})?\s*\)|\d{4}\s*[-–]\s*\d{4})\s*$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Term();
}
