using System.Globalization;

namespace MinutesMiner.Extraction.Voting;

/// <summary>Counts of votes as minutes print them: digits, "ingen", and small numbers in words.</summary>
internal static class Counts
{
    /// <summary>A regular expression for one count.</summary>
    public const string Pattern = @"(?:\d{1,3}|ingen|nul|én|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti)";

    private static readonly string[] Words = ["nul", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti"];

    /// <summary>The number; null when the text is none.</summary>
    public static int? Parse(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var word = text.ToLowerInvariant();
        var at = word switch { "ingen" => 0, "en" or "et" => 1, _ => Array.IndexOf(Words, word) };
        return at < 0 ? null : at;
    }
}
