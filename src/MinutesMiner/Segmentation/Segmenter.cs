using MinutesMiner.Core.Diagnostics;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Cuts a document into meeting, items and sections, as its pipeline's data says. One for every format.</summary>
public static class Segmenter
{
    /// <summary>
    /// Items of a document that are read; what follows is left out and reported (<c>items.limit</c>). Stops files of a hundred thousand
    /// headings with a word below each, whose extraction would take minutes. A year of a council's meetings has some hundreds.
    /// </summary>
    public const int MaxItems = 5_000;

    /// <summary>The document's items. A document without any gives none, and a kind that says what it is instead.</summary>
    public static Minutes Segment(Document document, PipelineDefinition pipeline, Trace trace)
    {
        var headings = new ItemHeadings(pipeline);
        var known = new SectionNames(pipeline, areSetApart: false);
        var style = HeadingStyle.OfSections(document.Blocks, known);
        var names = new SectionNames(pipeline, areSetApart: style is not null || HeadingStyle.AreSectionsBold(document.Blocks, known));
        var units = Units.Of(document, pipeline, names, headings);
        if (pipeline.Items.TitleColumns.Count > 0)
        {
            units = ItemTables.Unframe(units);
        }

        IReadOnlyList<PlacedStart> starts = pipeline.Items.Openers.Count > 0 ? Openings.Of(units, headings, names) : ItemStarts.Of(units, headings, names, pipeline, style);
        if (starts.Count == 0 && pipeline.Items.TitleColumns.Count > 0)
        {
            units = new ItemTables(pipeline, names).Unfold(units);
            starts = ItemStarts.Of(units, headings, names, pipeline, style);
        }

        if (starts.Count > MaxItems)
        {
            units = units.Take(starts[MaxItems].Front).ToList();
            starts = starts.Take(MaxItems).ToList();
            document = document.With(new Diagnostic("items.limit", Severity.Error, $"The document has more than {MaxItems} items: the rest was left out."));
        }

        // A part of the list may not have been known for a table of contents.
        var agenda = AgendaList.Of(starts.Count == 0 ? [] : units.Take(starts[0].Front).Concat(document.Blocks.Where(b => b.Role == BlockRole.TableOfContents)));
        starts = ItemMarks.Read(ItemCases.Read(agenda.Sift(starts)), pipeline);

        // The first heading is both the page's title and its only item's.
        var coverEnd = starts.Count == 0 ? units.Count : starts[0].IsWholePage ? starts[0].Index + 1 : starts[0].Front;
        var covers = new CoverReader(pipeline, trace);
        var (cover, kind) = covers.Read(units.Take(coverEnd).ToList());
        if (starts.Count > 0 && ClosingLine.Find(units, starts[^1].Index, pipeline.Lexicon, trace) is { } closing)
        {
            units = units.Where((_, i) => i != closing.At).ToList();
            cover = cover with { Fields = [.. cover.Fields.Where(f => f.Field != CoverField.End), closing.Row] };
        }

        if (starts.Count > 0 && !cover.Fields.Any(f => f.Field is CoverField.Present) && covers.ReadEnd(units, starts[0].Index, starts[^1].Index) is { } end)
        {
            cover = cover with { Fields = [.. cover.Fields, .. end.Rows] };
            units = units.Take(end.From).ToList();
        }

        var reader = new ItemReader(pipeline, headings, names, style, trace);
        var read = new List<MinutesItem>();
        for (var i = 0; i < starts.Count; i++)
        {
            var (index, start) = (starts[i].Index, starts[i].Start);
            var last = i + 1 < starts.Count ? starts[i + 1].Front : units.Count;
            trace.Add("items.headings", start.Pattern, units[Math.Max(index, starts[i].Front)].Text);
            read.Add(reader.Read(start, units.Skip(index + 1).Take(last - index - 1).ToList()));
        }

        var items = agenda.Number(read);

        // "Dagsorden med beslutninger": an agenda on which most items have been decided at the meeting has become its minutes.
        if (kind == DocumentKind.Agenda && items.Count > 0
            && 2 * items.Count(i => i.Of(SectionRole.Decision).Any(s => !s.Text.IsEmpty && (s.Date is null || s.Date == cover.Date))) > items.Count(i => !i.Closed))
        {
            kind = DocumentKind.Minutes;
        }

        return new Minutes(document, pipeline, kind ?? KindOf(document, pipeline, items), cover with { Committee = cover.Committee ?? BodyOf(items, cover.Date) }, items);
    }

    /// <summary>The body whose decision of the meeting's day the items print, where the cover names none.</summary>
    private static string? BodyOf(IReadOnlyList<MinutesItem> items, DateOnly? day) => day is null ? null : items
        .SelectMany(i => i.Of(SectionRole.Decision))
        .FirstOrDefault(s => s.Body is not null && s.Date == day)?.Body;

    private static DocumentKind KindOf(Document document, PipelineDefinition pipeline, IReadOnlyList<MinutesItem> items)
    {
        if (items.Count > 0)
        {
            return items.Any(i => i.Of(SectionRole.Decision).Any()) ? DocumentKind.Minutes : DocumentKind.Agenda;
        }

        return pipeline.Kind ?? (document.Blocks.Count > 0 ? DocumentKind.Memo : DocumentKind.Other);
    }
}
