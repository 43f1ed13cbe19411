using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Pipelines;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction.History;

/// <summary>
/// Reads earlier treatments printed in an item: "Udvalg: … Dato: … Punktnummer: …" with the text below, and lines that begin with
/// body, date and item number, or are a day and a body.
/// </summary>
public sealed partial class HistoryExtractor : IFactExtractor
{
    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        foreach (var section in item.Item.Of(SectionRole.History))
        {
            var entries = Read(section).ToList();
            facts.History.AddRange((entries.Count > 0 ? entries : Told(section, item.Minutes.Cover.Committee)).Where(e => !IsOwn(e, item.Minutes.Cover)));
        }

        facts.History.AddRange(item.Item.Sections.Where(IsCase).SelectMany(s => Mentioned(s, item.Minutes.Cover)));

        // The decisions of the bodies that the case has passed before this one.
        var own = DecisionChoice.Of(item);
        facts.History.AddRange(DecisionChoice.All(item)
            .Where(s => !ReferenceEquals(s, own) && s.Body is not null && (!s.Text.IsEmpty || s.Date < item.Minutes.Cover.Date))
            .Select(s => new HistoryEntry
            {
                Committee = s.Body!,
                Date = s.Date,
                ItemNumber = ItemNumber().Match(s.Heading.Text) is { Success: true } number ? number.Groups["number"].Value : null,
                Text = s.Text.IsEmpty ? null : s.Text.Text,
                Spans = s.Text.IsEmpty ? s.Heading.Spans : s.Text.Spans,
            }));
    }

    /// <summary>What this meeting did closes the way of a case that lists it, and is no earlier treatment.</summary>
    private static bool IsOwn(HistoryEntry entry, Cover cover) => entry.Date is { } date && date == cover.Date
        && (cover.Committee is not { } own || entry.Committee.Contains(own, StringComparison.OrdinalIgnoreCase) || own.Contains(entry.Committee, StringComparison.OrdinalIgnoreCase));

    private static bool IsCase(MinutesSection section) =>
        section.Role is SectionRole.Summary or SectionRole.Presentation or SectionRole.Background or SectionRole.Problem or SectionRole.Procedure or SectionRole.Other;

    /// <summary>Treatments that the case tells of with the number of their item: "Udvalget behandlede sagen på mødet den 9. september 2031, pkt. 4, hvor beslutningen lød: …".</summary>
    private static IEnumerable<HistoryEntry> Mentioned(MinutesSection section, Cover cover)
    {
        foreach (var sentence in SentenceReader.Of(section))
        {
            if ((Numbered().Match(sentence.Text) is not { Success: true } told && (told = LastTreated().Match(sentence.Text)) is { Success: false })
                || DateOf(told.Groups["date"].Value) is not { } date || date >= (cover.Date ?? DateOnly.MaxValue))
            {
                continue;
            }

            var body = told.Groups["body"].Value;
            var said = told.Groups["said"] is { Success: true, Length: > 0 } words ? sentence.Slice(new TextRange(words.Index, words.Index + words.Length)) : sentence;
            yield return new HistoryEntry
            {
                Committee = body == "Udvalget" ? cover.Committee ?? body : BodyName.Clean(body),
                Date = date,
                ItemNumber = told.Groups["number"].Value,
                Text = said.Text,
                Spans = sentence.Spans,
            };
        }
    }

    /// <summary>A body, what it did, when, and under which number; in quotes or behind a colon what it decided.</summary>
    [GeneratedRegex(
        @"^(?<body>(?:\p{Lu}[\p{L}-]*(?:,?\s+(?:og\s+)?[\p{L}-]+){0,5}?\s+)?[\p{L}-]*(?:udvalget|rådet|bestyrelsen|repræsentationen|magistraten|direktionen))\s+(?:drøftede|behandlede|udsatte|godkendte|besluttede|vedtog|anbefalede|sendte|tiltrådte)\s+[^.:]{0,80}?\b(?:den|d\.)\s+(?<date>\d{1,2}(?:\.\s*\p{L}+\s+|[./-]\d{1,2}[./-])\d{4}),?\s*\(?(?:pkt\.?|punkt|sag)\s*(?:nr\.\s*)?(?<number>\d+[a-z]?)\)?(?:[^:""”“»«]{0,60}:\s*[""”“»«]?(?<said>[^""”“»«]+)[""”“»«]?\.?$)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    /// <summary>"Sidst behandlet: …, pkt. 4: Udsat."</summary>
    [GeneratedRegex(
        @"^(?:Sidst|Senest|Tidligere)\s+behandlet(?:\s+(?:i|af))?\s*:?\s*(?<body>\p{Lu}[^:.]{2,80}?),?\s+(?:den\s+|d\.\s*)?(?<date>\d{1,2}(?:\.\s*\p{L}+\s+|[./-]\d{1,2}[./-])\d{4}),?\s*\(?(?:pkt\.?|punkt|sag)\s*(?:nr\.\s*)?(?<number>\d+[a-z]?)\)?\s*(?::\s*(?<said>.+))?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex LastTreated();

    private static IEnumerable<HistoryEntry> Read(MinutesSection section)
    {
        Draft? open = null;
        var lines = section.Blocks.SelectMany(Lines).ToList();
        var labelled = lines.Exists(l => Labelled().Match(l.Text) is { Success: true } m && m.Groups["label"].Value.Equals("udvalg", StringComparison.OrdinalIgnoreCase));
        foreach (var line in lines)
        {
            if (labelled && Labelled().Match(line.Text) is { Success: true } label)
            {
                var value = label.Groups["value"].Value.Trim();
                switch (label.Groups["label"].Value.ToLowerInvariant())
                {
                    case "udvalg":
                        if (open is not null)
                        {
                            yield return open.Entry();
                        }

                        open = new Draft { Committee = value };
                        open.Located.Add(line);
                        continue;
                    case "dato" when open is not null:
                        open.Date = DateOf(value);
                        open.Located.Add(line);
                        continue;
                    case "punktnummer" or "punkt" when open is not null:
                        open.Number = value;
                        open.Located.Add(line);
                        continue;
                }
            }

            if (!labelled && EntryOf(line.Text) is { Success: true } entry && DateOf(entry.Groups["date"].Value) is { } date)
            {
                if (open is not null)
                {
                    yield return open.Entry();
                }

                open = new Draft { Committee = BodyName.Clean(entry.Groups["body"].Value), Date = date };
                open.Number = entry.Groups["number"] is { Success: true } n ? n.Value : null;
                open.Located.Add(line);
                if (entry.Groups["text"] is { Success: true, Length: > 0 } text)
                {
                    open.Text.Add(line.Slice(new TextRange(text.Index, text.Index + text.Length)));
                }
            }
            else if (open is not null)
            {
                open.Text.Add(line);
                open.Located.Add(line);
            }
        }

        if (open is not null)
        {
            yield return open.Entry();
        }
    }

    /// <summary>Treatments that sentences tell: "Udvalget drøftede på mødet den 9. september 2031 (pkt. 4) …", with what follows.</summary>
    private static IEnumerable<HistoryEntry> Told(MinutesSection section, string? own)
    {
        Draft? open = null;
        foreach (var sentence in SentenceReader.Of(section))
        {
            if (Telling().Match(sentence.Text) is { Success: true } told && DateOf(told.Groups["date"].Value) is { } date)
            {
                if (open is not null)
                {
                    yield return open.Entry();
                }

                var body = told.Groups["body"].Value;
                open = new Draft
                {
                    Committee = body == "Udvalget" ? own ?? body : BodyName.Clean(body),
                    Date = date,
                    Number = told.Groups["number"] is { Success: true } number ? number.Value : null,
                };
            }

            open?.Text.Add(sentence);
            open?.Located.Add(sentence);
        }

        if (open is not null)
        {
            yield return open.Entry();
        }
    }

    /// <summary>A sentence that begins with a body and tells what it did, and when.</summary>
    [GeneratedRegex(
        @"^(?<body>(?:\p{Lu}[\p{L}-]*(?:,?\s+(?:og\s+)?[\p{L}-]+){0,5}?\s+)?[\p{L}-]*(?:udvalget|rådet|bestyrelsen|repræsentationen|magistraten|direktionen))\s+\p{Ll}+\s+[^.:]{0,80}?\b(?:den|d\.)\s+(?<date>\d{1,2}(?:\.\s*\p{L}+\s+|[./-]\d{1,2}[./-])\d{4})(?:,?\s*\(?(?:pkt\.?|punkt|sag)\s*(?:nr\.\s*)?(?<number>\d+[a-z]?)\)?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Telling();

    private static Match EntryOf(string line) => Entry().Match(line) is { Success: true } entry && !Act().IsMatch(entry.Groups["body"].Value) ? entry : DatedEntry().Match(line) is { Success: true } dated ? dated : DatedName().Match(line);

    /// <summary>"24-09-2026 Borgmesterens Afdeling": a day in digits and a name, of whatever form.</summary>
    [GeneratedRegex(@"^(?<date>\d{1,2}[./-]\d{1,2}[./-]\d{4}):?\s+(?<body>\p{Lu}[^:.,\d]{2,60}):?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DatedName();

    /// <summary>What was done, and to which meeting, is no body: "Udsættes til ekstraordinært møde i Kulturudvalget den …".</summary>
    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?:s|t)\s(?:til|på|i|efter|videre)\s|\bmødet?\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Act();

    private static IEnumerable<LocatedText> Lines(Block block) =>
        block is TableBlock table
            ? table.Cells.GroupBy(c => c.Row).Select(r => LocatedText.Join(r.Select(c => c.Text), ", ")).Where(t => !t.IsEmpty)
            : block.Text.Lines();

    private static DateOnly? DateOf(string text) => DanishDates.Parse(text) is { Precision: DatePrecision.Day } date ? date.Date : null;

    private sealed class Draft
    {
        public required string Committee { get; init; }

        public DateOnly? Date { get; set; }

        public string? Number { get; set; }

        public List<LocatedText> Text { get; } = [];

        public List<LocatedText> Located { get; } = [];

        public HistoryEntry Entry() => new()
        {
            Committee = Committee,
            Date = Date,
            ItemNumber = Number,
            Text = Text.Count == 0 ? null : LocatedText.Join(Text).Text,
            Spans = LocatedText.Join(Located).Spans,
        };
    }

    [GeneratedRegex(@"\b(?:punkt|pkt\.)\s*(?:nr\.\s*)?(?<number>\d{1,4}[a-z]?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ItemNumber();

    [GeneratedRegex(@"^\s*(?<label>Udvalg|Dato|Punktnummer|Punkt)\s*:\s*(?<value>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    [GeneratedRegex(
        @"^(?:(?:Beslutning|Behandlet|Tidligere behandlet|Forelagt|Drøftet|Sagen blev behandlet|Sagen er behandlet)\s+(?:i|fra|for|af)?\s*)?(?<body>(?:\p{Lu}(?:[^,:.]|-,){0,60}?(?:udvalg|råd|bestyrelse|magistrat|direktion|repræsentation|forum|nævn|kommission|MED)|(?:Udvalg|Råd|Nævn|Kommission)(?:et|en)?\s+(?:for|om|vedrørende)\s)(?:[^,:.]|-,){0,40}?)(?:,\s*|\s+)(?:den\s+|d\.\s*)?(?<date>\d{1,2}(?:\.\s*\p{L}+\s+|[./-]\d{1,2}[./-])\d{2,4})(?:,?\s*\(?(?:pkt\.?|punkt|sag)\s*(?:nr\.\s*)?(?<number>\d+[a-z]?)\)?)?(?:\s*\([^()]{1,40}\))?\s*[:,]?\s*(?<text>.*)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    /// <summary>A line of day and body, in that order, and nothing else.</summary>
    [GeneratedRegex(
        @"^(?:Den\s+)?(?<date>\d{1,2}(?:\.\s*\p{L}+\s+|[./-]\d{1,2}[./-])\d{2,4}):?\s+(?<body>\p{Lu}[^:.]{0,80}?(?:udvalg|råd|bestyrelse|magistrat|direktion|repræsentation|forum|nævn|kommission|MED)[^:.()]{0,40}?)(?:\s*\([^()]*\))?:?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DatedEntry();
}
