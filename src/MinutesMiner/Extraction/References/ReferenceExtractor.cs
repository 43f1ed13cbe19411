using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Core.Text.Identifiers;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.References;

/// <summary>
/// Reads what an item points to: meetings by date, other items, cases by number, laws, and its own attachments by number; and what slides and
/// memos point to.
/// </summary>
public sealed partial class ReferenceExtractor : IFactExtractor, IDocumentFactExtractor
{
    private static readonly SectionRole[] Elsewhere = [SectionRole.Attachments, SectionRole.Attendance];

    /// <inheritdoc/>
    public void Extract(ItemContext item, ItemFacts facts)
    {
        var meeting = item.Minutes.Cover.Date;
        foreach (var named in NamedDocuments.Find(item.Item.Title.Text))
        {
            Add(named, item.Item.Title, facts.References);
        }

        foreach (var section in item.Item.Sections.Where(s => !Elsewhere.Contains(s.Role)))
        {
            foreach (var text in Findings.Texts(section.Blocks))
            {
                var found = Items(text, item).ToList();
                if (section.Role == SectionRole.History)
                {
                    // The dates and numbers of earlier treatments are history, unless they point to an item.
                    found.ForEach(f => Add(f, text, facts.References));
                    continue;
                }

                AddApart(found, MeetingReferences.Find(text.Text, meeting));
                AddApart(found, MeetingsTold.Find(text.Text, meeting));
                found.AddRange(LawReferences.Find(text.Text));
                AddApart(found, NamedDocuments.Find(text.Text));
                AddApart(found, DatedDocuments.Find(text.Text));
                found.AddRange(CaseNumbers.Find(text.Text)
                    .Where(c => (c.IsLabelled || c.Kle is not null || c.Form == CaseNumberForm.Lettered || OfCase().IsMatch(text.Text[..c.Range.Start])) && c.Text != item.Item.CaseNumber?.Text)
                    .Select(c => new Found(ReferenceKind.Case, c.Range, c.Text)));
                found.AddRange(Attachments(text, facts.Attachments.Count));
                foreach (var reference in found.OrderBy(f => f.Range.Start))
                {
                    Add(reference, text, facts.References);
                }
            }
        }
    }

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        if (document.Items.Count > 0 || document.Minutes.Kind is not (DocumentKind.Memo or DocumentKind.Slides))
        {
            return;
        }

        // A heading names a subject.
        foreach (var text in Findings.Texts(document.Minutes.Cover.Blocks.Where(b => b is not HeadingBlock)))
        {
            var found = MeetingReferences.Find(text.Text, document.Minutes.Cover.Date).Concat(LawReferences.Find(text.Text)).ToList();
            AddApart(found, MeetingsTold.Find(text.Text, document.Minutes.Cover.Date));
            AddApart(found, NamedDocuments.Find(text.Text));
            AddApart(found, DatedDocuments.Find(text.Text));
            foreach (var reference in found.OrderBy(f => f.Range.Start))
            {
                Add(reference, text, facts.References);
            }
        }
    }

    /// <summary>Adds what does not stand in what was found already.</summary>
    private static void AddApart(List<Found> found, IEnumerable<Found> more) => found.AddRange(more.Where(m => !found.Exists(f => f.Range.Overlaps(m.Range))).ToList());

    private static void Add(Found found, LocatedText text, List<Reference> references)
    {
        var words = text.Text[found.Range.Start..found.Range.End];
        var isKnown = references.Exists(r => r.Kind == found.Kind
            && (found.Target is null ? string.Equals(r.Text, words, StringComparison.OrdinalIgnoreCase) || IsNameOf(r, words) : r.Target == found.Target));
        if (!isKnown)
        {
            references.Add(new Reference(found.Kind, words, found.Target) { Eli = found.Eli, Spans = text.SpansOf(found.Range) });
        }
    }

    /// <summary>Whether a law's name is that of one already referred to by number.</summary>
    private static bool IsNameOf(Reference reference, string words) =>
        reference.Kind == ReferenceKind.Law && reference.Text.StartsWith(words, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<Found> Items(LocatedText text, ItemContext item)
    {
        var meeting = item.Minutes.Cover.Date;
        foreach (Match match in ItemOfMeeting().Matches(text.Text).Concat(ItemAtMeeting().Matches(text.Text)))
        {
            if (DanishDates.Parse(match.Groups["date"].Value) is { Precision: DatePrecision.Day, Date: { } day })
            {
                yield return Item(match, day);
            }
        }

        foreach (Match match in ItemHere().Matches(text.Text))
        {
            if (meeting is { } day)
            {
                yield return Item(match, day);
            }
        }

        var isAgenda = item.Lexicon.AgendaTitles.Any(t => t.MatchWhole(item.Item.Title.Text) is not null);
        foreach (Match match in ItemBeside().Matches(text.Text).Concat(isAgenda ? ItemMoved().Matches(text.Text) : []).Concat(ItemsTold.Find(text.Text)))
        {
            // Only a number that this agenda has is one of its items.
            var number = match.Groups["number"].Value;
            if (meeting is { } day && number != item.Item.Number && item.Minutes.Items.Any(i => string.Equals(i.Number, number, StringComparison.OrdinalIgnoreCase)))
            {
                yield return Item(match, day);
            }
        }

        static Found Item(Match match, DateOnly day) => new(
            ReferenceKind.Item, new TextRange(match.Groups["text"].Index, match.Groups["text"].Index + match.Groups["text"].Length), string.Create(CultureInfo.InvariantCulture, $"{match.Groups["number"].Value}@{day:yyyy-MM-dd}"));
    }

    /// <summary>An attachment that the item lists.</summary>
    private static IEnumerable<Found> Attachments(LocatedText text, int listed) => Attachment().Matches(text.Text)
        .Where(m => Position(m.Groups["number"].Value) <= listed)
        .Select(m => new Found(ReferenceKind.Document, Range(m), null));

    /// <summary>"3" and "C" are the third.</summary>
    private static int Position(string printed) =>
        int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : printed[0] - 'A' + 1;

    private static TextRange Range(Match match) => new(match.Index, match.Index + match.Length);

    [GeneratedRegex(
        @"\b(?<text>(?:\p{Lu}[\p{L}-]*(?:,?\s(?:og\s)?(?!(?:blev|bliver|er|var|har|havde|på|i|af)\s)\p{L}[\p{L}-]*){0,4}|\p{Ll}*mødet?)(?<!\ser)(?:\s(?:den|d\.)\s|,\s(?:(?:den|d\.)\s)?)(?<date>\d{1,2}\.\s\p{L}+\s\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4})(?:,?\s(?:punkt|pkt\.)\s(?:nr\.\s)?(?<number>\d{1,4}[a-z]?)|,?\s\((?:punkt|pkt\.)\s(?:nr\.\s)?(?<number>\d{1,4}[a-z]?)\)?))",
        RegexOptions.CultureInvariant)]
    private static partial Regex ItemOfMeeting();

    // "Punkt 15 udgår": a number of this agenda. A number in running text may be any list's.
    [GeneratedRegex(@"(?:^|[.!?]\s)(?<text>(?:Punkt|Pkt\.|Sag(?:\snr\.)?)\s(?<number>\d{1,4}[a-z]?))(?=\s(?:udgår|udgik|udsættes|udsat|trækkes|tages\saf|er\sudsat|blev\sudsat))", RegexOptions.CultureInvariant)]
    private static partial Regex ItemHere();

    // "punkt 14 på udvalgets møde den 13. januar 2026", "sag nr. 22 fra byrådsmødet d. 3/2-2026"
    [GeneratedRegex(
        @"\b(?<text>(?:punkt|pkt\.|sag|dagsordenspunkt)\s(?:nr\.\s)?(?<number>\d{1,4}[a-z]?)\s(?:på|fra|i)\s(?:\p{L}[\p{L}-]*\s){0,5}?\p{L}*møde(?:t)?\s(?:(?:den|d\.)\s)?(?<date>\d{1,2}\.\s\p{L}+\s\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{4}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemAtMeeting();

    // "…, at punkt 4 udgår, og punkt 7 behandles for lukkede døre"
    [GeneratedRegex(
        @"\b(?<text>(?:punkt|pkt\.|sag(?:\snr\.)?)\s(?<number>\d{1,4}[a-z]?))(?=\s(?:udgår|udgik|trækkes|tages\saf|(?:er|blev)\s(?:taget\saf|trukket|udgået|udsat)|udsættes|behandles\s(?:før|efter|for\slukkede|som|inden|sammen|først|sidst)|flyttes|rykkes))|\b(?:at|vedr\.|om)\såbne\s(?<text>punkt\s(?<number>\d{1,4}[a-z]?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemMoved();

    // "sammen med punkt 9", "se punkt 12 på dagsordenen"
    [GeneratedRegex(
        @"\b(?:sammen\smed|se|jf\.|jævnfør|henvises\still|under|forlængelse\saf|samme\ssom)\s(?:også\s)?(?<text>(?:(?:dagsordens)?punkt|pkt\.|sag(?:\snr\.)?)\s(?<number>\d{1,4}[a-z]?))\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ItemBeside();

    [GeneratedRegex(@"\bsag(?:en)?\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfCase();

    [GeneratedRegex(@"\b\p{L}{4,}(?:en|et)\si\sbilag(?:et|ene)?\s(?:nr\.\s)?(?<number>\d{1,2}|(?-i:[A-H]))\b(?!\.\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attachment();
}
