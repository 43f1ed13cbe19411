using System.Text.RegularExpressions;
using MinutesMiner.Core.Facts;

namespace MinutesMiner.Extraction.Commitments;

/// <summary>Whether an item says one promise twice: the same day, and nearly all words of the shorter one.</summary>
internal static partial class SamePromise
{
    private const double Share = 0.7;

    public static bool Is(Commitment a, Commitment b)
    {
        if (a.Text == b.Text)
        {
            return true;
        }

        // The entries of a timetable resemble one another and are each their own.
        if (a.Due is null || a.Due != b.Due || IsEntry(a) || IsEntry(b))
        {
            return false;
        }

        var (x, y) = (Words(a.Text), Words(b.Text));
        var (shorter, longer) = x.Count <= y.Count ? (x, y) : (y, x);
        return shorter.Count > 2 && shorter.Count(w => longer.Any(l => Agree(w, l))) >= Share * shorter.Count;
    }

    private static bool IsEntry(Commitment commitment) => commitment.DueText is { } due && commitment.Text.StartsWith(due, StringComparison.Ordinal);

    /// <summary>The same word in any ending: "møde", "mødet".</summary>
    private static bool Agree(string a, string b) => a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal);

    private static HashSet<string> Words(string text) =>
        LongWord().Matches(text.ToLowerInvariant()).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"\p{L}{4,}|\d+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LongWord();
}
