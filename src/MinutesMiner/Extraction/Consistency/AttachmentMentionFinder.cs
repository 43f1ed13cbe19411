using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>Reports an attachment that is mentioned by number and not among those listed.</summary>
public sealed partial class AttachmentMentionFinder : IDocumentFactExtractor
{
    private const int MostMissing = 2;

    // A number far beyond the list's length counts something else.
    private const int FurthestBehind = 5;
    private const int LongestHeading = 80;

    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        if (document.Items.Count == 0)
        {
            // A standard's annexes stand behind it, each below its number.
            var blocks = document.Minutes.Cover.Blocks.Where(b => b is not TableBlock).ToList();
            var annexes = blocks.Where(b => b.Text.Length <= LongestHeading && Annex().IsMatch(b.Text.Text)).ToList();
            facts.Findings.AddRange(Missing(null, "dokumentets", annexes.Select(b => b.Text.Text).Distinct(StringComparer.Ordinal).ToList(), blocks.Except(annexes).Select(b => b.Text).ToList()));
        }

        foreach (var (item, found) in document.Minutes.Items.Zip(document.Items))
        {
            var texts = item.Sections.Where(s => s.Role is not (SectionRole.Attachments or SectionRole.History)).SelectMany(s => Findings.Texts(s.Blocks)).ToList();
            facts.Findings.AddRange(Missing(item.Number, "punktets", found.Attachments, texts));
        }
    }

    private static List<Finding> Missing(string? item, string whose, IReadOnlyList<string> attachments, IReadOnlyList<LocatedText> texts)
    {
        if (attachments.Count == 0)
        {
            return [];
        }

        var numbered = attachments.Select(a => Numbered().Match(a)).Where(m => m.Success).Select(m => Number(m.Groups["number"])).ToHashSet();
        var areNumbered = numbered.Count > 0 && attachments.All(a => Numbered().IsMatch(a));
        var seen = texts.SelectMany(t => AnnexOfAnother().Matches(t.Text)).SelectMany(m => m.Groups["number"].Captures).Select(Number).ToHashSet();
        var missing = new List<Finding>();
        foreach (var text in texts)
        {
            foreach (Match mention in Mention().Matches(text.Text))
            {
                // Closed attachments are not listed. Where not every entry of the list has its number, only the list's length can tell.
                var (before, behind) = (text.Text[..mention.Index], text.Text[(mention.Index + mention.Length)..]);
                if (mention.Groups["closed"].Success || IsClosed().IsMatch(behind) || IsQuoted(before))
                {
                    continue;
                }

                var several = Further().Match(behind);
                foreach (var number in several.Groups["number"].Captures.Select(Number).Prepend(Number(mention.Groups["number"])))
                {
                    var isListed = areNumbered ? numbered.Contains(number) : numbered.Contains(number) || number <= attachments.Count;
                    if (isListed || number > attachments.Count + FurthestBehind || BelongsElsewhere().IsMatch(behind[several.Length..]) || OfAnother().IsMatch(before) || !seen.Add(number))
                    {
                        continue;
                    }

                    missing.Add(new Finding
                    {
                        Code = "attachment.missing",
                        Message = $"Teksten henviser til bilag {number}, som ikke er blandt {whose} {attachments.Count} bilag.",
                        Item = item,
                        Actual = mention.Value,
                        Spans = text.SpansOf(new TextRange(mention.Index, mention.Index + mention.Length)),
                    });
                }
            }
        }

        // Many at once are the annexes of what the item is about, numbered there.
        return missing.Count <= MostMissing ? missing : [];
    }

    /// <summary>Within quotation marks the numbers are those of what is quoted.</summary>
    private static bool IsQuoted(string before) => before.Count(c => c is '"' or '”' or '“' or '„' or '»') % 2 == 1;

    private static int Number(Capture printed) => int.Parse(printed.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<closed>(?:lukkede|lukket|fortroligt?|fortrolige)\s+)?bilag(?:\s+nr\.)?\s+(?<number>\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    // "bilag 2, 3 og 5.": further numbers, where what follows shows that they count nothing else.
    [GeneratedRegex(@"^(?:(?:\s*,\s*|\s+og\s+)(?<number>\d{1,2})\b)+(?=\s*(?:[.,;:)]|$))|^", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Further();

    [GeneratedRegex(@"^\s*bilag(?:\s+nr\.)?\s*(?<number>\d{1,2})(?:\D|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    // "Bilag 2", "Bilag 2: Takster" above what the annex says.
    [GeneratedRegex(@"^Bilag(?:\s+nr\.)?\s*\d{1,2}(?:$|[\s.:–-]+(?:\p{Lu}|$))(?!.*\.\s\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Annex();

    // "bilag 7 – Lukket bilag", "bilag 3 (lukket)", "bilag 3. Bilaget med notatet er lukket"
    [GeneratedRegex(@"^(?:[^.]{0,60}\blukket\b|\.\s+Bilaget\b[^.]{0,60}\blukket\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IsClosed();

    // "lokalplanens § 6 siger: I den på bilag 4 viste …", "vedtægtens bilag 3", "økonomiregulativ af 12. december 2022, bilag 23"
    [GeneratedRegex(
        @"\p{L}*(?:(?:plan|regulativ|vedtægt|kontrakt|bekendtgørelse|aftale|testamente|overenskomst)(?:en|et|t)?s\b[^.]{0,30}(?:§[^""”]{0,40}[""”][^.]{0,60})?|(?:regulativ|vedtægt|kontrakt|bekendtgørelse)(?:en|et)?\b[^,]{0,40},\s*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex OfAnother();

    // "Lokalplanens bilag 2 og 3", "kortbilag 5": numbers of what the item is about, however they are mentioned elsewhere.
    [GeneratedRegex(
        @"\b(?:\p{L}*(?:plan|regulativ|vedtægt|kontrakt|bekendtgørelse|aftale|testamente|overenskomst)(?:en|et|t)?s\s+(?:kort)?|kort)bilag\s+(?<number>\d{1,2})(?:(?:\s*,\s*|\s+og\s+)(?<number>\d{1,2}))*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnnexOfAnother();

    // "bilag 3 til bekendtgørelsen", "bilag 2 i kontrakten", "bilag 1.4".
    [GeneratedRegex(@"^(?:\s+(?:til|i|fra)\b|\.\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BelongsElsewhere();
}
