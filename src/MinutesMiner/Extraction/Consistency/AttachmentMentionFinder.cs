using System.Globalization;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Extraction.Consistency;

/// <summary>Reports an attachment that is mentioned by number and not among those listed.</summary>
public sealed partial class AttachmentMentionFinder : IDocumentFactExtractor
{
    /// <inheritdoc/>
    public void Extract(DocumentContext document, DocumentFacts facts)
    {
        foreach (var (item, found) in document.Minutes.Items.Zip(document.Items))
        {
            if (found.Attachments.Count == 0)
            {
                continue;
            }

            var numbered = found.Attachments.Select(a => Numbered().Match(a)).Where(m => m.Success).Select(m => Number(m.Groups["number"])).ToHashSet();
            var areNumbered = numbered.Count > 0 && found.Attachments.All(a => Numbered().IsMatch(a));
            var seen = new HashSet<int>();
            foreach (var text in item.Sections.Where(s => s.Role is not (SectionRole.Attachments or SectionRole.History)).SelectMany(s => Findings.Texts(s.Blocks)))
            {
                foreach (Match mention in Mention().Matches(text.Text))
                {
                    // Closed attachments are not listed. Where not every entry of the list has its number, only the list's length can tell.
                    if (mention.Groups["closed"].Success)
                    {
                        continue;
                    }

                    var number = Number(mention.Groups["number"]);
                    var isListed = areNumbered ? numbered.Contains(number) : numbered.Contains(number) || number <= found.Attachments.Count;
                    if (isListed || !seen.Add(number) || BelongsElsewhere().IsMatch(text.Text[(mention.Index + mention.Length)..]))
                    {
                        continue;
                    }

                    facts.Findings.Add(new Finding
                    {
                        Code = "attachment.missing",
                        Message = $"Teksten henviser til bilag {number}, som ikke er blandt punktets {found.Attachments.Count} bilag.",
                        Item = item.Number,
                        Actual = mention.Value,
                        Spans = text.SpansOf(new TextRange(mention.Index, mention.Index + mention.Length)),
                    });
                }
            }
        }
    }

    private static int Number(Group group) => int.Parse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(?<closed>lukkede?\s+)?bilag(?:\s+nr\.)?\s+(?<number>\d{1,2})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"^\s*bilag(?:\s+nr\.)?\s*(?<number>\d{1,2})(?:\D|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    // "bilag 3 til bekendtgørelsen", "bilag 2 i kontrakten", "bilag 1.4".
    [GeneratedRegex(@"^(?:\s+(?:til|i|fra)\b|\.\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex BelongsElsewhere();
}
