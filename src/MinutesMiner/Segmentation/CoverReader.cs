using System.Text.RegularExpressions;
using MinutesMiner.Core.Documents;
using MinutesMiner.Core.Facts;
using MinutesMiner.Core.Geometry;
using MinutesMiner.Core.Text.Dates;
using MinutesMiner.Core.Text.Names;
using MinutesMiner.Core.Text.Times;
using MinutesMiner.Pipelines;

namespace MinutesMiner.Segmentation;

/// <summary>Reads what stands ahead of the first item: title, body, day, and the label–value rows.</summary>
internal sealed partial class CoverReader(PipelineDefinition pipeline, Trace trace)
{
    private const int LongestDatedLine = 70;

    /// <summary>Blocks that are read for title and rows where no item ends the cover, as in a memo: these stand in front, and the text can be a book's.</summary>
    private const int Longest = 1_000;

    /// <summary>A table of so many cells may frame the title; a larger one holds data.</summary>
    private const int LargestFrame = 12;

    private readonly List<(string Label, CoverField Field)> _labels = pipeline.Fields
        .SelectMany(f => f.Value.Select(label => (label, f.Key)))
        .OrderByDescending(l => l.label.Length)
        .ToList();

    public (Cover Cover, DocumentKind? Kind) Read(IReadOnlyList<Block> blocks)
    {
        var front = blocks.Take(Longest).ToList();
        var rows = Rows(front);
        var flat = front.SelectMany(Flat).ToList();
        if (!rows.Exists(r => r.Field == CoverField.Place) && rows.Where(r => r.Field is CoverField.Start or CoverField.Date).Select(PlaceBehind).FirstOrDefault(p => p is not null) is { } place)
        {
            rows.Add(new CoverRow(CoverField.Place, place));
        }

        var titles = new TitleReader(pipeline, trace);
        var (title, committee, date) = titles.Read(flat, rows);
        committee ??= rows.FirstOrDefault(r => r.Field == CoverField.Committee)?.Value.Text;
        var day = rows.Where(r => r.Field == CoverField.Date)
            .Select(r => DanishDates.Find(r.Value.Text).Where(d => d.Precision == DatePrecision.Day).Select(d => d.Date).FirstOrDefault())
            .FirstOrDefault(d => d is not null);
        committee ??= rows.FirstOrDefault(r => r.Field == CoverField.Recipient && IsBody(r.Value.Text))?.Value.Text;
        committee ??= Lines(flat).Select(l => l.Text).FirstOrDefault(BodyName.IsWhole);
        day ??= date is not null ? null : rows.Where(r => r.Field == CoverField.Start)
            .Select(r => DanishDates.Find(r.Value.Text) is [{ Precision: DatePrecision.Day, YearInferred: false } found] ? found.Date : (DateOnly?)null)
            .FirstOrDefault(d => d is not null);
        if ((day ?? date) is null && DatedLine(flat) is { } line)
        {
            day = DanishDates.Find(line.Text).Select(d => d.Date).FirstOrDefault();
            rows.Add(new CoverRow(CoverField.Date, line));
        }

        var cover = new Cover(title, committee is null ? null : BodyName.Clean(committee), day ?? date, rows, blocks);
        return (cover, titles.Kind(title.Text));
    }

    /// <summary>
    /// The rows of a list of those who were there that ends the document, "Fremmøde" below the last item, and the unit where it begins; null when
    /// there is none. A document that tells it under each item has none.
    /// </summary>
    public (int From, IReadOnlyList<CoverRow> Rows)? ReadEnd(IReadOnlyList<Block> units, int firstItem, int lastItem)
    {
        var from = firstItem + 1;
        while (from < units.Count && (units[from] is TableBlock || Label(units[from].Text) is not { Field: CoverField.Present }))
        {
            from++;
        }

        var rows = from <= lastItem || from >= units.Count || units.Count - from > LongestEnd ? [] : Rows(units.Skip(from).ToList());
        return rows.Where(r => r.Field == CoverField.Present).Sum(r => DanishNames.ParseList(r.Value.Text).Count) >= FewestPresent ? (from, rows) : null;
    }

    private const int LongestEnd = 60;
    private const int FewestPresent = 2;

    /// <summary>The place behind the hour, "15.30 i Mødelokale 2, Rådhuset"; null when none stands there.</summary>
    private static LocatedText? PlaceBehind(CoverRow row) =>
        DanishTimes.Find(row.Value.Text) is [.., var last] && PlaceWords().Match(row.Value.Text, last.Range.End) is { Success: true } match && match.Groups["place"] is var place
            ? row.Value.Slice(new TextRange(place.Index, place.Index + place.Length))
            : null;

    [GeneratedRegex(@"\G\s*,?\s*(?:i|på)\s+(?<place>\p{Lu}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceWords();

    /// <summary>A title set in a table is read cell by cell.</summary>
    private static IEnumerable<Block> Flat(Block block) =>
        block is TableBlock { Cells.Count: <= LargestFrame } frame ? frame.Cells.Where(c => !c.Text.IsEmpty).Select(c => new ParagraphBlock(c.Text)) : [block];

    /// <summary>A body that decides: a memo to the management is not a committee's.</summary>
    private static bool IsBody(string text) => BodyName.IsWhole(text) && !text.Contains("direktion", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<LocatedText> Lines(IReadOnlyList<Block> blocks) =>
        blocks.Where(b => b is not TableBlock).Take(TitleReader.OccasionWithin).SelectMany(b => b.Text.Lines());

    /// <summary>A line that is little else than a weekday and a date.</summary>
    private static LocatedText? DatedLine(IReadOnlyList<Block> blocks) => Lines(blocks)
        .FirstOrDefault(l => l.Length <= LongestDatedLine
            && DanishDates.Find(l.Text) is [{ Precision: DatePrecision.Day, Weekday: not null, YearInferred: false }]);

    private List<CoverRow> Rows(IReadOnlyList<Block> blocks)
    {
        var rows = new List<CoverRow>();
        CoverField? open = null;
        var tables = new AttendanceTables(pipeline.Members, Label);
        IReadOnlyList<CoverRow> above = [];
        foreach (var block in blocks)
        {
            if (block is ParagraphBlock && Beside(block.Text) is { } column)
            {
                rows.Add(new CoverRow(column, block.Text));
                trace.Add($"fields.{column}", "", block.Text);
                continue;
            }

            if (block is TableBlock table && tables.Read(table) is { Count: > 0 } attendance)
            {
                rows.AddRange(attendance);
                (above, open) = (attendance, null);
                continue;
            }

            // The longer column's last names may stand below what was taken for the table.
            if (above.Count > 0 && block is ParagraphBlock && DanishNames.Parse(block.Text.Text) is not null)
            {
                rows.Add(new CoverRow(above.MinBy(r => Math.Abs(Left(r.Value) - Left(block.Text)))!.Field, block.Text));
                continue;
            }

            above = [];

            foreach (var text in RowTexts(block))
            {
                Read(text, block);
            }
        }

        return rows;

        // A second column of names may be read after all that stands below the first one: it stands at that one's height.
        CoverField? Beside(LocatedText text) =>
            text.Spans is [{ Box: { } box, Page: { } page }] && DanishNames.Parse(text.Text) is { Note: null }
                && rows.FindLast(r => IsPersons(r.Field) && r.Value.Spans is [{ Box: { } other } at] && at.Page == page && AreBeside(other, box)) is { } beside
                && rows.Count(r => r.Field == beside.Field) > 1 ? beside.Field : null;

        void Read(LocatedText text, Block within)
        {
            // Below "Sted", "Mødelokale 2" is the place and no label.
            if (Label(text) is { } label && !(open == CoverField.Place && label.Field == CoverField.Place && text.Text.AsSpan(label.Length).TrimStart() is not ("" or [':', ..])))
            {
                var value = text.Slice(new TextRange(label.Length, text.Length));
                var rest = value.Text.TrimStart(':', ' ');
                value = value.Slice(new TextRange(value.Length - rest.Length, value.Length));
                if (label.Field == CoverField.Ignored && open is { } list && IsPersons(list) && DanishNames.Parse(value.Text) is not null)
                {
                    // "Formand Name (A)" in a list of members is one of them, with an office. Who writes the minutes is there, whoever the list above is of.
                    var of = text.Text[..label.Length].Contains("formand", StringComparison.OrdinalIgnoreCase) ? list : CoverField.Present;
                    rows.Add(new CoverRow(of, text));
                    trace.Add($"fields.{of}", "", text);
                    return;
                }

                open = value.IsEmpty ? label.Field : null;
                if (!value.IsEmpty)
                {
                    rows.Add(new CoverRow(label.Field, value));
                    trace.Add($"fields.{label.Field}", "", text);
                }
            }
            else if (Adjournment.Find(text, pipeline.Lexicon) is { } ended)
            {
                rows.Add(new CoverRow(CoverField.End, ended.Time));
                trace.Add(Adjournment.Rule, ended.Pattern, text);
                open = null;
            }
            else if (within is HeadingBlock || (IsPersons(open) && IsLabelled(text.Text)))
            {
                open = IsPersons(open) ? null : open;
            }
            else if (open is { } field)
            {
                // Names between commas go on in the next line, where a name may be parted; but each entry of a list is a person's.
                if (within is not ListItemBlock && IsPersons(field) && rows is [.., var last] && last.Field == field && last.Value.Text.Contains(',', StringComparison.Ordinal))
                {
                    rows[^1] = last with { Value = LocatedText.Join([last.Value, text], "\n") };
                }
                else
                {
                    rows.Add(new CoverRow(field, text));
                }

                trace.Add($"fields.{field}", "", text);
                open = IsPersons(field) ? field : null;
            }
        }
    }

    /// <summary>Whether a line begins with a label that nobody knows, "Gæster: …", and that is neither an office nor a name: it ends the list above.</summary>
    private static bool IsLabelled(string line)
    {
        const int longestLabel = 40;
        const string anybody = "Anders Andersen";
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is <= 0 or > longestLabel || !char.IsUpper(line[0]))
        {
            return false;
        }

        var label = line[..colon];
        return label.All(c => char.IsLetter(c) || c is ' ' or '-') && !DanishNames.LooksLikeName(label) && DanishNames.Parse($"{label} {anybody}") is not { Role: not null };
    }

    private static bool IsPersons(CoverField? field) => field is CoverField.Present or CoverField.Absent or CoverField.Excused;

    /// <summary>Whether two lines stand at one height, one beside the other.</summary>
    private static bool AreBeside(Box left, Box right) =>
        right.Left >= left.Right && left.OverlapY(right) > 0.5 * (right.Bottom - right.Top);

    private static double Left(LocatedText text) => text.Spans is [{ Box: { } box }, ..] ? box.Left : 0;

    /// <summary>A block's texts that can be a row: a table's row is one; a paragraph with several labels is one for each line.</summary>
    private IEnumerable<LocatedText> RowTexts(Block block)
    {
        return block is TableBlock table
            ? table.Cells.GroupBy(c => c.Row).SelectMany(r => r.Select(c => c.Text).Where(t => !t.IsEmpty).ToList() is var cells && Paired(cells) is { } pairs ? pairs : Row(cells))
            : Labelled(block.Text);
    }

    /// <summary>The text cut where its lines begin with labels.</summary>
    private IEnumerable<LocatedText> Labelled(LocatedText text)
    {
        var lines = text.Lines();
        if (lines.Skip(1).All(l => Label(l) is null))
        {
            return [text];
        }

        var rows = new List<List<LocatedText>>();
        foreach (var line in lines)
        {
            if (rows.Count == 0 || Label(line) is not null)
            {
                rows.Add([]);
            }

            rows[^1].Add(line);
        }

        return rows.Select(r => LocatedText.Join(r));
    }

    /// <summary>
    /// A table's row reads as one text; a row of persons, as members in two columns are set, as one text a person; and where a cell holds
    /// several labels, each cell by itself.
    /// </summary>
    private IEnumerable<LocatedText> Row(List<LocatedText> cells) =>
        cells.Count > 1 && cells.TrueForAll(c => DanishNames.Parse(c.Text) is { Note: null }) ? cells
        : cells.Exists(c => c.Lines().Count(l => Label(l) is not null) > 1) ? cells.SelectMany(Labelled)
        : cells.Count > 0 ? [LocatedText.Join(cells)]
        : [];

    /// <summary>
    /// The rows that stand in two cells, labels below one another in the first and their values at the same heights in the other: each label
    /// with the lines from its height down to the next. Null when the first cell holds other things.
    /// </summary>
    private List<LocatedText>? Paired(List<LocatedText> cells)
    {
        if (cells.Count != 2 || cells[0].Lines() is not { Count: > 1 } labels || labels.Any(l => Label(l) is not { } label || l.Text[label.Length..].Trim(' ', ':').Length > 0))
        {
            return null;
        }

        var tops = labels.Select(Top).ToList();
        var lines = cells[1].Lines();
        if (tops.Exists(t => t is null) || lines.Any(l => Top(l) is null))
        {
            return null;
        }

        // A line's top may differ by a little from its label's, as bold letters' do.
        return labels.Select((l, i) => (Label: l, Values: lines.Where(v => At(v) == i).ToList()))
            .SelectMany(p => p.Values.Count == 0 ? [p.Label] : IsPersons(Label(p.Label)?.Field) ? p.Values.Prepend(p.Label) : [LocatedText.Join([p.Label, LocatedText.Join(p.Values)], ": ")])
            .ToList();

        int At(LocatedText value) => Math.Max(0, tops.FindLastIndex(t => t <= Top(value) + Slack));
    }

    private const double Slack = 4;

    private static double? Top(LocatedText line) => line.Spans is [{ Box: { } box }, ..] ? box.Top : null;

    /// <summary>The label at the front of the text: a whole word, and the text's only bold one, or followed by a colon, or alone, or known to be long.</summary>
    private (CoverField Field, int Length)? Label(LocatedText text)
    {
        foreach (var (label, field) in _labels)
        {
            if (!text.Text.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var end = label.Length;
            while (end < text.Length && text.Text[end] == '.')
            {
                end++;
            }

            if (end == text.Length || text.Text[end] == ':')
            {
                return (field, end);
            }

            // A line of its own ends the label, too.
            if (text.Lines() is [var first, _, ..] && first.Text.TrimEnd(' ', '.').Length == label.Length)
            {
                return (field, end);
            }

            var set = text.Segments.Where(s => s.Start < end).All(s => s.Style.HasFlag(TextStyle.Bold))
                && text.Segments.Any(s => s.Start >= end && !s.Style.HasFlag(TextStyle.Bold));
            if (text.Text[end] == ' ' && (set || text.Segments.All(s => s.Page is null)))
            {
                return (field, end);
            }
        }

        return null;
    }
}
