namespace MinutesMiner.Extraction.Rules.Slots;

/// <summary>Danish words for stretches of time.</summary>
internal static class TimeUnits
{
    /// <summary>The unit that a word names, in any form: "uge", "ugers", "hverdage", "fraværsuge".</summary>
    public static string? Of(string word) => word switch
    {
        "dag" or "dage" or "dages" or "dags" or "dagen" or "hverdag" or "hverdage" or "hverdages" or "arbejdsdag" or "arbejdsdage" or "kalenderdage"
            or "kalenderdag" or "døgn" or "døgnet" or "ledighedsdag" or "fraværsdag" or "sygedag" => "day",
        "uge" or "uger" or "ugers" or "ugen" or "fraværsuge" or "ledighedsuge" or "sygeuge" => "week",
        "måned" or "måneder" or "måneders" or "måneden" or "mdr" or "mdr." or "ledighedsmåned" => "month",
        "år" or "års" or "året" or "årene" => "year",
        "time" or "timer" or "timers" or "timen" => "hour",
        _ => null,
    };

    /// <summary>The event that a compound's first part names: "fraværsuge" counts from the report of sickness.</summary>
    public static string? AnchorOf(string word) =>
        word.StartsWith("fravær", StringComparison.Ordinal) || word.StartsWith("syge", StringComparison.Ordinal) ? "sygemelding"
        : word.StartsWith("ledighed", StringComparison.Ordinal) ? "ledighed"
        : null;

    /// <summary>The unit of an adverb or adjective that says how often: "ugentligt", "årlig".</summary>
    public static string? Frequency(string word) => word switch
    {
        "daglig" or "dagligt" or "daglige" => "day",
        "ugentlig" or "ugentligt" or "ugentlige" => "week",
        "månedlig" or "månedligt" or "månedlige" => "month",
        "årlig" or "årligt" or "årlige" => "year",
        _ => null,
    };
}
