using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;

namespace MinutesMiner.Extraction.References;

/// <summary>
/// Meetings that a sentence tells of without the word, by what was done there: "Byrådet vedtog budgettet den 7. oktober". And steps of a case,
/// coming meetings and councils by their full name.
/// </summary>
internal static partial class MeetingsTold
{
    /// <summary>The meetings that a text tells of, in no order.</summary>
    /// <param name="text">A block's words.</param>
    /// <param name="meeting">This meeting's day; a date without a year is read by it.</param>
    public static IEnumerable<Found> Find(string text, DateOnly? meeting)
    {
        foreach (var date in DanishDates.Find(text, meeting))
        {
            if (date is not { Precision: DatePrecision.Day, IsRange: false, Date: { } day } || day == meeting)
            {
                continue;
            }

            // A day of the week that belongs to the date stands for "den".
            var (ahead, behind) = (text[..date.Range.Start] + (char.IsLetter(text[date.Range.Start]) ? "den " : ""), text[date.Range.End..]);
            if (date.Range.Start == 0 && Step().Match(behind) is { Success: true } step)
            {
                yield return new Found(ReferenceKind.Meeting, new TextRange(0, date.Range.End + step.Length), Found.Iso(day));
            }
            else if (Named().Match(ahead) is { Success: true } named)
            {
                yield return new Found(ReferenceKind.Meeting, new TextRange(named.Groups["text"].Index, date.Range.End), Found.Iso(day));
            }
            else if (Told().Match(ahead) is { Success: true } told)
            {
                yield return new Found(ReferenceKind.Meeting, new TextRange(Math.Min(told.Groups["day"].Index, date.Range.Start), date.Range.End), Found.Iso(day));
            }
        }
    }

    private const string Body = @"(?:[Ff]ormanden|\p{L}*(?:udvalget|rådet|bestyrelsen|repræsentationen))";
    private const string Day = @"(?<day>(?:(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\s)?(?:den|d\.)\s)";

    // "8. december 2025: Økonomiudvalget", an entry of its own
    [GeneratedRegex(@"^\s?[:–-]\s" + Body + @"$", RegexOptions.CultureInvariant)]
    private static partial Regex Step();

    // "Næste møde holdes tirsdag den 11. marts", "Tvedby Byråd den 22. juni", "borgermødet i Nr. Skov den 19. november"
    [GeneratedRegex(
        @"(?<text>(?:Næste|næste)\s(?:ordinære\s)?møde\s(?:holdes|afholdes|er)\s|\b\p{Lu}\p{L}+\s(?:Byråd|Kommunalbestyrelse|Regionsråd)\s|\b\p{L}+mødet?\si\s(?:(?:Nr|Ndr|Sdr|St|Ll|Gl|Vr|Ø|V|N|S)\.\s)\p{Lu}[\p{L}-]*\s)" + Day + "$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    // "de mål, som udvalget vedtog den …", "Byrådet bad den …", "blev senest behandlet den …"
    [GeneratedRegex(
        @"(?:\b\p{L}*(?:[Uu]dvalget|[Rr]ådet|[Bb]estyrelsen|[Rr]epræsentationen)\s(?:vedtog|besluttede|godkendte|behandlede|drøftede|tiltrådte|bad|anmodede)(?:\s[^.,;:()]{1,60})?|\b(?:blev|er)\s(?:senest|sidst|tidligere)\s(?:behandlet|drøftet|forelagt|godkendt|vedtaget|besluttet|revideret)|\bfor\s\p{L}*(?:udvalget|rådet|bestyrelsen|repræsentationen))\s" + Day + "$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Told();
}
