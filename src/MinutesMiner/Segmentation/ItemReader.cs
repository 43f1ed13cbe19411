using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Cuts one item into its sections.</summary>
internal sealed partial class ItemReader(PipelineDefinition pipeline, ItemHeadings headings, SectionNames names, HeadingStyle? style, Trace trace)
{
    private const int LongestHeading = 200;
    private const int ShortestSentence = 40;
    private const int ShortestProse = 100;
    private const int LongestClosedTitle = 120;
    private const int LongestWeekday = 12;

    private readonly CaseLines _caseLines = new(pipeline, headings);

    /// <summary>The item that begins with the heading and holds the blocks.</summary>
    public MinutesItem Read(ItemStart start, IReadOnlyList<Block> printed)
    {
        var (title, closed, caseNumber, purpose) = (start.Title, start.Closed, start.CaseNumber, start.Purpose);
        var sections = new List<MinutesSection>();
        var open = new OpenSection(SectionRole.Other, LocatedText.Empty);
        var isFirst = true;
        for (var i = 0; i < printed.Count; i++)
        {
            var block = printed[i];
            if (isFirst && title.IsEmpty && block is not TableBlock && (pipeline.Items.Openers.Count == 0 ? !closed : IsSetApart(block) && headings.Mark(block.Text) is null) && CaseLines.Of(block.Text) is null
                && names.OfHeading(block.Text) is null)
            {
                (title, var isClosed, purpose) = headings.Read(block.Text);
                closed |= isClosed;
                isFirst = false;
                continue;
            }

            if (isFirst && closed && !title.IsEmpty && headings.Mark(title) == true && IsTitle(block))
            {
                title = headings.Read(block.Text).Title;
                isFirst = false;
                continue;
            }

            isFirst = false;
            var isFront = open.Heading.IsEmpty && open.Blocks.Count == 0 && sections.Count == 0;
            if (isFront && block is HeadingBlock or ParagraphBlock && (IsSame(block.Text, title) || IsRepeated(block.Text, start)))
            {
                continue;
            }

            if (sections.Count == 0 && open.Heading.IsEmpty && block is not TableBlock && headings.Mark(block.Text) is { } marked)
            {
                closed |= marked;
                continue;
            }

            if (caseNumber is null && open.Heading.IsEmpty && block is not TableBlock && CaseLines.Of(block.Text) is { } found)
            {
                caseNumber = found;
                trace.Add("case-number", "", block.Text);
                continue;
            }

            // Where the case number's line stands in one paragraph with others, the others stay text.
            if (caseNumber is null && open.Heading.IsEmpty && block is ParagraphBlock && CaseLines.OfLine(block.Text) is { } within)
            {
                caseNumber = within;
                trace.Add("case-number", "", block.Text);
            }

            if (isFront && block is HeadingBlock or ParagraphBlock && _caseLines.Read(block.Text) is { } registered)
            {
                trace.Add("items.registration", "", block.Text);
                caseNumber ??= registered.Case;
                closed |= registered.Closed;
                if (registered.Others.IsEmpty)
                {
                    continue;
                }

                block = new ParagraphBlock(registered.Others) { Role = block.Role };
            }

            var name = block switch
            {
                HeadingBlock heading => names.OfHeading(heading.Content) ?? (open.Role == SectionRole.History && BeginsWithDay(heading.Text.Text) ? null : Unknown(heading)),
                ParagraphBlock { Content.IsBold: true } bold => names.OfHeading(bold.Content),
                ParagraphBlock paragraph => names.OfParagraph(paragraph.Content, open.Role),
                _ => null,
            };
            // Who recommends may head the recommendation ("Forvaltningen indstiller, at"), or open it below "Indstilling".
            if (name is { Role: SectionRole.Recommendation } && open.Role is SectionRole.Recommendation or SectionRole.RecommendationAndDecision
                && (name.Pattern.Contains("{by}", StringComparison.Ordinal) || (open.Blocks.Count == 0 && pipeline.Lexicon.RecommendationLeads.Any(t => t.MatchWhole(block.Text.Text) is not null))))
            {
                name = null;
            }

            // "Fraværende:" with its colon is the decision's last sentence, whatever it is set in; within earlier treatments it is one of them.
            if (name is null || IsPartOfOpen(name, block, i + 1 < printed.Count ? printed[i + 1] : null))
            {
                if (block is ParagraphBlock && open.Role == SectionRole.Recommendation && names.OfOpening(block.Text) is { } opening)
                {
                    trace.Add($"openings.{opening.Role}", opening.Pattern, block.Text);
                    Close();
                    open = new OpenSection(opening.Role, LocatedText.Empty);
                }

                open.Blocks.Add(block is HeadingBlock && IsRunningText(block.Text.Text) ? new ParagraphBlock(block.Text) { Role = block.Role } : block);
                continue;
            }

            trace.Add($"sections.{name.Role}", name.Pattern, block.Text);
            var container = ContainerOf(name);
            if (!(container is not null && open.Blocks.Count == 0) && !(open.Role == name.Role && open.Blocks.Count == 0 && name.Body is not null))
            {
                Close();
            }

            open = new OpenSection(name.Role, block.Text) { Body = name.Body, Date = name.Date, Container = container };
        }

        Close();
        var hasDecision = sections.Exists(s => s.Role == SectionRole.Decision && s.Blocks.Count > 0);
        sections = sections.SelectMany(s => s.Role == SectionRole.RecommendationAndDecision ? CombinedSection.Cut(s, hasDecision, pipeline) : [s]).ToList();
        caseNumber ??= sections.Select(s => _caseLines.OfLabelled(s.Heading, s.Text)).FirstOrDefault(c => c is not null);
        return new MinutesItem(start.Number, title, closed, caseNumber, sections) { PrintedNumber = start.PrintedNumber, Purpose = purpose };

        // "Politisk behandling", and right below it what a body decided on a day: the same goes for what follows of other bodies and days.
        SectionContainer? ContainerOf(SectionStart found) =>
            found is not { Role: SectionRole.Decision, Body: not null, Date: not null } ? null
            : open.Container is { } holding ? holding
            : open.Blocks.Count > 0 || open.Heading.IsEmpty || open.Body is not null ? null
            : open.Role is SectionRole.Decision or SectionRole.Procedure or SectionRole.Other ? new SectionContainer(SectionRole.Decision, Trim(open.Heading))
            : open.Role is SectionRole.History or SectionRole.Background ? new SectionContainer(SectionRole.History, Trim(open.Heading))
            : null;

        bool IsPartOfOpen(SectionStart found, Block heading, Block? next) => found.Role switch
        {
            SectionRole.Attendance when open.Role is SectionRole.Decision or SectionRole.RecommendationAndDecision => heading.Text.Text.EndsWith(':'),
            SectionRole.Attendance when open.Role == SectionRole.History => !IsSetAsSection(heading),
            SectionRole.Decision when open.Role == SectionRole.History => found is { Body: not null, Date: not null } && !IsSetAsSection(heading),
            SectionRole.Attachments => !IsSetAsSection(heading) && next is ParagraphBlock { Content: { Length: > ShortestProse } prose } && prose.Text.EndsWith('.'),
            _ => false,
        };

        void Close()
        {
            if (!open.Heading.IsEmpty || open.Blocks.Count > 0)
            {
                sections.Add(new MinutesSection(open.Role, Trim(open.Heading), NotesLast(open.Blocks)) { Body = open.Body, Date = open.Date, Container = open.Container, Lead = open.Container is null ? LocatedText.Empty : open.Heading });
            }
        }
    }

    /// <summary>A heading that no name knows begins a section when it is set as the known ones are, which bear no numbers; else it belongs to the text.</summary>
    private SectionStart? Unknown(HeadingBlock heading) =>
        headings.Of(heading.Content) is { Number: not null } ? null
        : style is not null && HeadingStyle.Of(heading) == style && !IsRunningText(heading.Text.Text) && !Caption().IsMatch(heading.Text.Text) ? new SectionStart(SectionRole.Other, "", null, null)
        : null;

    /// <summary>Within earlier treatments, "24-09-2026 Økonomiudvalget" heads one of them.</summary>
    private static bool BeginsWithDay(string text) =>
        DanishDates.Find(text) is [{ Precision: DatePrecision.Day } first, ..] && !text.AsSpan(0, first.Range.Start).ContainsAnyInRange('0', '9') && first.Range.Start <= LongestWeekday;

    [GeneratedRegex(@"^(?:tabel|figur|skema|diagram|graf|bilagstabel)\s+\d+\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Caption();

    private bool IsSetAsSection(Block block) => block is HeadingBlock heading && (style is null || heading.Level <= style.Level);

    /// <summary>Whole sentences are set as headings too, by editors that choose a heading for its looks.</summary>
    private static bool IsRunningText(string text) => text.Length > LongestHeading || (text.Length > ShortestSentence && text.EndsWith('.'));

    /// <summary>The item's number once more, as a page prints it that folds its items in.</summary>
    private bool IsRepeated(LocatedText text, ItemStart start) =>
        start.Number is not null && headings.Of(text) is { } again && again.Number == start.Number && (again.Title.IsEmpty || IsSame(again.Title, start.Title));

    /// <summary>A short line that is no sentence, below "Lukket punkt": what the closed item is about.</summary>
    private bool IsTitle(Block block) => block is HeadingBlock or ParagraphBlock && block.Text.Length <= LongestClosedTitle && char.IsUpper(block.Text.Text[0])
        && block.Text.Text[^1] is not ('.' or ':' or '!' or '?') && block.Text.Text.Contains(' ', StringComparison.Ordinal)
        && headings.Mark(block.Text) is null && names.OfHeading(block.Text) is null && CaseLines.Of(block.Text) is null && _caseLines.Read(block.Text) is null;

    private static bool IsSetApart(Block block) => block is HeadingBlock || block.Text.IsBold;

    private static bool IsSame(LocatedText text, LocatedText title) =>
        !title.IsEmpty && string.Equals(text.Text.TrimEnd('.', ' '), title.Text.TrimEnd('.', ' '), StringComparison.OrdinalIgnoreCase);

    /// <summary>Notes stand where the file or the page puts them, amid the text that goes on below.</summary>
    private static List<Block> NotesLast(List<Block> blocks) => [.. blocks.Where(b => b.Role != BlockRole.Footnote), .. blocks.Where(b => b.Role == BlockRole.Footnote)];

    private static LocatedText Trim(LocatedText heading) =>
        heading.Slice(new TextRange(0, heading.Text.TrimEnd(' ', ':', ',').Length));

    private sealed record OpenSection(SectionRole Role, LocatedText Heading)
    {
        public List<Block> Blocks { get; } = [];

        public string? Body { get; init; }

        public DateOnly? Date { get; init; }

        public SectionContainer? Container { get; init; }
    }
}
