using System.Collections.Frozen;
using MinutesMiner.Extraction.Rules.Language;

namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Danish words for stretches of time.</summary>
internal static class TimeUnits
{
    private static readonly FrozenDictionary<string, string> Units = Words(("minute", "minute"), ("hour", "hour"), ("day", "day"), ("week", "week"), ("month", "month"), ("year", "year"));

    private static readonly FrozenDictionary<string, string> Frequencies = Words(("daily", "day"), ("weekly", "week"), ("monthly", "month"), ("yearly", "year"));

    /// <summary>The unit that a word names, in any form: "uge", "ugers", "hverdage", "fraværsuge". Minutes are parts of an hour: see <see cref="InHours"/>.</summary>
    public static string? Of(string word) => Units.GetValueOrDefault(word) is { } unit ? unit == "minute" ? "hour" : unit : null;

    /// <summary>The value in the unit that <see cref="Of"/> names: minutes as parts of an hour.</summary>
    public static decimal? InHours(decimal? value, string word) =>
        value is { } minutes && Units.GetValueOrDefault(word) == "minute" ? Math.Round(minutes / 60, 2) : value;

    /// <summary>The event that a compound's first part names: "fraværsuge" counts from the report of sickness.</summary>
    public static string? AnchorOf(string word) =>
        word.StartsWith("fravær", StringComparison.Ordinal) || word.StartsWith("syge", StringComparison.Ordinal) ? "sygemelding"
        : word.StartsWith("ledighed", StringComparison.Ordinal) ? "ledighed"
        : null;

    /// <summary>The unit of an adverb or adjective that says how often: "ugentligt", "årlig".</summary>
    public static string? Frequency(string word) => Frequencies.GetValueOrDefault(word);

    private static FrozenDictionary<string, string> Words(params (string Set, string Unit)[] sets) =>
        sets.SelectMany(s => RuleWords.Times[s.Set].Phrases.Select(p => (Word: p, s.Unit))).ToFrozenDictionary(p => p.Word, p => p.Unit, StringComparer.Ordinal);
}
