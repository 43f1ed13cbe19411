using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Text.Identifiers;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Cuts a document into meeting, items and sections, as its pipeline's data says. One for every format.</summary>
public static class Segmenter
{
    /// <summary>The document's items. A document without any gives none, and a kind that says what it is instead.</summary>
    public static Minutes Segment(Document document, PipelineDefinition pipeline, Trace trace)
    {
        var headings = new ItemHeadings(pipeline);
        var style = SectionStyle(document.Blocks, new SectionNames(pipeline, areSetApart: false));
        var names = new SectionNames(pipeline, areSetApart: style is not null);
        var units = Units.Of(document, names, headings);
        var starts = pipeline.Items.Openers.Count > 0 ? Openings.Of(units, headings, names) : Starts(units, headings, names);
        if (starts.Count == 0 && pipeline.Items.TitleColumns.Count > 0)
        {
            units = new ItemTables(pipeline, names).Unfold(units);
            starts = Starts(units, headings, names);
        }

        // Some print the case number above the title; then it does so above the first one, too.
        if (starts.Count > 0 && CaseAbove(units, starts[0]) is not null)
        {
            starts = starts.ConvertAll(s => CaseAbove(units, s) is { } above ? s with { From = s.From - 1, Case = above } : s);
        }

        var coverEnd = starts.Count == 0 ? units.Count : starts[0].From;
        var (cover, kind) = new CoverReader(pipeline, trace).Read(units.Take(coverEnd).ToList());
        var items = new List<MinutesItem>();
        for (var i = 0; i < starts.Count; i++)
        {
            var start = starts[i];
            var end = i + 1 < starts.Count ? starts[i + 1].From : units.Count;
            trace.Add("items.headings", start.Heading.Pattern, units[start.From].Text);
            items.Add(Item(start, units.Skip(start.Body).Take(end - start.Body), names, pipeline, style, trace));
        }

        // "Dagsorden med beslutninger": an agenda on which most items have been decided at the meeting has become its minutes.
        if (kind == DocumentKind.Agenda && items.Count > 0
            && 2 * items.Count(i => i.Of(SectionRole.Decision).Any(s => !s.Text.IsEmpty && (s.Date is null || s.Date == cover.Date))) > items.Count(i => !i.Closed))
        {
            kind = DocumentKind.Minutes;
        }

        return new Minutes(document, pipeline, kind ?? KindOf(document, pipeline, items), cover, items);
    }

    /// <summary>Where items begin. Where this document sets their headings apart, a line of running text that reads like one is none.</summary>
    private static List<ItemSpan> Starts(IReadOnlyList<Block> units, ItemHeadings headings, SectionNames names)
    {
        var below = Enumerable.Range(1, Math.Max(0, units.Count - 1))
            .Select(i => IsSetApart(units[i - 1]) && units[i] is not TableBlock && names.OfHeading(units[i - 1].Text) is null && headings.Of(units[i - 1].Text) is null
                && headings.NumberBelow(units[i - 1].Text, units[i].Text) is { } heading ? new ItemSpan(i - 1, i + 1, heading, null) : null)
            .OfType<ItemSpan>()
            .ToList();
        if (below.Count > 1)
        {
            return below;
        }

        var all = Enumerable.Range(0, units.Count)
            .Select(i => units[i] is not TableBlock && headings.Of(units[i].Text) is { } heading ? new ItemSpan(i, i + 1, heading, null) : null)
            .OfType<ItemSpan>()
            .ToList();
        var apart = all.FindAll(s => units[s.From] is HeadingBlock || units[s.From].Text.IsBold);
        return apart.Count > 0 ? apart : all;
    }

    /// <summary>The case number of the line or small table right above an item's heading, where none stands right below.</summary>
    private static CaseReference? CaseAbove(IReadOnlyList<Block> units, ItemSpan start) =>
        start.From > 0 && start.Case is null
        && (start.Body >= units.Count || units[start.Body] is TableBlock || CaseOf(units[start.Body].Text) is null)
            ? (units[start.From - 1] is TableBlock table ? CaseOfTable(table) : CaseOf(units[start.From - 1].Text))
            : null;

    /// <summary>The labelled case number of a table that registers a case and is no table of the item's.</summary>
    private static CaseReference? CaseOfTable(TableBlock table) =>
        table.Cells.Count > 12 ? null
        : table.Cells.GroupBy(c => c.Row).SelectMany(r => CaseNumbers.Find(LocatedText.Join(r.Select(c => c.Text)).Text))
            .Where(c => c.IsLabelled).Select(c => new CaseReference(c.Text, c.Kle)).FirstOrDefault();

    private static DocumentKind KindOf(Document document, PipelineDefinition pipeline, List<MinutesItem> items)
    {
        if (items.Count > 0)
        {
            return items.Exists(i => i.Of(SectionRole.Decision).Any()) ? DocumentKind.Minutes : DocumentKind.Agenda;
        }

        return pipeline.Kind ?? (document.Blocks.Count > 0 ? DocumentKind.Memo : DocumentKind.Other);
    }

    /// <summary>How this document sets its sections' names, judged by the names that are known; null when they are not set apart.</summary>
    private static HeadingStyle? SectionStyle(IReadOnlyList<Block> blocks, SectionNames names) =>
        blocks.OfType<HeadingBlock>()
            .Where(h => names.OfHeading(h.Content) is not null)
            .GroupBy(HeadingStyle.Of)
            .OrderByDescending(g => g.Count())
            .FirstOrDefault()?.Key;

    private static MinutesItem Item(
        ItemSpan start, IEnumerable<Block> blocks, SectionNames names, PipelineDefinition pipeline, HeadingStyle? style, Trace trace)
    {
        var title = start.Heading.Title;
        var closed = start.Heading.Closed;
        var caseNumber = start.Case;
        var sections = new List<MinutesSection>();
        var open = new OpenSection(SectionRole.Other, LocatedText.Empty);
        var isFirst = true;
        foreach (var block in blocks)
        {
            if (isFirst && title.IsEmpty && !closed && block is not TableBlock && (pipeline.Items.Openers.Count == 0 || IsSetApart(block)) && CaseOf(block.Text) is null
                && names.OfHeading(block.Text) is null)
            {
                (title, closed) = new ItemHeadings(pipeline).Openness(block.Text);
                isFirst = false;
                continue;
            }

            isFirst = false;
            if (caseNumber is null && open.Heading.IsEmpty && block is not TableBlock && CaseOf(block.Text) is { } found)
            {
                caseNumber = found;
                trace.Add("case-number", "", block.Text);
                continue;
            }

            // Where the case number's line stands in one paragraph with others, the others stay text.
            if (caseNumber is null && open.Heading.IsEmpty && block is ParagraphBlock && CaseOfLine(block.Text) is { } within)
            {
                caseNumber = within;
                trace.Add("case-number", "", block.Text);
            }

            var name = block switch
            {
                HeadingBlock heading => names.OfHeading(heading.Content) ?? Unknown(heading, style),
                ParagraphBlock { Content.IsBold: true } bold => names.OfHeading(bold.Content),
                ParagraphBlock paragraph => names.OfParagraph(paragraph.Content, open.Role),
                _ => null,
            };
            // Who recommends may head the recommendation ("Forvaltningen indstiller, at"), or open it below "Indstilling".
            if (name is { Role: SectionRole.Recommendation } && open.Role == SectionRole.Recommendation && name.Pattern.Contains("{by}", StringComparison.Ordinal))
            {
                name = null;
            }

            // "Fraværende:" with its colon is the decision's last sentence, whatever it is set in.
            if (name is null || (name.Role == SectionRole.Attendance && open.Role == SectionRole.Decision && block.Text.Text.EndsWith(':')))
            {
                open.Blocks.Add(block);
                continue;
            }

            trace.Add($"sections.{name.Role}", name.Pattern, block.Text);
            Close();
            open = new OpenSection(name.Role, block.Text) { Body = name.Body, Date = name.Date };
        }

        Close();
        return new MinutesItem(start.Heading.Number, title, closed, caseNumber, sections);

        void Close()
        {
            if (!open.Heading.IsEmpty || open.Blocks.Count > 0)
            {
                sections.Add(new MinutesSection(open.Role, Trim(open.Heading), open.Blocks) { Body = open.Body, Date = open.Date });
            }
        }
    }

    /// <summary>A heading that no name knows begins a section when it is set as the known ones are; else it belongs to the text.</summary>
    private static SectionStart? Unknown(HeadingBlock heading, HeadingStyle? style) =>
        style is not null && HeadingStyle.Of(heading) == style ? new SectionStart(SectionRole.Other, "", null, null) : null;

    private static bool IsSetApart(Block block) => block is HeadingBlock || block.Text.IsBold;

    private static CaseReference? CaseOf(LocatedText text) =>
        text.Length <= 80 && CaseNumbers.ParseWhole(text.Text) is { } found
            ? new CaseReference(found.Text, found.Kle)
            : null;

    private static CaseReference? CaseOfLine(LocatedText text) =>
        text.Lines() is { Count: > 1 and <= 6 } lines ? lines.Select(CaseOf).FirstOrDefault(c => c is not null) : null;

    private static LocatedText Trim(LocatedText heading)
    {
        var end = heading.Text.TrimEnd(' ', ':').Length;
        return heading.Slice(new TextRange(0, end));
    }

    private sealed record OpenSection(SectionRole Role, LocatedText Heading)
    {
        public List<Block> Blocks { get; } = [];

        public string? Body { get; init; }

        public DateOnly? Date { get; init; }
    }

    /// <summary>What makes two headings look alike.</summary>
    private sealed record HeadingStyle(int Level, double Size, bool Bold, bool Italic)
    {
        public static HeadingStyle Of(HeadingBlock heading) => new(
            heading.Level, Math.Round(heading.Content.FontSize, MidpointRounding.AwayFromZero), heading.Content.IsBold, heading.Content.IsItalic);
    }
}
