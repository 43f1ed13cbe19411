using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;

namespace MinutesMiner.Extraction.References;

/// <summary>Other meetings: by date, by the month, or by whom they were held with.</summary>
internal static partial class MeetingReferences
{
    /// <summary>The meetings that a text names, in no order.</summary>
    /// <param name="text">A block's words.</param>
    /// <param name="meeting">This meeting's day; a date without a year is read by it.</param>
    public static IEnumerable<Found> Find(string text, DateOnly? meeting)
    {
        foreach (var date in DanishDates.Find(text, meeting))
        {
            if (date is not { Precision: DatePrecision.Day, IsRange: false, Date: { } day })
            {
                continue;
            }

            // A day of the week that belongs to the date stands for "den".
            var ahead = text[..date.Range.Start] + (char.IsLetter(text[date.Range.Start]) ? "den " : "");
            if (MeetingLead().Match(ahead) is { Success: true } lead && (day != meeting || TheMeeting().IsMatch(lead.Value)))
            {
                yield return new Found(ReferenceKind.Meeting, new TextRange(lead.Groups["text"].Index, date.Range.End), Found.Iso(day));
            }
            else if (text.AsSpan(date.Range.Start, date.Range.Length).Trim().ContainsAny(' ', '-', '/') && MovedTo().IsMatch(ahead))
            {
                yield return new Found(ReferenceKind.Meeting, date.Range, Found.Iso(day));
            }
            else if (day != meeting && BodyDecided().Match(ahead) is { Success: true } decided)
            {
                yield return new Found(ReferenceKind.Meeting, new TextRange(decided.Groups["text"].Index, ClauseEnd(text, date.Range.End)), Found.Iso(day));
            }
        }

        foreach (Match match in Undated().Matches(text))
        {
            yield return new Found(ReferenceKind.Meeting, new TextRange(match.Index, match.Index + match.Length), null);
        }
    }

    /// <summary>What was decided belongs to the reference, up to the clause's end.</summary>
    private static int ClauseEnd(string text, int from)
    {
        const int furthest = 60;
        var end = text.IndexOfAny([',', '.', ';', ':', '('], from);
        return end < 0 ? Math.Min(text.Length, from + furthest) == text.Length ? text.Length : from
            : end - from <= furthest ? end : from;
    }

    private const string Day = @"(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\s)?(?:(?:den|d\.)\s)?";
    private const string DayTold = @"(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\s)?(?:den|d\.)\s";

    // Bodies by their full name, "Børne- og Skoleudvalget"; a meeting by whom it was held in, or with, or what it was about.
    [GeneratedRegex(
        @"(?:^|[\s(])(?<text>" +
        @"(?:(?:referat|referatet|dagsorden)\sfra\s)?(?:\p{L}[\p{L}-]*s\s)?(?:\p{L}*(?:møde|mødet|seminar|seminaret)|(?:tema)?drøftelsen)\s" + Day +
        @"|\p{L}*mødet?\si\s(?-i:\p{Lu})[\p{L}-]*(?:(?:,|-|\sog)?\s(?!(?:er|var|har|blev|bliver|holdes|afholdes)\s)\p{L}[\p{L}-]*){0,4}\s" + DayTold +
        @"|(?:dialog|tema|fælles|borger|bruger|orienterings|informations)mødet?\s(?:med|om)\s(?:[\p{L}-]+\s){1,6}?(?:(?:holdes|afholdes)\s)?" + DayTold +
        @"|(?:by|økonomi|kommunal)\p{L}*(?:rådet|udvalget|bestyrelsen|seminaret)\s(?:til\sbehandling\s)?" + Day +
        @"|(?-i:(?:\p{Lu}[\p{L}-]*(?:,\s|\sog\s|-?,?\sog\s)){0,3}\p{Lu}[\p{L}-]*)udvalget\s(?:til\sbehandling\s)?" + DayTold +
        @"|(?-i:\p{Ll}{3,}udvalget|(?<=\b(?:i|til|fra|af)\s)udvalget)\s" + DayTold +
        @"|borgerrepræsentationen\s" + Day +
        @"|\p{L}*(?:udvalg|råd|bestyrelse)(?:et|en)?s\sbeslutning(?:er)?\s(?:af|fra|truffet)\s" + Day +
        @"|\p{L}{2,}rådet\s" + Day + ")$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MeetingLead();

    // This meeting is referred to where its own text dates it as it would any other.
    [GeneratedRegex(@"\bmødet\s(?:den|d\.)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TheMeeting();

    // "mødet den 7. maj flyttes til mandag den 11. maj"
    [GeneratedRegex(@"\b(?:flyttes|rykkes|flyttet|rykket)\s[^;]{0,80}\btil\s(?:den\s|d\.\s)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MovedTo();

    // "Økonomiudvalget godkendte den 3. februar budgetstrategien"
    [GeneratedRegex(
        @"(?:^|[.!?]\s|\s)(?<text>\p{Lu}[\p{L}-]*(?:(?:\s?-?,?\sog\s|,\s)\p{L}[\p{L}-]*){0,3}(?:udvalget|rådet|bestyrelsen|repræsentationen)\s(?:godkendte|besluttede|vedtog|behandlede|drøftede|tiltrådte)\s(?:(?:den|d\.)\s)?)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex BodyDecided();

    [GeneratedRegex(
        @"\b(?:(?:\p{L}[\p{L}-]*s\s\p{L}*(?:møde|seminar)|\p{L}*(?:mødet|seminaret))\si\s(?:(?:slutningen|begyndelsen|midten)\saf\s)?(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)(?:\s\d{4})?|(?:fælles|dialog|tema|bruger)mødet\smed\s(?-i:\p{Lu})\p{L}*(?:udvalg|råd|bestyrelse|nævn)(?:et|en)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Undated();
}
