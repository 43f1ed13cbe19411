using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Segmentation;

namespace MinutesMiner.Extraction;

/// <summary>
/// Parts a decision that prints those of several bodies below one heading, each behind its body and day ("Økonomiudvalget, 2. marts 2026,
/// pkt. 4: Anbefales."), into one section each.
/// </summary>
internal static partial class DecisionChain
{
    private static readonly ConditionalWeakTable<MinutesSection, IReadOnlyList<MinutesSection>> Known = [];

    /// <summary>The parts in order; the section itself where no line of it names body and day. The same instances each time.</summary>
    public static IReadOnlyList<MinutesSection> Of(MinutesSection section) => Known.GetValue(section, Split);

    private static IReadOnlyList<MinutesSection> Split(MinutesSection section)
    {
        var parts = new List<MinutesSection>();
        var (body, date, blocks) = (section.Body, section.Date, new List<Block>());
        foreach (var block in section.Blocks)
        {
            if (block is not ParagraphBlock || Lead().Match(block.Text.Text) is not { Success: true } lead
                || DanishDates.Parse(lead.Groups["date"].Value) is not { Precision: DatePrecision.Day, Date: { } day })
            {
                blocks.Add(block);
                continue;
            }

            Close();
            (body, date, blocks) = (BodyName.Clean(lead.Groups["body"].Value), day, []);
            var rest = block.Text.Slice(new TextRange(lead.Length, block.Text.Length));
            if (!rest.IsEmpty)
            {
                blocks.Add(new ParagraphBlock(rest) { Role = block.Role });
            }
        }

        if (parts.Count == 0 && body == section.Body && date == section.Date)
        {
            return [section];
        }

        Close();
        return parts;

        void Close()
        {
            if (blocks.Count > 0)
            {
                parts.Add(new MinutesSection(section.Role, section.Heading, blocks) { Body = body, Date = date });
            }
        }
    }

    [GeneratedRegex(
        @"^(?:Beslutning\s+(?:i|fra|for)?\s*)?(?<body>(?:\p{Lu}(?:[^,:.]|-,){0,60}?(?:udvalg|råd|bestyrelse|magistrat|direktion|repræsentation|nævn|kommission)|(?:Udvalg|Råd|Nævn|Kommission)(?:et|en)?\s+(?:for|om|vedrørende)\s)(?:[^,:.]|-,){0,40}?)(?:,\s*|\s+)(?:den\s+|d\.\s*)?(?<date>\d{1,2}(?:\.\s*\p{L}+\s+|[./-]\d{1,2}[./-])\d{2,4})(?:,?\s*\(?(?:pkt\.?|punkt|sag)\s*(?:nr\.\s*)?\d+[a-z]?\)?)?\s*:\s*",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Lead();
}
