using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;

namespace MinutesMiner.Extraction.References;

/// <summary>Laws, orders, circulars and bills, by number or by name.</summary>
internal static partial class LawReferences
{
    /// <summary>The laws that a text names, each with the paragraphs that it cites; one named beside its number counts once, by its number.</summary>
    public static IEnumerable<Found> Find(string text) => Laws(text).Select(f => f with { Range = WithParagraphs(text, f.Range) });

    private static IEnumerable<Found> Laws(string text)
    {
        var numbered = new List<TextRange>();
        var names = NamedLaw().Matches(text).Concat(LawOn().Matches(text)).Select(m => NameOf(m.Groups["name"])).ToList();
        foreach (Match match in NumberedLaw().Matches(text))
        {
            if (DanishDates.Parse(match.Groups["date"].Value) is not { Precision: DatePrecision.Day, Date: { } day })
            {
                continue;
            }

            var kind = match.Groups["kind"].Value.ToLowerInvariant() switch { "lov" => "LOV", "lbk" or "lovbekendtgørelse" => "LBK", "vej" or "vejledning" => "VEJ", "cir" or "cirkulære" => "CIR", _ => "BEK" };
            var number = match.Groups["number"].Value;
            var range = match.Groups["own"].Success ? Range(match) : WithName(text, Range(match), names);
            numbered.Add(range);
            yield return new Found(ReferenceKind.Law, range, $"{kind} nr. {number} af {Found.Iso(day)}")
            {
                // Only laws and orders stand in Lovtidende A.
                Eli = kind is "LOV" or "LBK" or "BEK" ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"https://www.retsinformation.dk/eli/lta/{day.Year}/{number}") : null,
            };
        }

        foreach (Match match in EuropeanAct().Matches(text))
        {
            yield return new Found(ReferenceKind.Law, Range(match), null);
        }

        foreach (Match match in Bill().Matches(text))
        {
            var session = match.Groups["session"];
            yield return new Found(ReferenceKind.Law, Range(match), match.Groups["printed"].Value + (session.Success ? " " + session.Value : ""));
        }

        foreach (var range in names)
        {
            if (!numbered.Exists(n => n.Overlaps(range)))
            {
                yield return new Found(ReferenceKind.Law, range, null);
            }
        }
    }

    /// <summary>A law's number with the name that stands right beside it: "lov om stier, jf. lovbekendtgørelse nr. …", "lov nr. … om stier".</summary>
    private static TextRange WithName(string text, TextRange number, List<TextRange> names)
    {
        foreach (var name in names.Where(n => n.End <= number.Start))
        {
            var between = Between().Match(text[name.End..number.Start]);
            var closed = number.End < text.Length && text[number.End] == ')';
            if (between.Success && between.Groups["open"].Success == closed)
            {
                return new TextRange(name.Start, closed ? number.End + 1 : number.End);
            }
        }

        return text.AsSpan(number.Start).StartsWith("lov nr", StringComparison.OrdinalIgnoreCase) && LawOn().Match("lov" + text[number.End..]) is { Success: true, Index: 0 } on
            ? new TextRange(number.Start, number.End + NameOf(on.Groups["name"]).Length - "lov".Length)
            : number;
    }

    /// <summary>The law with its paragraphs, behind it ("servicelovens § 83, stk. 2 og § 86") or ahead of it ("§ 20, stk. 1, i lov om …").</summary>
    private static TextRange WithParagraphs(string text, TextRange law)
    {
        var end = ParagraphsBehind().Match(text, law.End) is { Success: true } behind ? behind.Index + behind.Length : law.End;
        var start = end == law.End && ParagraphsAhead().Match(text[..law.Start]) is { Success: true } ahead ? ahead.Index : law.Start;
        return new TextRange(start, end);
    }

    /// <summary>A law's name without what only joins it to the next words: "… veje m.v.", "… nr. 4".</summary>
    private static TextRange NameOf(Group name) =>
        new(name.Index, name.Index + name.Length - Trailing().Match(name.Value).Length);

    [GeneratedRegex(@"(?:\s(?:m|mv|nr|og|i|af|for|til|med))+$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^(?:s?,?\s" + Paragraphs + @")?(?:,\s(?:jf\.\s)?|\s(?<open>\())$", RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    // "servicelovens § 83", "LBK nr. 1089 af 16-08-2023, § 18, stk. 2", "folkeskolelovens §§ 40 a og 40 b"
    [GeneratedRegex(@"\Gs?,?\s" + Paragraphs, RegexOptions.CultureInvariant)]
    private static partial Regex ParagraphsBehind();

    [GeneratedRegex(Paragraphs + @",?\si\s$", RegexOptions.CultureInvariant)]
    private static partial Regex ParagraphsAhead();

    private const string Paragraph = @"§{1,2}\s?\d{1,3}(?:\s[a-z]\b(?!\.\p{L}|\.\s\p{Ll}))?(?:,?\s(?:stk|nr|pkt|litra)\.?\s(?:\d{1,2}|[a-z]\b))*";
    private const string Paragraphs = Paragraph + @"(?:(?:,\s(?:og\s)?|\sog\s|\ssamt\s|\s?[-–]\s?)(?:" + Paragraph + @"|(?<=§§[^.;]{1,30})\d{1,3}(?:\s[a-z]\b)?\b))*";

    private static TextRange Range(Match match) => new(match.Index, match.Index + match.Length);

    [GeneratedRegex(
        @"(?<own>\b\p{L}+loven(?:\s(?<open>\()|,?\s(?:jf\.\s)?))?\b(?<kind>lovbekendtgørelse|lov|lbk|bekendtgørelse|bek|vejledning|vej|cirkulære|cir)\s+nr\.?\s+(?<number>\d{1,5})\s+af\s+(?:den\s+|d\.\s*)?(?<date>\d{1,2}\.\s?\p{L}+\s\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2})(?(open)\))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NumberedLaw();

    // "direktiv 2008/98/EF", "forordning (EU) nr. 910/2014"
    [GeneratedRegex(@"\b(?:direktiv(?:et)?|forordning(?:en)?|rådsdirektiv|databeskyttelsesforordningen)\s+(?:\((?:EU|EF|EØF)\)\s*)?(?:nr\.\s*)?\d{2,4}/\d{1,4}(?:/(?:EF|EU|EØF))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex EuropeanAct();

    [GeneratedRegex(@"\b(?:lovforslag(?:et)?\s+(?:nr\.\s+)?(?<printed>L\s?\d{1,3})\b(?:\s*\(?(?<session>\d{4}[-/]\d{2,4})\)?)?|(?-i:(?<printed>L\s?\d{1,3}))\s*\(?(?<session>\d{4}[-/]\d{2,4})\)?)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bill();

    [GeneratedRegex(@"\b(?<name>(?:\p{L}{3,}|(?-i:\p{Lu}{2,})-)(?:loven|reformen|direktivet|forordningen|bekendtgørelsen)|[Ll]ov- og [Cc]irkulæreprogram(?:met)?(?:\s(?:for\s)?\d{4}[-–]\d{2,4}(?:\s(?:samt|og)\s\d{4}[-–]\d{2,4})?)?)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedLaw();

    // "Lov om aktiv beskæftigelsesindsats": the name runs over nouns, adjectives and what joins them, to the first word that tells on.
    [GeneratedRegex(
        @"\b(?<name>(?:[Ll]ov|[Bb]ekendtgørelse)\som(?:\s(?!(?:og\s(?:i\s)?(?:\p{L}{3,}lovens?|lov\som)\b)|(?:som|der|er|skal|kan|har|træder|giver|gives|blev|var|bliver|fra|samt|hvor|at|jf|kapitel|stk|den|det(?!\s\p{Ll}+e\sområde)|ikke|må|vil|herunder|hvorefter)\b)\p{Ll}[\p{Ll}-]*){1,8}?)(?=\s*(?:[.,;:()§""”]|$|\s\p{Lu}|\s(?:som|der|er|skal|kan|har|træder|giver|gives|blev|var|bliver|fra|samt|hvor|at|jf|kapitel|stk|den|det(?!\s\p{Ll}+e\sområde)|ikke|må|vil|herunder|hvorefter|og\s(?:i\s)?(?:\p{L}{3,}lovens?|lov\som)|–|-)(?:\W|$)))",
        RegexOptions.CultureInvariant)]
    private static partial Regex LawOn();
}
