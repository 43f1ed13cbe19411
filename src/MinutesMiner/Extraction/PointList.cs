using System.Globalization;
using System.Text.RegularExpressions;

namespace MinutesMiner.Extraction;

/// <summary>Numbers of items or at-clauses as minutes list them: "1", "3a", "1.-3.", "12–15", "1, 2 og 4", "a)-e)".</summary>
internal static partial class PointList
{
    /// <summary>The most numbers that a range stands for; a longer one is no range of points.</summary>
    public const int LongestRange = 200;

    private static readonly string[] Ordinals = ["første", "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende"];

    /// <summary>The numbers in order, ranges written out, each once. Empty when the text lists none.</summary>
    public static IReadOnlyList<string> Parse(string text)
    {
        var points = new List<string>();
        string? from = null;
        foreach (Match match in Token().Matches(text))
        {
            if (match.Groups["to"].Success)
            {
                from = points.Count > 0 ? points[^1] : null;
                continue;
            }

            var point = match.Groups["point"].Value.ToLowerInvariant();
            if (from is not null && Range(from, point) is { } range)
            {
                points.AddRange(range);
            }
            else
            {
                points.Add(point);
            }

            from = null;
        }

        return points.Distinct(StringComparer.Ordinal).ToList();
    }

    /// <summary>The number of an ordinal: "første", "anden", "3."; empty when it is none.</summary>
    public static IReadOnlyList<string> Ordinal(string text)
    {
        var word = text.Trim().ToLowerInvariant();
        var at = word == "anden" ? 2 : 1 + Array.IndexOf(Ordinals, word);
        return at > 0 ? [at.ToString(CultureInfo.InvariantCulture)] : Parse(text);
    }

    /// <summary>What follows the first up to the last; null when the two make no range.</summary>
    private static List<string>? Range(string first, string last)
    {
        var (head, firstLetter) = Parts(first);
        var (number, lastLetter) = Parts(last);
        if (firstLetter is null && lastLetter is null && head is { } a && number is { } b)
        {
            return b >= a && b - a <= LongestRange ? Enumerable.Range(a + 1, b - a).Select(n => n.ToString(CultureInfo.InvariantCulture)).ToList() : null;
        }

        // "3a-c" and "a-e": letters run, with the number of the first.
        return firstLetter is { } x && lastLetter is { } y && y >= x && (number is null || number == head)
            ? Enumerable.Range(x + 1, y - x).Select(c => $"{head?.ToString(CultureInfo.InvariantCulture)}{(char)c}").ToList()
            : null;
    }

    private static (int? Number, char? Letter) Parts(string point)
    {
        var digits = point.TakeWhile(char.IsAsciiDigit).Count();
        return (
            digits > 0 ? int.Parse(point[..digits], CultureInfo.InvariantCulture) : null,
            digits < point.Length ? point[digits] : null);
    }

    [GeneratedRegex(@"(?<point>\d{1,4}[a-z]?\b|\b[a-z]\b)|(?<to>[-–—]|\btil\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
