using System.Text.RegularExpressions;

namespace MinutesMiner.Extraction.References;

/// <summary>Numbers of this agenda's items, by what is told of them: "punkt 9 blev taget op først", "sag 8 behandles før sag 7".</summary>
internal static partial class ItemsTold
{
    /// <summary>The numbers, each in a group <c>number</c> within <c>text</c>.</summary>
    public static IEnumerable<Match> Find(string text) => Treated().Matches(text).Concat(Before().Matches(text));

    [GeneratedRegex(
        @"\b(?<text>(?:[Pp]unkt|[Pp]kt\.|[Ss]ag)\s(?:nr\.\s)?(?<number>\d{1,4}[a-z]?))(?=\s(?:blev|er)\s(?:behandlet|drøftet|taget\s(?:op|før)|rykket|flyttet|fremrykket)\b)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Treated();

    [GeneratedRegex(
        @"(?:\b(?:punkt|pkt\.|sag)\s(?:nr\.\s)?\d{1,4}[a-z]?\s(?:\p{L}+\s){1,3}|\bbehandlingen\saf\s|\b(?:beslutning|beslutningen|drøftelsen|behandlingen)\s(?:i|under|af)\s)(?:(?:før|efter|inden|sammen\smed|forud\sfor)\s)?(?<text>(?:punkt|pkt\.|sag)\s(?:nr\.\s)?(?<number>\d{1,4}[a-z]?))\b(?!\.\d|\s?[-–]\s?\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();
}
