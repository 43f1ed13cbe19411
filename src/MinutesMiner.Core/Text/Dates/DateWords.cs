using System.Collections.Frozen;

namespace MinutesMiner.Core.Text.Dates;

/// <summary>The words of Danish dates.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Months = Table(
        "januar februar marts april maj juni juli august september oktober november december");

    // With or without a full stop; and English names, which some systems print.
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ShortMonths = Table(
        "jan/january feb/febr/february mar/march apr may jun/june jul/july aug sep/sept okt/oct/october nov dec");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Weekdays = Table(
        "mandag/man./mandagen tirsdag/tir./tirs./tirsdagen onsdag/ons./onsdagen torsdag/tor./tors./torsdagen fredag/fre./fredagen lørdag/lør./lørdagen søndag/søn./søndagen");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Seasons = Table(
        "forår/foråret sommer/sommeren efterår/efteråret vinter/vinteren");

    /// <summary>1 to 12 for a month's full name.</summary>
    public static int? Month(ReadOnlySpan<char> word) => Months.TryGetValue(word, out var month) ? month : null;

    /// <summary>1 to 12 for a month's short or English name.</summary>
    public static int? ShortMonth(ReadOnlySpan<char> word) => ShortMonths.TryGetValue(word, out var month) ? month : null;

    /// <summary>The weekday of a name or its abbreviation with full stop.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word) => Weekdays.TryGetValue(word, out var day) ? (DayOfWeek)(day % 7) : null;

    /// <summary>1 for spring to 4 for winter.</summary>
    public static int? Season(ReadOnlySpan<char> word) => Seasons.TryGetValue(word, out var season) ? season : null;

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Table(string words) =>
        words.Split(' ')
            .SelectMany((names, i) => names.Split('/').Select(name => (name, i)))
            .ToFrozenDictionary(p => p.name, p => p.i + 1, StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
